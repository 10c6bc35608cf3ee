"""Whether things have a chemistry that was measured, and goals ask only after rocks that have one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.level_format.suggest import did_you_mean
from game.science.targets import is_target, target_names
from game.simulation.plan import ThingKind
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan

_ASKING: Final = ("measure", "identify")


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield unknown chemistries, and goals about things without one."""
    known = tuple(dict.fromkeys(name.split()[0] for name in target_names()))
    for index, thing in enumerate(plan.things):
        if thing.chemistry and not is_target(thing.chemistry):
            message = tr("There is no published target `{name}`.").format(name=thing.chemistry)
            allowed = tr("Known are {names}.").format(names=", ".join(known))
            mend = did_you_mean(thing.chemistry, known) or allowed
            yield Finding(("things", index, "chemistry"), "unknown-name", message, mend)
    without = {thing.name for thing in plan.things if not thing.chemistry}
    markers = {thing.name for thing in plan.things if thing.kind is ThingKind.MARKER}
    for index, goal in enumerate(plan.goals):
        if goal.kind not in _ASKING:
            continue
        if goal.thing in markers:
            message = tr("`{name}` is a marker, and no instrument measures one.").format(name=goal.thing)
            mend = tr("Make it an outcrop or a boulder.")
            yield Finding(("goals", index, "thing"), "unsuitable", message, mend)
        elif goal.thing in without:
            message = tr("`{name}` has no chemistry that could be measured.").format(name=goal.thing)
            mend = tr("Give that thing a `chemistry`, such as Bellegarde.")
            yield Finding(("goals", index, "thing"), "no-chemistry", message, mend)
