"""A capsule that enters air, with or without lift: how hard it is braked, how hot its nose gets, and how it comes down.

Heating is the convective part at the nose by Sutton and Graves; above 11 km/s the glowing gas adds to it, which is left
out. The plane is one in which the world does not turn, so speeds are those against the air.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.facts import table, value
from game.science.entry.terminal import terminal_speed_m_s
from game.science.orbits.state import State, state_at
from game.science.trajectory.motion import Vector, stepped
from game.science.trajectory.shape import Shape, round_shape

if TYPE_CHECKING:
    from game.science.trajectory.surroundings import Surroundings

TICK_S: Final = 0.2
"""Small against the seconds in which the brake comes and goes; halving it moves the peak by less than 0.1 %."""
_ANGLE_WITHIN_DEG: Final = 0.01
"""Capsules are aimed to a few hundredths of a degree."""
_COARSE_TICK_S: Final = 0.5
"""Enough to tell whether a flight leaves the air again."""
_LONGEST_S: Final = 7200.0
"""What is still up after two hours, on a shallow way, is not coming down soon."""


@dataclass(frozen=True, slots=True)
class Capsule:
    """A round, blunt body that flies nose first, or a little aslant for lift."""

    mass_kg: float
    shape: Shape
    nose_radius_m: float
    lift_to_drag: float = 0.0
    """Upwards in the plane of flight: what is left of the lift when it is rolled to the side."""

    def ballistic_coefficient_kg_m2(self, mach: float) -> float:
        """Return m / (cd A)."""
        return self.mass_kg / self.shape.drag_area_m2(mach)


@dataclass(frozen=True, slots=True)
class Brake:
    """The hardest moments of an entry so far, and what the nose took in."""

    peak_g: float = 0.0
    """In units of the Earth's standard gravity."""
    peak_g_height_m: float = 0.0
    peak_heating_w_m2: float = 0.0
    heat_j_m2: float = 0.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A capsule between two ticks."""

    state: State
    time_s: float = 0.0
    brake: Brake = Brake()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an entry ended."""

    brake: Brake
    time_s: float
    touchdown_m_s: float
    """0 where it never came down."""
    has_skipped: bool
    """Whether it left the air again, like a flat stone on water."""


def sample_capsule() -> Capsule:
    """Return the Earth Entry System that was designed for the tubes."""
    shape = round_shape(value("machines.earth_capsule_diameter_m"), table("entry.drag"))
    mass_kg = value("entry.touchdown_ballistic_coefficient_kg_m2") * shape.drag_area_m2(0.0)
    return Capsule(mass_kg, shape, value("entry.nose_radius_m"))


def heating_w_m2(world: str, density_kg_m3: float, speed_m_s: float, nose_radius_m: float) -> float:
    """Return the convective heating at a nose: q = k sqrt(rho / r) v^3 (Sutton and Graves 1971), for Earth and Mars."""
    return value(f"entry.heating_{world}") * math.sqrt(density_kg_m3 / nose_radius_m) * speed_m_s**3


def at_interface(around: Surroundings, speed_m_s: float, angle_deg: float) -> Entry:
    """Return a capsule at the edge of the air, flying so many degrees below the horizon."""
    radius_m = around.world.radius_m + value("entry.interface_height_m")
    below_rad = math.radians(angle_deg)
    up_m_s, along_m_s = -speed_m_s * math.sin(below_rad), speed_m_s * math.cos(below_rad)
    return Entry(state_at(radius_m, 0.0, up_m_s, along_m_s + around.world.spin_rad_s * radius_m))


def entered(entry: Entry, capsule: Capsule, around: Surroundings, step_s: float) -> Entry:
    """Return the entry a tick later."""

    def acceleration(state: State) -> Vector:
        gx, gy = around.gravity_m_s2(state)
        ax, ay = _air_m_s2(state, capsule, around)
        return gx + ax, gy + ay

    state = stepped(entry.state, step_s, acceleration)
    return Entry(state, entry.time_s + step_s, _felt(entry.brake, state, capsule, around, step_s))


