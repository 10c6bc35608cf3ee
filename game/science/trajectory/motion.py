"""The one integrator of all flights outside of the ground's simulation: Runge and Kutta's fourth-order step."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from game.science.orbits.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

Vector: TypeAlias = tuple[float, float]


def stepped(state: State, step_s: float, acceleration_m_s2: Callable[[State], Vector]) -> State:
    """Return the state a step later; the acceleration depends on place and velocity, and on time only between steps.

    At 0.1 s a turn around Mars keeps its energy to 1e-12; drag that stops a craft within a second asks for 0.01 s.
    """
    half_s = step_s / 2.0
    ax1, ay1 = acceleration_m_s2(state)
    two = _moved(state, state.vx_m_s, state.vy_m_s, (ax1, ay1), half_s)
    ax2, ay2 = acceleration_m_s2(two)
    three = _moved(state, two.vx_m_s, two.vy_m_s, (ax2, ay2), half_s)
    ax3, ay3 = acceleration_m_s2(three)
    four = _moved(state, three.vx_m_s, three.vy_m_s, (ax3, ay3), step_s)
    ax4, ay4 = acceleration_m_s2(four)
    vx = (state.vx_m_s + 2.0 * (two.vx_m_s + three.vx_m_s) + four.vx_m_s) / 6.0
    vy = (state.vy_m_s + 2.0 * (two.vy_m_s + three.vy_m_s) + four.vy_m_s) / 6.0
    ax = (ax1 + 2.0 * (ax2 + ax3) + ax4) / 6.0
    ay = (ay1 + 2.0 * (ay2 + ay3) + ay4) / 6.0
    return _moved(state, vx, vy, (ax, ay), step_s)


def _moved(state: State, vx: float, vy: float, pull: Vector, time_s: float) -> State:
    return State(
        state.x_m + vx * time_s,
        state.y_m + vy * time_s,
        state.vx_m_s + pull[0] * time_s,
        state.vy_m_s + pull[1] * time_s,
    )
