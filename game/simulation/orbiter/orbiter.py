"""The return orbiter as one craft, with the container that it is to catch. Only who acts when stands here.

Called by `Simulation` as every craft: `obey`, `slow_step` ten times a second, `before_step` and `after_step` around each
step of the space. Both bodies move by the space; the walls of the capture bay are real ones.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pymunk

from game.science.rocketry.equation import exhaust_speed_m_s
from game.simulation.clock import SLOW_S, TICK_S
from game.simulation.commands import Thrusters
from game.simulation.events import (
    ContainerCaptured,
    ContainerStruck,
    ContainerTouched,
    ContainmentStepDone,
    Event,
)
from game.simulation.orbiter.bay import Bay, container_body, orbiter_body
from game.simulation.orbiter.containment import Containment
from game.simulation.orbiter.drift import Drift
from game.simulation.orbiter.specification import specified
from game.simulation.spacecraft import Spacecraft
from game.simulation.states.orbiter import OrbiterState
from game.simulation.units import PERCENT
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.commands import Command
    from game.simulation.craft import Surroundings
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air
    from game.simulation.terrain import Terrain

TOUCH_M_S: Final = 0.002
"""A change of speed within one tick that only a wall can have made: thrust and drift change a thousandth of it."""
HOLD_S: Final = 8.0
"""The computer brings what it holds to rest in about this time."""
PATH_S: Final = 600.0
"""Looked ahead for so long: a tenth of a turn, in which the orbit's bend is plain to see (game)."""
PATH_POINTS: Final = 40
"""Points of that look ahead: as many as look like a line."""
AT_REST_SHARE: Final = 0.1
"""Slower than this share of its usual speed, it has come to rest at the place that is to be kept."""


