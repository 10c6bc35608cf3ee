"""What the coach says to someone who is to plan a plant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.texts import tr

if TYPE_CHECKING:
    from game.simulation.snapshot import GoalState, RoverState


def plant_line(state: RoverState, progress: GoalState) -> str:
    """Return the way to the desk, and what is not known yet."""
    key = sign_of(Action.DESK)
    if progress.progress > 0.0:
        return tr("That plant did not do. {key} opens the desk: see what came of it, and plan anew.").format(
            key=key
        )
    if state.oxygen.filter_share is None:
        return tr("{key} opens the plant desk. How dusty the filters are, only a run of MOXIE tells.").format(
            key=key
        )
    return tr("The filters are measured. {key} opens the desk: plan the plant for a bad year.").format(
        key=key
    )
