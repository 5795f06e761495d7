"""Downloads, against a server on this machine: limits, redirects, refusals."""

from __future__ import annotations

import gzip
import http.server
import socket
import ssl
import threading
import time
from contextlib import contextmanager

import pytest

from quizgen.errors import BadInput
from quizgen.reading import ReadingSettings, read
from quizgen.reading.addresses import is_public
from quizgen.reading.fetching import SYSTEM, Network, fetch

LOCAL = ReadingSettings(allow_private_addresses=True, timeout=10)
# Addresses that are public by their number; no test sends anything there.
PUBLIC, OTHER_PUBLIC = "93.184.216.34", "8.8.8.8"


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers each path in its own way."""

    def log_message(self, *args):
        pass

    def do_GET(self):
        self.server.hosts.append(self.headers["Host"])
        getattr(self, "page" + self.path.split("?")[0].replace("/", "_").replace(".", "_"))()

    def send(self, body, content_type="text/plain; charset=utf-8", status=200, **headers):
        self.send_response(status)
        if content_type:
            self.send_header("Content-Type", content_type)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page_article(self):
        self.send(self.server.article.encode())

    def page_latin(self):
        self.send(self.server.article.encode("cp1252"), "text/plain; charset=windows-1252")

    def page_untyped(self):
        self.send(self.server.article.encode(), "")

    def page_packed(self):
        self.send(gzip.compress(self.server.article.encode()), Content_Encoding="gzip")

    def page_bomb(self):
        self.send(gzip.compress(b"a " * 30_000_000), Content_Encoding="gzip")

    def page_odd(self):
        self.send(b"x", Content_Encoding="br")

    def page_moved(self):
        self.send(b"", status=302, Location="/article")

    def page_round(self):
        self.send(b"", status=301, Location="/round")

    def page_inside(self):
        self.send(b"", status=302, Location="http://inside.example/article")

    def page_file(self):
        self.send(b"", status=302, Location="file:///etc/passwd")

    def page_missing(self):
        self.send(b"gone", status=404)

    def page_forbidden(self):
        self.send(b"no", status=403)

    def page_picture(self):
        self.send(b"\x89PNG\r\n", "image/png")

    def page_declared(self):
        self.send(b"short", Content_Length=str(200_000_000))

    def page_huge(self):
        self.send(b"")
        block = b"words " * 20_000
        for _ in range(2000):
            self.wfile.write(block)

    def page_drip(self):
        self.send(b"")
        for _ in range(100):
            self.wfile.write(b"a")
            time.sleep(0.05)

    def page_silent(self):
        time.sleep(3)

    def page_cut(self):
        self.send(b"short", Content_Length="5000")

    def page_nonsense(self):
        self.wfile.write(b"this is no http\r\n\r\n")


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Clients that hang up are what these tests are about."""


@pytest.fixture
def server(article_text):
    with Server(("127.0.0.1", 0), Handler) as running:
        running.article, running.hosts = article_text, []
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture
def url(server):
    return f"http://127.0.0.1:{server.server_port}"


def pretend(server, names, connected):
    """Return a network where names lead to public addresses, all of them the test server."""

    def connect(address, port, timeout):
        connected.append(address)
        return socket.create_connection(server.server_address, timeout)

    return Network(lambda host, port: names[host], connect)


@pytest.mark.parametrize(
    "path", ["article", "latin", "untyped", "packed", "moved", "article?x=é y"]
)
def test_pages_that_are_read(url, article_text, path):
    article = read(f"{url}/{path}", settings=LOCAL)
    assert article.text == article_text
    assert article.source == f"{url}/{path}"
    assert article.title == "Oldmere harbour to stay closed"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("missing", r"answered 404 \(Not Found\)"),
        ("forbidden", r"answered 403 \(Forbidden\)"),
        ("picture", "sends image/png, not an article"),
        ("round", "redirects more than 5 times"),
        ("file", "is no http or https address"),
        ("declared", "sends more than 20.0 MB"),
        ("huge", "sends more than 20.0 MB"),
        ("bomb", "sends more than 20.0 MB"),
        ("odd", "packed as 'br'"),
        ("cut", "broke off"),
        ("nonsense", "no web page"),
    ],
)
def test_pages_that_are_refused(url, path, message):
    with pytest.raises(BadInput, match=message) as caught:
        read(f"{url}/{path}", settings=LOCAL)
    assert str(caught.value).endswith(".") and "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["drip", "silent"])
def test_slow_servers_are_cut_off_in_time(url, path):
    start = time.monotonic()
    with pytest.raises(BadInput, match=r"did not answer fully within 0\.4 seconds"):
        read(f"{url}/{path}", settings=ReadingSettings(allow_private_addresses=True, timeout=0.4))
    assert time.monotonic() - start < 5  # neither would ever end


