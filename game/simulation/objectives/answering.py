"""What goals that the team answers share: each wrong answer costs, and one too many fails."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from game.simulation.events import AnswerGiven
from game.simulation.objectives.goals import Objective

if TYPE_CHECKING:
    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal


class Answering(Objective):
    """Hears the answers about its matter until one is right, or too many were wrong."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._wrong = 0

    @property
    @abstractmethod
    def about(self) -> str:
        """What answers must be about."""

    @property
    def tries_left(self) -> int:
        """Wrong answers until it fails."""
        return self.goal.tries - self._wrong

    @property
    def is_settled(self) -> bool:
        """Whether no answer is heard any more."""
        return self.is_done or self.is_failed

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Judge every answer about this goal's matter."""
        del are_others_done
        for event in events:
            if isinstance(event, AnswerGiven) and event.about == self.about and not self.is_settled:
                self.judge(event.answer, world)

    @abstractmethod
    def judge(self, answer: str, world: GoalWorld) -> None:
        """Take an answer; recordings come from anywhere, so it may be none at all."""

    def accept(self) -> None:
        """Take an answer as right."""
        self.is_done, self.progress = True, 1.0 - self._wrong / self.goal.tries

    def count_wrong(self) -> None:
        """Take an answer as wrong."""
        self._wrong += 1
        self.is_failed = self._wrong >= self.goal.tries
