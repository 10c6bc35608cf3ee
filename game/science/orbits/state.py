"""Where something is and how it moves, in a plane through a world's centre that does not turn with the world."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """Place from the centre in metres and velocity in m/s; a world turns counterclockwise in this plane."""

    x_m: float
    y_m: float
    vx_m_s: float
    vy_m_s: float

    @property
    def radius_m(self) -> float:
        """Return the distance from the centre."""
        return math.hypot(self.x_m, self.y_m)

    @property
    def speed_m_s(self) -> float:
        """Return the speed against the stars."""
        return math.hypot(self.vx_m_s, self.vy_m_s)

    @property
    def angle_rad(self) -> float:
        """Return the direction from the centre, counterclockwise from x, from -pi to pi."""
        return math.atan2(self.y_m, self.x_m)

    @property
    def up_m_s(self) -> float:
        """Return the speed away from the centre."""
        return (self.x_m * self.vx_m_s + self.y_m * self.vy_m_s) / self.radius_m

    @property
    def along_m_s(self) -> float:
        """Return the speed across, counterclockwise."""
        return self.angular_momentum_m2_s / self.radius_m

    @property
    def angular_momentum_m2_s(self) -> float:
        """Return h = x vy - y vx; negative for clockwise motion."""
        return self.x_m * self.vy_m_s - self.y_m * self.vx_m_s

    def energy_j_kg(self, gm_m3_s2: float) -> float:
        """Return v^2 / 2 - GM / r: below 0 it comes back, from 0 on it leaves for good."""
        return self.speed_m_s**2 / 2.0 - gm_m3_s2 / self.radius_m

    def pushed(self, along_m_s: float, up_m_s: float = 0.0) -> State:
        """Return the state after a short burn that adds these speeds across and upwards."""
        across_x, across_y = -self.y_m / self.radius_m, self.x_m / self.radius_m
        return State(
            self.x_m,
            self.y_m,
            self.vx_m_s + along_m_s * across_x + up_m_s * across_y,
            self.vy_m_s + along_m_s * across_y - up_m_s * across_x,
        )


def state_at(radius_m: float, angle_rad: float, up_m_s: float, along_m_s: float) -> State:
    """Return the state at a distance and direction from the centre with speeds upwards and counterclockwise."""
    cosine, sine = math.cos(angle_rad), math.sin(angle_rad)
    return State(
        radius_m * cosine,
        radius_m * sine,
        up_m_s * cosine - along_m_s * sine,
        up_m_s * sine + along_m_s * cosine,
    )
