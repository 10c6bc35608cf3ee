"""How a return orbiter stands, and the container before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from game.simulation.states.common import Air

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class OrbiterState:
    """An orbiter in the frame of the container's orbit: x along the motion, y away from the planet."""

    kind: ClassVar[str] = "orbiter"
    """As in the catalogue of craft."""
    name: str
    x_m: float
    y_m: float
    pitch_rad: float
    velocity_x_m_s: float
    velocity_y_m_s: float
    mean_motion_rad_s: float
    """How fast the orbit turns."""
    height_m: float
    """Above the ground of the planet."""
    is_holding: bool
    """Whether the computer keeps the place."""
    thrust_x_n: float
    thrust_y_n: float
    container_x_m: float
    container_y_m: float
    container_velocity_x_m_s: float
    container_velocity_y_m_s: float
    distance_m: float
    """From the floor of the capture bay to the container's middle."""
    closing_m_s: float
    """How fast the distance shrinks."""
    is_captured: bool
    hardest_touch_m_s: float
    """The fastest at which a wall or the lid met the container; 0 before the first touch."""
    steps_done: int
    """Of the steps that shut the container away."""
    step_progress: float
    release_share: float
    """The chance that a particle gets out, after the steps that are done."""
    mass_kg: float
    thruster_force_n: float
    """The most in each direction."""
    capture_speed_m_s: float
    """The fastest at which the lid shuts over the container."""
    propellant_kg: float
    propellant_pct: float
    path_m: tuple[Place, ...]
    """Where it drifts in the next minutes without thrust, beside the container, evenly in time."""
    energy_used_wh: float
    damage: float
    air: Air
