"""The desk's page of results: what each instrument has made of a rock, drawn as a scientist would see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import fact
from game.scenes.desk_map import ElementMap, Raster
from game.scenes.desk_spectrum import Spectrum, lines_of, wavelengths
from game.science.instruments import Instrument
from game.science.reading import reading
from game.science.words import oxide_words
from game.texts import tr, tr_n
from game.texts.units import number
from game.ui import theme
from game.ui.groups import Column
from game.ui.labels import Heading, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.science.reading import Point
    from game.ui.widget import Widget


def element_map(points: Sequence[Point], oxide: int) -> Widget:
    """Return PIXL's map of one oxide, given by its place in `OXIDES`: the natural surface beside the clean patch."""
    pixl = [point for point in points if point.instrument == Instrument.PIXL]
    rasters = [
        _raster([point for point in pixl if point.is_abraded is clean], oxide, is_clean=clean)
        for clean in (False, True)
        if any(point.is_abraded is clean for point in pixl)
    ]
    head = Heading(tr("PIXL: element map"), size=theme.BODY)
    if not rasters:
        return Column([head, Label(tr("No point of PIXL yet: it needs the arm."), colour=theme.TEXT_QUIET)])
    note = tr(
        "Each square is one point as wide as a hair, in the order of the raster; both maps share one scale."
    )
    return Column(
        [
            head,
            ElementMap(oxide_words(oxide), rasters),
            Label(note, size=theme.SMALL, colour=theme.TEXT_QUIET),
        ],
        gap=6,
        grow=1.2,
    )


def spectrum(points: Sequence[Point]) -> Widget:
    """Return the laser's lines with their errors."""
    laser = [point for point in points if point.instrument == Instrument.SUPERCAM]
    head = Heading(tr("SuperCam: spectrum"), size=theme.BODY)
    if not laser:
        words = tr("No laser point yet: SuperCam reaches seven metres.")
        return Column([head, Label(words, colour=theme.TEXT_QUIET)], grow=1.0)
    lines = lines_of(reading(laser))
    many = tr_n("{n} laser point.", "{n} laser points.", len(laser)).format(n=len(laser))
    source = tr("Lines: {lines}. Source: {source}").format(
        lines=wavelengths(lines), source=fact("perseverance.supercam_si_line_nm").source
    )
    return Column(
        [
            head,
            Label(many, size=theme.SMALL, colour=theme.TEXT_QUIET),
            Spectrum(lines),
            Label(source, size=theme.SMALL, colour=theme.TEXT_QUIET),
        ],
        gap=6,
        grow=1.0,
    )


def _raster(points: Sequence[Point], oxide: int, *, is_clean: bool) -> Raster:
    found = reading(points).average
    name = tr("abraded patch, {n}") if is_clean else tr("natural surface, {n}")
    error = number(found.standard_error_pct[oxide], 1) if len(points) > 1 else "?"
    mean = tr("{mean} ± {error} wt %").format(mean=number(found.mean_pct[oxide], 1), error=error)
    return Raster(name.format(n=len(points)), [point.oxides_pct[oxide] for point in points], mean)
