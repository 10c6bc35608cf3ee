"""Where to stand for a picture: the nearest place from which a thing is near enough and no ground hides it.

Whether one can get there is left to the pilots.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.facts import value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import Thing
    from game.simulation.terrain import Terrain

STEP_M: Final = 0.5
"""Between two places that are tried."""
NEAR_SHARE: Final = 0.9
"""Share of the allowed distance that is used: nobody stands exactly where he wants to."""
SLACK_M: Final = 0.5
"""The thing must be in sight from so much before and behind, too."""


@dataclass(frozen=True, slots=True)
class Eye:
    """A camera: its place on the craft and how far it sees."""

    height_m: float
    """Above the ground."""
    ahead_m: float
    range_m: float


def rover_eye() -> Eye:
    """Return the camera on the rover's mast."""
    return Eye(
        value("rover_model.mast_camera_height_m"),
        value("rover_model.mast_ahead_m"),
        value("rover_model.camera_range_m"),
    )


def lunar_rover_eye() -> Eye:
    """Return the eyes of those in a lunar rover's seats."""
    return Eye(value("lunar_rover.helmet_height_m"), 0.0, value("lunar_rover.view_range_m"))


def helicopter_eye(height_m: float) -> Eye:
    """Return the camera of a helicopter that hovers at a height."""
    return Eye(height_m, 0.0, value("rotor_model.camera_range_m"))


def viewpoint_m(terrain: Terrain, thing: Thing, eye: Eye, *, here_m: float, within_m: float) -> float:
    """Return the place nearest to here from which a thing is seen; the thing's own place if it is hidden from all."""
    gap_m = NEAR_SHARE * min(within_m, eye.range_m)
    for at_m in places(here_m, terrain):
        is_near = abs(thing.at_m - at_m) <= gap_m
        if is_near and all(_sees(terrain, thing, eye, at_m + off_m) for off_m in (-SLACK_M, 0.0, SLACK_M)):
            return at_m
    return thing.at_m


def places(here_m: float, terrain: Terrain) -> Iterator[float]:
    """Yield places from here outwards, to both sides in turn, as far as the ground goes."""
    yield here_m
    farthest_m = max(here_m - terrain.start_m, terrain.end_m - here_m)
    for number in range(1, int(farthest_m / STEP_M) + 1):
        for at_m in (here_m + number * STEP_M, here_m - number * STEP_M):
            if terrain.start_m <= at_m <= terrain.end_m:
                yield at_m


def _sees(terrain: Terrain, thing: Thing, eye: Eye, at_m: float) -> bool:
    eye_m = at_m + eye.ahead_m
    top_m = terrain.height_m(thing.at_m) + thing.radius_m
    return terrain.sees(eye_m, terrain.height_m(at_m) + eye.height_m, thing.at_m, top_m)
