"""Tsiolkovsky's rocket equation: what change of speed a propellant gives, and what it costs.

Valid without gravity and air; what those take is called a loss and is found by flying.
"""

from __future__ import annotations

import math

from game.facts import value


def exhaust_speed_m_s(specific_impulse_s: float) -> float:
    """Return c = Isp g0, with the standard gravity of the Earth on any world."""
    return specific_impulse_s * value("physics.standard_gravity_m_s2")


def delta_v_m_s(specific_impulse_s: float, start_kg: float, end_kg: float) -> float:
    """Return the change of speed c ln(m0 / m1) from a mass to a smaller one."""
    return exhaust_speed_m_s(specific_impulse_s) * math.log(start_kg / end_kg)


def mass_ratio(specific_impulse_s: float, delta_v_m_s: float) -> float:
    """Return m0 / m1 = exp(dv / c) for a change of speed."""
    return math.exp(delta_v_m_s / exhaust_speed_m_s(specific_impulse_s))


def propellant_share(specific_impulse_s: float, delta_v_m_s: float) -> float:
    """Return which part of the mass at the start is propellant, from 0 to 1: 1 - exp(-dv / c)."""
    return -math.expm1(-delta_v_m_s / exhaust_speed_m_s(specific_impulse_s))
