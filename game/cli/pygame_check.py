"""Tells whether the right pygame is there, and only one: two share one folder and break each other."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from game.cli.mistake import Mistake
from game.texts import tr


def pygame_trouble() -> str:
    """Return what is wrong with the installed pygame and how to mend it; empty when all is well.

    Only the packages' records are read: importing a broken mixture could end the program.
    """
    legacy, community = _version("pygame"), _version("pygame-ce")
    cure = tr("pip uninstall -y pygame pygame-ce; then: pip install pygame-ce")
    if community is None:
        return tr("The package pygame-ce is not installed; this mends it: {cure}").format(cure=cure)
    if legacy is not None:
        message = tr(
            "Both pygame {legacy} and pygame-ce {community} are installed and break each other; "
            "this mends it: {cure}"
        )
        return message.format(legacy=legacy, community=community, cure=cure)
    return ""


def require_pygame() -> None:
    """Raise Mistake when pygame cannot be used."""
    if trouble := pygame_trouble():
        raise Mistake(trouble)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
