"""The shape of a coast: ellipse, parabola or hyperbola, where it comes nearest, and how long to the next apsis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.science.orbits.state import State, state_at

if TYPE_CHECKING:
    from game.science.orbits.body import Body

_PARABOLA_WITHIN: Final = 1e-8
"""An eccentricity this close to 1 is a parabola: closer than that the other formulas would lose more digits."""


@dataclass(frozen=True, slots=True)
class Conic:
    """Elements in the plane: size, shape, direction of the periapsis (counterclockwise from x) and sense of motion."""

    gm_m3_s2: float
    semi_latus_rectum_m: float
    eccentricity: float
    periapsis_angle_rad: float
    """Of a circle, which has no periapsis, any direction."""
    is_clockwise: bool = False

    @property
    def is_closed(self) -> bool:
        """Return whether it comes back."""
        return self.eccentricity < 1.0 - _PARABOLA_WITHIN

    @property
    def periapsis_m(self) -> float:
        """Return the least distance from the centre."""
        return self.semi_latus_rectum_m / (1.0 + self.eccentricity)

    @property
    def apoapsis_m(self) -> float:
        """Return the greatest distance from the centre; infinite where it leaves for good."""
        return self.semi_latus_rectum_m / (1.0 - self.eccentricity) if self.is_closed else math.inf

    @property
    def semi_major_axis_m(self) -> float:
        """Return a = p / (1 - e^2); infinite for a parabola and negative for a hyperbola."""
        if abs(self.eccentricity - 1.0) <= _PARABOLA_WITHIN:
            return math.inf
        return self.semi_latus_rectum_m / ((1.0 - self.eccentricity) * (1.0 + self.eccentricity))

    @property
    def period_s(self) -> float:
        """Return T = 2 pi sqrt(a^3 / GM); infinite where it does not come back."""
        return math.tau * self._time_unit_s if self.is_closed else math.inf

    def state(self, true_anomaly_rad: float) -> State:
        """Return the state at an angle from the periapsis, counted along the motion."""
        sense = -1.0 if self.is_clockwise else 1.0
        speed_m_s = math.sqrt(self.gm_m3_s2 / self.semi_latus_rectum_m)
        nearness = 1.0 + self.eccentricity * math.cos(true_anomaly_rad)
        return state_at(
            self.semi_latus_rectum_m / nearness,
            self.periapsis_angle_rad + sense * true_anomaly_rad,
            speed_m_s * self.eccentricity * math.sin(true_anomaly_rad),
            sense * speed_m_s * nearness,
        )

    def true_anomaly_rad(self, state: State) -> float:
        """Return the angle of a state from the periapsis along the motion, from -pi to pi."""
        sense = -1.0 if self.is_clockwise else 1.0
        return math.remainder(sense * (state.angle_rad - self.periapsis_angle_rad), math.tau)

    def time_since_periapsis_s(self, true_anomaly_rad: float) -> float:
        """Return the time from the nearest passage of the periapsis, negative before it.

        Kepler's equation for ellipses and hyperbolas, Barker's for the parabola. The anomaly is from -pi to pi and, for
        an open conic, short of the direction in which it comes or leaves.
        """
        half = math.tan(true_anomaly_rad / 2.0)
        e = self.eccentricity
        if self.is_closed:
            eccentric = 2.0 * math.atan(math.sqrt((1.0 - e) / (1.0 + e)) * half)
            return self._time_unit_s * (eccentric - e * math.sin(eccentric))
        if e <= 1.0 + _PARABOLA_WITHIN:
            unit_s = math.sqrt(self.semi_latus_rectum_m**3 / self.gm_m3_s2)
            return unit_s * (half + half**3 / 3.0) / 2.0
        hyperbolic = 2.0 * math.atanh(math.sqrt((e - 1.0) / (e + 1.0)) * half)
        return self._time_unit_s * (e * math.sinh(hyperbolic) - hyperbolic)

    def time_to_periapsis_s(self, state: State) -> float:
        """Return the time to the next periapsis; of an open conic that has passed it, a negative time."""
        left_s = -self.time_since_periapsis_s(self.true_anomaly_rad(state))
        return left_s % self.period_s if self.is_closed else left_s

    def time_to_apoapsis_s(self, state: State) -> float:
        """Return the time to the next apoapsis; infinite where there is none."""
        if not self.is_closed:
            return math.inf
        since_s = self.time_since_periapsis_s(self.true_anomaly_rad(state))
        return (self.period_s / 2.0 - since_s) % self.period_s

    @property
    def _time_unit_s(self) -> float:
        return math.sqrt(abs(self.semi_major_axis_m) ** 3 / self.gm_m3_s2)


def conic_of(state: State, gm_m3_s2: float) -> Conic:
    """Return the conic on which a state coasts; it must not fall straight to the centre."""
    momentum = state.angular_momentum_m2_s
    radius_m = state.radius_m
    e_x = state.vy_m_s * momentum / gm_m3_s2 - state.x_m / radius_m
    e_y = -state.vx_m_s * momentum / gm_m3_s2 - state.y_m / radius_m
    return Conic(
        gm_m3_s2=gm_m3_s2,
        semi_latus_rectum_m=momentum**2 / gm_m3_s2,
        eccentricity=math.hypot(e_x, e_y),
        periapsis_angle_rad=math.atan2(e_y, e_x),
        is_clockwise=momentum < 0.0,
    )


def between_apsides(world: Body, periapsis_m: float, apoapsis_m: float) -> Conic:
    """Return the ellipse between two distances from the centre, the nearer one first, with its periapsis at x."""
    return Conic(
        gm_m3_s2=world.gm_m3_s2,
        semi_latus_rectum_m=2.0 * periapsis_m * apoapsis_m / (periapsis_m + apoapsis_m),
        eccentricity=(apoapsis_m - periapsis_m) / (apoapsis_m + periapsis_m),
        periapsis_angle_rad=0.0,
    )
