"""Where a helicopter lands to hand its data over: the nearest level, free ground from which it sees the rover.

Whether one can get there is left to the pilots.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.pilots.viewpoint import NEAR_SHARE, places
from game.simulation.objectives.hand_over import is_in_sight
from game.simulation.plan import ThingKind
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.plan import Goal, LevelPlan

STEEPEST_DEG: Final = 6.0
"""Ground on which legs stand without sliding, with room for gusts on the way down."""
CLEAR_M: Final = 6.0
"""Away from the rover and from boulders: nobody lands exactly where he wants to."""
SLACK_M: Final = 1.0
"""The rover must be in sight from so much before and behind, too."""


def link_place_m(plan: LevelPlan, goal: Goal, here_m: float, way_m: Sequence[float]) -> float:
    """Return the place nearest to here where a helicopter can land and hand over; here if there is none.

    `way_m` is where the rover waits and then where it drives: nobody may stand in its way.
    """
    rover_m, way_from_m, way_to_m = way_m[0], min(way_m) - CLEAR_M, max(way_m) + CLEAR_M
    terrain = Terrain(plan.terrain)
    boulders_m = [thing.at_m for thing in plan.things if thing.kind is ThingKind.BOULDER]
    for at_m in places(here_m, terrain):
        is_near = abs(at_m - rover_m) <= NEAR_SHARE * goal.within_m
        is_out_of_the_way = not way_from_m < at_m < way_to_m
        is_free = is_out_of_the_way and all(abs(at_m - other_m) > CLEAR_M for other_m in boulders_m)
        spots = (at_m - SLACK_M, at_m, at_m + SLACK_M)
        if (
            is_near
            and is_free
            and all(abs(terrain.slope_rad(spot)) < math.radians(STEEPEST_DEG) for spot in spots)
            and all(is_in_sight(terrain, spot, rover_m) for spot in spots)
        ):
            return at_m
    return here_m
