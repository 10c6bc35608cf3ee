"""What the coach tells whoever brings a capsule home: aim, let go, and what the air does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.snapshot import EarthCapsuleState

_FELT_GEES: Final = 2.0
_FALLING_M_S: Final = 100.0
_FAR_M: Final = 200_000.0
"""Farther off than this the key is held; nearer, gentle control helps."""


def capsule_line(state: EarthCapsuleState, within_m: float) -> str:
    """Return the line, from how near to the place it has to come down."""
    return _flying_line(state) if state.is_released else _aiming_line(state, within_m)


def _aiming_line(state: EarthCapsuleState, within_m: float) -> str:
    more, less = sign_of(Action.RIGHT), sign_of(Action.LEFT)
    if state.angle_deg is None:
        return tr("You would fly past the Earth. Hold {key} to push towards it.").format(key=more)
    if not state.is_forecast:
        return tr("The computer flies the entry ahead: wait a second.")
    if state.will_skip:
        return tr("Too flat: it would skip out like a stone on water. Push more with {key}.").format(key=more)
    if state.peak_gees > state.load_limit_gees:
        return tr("Too steep: the air would break it. Push less with {key}.").format(key=less)
    return _place_line(state, within_m)


def _place_line(state: EarthCapsuleState, within_m: float) -> str:
    """Return what to do about where it comes down."""
    more, less, go = sign_of(Action.RIGHT), sign_of(Action.LEFT), sign_of(Action.LAND)
    if abs(state.miss_m) <= within_m:
        return tr("The aim is good. {key} lets the capsule go; there is no way back.").format(key=go)
    key = more if state.miss_m > 0.0 else less
    away = quantity(abs(state.miss_m) / METRES_PER_KILOMETRE, "km", 0)
    words = (
        tr("It comes down {away} too far: {key}.") if state.miss_m > 0.0 else tr("{away} too short: {key}.")
    )
    line = words.format(away=away, key=key)
    if abs(state.miss_m) > _FAR_M:
        return line
    return line + " " + tr("With {fine} in small steps.").format(fine=sign_of(Action.FINE))


def _flying_line(state: EarthCapsuleState) -> str:
    if state.is_landed:
        return tr("Down. The foam has given way by a hand\u2019s width.")
    if state.load_gees > _FELT_GEES:
        return tr("The air brakes it. Nobody can help it now but its shape.")
    if state.peak_gees <= _FELT_GEES:
        return tr("Three days have passed. In half a minute it meets the air.")
    if state.speed_m_s > _FALLING_M_S:
        return tr("The heat is over. It falls slower and slower.")
    faster = sign_of(Action.TIME_FASTER)
    return tr("It falls at {speed}, no faster: drag bears its weight. Press {key} to let time run.").format(
        speed=quantity(state.speed_m_s, "m/s", 0), key=faster
    )
