"""A read-only picture of a running simulation, built when asked for: what views, pilots, recordings and tests see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.simulation.outcome import Outcome
from game.simulation.states.ascent_rocket import AscentRocketState
from game.simulation.states.common import Air, Leg, Wheel
from game.simulation.states.earth_capsule import EarthCapsuleState
from game.simulation.states.entry_vehicle import EntryVehicleState
from game.simulation.states.helicopter import HelicopterState
from game.simulation.states.lunar_rover import LunarRoverState
from game.simulation.states.moon_lander import MoonLanderState
from game.simulation.states.orbiter import OrbiterState
from game.simulation.states.rover import (
    NO_OXYGEN,
    NOT_MEASURING,
    Drilling,
    Measuring,
    OxygenState,
    RoverState,
    Tube,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.science.observation import Mark
    from game.simulation.plan import ThingKind

__all__ = [
    "NOT_MEASURING",
    "NO_OXYGEN",
    "Air",
    "AscentRocketState",
    "CraftState",
    "Drilling",
    "DustDevil",
    "EarthCapsuleState",
    "EntryVehicleState",
    "GoalState",
    "HelicopterState",
    "Leg",
    "LunarRoverState",
    "Measurement",
    "Measuring",
    "MoonLanderState",
    "OrbiterState",
    "Outcome",
    "OxygenState",
    "RoverState",
    "Snapshot",
    "ThingState",
    "Tube",
    "Wheel",
]


@dataclass(frozen=True, slots=True)
class Measurement:
    """One point of a thing: by which instrument, on what surface, and what was found there."""

    instrument: str
    oxides_pct: tuple[float, ...]
    """In weight percent; empty where the chemistry was not looked for."""
    is_abraded: bool
    values: tuple[float, ...] = ()
    """What else was found, by `game.science.observation`."""
    marks: tuple[Mark, ...] = ()
    """What the eye sees on a picture."""


CraftState = (
    HelicopterState
    | RoverState
    | LunarRoverState
    | MoonLanderState
    | OrbiterState
    | EarthCapsuleState
    | AscentRocketState
    | EntryVehicleState
)


@dataclass(frozen=True, slots=True)
class GoalState:
    """How a goal stands: progress from 0 to 1 and, in words, why."""

    kind: str
    craft: str
    progress: float
    is_done: bool
    is_failed: bool
    reason: str
    tries_left: int = 0
    """Wrong answers until it fails, of a goal that asks for one."""


@dataclass(frozen=True, slots=True)
class ThingState:
    """A thing on the ground and what is known of it."""

    name: str
    kind: ThingKind
    rock: str
    x_m: float
    y_m: float
    radius_m: float
    is_known: bool
    is_photographed: bool
    cores_taken: int
    is_abraded: bool = False
    measurements: tuple[Measurement, ...] = ()
    answer: str = ""
    """The rock unit that the team has named last, right or wrong; empty before that."""


@dataclass(frozen=True, slots=True)
class DustDevil:
    """A moving vortex."""

    x_m: float
    radius_m: float
    wind_m_s: float


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that may be known of a run at one tick."""

    tick: int
    time_s: float
    local_time_h: float
    gravity_m_s2: float
    crafts: Mapping[str, CraftState]
    goals: tuple[GoalState, ...]
    things: tuple[ThingState, ...]
    dust_devils: tuple[DustDevil, ...]
    wind_m_s: float
    """Along the level, 10 m above the ground at the first craft."""
    outcome: Outcome
    reason: str
