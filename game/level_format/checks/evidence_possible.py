"""Whether there is evidence where goals ask for it: studied rocks, enough cards, and cards for each event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.level_format.suggest import did_you_mean
from game.science import evidence
from game.science.evidence_words import finding_list
from game.science.history import Episode, missing
from game.science.specimens import specimen, specimen_names
from game.simulation.plan import ThingKind
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import Goal, LevelPlan, Thing

_ASKING: Final = ("cards", "claim")


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield unknown specimens, goals about things without one, more cards than there are, and events without cards."""
    for index, thing in enumerate(plan.things):
        if thing.specimen and thing.specimen not in specimen_names():
            message = tr("There is no studied rock `{name}`.").format(name=thing.specimen)
            allowed = tr("Known are {names}.").format(names=", ".join(specimen_names()))
            mend = did_you_mean(thing.specimen, specimen_names()) or allowed
            yield Finding(("things", index, "specimen"), "unknown-name", message, mend)
    things = {thing.name: thing for thing in plan.things}
    for index, goal in enumerate(plan.goals):
        if goal.kind in _ASKING and goal.thing in things:
            yield from _about_a_thing(index, goal, things[goal.thing])
        elif goal.kind == "order":
            yield from _about_order(index, goal, plan)


def _about_a_thing(index: int, goal: Goal, thing: Thing) -> Iterator[Finding]:
    if thing.kind is ThingKind.MARKER or not thing.specimen:
        message = tr("`{name}` has nothing that WATSON and SHERLOC could find.").format(name=thing.name)
        mend = tr("Give an outcrop or a boulder a `specimen`, such as Cheyava_Falls.")
        yield Finding(("goals", index, "thing"), "no-specimen", message, mend)
        return
    there = _shown_by(thing)
    if goal.kind == "cards" and there and goal.count > len(there):
        message = tr("`{name}` has {number} cards: {cards}.").format(
            name=thing.name,
            number=len(there),
            cards=finding_list(sorted(there, key=list(evidence.Finding).index)),
        )
        mend = tr("Ask for {number} at most.").format(number=len(there))
        yield Finding(("goals", index, "count"), "impossible", message, mend)


def _about_order(index: int, goal: Goal, plan: LevelPlan) -> Iterator[Finding]:
    there = {each for thing in plan.things for each in _shown_by(thing)}
    for place, name in enumerate(goal.events):
        path = ("goals", index, "events", place)
        if name in goal.events[:place]:
            message = tr("`{name}` is in the list already.").format(name=name)
            yield Finding(path, "same-name", message, tr("Name each event once."))
        lacking = missing(Episode(name), there)
        if lacking:
            message = tr("No rock here gives evidence of `{name}`: {cards}.")
            message = message.format(name=name, cards=finding_list(lacking))
            mend = tr("Add a thing whose `specimen` shows that, or leave the event out.")
            yield Finding(path, "impossible", message, mend)


def _shown_by(thing: Thing) -> frozenset[evidence.Finding]:
    """Return the cards that a thing can give; none for a specimen that nobody knows."""
    is_known = thing.specimen in specimen_names()
    return evidence.shown_by(specimen(thing.specimen)) if is_known else frozenset()
