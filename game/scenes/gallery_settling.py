"""Pictures of the desk for places to live at: what was measured of each, and the weather over the sol.

Places are measured here at once, as the instruments would, for a rover needs an hour for each picture.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.scenes.places_desk import PlacesDeskScene
from game.scenes.weather_series import Kind
from game.simulation.air_column import AirColumn
from game.simulation.settling.survey import SiteSurvey
from game.simulation.snapshot import RoverState
from game.simulation.terrain import Terrain
from game.simulation.underground import Underground
from game.simulation.weather import Weather

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot, ThingState

_LEVEL: Final = "where-would-you-live"
_CRAFT: Final = "percy"
_SEED: Final = 1
_SHORE: Final = 3
"""Number of Old Shore among the places, from left to right."""
_PICTURED_FROM_M: Final = {"South_Wall": 54.0, "Broad_Plain": 54.0, "Old_Shore": 72.0, "Wind_Gap": 96.0}
_LISTENED_S: Final = {"South_Wall": (600.0,), "Old_Shore": (2400.0, 2700.0)}
"""Ends of MEDA's blocks."""
_SOUNDED_M: Final = (34.0, 97.0)


def places(stage: Stage) -> None:
    """Show the desk with some figures of most places, and all of one."""
    _desk(stage)


def weather(stage: Stage) -> None:
    """Show the light over the sol as it was measured in the shade of a wall."""
    desk = _desk(stage)
    desk.choose(1)
    desk.show(Kind.LIGHT)


def _desk(stage: Stage) -> PlacesDeskScene:
    plan = stage.plan(_LEVEL)
    mission = stage.fly(plan, 0.0)
    flight = mission.flight
    flight.snapshot = measured_snapshot(plan, flight.snapshot)
    desk = PlacesDeskScene(stage.context, mission)
    desk.choose(_SHORE)
    stage.scene = desk
    return desk


def measured_snapshot(plan: LevelPlan, snapshot: Snapshot) -> Snapshot:
    """Return how it stands after a day's work."""
    survey = SiteSurvey(plan, Terrain(plan.terrain), Weather(plan.place, _SEED, 0.0), _SEED)
    column = AirColumn(plan.place)
    things = tuple(_visited(survey, column, thing) for thing in snapshot.things)
    rover = snapshot.crafts[_CRAFT]
    if not isinstance(rover, RoverState):
        return snapshot
    ground, spacing_m = Underground(plan.terrain, _SEED), value("radar.trace_spacing_m")
    first, last = (round(end_m / spacing_m) for end_m in _SOUNDED_M)
    rover = replace(rover, traces=tuple(ground.trace(cell) for cell in range(first, last)))
    return replace(snapshot, things=things, crafts={_CRAFT: rover})


def _visited(survey: SiteSurvey, column: AirColumn, thing: ThingState) -> ThingState:
    """Return a thing with its picture and its weather."""
    if thing.name in _PICTURED_FROM_M:
        found = survey.slope(thing, _PICTURED_FROM_M[thing.name])
        thing = replace(thing, measurements=(*thing.measurements, found))
    for time_s in _LISTENED_S.get(thing.name, ()):
        found = survey.weather(thing, time_s, column.local_time_h(time_s))
        thing = replace(thing, measurements=(*thing.measurements, found))
    return thing


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {"desk-places": places, "desk-weather": weather}
