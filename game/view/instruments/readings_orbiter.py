"""The gauges of an orbiter: propellant, how far off the line it is, thrust, and what is shut away."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.orbiter.containment import STEPS
from game.texts import tr
from game.texts.units import number, quantity
from game.view.instruments.reading import Reading, whole_steps
from game.view.instruments.status import Status, judged

if TYPE_CHECKING:
    from game.simulation.snapshot import OrbiterState

_FAR_ASIDE_M: Final = 10.0
"""The bar of the offset ends so far to either side, by its square root: near the line counts most."""


def orbiter_readings(state: OrbiterState) -> tuple[Reading, ...]:
    """Return the gauges of an orbiter, the most important first."""
    if state.is_captured:
        return _propellant(state), _shut(state), _chance(state)
    return _propellant(state), _aside(state), _thrust(state)


def _propellant(state: OrbiterState) -> Reading:
    status = judged(state.propellant_pct, 30.0, 10.0)
    word = (tr("good"), tr("low"), tr("nearly empty"))[status]
    figure = quantity(state.propellant_kg, "kg", 2)
    return Reading(tr("Propellant"), figure, whole_steps(state.propellant_pct / 100.0), status, word)


def _aside(state: OrbiterState) -> Reading:
    """Return how much higher or lower than the container it is; the band is as wide as the bay's mouth."""
    aside_m = state.y_m - state.container_y_m
    room_m = value("orbiter.floor_half_width_m") - value("orbiter.container_diameter_m") / 2.0
    word = tr("level") if abs(aside_m) <= room_m else (tr("higher") if aside_m > 0.0 else tr("lower"))
    status = Status.GO if abs(aside_m) <= room_m or state.distance_m > _FAR_ASIDE_M else Status.CAUTION
    band = _on_bar(-room_m), _on_bar(room_m)
    return Reading(tr("Off the line"), quantity(aside_m, "m", 1), _on_bar(aside_m), status, word, band=band)


def _on_bar(aside_m: float) -> float:
    share = math.sqrt(min(1.0, abs(aside_m) / _FAR_ASIDE_M))
    return whole_steps(0.5 + 0.5 * math.copysign(share, aside_m))


def _thrust(state: OrbiterState) -> Reading:
    size_n = math.hypot(state.thrust_x_n, state.thrust_y_n)
    word = tr("firing") if size_n > 0.0 else tr("off")
    if state.is_holding:
        word = tr("holds the place")
    share = size_n / (math.sqrt(2.0) * state.thruster_force_n)
    return Reading(tr("Thrusters"), quantity(size_n, "N", 0), whole_steps(share), Status.GO, word)


def _shut(state: OrbiterState) -> Reading:
    words = (tr("lid next"), tr("heat next"), tr("vessel next"), tr("shut away"))
    word = words[state.steps_done]
    if state.step_progress > 0.0:
        word = (tr("lid shuts"), tr("heats"), tr("closes"))[state.steps_done]
    share = (state.steps_done + state.step_progress) / len(STEPS)
    figure = tr("{done} of {all}").format(done=state.steps_done, all=len(STEPS))
    return Reading(tr("Steps"), figure, whole_steps(share), Status.GO, word)


def _chance(state: OrbiterState) -> Reading:
    """Return the chance that anything gets out, on a bar of its powers of ten."""
    asked = value("orbiter.release_asked_share")
    is_enough = state.release_share <= asked * 1.001
    share = math.log10(state.release_share) / math.log10(asked)
    figure = tr("1 in {n}").format(n=number(1.0 / state.release_share, 0))
    status = Status.GO if is_enough else Status.CAUTION
    word = tr("enough") if is_enough else tr("not yet")
    return Reading(tr("Leak chance"), figure, whole_steps(share), status, word)
