"""Goals of finding out: points measured of a thing, and what the team says that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science.reading import pooled
from game.science.words import unit_words
from game.simulation.events import AnswerGiven
from game.simulation.objectives.goals import Objective
from game.texts import tr, tr_n

if TYPE_CHECKING:
    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal
    from game.simulation.snapshot import ThingState


class Measure(Objective):
    """Take points of a thing with an instrument."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._points = 0

    @property
    def reason(self) -> str:
        """Points and points asked for."""
        return tr("{points} of {asked} points").format(points=self._points, asked=self.goal.count)

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Count the points of that instrument."""
        del events, are_others_done
        found = _thing(world, self.goal).measurements
        self._points = sum(each.instrument == self.goal.instrument for each in found)
        self.progress = min(self._points / self.goal.count, 1.0)
        self.is_done = self._points >= self.goal.count


class Identify(Objective):
    """Say which rock unit a thing belongs to. A guess before any measurement does not count; each wrong answer costs.

    Who knows better than the assistant does of all points so far is told so.
    """

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._wrong = 0
        self._said = ""
        self._is_guess = False
        self._mistaken = ""
        """What the assistant said meanwhile, when that was wrong."""

    @property
    def reason(self) -> str:
        """What was answered."""
        if self.is_done and self._mistaken:
            words = tr("It is {unit}; the assistant said {mistake}")
            return words.format(unit=unit_words(self.goal.answer), mistake=unit_words(self._mistaken))
        if self.is_done:
            return tr("It is {unit}").format(unit=unit_words(self.goal.answer))
        if self._is_guess:
            return tr("Measure it first: a guess does not count")
        if not self._said:
            return tr("Not named yet")
        left = self.goal.tries - self._wrong
        words = tr_n("It is not {unit}; {n} answer left", "It is not {unit}; {n} answers left", left)
        return words.format(unit=unit_words(self._said), n=left)

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Judge every answer about this thing."""
        del are_others_done
        for event in events:
            if isinstance(event, AnswerGiven) and event.about == self.goal.thing and not self._is_settled:
                self._judge(event.answer, _thing(world, self.goal))

    @property
    def _is_settled(self) -> bool:
        return self.is_done or self.is_failed

    def _judge(self, answer: str, thing: ThingState) -> None:
        self._is_guess = not thing.measurements
        if self._is_guess:
            return
        self._said = answer
        if answer == self.goal.answer:
            self.is_done = True
            self.progress = 1.0 - self._wrong / self.goal.tries
            found = pooled(thing.measurements)
            if found is not None and found.opinion.unit != answer:
                self._mistaken = str(found.opinion.unit)
            return
        self._wrong += 1
        self.is_failed = self._wrong >= self.goal.tries


def _thing(world: GoalWorld, goal: Goal) -> ThingState:
    return next(thing for thing in world.things() if thing.name == goal.thing)
