"""The places to choose from, and what the weather station has read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science import meda
from game.science.instruments import Instrument
from game.simulation.plan import ThingKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.snapshot import ThingState


def sites(things: Iterable[ThingState]) -> tuple[ThingState, ...]:
    """Return the places to choose from."""
    return tuple(thing for thing in things if thing.kind is ThingKind.SITE)


def weather_of(site: ThingState) -> tuple[meda.Weather, ...]:
    """Return MEDA's readings at a site, one for each block."""
    blocks = (each for each in site.measurements if each.instrument == Instrument.MEDA)
    return tuple(meda.Weather(*each.values) for each in blocks)
