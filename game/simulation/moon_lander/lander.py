"""One lander in a world: what it does in a tick and ten times a second.

Called by `Simulation` in this order: `obey` when a command changes, `slow_step` every SLOW_TICKS, `before_step` and
`after_step` around each step of the space.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.atmosphere import round_world
from game.simulation.clock import SLOW_S, TICK_S
from game.simulation.commands import Approach, Command, Descend, LanderCommand
from game.simulation.events import LandingPointMoved
from game.simulation.moon_lander.frame import build_frame
from game.simulation.moon_lander.guidance import Guidance, Program, Standing
from game.simulation.moon_lander.picture import lander_state
from game.simulation.moon_lander.specification import specified
from game.simulation.moon_lander.watch import Watch
from game.simulation.plan import World
from game.simulation.rocketry.engine import Engine
from game.simulation.rocketry.jets import AttitudeJets
from game.simulation.rocketry.tank import Tank
from game.simulation.units import PERCENT, SECONDS_PER_HOUR
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pymunk

    from game.simulation.craft import Surroundings
    from game.simulation.events import Event
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air, MoonLanderState, ThingState
    from game.simulation.terrain import Terrain

CENTRE: Final = (0.0, 0.0)
"""The engine's thrust line passes through the centre of mass: its gimbal sees to that (simplified)."""
REST_SPEED_M_S: Final = 0.05
"""Slower than this a craft on the ground counts as standing."""
REST_TURN_RAD_S: Final = 0.02
"""Turning slower than this too."""
CLOSE_M: Final = 30.0
"""Only this near the ground can legs touch anything before the height is looked at again."""
VIEW_M: Final = 1200.0
"""How far the crew tells boulders from shadows (design choice)."""


