"""The snapshot of one lander, built only when somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.moon_lander.guidance import CLIMB_GAIN_PER_S, DESCENT_TILT_RAD, TILT_GAIN_PER_S
from game.simulation.motion import Motion
from game.simulation.plan import ControlDepth
from game.simulation.snapshot import Air, Leg, MoonLanderState
from game.simulation.units import PERCENT

if TYPE_CHECKING:
    from game.simulation.moon_lander.lander import MoonLander


def lander_state(craft: MoonLander, air: Air) -> MoonLanderState:
    """Return how a lander stands."""
    body, engine, guidance = craft.body, craft.engine, craft.guidance
    along, up = body.rotation_vector[1], body.rotation_vector[0]
    weight_n = craft.mass_kg * craft.gravity_m_s2
    stored_wh = value("lunar_module.battery_energy_wh")
    # One line for each group of figures that belong together.
    # fmt: off
    return MoonLanderState(
        name=craft.name,
        x_m=body.position[0], y_m=body.position[1], pitch_rad=body.angle,
        velocity_x_m_s=body.velocity[0], velocity_y_m_s=body.velocity[1], pitch_rate_rad_s=body.angular_velocity,
        height_m=craft.height_m, odometer_m=craft.odometer_m,
        control=guidance.depth, program=str(guidance.program),
        aim_m=guidance.aim_m, highest_aim_m=craft.highest_aim_m(), can_move_aim=craft.can_move_aim,
        time_to_go_s=guidance.time_to_go_s,
        wanted_forward_m_s=guidance.wanted_forward_m_s, wanted_climb_m_s=guidance.wanted_climb_m_s,
        is_engine_on=engine.is_on, throttle=engine.throttle, jets_share=craft.jets.share,
        thrust_x_n=-along * engine.thrust_n, thrust_y_n=up * engine.thrust_n,
        weight_n=weight_n, mass_kg=craft.mass_kg,
        propellant_kg=engine.tank.left_kg, propellant_pct=engine.tank.left_pct,
        jet_propellant_pct=craft.jets.tank.left_pct, seconds_left_s=craft.seconds_left_s,
        flow_kg_s=engine.specification.flow_kg_s(engine.thrust_n),
        specific_impulse_s=engine.specification.specific_impulse_s,
        legs=_legs(craft), is_contact=craft.watch.is_contact, is_landed=not craft.watch.is_airborne,
        battery_power_w=value("lunar_module.electrical_power_w"),
        battery_pct=max(1.0 - craft.energy_used_wh / stored_wh, 0.0) * PERCENT,
        energy_used_wh=craft.energy_used_wh,
        damage=craft.damage, motion=_motion(craft), air=air,
    )
    # fmt: on


def _legs(craft: MoonLander) -> tuple[Leg, ...]:
    broken = craft.watch.broken_legs
    stroke_m = craft.gear.stroke_m
    return tuple(
        Leg(leg.sole_m.x, leg.sole_m.y, leg.stroke_m / stroke_m, number in broken)
        for number, leg in enumerate(craft.legs)
    )


def _motion(craft: MoonLander) -> Motion:
    """Return how it moves and what its computer steers for, so long as the standing command holds."""
    body, guidance = craft.body, craft.guidance
    is_steered = guidance.depth is ControlDepth.GUIDED
    return Motion(
        place_m=(body.position[0], body.position[1]),
        velocity_m_s=(body.velocity[0], body.velocity[1]),
        pitch_rad=body.angle,
        push_m_s2=craft.engine.thrust_n / craft.mass_kg,
        gravity_m_s2=craft.gravity_m_s2,
        below_m=craft.gear.below_m,
        speed_m_s=guidance.wanted_forward_m_s if is_steered else None,
        climb_m_s=guidance.wanted_climb_m_s,
        tilt_rad=guidance.wanted_tilt_rad if guidance.depth is ControlDepth.ASSISTED else None,
        turn_rad_s=body.angular_velocity,
        highest_tilt_rad=DESCENT_TILT_RAD,
        climb_acceleration_m_s2=CLIMB_GAIN_PER_S,
        tilting_s=1.0 / TILT_GAIN_PER_S,
    )
