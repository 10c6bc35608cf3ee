"""The instruments that look at rock: how near they must be, how long they take, and what they make of its chemistry.

SHERLOC and WATSON look for other things, left to `observation`, and MEDA feels the weather, left to `meda`. Two look at
chemistry, and they err in different ways. SuperCam's laser reaches 7 m and blows the dust off, but it is rough and finds
four oxides only. PIXL is exact and finds six, but needs the arm, and on a surface that was not abraded it sees the dust
as much as the rock.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final, Protocol

from game.facts import value
from game.science.assistant import published_units
from game.science.oxides import OXIDES
from game.science.pixl import Chance, draw_mean
from game.science.targets import RockUnit

if TYPE_CHECKING:
    from game.science.oxides import Composition
    from game.science.targets import Target


class Instrument(StrEnum):
    """Tools at the end of the arm, laser and weather station on the mast. The values stand in levels and recordings."""

    SUPERCAM = "supercam"
    ABRADER = "abrader"
    PIXL = "pixl"
    SHERLOC = "sherloc"
    WATSON = "watson"
    MEDA = "meda"


CHEMISTS: Final = (Instrument.SUPERCAM, Instrument.PIXL)
"""Instruments that find oxides."""


@dataclass(frozen=True, slots=True)
class Device:
    """One instrument's figures."""

    range_m: float | None
    """None: it must touch the rock, at the end of the arm. Of the weather station: from the flag of a place."""
    time_s: float
    """For one point, or one patch."""
    power_w: float
    oxides: tuple[int, ...] = ()
    """Places in `OXIDES` of what it finds; none for a tool that only works."""
    error_pct: Composition = (0.0,) * len(OXIDES)
    """How far a point may be off, one standard deviation in weight percent, beside the scatter of the rock."""
    grains: float = 1.0
    """How many times the area of a PIXL point it looks at: so many grains are averaged."""


class ErringChance(Chance, Protocol):
    """A generator that also knows errors."""

    def gauss(self, mu: float, sigma: float) -> float:
        """Return a number of the normal distribution."""


_LASER_OXIDES: Final = (0, 1, 2, 3)
_NO_CHEMISTRY: Final = {
    Instrument.SHERLOC: ("sherloc_scan_time_s", "sherloc_power_w"),
    Instrument.WATSON: ("watson_time_s", "watson_power_w"),
}
"""Instruments without oxides, and the facts of their time and power."""


_STATION: Final = ("near_m", "block_s", "power_w")
"""Facts of the weather station."""


@cache
def device(instrument: Instrument) -> Device:
    """Return an instrument's figures."""
    if instrument is Instrument.ABRADER:
        return Device(None, value("perseverance.abrasion_time_s"), value("rover_model.drill_load_w"))
    if instrument is Instrument.PIXL:
        return Device(
            None,
            value("perseverance.pixl_point_time_s"),
            value("perseverance.pixl_power_w"),
            tuple(range(len(OXIDES))),
        )
    if instrument is Instrument.MEDA:
        near_m, block_s, power_w = (value(f"perseverance.meda_{name}") for name in _STATION)
        return Device(near_m, block_s, power_w)
    if instrument in _NO_CHEMISTRY:
        time_s, power_w = (value(f"perseverance.{name}") for name in _NO_CHEMISTRY[instrument])
        return Device(None, time_s, power_w)
    errors = tuple(
        value(f"perseverance.supercam_{name}_error_pct") for name in ("sio2", "al2o3", "feot", "mgo")
    )
    spot = value("perseverance.supercam_spot_m") / value("perseverance.pixl_beam_m")
    return Device(
        value("perseverance.supercam_range_m"),
        value("perseverance.supercam_point_time_s"),
        value("perseverance.supercam_power_w"),
        _LASER_OXIDES,
        (*errors, 0.0, 0.0),
        spot * spot,
    )


def measure(instrument: Instrument, rock: Target, chance: ErringChance, *, dust_share: float) -> Composition:
    """Return one point of a rock, in weight percent, with 0 for what the instrument does not find.

    `dust_share` is how much of the surface is dust; SuperCam's first shots blow it away.
    """
    found = device(instrument)
    share = 0.0 if instrument is Instrument.SUPERCAM else dust_share
    mean, scatter = _surface(rock, share)
    point = draw_mean(mean, scatter, found.grains, chance)
    return tuple(
        max(0.0, point[n] + chance.gauss(0.0, found.error_pct[n])) if n in found.oxides else 0.0
        for n in range(len(OXIDES))
    )


def _surface(rock: Target, dust_share: float) -> tuple[Composition, Composition]:
    """Return mean and scatter of a rock under dust: each by its share of the area."""
    dust = published_units()[RockUnit.DUSTY_SURFACE]
    rest = 1.0 - dust_share
    mean = tuple(rest * a + dust_share * b for a, b in zip(rock.mean_pct, dust.mean_pct, strict=True))
    scatter = tuple(
        math.sqrt(rest * a * a + dust_share * b)
        for a, b in zip(rock.scatter_pct, dust.grain_variance, strict=True)
    )
    return mean, scatter
