"""Whether the craft of a level belong where it plays: orbiters in orbit, all others on the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan

_ORDER = ("hold_point", "capture", "contain")


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield craft in the wrong place, things in orbit, bands the wrong way round, and steps in the wrong order."""
    in_orbit = plan.place.orbit_altitude_m is not None
    for craft in plan.crafts:
        if in_orbit and craft.orbit is None:
            message = tr("`{craft}` is a {kind}; in orbit only an orbiter can be.")
            message = message.format(craft=craft.name, kind=craft.kind)
            mend = tr("Leave out `orbit_km` of `place`, and give the level a `terrain`.")
            yield Finding(("craft", craft.name, "kind"), "unsuitable", message, mend)
        elif craft.orbit is not None and not in_orbit:
            message = tr("`{craft}` is an orbiter, but the level plays on the ground.").format(
                craft=craft.name
            )
            mend = tr("Write `orbit_km: 380` into `place`, and leave out `terrain`.")
            yield Finding(("craft", craft.name, "kind"), "unsuitable", message, mend)
    if in_orbit and plan.things:
        yield Finding(
            ("things",), "unsuitable", tr("In orbit nothing stands on the ground."), tr("Leave out `things`.")
        )
    yield from _wrong_order(plan)


def _wrong_order(plan: LevelPlan) -> Iterator[Finding]:
    """Yield goals of the approach that can only come before others which are listed first."""
    for craft in plan.crafts:
        before = -1
        for index, goal in enumerate(plan.goals):
            if goal.craft != craft.name or goal.kind not in _ORDER:
                continue
            rank = _ORDER.index(goal.kind)
            if rank < before:
                message = tr("`{goal}` comes after `{other}`, when it is too late for it.")
                message = message.format(goal=goal.kind, other=_ORDER[before])
                mend = tr("List it before.")
                yield Finding(("goals", index, "kind"), "wrong-order", message, mend)
            before = max(before, rank)
