"""How an Earth capsule stands, aboard its orbiter or on its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from game.simulation.states.common import Air


@dataclass(frozen=True, slots=True)
class EarthCapsuleState:
    """A capsule on its way home. Angles are below the horizon at the edge of the air; loads count the Earth's gravity."""

    kind: ClassVar[str] = "earth_capsule"
    """As in the catalogue of craft."""
    name: str
    x_m: float
    y_m: float
    """Where it is shown: no higher than some kilometres, for above that there is no ground to see."""
    pitch_rad: float
    """How far its flight points below the horizon."""
    velocity_x_m_s: float
    velocity_y_m_s: float
    height_m: float
    """Above the ground of Utah; aboard, that of the edge of the air."""
    speed_m_s: float
    """Through the air; aboard, against the Earth."""
    distance_m: float
    """From the Earth's centre."""
    is_released: bool
    is_landed: bool
    push_m_s: float
    """Asked of the orbiter before it lets go; plus makes the entry steeper."""
    angle_deg: float | None
    """Of the entry that the push leads to; None where it passes by the Earth."""
    shallowest_deg: float
    """Flatter, it skips out of the air again."""
    steepest_deg: float
    """The steepest that was ever planned for."""
    is_forecast: bool
    """Whether the figures ahead are known; it takes the computer a second."""
    will_skip: bool
    miss_m: float
    """How far beyond the planned place it will come down, or has."""
    peak_gees: float
    """Ahead while aboard; so far during the entry."""
    peak_heating_w_m2: float
    heat_j_m2: float
    """That its nose has taken in; ahead while aboard."""
    load_gees: float
    heating_w_m2: float
    load_limit_gees: float
    impact_gees: float
    """0 before the touchdown."""
    impact_limit_gees: float
    energy_used_wh: float
    damage: float
    air: Air
