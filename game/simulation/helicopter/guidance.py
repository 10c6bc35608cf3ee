"""The on-board flight control: turns commands into collective and cyclic, at every tick.

Three depths. Guided: a velocity is asked for; speeds follow ramps, the tilt follows from the speed that is missing, and
the collective from the thrust that is needed (the rotor's own row is inverted, so ground effect and climb are allowed
for). Assisted: the tilt is asked for. Direct: collective and cyclic themselves, with the rates damped. In the last two a
climb may be asked for instead of the collective: then height is kept as in guided flight.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.clock import TICK_S
from game.simulation.commands import AssistedFlight, DirectFlight, FlightCommand, GuidedFlight
from game.simulation.plan import ControlDepth

if TYPE_CHECKING:
    from game.simulation.helicopter.specification import HelicopterSpecification

SPEED_GAIN_PER_S: Final = 1.2
"""Acceleration asked for each m/s of missing speed; design choice: the tilt loop below is four times faster."""
CLIMB_GAIN_PER_S: Final = 2.5
"""The same for climb; faster, because the collective acts at once."""
TILT_GAIN: Final = 0.12
"""Cyclic for each radian of missing tilt; with hub moment and inertia about 8 rad/s."""
RATE_GAIN_S: Final = 0.021
"""Cyclic against each rad/s of pitching; with the rotor's own damping it stops overshoot."""
MOST_LIFT: Final = 2.0
"""Weights beyond which the thrust is no longer raised to make up for tilt: a craft on its side must not push."""


