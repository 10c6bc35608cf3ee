"""Measurements of studied rocks, as a patient team makes them."""

from __future__ import annotations

from game.science.instruments import Instrument
from game.science.observation import MAST_CAMERA, observe
from game.science.specimens import specimen
from game.simulation.random_source import stream
from game.simulation.snapshot import Measurement

ALL_KINDS = ((MAST_CAMERA, 1), (Instrument.WATSON, 1), (Instrument.SHERLOC, 2), (Instrument.PIXL, 60))


def measured(
    name: str, work: tuple[tuple[str, int], ...] = ALL_KINDS, *, seed: int = 1, dust_share: float = 0.0
) -> tuple[Measurement, ...]:
    """Return so many measurements with each instrument of a rock under so much dust."""
    chance, rock = stream(seed, name), specimen(name)
    found = (
        (instrument, observe(instrument, rock, chance, dust_share=dust_share))
        for instrument, number in work
        for _ in range(number)
    )
    return tuple(
        Measurement(str(instrument), (), is_abraded=dust_share == 0.0, values=seen.values, marks=seen.marks)
        for instrument, seen in found
    )
