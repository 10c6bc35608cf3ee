"""Whether what is made for one world, a craft or a goal, plays there."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.simulation.plan import World
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.simulation.plan import LevelPlan

_WORLD_OF: Final[Mapping[str, World]] = MappingProxyType(
    {
        "ascent_rocket": World.MARS,
        "earth_capsule": World.EARTH,
        "entry_vehicle": World.MARS,
        "moon_lander": World.MOON,
        "oxygen": World.MARS,
        "plant": World.MARS,
    }
)
"""Kinds of craft and of goals that stand for one world. Oxygen is made from the carbon dioxide of Mars."""


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield craft and goals of another world than the level's."""
    kinds: list[tuple[tuple[str | int, ...], str]] = []
    kinds += [(("craft", craft.name, "kind"), craft.kind) for craft in plan.crafts]
    kinds += [(("goals", index, "kind"), goal.kind) for index, goal in enumerate(plan.goals)]
    for path, kind in kinds:
        needed = _WORLD_OF.get(kind, plan.place.world)
        if needed is not plan.place.world:
            message = tr("`{kind}` is made for `world: {needed}`, and the level plays on `world: {world}`.")
            message = message.format(kind=kind, needed=needed, world=plan.place.world)
            mend = tr("Write `world: {needed}` into `place`, or another `kind`.").format(needed=needed)
            yield Finding(path, "unsuitable", message, mend)
