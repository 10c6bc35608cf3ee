"""One helicopter in a world: what it does in a tick and ten times a second.

Called by `Simulation` in this order: `obey` when a command changes, `slow_step` every SLOW_TICKS, `before_step` and
`after_step` around each step of the space. What it notices of the ground is in `contacts`, its snapshot in `state`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.clock import SLOW_S, SLOW_TICKS
from game.simulation.commands import Command, FlightCommand, GuidedFlight
from game.simulation.events import BatteryEmptied, Event, PictureLost, RotorStalled
from game.simulation.helicopter.contacts import Contacts
from game.simulation.helicopter.energy import Battery
from game.simulation.helicopter.frame import FOOT_RADIUS_M, build_frame
from game.simulation.helicopter.guidance import Guidance
from game.simulation.helicopter.navigation import Navigation
from game.simulation.helicopter.rotors import Rotors
from game.simulation.helicopter.specification import specified
from game.simulation.helicopter.state import helicopter_state
from game.simulation.plan import ControlDepth
from game.simulation.units import PERCENT, RAD_S_PER_RPM, wh
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pymunk

    from game.simulation.craft import Surroundings
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air, HelicopterState, ThingState
    from game.simulation.terrain import Terrain

CENTRE: Final = (0.0, 0.0)
"""Where the air forces act: the rotors' thrust line and the drag pass through the centre of mass (simplified)."""
CLOSE_M: Final = 1.0
"""Above this the height is taken from the centre of mass; below, from each foot."""
STALL_SHARE: Final = 0.98
"""Share of the highest blade loading from which the blades count as stalled."""
LIFTING_SHARE: Final = 0.5
"""Share of the set rotor speed below which blades are only spinning up or down and nobody asks them for lift."""
REST_SPEED_M_S: Final = 0.05
"""Slower than this a craft on the ground counts as standing: springs and ground settle below it."""
REST_CHARGE: Final = 0.02
"""Charge at which the battery counts as empty: the flight computer still needs a little."""


