"""Tells whether the right pygame is there, and only one: two share one folder and break each other."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from game.cli.mistake import Mistake
from game.texts import tr


def pygame_trouble() -> str:
    """Return what is wrong with the installed pygame and how to mend it; empty when all is well.

    Only the packages' records beside it are looked at: importing a broken mixture could end the program.
    """
    spec = find_spec("pygame")
    cure = tr("pip uninstall -y pygame pygame-ce; then: pip install pygame-ce")
    if spec is None or spec.origin is None:
        return tr("The package pygame-ce is not installed; this mends it: {cure}").format(cure=cure)
    packages = Path(spec.origin).parents[1]
    has_old, has_ce = any(packages.glob("pygame-*.dist-info")), any(packages.glob("pygame_ce-*.dist-info"))
    if not has_old and not has_ce and not _calls_itself_ce(Path(spec.origin)):
        message = tr("{path} hides pygame-ce: move it away, or install what is missing: {cure}")
        return message.format(path=spec.origin, cure=cure)
    if not has_old:
        return ""
    if has_ce:
        message = tr("Both pygame and pygame-ce are installed and break each other; this mends it: {cure}")
        return message.format(cure=cure)
    return tr("The old pygame is installed, the game needs pygame-ce; this mends it: {cure}").format(
        cure=cure
    )


def _calls_itself_ce(package: Path) -> bool:
    """Return whether a pygame that was installed without a record is the community edition."""
    try:
        return "IS_CE" in (package.parent / "version.py").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def require_pygame() -> None:
    """Raise Mistake when pygame cannot be used."""
    if trouble := pygame_trouble():
        raise Mistake(trouble)
