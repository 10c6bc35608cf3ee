"""What the coach says to whoever flies an orbiter: how to come near, when to brake, and how to shut the catch away."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.facts import value
from game.simulation.units import PERCENT
from game.texts import tr
from game.texts.units import quantity
from game.view.instruments.approach_tapes import allowed_cm_s

if TYPE_CHECKING:
    from game.simulation.plan import Goal
    from game.simulation.snapshot import OrbiterState

_LEVEL_SHARE: Final = 0.15
"""Off the line by more than this share of the distance, it is time to steer up or down."""
_SLOWEST_M_S: Final = 0.01
_SOON_S: Final = 120.0
"""An offset that drifts away by itself within this time needs no push."""


def orbiter_line(state: OrbiterState, goal: Goal, time_lapse: int) -> str:
    """Return the line for an orbiter."""
    if state.is_captured:
        return _shutting_line(state)
    if PERCENT * state.closing_m_s > allowed_cm_s(state):
        return tr("Too fast for this distance: hold {key} until the red is gone.").format(
            key=sign_of(Action.LEFT)
        )
    if goal.kind == "hold_point":
        return _holding_line(state, goal, time_lapse)
    return _bay_line(state, time_lapse)


def _holding_line(state: OrbiterState, goal: Goal, time_lapse: int) -> str:
    low_m, high_m = goal.between_m
    if state.distance_m < low_m:
        return tr("Too near: push back with {key} to {low}.").format(
            key=sign_of(Action.LEFT), low=quantity(low_m, "m")
        )
    if state.distance_m <= high_m:
        relative_m_s = math.hypot(
            state.velocity_x_m_s - state.container_velocity_x_m_s,
            state.velocity_y_m_s - state.container_velocity_y_m_s,
        )
        if relative_m_s > goal.max_speed_m_s and not state.is_holding:
            return tr("Here is the place: {key} lets the computer stop you.").format(key=sign_of(Action.LAND))
        return tr("Hold still: the computers look at the container.")
    return _on_line(state) or _onward(state, time_lapse)


def _bay_line(state: OrbiterState, time_lapse: int) -> str:
    room_m = value("orbiter.floor_half_width_m") - value("orbiter.container_diameter_m") / 2.0
    aside_m = state.y_m - state.container_y_m
    if abs(aside_m) > room_m:
        return _on_line(state, room_m)
    if state.is_holding:
        return tr("Now into the bay: tap {key}; five centimetres a second are right.").format(
            key=sign_of(Action.RIGHT)
        )
    if state.distance_m < 1.0:
        return tr("It is inside. Keep still until the lid shuts.")
    return _onward(state, time_lapse)


def _on_line(state: OrbiterState, room_m: float = 0.0) -> str:
    """Return which way to the line on which the container flies; empty when near enough or on the way there."""
    aside_m = state.y_m - state.container_y_m
    climb_m_s = state.velocity_y_m_s - state.container_velocity_y_m_s
    if abs(aside_m) <= max(room_m, _LEVEL_SHARE * state.distance_m):
        return ""
    if aside_m * climb_m_s < 0.0 and abs(aside_m) < _SOON_S * abs(climb_m_s):
        return tr("Good: you drift towards the line. Brake in time.")
    key = sign_of(Action.DOWN if aside_m > 0.0 else Action.UP)
    words = (
        tr("You are {away} too high: tap {key}.")
        if aside_m > 0.0
        else tr("You are {away} too low: tap {key}.")
    )
    return words.format(away=quantity(abs(aside_m), "m", 1), key=key)


def _onward(state: OrbiterState, time_lapse: int) -> str:
    if state.closing_m_s < _SLOWEST_M_S:
        return tr("Tap {key} to close in, then let it drift.").format(key=sign_of(Action.RIGHT))
    if time_lapse == 1 and state.distance_m / state.closing_m_s > _SOON_S:
        return tr("Well on the way. Press {key} to let time run faster.").format(
            key=sign_of(Action.TIME_FASTER)
        )
    return tr("{way} to go.").format(way=quantity(state.distance_m, "m", 1))


def _shutting_line(state: OrbiterState) -> str:
    if state.step_progress > 0.0:
        return (
            tr("The lid shuts: nothing can fall out."),
            tr("Heat sterilises the seam: whatever sits there is burnt."),
            tr("A second vessel closes around the first, and its seal is tested."),
        )[state.steps_done]
    return (
        tr("Caught! {key} shuts the lid."),
        tr("One in ten is not safe. {key} heats the seam."),
        tr("One in a thousand. {key} closes the second vessel."),
        tr("One in a million: safe for the Earth."),
    )[state.steps_done].format(key=sign_of(Action.SEAL))
