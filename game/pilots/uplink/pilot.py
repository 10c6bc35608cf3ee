"""The pilot that follows an uploaded plan. It is on board: it knows at once how its craft stands."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from game.pilots.uplink.ascent_deeds import ASCENT_DEEDS
from game.pilots.uplink.deed import Deed, Moment, never
from game.pilots.uplink.descent_deeds import DESCENT_DEEDS
from game.pilots.uplink.drive_deeds import DRIVE_DEEDS
from game.pilots.uplink.flight_deeds import FLIGHT_DEEDS
from game.pilots.uplink.plan import Step, Word
from game.pilots.uplink.ride_deeds import RIDE_DEEDS
from game.pilots.uplink.signals import Wait
from game.pilots.uplink.telling import gave_up, never_true, not_finished

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.pilots.uplink.plan import UplinkPlan
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import CraftState, Snapshot

_DEEDS: Final[Mapping[str, Mapping[Word, Deed[Any]]]] = {
    "ascent_rocket": ASCENT_DEEDS,
    "helicopter": FLIGHT_DEEDS,
    "lunar_rover": RIDE_DEEDS,
    "moon_lander": DESCENT_DEEDS,
    "rover": DRIVE_DEEDS,
}
_SAFE: Final = {
    "ascent_rocket": Word.PITCH,
    "helicopter": Word.LAND,
    "lunar_rover": Word.STOP,
    "moon_lander": Word.LAND,
    "rover": Word.STOP,
}
"""What a craft does when a plan is given up: what its makers found safest."""


class StepState(StrEnum):
    """How one step stands."""

    WAITING = "waiting"
    ACTIVE = "active"
    DONE = "done"
    DROPPED = "dropped"


class UplinkPilot:
    """Works down a plan that has been checked for this level, each craft its own steps."""

    def __init__(self, uplink: UplinkPlan, plan: LevelPlan) -> None:
        self.uplink = uplink
        kinds = {craft.name: craft.kind for craft in plan.crafts}
        self._hands = {
            name: _Hand([n for n, step in enumerate(uplink.steps) if step.craft == name], uplink.steps, kind)
            for name, kind in kinds.items()
            if any(step.craft == name for step in uplink.steps)
        }

    def commands(self, snapshot: Snapshot) -> dict[str, Command]:
        """Return the standing command of each craft that the plan speaks to and that has begun."""
        found = {name: hand.command(snapshot.crafts[name], snapshot) for name, hand in self._hands.items()}
        return {name: command for name, command in found.items() if command is not None}

    @property
    def states(self) -> tuple[StepState, ...]:
        """Return how each step stands, in the order of the plan."""
        states = {number: state for hand in self._hands.values() for number, state in hand.states().items()}
        return tuple(states[number] for number in range(len(self.uplink.steps)))

    @property
    def begun_s(self) -> tuple[float | None, ...]:
        """Return when each step began, in time of the mission; None for those that did not."""
        times = {number: time_s for hand in self._hands.values() for number, time_s in hand.begun_s.items()}
        return tuple(times.get(number) for number in range(len(self.uplink.steps)))

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return in a sentence for each craft why the plan has not come to its end; none where it has."""
        return tuple(remark for hand in self._hands.values() if (remark := hand.remark))


class _Hand:
    """One craft's steps. The step that goes on is the last one begun."""

    def __init__(self, numbers: Sequence[int], steps: Sequence[Step], kind: str) -> None:
        self.begun_s: dict[int, float] = {}
        self._numbers = numbers
        self._steps = [steps[number] for number in numbers]
        self._kind = kind
        self._count = 0
        """Steps begun."""
        self._begun: Snapshot | None = None
        self._wait: Wait | None = None
        self._waits_since_s = 0.0
        self._is_done = False
        """Whether the step that goes on has done what it was for."""
        self._safe: Step | None = None

    def command(self, state: CraftState, snapshot: Snapshot) -> Command | None:
        """Begin what may begin, and return what the craft is told now; None before the first step."""
        while self._safe is None and self._count < len(self._steps) and self._may_begin(state, snapshot):
            self._begin(snapshot)
        if self._is_late(snapshot):
            self._safe = Step(self._steps[0].craft, _SAFE[self._kind])
            self._begun = snapshot
        moment = self._moment(state, snapshot)
        if moment is None:
            return None
        deed = _DEEDS[self._kind][moment.step.word]
        self._is_done = self._is_done or deed.is_done(moment)
        return deed.command(moment)

    def states(self) -> dict[int, StepState]:
        """Return how each step stands, by its number in the plan."""
        left = StepState.WAITING if self._safe is None else StepState.DROPPED
        found = dict.fromkeys(self._numbers, left)
        found |= dict.fromkeys(self._numbers[: self._count], StepState.DONE)
        if self._count and self._safe is None and not (self._is_done and self._count == len(self._steps)):
            found[self._numbers[self._count - 1]] = StepState.ACTIVE
        return found

    @property
    def remark(self) -> str:
        """Return why not all steps are done; empty if they are."""
        nearest = None if self._wait is None else self._wait.nearest
        if self._safe is not None:
            return gave_up(self._numbers[self._count], self._steps[self._count], nearest)
        if self._count < len(self._steps) and self._steps[self._count].when is not None:
            return never_true(self._numbers[self._count], self._steps[self._count], nearest)
        number, step = self._numbers[self._count - 1], self._steps[self._count - 1]
        is_endless = _DEEDS[self._kind][step.word].is_done is never
        return "" if self._is_done or is_endless else not_finished(number, step)

    def _may_begin(self, state: CraftState, snapshot: Snapshot) -> bool:
        step = self._steps[self._count]
        if step.when is None:
            moment = self._moment(state, snapshot)
            return moment is None or self._is_done or _DEEDS[self._kind][moment.step.word].is_done(moment)
        if self._wait is None:
            begun_s = 0.0 if self._begun is None else self._begun.time_s
            self._wait = Wait(step.when, begun_s, state.x_m)
        return self._wait.is_over(state, snapshot)

    def _begin(self, snapshot: Snapshot) -> None:
        self.begun_s[self._numbers[self._count]] = snapshot.time_s
        self._count += 1
        self._begun, self._wait, self._is_done = snapshot, None, False
        self._waits_since_s = snapshot.time_s

    def _is_late(self, snapshot: Snapshot) -> bool:
        """Return whether the next step has waited longer than it may."""
        if self._safe is not None or self._count == len(self._steps):
            return False
        within_s = self._steps[self._count].within_s
        return within_s is not None and snapshot.time_s > self._waits_since_s + within_s

    def _moment(self, state: CraftState, snapshot: Snapshot) -> Moment[Any] | None:
        step = self._safe or (self._steps[self._count - 1] if self._count else None)
        if step is None or self._begun is None:
            return None
        before = self._count if self._safe else max(self._count - 1, 0)
        return Moment(step, self._steps[:before], state, snapshot, self._begun)
