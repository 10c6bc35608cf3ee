"""What the coach says to someone who flies, from the take-off to the landing."""

from __future__ import annotations

from math import copysign
from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.facts import value
from game.scenes.coach_hand_over import sending_line, sending_place_line
from game.scenes.coach_rover import SEEN_ABOVE_M, photograph_line
from game.simulation.plan import ControlDepth
from game.texts import tr
from game.texts.units import quantity
from game.view.instruments.readings import is_running_down

if TYPE_CHECKING:
    from game.simulation.plan import Goal
    from game.simulation.snapshot import GoalState, HelicopterState
    from game.simulation.terrain import Terrain

_FAST_DESCENT: Final = 1.25
"""How much faster than the goal allows a descent must be before it is worth a word."""
_LOW_BATTERY_PCT: Final = 15.0
_STARTED_RPM: Final = 30.0
_READY_SHARE: Final = 0.97
_HIGH_LOAD: Final = 0.85
"""Share of the blades' limit that leaves too little for gusts and for tilting."""
_LOOK_AHEAD_M: Final = 8.0
_LOOK_AHEAD_S: Final = 3.0
_LOOKS: Final = 8
_BRAKING_M_S2: Final = 1.0
"""How hard the guided flight brakes: from 5 m/s it stops in about twelve metres."""
_SWINGS_ABOVE_M: Final = 6.0
"""Above this a helicopter whose pictures have wrong times swings; measured in flights of the model."""
_CLEARANCE_M: Final = 1.2
_LEAST_RISE_M: Final = 0.4
"""A smaller rise is no hill."""


def flight_line(
    state: HelicopterState, goal: Goal, progress: GoalState, where: tuple[float | None, Terrain]
) -> str:
    """Return a warning if one is due, else what the goal asks for next; `where` is its place and the ground."""
    place, terrain = where
    is_on_the_way = place is not None and abs(place - state.x_m) > goal.within_m
    is_near_receiver = goal.kind == "hand_over" and not is_on_the_way
    if state.is_landed:
        if is_near_receiver:
            return sending_line(state, goal, progress, where)
        return "" if _is_landed_where_asked(state, goal, place) else _take_off_line(state)
    line = _warning(state, place if is_on_the_way else None, terrain)
    if line:
        return line
    if goal.kind == "hold_altitude":
        line = _hold_line(state, goal, progress)
    elif goal.kind == "land":
        line = _land_line(state, goal, place)
    elif goal.kind == "photograph" and place is not None:
        line = _photograph_line(state, goal, place, terrain)
    elif is_near_receiver:
        line = sending_place_line(state, goal, where)
    elif place is not None:
        line = way_line(place, state.x_m)
    return line


def _warning(state: HelicopterState, place: float | None, terrain: Terrain) -> str:
    """Return what cannot wait: battery, blades near their stall, rising ground on the way."""
    if state.battery_pct < _LOW_BATTERY_PCT:
        return tr("The battery is nearly empty: land now. Hold {key}.").format(key=sign_of(Action.DOWN))
    if state.is_picture_late and state.height_m > _SWINGS_ABOVE_M:
        return tr("A picture was lost, and the higher it flies the more it swings: hold {key}.").format(
            key=sign_of(Action.DOWN)
        )
    load = state.blade_loading / state.blade_loading_limit
    if load > _HIGH_LOAD and state.set_rotor_speed_rpm < value("ingenuity.highest_rotor_speed_rpm"):
        return tr("The blades work at {load} of what they can: turn them faster with {key}.").format(
            load=quantity(100.0 * load, "%", 0), key=sign_of(Action.ROTOR_FASTER)
        )
    if place is not None and _rises_ahead(state, place, terrain):
        return tr("The ground rises ahead: climb first, with {key}.").format(key=sign_of(Action.UP))
    return ""


def _rises_ahead(state: HelicopterState, place: float, terrain: Terrain) -> bool:
    """Return whether the ground between here and a few seconds ahead comes too near to the feet."""
    way = place - state.x_m
    ahead = min(abs(way), _LOOK_AHEAD_M + _LOOK_AHEAD_S * abs(state.velocity_x_m_s))
    highest = max(
        terrain.height_m(state.x_m + copysign(ahead * n / _LOOKS, way)) for n in range(1, _LOOKS + 1)
    )
    here = terrain.height_m(state.x_m)
    return highest > here + max(_LEAST_RISE_M, state.height_m - _CLEARANCE_M)


