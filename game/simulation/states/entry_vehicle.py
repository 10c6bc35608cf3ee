"""How a rover on its way to the ground of Mars stands: in its shell, on its parachute, below its descent stage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from game.simulation.commands import LandingStep
    from game.simulation.states.common import Air, Wheel


class Hazard(StrEnum):
    """What is wrong with a piece of ground."""

    NONE = "none"
    ROCKS = "rocks"
    SAND = "sand"
    SLOPE = "slope"


class Phase(StrEnum):
    """What carries it."""

    ENTRY = "entry"
    PARACHUTE = "parachute"
    ENGINES = "engines"
    CRANE = "crane"
    GROUND = "ground"
    """On its wheels, with or without its stage."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A piece of ground on the map."""

    from_m: float
    to_m: float
    height_m: float
    """Of its middle."""
    hazard: Hazard


@dataclass(frozen=True, slots=True)
class StageState:
    """The descent stage, where its cables start, and the cables."""

    x_m: float
    y_m: float
    pitch_rad: float
    throttle: float
    thrust_n: float
    cable_m: float
    """How far the rover hangs below at most; as stowed before it is let down."""
    is_taut: bool
    is_cut: bool
    is_down: bool
    """Whether it has fallen somewhere."""


@dataclass(frozen=True, slots=True)
class HungRover:
    """The rover's moving parts, as of a rover that drives."""

    pitch_rad: float
    wheels: tuple[Wheel, ...]
    rocker_x_m: float
    rocker_y_m: float
    rocker_rad: float
    bogie_x_m: float
    bogie_y_m: float
    bogie_rad: float


@dataclass(frozen=True, slots=True)
class EntryVehicleState:
    """A landing rover. Its place is where it is shown: high up over no ground, from the backshell on where the rover is."""

    kind: ClassVar[str] = "entry_vehicle"
    """As in the catalogue of craft."""
    name: str
    x_m: float
    y_m: float
    pitch_rad: float
    """How far its flight points below the horizon."""
    velocity_x_m_s: float
    velocity_y_m_s: float
    speed_m_s: float
    height_m: float
    """Above the ground; on cables, of the rover's wheels."""
    phase: Phase
    steps: tuple[LandingStep, ...]
    """Done, in their order."""
    next_step: LandingStep | None
    is_armed: bool
    """Whether the computer also fires the parachute and cuts the cables."""
    mach: float
    pressure_pa: float
    """Dynamic pressure."""
    usual_mach: float
    """At which the parachute is fired as planned."""
    highest_mach: float
    highest_pressure_pa: float
    range_m: float
    """How far beyond the planned place it would come down if its parachute were fired now."""
    load_gees: float
    peak_gees: float
    heating_w_m2: float
    since_fired_s: float
    parachute_share: float
    """How far it is open; 0 before it is fired."""
    is_torn: bool
    since_shield_s: float | None
    """Since the heat shield fell away; None while it is on."""
    ground: tuple[Plot, ...]
    """What the camera sees; nothing while the heat shield covers it."""
    aim_m: float
    """Where it will be let down."""
    reach_m: tuple[float, float]
    """From where to where it can choose."""
    aim_hazard: Hazard
    can_choose: bool
    mass_kg: float
    """Of all that hangs together."""
    density_kg_m3: float
    """Of the air where it really is."""
    propellant_kg: float
    propellant_pct: float
    stage: StageState | None
    """None while it is in its shell."""
    rover: HungRover | None
    is_landed: bool
    """Whether wheels have touched."""
    energy_used_wh: float
    damage: float
    air: Air
