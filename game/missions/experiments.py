"""The laboratory's small trials: one craft, one simple ground, still air, run in the very same simulation.

What is asked and how the answer is shown is left to the command line and the laboratory's screen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from game.pilots.flying import CLIMB_M_S, FlyingPilot, Stop
from game.simulation import Simulation
from game.simulation.clock import SLOW_TICKS
from game.simulation.commands import Drive
from game.simulation.events import TookOff, TouchedDown
from game.simulation.plan import (
    CraftPlan,
    Goal,
    GroundKind,
    GroundSpan,
    LevelPlan,
    Place,
    TerrainPlan,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.simulation.commands import Command
    from game.simulation.events import Event
    from game.simulation.snapshot import HelicopterState, RoverState

_NAME: Final = "craft"
_START_M: Final = 10.0
_MARGIN_M: Final = 20.0
_FULL_SPEED: Final = Drive(speed_m_s=1.0)
"""More than any rover can do: it is cut to the rover's own top speed."""
_SLOWEST_M_S: Final = 0.004
"""A rover that makes less way than a tenth of its speed is called stuck at the latest."""
_STEP_AT_M: Final = 15.0
_STEP_RUN_M: Final = 0.01
"""A step rises over this length: a wall, as far as a wheel can tell."""
_BEYOND_STEP_M: Final = 2.5
"""The chassis is this far past a step when the last wheel is up too."""


_OVERHEAD_S: Final = 20.0
"""What a flight takes about beyond climb, way and descent."""


def _unwatched(_share: float) -> None:
    """Tell nobody how far a trial is."""


@dataclass(frozen=True, slots=True)
class FlightTrial:
    """A flight up, along and down; time counts from take-off to touchdown, energy from switching on."""

    time_s: float
    energy_wh: float
    peak_power_w: float
    max_speed_m_s: float
    landed: bool


@dataclass(frozen=True, slots=True)
class DriveTrial:
    """A drive at full speed, up to the distance or until the rover is stuck."""

    time_s: float
    energy_wh: float
    slip_pct: float
    stuck: bool


@dataclass(frozen=True, slots=True)
class StepTrial:
    """A drive at a step."""

    climbed: bool
    max_tilt_deg: float


def try_flight(
    *,
    height_m: float,
    distance_m: float,
    speed_m_s: float,
    density_kg_m3: float | None = None,
    on_progress: Callable[[float], None] = _unwatched,
) -> FlightTrial:
    """Fly to a height, along a distance at a speed, and land there; `on_progress` is told the share done, about."""
    end_m = _START_M + distance_m
    goal = Goal(kind="land", craft=_NAME, at_m=end_m, within_m=_MARGIN_M)
    place = Place(wind_m_s=0.0, gust_m_s=0.0, density_kg_m3=density_kg_m3)
    forecast_s = _OVERHEAD_S + 2.0 * height_m / CLIMB_M_S + distance_m / speed_m_s
    limit_s = 120.0 + 3.0 * height_m + 3.0 * distance_m / speed_m_s
    simulation = _simulation("helicopter", _flat(end_m + _MARGIN_M), goal, place, limit_s)
    stop = Stop(end_m, height_m, is_landing=True)
    hand = FlyingPilot(simulation.terrain, (stop,), speed_m_s=speed_m_s)
    events: list[Event] = []
    peak_power_w = max_speed_m_s = 0.0
    while not simulation.is_over:
        state = _helicopter(simulation)
        peak_power_w = max(peak_power_w, state.rotor_power_w)
        max_speed_m_s = max(max_speed_m_s, abs(state.velocity_x_m_s))
        events += _advance(simulation, hand.command(state))
        on_progress(simulation.time_s / forecast_s)
    started_s = next((event.time_s for event in events if isinstance(event, TookOff)), simulation.time_s)
    ended_s = next((event.time_s for event in events if isinstance(event, TouchedDown)), simulation.time_s)
    state = _helicopter(simulation)
    is_whole = state.is_landed and state.damage == 0.0 and ended_s > started_s
    return FlightTrial(ended_s - started_s, state.energy_used_wh, peak_power_w, max_speed_m_s, is_whole)


