"""Whether the samples aboard a rover are real ones, each there once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.suggest import did_you_mean
from game.science.samples import sample, sample_names
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield names that no published sample has, and names that stand there twice."""
    for craft in plan.crafts:
        for index, name in enumerate(craft.tubes):
            path = ("craft", craft.name, "tubes", index)
            if sample(name) is None:
                message = tr("Perseverance has sealed no sample called `{name}`.").format(name=name)
                allowed = tr("Known are {names}.").format(names=", ".join(sample_names()))
                yield Finding(path, "unknown-name", message, did_you_mean(name, sample_names()) or allowed)
            elif name in craft.tubes[:index]:
                message = tr("`{name}` is in the rack already.").format(name=name)
                yield Finding(path, "same-name", message, tr("Each sample exists once: name another one."))