def test_a_server_that_refuses():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(BadInput, match=f"127.0.0.1 refuses connections on port {port}"):
        read(f"http://127.0.0.1:{port}/", settings=LOCAL)


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:{port}/article", "http://localhost:{port}/article", "http://[::1]:{port}/"],
)
def test_this_machine_is_refused_unless_allowed(server, address):
    with pytest.raises(BadInput, match="QUIZGEN_ALLOW_PRIVATE=1"):
        read(address.format(port=server.server_port), settings=ReadingSettings())
    assert server.hosts == []


def test_the_environment_allows(server, url, monkeypatch):
    monkeypatch.setenv("QUIZGEN_ALLOW_PRIVATE", "1")
    assert read(f"{url}/article").title


def test_a_redirect_to_a_private_address_is_refused(server):
    connected = []
    names = {"news.example": [PUBLIC], "inside.example": ["10.0.0.7"]}
    with pytest.raises(BadInput, match=r"inside\.example/article leads to 10\.0\.0\.7"):
        fetch("http://news.example/inside", ReadingSettings(), pretend(server, names, connected))
    assert connected == [PUBLIC]


def test_a_redirect_to_a_public_address_is_followed(server, article_text):
    connected = []
    names = {"news.example": [PUBLIC], "inside.example": [OTHER_PUBLIC]}
    network = pretend(server, names, connected)
    page = fetch("http://news.example/inside", ReadingSettings(), network)
    assert page.data.decode() == article_text
    assert page.url == "http://inside.example/article"
    assert connected == [PUBLIC, OTHER_PUBLIC]
    assert server.hosts == ["news.example", "inside.example"]


def test_a_host_is_looked_up_once_and_that_address_is_used(server):
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    connected = []

    def connect(address, port, timeout):
        connected.append(address)
        return socket.create_connection(server.server_address, timeout)

    network = Network(lambda host, port: next(answers), connect)
    fetch("http://news.example/article", ReadingSettings(), network)
    assert connected == [PUBLIC]


def test_one_private_address_among_public_ones_is_refused(server):
    names = {"news.example": [PUBLIC, "192.168.0.1"]}
    with pytest.raises(BadInput, match=r"192\.168\.0\.1"):
        fetch("http://news.example/article", ReadingSettings(), pretend(server, names, []))


def test_unknown_hosts():
    def resolve(host, port):
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(BadInput, match=r"The host nowhere\.example was not found"):
        fetch("http://nowhere.example/", LOCAL, Network(resolve, SYSTEM.connect))


def test_looking_up_a_host_is_limited_in_time():
    released = threading.Event()

    def resolve(host, port):
        released.wait(5)
        return [PUBLIC]

    with pytest.raises(BadInput, match="did not answer fully"):
        fetch(
            "http://slow.example/", ReadingSettings(timeout=0.1), Network(resolve, SYSTEM.connect)
        )
    released.set()


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://", "names no host"),
        ("http:///path", "names no host"),
        ("http://exa mple.org/", "names no host"),
        ("http://example.org:99999/", "not a valid web address"),
        ("http://[::1/", "not a valid web address"),
        ("http://" + "a" * 70 + ".example/", "not a valid web address"),
        ("http://ann:secret@example.org/", "a user name or password"),
    ],
)
def test_addresses_that_are_none(address, message):
    with pytest.raises(BadInput, match=message) as caught:
        read(address, settings=ReadingSettings())
    assert "secret" not in str(caught.value)


@contextmanager
def tls_server(article_text, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Server(("127.0.0.1", 0), Handler) as running:
        running.article, running.hosts = article_text, []
        running.socket = context.wrap_socket(running.socket, server_side=True)
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture
def certificate(tmp_path):
    """Return a file with a certificate for localhost that nobody signed, and its key."""
    import datetime

    x509 = pytest.importorskip("cryptography.x509", reason="needs cryptography for a certificate")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    encoding = serialization.Encoding.PEM
    path = tmp_path / "server.pem"
    path.write_bytes(
        key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + signed.public_bytes(encoding)
    )
    return path


def test_a_certificate_that_nobody_signed(article_text, certificate):
    with (
        tls_server(article_text, certificate) as server,
        pytest.raises(BadInput, match="The certificate of localhost is not valid"),
    ):
        read(f"https://localhost:{server.server_port}/article", settings=LOCAL)


def test_https_checks_the_host_s_name_not_the_address(article_text, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with tls_server(article_text, certificate) as server:
        network = Network(lambda host, port: ["127.0.0.1"], SYSTEM.connect)
        page = fetch(f"https://localhost:{server.server_port}/article", LOCAL, network)
        assert page.data.decode() == article_text
        with pytest.raises(BadInput, match=r"The certificate of other\.example is not valid"):
            fetch(f"https://other.example:{server.server_port}/article", LOCAL, network)


def test_plain_http_on_a_secure_port(url):
    with pytest.raises(BadInput, match="No secure connection"):
        read(url.replace("http:", "https:"), settings=LOCAL)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700:4700::1111", True),
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("198.18.0.1", False),
        ("203.0.113.5", False),
        ("::", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("fec0::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("::127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::808:808", True),
        ("2002:7f00:1::", False),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", False),
        ("nonsense", False),
    ],
)
def test_public_addresses(address, public):
    assert is_public(address) is public
