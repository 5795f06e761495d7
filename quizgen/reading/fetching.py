"""Fetch a web page, carefully: the address may come from anyone who can paste a link.

    look the host up once ─► check every address ─► connect to the checked address ─► read, counting
          ▲                                                                             │
          └──────────────────────────── a redirect is checked like the first ◄──────────┘

The connection is made to the address that was checked, not to the name again, so that a name
server cannot answer "public" first and "127.0.0.1" afterwards. Proxies of the environment are
not used for the same reason.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from quizgen import __version__
from quizgen.errors import BadInput
from quizgen.reading.addresses import is_public
from quizgen.reading.settings import ReadingSettings

__all__ = ["SYSTEM", "Fetched", "Network", "fetch"]

_CHUNK = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; quizgen/{__version__})",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/pdf, */*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}
# What may hold an article; "" and application/octet-stream are looked into.
_TYPES = re.compile(
    r"(?:text/(?:html|plain|markdown|x-markdown)|application/(?:xhtml\+xml|pdf|x-pdf|octet-stream"
    r"|zip|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|)$"
)
_PASTE = "open it in a browser, copy the text and paste it"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back: the bytes, what the server calls them, and the last address."""

    data: bytes
    content_type: str
    charset: str
    url: str


@dataclass(frozen=True, slots=True)
class Network:
    """The edge to the network, passed in so that tests need none.

    Attributes:
        resolve: host and port to IP addresses, best first.
        connect: IP address, port and seconds to a connected socket.
    """

    resolve: Callable[[str, int], Sequence[str]]
    connect: Callable[[str, int, float], socket.socket]


def _resolve(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _connect(address: str, port: int, timeout: float) -> socket.socket:
    return socket.create_connection((address, port), timeout=timeout)


SYSTEM = Network(_resolve, _connect)


@dataclass(frozen=True, slots=True)
class _Target:
    """A URL taken apart, ready to be asked for."""

    url: str
    secure: bool
    host: str
    port: int
    path: str


def fetch(url: str, settings: ReadingSettings, network: Network = SYSTEM) -> Fetched:
    """Download one page within the limits of the settings.

    Raises:
        BadInput: the address is refused, the host is unknown or unreachable, the certificate is
            bad, the server answers with an error, too slowly, too much, or with what is no text.
    """
    deadline = time.monotonic() + settings.timeout
    first = url
    for _ in range(settings.max_redirects + 1):
        target = _target(url, came_from=first)
        answer = _ask(target, settings, network, deadline)
        if isinstance(answer, Fetched):
            return answer
        url = urljoin(target.url, answer)
    raise BadInput(
        f"{first} redirects more than {settings.max_redirects} times: {_PASTE}, "
        "or give the address that the browser shows in the end."
    )


def _target(url: str, came_from: str) -> _Target:
    shown = url if url == came_from else f"{came_from} (which leads to {url})"
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".")
        port = parts.port
        if host and not re.fullmatch(r"[0-9a-f:.%]+", host):
            host = host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise BadInput(f"{shown} is not a valid web address: check how it is written.") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise BadInput(f"{shown} is no http or https address: only those are fetched.")
    if not host or re.search(r"[\s\x00-\x1f]", host):
        raise BadInput(f"{shown} is not a valid web address: it names no host.")
    if parts.username is not None or parts.password is not None:
        raise BadInput(
            f"The address of {host} holds a user name or password, which is not sent: {_PASTE}."
        )
    secure = parts.scheme.lower() == "https"
    path = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*")
    if parts.query:
        path += "?" + quote(parts.query, safe="/%:=&?~+!$,;'@()*[]|")
    return _Target(url.strip(), secure, host, port or (443 if secure else 80), path)


def _ask(
    target: _Target, settings: ReadingSettings, network: Network, deadline: float
) -> Fetched | str:
    """Send one request; return the page, or the address that the server redirects to."""
    address = _checked_address(target, settings, network, deadline)
    try:
        connection = _open(target, address, network, deadline)
    except (OSError, ValueError) as error:
        raise _unreachable(target, error, settings, deadline) from error
    # Time limits of sockets start anew with each byte; this one ends the whole connection.
    watchdog = threading.Timer(max(0.01, deadline - time.monotonic()), _cut, [connection.sock])
    watchdog.daemon = True
    watchdog.start()
    try:
        connection.request("GET", target.path, headers=_HEADERS)
        with connection.getresponse() as response:
            if response.status in _REDIRECTS and response.headers.get("Location"):
                return str(response.headers["Location"])
            content_type = _accepted(target, response, settings)
            data = _body(target, response, settings)
            if time.monotonic() >= deadline:
                raise TimeoutError
            charset = response.headers.get_content_charset() or ""
            return Fetched(data, content_type, charset, target.url)
    except (OSError, http.client.HTTPException, zlib.error, ValueError, AttributeError) as error:
        # AttributeError: http.client's, when the watchdog cuts the connection under it.
        raise _unreachable(target, error, settings, deadline) from error
    finally:
        watchdog.cancel()
        connection.close()


