"""Who may enter: teacher screens open on this machine, from the network only with a passphrase."""

from __future__ import annotations

import ipaddress

import streamlit as st

from app_pages.shared.store import bank

__all__ = ["caller", "may_teach", "require_teacher"]

_SIGNED_IN = "signed in as teacher"


def caller() -> str:
    """Return the address that asks, as the server sees it; forwarded headers count for nothing."""
    address = st.context.ip_address
    return address if isinstance(address, str) else ""


def _is_here() -> bool:
    address = caller()
    if not address:
        return True  # Streamlit names no address for the machine itself
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def may_teach() -> bool:
    """Whether teacher screens are open to whoever asks."""
    return _is_here() or bool(st.session_state.get(_SIGNED_IN))


def require_teacher() -> None:
    """Let a teacher pass; ask anybody else for the passphrase and stop the page."""
    if may_teach():
        return
    st.title("Sign in")
    if not bank().has_passphrase():
        st.info(
            "The teacher's screens open only on the computer that runs quizgen. To open them from "
            "elsewhere, set a passphrase there: quizgen app --set-passphrase"
        )
        st.stop()
    with st.form("sign in", border=False):
        given = st.text_input("Passphrase", type="password", max_chars=200)
        if st.form_submit_button("Sign in", type="primary"):
            throttle = bank().sign_in(given, caller())
            if throttle.allowed:
                st.session_state[_SIGNED_IN] = True
                st.rerun()
            seconds = round(throttle.wait.total_seconds())
            st.error(f"That is not the passphrase. Try again in {max(1, seconds)} seconds.")
    st.stop()
