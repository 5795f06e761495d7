"""The browser app's door: what is served, and with which routes. Start it with ``quizgen app``."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import serving, sign_ins

app = st.App(serving.SCRIPT, routes=[sign_ins.route], lifespan=serving.opened)
