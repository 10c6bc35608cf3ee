"""How a lunar rover stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from game.simulation.states.common import Air, Wheel


@dataclass(frozen=True, slots=True)
class LunarRoverState:
    """A lunar rover. Its middle is its centre of mass; height is that of its lower wheels above the ground."""

    kind: ClassVar[str] = "lunar_rover"
    """As in the catalogue of craft."""
    name: str
    x_m: float
    y_m: float
    pitch_rad: float
    facing: int
    """1 towards larger distances, -1 towards smaller ones."""
    velocity_x_m_s: float
    velocity_y_m_s: float
    height_m: float
    wheels: tuple[Wheel, ...]
    """The pair at the larger distance first. Their slip is -1 where they are locked, 0 rolling, 1 spinning."""
    springs: tuple[float, ...]
    """How far each is pressed: 0 hanging, 1 at its stop."""
    speed_m_s: float
    """Along the ground, positive forward."""
    throttle: float
    brake: float
    traction: float
    """Largest pull or hold of a wheel over its load."""
    braking_m: float
    """The way to a stop from this speed on this slope, braked as hard as the wheels grip."""
    gravity_m_s2: float
    weight_n: float
    is_airborne: bool
    is_over: bool
    """It has tipped over."""
    longest_jump_s: float
    hardest_braking_m_s2: float
    """Mean from the first touch of the brake to a stand; 0 before there was one."""
    odometer_m: float
    tilt_deg: float
    drive_power_w: float
    battery_power_w: float
    battery_pct: float
    energy_used_wh: float
    seen_from_m: float
    seen_to_m: float
    damage: float
    air: Air
