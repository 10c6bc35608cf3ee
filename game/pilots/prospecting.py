"""A pilot's claims of ice: what it reads in the radargram, the shallowest first. It knows only what the radar heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science.radar_reading import find_ice
from game.simulation.commands import Answer
from game.simulation.objectives.ice import ICE, claim_words
from game.simulation.snapshot import RoverState

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot


class ProspectingPilot:
    """Claims one lens after the other, each once, after a rover has driven its line."""

    def __init__(self, plan: LevelPlan) -> None:
        self._goals = [number for number, goal in enumerate(plan.goals) if goal.kind == ICE]
        self._plan = plan
        self._claims: list[tuple[float, float]] | None = None
        self._said = ""
        self._answer: Answer | None = None

    def answer(self, snapshot: Snapshot, *, has_driven: bool) -> Answer | None:
        """Return the latest claim; None before the first."""
        if not self._goals or not has_driven:
            return None
        number = self._goals[0]
        goal, state = self._plan.goals[number], snapshot.goals[number]
        rover = snapshot.crafts[goal.craft]
        if state.is_done or state.is_failed or not isinstance(rover, RoverState):
            return self._answer
        if self._claims is None:
            found = find_ice(rover.traces)
            self._claims = [place for place in found if place[1] <= goal.reach_m] or list(found)
        if self._claims and (self._answer is None or state.reason != self._said):
            self._said = state.reason
            self._answer = Answer(ICE, claim_words(*self._claims.pop(0)))
        return self._answer
