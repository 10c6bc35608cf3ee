"""The gauges of an ascent rocket: the stage at work, the push, the air, and where its nose points."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.texts import tr
from game.texts.units import quantity
from game.view.instruments.reading import Reading, whole_steps
from game.view.instruments.status import Status

if TYPE_CHECKING:
    from game.simulation.snapshot import AscentRocketState

_HARDEST_GEES: Final = 16.0
_LOW_M: Final = 1000.0
"""Lower than this there is air, however slowly it is flown through."""
_THICKEST_PA: Final = 2500.0
"""The ends of both bars: a little more than the planned way brings."""
_KILO: Final = 1000.0
_UPRIGHT_DEG: Final = 90.0


def ascent_readings(state: AscentRocketState) -> tuple[Reading, ...]:
    """Return the gauges, the most important first."""
    return _stage(state), _pitch(state), _load(state), _pressure(state)


def _stage(state: AscentRocketState) -> Reading:
    name = tr("Stage {n}").format(n=state.stage + 1)
    share = whole_steps(state.propellant_pct / 100.0)
    words = {"burning": tr("burns"), "coasting": tr("waits"), "pad": tr("full"), "tossed": tr("not lit")}
    status = Status.CAUTION if state.phase == "tossed" else Status.GO
    word = words.get(state.phase, tr("empty"))
    return Reading(name, quantity(state.propellant_kg, "kg", 0), share, status, word)


def _pitch(state: AscentRocketState) -> Reading:
    pitch_deg = math.degrees(state.pitch_rad)
    word = tr("by hand") if state.is_by_hand else tr("programme")
    if state.stage > 0 and state.phase == "burning":
        word = tr("spun, {rate}").format(rate=quantity(value("ascent.spin_rate_rpm"), "rpm", 0))
    share = whole_steps(max(0.0, pitch_deg) / _UPRIGHT_DEG)
    return Reading(tr("Pitch"), quantity(pitch_deg, "°", 0), share, Status.GO, word)


def _load(state: AscentRocketState) -> Reading:
    word = tr("peak {load}").format(load=quantity(state.peak_gees, "g", 1))
    share = whole_steps(state.load_gees / _HARDEST_GEES)
    return Reading(tr("Load"), quantity(state.load_gees, "g", 1), share, Status.GO, word)


def _pressure(state: AscentRocketState) -> Reading:
    """Return what the air presses with; high above the ground only emptiness is left."""
    is_in_air = state.pressure_pa >= 1.0 or state.height_m < _LOW_M
    word = tr("in the air") if is_in_air else tr("no air")
    share = whole_steps(state.pressure_pa / _THICKEST_PA)
    return Reading(tr("Air on nose"), quantity(state.pressure_pa / _KILO, "kPa", 2), share, Status.GO, word)
