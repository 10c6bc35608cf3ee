"""What a coast costs, and how true it stays: a day around Mars ten minutes at a time, and a hundred turns."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import Final

from game.facts import value
from game.science.orbits import State, body, coast, conic_of

_STEPS_PER_DAY: Final = 144
_STEP_S: Final = 600.0
_TURNS: Final = 100
_STEPS_PER_TURN: Final = 60
_ROUNDS: Final = 5
_KICK_M_S: Final = 150.0
"""Makes the circle an ellipse, on which an error would show."""


@dataclass(frozen=True, slots=True)
class OrbitFigures:
    """The best of a few rounds, so that another program's work does not count."""

    coast_day_ms: float
    energy_drift_100_turns: float


def orbit_figures() -> OrbitFigures:
    """Measure on an ellipse around Mars."""
    return OrbitFigures(1000.0 * min(_day_s() for _ in range(_ROUNDS)), _drift())


def _start() -> State:
    mars = body("mars")
    radius_m = mars.radius_m + 1000.0 * value("ascent.orbit_altitude_km")
    return State(radius_m, 0.0, 0.0, mars.circular_speed_m_s(radius_m)).pushed(_KICK_M_S)


def _day_s() -> float:
    state, gm_m3_s2 = _start(), body("mars").gm_m3_s2
    began_s = perf_counter()
    for _ in range(_STEPS_PER_DAY):
        state = coast(state, _STEP_S, gm_m3_s2)
    return perf_counter() - began_s


def _drift() -> float:
    state, gm_m3_s2 = _start(), body("mars").gm_m3_s2
    energy_j_kg = state.energy_j_kg(gm_m3_s2)
    step_s = conic_of(state, gm_m3_s2).period_s / _STEPS_PER_TURN
    for _ in range(_TURNS * _STEPS_PER_TURN):
        state = coast(state, step_s, gm_m3_s2)
    return abs(state.energy_j_kg(gm_m3_s2) / energy_j_kg - 1.0)