def _checked_address(
    target: _Target, settings: ReadingSettings, network: Network, deadline: float
) -> str:
    """Look the host up, within the time, and return an address that is allowed."""
    found: list[str] = []
    failures: list[OSError | UnicodeError] = []

    def look_up() -> None:
        try:
            found.extend(network.resolve(target.host, target.port))
        except (OSError, UnicodeError) as error:
            failures.append(error)

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - time.monotonic()))
    if thread.is_alive():
        raise _unreachable(target, TimeoutError(), settings, deadline=0.0)
    if failures or not found:
        raise BadInput(
            f"The host {target.host} was not found: check the address and the connection to the "
            "internet."
        )
    if not settings.allow_private_addresses:
        for address in found:
            if not is_public(address):
                raise BadInput(
                    f"{target.url} leads to {address}, which is on this machine or a private "
                    "network: set QUIZGEN_ALLOW_PRIVATE=1 if that is what you want."
                )
    return found[0]


def _open(
    target: _Target, address: str, network: Network, deadline: float
) -> http.client.HTTPConnection:
    """Connect to the checked address; the host's name serves for TLS and the Host header only."""
    remaining = max(0.01, deadline - time.monotonic())
    sock = network.connect(address, target.port, remaining)
    sock.settimeout(remaining)
    if not target.secure:
        connection = http.client.HTTPConnection(target.host, target.port, timeout=remaining)
        connection.sock = sock
        return connection
    watchdog = threading.Timer(remaining, _cut, [sock])
    watchdog.daemon = True
    watchdog.start()
    try:
        context = _tls()
        wrapped = context.wrap_socket(sock, server_hostname=target.host)
    except (OSError, ValueError):
        sock.close()
        raise
    finally:
        watchdog.cancel()
    secure = http.client.HTTPSConnection(
        target.host, target.port, timeout=remaining, context=context
    )
    secure.sock = wrapped
    return secure


def _tls() -> ssl.SSLContext:
    """Trust what the machine trusts and, where it has no list of its own, certifi's."""
    context = ssl.create_default_context()
    with suppress(ImportError, OSError):
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _cut(sock: socket.socket) -> None:
    """End a connection from another thread, below TLS, so that a blocked read returns."""
    with suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)


def _accepted(
    target: _Target, response: http.client.HTTPResponse, settings: ReadingSettings
) -> str:
    """Check status, length and type before anything is read; return the type."""
    if response.status != 200:
        reason = http.client.responses.get(response.status, "an unknown status")
        raise BadInput(
            f"{target.url} answered {response.status} ({reason}): check the address, or {_PASTE}."
        )
    declared = response.headers.get("Content-Length", "")
    if declared.isdigit() and int(declared) > settings.max_bytes:
        raise _too_large(target, settings)
    stated = response.headers.get("Content-Type", "")
    content_type = response.headers.get_content_type() if stated else ""
    if not _TYPES.match(content_type):
        raise BadInput(
            f"{target.url} sends {content_type}, not an article: give the address of a web page, "
            "text or PDF."
        )
    return content_type


def _too_large(target: _Target, settings: ReadingSettings) -> BadInput:
    return BadInput(
        f"{target.url} sends more than {settings.max_bytes / 1e6:,.1f} MB, the limit: give the "
        "page of one article, or paste its text."
    )


def _body(target: _Target, response: http.client.HTTPResponse, settings: ReadingSettings) -> bytes:
    """Read and unpack the body, counting what comes out."""
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip"):
        raise BadInput(f"{target.url} is sent packed as {encoding!r}, which is not read: {_PASTE}.")
    unpack = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
    parts: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        if unpack is not None:
            chunk = unpack.decompress(chunk, settings.max_bytes + 1)
        size += len(chunk)
        if size > settings.max_bytes:
            raise _too_large(target, settings)
        parts.append(chunk)
    if response.length or (unpack is not None and not unpack.eof):
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(parts)


def _unreachable(
    target: _Target, error: Exception, settings: ReadingSettings, deadline: float
) -> BadInput:
    """Say what went wrong on the way."""
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
        return BadInput(
            f"{target.url} did not answer fully within {settings.timeout:g} seconds: try again "
            f"later, or {_PASTE}."
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return BadInput(
            f"The certificate of {target.host} is not valid ({error.verify_message}), so the page "
            f"cannot be trusted: check the address, or {_PASTE}."
        )
    if isinstance(error, ssl.SSLError):
        return BadInput(
            f"No secure connection to {target.host} was possible "
            f"({error.reason or 'TLS failed'}): check the address, or {_PASTE}."
        )
    if isinstance(error, ConnectionRefusedError):
        return BadInput(f"{target.host} refuses connections on port {target.port}: {_PASTE}.")
    if isinstance(error, OSError) and error.strerror:
        return BadInput(f"{target.url} could not be reached ({error.strerror}): {_PASTE}.")
    return BadInput(
        f"{target.host} broke off or sent something that is no web page "
        f"({type(error).__name__}): try again later, or {_PASTE}."
    )
