"""The gauges of a lander: propellant with the seconds that it is worth, throttle and its bands, lean, speed over ground."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.rocketry.lunar_module import descent_bands
from game.simulation.units import PERCENT
from game.texts import tr
from game.texts.units import quantity
from game.view.instruments.reading import Reading, whole_steps
from game.view.instruments.status import Status, judged

if TYPE_CHECKING:
    from game.simulation.snapshot import MoonLanderState

_FULL_PCT: Final = 25.0
"""The propellant's bar ends here: what is left for a landing."""
_LOW_S: Final = 60.0
_VERY_LOW_S: Final = 30.0
_STEEP_DEG: Final = 30.0
_SPEED_END_M_S: Final = 20.0
_NEAR_GROUND_M: Final = 30.0
"""Below this a speed over the ground is judged."""


def lander_readings(state: MoonLanderState) -> tuple[Reading, ...]:
    """Return the gauges of a lander, the most important first."""
    return _propellant(state), _throttle(state), _lean(state), _along(state)


def _propellant(state: MoonLanderState) -> Reading:
    left_s = state.seconds_left_s
    status = judged(left_s, _LOW_S, _VERY_LOW_S) if not state.is_landed else Status.GO
    word = tr("bingo") if left_s < 0.0 else tr("{time} left").format(time=quantity(left_s, "s", 0))
    share = whole_steps(state.propellant_pct / _FULL_PCT)
    mark = whole_steps(value("lunar_module.low_level_pct") / _FULL_PCT)
    return Reading(tr("Fuel"), quantity(state.propellant_pct, "%", 1), share, status, word, mark=mark)


def _throttle(state: MoonLanderState) -> Reading:
    """Return the throttle, with a needle: in the band it can be moved, above there is one fixed point."""
    held = descent_bands()
    low, high = held.lowest, held.highest
    status, word = Status.GO, tr("in the band")
    if not state.is_engine_on:
        word = tr("engine off")
    elif state.throttle > high:
        status, word = Status.CAUTION, tr("full thrust")
    elif state.throttle <= low:
        word = tr("idling")
    figure = quantity(PERCENT * state.throttle, "%", 0)
    band = (whole_steps(low), whole_steps(high))
    return Reading(tr("Throttle"), figure, whole_steps(state.throttle), status, word, band=band)


def _lean(state: MoonLanderState) -> Reading:
    """Return the lean; the needle stands in the middle when upright."""
    lean_deg = math.degrees(math.remainder(state.pitch_rad, math.tau))
    status = Status.CAUTION if abs(lean_deg) > 2.0 * _STEEP_DEG else Status.GO
    word = tr("upright")
    if abs(lean_deg) > 1.0:
        word = tr("backwards") if lean_deg > 0.0 else tr("forwards")
    share = whole_steps(0.5 - lean_deg / (4.0 * _STEEP_DEG))
    return Reading(tr("Lean"), quantity(abs(lean_deg), "°", 0), share, status, word, band=(0.45, 0.55))


def _along(state: MoonLanderState) -> Reading:
    limit_m_s = value("lunar_module.gear_horizontal_limit_m_s")
    speed_m_s = state.velocity_x_m_s
    is_near = state.height_m < _NEAR_GROUND_M and not state.is_landed
    status = judged(abs(speed_m_s), 0.5 * limit_m_s, limit_m_s) if is_near else Status.GO
    word = tr("still") if abs(speed_m_s) < 0.1 else tr("forward") if speed_m_s > 0.0 else tr("back")
    figure = quantity(abs(speed_m_s), "m/s", 1)
    half = 0.5 * limit_m_s / _SPEED_END_M_S
    share = whole_steps(0.5 + 0.5 * speed_m_s / _SPEED_END_M_S)
    return Reading(tr("Along"), figure, share, status, word, band=(0.5 - half, 0.5 + half))
