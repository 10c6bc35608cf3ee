"""The on-board computer of a lander: turns commands into throttle and a wanted tilt, and the tilt into jets.

Approach: an acceleration by which craft and landing point meet in a given time with a wanted speed and no push sideways
(Klumpp, Apollo lunar descent guidance, Automatica 10, 1974): a = 12 s / t^2 - 6 (v + v1) / t, with s the way to go, v the
speed now, v1 the last one, and t the time to go. That time is the one at which the brakes ease off evenly: t = 3 s / v.
Descent: speed and descent rate are held that are asked for. By hand: the tilt is held, or nothing is.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from game.simulation.clock import TICK_S
from game.simulation.commands import Approach, Descend, HandFlight
from game.simulation.plan import ControlDepth

if TYPE_CHECKING:
    from game.simulation.commands import LanderCommand

ARRIVAL_HEIGHT_M: Final = 30.0
"""The approach ends so high above the landing point; the rest is a straight descent (Apollo: about 30 m)."""
ARRIVAL_CLIMB_M_S: Final = -1.5
"""It ends coming down this fast."""
HANDOVER_S: Final = 8.0
"""So long before the end of the approach the descent program takes over by itself: the formula divides by time."""
LAST_DESCENT_M_S: Final = -0.9
"""Descent rate of the last metres, as flown: 3 feet a second."""
SPEED_GAIN_PER_S: Final = 0.35
"""Acceleration asked for each m/s of missing speed; design choice: the tilt loop is three times faster."""
CLIMB_GAIN_PER_S: Final = 0.8
"""The same for climb; faster, because the throttle acts at once."""
HIGHEST_TILT_RAD: Final = math.radians(60.0)
"""The approach leans no further than this; the planned one begins at about 45 degrees."""
DESCENT_TILT_RAD: Final = math.radians(20.0)
"""In the descent program it leans no further than this (design choice: the crew still sees the ground)."""
TURN_RATE_RAD_S: Final = math.radians(10.0)
"""Fastest turn that the computer asks for (design choice; the crew could ask for 20 degrees a second)."""
TILT_GAIN_PER_S: Final = 0.8
"""Turn asked for each radian of missing tilt: slow enough for the jets to stop in time."""
RATE_GAIN_PER_S: Final = 3.0
"""Angular acceleration asked for each rad/s of missing turn."""
_MEETING: Final = 6.0
"""Of the formula above: what is left when a way of fourth order meets all five conditions."""
LEAST_COSINE: Final = 0.3
"""Leaning further than this (72 degrees) the throttle no longer makes up for the lean."""


class Program(StrEnum):
    """What the computer is doing."""

    APPROACH = "approach"
    DESCENT = "descent"
    HAND = "hand"


class Standing(NamedTuple):
    """What the computer knows of the craft in a tick; heights count from the ground of the landing point."""

    x_m: float
    height_m: float
    velocity_m_s: tuple[float, float]
    pitch_rad: float
    rate_rad_s: float
    mass_kg: float
    gravity_m_s2: float


class Orders(NamedTuple):
    """What the computer wants in a tick: a thrust, or the throttle that a hand holds; and a torque in shares of inertia."""

    thrust_n: float | None
    throttle: float
    turn_rad_s2: float


class Guidance:
    """The computer of one lander. It never touches a body."""

    def __init__(self, depth: ControlDepth, aim_m: float) -> None:
        self.asked_depth = self.depth = depth
        self.program = Program.APPROACH
        self.aim_m = aim_m
        self.time_to_go_s: float | None = None
        """Of the approach; None until it has been worked out."""
        self.wanted_forward_m_s = 0.0
        self.wanted_climb_m_s: float | None = 0.0
        self.wanted_tilt_rad = 0.0
        self.throttle = 0.0
        self.jets: float | None = None

    def obey(self, command: LanderCommand) -> None:
        """Take a command. Nobody goes back to the approach once it is over."""
        if isinstance(command, Approach):
            self.depth = ControlDepth.GUIDED
            return
        self.jets = None
        if isinstance(command, Descend):
            self.program, self.depth = Program.DESCENT, ControlDepth.GUIDED
            self.wanted_forward_m_s, self.wanted_climb_m_s = command.forward_m_s, command.climb_m_s
        else:
            self._take_by_hand(command)

    def _take_by_hand(self, command: HandFlight) -> None:
        self.program = Program.HAND
        self.wanted_tilt_rad = -min(max(command.tilt_rad, -HIGHEST_TILT_RAD), HIGHEST_TILT_RAD)
        self.throttle, self.wanted_climb_m_s, self.jets = command.throttle, command.climb_m_s, command.jets
        self.depth = ControlDepth.ASSISTED if command.jets is None else ControlDepth.DIRECT

    def move_aim(self, to_m: float) -> None:
        """Take another landing point; the time to go is worked out anew."""
        self.aim_m, self.time_to_go_s = to_m, None

    def orders(self, now: Standing) -> Orders:
        """Return what to do in this tick."""
        if self.program is Program.APPROACH:
            pushes = self._approach_m_s2(now)
            if pushes is not None:
                self._lean(pushes[0], pushes[1] + now.gravity_m_s2, HIGHEST_TILT_RAD)
                thrust_n = now.mass_kg * math.hypot(pushes[0], pushes[1] + now.gravity_m_s2)
                return Orders(thrust_n, 0.0, self._turn_rad_s2(now))
            self.program, self.time_to_go_s = Program.DESCENT, None
            self.wanted_forward_m_s, self.wanted_climb_m_s = 0.0, LAST_DESCENT_M_S
        if self.program is Program.DESCENT:
            missing_m_s = self.wanted_forward_m_s - now.velocity_m_s[0]
            self._lean(SPEED_GAIN_PER_S * missing_m_s, now.gravity_m_s2, DESCENT_TILT_RAD)
        return Orders(self._lift_n(now), self.throttle, self._turn_rad_s2(now))

    def _approach_m_s2(self, now: Standing) -> tuple[float, float] | None:
        """Return the acceleration (along, up) that leads to the landing point; None when the approach is over."""
        way_m, (along_m_s, climb_m_s) = self.aim_m - now.x_m, now.velocity_m_s
        if self.time_to_go_s is None:
            if way_m <= 0.0 or along_m_s <= 0.0:
                return None
            self.time_to_go_s = 3.0 * way_m / along_m_s
        self.time_to_go_s -= TICK_S
        left_s = self.time_to_go_s
        if left_s < HANDOVER_S:
            return None
        fall_m = ARRIVAL_HEIGHT_M - now.height_m
        return (
            _meeting_m_s2(way_m, along_m_s, 0.0, left_s),
            _meeting_m_s2(fall_m, climb_m_s, ARRIVAL_CLIMB_M_S, left_s),
        )

    def _lean(self, along_m_s2: float, up_m_s2: float, limit_rad: float) -> None:
        """Set the tilt by which thrust points that way; pitch is positive nose up, which brakes."""
        tilt_rad = -math.atan2(along_m_s2, max(up_m_s2, 0.0) or math.ulp(1.0))
        self.wanted_tilt_rad = min(max(tilt_rad, -limit_rad), limit_rad)

    def _lift_n(self, now: Standing) -> float | None:
        """Return the thrust that brings the wanted climb; None where a hand holds the throttle."""
        if self.wanted_climb_m_s is None:
            return None
        up_m_s2 = CLIMB_GAIN_PER_S * (self.wanted_climb_m_s - now.velocity_m_s[1])
        cosine = max(math.cos(now.pitch_rad), LEAST_COSINE)
        return max(now.mass_kg * (now.gravity_m_s2 + up_m_s2) / cosine, 0.0)

    def _turn_rad_s2(self, now: Standing) -> float:
        """Return the angular acceleration that brings the wanted tilt; the craft cuts it to what its jets give."""
        if self.jets is not None:
            return 0.0
        missing_rad = math.remainder(self.wanted_tilt_rad - now.pitch_rad, math.tau)
        rate_rad_s = min(max(TILT_GAIN_PER_S * missing_rad, -TURN_RATE_RAD_S), TURN_RATE_RAD_S)
        return RATE_GAIN_PER_S * (rate_rad_s - now.rate_rad_s)


def _meeting_m_s2(way_m: float, speed_m_s: float, last_m_s: float, left_s: float) -> float:
    """Return the acceleration now by which a way ends in time with a speed and without a push."""
    return _MEETING * (2.0 * way_m / left_s - speed_m_s - last_m_s) / left_s
