"""The app's door: every screen opens through it, and a student's address shows no teacher's way."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app_pages.shared import doors, screens

ROOT = Path(__file__).parents[2]


def door(**query):
    app = AppTest.from_file(str(ROOT / "app_pages/shared/frame.py"), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


@pytest.mark.parametrize("screen", screens.SCREENS, ids=lambda screen: screen.name)
def test_every_screen_opens(bank, screen):
    app = door()
    assert app.title[0].value == "New quiz"
    app.switch_page(str(ROOT / f"app_pages/{screen.name}.py")).run()
    assert not app.exception and app.title


def test_who_comes_from_the_network_is_welcomed(bank, monkeypatch):
    monkeypatch.setattr(doors, "_remote", lambda: "192.0.2.7")
    app = door()
    assert not app.exception and app.title[0].value == "Welcome"
    assert app.text_input[0].label == "Code"


def test_a_student_s_page_loads_no_language_work(bank):
    """What reads language is imported by teachers' screens alone."""
    import subprocess
    import sys

    code = (
        "import sys\nfrom streamlit.testing.v1 import AppTest\n"
        "app = AppTest.from_file('app_pages/take.py', default_timeout=60).run()\n"
        "assert not app.exception and app.title\n"
        "heavy = {'spacy', 'nltk', 'app_pages.shared.loading'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert ran.returncode == 0, ran.stderr[-800:]
