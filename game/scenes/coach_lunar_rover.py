"""What the coach says to someone who drives a lunar rover: brake in time, slow down before crests, drive on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.scenes.coach_rover import photograph_line
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.plan import Goal, Thing
    from game.simulation.snapshot import LunarRoverState
    from game.simulation.terrain import Terrain

Course = tuple["Terrain", tuple["Thing", ...]]

_STILL_M_S: Final = 0.1
_BRAKE_EARLY: Final = 1.6
"""Times the shortest way to a stand: when the coach says it, the hand needs its time too."""
_AHEAD_S: Final = 2.0
"""A crest is told of so long before it comes."""
_CURVE_M: Final = 1.15
"""Half of the wheelbase: bends are felt over this length."""
_LOOKS: Final = 6
_STONE_M_S: Final = 1.6
"""Faster than this nobody should meet a stone."""


def riding_line(state: LunarRoverState, goal: Goal, place_m: float | None, course: Course) -> str:
    """Return what helps now: first what is about to go wrong, then what is to be done."""
    if state.is_airborne:
        return tr("In the air neither motors nor brakes do anything.")
    if place_m is None:
        return tr("Hold {key} to drive on.").format(key=sign_of(Action.RIGHT))
    way_m = place_m - state.x_m
    brake = sign_of(Action.DOWN)
    is_towards = way_m * state.speed_m_s > 0.0
    if goal.kind == "stop" and is_towards and abs(way_m) < _BRAKE_EARLY * state.braking_m + goal.within_m:
        return tr("Brake: hold {key}. You need {way} from this speed.").format(
            key=brake, way=quantity(state.braking_m, "m", 1)
        )
    warning = _warning(state, course, brake)
    return warning or _work_line(state, goal, way_m, brake)


def _warning(state: LunarRoverState, course: Course, brake: str) -> str:
    """Return what lies ahead that this speed is too high for."""
    terrain, things = course
    ahead_m = [state.speed_m_s * _AHEAD_S * (n + 1) / _LOOKS for n in range(_LOOKS)]
    if any(_bend(terrain, state.x_m + m) * state.speed_m_s**2 > state.gravity_m_s2 for m in ahead_m):
        return tr("A crest: at this speed the wheels let go. Slow down with {key}.").format(key=brake)
    low_m, high_m = sorted((state.x_m, state.x_m + ahead_m[-1]))
    if abs(state.speed_m_s) > _STONE_M_S and any(low_m < thing.at_m < high_m for thing in things):
        return tr("A stone ahead: cross it at walking pace. {key} brakes.").format(key=brake)
    return ""


def _bend(terrain: Terrain, x_m: float) -> float:
    """Return how sharply the ground bends down, in 1/m: over a crest of radius R it is 1 / R."""
    before_m, here_m, after_m = (terrain.height_m(x_m + off) for off in (-_CURVE_M, 0.0, _CURVE_M))
    return (2.0 * here_m - before_m - after_m) / _CURVE_M**2


def _work_line(state: LunarRoverState, goal: Goal, way_m: float, brake: str) -> str:
    if goal.kind == "photograph":
        return photograph_line(state.x_m, state.x_m + way_m, goal.within_m)
    if abs(way_m) <= goal.within_m:
        still = abs(state.speed_m_s) < _STILL_M_S
        return tr("Stay where you are.") if still else tr("Here. Stop with {key}.").format(key=brake)
    words = tr("Hold {key}: {distance} to go.")
    key = sign_of(Action.RIGHT if way_m > 0 else Action.LEFT)
    return words.format(key=key, distance=quantity(abs(way_m), "m", 0))
