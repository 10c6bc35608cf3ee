"""A read-only picture of a running simulation, built when asked for: what views, pilots, recordings and tests see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.science.samples import Contents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.motion import Motion
    from game.simulation.plan import ControlDepth, GroundKind, ThingKind


class Outcome(StrEnum):
    """How a run stands."""

    UNFINISHED = "unfinished"
    WON = "won"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Leg:
    """A foot in world coordinates and how far its spring is pressed, 0 to 1."""

    foot_x_m: float
    foot_y_m: float
    compression: float
    is_broken: bool


@dataclass(frozen=True, slots=True)
class Air:
    """The air where a craft is."""

    density_kg_m3: float
    pressure_pa: float
    temperature_k: float
    speed_of_sound_m_s: float
    wind_x_m_s: float
    wind_y_m_s: float


@dataclass(frozen=True, slots=True)
class HelicopterState:
    """A helicopter. Pitch is positive nose up; forces are in world axes."""

    name: str
    x_m: float
    y_m: float
    pitch_rad: float
    velocity_x_m_s: float
    velocity_y_m_s: float
    pitch_rate_rad_s: float
    height_m: float
    """Of the feet above the ground below."""
    control: ControlDepth
    rotor_speed_rpm: float
    set_rotor_speed_rpm: float
    rotor_angle_rad: float
    collective_rad: float
    cyclic_rad: float
    thrust_x_n: float
    thrust_y_n: float
    drag_x_n: float
    drag_y_n: float
    weight_n: float
    thrust_coefficient: float
    """CT: both rotors' thrust over one disk."""
    blade_loading: float
    """CT / sigma of the blades themselves, without what the nearby ground adds."""
    blade_loading_limit: float
    tip_mach: float
    induced_velocity_m_s: float
    rotor_power_w: float
    battery_power_w: float
    battery_pct: float
    battery_voltage_v: float
    battery_temperature_k: float
    energy_used_wh: float
    motion: Motion
    """What it steers for, for the path ahead."""
    legs: tuple[Leg, ...]
    blades_left: int
    is_landed: bool
    damage: float
    """0 is whole, 1 is wrecked."""
    features: int | None
    """Marks on the ground that the navigation camera follows; None where it is not simulated."""
    is_picture_late: bool
    """A picture was lost, and the times of all later ones are wrong."""
    air: Air


@dataclass(frozen=True, slots=True)
class Wheel:
    """One wheel (a left and right pair seen from the side)."""

    x_m: float
    y_m: float
    angle_rad: float
    rim_speed_m_s: float
    slip: float
    sinkage_m: float
    load_n: float
    ground: GroundKind


@dataclass(frozen=True, slots=True)
class Tube:
    """One filled tube: what is in it, and its ledger of all that it has gone through."""

    number: int
    thing: str
    rock: str
    at_m: float
    core_length_m: float
    peak_temperature_k: float
    is_sealed: bool
    contents: Contents = Contents.CORE
    contamination_ppb: float = 0.0
    """Carbon from Earth, by mass of a whole core in it."""
    shock_g: float = 0.0
    """The hardest so far, in standard gravities."""
    is_tight: bool = True
    sealed_at_s: float = 0.0
    """Time of the run; negative for what was sealed before it began."""
    laid_at_m: float | None = None
    """Where it lies on the ground; None while it is aboard."""
    sunk_m: float = 0.0
    """How deep it lies in the ground."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """The instrument at work: its name ("" for none), the thing before it, and how much of the point is done."""

    instrument: str
    thing: str | None
    share: float


NOT_MEASURING: Final = Measuring("", None, 0.0)


@dataclass(frozen=True, slots=True)
class Measurement:
    """One point of a thing: by which instrument, on what surface, and the oxides in weight percent."""

    instrument: str
    oxides_pct: tuple[float, ...]
    is_abraded: bool


@dataclass(frozen=True, slots=True)
class Drilling:
    """The corer: what it bites, how deep it is, and whether the force on it is in the right band."""

    thing: str | None
    depth_m: float
    feed_force_n: float
    lowest_feed_force_n: float
    highest_feed_force_n: float
    core_health: float
    """1 is whole, 0 is powder."""


@dataclass(frozen=True, slots=True)
class OxygenState:
    """MOXIE, the oxygen maker on board of a rover."""

    temperature_c: float
    """Of its cells."""
    is_ready: bool
    """Whether they are hot enough for a current."""
    current_a: float
    carbon_limit_a: float
    """The current above which carbon falls out, in this air at this temperature; 0 before it is first switched on."""
    made_g: float
    purity_pct: float
    """Of all that was made."""
    health: float
    """1 is new, 0 is ruined by carbon."""
    power_w: float


NO_OXYGEN: Final = OxygenState(20.0, False, 0.0, 0.0, 0.0, 100.0, 1.0, 0.0)  # noqa: FBT003 - is_ready
"""MOXIE at rest, before it is used."""


@dataclass(frozen=True, slots=True)
class RoverState:
    """A rover. Wheels, bogie and rocker are where the physics has them."""

    name: str
    x_m: float
    y_m: float
    pitch_rad: float
    velocity_x_m_s: float
    velocity_y_m_s: float
    height_m: float
    wheels: tuple[Wheel, ...]
    """Front, middle, rear."""
    rocker_x_m: float
    rocker_y_m: float
    rocker_rad: float
    bogie_x_m: float
    bogie_y_m: float
    bogie_rad: float
    odometer_m: float
    tilt_deg: float
    drive_power_w: float
    battery_power_w: float
    """Drawn from the battery after the generator's share; negative while it charges."""
    battery_pct: float
    energy_used_wh: float
    autonav_path_m: tuple[float, ...]
    """Distances that AutoNav plans through; empty when it is off."""
    autonav_is_blocked: bool
    seen_from_m: float
    seen_to_m: float
    arm_extension: float
    """0 stowed, 1 out."""
    drilling: Drilling
    tubes: tuple[Tube, ...]
    """Filled tubes only."""
    tubes_left: int
    is_stuck: bool
    damage: float
    air: Air
    measuring: Measuring = NOT_MEASURING
    witnesses_left: int = 0
    is_laying: bool = False
    """A tube is on its way from the rack to the ground."""
    oxygen: OxygenState = NO_OXYGEN


CraftState = HelicopterState | RoverState


@dataclass(frozen=True, slots=True)
class GoalState:
    """How a goal stands: progress from 0 to 1 and, in words, why."""

    kind: str
    craft: str
    progress: float
    is_done: bool
    is_failed: bool
    reason: str


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