class Helicopter:
    """An Ingenuity in the world."""

    def __init__(self, space: pymunk.Space, terrain: Terrain, plan: CraftPlan) -> None:
        gravity_m_s2 = -space.gravity[1]
        self.name = plan.name
        self.specification = specification = specified(plan.overrides)
        self.terrain = terrain
        self.frame = build_frame(space, specification, plan.at_m, terrain.height_m)
        self.body = self.frame.fuselage
        self.guidance = Guidance(specification, plan.control, gravity_m_s2)
        self.rotors = Rotors(specification.rotor_radius_m)
        self.battery = Battery(specification.battery_energy_wh, plan.battery_pct / PERCENT)
        self.contacts = Contacts(plan.name, specification, self.frame)
        self.contacts.watch(space)
        self.navigation = None if plan.navigation is None else Navigation(plan.navigation, terrain)
        self.weight_n = gravity_m_s2 * specification.mass_kg
        self.set_rotor_speed_rpm = plan.rotor_speed_rpm or specification.flight_rotor_speed_rpm
        self.blade_loading_limit = value("ingenuity.highest_blade_loading")
        self.velocity = (0.0, 0.0)
        self.pitch_rad = self.pitch_rate_rad_s = self.thrust_n = self.height_m = 0.0
        self.shaft_power_w = self.rotor_power_w = self.highest_rotor_power_w = 0.0
        self.x_m, self.y_m = self.body.position
        self._command: FlightCommand = GuidedFlight()
        self._power_sum = 0.0
        self._half_drag_area_m2 = value("rotor_model.drag_area_m2") / 2.0
        self._hub_height_m = value("rotor_model.hub_height_m")
        self._solidity = value("ingenuity.solidity")
        self._drag_share_kg_m = 0.0
        self._wind_x_m_s = self._wind_y_m_s = 0.0
        self._is_stalled = self._is_empty = self._is_picture_late = False

    @property
    def energy_used_wh(self) -> float:
        """Energy drawn from the battery since the start."""
        return wh(self.battery.used_j)

    @property
    def tilt_rad(self) -> float:
        """Lean from upright, never negative."""
        return abs(math.remainder(self.pitch_rad, math.tau))

    @property
    def odometer_m(self) -> float:
        """Way over the ground flown so far."""
        return self.contacts.way_m

    @property
    def damage(self) -> float:
        """0 is whole, 1 is wrecked."""
        return self.contacts.damage

    @property
    def loss(self) -> str:
        """Why it can never go on, in one sentence; empty while it can."""
        if self._is_empty and self.is_at_rest:
            return tr("The battery is empty")
        return self.contacts.wreck_reason

    @property
    def wants_photograph(self) -> bool:
        """Whether the standing command asks for a picture."""
        return self._command.is_photographing

    @property
    def is_at_rest(self) -> bool:
        """Standing on the ground without moving."""
        return not self.contacts.is_airborne and math.hypot(*self.velocity) < REST_SPEED_M_S

    def obey(self, command: Command) -> None:
        """Take a new command; commands for other kinds of craft are ignored."""
        if not isinstance(command, FlightCommand):
            return
        self._command = command
        guidance = self.guidance
        takes_speed = isinstance(command, GuidedFlight) and guidance.depth is not ControlDepth.GUIDED
        if takes_speed or (command.climb_m_s is not None and not guidance.keeps_climb):
            guidance.take_over(self.velocity, is_flying=self.contacts.is_airborne)
        guidance.obey(command)
        asked_rpm = command.rotor_speed_rpm
        if asked_rpm:
            low_rpm = self.specification.slowest_rotor_speed_rpm
            self.set_rotor_speed_rpm = min(
                max(asked_rpm, low_rpm), self.specification.highest_rotor_speed_rpm
            )

    def visible(self, things: Iterable[ThingState]) -> tuple[str, ...]:
        """Return the names of things within the camera's range with no ground between."""
        return tuple(
            thing.name
            for thing in things
            if abs(thing.x_m - self.x_m) <= self.specification.camera_range_m
            and self.terrain.sees(self.x_m, self.y_m, thing.x_m, thing.y_m + thing.radius_m)
        )

    def before_step(self) -> None:
        """Work out the air forces of this tick and put them on the body."""
        body = self.body
        rotors = self.rotors
        guidance = self.guidance
        velocity = self.velocity = body.velocity
        pitch_rad = self.pitch_rad = body.angle
        rate_rad_s = self.pitch_rate_rad_s = body.angular_velocity
        sine, cosine = math.sin(pitch_rad), math.cos(pitch_rad)
        air_x, air_y = velocity[0] - self._wind_x_m_s, velocity[1] - self._wind_y_m_s
        along, axial = cosine * air_x + sine * air_y, cosine * air_y - sine * air_x
        navigation = self.navigation
        error_m_s = 0.0 if navigation is None else navigation.error_m_s
        cyclic_rad = guidance.steer(velocity[0] + error_m_s, pitch_rad, rate_rad_s)
        # Upside down there is no hover: the limit in `lift` takes over.
        hover_n = self.weight_n / cosine if cosine > 0.0 else self.weight_n
        collective_rad = guidance.lift(velocity[1], self.thrust_n, rotors.thrust_per_rad, hover_n)
        thrust_n = self.thrust_n = rotors.thrust_n(collective_rad, axial)
        self._power_sum += rotors.power_coefficient
        drag = self._drag_share_kg_m * math.sqrt(along * along + axial * axial)
        force = (-(drag + rotors.side_force_n_s_m) * along, thrust_n - drag * axial)
        body.apply_force_at_local_point(force, CENTRE)
        body.torque = -rotors.hub_moment_n_m * cyclic_rad - rotors.damping_n_m_s * rate_rad_s

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Notice what the step has brought."""
        self.contacts.after_step(self, time_s, events)
        if self.navigation is not None:
            body = self.body
            self.navigation.after_tick(
                body.velocity[0], body.angular_velocity, self.height_m, is_flying=self.contacts.is_airborne
            )

    def slow_step(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Follow height, power, rotor speed and air; notice lift-off and what has gone wrong."""
        time_s, air = surroundings.time_s, surroundings.air
        self._wind_x_m_s, self._wind_y_m_s = air.wind_x_m_s, air.wind_y_m_s
        self._drag_share_kg_m = air.density_kg_m3 * self._half_drag_area_m2
        self.x_m, self.y_m = self.body.position
        ground_m = self.terrain.height_m(self.x_m)
        self.height_m = self.height_above_m(ground_m)
        if self.navigation is not None:
            self.navigation.look(self.x_m, self.height_m)
            if self.navigation.is_late and not self._is_picture_late:
                events.append(PictureLost(time_s, self.name))
            self._is_picture_late = self.navigation.is_late
        self._draw_power(air)
        self._turn_rotors()
        self.rotors.prepare(
            density_kg_m3=air.density_kg_m3 if self.contacts.blades_left else 0.0,
            speed_of_sound_m_s=air.speed_of_sound_m_s,
            along_m_s=self.velocity[0] - air.wind_x_m_s,
            hub_height_m=self.y_m + self._hub_height_m - ground_m,
        )
        self.contacts.slow_step(self, time_s, events)
        self._notice_limits(time_s, events)

    def state(self, air: Air) -> HelicopterState:
        """Return the helicopter for the snapshot."""
        return helicopter_state(self, air)

    def digest(self) -> tuple[float, ...]:
        """Return the numbers that decide how it goes on, for the fingerprint."""
        body = self.body
        place = (*body.position, body.angle, *body.velocity, body.angular_velocity)
        belief = () if self.navigation is None else (self.navigation.error_m_s,)
        return (*place, self.rotors.speed_rpm, self.battery.used_j, self.contacts.damage, *belief)

    def height_above_m(self, ground_m: float) -> float:
        """Return the height of the lowest foot; high up, where the ground below is all that counts, from the centre."""
        height_m = float(self.body.position[1]) - self.frame.feet_below_m - ground_m
        return height_m if height_m > CLOSE_M else min(self.foot_heights_m())

    def foot_heights_m(self) -> list[float]:
        """Return the height of each foot's sole above the ground below it."""
        feet = [leg.body.local_to_world(leg.foot) for leg in self.frame.legs]
        return [foot[1] - FOOT_RADIUS_M - self.terrain.height_m(foot[0]) for foot in feet]

    def _draw_power(self, air: Air) -> None:
        self.shaft_power_w = self._power_sum / SLOW_TICKS * self.rotors.power_scale_w
        self._power_sum = 0.0
        is_turning = self.wants_rotor or self.contacts.is_airborne
        base_w = self.specification.avionics_power_w if is_turning else value("rotor_model.ground_power_w")
        self.battery.draw(self.rotor_power_w + base_w, SLOW_S, air.temperature_k)
        self.highest_rotor_power_w = max(self.highest_rotor_power_w, self.rotor_power_w)

    @property
    def wants_rotor(self) -> bool:
        """Whether the standing command needs turning rotors."""
        command = self._command
        if command.rotor_speed_rpm == 0.0 and not self.contacts.is_airborne:
            return False
        if isinstance(command, GuidedFlight) or command.climb_m_s is not None:
            return self.wants_climb or not self.guidance.is_grounded
        return command.collective_rad > self.guidance.lowest_rad

    def _turn_rotors(self) -> None:
        """Move the rotor speed by what the battery's power leaves over, and set the electrical power of the rotors.

        The governor holds the set speed; spinning up takes the published time, and where the battery cannot give what
        the blades need the rotors slow down.
        """
        rotors = self.rotors
        efficiency = value("rotor_model.motor_efficiency") * value("rotor_model.drive_efficiency")
        room_w = min(self.specification.peak_power_w, self.battery.highest_power_w())
        room_w = max(room_w - self.specification.avionics_power_w, 0.0) * efficiency
        is_wanted = self.wants_rotor and self.battery.charge > REST_CHARGE
        wanted_rpm = self.set_rotor_speed_rpm if is_wanted else 0.0
        step_rpm = self.specification.flight_rotor_speed_rpm / self.specification.spin_up_time_s * SLOW_S
        change_rpm = min(max(wanted_rpm - rotors.speed_rpm, -2.0 * step_rpm), step_rpm)
        inertia = value("rotor_model.rotor_inertia_kg_m2") * RAD_S_PER_RPM**2
        mean_rpm = max(rotors.speed_rpm + change_rpm / 2.0, step_rpm)
        spin_w = inertia * mean_rpm * change_rpm / SLOW_S
        if is_wanted and self.shaft_power_w + spin_w > room_w:
            change_rpm = min((room_w - self.shaft_power_w) * SLOW_S / (inertia * mean_rpm), change_rpm)
            spin_w = inertia * mean_rpm * change_rpm / SLOW_S
        rotors.speed_rpm = max(rotors.speed_rpm + change_rpm, 0.0)
        driven_w = max(self.shaft_power_w + spin_w, 0.0) if is_wanted else 0.0
        self.rotor_power_w = driven_w / efficiency + value("rotor_model.idle_power_w")
        rotors.angle_rad = (rotors.angle_rad + rotors.speed_rpm * RAD_S_PER_RPM * SLOW_S) % math.tau

    @property
    def is_up_to_speed(self) -> bool:
        """Whether the rotors turn fast enough for the controller to lift off."""
        return self.rotors.speed_rpm >= self.set_rotor_speed_rpm * value(
            "rotor_model.guidance_lift_off_share"
        )

    @property
    def wants_climb(self) -> bool:
        """Whether the standing command asks the guidance to go up."""
        return (self._command.climb_m_s or 0.0) > 0.0

    def _notice_limits(self, time_s: float, events: list[Event]) -> None:
        loading = self.rotors.blade_coefficient / self._solidity
        is_lifting = self.rotors.speed_rpm > self.set_rotor_speed_rpm * LIFTING_SHARE and (
            self.contacts.is_airborne or not self.guidance.is_grounded
        )
        is_stalled = is_lifting and loading > STALL_SHARE * self.blade_loading_limit
        if is_stalled and not self._is_stalled:
            events.append(RotorStalled(time_s, self.name, loading))
        self._is_stalled = is_stalled
        is_empty = self.battery.charge <= REST_CHARGE
        if is_empty and not self._is_empty:
            events.append(BatteryEmptied(time_s, self.name))
        self._is_empty = is_empty
