"""Whether there are places to choose from where a choice is asked for, and whether one of them will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.science.radar import Section
from game.science.settling import Need, spare
from game.science.settling_words import need_words
from game.simulation.plan import ThingKind
from game.simulation.settling.truth import true_figures
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield goals of settling without a site, and those whose every site fails a need."""
    goals = [index for index, goal in enumerate(plan.goals) if goal.kind == "settle"]
    sites = [thing for thing in plan.things if thing.kind is ThingKind.SITE]
    for index in goals:
        if not sites:
            message = tr("There is no place to choose in this level.")
            mend = tr("Add `{kind: site, name: Old_Shore, at: 90}` to `things`, twice or more.")
            yield Finding(("goals", index, "kind"), "no-place", message, mend)
            continue
        section = Section(plan.terrain.buried, ())
        failed = {
            site.name: [need for need in Need if spare(need, true_figures(plan, section, site)[need]) < 0.0]
            for site in sites
        }
        if all(failed.values()):
            near = min(failed, key=lambda name: len(failed[name]))
            message = tr("No place will do: {place}, the nearest to it, fails by {needs}.")
            message = message.format(place=near, needs=", ".join(need_words(each) for each in failed[near]))
            mend = tr("Change ground, things or weather there until people could live.")
            yield Finding(("goals", index, "kind"), "no-place", message, mend)
