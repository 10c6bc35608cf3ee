"""What the coach says to someone who looks for ice: drive the line, read it, claim, and read again after a wrong claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.scenes.coach_rover import drive_line
from game.texts import tr

if TYPE_CHECKING:
    from game.simulation.snapshot import GoalState, RoverState

_FEW: Final = 20
"""Traces: two metres."""
_NEAR_M: Final = 0.5


def radar_line(state: RoverState, progress: GoalState, line_end_m: float | None, time_lapse: int) -> str:
    """Return the next step to a claim of ice. `line_end_m` is where the line of the radar ends."""
    desk = sign_of(Action.DESK)
    if _was_claimed(progress):
        return tr("{said}. {key} opens the science desk: read it again.").format(
            said=progress.reason, key=desk
        )
    is_at_end = line_end_m is not None and state.x_m > line_end_m - _NEAR_M
    if is_at_end:
        words = tr("The line is driven. {key} opens the desk: a light line, silent below, may be ice.")
        return words.format(key=desk)
    if len(state.traces) < _FEW and not state.autonav_path_m:
        words = tr("The radar listens while you drive: hold {key}, or {autonav} lets AutoNav drive the line.")
        return words.format(key=sign_of(Action.RIGHT), autonav=sign_of(Action.AUTONAV))
    return drive_line(state, line_end_m, time_lapse)


def _was_claimed(progress: GoalState) -> bool:
    """Return whether a claim has been judged already."""
    return progress.reason != tr("Nothing claimed yet")
