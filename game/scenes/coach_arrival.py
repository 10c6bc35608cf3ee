"""What the coach tells whoever lands a rover on Mars: what happens now, and which step is next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.simulation.states.entry_vehicle import Hazard, Phase
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import number, quantity
from game.view.instruments.readings_arrival import NEAR_M

if TYPE_CHECKING:
    from game.simulation.snapshot import EntryVehicleState

_FELT_GEES: Final = 0.2
_QUIET_M: Final = 60_000.0
_BRAKED_M: Final = 22_000.0
_HIGH_M: Final = 300.0
_SWING_M: Final = 0.35


def arrival_line(state: EntryVehicleState, time_lapse: int) -> str:
    """Return the line."""
    match state.phase:
        case Phase.ENTRY:
            return _entry_line(state, time_lapse)
        case Phase.PARACHUTE:
            return _parachute_line(state)
        case Phase.ENGINES:
            return _engines_line(state)
        case Phase.CRANE:
            return _crane_line(state)
        case Phase.GROUND:
            return _ground_line(state)


def is_in_window(state: EntryVehicleState) -> bool:
    """Return whether the parachute would hold now."""
    is_braked = state.peak_gees > 1.0
    is_held = state.mach <= state.highest_mach and state.pressure_pa <= state.highest_pressure_pa
    return is_braked and is_held


def _entry_line(state: EntryVehicleState, time_lapse: int) -> str:
    fire = sign_of(Action.LAND)
    if is_in_window(state) and not state.is_armed:
        return _window_line(state, fire)
    if state.height_m > _QUIET_M and state.peak_gees < _FELT_GEES:
        faster = sign_of(Action.TIME_FASTER)
        if time_lapse == 1:
            return tr("Still above the air. Press {key} to let time run: it stops for the parachute.").format(
                key=faster
            )
        return tr("Still above the air. Time runs {n} times as fast.").format(n=time_lapse)
    if state.mach > state.highest_mach and state.height_m > _BRAKED_M:
        return tr("The air brakes it, ten times as hard as the Earth pulls. The shield glows.")
    words = tr("Ready the parachute: it holds below Mach {mach} and {pressure} Pa. Then {key}.")
    mach, pressure = number(state.highest_mach, 1), number(state.highest_pressure_pa, 0)
    return words.format(mach=mach, pressure=pressure, key=fire)


def _window_line(state: EntryVehicleState, fire: str) -> str:
    """Return what to do while the parachute holds: fire it where the map of the ground is below."""
    away = quantity(abs(state.range_m) / METRES_PER_KILOMETRE, "km", 1)
    if state.range_m < -NEAR_M:
        words = tr("It would hold, but come down {away} short of the place. Wait for zero, then {key}.")
        return words.format(away=away, key=fire)
    if state.range_m <= NEAR_M:
        return tr("Now: {key} fires the parachute.").format(key=fire)
    words = tr("Fire: {key}! It comes down {away} beyond the place, and height is lost.")
    return words.format(away=away, key=fire)


def _parachute_line(state: EntryVehicleState) -> str:
    if state.since_shield_s is None:
        return tr("The parachute holds. Below the speed of sound the heat shield falls away by itself.")
    if state.aim_hazard is not Hazard.NONE:
        left, right = sign_of(Action.LEFT), sign_of(Action.RIGHT)
        words = tr("The camera sees the ground. {left} {right} choose clear ground to land on.")
        return words.format(left=left, right=right)
    return tr("Clear ground. The parachute sinks no slower: at 2 km the engines take over.")


def _engines_line(state: EntryVehicleState) -> str:
    if state.aim_hazard is not Hazard.NONE:
        left, right = sign_of(Action.LEFT), sign_of(Action.RIGHT)
        return tr("A hazard at the landing place: {left} {right}, quickly.").format(left=left, right=right)
    if state.height_m > _HIGH_M:
        return tr("The engines brake, and carry it to its place.")
    return tr("Slower and slower. At 20 metres the rover is let down.")


def _crane_line(state: EntryVehicleState) -> str:
    stage = state.stage
    if stage is not None and abs(stage.x_m - state.x_m) > _SWING_M:
        return tr("The rover swings. Leave the place alone and let it calm down.")
    return tr("Down on three cables, three quarters of a metre a second. Do not cut yet.")


def _ground_line(state: EntryVehicleState) -> str:
    stage = state.stage
    if stage is None or stage.is_cut:
        return tr("Six wheels on Mars. The stage flies away to fall where it harms nothing.")
    if stage.is_taut:
        return tr("The wheels stand. Wait until the cables hang slack.")
    return tr("The cables are slack. {key} cuts them; the tanks do not last.").format(
        key=sign_of(Action.LAND)
    )
