"""The lunar rover's part of a snapshot, built when somebody looks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.simulation.lunar_rover.soil import braking_m
from game.simulation.lunar_rover.specification import SIDES
from game.simulation.snapshot import Air, LunarRoverState, Wheel

if TYPE_CHECKING:
    from game.simulation.lunar_rover.lunar_rover import LunarRover


def lunar_rover_state(rover: LunarRover, air: Air) -> LunarRoverState:
    """Return the state. Its height is that of the lower pair of wheels above the ground."""
    frame, gear, ride = rover.gear.frame, rover.gear, rover.ride
    gravity_m_s2 = -gear.space.gravity.y
    # One line for each group of figures that belong together.
    # fmt: off
    return LunarRoverState(
        name=rover.name,
        x_m=frame.position.x, y_m=frame.position.y, pitch_rad=gear.pitch_rad, facing=rover.facing,
        velocity_x_m_s=frame.velocity.x, velocity_y_m_s=frame.velocity.y,
        height_m=_height_m(rover),
        wheels=_wheels(rover),
        springs=tuple(pressed_m / gear.travel_m for pressed_m in gear.compressions_m),
        speed_m_s=rover.speed_m_s,
        throttle=rover.command.throttle, brake=rover.command.brake,
        traction=rover.wheels.grip.traction,
        braking_m=_braking_m(rover, gravity_m_s2),
        gravity_m_s2=gravity_m_s2, weight_n=rover.specification.mass_kg * gravity_m_s2,
        is_airborne=ride.is_airborne, is_over=ride.is_over, longest_jump_s=ride.longest_jump_s,
        hardest_braking_m_s2=rover.brakes.hardest_m_s2,
        odometer_m=rover.odometer_m,
        tilt_deg=math.degrees(ride.tilt_rad),
        drive_power_w=rover.power.drive_w, battery_power_w=rover.power.drawn_w,
        battery_pct=rover.power.battery_pct, energy_used_wh=rover.energy_used_wh,
        seen_from_m=rover.seen_m[0], seen_to_m=rover.seen_m[1],
        damage=ride.damage,
        air=air,
    )
    # fmt: on


def _height_m(rover: LunarRover) -> float:
    return min(
        wheel.position.y - rover.gear.radius_m - rover.terrain.height_m(wheel.position.x)
        for wheel in rover.gear.wheels
    )


def _braking_m(rover: LunarRover, gravity_m_s2: float) -> float:
    """Return the shortest way to a stand from the present speed, on the slope that it is on."""
    slope_rad = math.copysign(1.0, rover.speed_m_s) * rover.gear.slope_rad
    traction = rover.wheels.grip.traction
    return braking_m(rover.speed_m_s, traction, gravity_m_s2=gravity_m_s2, slope_rad=slope_rad)


def _wheels(rover: LunarRover) -> tuple[Wheel, ...]:
    wheels = rover.wheels
    return tuple(
        Wheel(
            x_m=body.position.x,
            y_m=body.position.y,
            angle_rad=body.angle,
            rim_speed_m_s=rim_m_s,
            slip=slip,
            sinkage_m=sinkage_m,
            load_n=load_n / SIDES,
            ground=ground,
        )
        for body, rim_m_s, slip, sinkage_m, load_n, ground in zip(
            rover.gear.wheels,
            wheels.rim_speeds_m_s,
            wheels.slips,
            wheels.sinkages_m,
            wheels.loads_n,
            wheels.grounds,
            strict=True,
        )
    )