def _is_landed_where_asked(state: HelicopterState, goal: Goal, place: float | None) -> bool:
    is_there = place is None or abs(place - state.x_m) <= goal.within_m
    return goal.kind == "land" and state.is_landed and is_there


def _photograph_line(state: HelicopterState, goal: Goal, place: float, terrain: Terrain) -> str:
    eye_m = terrain.height_m(state.x_m) + state.height_m
    is_hidden = not terrain.sees(state.x_m, eye_m, place, terrain.height_m(place) + SEEN_ABOVE_M)
    if is_hidden and abs(place - state.x_m) <= goal.within_m:
        return tr("The ground hides it from here: climb with {key}.").format(key=sign_of(Action.UP))
    return photograph_line(state.x_m, place, goal.within_m)


def _take_off_line(state: HelicopterState) -> str:
    up = sign_of(Action.UP)
    if state.battery_pct < _LOW_BATTERY_PCT:
        return tr("The battery is too low to fly on: {key} starts again.").format(key=sign_of(Action.RESTART))
    if state.rotor_speed_rpm < _STARTED_RPM:
        return tr("Press {key} to take off.").format(key=up)
    if is_running_down(state):
        return tr("The rotor runs down: press {key} to take off again.").format(key=up)
    if state.rotor_speed_rpm < _READY_SHARE * state.set_rotor_speed_rpm:
        return tr("The rotor spins up to {speed}; then {key} climbs.").format(
            speed=quantity(state.set_rotor_speed_rpm, "rpm", 0), key=up
        )
    if state.blade_loading > state.blade_loading_limit:
        return tr("The blades stall in this thin air: turn the rotor faster with {key}.").format(
            key=sign_of(Action.ROTOR_FASTER)
        )
    return tr("Press {key} to take off.").format(key=up)


def _hold_line(state: HelicopterState, goal: Goal, progress: GoalState) -> str:
    low, high = goal.between_m
    if state.height_m < low:
        return tr("Climb above {height}: hold {key}.").format(
            height=quantity(low, "m"), key=sign_of(Action.UP)
        )
    if state.height_m > high:
        return tr("Too high: hold {key} down to {height}.").format(
            height=quantity(high, "m"), key=sign_of(Action.DOWN)
        )
    if state.control is ControlDepth.GUIDED:
        return tr("Let go: the computer holds your height.")
    return progress.reason


def _land_line(state: HelicopterState, goal: Goal, place: float | None) -> str:
    if state.features is not None and goal.max_sideways_m_s is not None and not _sees_enough(state.features):
        return tr("Hardly a mark below to steer by: look for ground with stones or cracks.")
    if place is not None and abs(place - state.x_m) > max(goal.within_m, _stopping_way_m(state, place)):
        return way_line(place, state.x_m)
    if -state.velocity_y_m_s > goal.max_down_m_s * _FAST_DESCENT:
        return tr("Too fast: slow down to {speed} before the ground.").format(
            speed=quantity(goal.max_down_m_s, "m/s")
        )
    if place is not None and abs(state.velocity_x_m_s) > 1.0:
        return tr("Let go and let it stop above the mark.")
    return tr("Hold {key} until it stands on its legs.").format(key=sign_of(Action.DOWN))


def _sees_enough(features: int) -> bool:
    return features >= value("rotor_model.navigation_enough_features")


def _stopping_way_m(state: HelicopterState, place: float) -> float:
    """Return how far it still flies towards a place after the keys are let go: v^2 / (2 a)."""
    towards_m_s = copysign(1.0, place - state.x_m) * state.velocity_x_m_s
    return max(0.0, towards_m_s) ** 2 / (2.0 * _BRAKING_M_S2)


def way_line(place_m: float, x_m: float) -> str:
    """Return which way to go and how far it still is."""
    way = place_m - x_m
    key = sign_of(Action.RIGHT if way > 0 else Action.LEFT)
    return tr("Hold {key}: {distance} to go.").format(key=key, distance=quantity(abs(way), "m", 0))
