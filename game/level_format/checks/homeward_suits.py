"""Whether capsules come to the world that they are made for, and an entry corridor is the right way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.simulation.plan import World
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield capsules that come to another world, and corridors whose steep end comes first."""
    for craft in plan.crafts:
        if craft.homeward is not None and plan.place.world is not World.EARTH:
            message = tr("`{craft}` is an Earth capsule, and the level plays on {world}.")
            message = message.format(craft=craft.name, world=plan.place.world)
            mend = tr("Write `world: earth` into `place`.")
            yield Finding(("craft", craft.name, "kind"), "unsuitable", message, mend)
        if craft.arrival is not None and plan.place.world is not World.MARS:
            message = tr("`{craft}` comes through the air of Mars, and the level plays on {world}.")
            message = message.format(craft=craft.name, world=plan.place.world)
            mend = tr("Write `world: mars` into `place`.")
            yield Finding(("craft", craft.name, "kind"), "unsuitable", message, mend)
    for index, goal in enumerate(plan.goals):
        low_deg, high_deg = goal.between_deg
        if goal.kind == "entry" and low_deg >= high_deg:
            message = tr("The corridor goes from {low:g} to {high:g} degrees.").format(
                low=low_deg, high=high_deg
            )
            mend = tr("Write the flatter angle first.")
            yield Finding(("goals", index, "between_deg"), "wrong-order", message, mend)
