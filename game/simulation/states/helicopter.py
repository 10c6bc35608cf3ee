"""How a helicopter stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from game.simulation.motion import Motion
    from game.simulation.plan import ControlDepth
    from game.simulation.states.common import Air, Leg


@dataclass(frozen=True, slots=True)
class HelicopterState:
    """A helicopter. Pitch is positive nose up; forces are in world axes."""

    kind: ClassVar[str] = "helicopter"
    """As in the catalogue of craft."""
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
