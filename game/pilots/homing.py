"""Aims an orbiter with an Earth capsule aboard by what its state shows, lets it go, and waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.commands import Release
from game.simulation.units import METRES_PER_KILOMETRE

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.simulation.states.earth_capsule import EarthCapsuleState

_STEP_M_S: Final = 0.25
"""While the way leads past the Earth, or out of the air again, so much is added at a time."""
_TRIAL_M_S: Final = 0.1
"""The first change of an aim that enters; from then on the last two landing places say how much is needed."""
_SHARE: Final = 0.25
"""Of the allowed distance from the place: near enough to let go."""


class HomingPilot:
    """One capsule's pilot: a chord through the last two landing places, as anybody would by trying."""

    def __init__(self, plan: LevelPlan, craft: str) -> None:
        asked = [goal for goal in plan.goals if goal.craft == craft and goal.kind == "land_home"]
        within_km = asked[0].within_km if asked else 1.0
        self._near_m = _SHARE * within_km * METRES_PER_KILOMETRE
        self._command = Release()
        self._before: tuple[float, float] | None = None

    def command(self, state: EarthCapsuleState) -> Release:
        """Return the standing command."""
        is_told = state.is_forecast and abs(state.push_m_s - self._command.push_m_s) < 1e-9
        if not is_told or self._command.is_released:
            return self._command
        if state.angle_deg is not None and not state.will_skip and abs(state.miss_m) <= self._near_m:
            self._command = Release(state.push_m_s, is_released=True)
        else:
            self._command = Release(round(state.push_m_s + self._change_m_s(state), 3))
        return self._command

    def _change_m_s(self, state: EarthCapsuleState) -> float:
        """Return by how much to change the push."""
        if state.angle_deg is None or state.will_skip:
            return _STEP_M_S
        here, before = (state.push_m_s, state.miss_m), self._before
        self._before = here
        if before is None or before[1] == here[1]:
            return _TRIAL_M_S
        change = here[1] * (here[0] - before[0]) / (before[1] - here[1])
        return min(max(change, -1.0), 1.0)
