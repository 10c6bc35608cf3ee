"""What a snapshot shows of an ascent rocket."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.science.orbits.conic import conic_of
from game.science.rocketry.ascent import ignition_wait_s
from game.simulation.ascent_rocket.course import Phase
from game.simulation.states.ascent_rocket import AscentRocketState, Round
from game.simulation.units import PERCENT

if TYPE_CHECKING:
    from game.science.orbits.conic import Conic
    from game.simulation.ascent_rocket.course import Course, Ship
    from game.simulation.ascent_rocket.forecast import Forecast
    from game.simulation.ascent_rocket.rocket import AscentRocket
    from game.simulation.snapshot import Air


def ignition_in_s(course: Course, ship: Ship) -> float | None:
    """Return how long the computer would still wait with the next stage; None where none waits."""
    if course.phase is not Phase.COASTING:
        return None
    wait_s = ignition_wait_s(course.flight, ship.rocket, ship.around)
    return wait_s if math.isfinite(wait_s) else None


def picture(craft: AscentRocket, ship: Ship, ahead: Forecast | None, air: Air) -> AscentRocketState:
    """Return how it stands."""
    course, flight, around = craft.course, craft.course.flight, ship.around
    state, stage = flight.state, ship.rocket.stages[flight.stage]
    mass_kg, orbit = craft.mass_kg, conic_of(state, around.world.gm_m3_s2)
    return AscentRocketState(
        name=craft.name,
        x_m=craft.body.position.x,
        y_m=craft.body.position.y,
        pitch_rad=math.radians(course.pitch_deg),
        velocity_x_m_s=state.along_m_s - around.world.spin_rad_s * state.radius_m,
        velocity_y_m_s=state.up_m_s,
        height_m=max(around.height_m(state), 0.0),
        speed_m_s=around.airspeed_m_s(state),
        way_rad=state.angle_rad,
        phase=course.phase,
        since_s=course.since_s,
        propulsion=craft.propulsion,
        stage=flight.stage,
        is_last_stage=flight.stage == ship.last,
        is_by_hand=craft.is_by_hand,
        propellant_kg=flight.propellant_kg,
        propellant_pct=PERCENT * flight.propellant_kg / stage.propellant_kg,
        mass_kg=mass_kg,
        thrust_n=stage.thrust_n if course.phase is Phase.BURNING else 0.0,
        load_gees=course.load_gees,
        peak_gees=course.peak_gees,
        pressure_pa=around.dynamic_pressure_pa(state),
        drag_n=mass_kg * math.hypot(*around.drag_m_s2(state, ship.rocket.shape, mass_kg)),
        gravity_m_s2=around.world.gravity_m_s2(state.radius_m),
        orbit=_round(ship, orbit),
        apoapsis_in_s=orbit.time_to_apoapsis_s(state),
        ignition_in_s=ignition_in_s(course, ship),
        programme=craft.programme.points,
        chosen=craft.chosen,
        ahead=None if ahead is None else _round(ship, ahead.orbit),
        energy_used_wh=craft.energy_used_wh,
        damage=craft.damage,
        air=air,
    )


def _round(ship: Ship, conic: Conic) -> Round:
    ground_m = ship.around.world.radius_m
    return Round(conic, conic.periapsis_m - ground_m, conic.apoapsis_m - ground_m)
