"""A bank of its own for each test of the app, and screens run as Streamlit runs them."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app_pages.shared import doors, loading
from question_bank import Bank

ROOT = Path(__file__).parents[2]


def _factory():
    path = ROOT / "tests/bank/factory.py"
    spec = importlib.util.spec_from_file_location("bank_factory", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["bank_factory"] = module
    spec.loader.exec_module(module)
    return module


factory = _factory()
sys.modules["tests_app"] = sys.modules[__name__]


@pytest.fixture(autouse=True, scope="session")
def components_sought_once():
    """Let Streamlit look through the installed packages once, not for each screen.

    It looks for packages that bring components of their own: four fifths of the time of a screen
    in a test, and nothing is installed meanwhile.
    """
    from streamlit.components.v2 import manifest_scanner

    with pytest.MonkeyPatch.context() as patch:
        sought = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", sought)
        yield


@pytest.fixture(autouse=True)
def cold(monkeypatch):
    """No language model in the background of a test that does not ask for one."""
    monkeypatch.setattr(loading, "warm_up", lambda: None)


@pytest.fixture(autouse=True)
def on_this_machine(monkeypatch):
    """The browser is on the machine itself, as far as the doors can see."""
    monkeypatch.setattr(doors, "_remote", lambda: "127.0.0.1")
    monkeypatch.setattr(doors, "_headers", lambda: {"host": "localhost:8501"})


@pytest.fixture
def bank(tmp_path, monkeypatch):
    """The bank that the app opens."""
    path = tmp_path / "bank.db"
    monkeypatch.setenv("QUIZGEN_BANK", str(path))
    return Bank.open(path)


@pytest.fixture
def gone(monkeypatch):
    """Where screens were left for: ``[("review", {"id": "1"})]``."""
    found: list[tuple[str, dict[str, str]]] = []
    monkeypatch.setattr(
        "app_pages.shared.screens.go", lambda name, **query: found.append((name, query))
    )
    return found


@pytest.fixture
def still(bank, monkeypatch):
    """Let the app's clock stand, so that a wait does not pass while a slow machine works."""
    clock = factory.Clock()
    standing = Bank.open(bank.path, clock=clock)
    monkeypatch.setattr("app_pages.shared.store._bank", lambda path: standing)
    return clock


@pytest.fixture
def page(monkeypatch):
    """Open a page: ``page("take", quiz="ABC")``, with what its session holds already."""
    monkeypatch.setattr("app_pages.shared.screens.link", lambda *_, **__: None)

    def open_page(name: str, state: Mapping[str, object] | None = None, /, **query: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app_pages" / f"{name}.py"), default_timeout=60)
        for key, value in query.items():
            app.query_params[key] = value
        for key, value in (state or {}).items():
            app.session_state[key] = value
        return app.run()

    return open_page
