"""Which points of a rock are looked at, and what can be said of them as plain facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.scenes.desk_units import percent
from game.science.instruments import Instrument
from game.science.reading import reading
from game.science.targets import RockUnit
from game.science.words import oxide_words, unit_words
from game.texts import tr, tr_n
from game.texts.units import MISSING, number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.science.assistant import Opinion, UnitModel
    from game.science.reading import Point, Reading

_FEW: Final = 10


@dataclass(frozen=True, slots=True)
class Selection:
    """Some points of one instrument, and what they are called."""

    name: str
    reading: Reading


def selections(
    points: Sequence[Point], units: Mapping[RockUnit, UnitModel] | None = None
) -> tuple[Selection, ...]:
    """Return what can be looked at by itself: all of PIXL's points, the clean ones, the dusty ones, the laser's."""
    pixl = [point for point in points if point.instrument == Instrument.PIXL]
    laser = [point for point in points if point.instrument == Instrument.SUPERCAM]
    clean = [point for point in pixl if point.is_abraded]
    dusty = [point for point in pixl if not point.is_abraded]
    groups = [(tr("PIXL"), pixl), (tr("SuperCam"), laser)]
    if clean and dusty:
        groups[1:1] = [(tr("abraded"), clean), (tr("natural"), dusty)]
    return tuple(
        Selection(f"{name} {len(chosen)}", reading(chosen, units)) for name, chosen in groups if chosen
    )


def opinion_words(said: Opinion) -> str:
    """Return what the assistant says, in words."""
    if said.unit is RockUnit.UNKNOWN:
        return tr("None that I know")
    words = tr("{unit}, {share}").format(unit=unit_words(said.unit), share=percent(said.probability))
    return words if said.is_sure else tr("Not sure: {words}").format(words=words)


def fact_words(found: Reading) -> str:
    """Return what the points are, without what follows from it: that is for the player to think."""
    number_of, clean = len(found.points), found.abraded
    if found.instrument is Instrument.SUPERCAM:
        words = tr_n("{n} laser point, four oxides.", "{n} laser points, four oxides.", number_of)
        return words.format(n=number_of)
    if clean == number_of:
        where = tr_n("{n} point on the abraded patch.", "{n} points on the abraded patch.", number_of)
    elif clean == 0:
        where = tr_n("{n} point on the natural surface.", "{n} points on the natural surface.", number_of)
    else:
        where = tr("{n} points: {clean} on the abraded patch, {dusty} on the natural surface.")
    words = where.format(n=number_of, clean=clean, dusty=number_of - clean)
    if number_of < _FEW:
        words += " " + tr("Each is as wide as a hair.")
    return words


def oxide_rows(found: Reading) -> list[tuple[str, str, str]]:
    """Return oxide, mean and standard error in weight percent; the error of a single point is not known."""
    rows = []
    for oxide in found.oxides:
        error = found.average.standard_error_pct[oxide]
        known = f"± {number(error, 1)}" if len(found.points) > 1 else f"± {MISSING}"
        rows.append((oxide_words(oxide), number(found.average.mean_pct[oxide], 1), known))
    return rows
