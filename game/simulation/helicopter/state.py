"""The snapshot of one helicopter, built only when somebody looks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.helicopter.frame import FOOT_RADIUS_M
from game.simulation.helicopter.guidance import RATE_GAIN_S
from game.simulation.motion import Motion
from game.simulation.plan import ControlDepth
from game.simulation.snapshot import Air, HelicopterState, Leg

if TYPE_CHECKING:
    from game.simulation.helicopter.helicopter import Helicopter


TILTING_S: Final = 0.2
"""Time in which two thirds of a tilt are there: what the gains of the guidance come to, watched in flight."""


def helicopter_state(craft: Helicopter, air: Air) -> HelicopterState:
    """Return how a helicopter stands."""
    body, rotors, battery, guidance = craft.body, craft.rotors, craft.battery, craft.guidance
    drag_n = _drag_n(craft, air)
    # One line for each group of figures that belong together.
    # fmt: off
    return HelicopterState(
        name=craft.name,
        x_m=body.position[0], y_m=body.position[1], pitch_rad=body.angle,
        velocity_x_m_s=body.velocity[0], velocity_y_m_s=body.velocity[1], pitch_rate_rad_s=body.angular_velocity,
        height_m=craft.height_above_m(craft.terrain.height_m(body.position[0])),
        control=guidance.depth,
        rotor_speed_rpm=rotors.speed_rpm, set_rotor_speed_rpm=craft.set_rotor_speed_rpm,
        rotor_angle_rad=rotors.angle_rad,
        collective_rad=guidance.collective_rad, cyclic_rad=guidance.cyclic_rad,
        thrust_x_n=-body.rotation_vector[1] * craft.thrust_n, thrust_y_n=body.rotation_vector[0] * craft.thrust_n,
        drag_x_n=drag_n[0], drag_y_n=drag_n[1], weight_n=craft.weight_n,
        thrust_coefficient=rotors.thrust_coefficient,
        blade_loading=rotors.blade_coefficient / value("ingenuity.solidity"),
        blade_loading_limit=craft.blade_loading_limit,
        tip_mach=rotors.tip_m_s / air.speed_of_sound_m_s if air.speed_of_sound_m_s > 0.0 else 0.0,
        induced_velocity_m_s=rotors.induced_velocity_m_s(guidance.collective_rad),
        rotor_power_w=craft.rotor_power_w, battery_power_w=battery.drawn_w,
        battery_pct=battery.charge_pct, battery_voltage_v=battery.voltage_v,
        battery_temperature_k=battery.temperature_k, energy_used_wh=craft.energy_used_wh,
        motion=_motion(craft), legs=_legs(craft), blades_left=craft.contacts.blades_left,
        is_landed=not craft.contacts.is_airborne, damage=craft.damage,
        features=None if craft.navigation is None else craft.navigation.features,
        is_picture_late=craft.navigation is not None and craft.navigation.is_late,
        air=air,
    )
    # fmt: on


def _drag_n(craft: Helicopter, air: Air) -> tuple[float, float]:
    """Return the drag of body and rotors in world axes."""
    pitch_rad, speed = craft.body.angle, craft.body.velocity
    air_x, air_y = speed[0] - air.wind_x_m_s, speed[1] - air.wind_y_m_s
    drag = air.density_kg_m3 / 2.0 * value("rotor_model.drag_area_m2") * math.hypot(air_x, air_y)
    sine, cosine = math.sin(pitch_rad), math.cos(pitch_rad)
    side = craft.rotors.side_force_n_s_m * (cosine * air_x + sine * air_y)
    return -drag * air_x - side * cosine, -drag * air_y - side * sine


def _motion(craft: Helicopter) -> Motion:
    """Return how it moves and what its guidance steers for, so long as the standing command holds."""
    body, guidance = craft.body, craft.guidance
    mass_kg = craft.specification.mass_kg
    is_guided = guidance.depth is ControlDepth.GUIDED
    is_assisted = guidance.depth is ControlDepth.ASSISTED
    return Motion(
        place_m=(body.position[0], body.position[1]),
        velocity_m_s=(body.velocity[0], body.velocity[1]),
        pitch_rad=body.angle,
        push_m_s2=craft.thrust_n / mass_kg,
        gravity_m_s2=craft.weight_n / mass_kg,
        below_m=craft.frame.feet_below_m,
        speed_m_s=guidance.wanted_forward_m_s if is_guided else None,
        climb_m_s=guidance.wanted_climb_m_s if guidance.keeps_climb else None,
        tilt_rad=guidance.wanted_tilt_rad if is_assisted else None,
        turn_rad_s=0.0 if is_guided or is_assisted else _settled_turn_rad_s(craft),
        highest_tilt_rad=craft.specification.highest_tilt_rad,
        climb_acceleration_m_s2=craft.specification.climb_acceleration_m_s2,
        tilting_s=TILTING_S,
    )


def _settled_turn_rad_s(craft: Helicopter) -> float:
    """Return the pitch rate at which the rate damping has used up the cyclic that a hand holds."""
    rotors = craft.rotors
    damping_n_m_s = rotors.hub_moment_n_m * RATE_GAIN_S + rotors.damping_n_m_s
    if damping_n_m_s == 0.0:
        return 0.0
    return -craft.guidance.wanted_tilt_rad * rotors.hub_moment_n_m / damping_n_m_s


def _legs(craft: Helicopter) -> tuple[Leg, ...]:
    stroke_rad = value("rotor_model.leg_stroke_rad")
    legs = []
    for number, leg in enumerate(craft.frame.legs):
        foot = leg.body.local_to_world(leg.foot)
        pressed = min(abs(leg.body.angle - craft.body.angle) / stroke_rad, 1.0)
        legs.append(Leg(foot[0], foot[1] - FOOT_RADIUS_M, pressed, number in craft.contacts.broken_legs))
    return tuple(legs)
