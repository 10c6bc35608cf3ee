"""Whether the craft of a goal can do what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.level_format.wording import one_of
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.simulation.plan import LevelPlan

_ONLY_FOR: Final[Mapping[str, tuple[str, ...]]] = {
    "hold_altitude": ("helicopter", "moon_lander"),
    "land": ("helicopter", "moon_lander", "entry_vehicle"),
    "redesignate": ("moon_lander", "entry_vehicle"),
    "sample": ("rover",),
    "depot": ("rover",),
    "measure": ("rover",),
    "identify": ("rover",),
    "cards": ("rover",),
    "claim": ("rover",),
    "order": ("rover",),
    "oxygen": ("rover",),
    "ice": ("rover",),
    "plant": ("rover",),
    "settle": ("rover",),
    "hand_over": ("helicopter",),
    "hold_point": ("orbiter",),
    "capture": ("orbiter",),
    "contain": ("orbiter",),
    "entry": ("earth_capsule",),
    "land_home": ("earth_capsule",),
    "orbit": ("ascent_rocket",),
}


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield goals that ask a rover to fly or a helicopter to drill."""
    kinds = {craft.name: craft.kind for craft in plan.crafts}
    for index, goal in enumerate(plan.goals):
        able, kind = _ONLY_FOR.get(goal.kind), kinds.get(goal.craft)
        if able and kind and kind not in able:
            message = tr("`{craft}` is a {kind}, and only a {able} can do `{goal}`.")
            message = message.format(craft=goal.craft, kind=kind, able=one_of(able), goal=goal.kind)
            others = [name for name, other in kinds.items() if other in able]
            mend = (
                tr("Write `craft: {name}`.").format(name=others[0]) if others else tr("Ask for another goal.")
            )
            yield Finding(("goals", index, "kind"), "unsuitable", message, mend)
        if goal.kind == "hand_over" and kinds.get(goal.to) == "helicopter":
            message = tr("`{craft}` is a helicopter; data are handed over to a rover.").format(craft=goal.to)
            rovers = [name for name, other in kinds.items() if other == "rover"]
            mend = tr("Write `to: {name}`.").format(name=rovers[0]) if rovers else tr("Ask for another goal.")
            yield Finding(("goals", index, "to"), "unsuitable", message, mend)
