"""Where the project's own source lies, for tests that read it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
GAME = ROOT / "game"


@cache
def modules() -> tuple[Path, ...]:
    """Return every module of the game, `main.py` among them."""
    return (ROOT / "main.py", *sorted(GAME.rglob("*.py")))


def place(path: Path, line: int = 0) -> str:
    """Return a path as seen from the project's folder, with a line if there is one."""
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name
