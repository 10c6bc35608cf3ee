"""The story of a tube in sentences: where it was cored, what was measured, and what each step of its way has added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.missions.custody import contents_words, entries, origin_words, place_words
from game.missions.handover import chance_words, keeps, speed_words
from game.missions.passages import CATCH, HOME, STAGES
from game.science.samples import sample
from game.science.words import instrument_words, oxide_words
from game.simulation.units import CELSIUS_ZERO_K
from game.texts import tr, tr_n
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.missions.container import Traveller
    from game.missions.journey import Journey
    from game.missions.passages import Passage
    from game.missions.rack import KeptTube, Measured

_TOLD_OXIDES: Final = 3
"""The most plentiful ones say what the rock is."""


@dataclass(frozen=True, slots=True)
class Step:
    """One chapter: where, what happened, and whether all limits were kept; None where it is not known."""

    title: str
    words: str
    is_kept: bool | None = True


def story(traveller: Traveller, title_of: Callable[[str], str]) -> tuple[Step, ...]:
    """Return a tube's chapters; `title_of` names a level."""
    tube = traveller.tube
    by_stage = {passage.stage: passage for passage in traveller.passages}
    last = max((STAGES.index(stage) for stage in by_stage), default=-1)
    ways = tuple(_on_the_way(stage, by_stage.get(stage), title_of) for stage in STAGES[: last + 1])
    return (
        Step(tr("Cored"), _cored(traveller, title_of)),
        *((Step(tr("Measured"), measured_words(tube)),) if tube.measured else ()),
        Step(tr("On Mars"), _on_mars(tube), all(entry.is_kept for entry in entries(tube))),
        *ways,
    )


def journey_words(journey: Journey) -> str:
    """Return how far the tubes have come, and where the real ones are."""
    tubes = journey.travellers
    if not tubes:
        return tr("No tube has left Mars yet: win a mission of the way home.")
    words = _reached(journey.farthest, len(tubes), is_own=journey.legs[journey.farthest].own > 0)
    kept = sum(traveller.is_whole for traveller in tubes)
    limits = tr("Within every limit: {n} of {all}.").format(n=kept, all=len(tubes))
    return f"{words} {limits} {tr('The real ones still wait on Mars.')}"


def _reached(stage: str, number: int, *, is_own: bool) -> str:
    """Return how far so many tubes have come."""
    if stage == HOME and is_own:
        words = tr_n("{n} of your own tubes is in Utah.", "{n} of your own tubes are in Utah.", number)
    elif stage == HOME:
        words = tr_n(
            "{n} published tube is in Utah; none was yours.",
            "{n} published tubes are in Utah; none was yours.",
            number,
        )
    elif is_own:
        words = tr_n(
            "{n} of your own tubes is in orbit round Mars.",
            "{n} of your own tubes are in orbit round Mars.",
            number,
        )
    else:
        words = tr_n(
            "{n} published tube is in orbit round Mars; none is yours.",
            "{n} published tubes are in orbit round Mars; none is yours.",
            number,
        )
    return words.format(n=number)


def measured_words(tube: KeptTube) -> str:
    """Return what the instruments made of the rock."""
    return "; ".join(_measured(each) for each in tube.measured)


def passage_words(passage: Passage) -> str:
    """Return what a mission has put on its tubes."""
    shock_g = quantity(passage.shock_g, "g", 0 if passage.shock_g >= 1.0 else 2)
    warm = quantity(passage.warmest_k - CELSIUS_ZERO_K, "°C", 0)
    if passage.stage == CATCH:
        words = tr(
            "Met the bay at {speed}, a shock of {shock}; {warm} while heat closed the seam; {chance} that anything gets out."
        )
        chance = chance_words(passage.release_share or 1.0)
        return words.format(speed=speed_words(passage.touch_m_s), shock=shock_g, warm=warm, chance=chance)
    if passage.stage == HOME:
        words = tr(
            "Struck the desert of Utah at {speed} without a parachute: {shock}; warmed to {warm} by the entry."
        )
        return words.format(speed=quantity(passage.touch_m_s, "m/s", 1), shock=shock_g, warm=warm)
    words = tr("Carried into orbit by two solid motors, at {shock} and {warm} at most.")
    return words.format(shock=shock_g, warm=warm)


def _cored(traveller: Traveller, title_of: Callable[[str], str]) -> str:
    tube = traveller.tube
    words = tr("{contents}, taken: {origin}").format(contents=contents_words(tube), origin=origin_words(tube))
    known = sample(tube.name)
    if known is not None:
        words += " · " + tr("sealed by Perseverance on sol {n}").format(n=known.sol)
    return f"{words} · {title_of(traveller.origin)}" if traveller.is_own else words


def _on_mars(tube: KeptTube) -> str:
    *figures, seal = entries(tube)
    ledger = [f"{entry.title} {entry.figure} / {entry.limit}" for entry in figures]
    sols = tr("sealed for {n} sols").format(n=number(tube.sols_sealed, 0))
    return " · ".join([*ledger, seal.figure, sols, place_words(tube)])


def _measured(measured: Measured) -> str:
    points = tr_n("{n} point", "{n} points", measured.points).format(n=measured.points)
    shares = sorted(enumerate(measured.oxides_pct), key=lambda pair: -pair[1])[:_TOLD_OXIDES]
    oxides = ", ".join(f"{oxide_words(n)} {quantity(share, '%', 0)}" for n, share in shares if share > 0.0)
    return f"{instrument_words(measured.instrument)}, {points}" + (f": {oxides}" if oxides else "")


def _on_the_way(stage: str, passage: Passage | None, title_of: Callable[[str], str]) -> Step:
    if passage is None:
        return Step(title_of(stage), tr("Not on record: this mission was not won before the next one."), None)
    return Step(title_of(stage), passage_words(passage), keeps(passage))