class Guidance:
    """Collective and cyclic of one helicopter. The craft tells it where it stands; it never touches a body."""

    __slots__ = (
        "_acceleration_m_s2",
        "_climb_acceleration_m_s2",
        "_climb_limit_m_s",
        "_cyclic_limit_rad",
        "_gravity_m_s2",
        "_hover_limit_n",
        "_servo_step_rad",
        "_speed_limit_m_s",
        "_tilt_limit_rad",
        "climb_ramp_m_s",
        "collective_rad",
        "cyclic_rad",
        "depth",
        "forward_ramp_m_s",
        "highest_rad",
        "is_grounded",
        "keeps_climb",
        "lowest_rad",
        "wanted_climb_m_s",
        "wanted_collective_rad",
        "wanted_forward_m_s",
        "wanted_tilt_rad",
    )

    def __init__(
        self, specification: HelicopterSpecification, depth: ControlDepth, gravity_m_s2: float
    ) -> None:
        self._gravity_m_s2 = gravity_m_s2
        self._hover_limit_n = MOST_LIFT * specification.mass_kg * gravity_m_s2
        self._acceleration_m_s2 = specification.acceleration_m_s2
        self._climb_acceleration_m_s2 = specification.climb_acceleration_m_s2
        self._speed_limit_m_s = specification.highest_speed_m_s
        self._climb_limit_m_s = specification.highest_climb_m_s
        self._tilt_limit_rad = specification.highest_tilt_rad
        self._cyclic_limit_rad = math.radians(specification.cyclic_range_deg)
        self._servo_step_rad = math.radians(value("rotor_model.servo_rate_deg_s")) * TICK_S
        self.lowest_rad = math.radians(specification.lowest_collective_deg)
        self.highest_rad = math.radians(specification.highest_collective_deg)
        self.depth = depth
        self.keeps_climb = depth is ControlDepth.GUIDED
        self.is_grounded = True
        self.collective_rad = self.wanted_collective_rad = self.lowest_rad
        self.cyclic_rad = self.wanted_tilt_rad = 0.0
        self.wanted_forward_m_s = self.wanted_climb_m_s = 0.0
        self.forward_ramp_m_s = self.climb_ramp_m_s = 0.0

    def obey(self, command: FlightCommand) -> None:
        """Take a command, cut to what the craft can do."""
        self.keeps_climb = command.climb_m_s is not None
        self.wanted_climb_m_s = _cut(command.climb_m_s or 0.0, self._climb_limit_m_s)
        if isinstance(command, GuidedFlight):
            self.depth = ControlDepth.GUIDED
            self.wanted_forward_m_s = _cut(command.forward_m_s, self._speed_limit_m_s)
        else:
            self.wanted_collective_rad = min(max(command.collective_rad, self.lowest_rad), self.highest_rad)
            self._take_tilt(command)

    def _take_tilt(self, command: AssistedFlight | DirectFlight) -> None:
        if isinstance(command, AssistedFlight):
            self.depth = ControlDepth.ASSISTED
            self.wanted_tilt_rad = -_cut(command.tilt_rad, self._tilt_limit_rad)
        else:
            self.depth = ControlDepth.DIRECT
            self.wanted_tilt_rad = _cut(command.cyclic_rad, self._cyclic_limit_rad)

    def steer(self, forward_m_s: float, pitch_rad: float, rate_rad_s: float) -> float:
        """Set and return the cyclic for this tick from forward speed, pitch and pitch rate."""
        if self.depth is ControlDepth.DIRECT:
            cyclic = self.wanted_tilt_rad + RATE_GAIN_S * rate_rad_s
        else:
            if self.depth is ControlDepth.GUIDED:
                self._tilt_for_speed(forward_m_s)
            cyclic = RATE_GAIN_S * rate_rad_s - TILT_GAIN * (self.wanted_tilt_rad - pitch_rad)
        limit = self._cyclic_limit_rad
        if cyclic > limit:
            cyclic = limit
        elif cyclic < -limit:
            cyclic = -limit
        self.cyclic_rad = cyclic
        return cyclic

    def lift(self, climb_m_s: float, thrust_n: float, thrust_per_rad: float, hover_n: float) -> float:
        """Set and return the collective for this tick: from climb, thrust and its growth, and the thrust of a hover."""
        collective_rad = self.collective_rad
        if not self.keeps_climb:
            change_rad = self.wanted_collective_rad - collective_rad
        elif self.is_grounded:
            change_rad = self.lowest_rad - collective_rad
        else:
            hover_n = min(hover_n, self._hover_limit_n)
            change_rad = (hover_n * self._load_factor(climb_m_s) - thrust_n) / thrust_per_rad
        step_rad = self._servo_step_rad
        if change_rad > step_rad:
            change_rad = step_rad
        elif change_rad < -step_rad:
            change_rad = -step_rad
        collective_rad += change_rad
        if collective_rad > self.highest_rad:
            collective_rad = self.highest_rad
        elif collective_rad < self.lowest_rad:
            collective_rad = self.lowest_rad
        self.collective_rad = collective_rad
        return collective_rad

    def start_from(self, velocity: tuple[float, float]) -> None:
        """Let the ramps begin at the present speed: at lift-off, touchdown, and when the computer takes over."""
        self.forward_ramp_m_s, self.climb_ramp_m_s = velocity

    def take_over(self, velocity: tuple[float, float], *, is_flying: bool) -> None:
        """Go on from where a hand on the collective has left the craft: in the air it must not think that it stands."""
        self.is_grounded = not is_flying
        self.start_from(velocity)

    def _tilt_for_speed(self, forward_m_s: float) -> None:
        """Follow the speed ramp and set the tilt that its acceleration and the missing speed need."""
        asked_m_s2 = 0.0
        ramp_m_s = self.forward_ramp_m_s
        wanted_m_s = 0.0 if self.is_grounded else self.wanted_forward_m_s
        if ramp_m_s != wanted_m_s:
            asked_m_s2 = _ramp_m_s2(wanted_m_s - ramp_m_s, self._acceleration_m_s2)
            ramp_m_s += asked_m_s2 * TICK_S
            self.forward_ramp_m_s = ramp_m_s
        asked_m_s2 += SPEED_GAIN_PER_S * (ramp_m_s - forward_m_s)
        tilt_rad = -asked_m_s2 / self._gravity_m_s2
        limit = self._tilt_limit_rad
        if tilt_rad > limit:
            tilt_rad = limit
        elif tilt_rad < -limit:
            tilt_rad = -limit
        self.wanted_tilt_rad = tilt_rad

    def _load_factor(self, climb_m_s: float) -> float:
        """Follow the climb ramp and return the vertical thrust to ask for, in weights."""
        asked_m_s2 = 0.0
        ramp_m_s = self.climb_ramp_m_s
        if ramp_m_s != self.wanted_climb_m_s:
            asked_m_s2 = _ramp_m_s2(self.wanted_climb_m_s - ramp_m_s, self._climb_acceleration_m_s2)
            ramp_m_s += asked_m_s2 * TICK_S
            self.climb_ramp_m_s = ramp_m_s
        return 1.0 + (asked_m_s2 + CLIMB_GAIN_PER_S * (ramp_m_s - climb_m_s)) / self._gravity_m_s2


def _ramp_m_s2(missing_m_s: float, limit_m_s2: float) -> float:
    """Return the acceleration of a ramp in this tick: enough to arrive, and within the limit."""
    asked_m_s2 = missing_m_s / TICK_S
    if asked_m_s2 > limit_m_s2:
        return limit_m_s2
    return max(asked_m_s2, -limit_m_s2)


def _cut(asked: float, limit: float) -> float:
    return min(max(asked, -limit), limit)
