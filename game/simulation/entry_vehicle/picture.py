"""The entry vehicle's part of a snapshot, built when somebody looks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.states.common import Wheel
from game.simulation.states.entry_vehicle import EntryVehicleState, HungRover, StageState
from game.simulation.units import PERCENT

if TYPE_CHECKING:
    from game.simulation.entry_vehicle.crane import Crane
    from game.simulation.entry_vehicle.vehicle import EntryVehicle
    from game.simulation.states.common import Air
    from game.simulation.terrain import Terrain


def entry_vehicle_state(craft: EntryVehicle, air: Air) -> EntryVehicleState:
    """Return the state."""
    fall, crane, figures = craft.fall, craft.crane, craft.specification
    velocity_x_m_s, velocity_y_m_s = craft.velocity_m_s
    is_falling = crane is None and not craft.loss
    speed_m_s = math.hypot(velocity_x_m_s, velocity_y_m_s)
    left_kg = figures.propellant_kg if crane is None else crane.engine.tank.left_kg
    # One line for each group of figures that belong together.
    # fmt: off
    return EntryVehicleState(
        name=craft.name,
        x_m=craft.body.position.x, y_m=craft.body.position.y,
        pitch_rad=math.atan2(-velocity_y_m_s, velocity_x_m_s) if is_falling else 0.0,
        velocity_x_m_s=velocity_x_m_s, velocity_y_m_s=velocity_y_m_s, speed_m_s=speed_m_s,
        height_m=craft.height_m,
        phase=craft.phase, steps=craft.procedure.done, next_step=craft.procedure.next,
        is_armed=craft.procedure.command.is_armed,
        mach=fall.mach if is_falling else 0.0, pressure_pa=fall.pressure_pa if is_falling else 0.0,
        usual_mach=value("landing.parachute_mach"),
        highest_mach=figures.parachute_highest_mach, highest_pressure_pa=figures.parachute_highest_pressure_pa,
        range_m=craft.range_m,
        load_gees=fall.load_gees if is_falling else 0.0, peak_gees=fall.entry.brake.peak_g,
        heating_w_m2=fall.heating_w_m2 if is_falling else 0.0,
        since_fired_s=fall.hanging_s, parachute_share=fall.open_share, is_torn=craft.is_torn,
        since_shield_s=None if fall.shield_off_s is None else fall.entry.time_s - fall.shield_off_s,
        ground=craft.ground, aim_m=craft.aim_m, reach_m=craft.reach_m, aim_hazard=craft.aim_hazard,
        can_choose=craft.can_choose,
        mass_kg=fall.mass_kg if crane is None else crane.borne_kg,
        density_kg_m3=fall.around.air.density_kg_m3(fall.height_m if crane is None else craft.height_m),
        propellant_kg=left_kg, propellant_pct=PERCENT * left_kg / figures.propellant_kg,
        stage=None if crane is None else _stage(crane),
        rover=None if crane is None else _rover(crane, craft.terrain),
        is_landed=craft.is_contact,
        energy_used_wh=0.0, damage=craft.damage,
        air=air,
    )
    # fmt: on


def _stage(crane: Crane) -> StageState:
    origin = crane.origin_m
    return StageState(
        x_m=origin.x,
        y_m=origin.y,
        pitch_rad=crane.stage.angle,
        throttle=crane.engine.throttle,
        thrust_n=crane.engine.thrust_n if crane.engine.is_on else 0.0,
        cable_m=crane.cable_m,
        is_taut=crane.is_taut,
        is_cut=crane.is_cut,
        is_down=crane.is_down,
    )


def _rover(crane: Crane, terrain: Terrain) -> HungRover:
    suspension = crane.suspension
    rocker, bogie = suspension.rocker, suspension.bogie
    wheels = tuple(
        Wheel(at.x, at.y, body.angle, 0.0, 0.0, 0.0, 0.0, terrain.ground(at.x))
        for body in suspension.wheels
        for at in (body.position,)
    )
    # fmt: off
    return HungRover(
        pitch_rad=suspension.chassis.angle, wheels=wheels,
        rocker_x_m=rocker.position.x, rocker_y_m=rocker.position.y, rocker_rad=rocker.angle,
        bogie_x_m=bogie.position.x, bogie_y_m=bogie.position.y, bogie_rad=bogie.angle,
    )
    # fmt: on
