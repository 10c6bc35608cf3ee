"""A pilot's answers: what the assistant makes of clean, well measured rock. It knows no more than it has measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.pilots.route import SURE_POINTS
from game.science.assistant import classify
from game.science.instruments import Instrument
from game.science.pixl import average
from game.simulation.commands import Answer

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot, ThingState


class NamingPilot:
    """Answers one question at a time, each once."""

    def __init__(self, plan: LevelPlan) -> None:
        self._open = [goal.thing for goal in plan.goals if goal.kind == "identify"]
        self._answer: Answer | None = None

    def answer(self, snapshot: Snapshot) -> Answer | None:
        """Return the latest answer; None before the first."""
        for thing in snapshot.things:
            if thing.name in self._open and (unit := _unit(thing)):
                self._open.remove(thing.name)
                self._answer = Answer(thing.name, unit)
                break
        return self._answer


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
