"""The gauges of an Earth capsule: what lies ahead while it is aboard, what the air does to it, how it came down."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import number, quantity
from game.view.instruments.reading import Reading, whole_steps
from game.view.instruments.status import Status

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import EarthCapsuleState

_FAR_M: Final = 400_000.0
"""The bar of the landing place ends so far to either side, by its square root: near it counts most."""
_WHOLE_KM: Final = 100.0
_WHOLE_MACH: Final = 10.0
_HOT_W_M2: Final = 12.0e6
_FASTEST_M_S: Final = 13_000.0


def landing_within_m(plan: LevelPlan, craft: str) -> float:
    """Return how near to its place a capsule is to come down; anywhere where nothing is asked."""
    asked_km = [goal.within_km for goal in plan.goals if goal.craft == craft and goal.kind == "land_home"]
    return METRES_PER_KILOMETRE * min(asked_km, default=math.inf)


def capsule_readings(state: EarthCapsuleState, within_m: float) -> tuple[Reading, ...]:
    """Return the gauges, the most important first; so near to its place it is to come down."""
    if state.is_landed:
        return _impact(state), _place(state, within_m), _load(state, state.peak_gees, tr("Peak load"))
    if state.is_released:
        return (
            _speed(state),
            _heating(state, state.heating_w_m2),
            _load(state, state.peak_gees, tr("Peak load")),
        )
    return (
        _place(state, within_m),
        _load(state, state.peak_gees, tr("Load ahead")),
        _heating(state, state.peak_heating_w_m2),
    )


def _place(state: EarthCapsuleState, within_m: float) -> Reading:
    """Return how far beyond or short of the planned place it comes down."""
    name, band = tr("Landing"), (_on_bar(-within_m), _on_bar(within_m))
    if not state.is_landed:
        if state.angle_deg is None:
            return Reading(name, "–", 0.0, Status.STOP, tr("passes by"), band=band)
        if not state.is_forecast:
            return Reading(name, "…", 0.5, Status.CAUTION, tr("computing"), band=band)
        if state.will_skip:
            return Reading(name, "–", 1.0, Status.STOP, tr("skips out"), band=band)
    is_near = abs(state.miss_m) <= within_m
    word = tr("on target") if is_near else (tr("too far") if state.miss_m > 0.0 else tr("too short"))
    miss_km = state.miss_m / METRES_PER_KILOMETRE
    figure = quantity(miss_km, "km", 0 if abs(miss_km) >= _WHOLE_KM else 1)
    status = Status.GO if is_near else Status.CAUTION
    return Reading(name, figure, _on_bar(state.miss_m), status, word, band=band)


def _on_bar(miss_m: float) -> float:
    share = min(1.0, abs(miss_m) / _FAR_M) ** 0.5
    return whole_steps(0.5 + (0.5 if miss_m > 0.0 else -0.5) * share)


def _load(state: EarthCapsuleState, gees: float, name: str) -> Reading:
    limit = state.load_limit_gees
    is_broken = gees > limit
    status = Status.STOP if is_broken else Status.GO
    word = tr("breaks") if is_broken else tr("stands it")
    return Reading(name, quantity(gees, "g", 0), whole_steps(gees / (1.25 * limit)), status, word, mark=0.8)


def _heating(state: EarthCapsuleState, heating_w_m2: float) -> Reading:
    figure = quantity(heating_w_m2 / 1.0e6, "MW/m²", 1)
    word = tr("ahead") if not state.is_released else (tr("glows") if heating_w_m2 > 2.0e5 else tr("cool"))
    return Reading(tr("Heating"), figure, whole_steps(heating_w_m2 / _HOT_W_M2), Status.GO, word)


def _speed(state: EarthCapsuleState) -> Reading:
    is_fast = state.speed_m_s >= METRES_PER_KILOMETRE
    speed_km_s = state.speed_m_s / METRES_PER_KILOMETRE
    figure = quantity(speed_km_s, "km/s", 2) if is_fast else quantity(state.speed_m_s, "m/s", 0)
    sound_m_s = state.air.speed_of_sound_m_s
    mach = state.speed_m_s / sound_m_s if sound_m_s > 0.0 else 0.0
    word = tr("Mach {n}").format(n=number(mach, 0 if mach >= _WHOLE_MACH else 1))
    return Reading(tr("Speed"), figure, whole_steps(state.speed_m_s / _FASTEST_M_S), Status.GO, word)


def _impact(state: EarthCapsuleState) -> Reading:
    limit = state.impact_limit_gees
    status = Status.GO if state.impact_gees <= limit else Status.STOP
    word = tr("samples whole") if state.impact_gees <= limit else tr("too hard")
    share = whole_steps(0.8 * state.impact_gees / limit)
    return Reading(tr("Impact"), quantity(state.impact_gees, "g", 0), share, status, word, mark=0.8)
