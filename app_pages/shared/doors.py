"""Who may enter: teacher screens open on the machine itself, from the network after sign-in.

"The machine itself" is a connection from a loopback address, for a loopback host name, that no
proxy handed on. A header can only take that away, never give it, unless the proxies that may speak
for others are named (``quizgen app --proxy``, the variable QUIZGEN_PROXIES): then the address that
they tell is looked at in the same way.
"""

from __future__ import annotations

import ipaddress
import os
from urllib.parse import urlsplit

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from app_pages.shared import look, plain, sign_ins
from app_pages.shared.store import bank

__all__ = ["caller", "require_teacher", "sign_out_button", "teacher_here"]

# The ticket of who gave the passphrase in this tab.
_SIGNED_IN = "signed in as teacher"

# Brings the ticket to where it becomes a cookie; nothing of a user's is in it.
_BRING = """
export default function ({data}) {
  if (document.ticketBrought === data.ticket) return;
  document.ticketBrought = data.ticket;
  fetch("ROUTE", {method: "POST", body: data.ticket, credentials: "same-origin"});
}
""".replace("ROUTE", sign_ins.ROUTE)

# What proxies add. Behind one, every connection comes from the proxy's address.
_HANDED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


def _remote() -> str | None:
    """Return the address at the other end of the connection; None when it is not known.

    ``quizgen app --proxy`` makes the server read it from the header of a named proxy.
    """
    from streamlit.runtime import exists, get_instance
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    context = get_script_run_ctx()
    if context is None or not exists():
        return None
    client = get_instance().get_client(context.session_id)
    return client.client_context.remote_ip if client and client.client_context else None


def _headers() -> dict[str, str]:
    return {name.lower(): value for name, value in st.context.headers.items()}


def _loopback(address: str) -> bool:
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def is_here(remote: str | None, headers: dict[str, str], proxies: str = "") -> bool:
    """Whether a connection comes from the machine itself.

    Args:
        remote: the address at the other end; None when the server does not know it.
        headers: of the request, names in lower case.
        proxies: addresses or networks that may speak for others, separated by commas.
    """
    if remote is None or not _loopback(remote):
        return False
    if any(name in headers for name in _HANDED_ON) and not _loopback(sender(headers, proxies)):
        return False
    host = urlsplit(f"//{headers.get('host', '')}").hostname
    return host is not None and _loopback(host)


def sender(headers: dict[str, str], proxies: str) -> str:
    """Return for whom named proxies speak: the nearest address that is none of them.

    Everything further away may have been made up by the sender. Empty when no proxy is named, or
    when they do not say.
    """
    known = [ipaddress.ip_network(text) for text in proxies.replace(",", " ").split()]
    told = headers.get("x-forwarded-for", "")
    if not known or not told:
        return ""
    for text in reversed([part.strip() for part in told.split(",")]):
        try:
            address = ipaddress.ip_address(text)
        except ValueError:
            return ""
        if not any(address in network for network in known):
            return text
    return ""


def caller() -> str:
    """Return who asks, for counting failures: an address, or an IPv6 network."""
    remote = _remote() or ""
    try:
        address = ipaddress.ip_address(remote)
    except ValueError:
        return remote
    if address.version == 6 and not address.is_loopback:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return remote


def _is_here() -> bool:
    return is_here(_remote(), _headers(), os.environ.get("QUIZGEN_PROXIES", ""))


def allowed(email: str, verified: object, teachers: str) -> bool:
    """Whether an identity that a provider vouches for is a teacher's.

    Args:
        email: as the provider gives it.
        verified: the provider's ``email_verified``; None when it does not say.
        teachers: addresses, or domains that begin with @, separated by commas or spaces.
    """
    email = email.strip().casefold()
    name, _, domain = email.rpartition("@")
    if not name or not domain or verified is False:
        return False
    listed = teachers.casefold().replace(",", " ").split()
    return email in listed or f"@{domain}" in listed


def _signed_in_elsewhere() -> bool:
    """Whether the teacher signed in at an identity provider and is on the list."""
    if not st.user.get("is_logged_in"):
        return False
    teachers = os.environ.get("QUIZGEN_TEACHERS", "")
    email, verified = st.user.get("email"), st.user.get("email_verified")
    return allowed(email if isinstance(email, str) else "", verified, teachers)


def _cookie() -> str:
    """Return the sign-in's cookie that came when the page connected; empty when there was none."""
    found = st.context.cookies.get(sign_ins.COOKIE)
    return found if isinstance(found, str) else ""


def _signed_in_before() -> bool:
    """Whether this browser brings the cookie of a sign-in by passphrase that holds."""
    cookie = _cookie()
    return bool(cookie) and sign_ins.known.holds(cookie, bank().passphrase_mark())


def _signed_in() -> bool:
    return bool(st.session_state.get(_SIGNED_IN)) or _signed_in_before() or _signed_in_elsewhere()


def teacher_here() -> bool:
    """Whether teacher screens are open to whoever asks."""
    return _is_here() or _signed_in()


def require_teacher() -> None:
    """Let a teacher pass; ask anybody else to sign in, and stop the page."""
    if teacher_here():
        return
    look.head("Sign in", "The teacher’s screens are behind this door.")
    with_provider = "auth" in _secrets()
    if with_provider:
        _ask_provider()
    if bank().has_passphrase():
        _ask_passphrase()
    elif not with_provider:
        st.info(
            "The teacher’s screens open only on the computer that runs quizgen. To open them from "
            "elsewhere, set a passphrase there: quizgen app --set-passphrase"
        )
    st.stop()


def _secrets() -> list[str]:
    """Return the names of the sections in ``.streamlit/secrets.toml``, if there is one."""
    return list(st.secrets) if st.secrets.load_if_toml_exists() else []


def _ask_provider() -> None:
    if st.user.get("is_logged_in"):
        who = plain.label(str(st.user.get("email", "")))
        st.error(f"{who} is not on the list of teachers (QUIZGEN_TEACHERS).")
        st.button("Sign in as somebody else", on_click=st.logout)
        return
    st.button(
        "Sign in with your school account", type="primary", icon=":material/login:",
        on_click=st.login,
    )  # fmt: skip


def _ask_passphrase() -> None:
    with st.form("sign in", border=False, width=420):
        given = st.text_input(
            "Passphrase", type="password", max_chars=200, autocomplete="current-password"
        )
        if not st.form_submit_button("Sign in", type="primary"):
            return
    throttle = bank().sign_in(given, caller())
    if throttle.allowed:
        st.session_state[_SIGNED_IN] = sign_ins.known.ticket(bank().passphrase_mark())
        st.rerun()
    seconds = round(throttle.wait.total_seconds())
    wait = f" Try again in {seconds} seconds." if seconds else ""
    st.error(f"That is not the passphrase.{wait}")


def _sign_out() -> None:
    sign_ins.known.end(cookie=_cookie(), ticket=st.session_state.pop(_SIGNED_IN, ""))
    if st.user.get("is_logged_in"):
        st.logout()


def sign_out_button() -> None:
    """Draw a way out for those who signed in, at the foot of the sidebar."""
    if _signed_in():
        st.sidebar.button("Sign out", icon=":material/logout:", on_click=_sign_out)
    if ticket := st.session_state.get(_SIGNED_IN):
        with st.sidebar:
            _bring()(key="ticket", data={"ticket": ticket})


@st.cache_resource(show_spinner=False)
def _bring() -> ComponentRenderer:
    return st.components.v2.component("quizgen_sign_in", js=_BRING)
