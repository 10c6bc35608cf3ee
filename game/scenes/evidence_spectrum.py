"""SHERLOC's scans as a spectrum with the lines that stand above their error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.science import raman
from game.science.raman import Phase
from game.texts import tr, tr_n
from game.texts.units import quantity
from game.ui.spectrum import Named, Spectrum

if TYPE_CHECKING:
    from collections.abc import Sequence


def spectrum_of(scans: Sequence[raman.Spectrum]) -> Spectrum:
    """Return the mean of at least one scan, and one standard error of a channel."""
    noise = value("evidence.channel_noise_counts") / len(scans) ** 0.5
    found = [line for line in raman.lines(scans) if line.is_found]
    return Spectrum(
        (tr("Raman shift, 1/cm"), tr("counts")),
        raman.mean_spectrum(scans),
        ends=(raman.shift_1_cm(0), raman.shift_1_cm(raman.CHANNELS - 1)),
        noise=noise,
        lines=[Named(raman.line_1_cm(line.phase), _phase_words(line.phase)) for line in found],
    )


def spectrum_caption(scans: int) -> str:
    """Return how many spots the mean is of, and what is named."""
    spots = scans * round(value("perseverance.sherloc_spots_count"))
    words = tr_n(
        "Mean of {n} spot, laser at {laser}. Named: lines three times as high as their error.",
        "Mean of {n} spots, laser at {laser}. Named: lines three times as high as their error.",
        spots,
    )
    return words.format(n=spots, laser=quantity(value("perseverance.sherloc_laser_nm"), "nm", 1))


def _phase_words(phase: Phase) -> str:
    return {
        Phase.OLIVINE: tr("olivine"),
        Phase.SULFATE: tr("sulfate"),
        Phase.CARBONATE: tr("carbonate"),
        Phase.CLAY: tr("clay"),
        Phase.ORGANIC: tr("carbon"),
    }[phase]
