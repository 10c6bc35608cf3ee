"""One short line that helps right now, from the level and how things stand: the same state, the same line.

What a key is called comes from the bindings, so that the coach never names a key that does something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action, key_sign
from game.controls.places import goal_m
from game.scenes.coach_rover import drive_line, photograph_line, sample_line
from game.simulation.plan import ControlDepth
from game.simulation.snapshot import HelicopterState, Outcome, RoverState
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.snapshot import GoalState, Snapshot

_FAST_DESCENT: Final = 1.25
"""How much faster than the goal allows a descent must be before it is worth a word."""
_LOW_BATTERY_PCT: Final = 15.0
_STARTED_RPM: Final = 30.0
_READY_SHARE: Final = 0.97


def coach(plan: LevelPlan, snapshot: Snapshot, craft: str, time_lapse: int = 1) -> str:
    """Return the line for the craft in hand; empty when there is nothing to say."""
    state = snapshot.crafts[craft]
    if snapshot.outcome is not Outcome.UNFINISHED:
        return ""
    found = _next_goal(plan, snapshot, craft)
    if found is None:
        return _other_craft_line(plan, snapshot, craft)
    goal, progress = found
    if isinstance(state, HelicopterState):
        return _flight_line(plan, state, goal, progress)
    return _rover_line(plan, snapshot, state, goal, time_lapse)


def _next_goal(plan: LevelPlan, snapshot: Snapshot, craft: str) -> tuple[Goal, GoalState] | None:
    """Return the first goal of a craft that still wants something done."""
    for goal, state in zip(plan.goals, snapshot.goals, strict=True):
        if goal.craft == craft and goal.kind != "stay_within" and not state.is_done and not state.is_failed:
            return goal, state
    return None


def _other_craft_line(plan: LevelPlan, snapshot: Snapshot, craft: str) -> str:
    for other in plan.crafts:
        if other.name != craft and _next_goal(plan, snapshot, other.name) is not None:
            return tr("{key} takes you to {craft}.").format(key=key_sign(Action.NEXT_CRAFT), craft=other.name)
    return ""


def _rover_line(plan: LevelPlan, snapshot: Snapshot, state: RoverState, goal: Goal, time_lapse: int) -> str:
    place = goal_m(plan, goal)
    if goal.kind == "sample":
        return sample_line(snapshot, state, goal, time_lapse)
    if goal.kind == "photograph" and place is not None and abs(place - state.x_m) <= goal.within_m:
        return photograph_line(state.x_m, place, goal.within_m)
    return drive_line(state, place, time_lapse)


def _flight_line(plan: LevelPlan, state: HelicopterState, goal: Goal, progress: GoalState) -> str:
    """Return a warning if one is due, else what the goal asks for next."""
    place = goal_m(plan, goal)
    if state.battery_pct < _LOW_BATTERY_PCT and not state.is_landed:
        return tr("The battery is nearly empty: land now. Hold {key}.").format(key=key_sign(Action.DOWN))
    if state.is_landed and not _is_landed_where_asked(state, goal, place):
        return _take_off_line(state)
    line = ""
    if goal.kind == "hold_altitude":
        line = _hold_line(state, goal, progress)
    elif goal.kind == "land":
        line = _land_line(state, goal, place)
    elif goal.kind == "photograph" and place is not None:
        line = photograph_line(state.x_m, place, goal.within_m)
    elif place is not None:
        line = way_line(place, state.x_m)
    return line


def _is_landed_where_asked(state: HelicopterState, goal: Goal, place: float | None) -> bool:
    is_there = place is None or abs(place - state.x_m) <= goal.within_m
    return goal.kind == "land" and state.is_landed and is_there


def _take_off_line(state: HelicopterState) -> str:
    up = key_sign(Action.UP)
    if state.rotor_speed_rpm < _STARTED_RPM:
        return tr("Hold {key} to take off.").format(key=up)
    if state.rotor_speed_rpm < _READY_SHARE * state.set_rotor_speed_rpm:
        return tr("The rotor spins up to {speed}: keep holding {key}.").format(
            speed=quantity(state.set_rotor_speed_rpm, "rpm", 0), key=up
        )
    if state.blade_loading > state.blade_loading_limit:
        return tr("The blades stall in this thin air: turn the rotor faster with {key}.").format(
            key=key_sign(Action.ROTOR_FASTER)
        )
    return tr("Hold {key} to take off.").format(key=up)


def _hold_line(state: HelicopterState, goal: Goal, progress: GoalState) -> str:
    low, high = goal.between_m
    if state.height_m < low:
        return tr("Climb above {height}: hold {key}.").format(
            height=quantity(low, "m"), key=key_sign(Action.UP)
        )
    if state.height_m > high:
        return tr("Too high: hold {key} down to {height}.").format(
            height=quantity(high, "m"), key=key_sign(Action.DOWN)
        )
    if state.control is ControlDepth.GUIDED:
        return tr("Let go: the computer holds your height.")
    return progress.reason


def _land_line(state: HelicopterState, goal: Goal, place: float | None) -> str:
    if state.is_landed:
        return ""
    if place is not None and abs(place - state.x_m) > goal.within_m:
        return way_line(place, state.x_m)
    if -state.velocity_y_m_s > goal.max_down_m_s * _FAST_DESCENT:
        return tr("Too fast: slow down to {speed} before the ground.").format(
            speed=quantity(goal.max_down_m_s, "m/s")
        )
    if place is not None and abs(state.velocity_x_m_s) > 1.0:
        return tr("Let go and let it stop above the mark.")
    return tr("Hold {key} until it stands on its legs.").format(key=key_sign(Action.DOWN))


def way_line(place_m: float, x_m: float) -> str:
    """Return which way to go and how far it still is."""
    way = place_m - x_m
    key = key_sign(Action.RIGHT if way > 0 else Action.LEFT)
    return tr("Hold {key}: {distance} to go.").format(key=key, distance=quantity(abs(way), "m", 0))
