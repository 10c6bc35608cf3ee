"""How a rover stands, with its tubes, instruments and oxygen maker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final

from game.science.samples import Contents

if TYPE_CHECKING:
    from game.science.radargram import Trace
    from game.simulation.states.common import Air, Wheel


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
    filter_share: float | None = None
    """How much of the air passes the dust filter, once enough was made to know it."""


NO_OXYGEN: Final = OxygenState(20.0, False, 0.0, 0.0, 0.0, 100.0, 1.0, 0.0)  # noqa: FBT003 - is_ready
"""MOXIE at rest, before it is used."""


class HazardKind(StrEnum):
    """What may stop a rover. The values stand in events."""

    STEP = "step"
    SLOPE = "slope"
    SAND = "sand"


@dataclass(frozen=True, slots=True)
class Hazard:
    """A stretch of ground that the finder takes for a hazard, and how sure it is, from a half to 1."""

    kind: HazardKind
    from_m: float
    to_m: float
    confidence: float


@dataclass(frozen=True, slots=True)
class RoverState:
    """A rover. Wheels, bogie and rocker are where the physics has them."""

    kind: ClassVar[str] = "rover"
    """As in the catalogue of craft."""
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
    hazards: tuple[Hazard, ...] = ()
    """What the hazard finder marks ahead, the nearest first."""
    traces: tuple[Trace, ...] = ()
    """What its radar has heard so far, from small distances to large ones."""