def try_drive(
    *,
    distance_m: float,
    ground: GroundKind = GroundKind.BEDROCK,
    slope_deg: float = 0.0,
    on_progress: Callable[[float], None] = _unwatched,
) -> DriveTrial:
    """Drive a distance along the ground at full speed; a positive slope leads uphill.

    `on_progress` is told the share of the way.
    """
    slope_rad = math.radians(slope_deg)
    end_m = _START_M + distance_m * math.cos(slope_rad)
    length_m = end_m + _MARGIN_M
    profile = ((0.0, 0.0), (length_m, length_m * math.tan(slope_rad)))
    terrain = TerrainPlan(profile, roughness_m=0.0, ground=(GroundSpan(0.0, length_m, ground),))
    slips: list[float] = []
    simulation = _rover_simulation(terrain, limit_s=60.0 + distance_m / _SLOWEST_M_S)
    for state in _at_full_speed(simulation):
        slips.append(sum(wheel.slip for wheel in state.wheels) / len(state.wheels))
        on_progress((state.x_m - _START_M) / (end_m - _START_M))
        if state.x_m >= end_m or state.is_stuck:
            break
    slip_pct = 100.0 * sum(slips) / len(slips)
    return DriveTrial(simulation.time_s, state.energy_used_wh, slip_pct, state.x_m < end_m)


def try_step(*, height_m: float) -> StepTrial:
    """Drive at a step on bedrock."""
    profile = (
        (0.0, 0.0),
        (_STEP_AT_M, 0.0),
        (_STEP_AT_M + _STEP_RUN_M, height_m),
        (_STEP_AT_M + _MARGIN_M, height_m),
    )
    length_m = _STEP_AT_M + _MARGIN_M
    terrain = TerrainPlan(profile, roughness_m=0.0, ground=(GroundSpan(0.0, length_m, GroundKind.BEDROCK),))
    end_m, max_tilt_deg = _STEP_AT_M + _BEYOND_STEP_M, 0.0
    simulation = _rover_simulation(terrain, limit_s=(end_m - _START_M) / _SLOWEST_M_S)
    for state in _at_full_speed(simulation):
        max_tilt_deg = max(max_tilt_deg, state.tilt_deg)
        if state.x_m >= end_m or state.is_stuck:
            break
    return StepTrial(state.x_m >= end_m, max_tilt_deg)


def _rover_simulation(terrain: TerrainPlan, limit_s: float) -> Simulation:
    goal = Goal(kind="travel", craft=_NAME, distance_m=math.inf)
    return _simulation("rover", terrain, goal, Place(wind_m_s=0.0, gust_m_s=0.0), limit_s)


def _at_full_speed(simulation: Simulation) -> Iterator[RoverState]:
    """Yield the rover's state ten times a second until it is lost or time is up."""
    while not simulation.is_over:
        _advance(simulation, _FULL_SPEED)
        yield _rover(simulation)


def _simulation(kind: str, terrain: TerrainPlan, goal: Goal, place: Place, limit_s: float) -> Simulation:
    craft = CraftPlan(name=_NAME, kind=kind, at_m=_START_M)
    plan = LevelPlan("lab", "Lab", place, terrain, (craft,), (goal,), time_limit_s=limit_s)
    return Simulation(plan, seed=0)


def _flat(length_m: float) -> TerrainPlan:
    return TerrainPlan(((0.0, 0.0), (length_m, 0.0)), roughness_m=0.0)


def _advance(simulation: Simulation, command: Command) -> list[Event]:
    commands = {_NAME: command}
    return [event for _ in range(SLOW_TICKS) for event in simulation.step(commands)]


def _helicopter(simulation: Simulation) -> HelicopterState:
    return cast("HelicopterState", simulation.snapshot().crafts[_NAME])


def _rover(simulation: Simulation) -> RoverState:
    return cast("RoverState", simulation.snapshot().crafts[_NAME])
