"""Whether a level has ground, or plays in orbit; not neither, and not both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.level_format.model import LevelFile
    from game.level_format.model.terrain import TerrainFile


def find(level: LevelFile) -> Iterator[Finding]:
    """Yield the ground that is missing, and the one that is too many."""
    terrain: TerrainFile | None = level.terrain
    in_orbit = level.place.orbit_km is not None
    if terrain is None and not in_orbit:
        message = tr("The level lacks the key `terrain`.")
        mend = tr("Add `terrain: {profile: [[0, 0.0], [120, 1.1]]}`. The ground; a level in orbit has none.")
        yield Finding((), "missing-key", message, mend, is_about_key=True)
    elif terrain is not None and in_orbit:
        message = tr("The level plays in orbit (`orbit_km`) and has a `terrain`.")
        mend = tr("Leave out one of the two.")
        yield Finding(("terrain",), "unsuitable", message, mend, is_about_key=True)
