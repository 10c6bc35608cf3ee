"""Whether ice that is asked for is there and within reach, and whether radar shows what is buried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.level_format.finding import Finding
from game.science.radar import SAG_M, Matter, matter_permittivity, reflection
from game.simulation.underground import DEPTH_SPREAD
from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.science.radar import Body
    from game.simulation.plan import Goal, LevelPlan

_FAINTEST: Final = 0.05
"""Share of the amplitude that must come back from ice: less is lost among pebbles."""


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield ice goals without ice, without ice in reach, and ice that no radar shows."""
    for index, goal in enumerate(plan.goals):
        if goal.kind == "ice":
            yield from _in_reach(plan, goal, index)
    for index, body in enumerate(plan.terrain.buried):
        echo = reflection(body.cover_permittivity, matter_permittivity(body.matter))
        if abs(echo) < _FAINTEST:
            message = tr(
                "Below ground of permittivity {cover}, {matter} of {inside} sends only {echo} % back."
            )
            message = message.format(
                cover=number(body.cover_permittivity, 1),
                matter=body.matter.value,
                inside=number(matter_permittivity(body.matter), 2),
                echo=number(100.0 * abs(echo), 0),
            )
            mend = tr("Choose a `cover_permittivity` that differs more.")
            yield Finding(("terrain", "buried", index), "unseen", message, mend, "warning")


def _in_reach(plan: LevelPlan, goal: Goal, index: int) -> Iterator[Finding]:
    ice = [body for body in plan.terrain.buried if body.matter is Matter.ICE]
    if not ice:
        message = tr("Nothing icy is buried in this level.")
        mend = tr("Add `{kind: ice, at: 40, depth_m: 2}` to `buried` of `terrain`.")
        yield Finding(("goals", index, "kind"), "no-ice", message, mend)
        return
    reached = [body for body in ice if _deepest_m(plan, body) <= goal.reach_m]
    if not reached:
        message = tr("No ice is sure to lie within {reach}: the shallowest can be {depth} deep.")
        message = message.format(
            reach=quantity(goal.reach_m, "m"),
            depth=quantity(min(_deepest_m(plan, each) for each in ice), "m", 2),
        )
        mend = tr("Raise `reach_m`, or lower the `depth_m` of the ice.")
        yield Finding(("goals", index, "reach_m"), "no-ice", message, mend)


def _deepest_m(plan: LevelPlan, body: Body) -> float:
    """Return how deep the top of the ice can be in its middle half."""
    spread = DEPTH_SPREAD if plan.terrain.is_dealt else 0.0
    return body.depth_m * (1.0 + spread) + SAG_M / 4.0
