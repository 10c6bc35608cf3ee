"""Loads the published way up into an ascent rocket, looks at where it leads, and lets its lander throw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science.rocketry.pitch import usual_programme, written
from game.simulation.commands import Launch

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.simulation.states.ascent_rocket import AscentRocketState


class AscendingPilot:
    """One rocket's pilot: after the toss the computer aboard does the rest."""

    def __init__(self, plan: LevelPlan, craft: str) -> None:
        del plan, craft
        self._programme = written(usual_programme().points)
        self._waiting, self._launching = (Launch(steps, self._programme) for steps in (0, 1))

    def command(self, state: AscentRocketState) -> Launch:
        """Return the standing command: the toss once the way ahead is known to lead into an orbit."""
        is_loaded = written(state.programme) == self._programme
        is_told = is_loaded and state.ahead is not None and state.ahead.lowest_m > 0.0
        return self._launching if is_told or state.phase != "pad" else self._waiting
