"""A pilot's answers: which rock it is, how much may be said of life, what came first. It knows no more than was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.pilots.route import SURE_POINTS, SURE_SCANS
from game.science.assistant import classify
from game.science.cold import weigh
from game.science.evidence import Finding, Kind, findings, looked_at
from game.science.history import Episode, broken_link, missing
from game.science.instruments import Instrument
from game.science.pixl import average
from game.simulation.commands import Answer
from game.simulation.objectives.evidence import ORDER

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.snapshot import Snapshot, ThingState

_ASKING = ("identify", "claim", "order")


class AnsweringPilot:
    """Answers one question at a time, each once."""

    def __init__(self, plan: LevelPlan) -> None:
        self._open = [goal for goal in plan.goals if goal.kind in _ASKING]
        self._answer: Answer | None = None

    def answer(self, snapshot: Snapshot) -> Answer | None:
        """Return the latest answer; None before the first."""
        for goal in self._open:
            words = _answer(goal, snapshot)
            if words:
                self._open.remove(goal)
                self._answer = Answer(goal.thing or ORDER, words)
                break
        return self._answer


def _answer(goal: Goal, snapshot: Snapshot) -> str:
    """Return what to answer; empty while too little was measured."""
    if goal.kind == "order":
        return _order(goal, {each for thing in snapshot.things for each in findings(thing.measurements)})
    thing = next(each for each in snapshot.things if each.name == goal.thing)
    return _unit(thing) if goal.kind == "identify" else _step(thing)


def _unit(thing: ThingState) -> str:
    """Return what the assistant makes of the abraded patch; empty while there are too few points."""
    points = [
        each.oxides_pct
        for each in thing.measurements
        if each.is_abraded and each.instrument == Instrument.PIXL
    ]
    if len(points) < SURE_POINTS:
        return ""
    return str(classify(average(points).mean_pct, len(points)).unit)


def _step(thing: ThingState) -> str:
    """Return how far the evidence carries, once all kinds were looked for long enough."""
    points = thing.measurements
    enough = {Instrument.SHERLOC: SURE_SCANS, Instrument.PIXL: SURE_POINTS}
    taken = [sum(each.instrument == name for each in points) >= number for name, number in enough.items()]
    if len(looked_at(points)) < len(Kind) or not all(taken):
        return ""
    return str(int(weigh(findings(points)).step))


def _order(goal: Goal, found: Collection[Finding]) -> str:
    """Return an order that the rocks allow, once there are cards for each event."""
    episodes = [Episode(name) for name in goal.events]
    if any(missing(episode, found) for episode in episodes):
        return ""
    return ",".join(_in_order(episodes))


def _in_order(episodes: Sequence[Episode]) -> list[Episode]:
    """Return the events so that none comes before one that must precede it: each is put where it fits first."""
    order: list[Episode] = []
    for episode in episodes:
        fits = (
            place
            for place in range(len(order) + 1)
            if broken_link([*order[:place], episode, *order[place:]]) is None
        )
        order.insert(next(fits), episode)
    return order
