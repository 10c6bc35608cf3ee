"""Flies an orbiter to the container: to the place that a goal asks for, into its bay, and through the containment.

Speeds fall with the distance, as every real approach does; the frame's own pull is so small beside the thrust that
the speed loop meets it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.commands import Thrusters

if TYPE_CHECKING:
    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.snapshot import GoalState
    from game.simulation.states.orbiter import OrbiterState

FASTEST_M_S: Final = 0.5
SPEED_PER_M: Final = 0.012
"""Of the speed by the distance that is left: it stops well within what its thrusters can do."""
SLOWEST_M_S: Final = 0.01
INTO_BAY_M_S: Final = 0.05
"""Half of what the bay allows."""
ASIDE_M: Final = 0.15
"""As near to the line as it must be before it moves into the bay."""
_GAIN_S: Final = 5.0
_STEP: Final = 0.05
"""Thrust is asked for in such steps, so that a command changes seldom."""


class DockingPilot:
    """One orbiter's pilot."""

    def __init__(self, plan: LevelPlan, craft: str) -> None:
        self._goals = tuple((n, goal) for n, goal in enumerate(plan.goals) if goal.craft == craft)
        self._command = Thrusters()
        self._steps_asked = -1

    def command(self, state: OrbiterState, goals: tuple[GoalState, ...]) -> Thrusters:
        """Return the standing command."""
        goal = next((goal for n, goal in self._goals if not goals[n].is_done), None)
        command = self._contained(state) if state.is_captured else _flown(state, goal)
        if command != self._command:
            self._command = command
        return self._command

    def _contained(self, state: OrbiterState) -> Thrusters:
        """Ask for each step once: a command that no longer asks comes between."""
        is_asking = self._steps_asked < state.steps_done and state.step_progress == 0.0
        if is_asking:
            self._steps_asked = state.steps_done
        return Thrusters(is_containing=is_asking)


def _flown(state: OrbiterState, goal: Goal | None) -> Thrusters:
    """Return the thrust towards where a goal wants the orbiter, seen from the container."""
    floor_m = value("orbiter.floor_ahead_m")
    away_m = state.container_x_m - state.x_m - floor_m
    aside_m = state.container_y_m - state.y_m
    stand_off_m, fastest_m_s = 0.0, INTO_BAY_M_S
    if goal is not None and goal.kind == "hold_point":
        stand_off_m, fastest_m_s = sum(goal.between_m) / 2.0, FASTEST_M_S
    elif abs(aside_m) > ASIDE_M:
        stand_off_m = away_m
    wanted = _speed(away_m - stand_off_m, aside_m, fastest_m_s)
    change = (
        wanted[0] + state.container_velocity_x_m_s - state.velocity_x_m_s,
        wanted[1] + state.container_velocity_y_m_s - state.velocity_y_m_s,
    )
    full_m_s2 = state.thruster_force_n / state.mass_kg
    along, up = (_stepped(part / (_GAIN_S * full_m_s2)) for part in change)
    return Thrusters(along, up)


def _speed(ahead_m: float, up_m: float, fastest_m_s: float) -> tuple[float, float]:
    """Return the speed towards a place, falling with the distance."""
    distance_m = math.hypot(ahead_m, up_m)
    speed_m_s = min(fastest_m_s, SPEED_PER_M * distance_m)
    if distance_m < SLOWEST_M_S:
        return 0.0, 0.0
    return speed_m_s * ahead_m / distance_m, speed_m_s * up_m / distance_m


def _stepped(share: float) -> float:
    return round(min(max(share, -1.0), 1.0) / _STEP) * _STEP
