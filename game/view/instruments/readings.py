"""Which figures of a craft the gauges show, and how each is judged. Drawing them is left to `gauges`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.facts import value
from game.science.samples import Contents
from game.simulation.snapshot import (
    AscentRocketState,
    EarthCapsuleState,
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    OrbiterState,
    RoverState,
)
from game.simulation.units import CELSIUS_ZERO_K, PERCENT
from game.texts import tr
from game.texts.units import number, quantity
from game.view.instruments.reading import Reading, whole_steps
from game.view.instruments.readings_arrival import arrival_readings
from game.view.instruments.readings_ascent import ascent_readings
from game.view.instruments.readings_capsule import capsule_readings
from game.view.instruments.readings_lander import lander_readings
from game.view.instruments.readings_lunar_rover import lunar_rover_readings
from game.view.instruments.readings_orbiter import orbiter_readings
from game.view.instruments.status import Status, judged

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState


def readings_of(state: CraftState, within_m: float = math.inf) -> tuple[Reading, ...]:
    """Return the gauges of a craft, the most important first; a capsule is to come down so near to its place."""
    match state:
        case HelicopterState():
            last = _temperature(state) if state.features is None else _features(state, state.features)
            return battery_reading(state), _rotor_load(state), _rotor_speed(state), last
        case RoverState(arm_extension=out):
            middle = (_feed_force, _core) if out > 0.0 else (_slip, _power)
            return battery_reading(state), *(read(state) for read in middle), _tubes(state)
        case LunarRoverState():
            return battery_reading(state), *lunar_rover_readings(state)
        case MoonLanderState():
            return lander_readings(state)
        case EarthCapsuleState() | AscentRocketState() | EntryVehicleState():
            return _readings_of_once(state, within_m)
        case OrbiterState():
            return orbiter_readings(state)


def _readings_of_once(
    state: EarthCapsuleState | AscentRocketState | EntryVehicleState, within_m: float
) -> tuple[Reading, ...]:
    """Return the gauges of what comes or goes only once."""
    if isinstance(state, EarthCapsuleState):
        return capsule_readings(state, within_m)
    return ascent_readings(state) if isinstance(state, AscentRocketState) else arrival_readings(state)


def battery_reading(state: HelicopterState | LunarRoverState | RoverState) -> Reading:
    """Return the charge of the battery."""
    status = judged(state.battery_pct, 30.0, 15.0)
    word = (tr("good"), tr("low"), tr("nearly empty"))[status]
    return Reading(
        tr("Battery"),
        quantity(state.battery_pct, "%", 0),
        whole_steps(state.battery_pct / 100.0),
        status,
        word,
    )


def _rotor_load(state: HelicopterState) -> Reading:
    """Return the blade loading; its bar ends a quarter beyond the limit, so that going over it is seen."""
    limit = max(state.blade_loading_limit, 1e-6)
    status = judged(state.blade_loading, 0.88 * limit, limit)
    word = (tr("fine"), tr("high"), tr("stalling"))[status]
    share = whole_steps(state.blade_loading / (1.25 * limit))
    return Reading(tr("Rotor load"), number(state.blade_loading, 3), share, status, word, mark=0.8)


def _rotor_speed(state: HelicopterState) -> Reading:
    highest_rpm = value("ingenuity.highest_rotor_speed_rpm")
    wanted = state.set_rotor_speed_rpm
    share = state.rotor_speed_rpm / highest_rpm
    status, word = Status.GO, tr("steady")
    if state.rotor_speed_rpm < 1.0:
        word = tr("at rest")
    elif is_running_down(state):
        word = tr("slowing down")
    elif abs(state.rotor_speed_rpm - wanted) > 0.02 * max(wanted, 1.0):
        is_slow = state.rotor_speed_rpm < wanted
        word = tr("speeding up") if is_slow else tr("slowing down")
        status = Status.CAUTION if not state.is_landed else Status.GO
    figure = quantity(state.rotor_speed_rpm, "rpm", 0)
    return Reading(
        tr("Rotor"), figure, whole_steps(share), status, word, mark=whole_steps(wanted / highest_rpm)
    )


def is_running_down(state: HelicopterState) -> bool:
    """Return whether the motors are off while the rotors still turn."""
    return state.is_landed and state.rotor_power_w <= value("rotor_model.idle_power_w")


def _temperature(state: HelicopterState) -> Reading:
    """Lithium-ion cells give less below freezing and age above 50 °C."""
    warmth_c = state.battery_temperature_k - CELSIUS_ZERO_K
    status = max(judged(warmth_c, 0.0, -15.0), judged(warmth_c, 45.0, 60.0))
    is_cold = warmth_c < 20.0
    words = (tr("fine"), tr("cold") if is_cold else tr("warm"), tr("too cold") if is_cold else tr("too hot"))
    figure = quantity(warmth_c, "°C", 0)
    return Reading(tr("Cells"), figure, whole_steps((warmth_c + 30.0) / 100.0), status, words[status])


def _features(state: HelicopterState, features: int) -> Reading:
    """Return how many marks on the ground the navigation camera follows: few lead it astray, and so do wrong times."""
    enough, most = (
        value("rotor_model.navigation_enough_features"),
        value("rotor_model.navigation_most_features"),
    )
    status = judged(float(features), enough, enough / 3.0) if not state.is_landed else Status.GO
    word = (tr("enough"), tr("few"), tr("hardly any"))[status]
    if state.is_picture_late and not state.is_landed:
        status, word = Status.STOP, tr("times wrong")
    share = whole_steps(features / most)
    return Reading(tr("Marks seen"), str(features), share, status, word, mark=whole_steps(enough / most))


def _slip(state: RoverState) -> Reading:
    slip = max((wheel.slip for wheel in state.wheels), default=0.0)
    status = Status.STOP if state.is_stuck else judged(slip, 0.3, 0.6)
    word = tr("stuck") if state.is_stuck else (tr("gripping"), tr("slipping"), tr("digging in"))[status]
    return Reading(
        tr("Wheel slip"), quantity(PERCENT * slip, "%", 0), whole_steps(slip), status, word, mark=0.6
    )


def _power(state: RoverState) -> Reading:
    """Return what the wheels take, on a bar that ends at the published peak load."""
    is_charging = state.battery_power_w < 0.0
    word = tr("charging") if is_charging else tr("on battery")
    share = state.drive_power_w / value("perseverance.peak_load_w")
    return Reading(tr("Drive"), quantity(state.drive_power_w, "W", 0), whole_steps(share), Status.GO, word)


def _tubes(state: RoverState) -> Reading:
    laid = sum(tube.laid_at_m is not None for tube in state.tubes)
    if laid or state.is_laying:
        return _depot(len(state.tubes) - laid, laid)
    filled = sum(tube.contents is not Contents.WITNESS for tube in state.tubes)
    total = max(1, filled + state.tubes_left)
    status = judged(float(state.tubes_left), 3.0, 0.0)
    word = (tr("{n} empty").format(n=state.tubes_left), tr("few left"), tr("all used"))[status]
    figure = tr("{filled} of {total}").format(filled=filled, total=total)
    return Reading(tr("Tubes"), figure, whole_steps(filled / total), status, word)


def _depot(aboard: int, laid: int) -> Reading:
    """Return how many tubes lie on the ground of those that have been sealed."""
    share = whole_steps(laid / max(1, aboard + laid))
    words = tr("{n} laid").format(n=laid)
    return Reading(tr("Tubes"), tr("{n} aboard").format(n=aboard), share, Status.GO, words)


def _feed_force(state: RoverState) -> Reading:
    """Return the force on the bit. The needle must stay in the band: below it nothing is cut, above it the core crumbles."""
    drilling = state.drilling
    end_n = max(1.0, 1.6 * drilling.highest_feed_force_n)
    force_n = drilling.feed_force_n
    status, word = Status.GO, tr("cutting")
    if force_n <= 0.0:
        word = tr("idle")
    elif force_n < drilling.lowest_feed_force_n:
        status, word = Status.CAUTION, tr("too light")
    elif force_n > drilling.highest_feed_force_n:
        status, word = Status.STOP, tr("too hard")
    band = (
        whole_steps(drilling.lowest_feed_force_n / end_n),
        whole_steps(drilling.highest_feed_force_n / end_n),
    )
    return Reading(
        tr("Drill force"), quantity(force_n, "N", 0), whole_steps(force_n / end_n), status, word, band=band
    )


def _core(state: RoverState) -> Reading:
    drilling = state.drilling
    status = judged(drilling.core_health, 0.75, 0.4)
    word = (tr("whole"), tr("cracking"), tr("crumbling"))[status]
    share = drilling.depth_m / value("perseverance.core_length_m")
    return Reading(tr("Core"), quantity(1000.0 * drilling.depth_m, "mm", 0), whole_steps(share), status, word)
