"""What lies behind the machines of a level: a landscape, or space above a planet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.orbit_scenery import OrbitScenery
from game.view.quality import STANDARD, Quality
from game.view.scenery import Scenery

if TYPE_CHECKING:
    from game.simulation.plan import Place
    from game.simulation.terrain import Terrain

Backdrop = Scenery | OrbitScenery


def backdrop_of(
    place: Place,
    terrain: Terrain,
    size: tuple[int, int],
    *,
    local_time_h: float | None = None,
    is_still: bool = False,
    quality: Quality = STANDARD,
    is_at_once: bool = True,
) -> Backdrop:
    """Return the backdrop of a place; see `Scenery` for what the arguments mean."""
    kind = Scenery if place.orbit_altitude_m is None else OrbitScenery
    return kind(
        place,
        terrain,
        size,
        local_time_h=local_time_h,
        is_still=is_still,
        quality=quality,
        is_at_once=is_at_once,
    )
