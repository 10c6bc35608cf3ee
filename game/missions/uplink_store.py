"""The player's plans, one file for each level, in the form that `fly --plan` takes: an author can go on with them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from game.level_format.uplink import read_uplink, uplink_text
from game.missions.atomic_file import write_text

if TYPE_CHECKING:
    from pathlib import Path

    from game.pilots.uplink import UplinkPlan
    from game.simulation.plan import LevelPlan

_FOLDER: Final = "plans"


def uplink_file(folder: Path, level: LevelPlan) -> Path:
    """Return where a player's plan for a level lies."""
    return folder / _FOLDER / f"{level.identifier}.yaml"


def load_uplink(folder: Path, level: LevelPlan) -> UplinkPlan | None:
    """Return the kept plan, even if it cannot be sent yet; None where there is none, or none that can be read.

    One that cannot be read is somebody's work: it is set aside as `.broken`, and never written over.
    """
    path = uplink_file(folder, level)
    try:
        if not path.is_file():
            return None
    except OSError:
        return None
    draft = read_uplink(path, level).draft
    if draft is None:
        with suppress(OSError):
            path.replace(path.with_name(f"{path.name}.broken"))
    return draft


def save_uplink(uplink: UplinkPlan, folder: Path, level: LevelPlan) -> bool:
    """Keep a plan and return whether that was possible; a read-only folder is no reason to stop a game."""
    try:
        write_text(uplink_file(folder, level), uplink_text(uplink))
    except OSError:
        return False
    return True
