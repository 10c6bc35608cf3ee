"""The tools that hold the code's form run with the tests, so that one command tells everything."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.quality.project import ROOT

IMPORT_CONTRACTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
TOOLS = {
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy": ("-m", "mypy"),
    "import contracts": (
        "-c",
        "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())",
    ),
}


@pytest.mark.parametrize("tool", TOOLS)
def test_tool_finds_nothing(tool: str) -> None:
    """The linter, the formatter, the type checker and the import contracts have nothing to say."""
    done = subprocess.run(  # noqa: S603  # our own tools with fixed arguments
        [sys.executable, *TOOLS[tool]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
