"""A world with its air, and what the two do to a body that flies: pull and drag.

The air turns with the ground. Wind is left out; at the speeds of rockets and entries it does little.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.science.orbits.state import State, state_at

if TYPE_CHECKING:
    from game.science.orbits.body import Body
    from game.science.trajectory.air import AirProfile
    from game.science.trajectory.motion import Vector
    from game.science.trajectory.shape import Shape


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A world, seen in the plane of flight, and its air by height."""

    world: Body
    air: AirProfile

    def height_m(self, state: State) -> float:
        """Return the height above the ground, which is the sphere of the mean radius."""
        return state.radius_m - self.world.radius_m

    def at_ground(self, up_m_s: float = 0.0, height_m: float = 0.0) -> State:
        """Return the state of something that rests on the ground, or leaves it upwards, above the x axis."""
        radius_m = self.world.radius_m + height_m
        return state_at(radius_m, 0.0, up_m_s, self.world.spin_rad_s * radius_m)

    def over_ground_m_s(self, state: State) -> Vector:
        """Return the velocity as the ground and still air see it."""
        spin = self.world.spin_rad_s
        return state.vx_m_s + spin * state.y_m, state.vy_m_s - spin * state.x_m

    def airspeed_m_s(self, state: State) -> float:
        """Return the speed through still air."""
        return math.hypot(*self.over_ground_m_s(state))

    def dynamic_pressure_pa(self, state: State) -> float:
        """Return q = rho v^2 / 2."""
        return self.air.density_kg_m3(self.height_m(state)) * self.airspeed_m_s(state) ** 2 / 2.0

    def mach(self, state: State) -> float:
        """Return the speed through the air over that of sound."""
        return self.airspeed_m_s(state) / self.air.speed_of_sound_m_s(self.height_m(state))

    def gravity_m_s2(self, state: State) -> Vector:
        """Return the pull towards the centre."""
        over_cube = self.world.gm_m3_s2 / state.radius_m**3
        return -over_cube * state.x_m, -over_cube * state.y_m

    def drag_m_s2(self, state: State, shape: Shape, mass_kg: float) -> Vector:
        """Return what the air brakes a shape of a mass by: rho v^2 cd A / 2 m against its way through the air."""
        density_kg_m3 = self.air.density_kg_m3(self.height_m(state))
        if density_kg_m3 == 0.0:
            return 0.0, 0.0
        vx, vy = self.over_ground_m_s(state)
        speed_m_s = math.hypot(vx, vy)
        mach = speed_m_s / self.air.speed_of_sound_m_s(self.height_m(state))
        brake = -density_kg_m3 * speed_m_s * shape.drag_area_m2(mach) / (2.0 * mass_kg)
        return brake * vx, brake * vy
