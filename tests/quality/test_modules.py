"""The sizes and manners of modules, as CONTRIBUTING.md asks for them."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.quality.project import GAME, ROOT, modules, place

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
IMPORT_ALL = """
import importlib, sys, threading
before = threading.active_count()
for name in sys.argv[1:]:
    importlib.import_module(name)
pygame = sys.modules.get("pygame")
assert pygame is None or not pygame.get_init(), "importing started pygame"
assert pygame is None or not pygame.display.get_init(), "importing opened a display"
assert pygame is None or not pygame.font.get_init(), "importing started fonts"
assert pygame is None or not pygame.mixer.get_init(), "importing started sound"
assert threading.active_count() == before, "importing started a thread"
"""


def test_every_module_says_what_it_is_for() -> None:
    """Each module that holds code opens with a docstring."""
    silent = [
        place(path)
        for path in modules()
        if (tree := ast.parse(path.read_text(encoding="utf-8"))).body and not ast.get_docstring(tree)
    ]
    assert not silent


def test_modules_are_short() -> None:
    """No module has more than 300 lines."""
    lengths = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_functions_are_short() -> None:
    """No function has more than 40 lines."""
    assert [found for path in modules() for found in _long_functions(path)] == []


def test_nothing_is_left_for_later() -> None:
    """No module holds a mark of unfinished work."""
    mark = re.compile(r"\b(TODO|FIXME|XXX|HACK|NotImplementedError)\b")
    assert [place(path) for path in modules() if mark.search(path.read_text(encoding="utf-8"))] == []


def test_every_exemption_has_its_reason() -> None:
    """Each `noqa` names its rule and, like each `type: ignore`, is followed by why."""
    mark = re.compile(r"#\s*(noqa|type:\s*ignore)(.*)$", re.MULTILINE)
    reasoned = re.compile(r"(: ?[A-Z]+\d+(, ?[A-Z]+\d+)*|\[[\w, -]+\])\s*(#|-|–)\s*\S")
    bare = [
        f"{place(path)}: {found.group(0)}"
        for path in (*modules(), *sorted((ROOT / "tests").rglob("*.py")))
        for found in mark.finditer(path.read_text(encoding="utf-8"))
        if path.name != "test_modules.py" and not reasoned.match(found.group(2))
    ]
    assert bare == []


def test_every_package_has_its_readme() -> None:
    """Each package directly in `game` says in a README.md what it is for and what is forbidden in it."""
    packages = [path.parent for path in GAME.glob("*/__init__.py")]
    assert packages
    assert [place(package) for package in packages if not (package / "README.md").is_file()] == []


@pytest.fixture
def locked_folder(tmp_path: Path) -> Path:
    """Return an empty folder that nothing can be written to."""
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o555)
    return folder


def test_importing_does_nothing_but_define(locked_folder: Path) -> None:
    """All modules import from a read-only folder: no output, no file, no thread, no window, no sound."""
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in modules()]
    done = subprocess.run(  # noqa: S603  # our own interpreter and program
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{IMPORT_ALL}", *names],
        cwd=locked_folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(locked_folder.iterdir()) == []


def _long_functions(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [
        f"{place(path, function.lineno)} {function.name}"
        for function in functions
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST_FUNCTION
    ]
