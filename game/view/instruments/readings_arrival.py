"""The gauges of a landing rover: what the air does to its shell, where it would land, and what the tanks still hold."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.states.entry_vehicle import Hazard, Phase
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import quantity
from game.view.instruments.reading import Reading, whole_steps
from game.view.instruments.status import Status, judged

if TYPE_CHECKING:
    from game.simulation.snapshot import EntryVehicleState
    from game.simulation.states.entry_vehicle import StageState

NEAR_M: Final = 1500.0
"""So near to the planned place a landing is well within the map of the ground."""
_FAR_M: Final = 12_000.0
_LOW_M: Final = 20_000.0
_HOT_W_M2: Final = 7.0e5
_GLOWING_W_M2: Final = 2.0e4
_HARDEST_GEES: Final = 15.0
_FASTEST_M_S: Final = 5500.0
_FALLING_M_S: Final = 200.0
_WIDEST_M: Final = 600.0
_FASTEST_ASIDE_M_S: Final = 40.0
_STILL_M_S: Final = 0.5
_CALM_DEG: Final = 3.0
_WIDEST_SWING_DEG: Final = 15.0


def arrival_readings(state: EntryVehicleState) -> tuple[Reading, ...]:
    """Return the gauges, the most important first."""
    match state.phase:
        case Phase.ENTRY:
            return _speed(state), _load(state), _range(state) if state.height_m < _LOW_M else _heating(state)
        case Phase.PARACHUTE:
            return _speed(state), _place(state), _propellant(state)
        case Phase.ENGINES:
            return _propellant(state), _place(state), _aside(state)
        case Phase.CRANE | Phase.GROUND:
            stage = state.stage
            cables = () if stage is None else (_cables(state, stage),)
            return _propellant(state), *cables, _place(state)


def hazard_words(hazard: Hazard) -> str:
    """Return what is wrong with a piece of ground, in a word."""
    return {
        Hazard.NONE: tr("clear"),
        Hazard.ROCKS: tr("boulders"),
        Hazard.SAND: tr("loose sand"),
        Hazard.SLOPE: tr("steep"),
    }[hazard]


def _speed(state: EntryVehicleState) -> Reading:
    is_fast = state.speed_m_s >= METRES_PER_KILOMETRE
    speed_km_s = state.speed_m_s / METRES_PER_KILOMETRE
    figure = quantity(speed_km_s, "km/s", 2) if is_fast else quantity(state.speed_m_s, "m/s", 0)
    whole_m_s = _FASTEST_M_S if state.phase is Phase.ENTRY else _FALLING_M_S
    word = tr("braking") if state.load_gees > 1.0 else tr("steady")
    return Reading(tr("Speed"), figure, whole_steps(state.speed_m_s / whole_m_s), Status.GO, word)


def _load(state: EntryVehicleState) -> Reading:
    word = tr("most {load}").format(load=quantity(state.peak_gees, "g", 1))
    share = whole_steps(state.load_gees / _HARDEST_GEES)
    return Reading(tr("Load"), quantity(state.load_gees, "g", 1), share, Status.GO, word)


def _range(state: EntryVehicleState) -> Reading:
    """Return how far beyond the planned place it would come down if the parachute were fired now."""
    is_near = abs(state.range_m) < NEAR_M
    status = Status.GO if is_near else Status.CAUTION
    word = tr("on target") if is_near else (tr("too far") if state.range_m > 0.0 else tr("too short"))
    share = whole_steps(0.5 + state.range_m / (2.0 * _FAR_M))
    band = whole_steps(0.5 - NEAR_M / (2.0 * _FAR_M)), whole_steps(0.5 + NEAR_M / (2.0 * _FAR_M))
    figure = quantity(state.range_m / METRES_PER_KILOMETRE, "km", 1)
    return Reading(tr("Landing"), figure, share, status, word, band=band)


def _heating(state: EntryVehicleState) -> Reading:
    figure = quantity(state.heating_w_m2 / 1.0e3, "kW/m²", 0)
    word = tr("glows") if state.heating_w_m2 > _GLOWING_W_M2 else tr("cool")
    return Reading(tr("Heating"), figure, whole_steps(state.heating_w_m2 / _HOT_W_M2), Status.GO, word)


def _place(state: EntryVehicleState) -> Reading:
    """Return how far to the side of its way its place is, and what the ground is like there."""
    name = tr("Landing")
    if not state.ground:
        return Reading(name, "–", 0.5, Status.CAUTION, tr("not seen yet"), band=(0.45, 0.55))
    middle_m = sum(state.reach_m) / 2.0
    way_m = state.aim_m - middle_m
    status = Status.GO if state.aim_hazard is Hazard.NONE else Status.STOP
    low, high = ((edge - middle_m) / (2.0 * _WIDEST_M) + 0.5 for edge in state.reach_m)
    band = whole_steps(low), whole_steps(high)
    share = whole_steps(way_m / (2.0 * _WIDEST_M) + 0.5)
    return Reading(name, quantity(way_m, "m", 0), share, status, hazard_words(state.aim_hazard), band=band)


def _propellant(state: EntryVehicleState) -> Reading:
    status = judged(state.propellant_pct, 20.0, 8.0)
    word = (tr("good"), tr("low"), tr("nearly empty"))[status]
    figure = quantity(state.propellant_kg, "kg", 0)
    return Reading(tr("Propellant"), figure, whole_steps(state.propellant_pct / 100.0), status, word)


def _aside(state: EntryVehicleState) -> Reading:
    along_m_s = state.velocity_x_m_s
    share = whole_steps(along_m_s / (2.0 * _FASTEST_ASIDE_M_S) + 0.5)
    word = tr("straight down") if abs(along_m_s) < _STILL_M_S else tr("to the side")
    return Reading(tr("Sideways"), quantity(along_m_s, "m/s", 1), share, Status.GO, word, band=(0.48, 0.52))


def _cables(state: EntryVehicleState, stage: StageState) -> Reading:
    """Return how far the cables have run out, or how far the rover swings."""
    if stage.is_cut:
        return Reading(tr("Cables"), "–", 0.0, Status.GO, tr("cut"))
    if state.is_landed:
        word = tr("taut") if stage.is_taut else tr("slack")
        status = Status.CAUTION if stage.is_taut else Status.GO
        return Reading(tr("Cables"), quantity(stage.cable_m, "m", 1), 1.0, status, word)
    swing_deg = math.degrees(math.atan2(state.x_m - stage.x_m, stage.y_m - state.y_m))
    whole_m = value("machines.descent_stage_cable_length_m")
    if stage.cable_m < whole_m:
        figure, word = quantity(stage.cable_m, "m", 1), tr("running out")
        return Reading(tr("Cables"), figure, whole_steps(stage.cable_m / whole_m), Status.GO, word)
    is_calm = abs(swing_deg) < _CALM_DEG
    share = whole_steps(swing_deg / (2.0 * _WIDEST_SWING_DEG) + 0.5)
    status = Status.GO if is_calm else Status.CAUTION
    word = tr("hangs still") if is_calm else tr("swings")
    return Reading(tr("Swing"), quantity(swing_deg, "°", 1), share, status, word, band=(0.4, 0.6))
