"""Goals of arguing: evidence cards won by measuring, a claim about life, and the order of what water did.

What is claimed is judged against what was measured: whoever says more than the cards carry is told so, and so is who
says less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.science.cold import Step, weigh
from game.science.evidence import Finding, Kind, findings, looked_at
from game.science.evidence_words import (
    episode_words,
    finding_list,
    kind_list,
    limit_words,
    link_words,
    step_words,
)
from game.science.history import Episode, broken_link, missing
from game.simulation.objectives.answering import Answering
from game.simulation.objectives.goals import Objective
from game.texts import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal
    from game.simulation.snapshot import ThingState

ORDER: Final = "order of events"
"""What an answer is about that puts events in order: with blanks, so that no thing can have that name."""


class Cards(Objective):
    """Win so many evidence cards of a thing."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._seen = -1
        self._won = 0

    @property
    def reason(self) -> str:
        """Cards won and asked for."""
        return tr("{won} of {asked} cards").format(won=self._won, asked=self.goal.count)

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Count the cards anew when something was measured."""
        del events, are_others_done
        points = _thing(world, self.goal).measurements
        if self.is_done or len(points) == self._seen:
            return
        self._seen = len(points)
        self._won = len(findings(points))
        self.progress = min(self._won / self.goal.count, 1.0)
        self.is_done = self._won >= self.goal.count


class Argued(Answering):
    """What claims and orders share: the words that each answer is told."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._words = ""

    @property
    def reason(self) -> str:
        """What came of the last answer."""
        return self._words

    @property
    def about(self) -> str:
        """A thing, or the order of events."""
        return self.goal.thing or ORDER

    def say(self, words: str) -> None:
        """Keep what an answer that does not count was told."""
        self._words = words

    def settle(self, words: str) -> None:
        """Take an answer as right."""
        self.accept()
        self._words = words

    def refuse(self, words: str) -> None:
        """Take an answer as wrong, and say why."""
        self.count_wrong()
        left = self.tries_left
        tries = tr_n("{n} answer left", "{n} answers left", left).format(n=left)
        self._words = tr("{words} ({tries})").format(words=words, tries=tries)


class Claim(Argued):
    """Say which step of the CoLD scale the evidence of a thing reaches."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._words = tr("Nothing claimed yet")

    def judge(self, answer: str, world: GoalWorld) -> None:
        """Compare the claim with what was measured, and what was measured with what there is."""
        points = _thing(world, self.goal).measurements
        unseen = [kind for kind in Kind if kind not in looked_at(points)]
        if unseen or answer not in {str(int(step)) for step in Step}:
            self.say(tr("Look for all four kinds first. Missing: {kinds}").format(kinds=kind_list(unseen)))
            return
        claimed, carried = Step(int(answer)), weigh(findings(points))
        if claimed > carried.step:
            self.refuse(tr("Too much: {why}").format(why=limit_words(carried)))
        elif claimed < carried.step:
            shown = finding_list(each for each in Finding if each in findings(points))
            self.refuse(tr("Too little: {cards} are measured").format(cards=shown))
        elif answer != self.goal.answer:
            self.say(tr("There is more in it: measure longer, or grind the dust away"))
        else:
            self.settle(tr("Step {n}: {words}").format(n=answer, words=step_words(claimed)))


class Order(Argued):
    """Put events in order, oldest first, each argued from cards that were won."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._words = tr("Not in order yet")

    def judge(self, answer: str, world: GoalWorld) -> None:
        """Compare the order with what the rocks allow; an event without its cards is a guess and does not count."""
        order = self._read(answer)
        found = {each for thing in world.things() for each in findings(thing.measurements)}
        lacking = next((each for each in order if missing(each, found)), None)
        if not order:
            self.say(tr("Put every event into the order once"))
        elif lacking is not None:
            words = tr("No guesses: {event} still needs {cards}")
            cards = finding_list(missing(lacking, found))
            self.say(words.format(event=episode_words(lacking), cards=cards))
        elif (link := broken_link(order)) is not None:
            self.refuse(link_words(link))
        else:
            self.settle(tr("The rocks allow this order"))

    def _read(self, answer: str) -> Sequence[Episode]:
        """Return the events of an answer; nothing unless each of the goal's stands in it once."""
        names = answer.split(",")
        return [Episode(name) for name in names] if sorted(names) == sorted(self.goal.events) else []


def _thing(world: GoalWorld, goal: Goal) -> ThingState:
    return next(thing for thing in world.things() if thing.name == goal.thing)
