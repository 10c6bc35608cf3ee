"""What the coach says to teams that hand data over: where to land, how it goes, and to whom to wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.controls.bindings import Action
from game.controls.signs import has_partner, sign_of
from game.simulation.objectives.hand_over import is_in_sight
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.snapshot import GoalState, HelicopterState, Snapshot
    from game.simulation.terrain import Terrain


def sending_line(
    state: HelicopterState, goal: Goal, progress: GoalState, where: tuple[float | None, Terrain]
) -> str:
    """Return how sending goes for a helicopter that stands near enough; `where` is the rover's place and the ground."""
    if _is_hidden(state, where):
        return tr("The ground hides {name} from here: take off with {key}, and land in its sight.").format(
            name=goal.to.capitalize(), key=sign_of(Action.UP)
        )
    return progress.reason + "."


def sending_place_line(state: HelicopterState, goal: Goal, where: tuple[float | None, Terrain]) -> str:
    """Return whether a helicopter that flies near enough could send if it landed here."""
    name = goal.to.capitalize()
    if _is_hidden(state, where):
        return tr("Down here the ground would hide {name}: land where it is in sight.").format(name=name)
    return tr("In sight of {name}, and near enough: land here with {key}.").format(
        name=name, key=sign_of(Action.LAND)
    )


def _is_hidden(state: HelicopterState, where: tuple[float | None, Terrain]) -> bool:
    rover_m, terrain = where
    return rover_m is not None and not is_in_sight(terrain, state.x_m, rover_m)


def waiting_line(plan: LevelPlan, snapshot: Snapshot, goal: Goal) -> str:
    """Return whose pictures a driver waits for, when the goal's thing is on no map yet; empty if it is nobody's."""
    is_known = any(thing.is_known for thing in snapshot.things if thing.name == goal.thing)
    if goal.thing is None or is_known:
        return ""
    for other, state in zip(plan.goals, snapshot.goals, strict=True):
        if other.kind == "hand_over" and other.to == goal.craft and not state.is_done:
            words = tr("Wait for the pictures that {name} hands over. Sent so far: {share}.")
            if not has_partner() and not state.progress:
                words = tr("Nobody has handed over a picture of the way yet: {key} takes you to {name}.")
            share = quantity(100.0 * state.progress, "%", 0)
            name = other.craft.capitalize()
            return words.format(name=name, share=share, key=sign_of(Action.NEXT_CRAFT))
    return ""
