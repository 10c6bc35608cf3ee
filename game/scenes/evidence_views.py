"""What the instruments show of one rock: WATSON's close-up, SHERLOC's spectrum, PIXL's map of phosphate."""

from __future__ import annotations

from enum import IntEnum
from statistics import fmean
from typing import TYPE_CHECKING

from game.scenes.closeup_picture import CloseUp, closeup_caption
from game.scenes.desk_map import ElementMap, Raster
from game.scenes.evidence_spectrum import spectrum_caption, spectrum_of
from game.science.evidence import findings, of
from game.science.evidence_words import finding_list
from game.science.instruments import Instrument
from game.texts import tr
from game.texts.units import quantity
from game.ui import theme
from game.ui.labels import Label

if TYPE_CHECKING:
    from game.simulation.snapshot import ThingState
    from game.ui.widget import Widget


class View(IntEnum):
    """What is looked at; also the order of the tabs."""

    CLOSE_UP = 0
    SPECTRUM = 1
    PHOSPHATE = 2


def view_names() -> tuple[str, ...]:
    """Return the names of the views, in their order."""
    return tr("Close-up"), tr("Spectrum"), tr("Phosphate")


def view_of(rock: ThingState, view: View) -> list[Widget]:
    """Return a picture with what must be known of it, or that there is none yet."""
    if view is View.SPECTRUM:
        return _spectrum(rock)
    return _phosphate(rock) if view is View.PHOSPHATE else _closeup(rock)


def _closeup(rock: ThingState) -> list[Widget]:
    pictures = [point for point in rock.measurements if point.instrument == Instrument.WATSON]
    if not pictures:
        return [_quiet(tr("WATSON has taken no picture of it yet."))]
    shown = next((each for each in reversed(pictures) if each.values), pictures[-1])
    words = finding_list(sorted(findings([shown]))) or tr("dust hides the grains")
    caption = closeup_caption() if shown.values else tr("Dust hides the grains: grind a clean patch.")
    return [CloseUp(rock.name, shown, words), _small(caption)]


def _spectrum(rock: ThingState) -> list[Widget]:
    scans = [point.values for point in of(rock.measurements, Instrument.SHERLOC)]
    if not scans:
        return [_quiet(tr("SHERLOC has not scanned it yet."))]
    return [spectrum_of(scans), _small(spectrum_caption(len(scans)))]


def _phosphate(rock: ThingState) -> list[Widget]:
    """Return PIXL's points as a map: rims stand out as single bright grains."""
    points = [point for point in rock.measurements if point.instrument == Instrument.PIXL and point.values]
    if not points:
        return [_quiet(tr("PIXL has not looked at it yet."))]
    rasters = []
    for name, is_abraded in ((tr("natural"), False), (tr("abraded"), True)):
        found = [point.values[0] for point in points if point.is_abraded is is_abraded]
        if found:
            mean = tr("mean {share}").format(share=quantity(fmean(found), "%", 1))
            rasters.append(Raster(f"{name} {len(found)}", found, mean))
    caption = tr("P₂O₅ in weight percent, point by point; each point is as wide as a hair.")
    return [ElementMap(tr("P₂O₅"), rasters), _small(caption)]


def _quiet(words: str) -> Label:
    return Label(words, colour=theme.TEXT_QUIET)


def _small(words: str) -> Label:
    return Label(words, size=theme.SMALL, colour=theme.TEXT_QUIET)