def fly_entry(
    capsule: Capsule, around: Surroundings, speed_m_s: float, angle_deg: float, ground_m: float = 0.0
) -> Outcome:
    """Fly from the edge of the air to the ground, which may lie above the mean radius, or out again."""
    entry = at_interface(around, speed_m_s, angle_deg)
    edge_m = around.height_m(entry.state) + 1.0
    while entry.time_s < _LONGEST_S:
        height_m = around.height_m(entry.state)
        if height_m <= ground_m:
            return Outcome(entry.brake, entry.time_s, around.airspeed_m_s(entry.state), has_skipped=False)
        if height_m > edge_m:
            break
        entry = entered(entry, capsule, around, TICK_S)
    return Outcome(entry.brake, entry.time_s, 0.0, has_skipped=True)


def steady_fall_m_s(capsule: Capsule, around: Surroundings, ground_m: float) -> float:
    """Return the speed at which drag bears the weight just above the ground."""
    radius_m = around.world.radius_m + ground_m
    return terminal_speed_m_s(
        capsule.ballistic_coefficient_kg_m2(0.0),
        around.air.density_kg_m3(ground_m),
        around.world.gravity_m_s2(radius_m),
    )


def impact_g(touchdown_m_s: float, stroke_m: float) -> float:
    """Return v^2 / (2 s g0): an even stop on a stroke, in units of the Earth's gravity."""
    return touchdown_m_s**2 / (2.0 * stroke_m * value("physics.standard_gravity_m_s2"))


def shallowest_deg(capsule: Capsule, around: Surroundings, speed_m_s: float) -> float:
    """Return the flattest angle that does not skip out again, to a hundredth of a degree, by halving."""
    flat_deg, steep_deg = 0.0, 90.0
    while steep_deg - flat_deg > _ANGLE_WITHIN_DEG:
        middle_deg = (flat_deg + steep_deg) / 2.0
        if _skips(capsule, around, speed_m_s, middle_deg):
            flat_deg = middle_deg
        else:
            steep_deg = middle_deg
    return steep_deg


def _skips(capsule: Capsule, around: Surroundings, speed_m_s: float, angle_deg: float) -> bool:
    """Return whether an entry leaves the air again; one that has lost half of a satellite's speed does not."""
    entry = at_interface(around, speed_m_s, angle_deg)
    edge_m = around.height_m(entry.state) + 1.0
    captured_m_s = around.world.circular_speed_m_s(around.world.radius_m) / 2.0
    while around.airspeed_m_s(entry.state) > captured_m_s and around.height_m(entry.state) > 0.0:
        if around.height_m(entry.state) > edge_m:
            return True
        entry = entered(entry, capsule, around, _COARSE_TICK_S)
    return False


def _air_m_s2(state: State, capsule: Capsule, around: Surroundings) -> Vector:
    """Return drag and lift by mass; lift stands on the way through the air, outwards for counterclockwise flight."""
    dx, dy = around.drag_m_s2(state, capsule.shape, capsule.mass_kg)
    return dx - capsule.lift_to_drag * dy, dy + capsule.lift_to_drag * dx


def _felt(brake: Brake, state: State, capsule: Capsule, around: Surroundings, step_s: float) -> Brake:
    load_g = math.hypot(*_air_m_s2(state, capsule, around)) / value("physics.standard_gravity_m_s2")
    height_m = around.height_m(state)
    density_kg_m3, speed_m_s = around.air.density_kg_m3(height_m), around.airspeed_m_s(state)
    heating = heating_w_m2(around.world.name, density_kg_m3, speed_m_s, capsule.nose_radius_m)
    brake = replace(
        brake,
        peak_heating_w_m2=max(brake.peak_heating_w_m2, heating),
        heat_j_m2=brake.heat_j_m2 + heating * step_s,
    )
    return replace(brake, peak_g=load_g, peak_g_height_m=height_m) if load_g > brake.peak_g else brake
