"""What a craft can be told, as frozen data. A command holds until another one replaces it.

Screens, autopilots and recordings all speak these; nothing else reaches into a running simulation.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class GuidedFlight:
    """Ask for a velocity; the on-board controller flies, as it does on Mars. Spins up and lifts when climb is asked."""

    forward_m_s: float = 0.0
    climb_m_s: float = 0.0
    rotor_speed_rpm: float | None = None
    """None keeps the set speed; 0 stops the rotor once landed."""
    is_photographing: bool = False


@dataclass(frozen=True, slots=True)
class AssistedFlight:
    """The computer holds the tilt that is asked for; height is the player's, by collective. Positive tilt flies forward."""

    tilt_rad: float = 0.0
    collective_rad: float = 0.0
    rotor_speed_rpm: float | None = None
    is_photographing: bool = False
    climb_m_s: float | None = None
    """When given, the computer keeps this climb (0 holds the height) and the collective is its business."""


@dataclass(frozen=True, slots=True)
class DirectFlight:
    """Collective and cyclic straight to the swashplates, with rate damping alone. Positive cyclic tips forward."""

    cyclic_rad: float = 0.0
    collective_rad: float = 0.0
    rotor_speed_rpm: float | None = None
    is_photographing: bool = False
    climb_m_s: float | None = None
    """As in assisted flight."""


@dataclass(frozen=True, slots=True)
class Drive:
    """Wheels, arm and drill of a rover. Speeds beyond the craft's own are cut to it."""

    speed_m_s: float = 0.0
    autonav_to_m: float | None = None
    """Let the rover plan and drive by itself to this distance; `speed_m_s` then only caps it when above 0."""
    is_arm_out: bool = False
    feed_force_n: float = 0.0
    """Force on the drill bit; above 0 the drill turns."""
    is_sealing: bool = False
    is_photographing: bool = False
    is_dropping: bool = False
    """Lay the next sealed tube on the ground; once for each asking."""
    is_witnessing: bool = False
    """Open a tube that stays without a core, and seal it; once for each asking."""
    instrument: str | None = None
    """The instrument that is to measure, by the names of `game.science.instruments`; it goes on point by point."""
    is_oxygen_heating: bool = False
    """Whether MOXIE is on: it heats its cells, and keeps them hot."""
    oxygen_current_a: float = 0.0
    """Through MOXIE's cells, once they are hot enough."""


@dataclass(frozen=True, slots=True)
class HandController:
    """The T-shaped handle between the seats of a lunar rover: pushed it drives, pulled back it brakes."""

    throttle: float = 0.0
    """From -1, full power backwards, to 1."""
    brake: float = 0.0
    """From 0 to 1; any of it cuts the motors off."""
    is_photographing: bool = False


@dataclass(frozen=True, slots=True)
class Approach:
    """Let a lander's computer fly to its landing point."""

    aim_m: float | None = None
    """Move the landing point to this distance; granted once. None leaves it."""
    is_photographing: bool = False


@dataclass(frozen=True, slots=True)
class Thrusters:
    """An orbiter's small thrusters, as shares of their full force from -1 to 1; its computer holds the attitude."""

    along: float = 0.0
    """Along the motion."""
    up: float = 0.0
    """Away from the planet."""
    is_holding: bool = False
    """Let the computer bring it to rest beside the container and keep the place, while nothing is thrust by hand."""
    is_containing: bool = False
    """Begin the next step of shutting the container away; once for each asking."""
    is_photographing: bool = False


@dataclass(frozen=True, slots=True)
class Release:
    """What an orbiter does with the capsule aboard: a push that changes its aim, and letting go; there is no way back."""

    push_m_s: float = 0.0
    """Across the way to the Earth; plus makes the entry steeper."""
    is_released: bool = False


class LandingStep(StrEnum):
    """What happens on the way from the edge of the air of Mars to the ground, in this order."""

    PARACHUTE = "parachute"
    HEAT_SHIELD = "heat_shield"
    BACKSHELL = "backshell"
    SKY_CRANE = "sky_crane"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class LandingSequence:
    """What a landing rover's computer is told."""

    step: LandingStep | None = None
    """Do this step now, if it is the next one; what is not possible yet waits."""
    is_armed: bool = False
    """Let the computer fire the parachute and cut the cables too; the steps between it does in any case."""
    aim_m: float | None = None
    """Be let down there, or as near as it reaches; None leaves it."""


@dataclass(frozen=True, slots=True)
class Launch:
    """What an ascent rocket is told: the next step of its order, and who leads its nose."""

    steps: int = 0
    """How many steps have been asked for so far: the toss, and by hand also to light, to drop and to light again."""
    programme: str = ""
    """The pitch programme as `game.science.rocketry.pitch` writes it; empty keeps the one that is aboard."""
    propulsion: str = ""
    """On the pad, where there is a choice: the engines, by `game.science.rocketry.propulsion.Kind`; empty keeps them."""
    point: int = 0
    """The point of the programme that is being set, from 0; only to be shown."""
    is_by_hand: bool = False
    """Whether nothing is lit, dropped or turned by itself."""
    pitch_rate_deg_s: float = 0.0
    """By hand: how fast the nose is turned; above 0 rises."""


@dataclass(frozen=True, slots=True)
class Descend:
    """Ask a lander's computer for a descent rate and a forward speed; it steers and throttles."""

    forward_m_s: float = 0.0
    climb_m_s: float = 0.0
    is_engine_on: bool = True
    is_photographing: bool = False


@dataclass(frozen=True, slots=True)
class HandFlight:
    """Fly a lander by hand: the tilt is held that is asked for, or the jets fire as asked. Positive leans forward."""

    tilt_rad: float = 0.0
    throttle: float = 0.0
    """Of the full thrust; the engine takes the nearest that it can hold."""
    is_engine_on: bool = True
    is_photographing: bool = False
    climb_m_s: float | None = None
    """When given, the computer throttles for this climb."""
    jets: float | None = None
    """When given, this share of the jets' full torque fires and nobody holds the tilt."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the team says about a thing, from what it has measured. Told under the name `TEAM`, not to a craft."""

    about: str
    answer: str


TEAM: Final = "team"
"""Who answers: people on the ground, for the whole mission. No craft may have this name."""
LanderCommand = Approach | Descend | HandFlight
Command = (
    GuidedFlight
    | AssistedFlight
    | DirectFlight
    | Drive
    | HandController
    | Approach
    | Descend
    | HandFlight
    | Thrusters
    | Release
    | Launch
    | LandingSequence
    | Answer
)
FlightCommand = GuidedFlight | AssistedFlight | DirectFlight
