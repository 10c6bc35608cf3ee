"""A pilot for one landing rover: parachute by range, the nearest good ground, cables cut once they hang slack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.simulation.commands import LandingSequence, LandingStep
from game.simulation.states.entry_vehicle import Hazard, Phase

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.simulation.states.entry_vehicle import EntryVehicleState

_FELT_GEES: Final = 1.0
"""Before the air is felt, nothing is decided."""
_PRESSURE_SHARE: Final = 0.96
"""Of what the parachute stands."""
_CHOOSE_BELOW_M: Final = 3200.0
"""Lower than this it knows where the wind carries it."""
_INSIDE_M: Final = 60.0
"""So far inside of its reach a place has to be, for the reach moves with the wind."""


class ArrivingPilot:
    """Brings one rover down."""

    def __init__(self, plan: LevelPlan, craft: str) -> None:
        """Take nothing of the level: the state says all."""
        del plan, craft
        self._command = LandingSequence()

    def command(self, state: EntryVehicleState) -> LandingSequence:
        """Return the standing command."""
        step = self._step(state)
        if step is not None and step is not self._command.step:
            self._command = replace(self._command, step=step)
        is_time = state.can_choose and state.height_m < _CHOOSE_BELOW_M
        if is_time and self._command.aim_m is None:
            self._command = replace(self._command, aim_m=_best_place_m(state))
        return self._command

    def _step(self, state: EntryVehicleState) -> LandingStep | None:
        """Return the step to ask for, where it is not left to the computer."""
        if state.next_step is LandingStep.PARACHUTE:
            is_slow = state.peak_gees > _FELT_GEES and state.range_m >= 0.0
            is_thin = state.pressure_pa <= _PRESSURE_SHARE * state.highest_pressure_pa
            return LandingStep.PARACHUTE if is_slow and is_thin else None
        stage = state.stage
        is_free = state.phase is Phase.GROUND and stage is not None and not stage.is_taut
        return LandingStep.CUT if is_free and state.next_step is LandingStep.CUT else None


def _best_place_m(state: EntryVehicleState) -> float:
    """Return the middle of the clear piece of ground nearest to the way straight down."""
    low_m, high_m = state.reach_m
    middle_m = (low_m + high_m) / 2.0
    clear = [(plot.from_m + plot.to_m) / 2.0 for plot in state.ground if plot.hazard is Hazard.NONE]
    inside = [at_m for at_m in clear if low_m + _INSIDE_M < at_m < high_m - _INSIDE_M]
    return min(inside or clear, key=lambda at_m: abs(at_m - middle_m), default=middle_m)
