"""Whether pairs of limits stand the right way round, and each limit limits something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.wording import shown
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield empty bands, limits without a limit, and silver medals that are harder than gold."""
    for index, goal in enumerate(plan.goals):
        low_m, high_m = goal.between_m
        if goal.kind == "hold_altitude" and low_m >= high_m:
            message = tr("The lower height is {low}, but the upper one is only {high}.")
            message = message.format(low=shown(low_m), high=shown(high_m))
            mend = tr("Write the lower one first, and leave room between them.")
            yield Finding(("goals", index, "between_m"), "order", message, mend)
        if goal.kind == "depot" and low_m > high_m:
            message = tr("The least distance is {low}, but the greatest only {high}.")
            message = message.format(low=shown(low_m), high=shown(high_m))
            yield Finding(("goals", index, "between_m"), "order", message, tr("Write the smaller one first."))
        limits = (goal.time_s, goal.energy_wh, goal.tilt_deg, goal.damage, goal.landing_m_s)
        if goal.kind == "stay_within" and all(limit is None for limit in limits):
            message = tr("This goal sets no limit.")
            mend = tr("Add at least one of time_s, energy_wh, tilt_deg, damage, landing_m_s.")
            yield Finding(("goals", index), "missing-key", message, mend)
    if plan.question is not None and plan.question.between[0] >= plan.question.between[1]:
        message = tr("The lowest value to choose is {low}, but the highest only {high}.")
        message = message.format(low=shown(plan.question.between[0]), high=shown(plan.question.between[1]))
        mend = tr("Write the lower one first, and leave room between them.")
        yield Finding(("predict", "between"), "order", message, mend)
    yield from _medals(plan)


def _medals(plan: LevelPlan) -> Iterator[Finding]:
    pairs = (
        ("within_s", plan.gold.within_s, plan.silver.within_s),
        ("within_wh", plan.gold.within_wh, plan.silver.within_wh),
        ("within_kg", plan.gold.within_kg, plan.silver.within_kg),
    )
    for key, gold, silver in pairs:
        if gold is not None and silver is not None and gold > silver:
            message = tr("Gold allows {gold}, but silver only {silver}: silver would be harder.")
            message = message.format(gold=shown(gold), silver=shown(silver))
            mend = tr("Gold's limit must be the smaller one.")
            yield Finding(("medals", "gold", key), "order", message, mend)
    if plan.gold.within_s is not None and plan.gold.within_s > plan.time_limit_s:
        message = tr("Gold allows {gold} s, but the level ends after {limit} s.")
        message = message.format(gold=shown(plan.gold.within_s), limit=shown(plan.time_limit_s))
        mend = tr("Raise `time_limit_s` or lower gold's limit.")
        yield Finding(("medals", "gold", "within_s"), "order", message, mend)
