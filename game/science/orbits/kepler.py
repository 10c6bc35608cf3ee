"""Coasting under one world's pull, on any conic, by the universal form of Kepler's equation.

With chi the universal anomaly, alpha = 1/a and psi = alpha chi^2, time runs as
sqrt(GM) t = r0 v_r0 / sqrt(GM) chi^2 C(psi) + (1 - alpha r0) chi^3 S(psi) + r0 chi (Bate, Mueller and White 1971;
Vallado 2013, algorithm 8; Curtis 2014, algorithm 3.4). It grows steadily with chi, so a bracketed Newton search always
ends. An ellipse is coasted less than one turn, whatever the time, so that nothing drifts with the number of turns.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.science.orbits.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

_SERIES_BELOW: Final = 0.5
"""Closer to 0 than this, cosines would cancel; the series is exact to the last digit with the terms below."""
_SERIES_TERMS: Final = 10
"""The first one left out is below the last digit."""
_MOST_STEPS: Final = 200
"""Halving alone needs fewer; Newton's steps need about five."""
_NEARLY: Final = 4e-15
"""Two or three units in the last digit of a number near 1."""


def coast(state: State, time_s: float, gm_m3_s2: float) -> State:
    """Return the state after a time without thrust or air; a negative time asks where it came from.

    Valid for ellipses, parabolas and hyperbolas in both directions. A fall straight through the centre is no coast.
    """
    if time_s == 0.0:
        return state
    root_gm = math.sqrt(gm_m3_s2)
    radius_m, alpha = state.radius_m, -2.0 * state.energy_j_kg(gm_m3_s2) / gm_m3_s2
    if alpha > 0.0:
        time_s = math.remainder(time_s, math.tau / (root_gm * alpha * math.sqrt(alpha)))
    radial = (state.x_m * state.vx_m_s + state.y_m * state.vy_m_s) / root_gm
    sign = math.copysign(1.0, time_s)

    def flown(chi: float) -> tuple[float, float]:
        """Return sqrt(GM) t and its slope, which is the distance from the centre."""
        c, s = _stumpff(alpha * chi * chi)
        squared = chi * chi
        way = sign * radial * squared * c + (1.0 - alpha * radius_m) * squared * chi * s + radius_m * chi
        slope = sign * radial * chi * (1.0 - alpha * squared * s) + (1.0 - alpha * radius_m) * squared * c
        return way, slope + radius_m

    first = math.sqrt(min(radius_m, 1.0 / abs(alpha))) if alpha else math.sqrt(radius_m)
    wanted = root_gm * abs(time_s)
    chi = sign * _solve(flown, wanted, first, guess=wanted / radius_m)
    return _carried(state, chi, alpha, time_s, root_gm)


def _carried(state: State, chi: float, alpha: float, time_s: float, root_gm: float) -> State:
    """Return f r0 + g v0 and its change with time, Lagrange's coefficients by the universal anomaly."""
    squared = chi * chi
    c, s = _stumpff(alpha * squared)
    f, g = 1.0 - squared * c / state.radius_m, time_s - squared * chi * s / root_gm
    x_m, y_m = f * state.x_m + g * state.vx_m_s, f * state.y_m + g * state.vy_m_s
    radius_m = math.hypot(x_m, y_m)
    f_dot = root_gm * chi * (alpha * squared * s - 1.0) / (radius_m * state.radius_m)
    g_dot = 1.0 - squared * c / radius_m
    return State(x_m, y_m, f_dot * state.x_m + g_dot * state.vx_m_s, f_dot * state.y_m + g_dot * state.vy_m_s)


def _solve(flown: Callable[[float], tuple[float, float]], wanted: float, first: float, guess: float) -> float:
    """Return where a growing function reaches a value of 0 or more: Newton's steps, halved where they leave the bracket."""
    low, high = 0.0, first
    while flown(high)[0] < wanted:
        low, high = high, 2.0 * high
    chi = min(max(guess, low), high)
    for _ in range(_MOST_STEPS):
        way, slope = flown(chi)
        low, high = (chi, high) if way < wanted else (low, chi)
        step = (wanted - way) / slope if slope > 0.0 else math.inf
        nearer = chi + step if low <= chi + step <= high else (low + high) / 2.0
        if abs(nearer - chi) <= _NEARLY * nearer:
            return nearer
        chi = nearer
    return chi


def _stumpff(psi: float) -> tuple[float, float]:
    """Return C = (1 - cos z) / z^2 and S = (z - sin z) / z^3 with z = sqrt(psi), and what continues them below 0."""
    if psi > _SERIES_BELOW:
        root = math.sqrt(psi)
        return (1.0 - math.cos(root)) / psi, (root - math.sin(root)) / (psi * root)
    if psi < -_SERIES_BELOW:
        root = math.sqrt(-psi)
        return (1.0 - math.cosh(root)) / psi, (root - math.sinh(root)) / (psi * root)
    c = s = 1.0
    for term in range(_SERIES_TERMS, 0, -1):
        c = 1.0 - psi * c / ((2 * term + 1) * (2 * term + 2))
        s = 1.0 - psi * s / ((2 * term + 2) * (2 * term + 3))
    return c / 2.0, s / 6.0