class MoonLander:
    """A lunar module in the world."""

    def __init__(self, space: pymunk.Space, terrain: Terrain, plan: CraftPlan) -> None:
        start = plan.flight
        self.name = plan.name
        self.specification = specification = specified(plan.overrides)
        self.terrain = terrain
        self._world = round_world(World.MOON, -space.gravity[1])
        full = 1.0 if start is None else start.propellant_pct / PERCENT
        self.engine = Engine(specification.engine(), Tank(specification.propellant_kg, full))
        self.jets = AttitudeJets(specification.jets(), Tank(specification.jet_propellant_kg))
        self._frame = build_frame(space, terrain, plan)
        self.body, self.legs, self.gear = self._frame.body, self._frame.legs, self._frame.gear
        self._follow_mass()
        self.watch = Watch(plan.name, self._frame.touched, is_flying=start is not None)
        self.guidance = Guidance(plan.control, plan.at_m if start is None else start.aim_m)
        if start is None:
            self.guidance.program = Program.DESCENT
        else:
            self.engine.run(0.0, is_on=True)
        self.velocity = self.body.velocity
        self.height_m = 0.0
        self.fastest_down_m_s = 0.0
        """Of the last slow step: what a leg that gave way has met the ground with."""
        self.energy_used_wh = 0.0
        self._wants_engine = start is not None
        self._command: LanderCommand = Approach()
        self._asked_aim_m: float | None = None
        self._aim_ground_m = terrain.height_m(self.guidance.aim_m)
        self._full_n = specification.engine_thrust_n
        self._follow_height()

    @property
    def x_m(self) -> float:
        """Distance along the level."""
        return float(self.body.position[0])

    @property
    def tilt_rad(self) -> float:
        """Lean from upright, never negative."""
        return abs(math.remainder(self.body.angle, math.tau))

    @property
    def odometer_m(self) -> float:
        """Way over the ground flown so far."""
        return self.watch.way_m

    @property
    def damage(self) -> float:
        """0 is whole, 1 is wrecked."""
        return self.watch.damage

    @property
    def loss(self) -> str:
        """Why it can never go on, in one sentence; empty while it can."""
        return self.watch.wreck_reason or self._lost_way

    @property
    def _lost_way(self) -> str:
        """Say that it flies where no level has ground any more."""
        is_outside = not self.terrain.start_m <= self.x_m <= self.terrain.end_m
        return tr("It flew past the end of the map") if is_outside else ""

    @property
    def wants_photograph(self) -> bool:
        """Whether the standing command asks for a picture."""
        return self._command.is_photographing

    @property
    def is_at_rest(self) -> bool:
        """Standing on the ground without moving, the engine off."""
        is_still = math.hypot(*self.velocity) < REST_SPEED_M_S
        is_still = is_still and abs(self.body.angular_velocity) < REST_TURN_RAD_S
        return is_still and not self.watch.is_airborne and not self.engine.is_on

    @property
    def mass_kg(self) -> float:
        """Of all of it."""
        return self._mass_kg

    @property
    def seconds_left_s(self) -> float:
        """Seconds of hover until mission control calls bingo."""
        hover_n = self._mass_kg * self._world.gravity_m_s2(self.height_m)
        flow_kg_s = self.engine.specification.flow_kg_s(hover_n)
        return self.engine.tank.left_kg / flow_kg_s - value("lunar_module.bingo_s")

    def obey(self, command: Command) -> None:
        """Take a new command; commands for other kinds of craft are ignored."""
        if not isinstance(command, LanderCommand):
            return
        self._command = command
        self.guidance.obey(command)
        if isinstance(command, Approach):
            self._asked_aim_m = command.aim_m
        else:
            self._wants_engine = command.is_engine_on
            is_ready = self.watch.is_airborne or not isinstance(command, Descend) or command.climb_m_s > 0.0
            self._wants_engine = self._wants_engine and (is_ready or self.engine.is_on)

    def visible(self, things: Iterable[ThingState]) -> tuple[str, ...]:
        """Return the names of things that the crew sees from here with no ground between."""
        x_m, y_m = self.body.position
        return tuple(
            thing.name
            for thing in things
            if abs(thing.x_m - x_m) <= VIEW_M
            and self.terrain.sees(x_m, y_m, thing.x_m, thing.y_m + thing.radius_m)
        )

    def before_step(self) -> None:
        """Run the computer, burn propellant, and put thrust, jets and the round Moon on the body."""
        body, world, guidance = self.body, self._world, self.guidance
        x_m, y_m = body.position
        velocity = self.velocity = body.velocity
        pitch_rad, mass_kg = body.angle, self._mass_kg
        thrust_n = self.engine.thrust_n
        push = (-math.sin(pitch_rad) * thrust_n / mass_kg, math.cos(pitch_rad) * thrust_n / mass_kg)
        extra = world.correction(y_m, velocity, push)
        height_m = y_m - self.gear.below_m - self._aim_ground_m
        felt_m_s2 = world.flat_gravity_m_s2 - extra.up_m_s2
        orders = guidance.orders(
            Standing(x_m, height_m, velocity, pitch_rad, body.angular_velocity, mass_kg, felt_m_s2)
        )
        asked = orders.throttle if orders.thrust_n is None else orders.thrust_n / self._full_n
        self.engine.run(asked, is_on=self._wants_engine)
        self.engine.burn(TICK_S)
        torque_n_m = extra.turn_rad_s2 * self._moment_kg_m2
        if self.watch.is_airborne:
            wanted_n_m = orders.turn_rad_s2 * self._moment_kg_m2
            if guidance.jets is not None:
                wanted_n_m = guidance.jets * self.jets.torque_n_m
            torque_n_m += self.jets.fire(wanted_n_m, TICK_S)
        force = ((push[0] + extra.along_m_s2) * mass_kg, (push[1] + extra.up_m_s2) * mass_kg)
        body.apply_force_at_world_point(force, (x_m, y_m))
        body.torque += torque_n_m

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Let the honeycomb follow its stroke, and notice what the step has brought."""
        if self.height_m < CLOSE_M:
            for leg in self.legs:
                leg.after_step()
            self.watch.after_step(self, time_s, events)

    def slow_step(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Follow height and landing point; report what has happened."""
        self._follow_height()
        self._follow_mass()
        self._move_aim(surroundings.time_s, events)
        self.energy_used_wh += value("lunar_module.electrical_power_w") * SLOW_S / SECONDS_PER_HOUR
        self.watch.slow_step(self, surroundings.time_s, events)
        self.fastest_down_m_s = max(-self.velocity[1], 0.0)

    def state(self, air: Air) -> MoonLanderState:
        """Return the lander for the snapshot."""
        return lander_state(self, air)

    def digest(self) -> tuple[float, ...]:
        """Return the numbers that decide how it goes on, for the fingerprint."""
        body = self.body
        place = (*body.position, body.angle, *body.velocity, body.angular_velocity)
        strokes = (leg.stroke_m for leg in self.legs)
        return (*place, self.engine.tank.left_kg, self.jets.tank.left_kg, self.damage, *strokes)

    @property
    def can_move_aim(self) -> bool:
        """Whether the computer still takes another landing point: once, and only in the approach."""
        return self.guidance.program is Program.APPROACH and not self.watch.aim_moves

    def highest_aim_m(self) -> float:
        """Return the farthest landing point that it takes."""
        return self.guidance.aim_m + value("lunar_module.redesignation_highest_m")

    def _move_aim(self, time_s: float, events: list[Event]) -> None:
        asked_m, self._asked_aim_m = self._asked_aim_m, None
        if asked_m is None or not self.can_move_aim:
            return
        before_m = self.guidance.aim_m
        to_m = min(max(asked_m, self.x_m), self.highest_aim_m())
        if to_m != before_m:
            self.guidance.move_aim(to_m)
            self._aim_ground_m = self.terrain.height_m(to_m)
            self.watch.aim_moves += 1
            events.append(LandingPointMoved(time_s, self.name, before_m, to_m))

    @property
    def gravity_m_s2(self) -> float:
        """Gravity where it is."""
        return self._world.gravity_m_s2(self._altitude_m())

    def _altitude_m(self) -> float:
        """Return the height above the mean radius: the level's heights count from it."""
        return float(self.body.position[1])

    def _follow_height(self) -> None:
        soles = [leg.sole_m for leg in self.legs]
        self.height_m = min(sole.y - self.terrain.height_m(sole.x) for sole in soles)

    def _follow_mass(self) -> None:
        """Let the body get lighter with its propellant: a fiftieth of a percent between two looks."""
        left_kg = self.engine.tank.left_kg
        self._mass_kg = self.specification.mass_kg(left_kg)
        self._moment_kg_m2 = self.specification.moment_kg_m2(left_kg)
        self._frame.weigh(self._mass_kg, self._moment_kg_m2)
