"""Wheel motors, slip and sinkage. How ground behaves is left to `terramechanics`, forces to the solver.

Each tyre's surface moves as fast as the model lets it slip, as if the ground were a conveyor belt; friction
and the motors' torque limit do the rest. All is set at the slow step and holds until the next one.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value
from game.simulation.clock import SLOW_S, TICK_S
from game.simulation.rover.specification import SIDES
from game.simulation.rover.terramechanics import Grip, deepened, mixed_grip, slip

if TYPE_CHECKING:
    from game.simulation.plan import GroundKind
    from game.simulation.rover.specification import RoverSpecification
    from game.simulation.rover.suspension import Suspension
    from game.simulation.terrain import Terrain

RUNNING_DIGITS: Final = 5
"""Of a tyre's surface speed: steps of 10 micrometres a second, so that it is seldom set anew."""


class WheelDrive:
    """The six wheel motors, as three pairs on a common command of speed."""

    def __init__(self, suspension: Suspension, specification: RoverSpecification, terrain: Terrain) -> None:
        self._suspension = suspension
        self._terrain = terrain
        self._weight_n = specification.mass_kg * -suspension.space.gravity[1]
        self._top_speed_m_s = specification.top_speed_m_s
        self._stuck_slip = value("rover_model.stuck_slip")
        self._stuck_time_s = value("rover_model.stuck_time_s")
        self._fastest_change_m_s = self._top_speed_m_s * SLOW_S / value("rover_model.start_time_s")
        self._grouser_grip = value("rover_model.grouser_grip")
        self._slip_sinkage = value("rover_model.slip_sinkage")
        self._digging_length_m = value("rover_model.digging_length_m")
        self._motors = [
            self._motor(pair, specification.wheel_torque_n_m) for pair in range(len(suspension.wheels))
        ]
        self.places_m = [wheel.position for wheel in suspension.wheels]
        """Where the wheels were at the last slow step."""
        self._slope_rad = suspension.slope_rad
        self._asked_m = 0.0
        self._moved_m = 0.0
        self._window_s = 0.0
        self._grip: Grip | None = None
        self._dug = 0.0
        self.grounds: tuple[GroundKind, ...] = ()
        self.speed_m_s = 0.0
        """Of the rims, positive forward."""
        self.slip = 0.0
        self.progress = 1.0
        """Way made over way asked for, in the last few seconds of driving."""
        self.is_stuck = False
        self.pull_n = 0.0
        """What all wheels together must pull."""
        self.travelled_m = 0.0
        """Way over the ground, as the mean of the wheels."""
        self._running = (0.0, 0.0)
        self._feel_ground()

    @property
    def rim_power_w(self) -> float:
        """Power that the wheels hand to the ground; braking downhill takes none."""
        return max(0.0, self.pull_n) * abs(self.speed_m_s)

    @property
    def sinkages_m(self) -> list[float]:
        """Depth of the three wheels in the ground."""
        return [mixed_grip((kind,)).sinkage_m * (1.0 + self._dug) for kind in self.grounds]

    def watch(self) -> None:
        """Look at what the wheels did since the last slow step: way, and whether they get anywhere."""
        moved_m = 0.0
        for number, wheel in enumerate(self._suspension.wheels):
            at = wheel.position
            way_m = math.hypot(at.x - self.places_m[number].x, at.y - self.places_m[number].y)
            moved_m += way_m / len(self.places_m)
            self.places_m[number] = at
        self._slope_rad = self._suspension.slope_rad
        self.travelled_m += moved_m
        self._judge(moved_m)

    def drive(self, speed_m_s: float, drag_n: float) -> None:
        """Bring the wheels towards a speed, against a drag (positive: against driving forward)."""
        speed_m_s = max(-self._top_speed_m_s, min(self._top_speed_m_s, speed_m_s))
        change_m_s = self._fastest_change_m_s
        speed_m_s = max(self.speed_m_s - change_m_s, min(self.speed_m_s + change_m_s, speed_m_s))
        if speed_m_s * self.speed_m_s <= 0.0:
            self._start_window()
        if speed_m_s != self.speed_m_s:
            self.speed_m_s = speed_m_s
            for motor in self._motors:
                motor.rate = speed_m_s / self._suspension.radius_m
        self._feel_ground()
        self._slip(drag_n)
        slope_rad = self._slope_rad
        running_m_s = self.slip * speed_m_s
        running = (
            round(running_m_s * math.cos(slope_rad), RUNNING_DIGITS),
            round(running_m_s * math.sin(slope_rad), RUNNING_DIGITS),
        )
        if running != self._running:
            self._running = running
            for shape in self._suspension.wheel_shapes:
                shape.surface_velocity = running

    def _slip(self, drag_n: float) -> None:
        """Find the pull that is needed, the slip that yields it, and how deep slipping digs."""
        grip = self._grip
        if grip is None or self.speed_m_s == 0.0:
            self.slip = self.pull_n = 0.0
            return
        direction = math.copysign(1.0, self.speed_m_s)
        uphill = direction * math.tan(self._slope_rad)
        needed = uphill + deepened(grip.rolling_resistance, self._dug) + direction * drag_n / self._weight_n
        self.slip = slip(needed, grip)
        self.pull_n = min(needed, grip.traction) * self._weight_n * math.cos(self._slope_rad)
        turned = min(1.0, abs(self.speed_m_s) * SLOW_S / self._digging_length_m)
        self._dug += (self._slip_sinkage * self.slip - self._dug) * turned

    def _feel_ground(self) -> None:
        grounds = tuple(self._terrain.ground(at.x) for at in self.places_m)
        if grounds == self.grounds:
            return
        self.grounds = grounds
        self._grip = mixed_grip(grounds)
        for shape, kind in zip(self._suspension.wheel_shapes, grounds, strict=True):
            shape.friction = mixed_grip((kind,)).traction * self._grouser_grip

    def _judge(self, moved_m: float) -> None:
        """Compare the way made with the way asked for, over a few seconds."""
        if self.speed_m_s == 0.0:
            return
        self._asked_m += abs(self.speed_m_s) * SLOW_S
        self._moved_m += moved_m
        self._window_s += SLOW_S
        if self._window_s >= self._stuck_time_s:
            self.progress = min(1.0, self._moved_m / self._asked_m)
            self.is_stuck = self.progress < 1.0 - self._stuck_slip
            self._start_window()

    def _start_window(self) -> None:
        self._asked_m = self._moved_m = self._window_s = 0.0

    def loads_n(self) -> list[float]:
        """Return what one wheel of each pair carries, as the last tick found it."""
        found = [[0.0] for _ in self._motors]
        for wheel, impulse in zip(self._suspension.wheels, found, strict=True):
            wheel.each_arbiter(_add_impulse, impulse)
        return [impulse[0] / (TICK_S * SIDES) for impulse in found]

    def _motor(self, pair: int, torque_n_m: float) -> pymunk.SimpleMotor:
        motor = pymunk.SimpleMotor(self._suspension.carriers[pair], self._suspension.wheels[pair], 0.0)
        motor.max_force = SIDES * torque_n_m
        self._suspension.space.add(motor)
        return motor


def _add_impulse(arbiter: pymunk.Arbiter, found: list[float]) -> None:
    found[0] += arbiter.total_impulse.y
