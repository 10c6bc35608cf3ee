"""The lunar rover as one craft: here is only who acts when. `Craft` says in which order it is called."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.clock import SLOW_S
from game.simulation.commands import HandController
from game.simulation.events import BatteryEmptied, Event, ThingDiscovered
from game.simulation.lunar_rover.braking import BrakeLog
from game.simulation.lunar_rover.picture import lunar_rover_state
from game.simulation.lunar_rover.power import Power
from game.simulation.lunar_rover.ride import Ride
from game.simulation.lunar_rover.running_gear import RunningGear
from game.simulation.lunar_rover.specification import specified
from game.simulation.lunar_rover.wheels import Wheels
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pymunk

    from game.simulation.commands import Command
    from game.simulation.craft import Surroundings
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air, LunarRoverState, ThingState
    from game.simulation.terrain import Terrain

STEEPEST: Final = 0.1
"""Cosine of the steepest slope on which a way is counted as driven: one that has tipped over stands on end."""
TURNING_M_S: Final = 0.3
"""Slower than this it can turn around (estimate)."""


class LunarRover:
    """Two people on four wheels."""

    def __init__(self, space: pymunk.Space, terrain: Terrain, plan: CraftPlan) -> None:
        self.name = plan.name
        self.terrain = terrain
        self.specification = specified(plan.overrides)
        self.gear = RunningGear(space, self.specification)
        self.gear.place(plan.at_m, terrain.height_m)
        self.wheels = Wheels(self.gear, self.specification, terrain)
        self.ride = Ride(plan.name, self.gear, self.specification)
        self.brakes = BrakeLog()
        self.power = Power(self.specification, plan.battery_pct)
        self.command = HandController()
        self.odometer_m = 0.0
        """Way over the ground."""
        self.facing = 1
        """1 or -1: the way that it looks. It turns around where it stands (simplified: within 3 m in reality)."""
        self._view_m = value("lunar_rover.view_range_m")
        self.seen_m = (plan.at_m - self._view_m, plan.at_m + self._view_m)
        """The ground that the two have had in view."""
        self._last_x_m = plan.at_m
        self._was_empty = False

    @property
    def body(self) -> pymunk.Body:
        """The frame."""
        return self.gear.frame

    @property
    def x_m(self) -> float:
        """Distance of the frame's middle along the level."""
        return float(self.gear.frame.position.x)

    @property
    def tilt_rad(self) -> float:
        """Of the frame against the horizontal, never negative."""
        return self.ride.tilt_rad

    @property
    def energy_used_wh(self) -> float:
        """By motors and electronics."""
        return self.power.used_wh

    @property
    def damage(self) -> float:
        """0 is whole, 1 is wrecked."""
        return self.ride.damage

    @property
    def loss(self) -> str:
        """Why it can never go on, in one sentence; empty while it can."""
        if self.ride.is_over:
            return tr("It tipped over")
        return tr("Hard landings have broken its running gear") if self.ride.is_broken else ""

    @property
    def wants_photograph(self) -> bool:
        """Whether the standing command asks for a picture."""
        return self.command.is_photographing

    @property
    def speed_m_s(self) -> float:
        """Along the ground, positive forward."""
        front_m_s, rear_m_s = self.wheels.speeds_m_s
        return (front_m_s + rear_m_s) / 2.0

    def obey(self, command: Command) -> None:
        """Take a command; it holds until the next one."""
        if isinstance(command, HandController):
            self.command = command

    def visible(self, things: Iterable[ThingState]) -> tuple[str, ...]:
        """Return the names of the things that are in view from the seats."""
        eye_m = self.gear.frame.local_to_world(self._eye)
        return tuple(
            thing.name
            for thing in things
            if abs(thing.x_m - eye_m.x) <= self._view_m
            and self.terrain.sees(eye_m.x, eye_m.y, thing.x_m, thing.y_m + thing.radius_m)
        )

    def slow_step(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Feel the ground, set motors and brakes, look around, and pay for it. Ten times a second."""
        time_s = surroundings.time_s
        self.wheels.feel()
        events += self.ride.slow_step(time_s, self.wheels)
        self._look_around(surroundings, events)
        told = self.command
        self.brakes.look(self.odometer_m, self.speed_m_s, throttle=told.throttle, brake=told.brake)
        throttle = 0.0 if self.power.is_empty or self.ride.is_over else self.command.throttle
        if throttle != 0.0 and abs(self.speed_m_s) < TURNING_M_S:
            self.facing = 1 if throttle > 0.0 else -1
        self.wheels.drive(max(-1.0, min(1.0, throttle)), max(0.0, self.command.brake))
        rim_power_w = self.wheels.take_work_j() / SLOW_S
        self.power.draw(rim_power_w, SLOW_S, is_photographing=self.command.is_photographing)
        if self.power.is_empty and not self._was_empty:
            events.append(BatteryEmptied(time_s, self.name))
        self._was_empty = self.power.is_empty

    def before_step(self) -> None:
        """Leave the step to the solver."""

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Notice jumps and hard landings, and count the way."""
        self.wheels.after_step()
        self.ride.after_step(time_s, events)

    def state(self, air: Air) -> LunarRoverState:
        """Return the rover for the snapshot."""
        return lunar_rover_state(self, air)

    def digest(self) -> tuple[float, ...]:
        """Return the numbers that decide how it goes on, for the fingerprint."""
        bodies = (self.gear.frame, *self.gear.wheels)
        poses = (
            number
            for body in bodies
            for number in (*body.position, body.angle, *body.velocity, body.angular_velocity)
        )
        return (*poses, self.power.battery_pct, self.odometer_m, self.damage)

    @property
    def _eye(self) -> tuple[float, float]:
        return 0.0, value("lunar_rover.helmet_height_m") - self.specification.mass_centre_height_m

    def _look_around(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Count the way since the last look, and tell of what has come into view."""
        x_m = self.x_m
        self.odometer_m += abs(x_m - self._last_x_m) / max(math.cos(self.gear.slope_rad), STEEPEST)
        self._last_x_m = x_m
        low_m, high_m = self.seen_m
        self.seen_m = (min(low_m, x_m - self._view_m), max(high_m, x_m + self._view_m))
        unknown = [thing for thing in surroundings.things if not thing.is_known]
        if unknown:
            names = self.visible(unknown)
            events += [ThingDiscovered(surroundings.time_s, self.name, name) for name in names]
