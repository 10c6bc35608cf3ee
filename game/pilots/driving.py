"""A pilot for one rover: drives by AutoNav from stop to stop, takes pictures, and cores and seals.

Where AutoNav refuses ground that the wheels still manage, it drives a short way by hand, as the real drivers do.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.evidence import findings
from game.science.instruments import Instrument, device
from game.simulation.clock import SLOW_S
from game.simulation.commands import Drive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.snapshot import RoverState, ThingState

ARRIVED_M: Final = 0.25
"""Closer than this a stop counts as reached."""
BY_HAND_M: Final = 4.0
"""Driven by hand after AutoNav has refused to go on, before it is asked again: more than the rover's length."""
SAFE_SHARE: Final = 0.95
"""Of the carbon limit: the air may thin and the cells cool."""
CURRENT_STEP_A: Final = 0.1
HAIR_M: Final = 1e-6
"""Slack when asking whether the core is as long as it can be."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A place to drive to, and what to do there."""

    at_m: float
    tubes: int = 0
    """Cores to bring from there."""
    lays: int = 0
    """Tubes to lay there."""
    wait_s: float = 0.0
    is_photographing: bool = False
    thing: str = ""
    measure: tuple[tuple[Instrument, int], ...] = ()
    """Instruments and how many points to take of the thing with each, in this order."""
    cards: int = 0
    """Evidence cards of the thing after which measuring ends earlier."""
    oxygen_g: float = 0.0
    """Oxygen to have made in all before going on."""
    is_after_hand_over: bool = False
    """Not to be run before data were handed over."""


class DrivingPilot:
    """Runs one rover's errands in order."""

    def __init__(self, errands: tuple[Errand, ...], aboard: int = 0) -> None:
        """Take the errands, and how many tubes are full from the start."""
        self._errands = errands
        self._number = 0
        self._tubes_before = aboard
        self._laid_before = 0
        self._waited_s = 0.0
        self._refused_at_m = math.inf
        self._command = Drive()
        self._won = 0
        """Cards of the present thing, counted anew when it was measured."""
        self._counted = ("", 0)

    @property
    def is_finished(self) -> bool:
        """Whether the last errand has been run."""
        return self._number >= len(self._errands)

    @property
    def is_after_hand_over(self) -> bool:
        """Whether the next errand waits until data were handed over."""
        return not self.is_finished and self._errands[self._number].is_after_hand_over

    def command(self, state: RoverState, things: Sequence[ThingState] = ()) -> Drive:
        """Return what to tell the rover now."""
        if self.is_finished:
            return self._tell(Drive())
        errand = self._errands[self._number]
        if abs(errand.at_m - state.x_m) < ARRIVED_M:
            return self._tell(self._serve(state, errand, things))
        return self._tell(self._drive(state, errand.at_m))

    def _drive(self, state: RoverState, to_m: float) -> Drive:
        """Let AutoNav drive, or drive on by hand where it has just refused."""
        if state.autonav_is_blocked:
            self._refused_at_m = state.x_m
        if abs(state.x_m - self._refused_at_m) < BY_HAND_M:
            return Drive(speed_m_s=math.copysign(value("perseverance.top_speed_m_s"), to_m - state.x_m))
        return Drive(autonav_to_m=to_m)

    def _serve(self, state: RoverState, errand: Errand, things: Sequence[ThingState]) -> Drive:
        """Do what is to be done at a stop, then go on."""
        sealed = sum(tube.is_sealed for tube in state.tubes)
        if sealed < self._tubes_before + errand.tubes:
            return _core(state)
        laid = sum(tube.laid_at_m is not None for tube in state.tubes)
        if laid < self._laid_before + errand.lays:
            return Drive(is_dropping=True)
        instrument = self._next_instrument(errand, things)
        if instrument is not None:
            return Drive(is_arm_out=device(instrument).range_m is None, instrument=str(instrument))
        if state.oxygen.made_g < errand.oxygen_g:
            return _make_oxygen(state)
        self._waited_s += SLOW_S
        if self._waited_s < errand.wait_s:
            return Drive(is_photographing=errand.is_photographing)
        self._tubes_before, self._laid_before, self._waited_s = sealed, laid, 0.0
        self._number += 1
        return Drive()

    def _next_instrument(self, errand: Errand, things: Sequence[ThingState]) -> Instrument | None:
        """Return the first instrument that has still something to do at the errand's thing."""
        thing = next((each for each in things if each.name == errand.thing), None)
        if thing is None or (errand.cards and self._cards(thing) >= errand.cards):
            return None
        for instrument, points in errand.measure:
            taken = sum(each.instrument == instrument for each in thing.measurements)
            is_done = thing.is_abraded if instrument is Instrument.ABRADER else taken >= points
            if not is_done:
                return instrument
        return None

    def _cards(self, thing: ThingState) -> int:
        """Return how many evidence cards of a thing were won."""
        state = (thing.name, len(thing.measurements))
        if state != self._counted:
            self._counted, self._won = state, len(findings(thing.measurements))
        return self._won

    def _tell(self, command: Drive) -> Drive:
        """Return a command, the same object as before while it says the same."""
        if command != self._command:
            self._command = command
        return self._command


def _make_oxygen(state: RoverState) -> Drive:
    """Return MOXIE on, at a current safely below the carbon limit as it is now, in whole steps."""
    steps = math.floor(SAFE_SHARE * state.oxygen.carbon_limit_a / CURRENT_STEP_A)
    current_a = steps * CURRENT_STEP_A if state.oxygen.is_ready else 0.0
    return Drive(is_oxygen_heating=True, oxygen_current_a=current_a)


def _core(state: RoverState) -> Drive:
    """Return the arm's next step: out, drill in the middle of the band, seal."""
    drilling = state.drilling
    if state.arm_extension < 1.0 or drilling.thing is None:
        return Drive(is_arm_out=True)
    if any(not tube.is_sealed for tube in state.tubes):
        return Drive(is_arm_out=True)
    if drilling.depth_m >= value("perseverance.core_length_m") - HAIR_M:
        return Drive(is_arm_out=True, is_sealing=True)
    middle_n = (drilling.lowest_feed_force_n + drilling.highest_feed_force_n) / 2.0
    return Drive(is_arm_out=True, feed_force_n=middle_n)
