"""Whether things are made of rocks that the corer knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.suggest import did_you_mean
from game.simulation.rover.rocks import rock_names
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield things of unknown rock: drilling into one would end the game."""
    for index, thing in enumerate(plan.things):
        if thing.rock not in rock_names():
            message = tr("There is no rock `{name}`.").format(name=thing.rock)
            yield Finding(
                ("things", index, "rock"), "unknown-name", message, did_you_mean(thing.rock, rock_names())
            )
