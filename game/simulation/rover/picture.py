"""The rover's part of a snapshot, built when somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.simulation.snapshot import Air, RoverState, Wheel

if TYPE_CHECKING:
    from game.simulation.rover.rover import Rover


def rover_state(rover: Rover, air: Air) -> RoverState:
    """Return the state. Rocker and bogie are given by their pivots: at the chassis, at the rocker's end."""
    suspension, sampling, autonav = rover.suspension, rover.sampling, rover.autonav
    chassis, rocker, bogie = suspension.chassis, suspension.rocker, suspension.bogie
    # One line for each group of figures that belong together.
    # fmt: off
    return RoverState(
        name=rover.name,
        x_m=chassis.position.x, y_m=chassis.position.y, pitch_rad=chassis.angle,
        velocity_x_m_s=chassis.velocity.x, velocity_y_m_s=chassis.velocity.y,
        height_m=chassis.position.y - rover.terrain.height_m(chassis.position.x),
        wheels=_wheels(rover),
        rocker_x_m=rocker.position.x, rocker_y_m=rocker.position.y, rocker_rad=rocker.angle,
        bogie_x_m=bogie.position.x, bogie_y_m=bogie.position.y, bogie_rad=bogie.angle,
        odometer_m=rover.odometer_m,
        tilt_deg=rover.guard.tilt_deg,
        drive_power_w=rover.drive_power_w,
        battery_power_w=rover.power.battery_power_w,
        battery_pct=rover.power.battery_pct,
        energy_used_wh=rover.energy_used_wh,
        autonav_path_m=autonav.path_m,
        autonav_is_blocked=autonav.is_blocked,
        seen_from_m=autonav.seen_from_m, seen_to_m=autonav.seen_to_m,
        arm_extension=sampling.arm_extension,
        drilling=sampling.drilling,
        measuring=rover.laboratory.measuring,
        oxygen=rover.oxygen.state,
        tubes=sampling.rack.filled, tubes_left=sampling.rack.left, witnesses_left=sampling.rack.witnesses_left,
        is_laying=rover.release.is_busy,
        hazards=rover.hazards.marks,
        traces=rover.sounder.traces,
        is_stuck=rover.is_stuck,
        damage=rover.damage,
        air=air,
    )
    # fmt: on


def _wheels(rover: Rover) -> tuple[Wheel, ...]:
    drive = rover.wheels
    return tuple(
        Wheel(
            x_m=body.position.x,
            y_m=body.position.y,
            angle_rad=body.angle,
            rim_speed_m_s=drive.speed_m_s,
            slip=drive.slip,
            sinkage_m=sinkage_m,
            load_n=load_n,
            ground=ground,
        )
        for body, sinkage_m, load_n, ground in zip(
            rover.suspension.wheels, drive.sinkages_m, drive.loads_n(), drive.grounds, strict=True
        )
    )
