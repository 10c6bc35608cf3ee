"""How a lander stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from game.simulation.motion import Motion
    from game.simulation.plan import ControlDepth
    from game.simulation.states.common import Air, Leg


@dataclass(frozen=True, slots=True)
class MoonLanderState:
    """A lander. Pitch is positive nose up, which leans it backwards; forces are in world axes."""

    kind: ClassVar[str] = "moon_lander"
    """As in the catalogue of craft."""
    name: str
    x_m: float
    y_m: float
    pitch_rad: float
    velocity_x_m_s: float
    velocity_y_m_s: float
    pitch_rate_rad_s: float
    height_m: float
    """Of the lower pad above the ground below it."""
    odometer_m: float
    control: ControlDepth
    program: str
    """What its computer does: approach, descent, or hand."""
    aim_m: float
    """Its landing point."""
    highest_aim_m: float
    """The farthest one that it would take instead."""
    can_move_aim: bool
    time_to_go_s: float | None
    """Of the approach; None before it has been worked out and after it is over."""
    wanted_forward_m_s: float
    wanted_climb_m_s: float | None
    """None where a hand holds the throttle."""
    is_engine_on: bool
    throttle: float
    """Of the full thrust."""
    jets_share: float
    """What the jets give of their most, above 0 with the nose up."""
    thrust_x_n: float
    thrust_y_n: float
    weight_n: float
    mass_kg: float
    propellant_kg: float
    propellant_pct: float
    jet_propellant_pct: float
    seconds_left_s: float
    """Of hover until mission control calls bingo; below 0 after that."""
    flow_kg_s: float
    specific_impulse_s: float
    """Of the descent engine."""
    legs: tuple[Leg, ...]
    """Left, right; how far they are pressed is for good."""
    is_contact: bool
    """Whether the contact light is on."""
    is_landed: bool
    battery_power_w: float
    battery_pct: float
    energy_used_wh: float
    damage: float
    """0 is whole, 1 is wrecked."""
    motion: Motion
    """What it steers for, for the path ahead."""
    air: Air
