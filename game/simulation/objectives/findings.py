"""Goals of finding out: points measured of a thing, and what the team says that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science.own_rocks import learned_units
from game.science.reading import pooled
from game.science.words import unit_words
from game.simulation.objectives.answering import Answering
from game.simulation.objectives.goals import Objective
from game.texts import tr, tr_n

if TYPE_CHECKING:
    from game.science.assistant import Opinion
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


class Identify(Answering):
    """Say which rock unit a thing belongs to. A guess before any measurement does not count; each wrong answer costs.

    Who knows better than the assistant does of all points so far is told so. Whatever it has been sure of and wrong in,
    a mistake of the assistant is caught by a first answer that is right.
    """

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._said = ""
        self._is_guess = False
        self._mistaken = ""
        """What the assistant said meanwhile, when that was wrong."""
        self._heard = 0
        """Points of which the assistant was heard last."""
        self.has_mistake = False
        """Whether the assistant was ever sure, and wrong."""

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
        left = self.tries_left
        words = tr_n("It is not {unit}; {n} answer left", "It is not {unit}; {n} answers left", left)
        return words.format(unit=unit_words(self._said), n=left)

    @property
    def about(self) -> str:
        """The thing that is to be named."""
        return self.goal.thing or ""

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Hear the assistant after each point, and then the team."""
        self._hear_assistant(world)
        super().look(world, events, are_others_done=are_others_done)

    @property
    def is_caught(self) -> bool:
        """Return whether the answer was right at once, in spite of a mistake."""
        return self.has_mistake and self.is_done and not self._wrong

    def _opinion(self, world: GoalWorld) -> Opinion | None:
        """Return what the assistant makes of all points, by what it has learned from other rocks."""
        thing = _thing(world, self.goal)
        found = pooled(thing.measurements, learned_units(world.things(), besides=thing.name))
        return found.opinion if found is not None else None

    def _hear_assistant(self, world: GoalWorld) -> None:
        points = len(_thing(world, self.goal).measurements)
        if points == self._heard or self.is_settled or self.has_mistake:
            return
        self._heard = points
        said = self._opinion(world)
        self.has_mistake = said is not None and said.is_sure and said.unit != self.goal.answer

    def judge(self, answer: str, world: GoalWorld) -> None:
        """Compare a name with what the rock is, if it was measured."""
        self._is_guess = not _thing(world, self.goal).measurements
        if self._is_guess:
            return
        self._said = answer
        if answer == self.goal.answer:
            self.accept()
            said = self._opinion(world)
            if said is not None and said.unit != answer:
                self._mistaken = str(said.unit)
            return
        self.count_wrong()


def _thing(world: GoalWorld, goal: Goal) -> ThingState:
    return next(thing for thing in world.things() if thing.name == goal.thing)
