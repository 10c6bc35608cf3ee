"""What several kinds of craft have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.simulation.plan import GroundKind


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
