"""The goal of finding ice: where the team says that it lies, and how deep, against what is there.

Who claims where no trace was taken is not heard. What a claim sounds like is said here too: `claim_words` and `claimed`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from game.facts import value
from game.science.radar import Matter
from game.simulation.objectives.answering import Answering
from game.texts import tr, tr_n
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.science.radar import Body
    from game.simulation.objectives.world import GoalWorld
    from game.simulation.plan import Goal
    from game.simulation.rover.rover import Rover

ICE: Final = "ice"
"""What such an answer is about."""
_CLAIM: Final = re.compile(r"(\d{1,6}(?:\.\d{1,3})?) m, (\d{1,3}(?:\.\d{1,3})?) m deep")
_NEAR_TRACES: Final = 3.0
"""A claim must be so near to a trace, in their usual spacing."""


def claim_words(at_m: float, depth_m: float) -> str:
    """Return a claim as it is answered."""
    return f"{at_m:.1f} m, {depth_m:.2f} m deep"


def claimed(answer: str) -> tuple[float, float] | None:
    """Return place and depth of a claim in m; None for what is no claim. Recordings come from anywhere."""
    found = _CLAIM.fullmatch(answer)
    return (float(found[1]), float(found[2])) if found else None


class Ice(Answering):
    """Say where ice lies within reach, and how deep. Each wrong claim costs."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._said = ""

    @property
    def reason(self) -> str:
        """What came of the last claim."""
        if not self._said or self.is_done:
            return self._said or tr("Nothing claimed yet")
        left = self.tries_left
        words = tr_n("{said}; {n} claim left", "{said}; {n} claims left", left)
        return words.format(said=self._said, n=left)

    @property
    def about(self) -> str:
        """Ice."""
        return ICE

    def judge(self, answer: str, world: GoalWorld) -> None:
        """Compare a claim with the ground, if it was sounded there."""
        claim = claimed(answer)
        if claim is not None:
            self._judge(world, *claim)

    def _judge(self, world: GoalWorld, at_m: float, depth_m: float) -> None:
        where = quantity(at_m, "m", 1)
        if not self._is_sounded(world, at_m):
            self._said = tr("No trace was taken at {place}: a guess does not count").format(place=where)
            return
        body = None if world.underground is None else world.underground.section.below(at_m)
        trouble = self._trouble(body, at_m, depth_m)
        if not trouble:
            depth = quantity(body.top_m(at_m) if body is not None else depth_m, "m", 2)
            self._said = tr("Ice at {place}, {depth} deep").format(place=where, depth=depth)
            self.accept()
            return
        self._said = trouble.format(place=where, reach=quantity(self.goal.reach_m, "m"))
        self.count_wrong()

    def _trouble(self, body: Body | None, at_m: float, depth_m: float) -> str:
        """Return what is wrong with a claim; empty if nothing is."""
        if body is None or body.matter is not Matter.ICE:
            return _other_words(body)
        too_deep_m = body.top_m(at_m) - self.goal.reach_m
        off_m = depth_m - body.top_m(at_m)
        if too_deep_m > 0.0:
            return tr("Ice below {place}, but deeper than {reach}")
        if off_m > self.goal.within_m:
            return tr("Ice below {place}, but not so deep: is the speed right?")
        if off_m < -self.goal.within_m:
            return tr("Ice below {place}, but deeper than said: is the speed right?")
        return ""

    def _is_sounded(self, world: GoalWorld, at_m: float) -> bool:
        near_m = _NEAR_TRACES * value("radar.trace_spacing_m")
        rover = cast("Rover", world.crafts[self.goal.craft])
        return any(abs(trace.at_m - at_m) <= near_m for trace in rover.sounder.traces)


def _other_words(body: Body | None) -> str:
    """Return what lies there instead of ice."""
    if body is None:
        return tr("Nothing but ground below {place}")
    return (
        tr("Lava below {place}, not ice")
        if body.matter is Matter.LAVA
        else tr("Broken rock below {place}, not ice")
    )
