"""What the coach says to teams that hand data over: where to land, how it goes, and to whom to wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.controls.bindings import Action
from game.controls.signs import has_partner, sign_of
from game.scenes.coach_flight import way_line
from game.simulation.objectives.hand_over import is_in_sight
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.snapshot import GoalState, HelicopterState, Snapshot
    from game.simulation.terrain import Terrain


def hand_over_line(
    now: tuple[Snapshot, HelicopterState], goal: Goal, progress: GoalState, terrain: Terrain
) -> str:
    """Return the next step of a helicopter with data aboard."""
    snapshot, state = now
    rover = snapshot.crafts[goal.to]
    name = goal.to.capitalize()
    is_hidden = not is_in_sight(terrain, state.x_m, rover.x_m)
    if abs(rover.x_m - state.x_m) > goal.within_m:
        return way_line(rover.x_m, state.x_m)
    if state.is_landed and is_hidden:
        return tr("The ground hides {name} from here: take off with {key}, and land in its sight.").format(
            name=name, key=sign_of(Action.UP)
        )
    if state.is_landed:
        return progress.reason + "."
    if is_hidden:
        return tr("Down here the ground would hide {name}: land where it is in sight.").format(name=name)
    return tr("In sight of {name}, and near enough: land here with {key}.").format(
        name=name, key=sign_of(Action.LAND)
    )


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