class Orbiter(Spacecraft):
    """An orbiter that drifts beside a container, pushes itself with small thrusters, and catches it."""

    def __init__(self, space: pymunk.Space, terrain: Terrain, plan: CraftPlan) -> None:
        if plan.orbit is None:
            raise ValueError("an orbiter needs to know its orbit")
        self.name = plan.name
        self.terrain = terrain
        self.specification = specified(plan.overrides)
        self.drift = Drift(plan.orbit.world, plan.orbit.altitude_m, plan.orbit.container_at_m)
        self.altitude_m = plan.orbit.altitude_m
        self._bay = Bay()
        self.container = container_body(
            space, plan.orbit.container_at_m, self.specification.container_mass_kg
        )
        self.body = orbiter_body(space, self._bay, self.specification.mass_kg)
        self.body.position = plan.at_m, plan.orbit.up_m
        # Lower orbits are faster: without thrust a body keeps its height with this speed and passes below.
        self.body.velocity = -3.0 / 2.0 * self.drift.mean_motion_rad_s * plan.orbit.up_m, 0.0
        self.containment = Containment()
        self.propellant_kg = self.specification.propellant_kg
        self.is_captured = False
        self._hardest_touch_m_s = 0.0
        self.damage = 0.0
        self.loss = ""
        self.odometer_m = 0.0
        self.thrust_n = (0.0, 0.0)
        self._inside_s = 0.0
        self._command = Thrusters()
        self._held_at_m: tuple[float, float] | None = None
        self._before_m_s = (0.0, 0.0)
        self._flow_kg_s_n = 1.0 / exhaust_speed_m_s(self.specification.thruster_isp_s)

    @property
    def x_m(self) -> float:
        """Place along the orbit."""
        return float(self.body.position.x)

    @property
    def wants_photograph(self) -> bool:
        """Whether the standing command asks for a picture."""
        return self._command.is_photographing

    @property
    def relative_m_s(self) -> tuple[float, float]:
        """The container's speed as seen from the orbiter."""
        relative = self.container.velocity - self.body.velocity
        return float(relative.x), float(relative.y)

    @property
    def distance_m(self) -> float:
        """From the floor of the bay to the container's middle."""
        return math.dist(self._floor_m, self.container.position)

    @property
    def closing_m_s(self) -> float:
        """How fast that distance shrinks."""
        away = self.container.position - pymunk.Vec2d(*self._floor_m)
        return -float(away.normalized().dot(self.container.velocity - self.body.velocity))

    def obey(self, command: Command) -> None:
        """Take a command; it holds until the next one. A containment step begins once for each asking."""
        if not isinstance(command, Thrusters):
            return
        if command.is_containing and not self._command.is_containing and self.is_captured:
            self.containment.begin()
        if command.is_holding and not self._command.is_holding:
            self._held_at_m = None
        self._command = command

    def slow_step(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Set the thrusters, shut the bay, work on the containment. Ten times a second."""
        self.thrust_n = self._wanted_thrust_n()
        self._burn()
        if not self.is_captured:
            self._try_to_capture(surroundings.time_s, events)
        elif self.containment.work(SLOW_S):
            events.append(ContainmentStepDone(surroundings.time_s, self.name, self.containment.done))

    def before_step(self) -> None:
        """Push both bodies: thrusters, and the frame's own accelerations."""
        self.body.force = self.thrust_n
        self.drift.push(self.body)
        self.body.angle, self.body.angular_velocity = 0.0, 0.0
        self.drift.push(self.container)
        self._before_m_s = self.relative_m_s

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Notice a touch by the change of speed that only a wall can make; a shut bay carries its catch along."""
        self.odometer_m += self.body.velocity.length * TICK_S
        if self.is_captured:
            self.container.position = self._floor_m[0] + self._bay.rest_m, self._floor_m[1]
            self.container.velocity = self.body.velocity
            return
        now, before = self.relative_m_s, self._before_m_s
        if math.dist(now, before) > TOUCH_M_S:
            speed_m_s = math.hypot(*before)
            self._hardest_touch_m_s = max(self._hardest_touch_m_s, speed_m_s)
            if speed_m_s <= self.specification.harm_speed_m_s:
                events.append(ContainerTouched(time_s, self.name, speed_m_s))
            else:
                events.append(ContainerStruck(time_s, self.name, speed_m_s))
                self.damage = 1.0
                words = tr("The container was struck at {speed}; it stands {limit}")
                limit = quantity(PERCENT * self.specification.harm_speed_m_s, "cm/s", 0)
                self.loss = words.format(speed=quantity(PERCENT * speed_m_s, "cm/s", 0), limit=limit)

    def state(self, air: Air) -> OrbiterState:
        """Return how it stands, for the snapshot."""
        (x_m, y_m), (vx, vy) = self.body.position, self.body.velocity
        (cx, cy), (cvx, cvy) = self.container.position, self.container.velocity
        return OrbiterState(
            name=self.name,
            x_m=x_m,
            y_m=y_m,
            pitch_rad=0.0,
            velocity_x_m_s=vx,
            velocity_y_m_s=vy,
            mean_motion_rad_s=self.drift.mean_motion_rad_s,
            height_m=self.altitude_m + y_m,
            is_holding=self._command.is_holding,
            thrust_x_n=self.thrust_n[0],
            thrust_y_n=self.thrust_n[1],
            container_x_m=cx,
            container_y_m=cy,
            container_velocity_x_m_s=cvx,
            container_velocity_y_m_s=cvy,
            distance_m=self.distance_m,
            closing_m_s=self.closing_m_s,
            is_captured=self.is_captured,
            hardest_touch_m_s=self._hardest_touch_m_s,
            steps_done=self.containment.done,
            step_progress=self.containment.progress,
            release_share=self.containment.release_share,
            mass_kg=self.specification.mass_kg,
            thruster_force_n=self.specification.thruster_force_n,
            capture_speed_m_s=self.specification.capture_speed_m_s,
            propellant_kg=self.propellant_kg,
            propellant_pct=PERCENT * self.propellant_kg / self.specification.propellant_kg,
            path_m=self._path_m(),
            energy_used_wh=0.0,
            damage=self.damage,
            air=air,
        )

    def digest(self) -> tuple[float, ...]:
        """Return the numbers that decide how it goes on, for the fingerprint."""
        moving = (
            *self.body.position,
            *self.body.velocity,
            *self.container.position,
            *self.container.velocity,
        )
        return (*moving, self.propellant_kg, float(self.is_captured), float(self.containment.done))

    @property
    def _floor_m(self) -> tuple[float, float]:
        return float(self.body.position.x) + self._bay.floor_ahead_m, float(self.body.position.y)

    def _wanted_thrust_n(self) -> tuple[float, float]:
        """Return the thrust that is asked for, by hand or by the computer that holds the place; none when dry."""
        if self.propellant_kg <= 0.0:
            return 0.0, 0.0
        command, full_n = self._command, self.specification.thruster_force_n
        by_hand = command.along, command.up
        if command.is_holding and by_hand == (0.0, 0.0):
            return self._holding_thrust_n()
        self._held_at_m = None
        return tuple_of(min(max(share, -1.0), 1.0) * full_n for share in by_hand)

    def _holding_thrust_n(self) -> tuple[float, float]:
        """Return the thrust that brings it to rest beside the container and keeps it there: a damped spring.

        The place to keep is where it was when it came to rest. The frame's own push is met as well.
        """
        target, limit_m_s = self.container.position, self.specification.hold_speed_m_s
        offset = self.body.position - target
        velocity = self.body.velocity - self.container.velocity
        if self._held_at_m is None and velocity.length < AT_REST_SHARE * limit_m_s:
            self._held_at_m = (float(offset.x), float(offset.y))
        n, mass = self.drift.mean_motion_rad_s, self.specification.mass_kg
        own_x = -2.0 * n * self.body.velocity.y
        own_y = 3.0 * n * n * self.body.position.y + 2.0 * n * self.body.velocity.x
        back = pymunk.Vec2d(0.0, 0.0)
        if self._held_at_m is not None:
            back = (offset - pymunk.Vec2d(*self._held_at_m)) * (1.0 / (4.0 * HOLD_S))
        wanted = (-(velocity + back)) * (mass / HOLD_S) - pymunk.Vec2d(own_x, own_y) * mass
        full_n = self.specification.thruster_force_n
        return tuple_of(min(max(part, -full_n), full_n) for part in wanted)

    def _burn(self) -> None:
        """Pay for a slow step of thrust: m' = F / (Isp g0)."""
        push_n = abs(self.thrust_n[0]) + abs(self.thrust_n[1])
        self.propellant_kg = max(0.0, self.propellant_kg - push_n * self._flow_kg_s_n * SLOW_S)

    def _try_to_capture(self, time_s: float, events: list[Event]) -> None:
        """Shut the lid on a container that has been inside, and slow, for long enough."""
        place = self.body.world_to_local(self.container.position)
        is_slow = math.hypot(*self.relative_m_s) <= self.specification.capture_speed_m_s
        self._inside_s = self._inside_s + SLOW_S if self._bay.holds(place) and is_slow else 0.0
        if self._inside_s >= self._bay.lid_closes_s:
            self.is_captured = True
            speed_m_s = math.hypot(*self.relative_m_s)
            self._hardest_touch_m_s = max(self._hardest_touch_m_s, speed_m_s)
            events.append(ContainerCaptured(time_s, self.name, speed_m_s))

    def _path_m(self) -> tuple[tuple[float, float], ...]:
        """Return where it drifts without thrust, as seen from the container, which is shown at rest."""
        place, velocity = tuple_of(self.body.position), tuple_of(self.body.velocity)
        seconds = (PATH_S * n / PATH_POINTS for n in range(PATH_POINTS + 1))
        return tuple(self.drift.ahead(place, velocity, time_s)[0] for time_s in seconds)


def tuple_of(pair: Iterable[float]) -> tuple[float, float]:
    """Return two numbers as a plain pair."""
    first, second = pair
    return float(first), float(second)
