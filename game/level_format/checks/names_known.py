"""Whether goals name craft and things that exist, and each thing has its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.suggest import did_you_mean
from game.simulation.commands import TEAM
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield goals of unknown craft, goals about unknown things, and names that two things share."""
    crafts = [craft.name for craft in plan.crafts]
    things = [thing.name for thing in plan.things]
    if TEAM in crafts:
        message = tr("No craft may be called `{name}`: under that name people give their answers.")
        mend = tr("Give it another name.")
        yield Finding(("craft", TEAM), "reserved-name", message.format(name=TEAM), mend)
    for index, goal in enumerate(plan.goals):
        if not goal.craft:
            message = tr("The level has several craft, so this goal must name one.")
            mend = tr("Add `craft:` with one of {names}.").format(names=", ".join(crafts))
            yield Finding(("goals", index), "missing-key", message, mend)
        elif goal.craft not in crafts:
            message = tr("No craft of this level is called `{name}`.").format(name=goal.craft)
            yield Finding(
                ("goals", index, "craft"), "unknown-name", message, did_you_mean(goal.craft, crafts)
            )
        if goal.to and goal.to not in crafts:
            message = tr("No craft of this level is called `{name}`.").format(name=goal.to)
            yield Finding(("goals", index, "to"), "unknown-name", message, did_you_mean(goal.to, crafts))
        if goal.thing is not None and goal.thing not in things:
            message = tr("None of the `things` is called `{name}`.").format(name=goal.thing)
            mend = did_you_mean(goal.thing, things) or tr("Add it to `things`, with this `name`.")
            yield Finding(("goals", index, "thing"), "unknown-name", message, mend)
    for index, name in enumerate(things):
        if name in things[:index]:
            message = tr("Two things are called `{name}`.").format(name=name)
            yield Finding(("things", index, "name"), "same-name", message, tr("Give each its own name."))
