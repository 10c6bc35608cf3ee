"""The chain of custody: what each tube has gone through beside its limits, for the screen and as a page to print.

How pages are printed is left to `printed`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.facts import value
from game.missions.atomic_file import write_text
from game.missions.printed import rendered
from game.science.samples import Contents, sample
from game.simulation.events import CoreCut, TubeLaid, TubeSealed
from game.simulation.units import CELSIUS_ZERO_K
from game.texts import tr
from game.texts.units import MISSING, clock, number, quantity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.missions.rack import KeptTube
    from game.simulation.events import Event


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a ledger: what, how much, the limit with its unit (none for the seal), and whether that was kept."""

    title: str
    figure: str
    limit: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Papers:
    """Everything that stands on the page."""

    level: str
    holder: str
    """Code name of the player."""
    tubes: tuple[KeptTube, ...]
    notes: tuple[Event, ...]


def entries(tube: KeptTube) -> tuple[Entry, ...]:
    """Return a tube's ledger: carbon from Earth, warmth, shock and seal."""
    carbon_ppb, shock_g = value("tubes.carbon_limit_ppb"), value("tubes.shock_limit_g")
    warm_c, peak_c = (
        value("perseverance.sample_temperature_limit_c"),
        tube.peak_temperature_k - CELSIUS_ZERO_K,
    )
    return (
        Entry(
            tr("carbon"),
            number(tube.contamination_ppb, 2),
            quantity(carbon_ppb, "ppb"),
            tube.contamination_ppb < carbon_ppb,
        ),
        Entry(tr("warmest"), number(peak_c, 0), quantity(warm_c, "°C"), peak_c < warm_c),
        Entry(tr("shock"), number(tube.shock_g, 0), quantity(shock_g, "g"), tube.shock_g <= shock_g),
        Entry(tr("seal"), tr("tight") if tube.is_tight else tr("leaks"), "", tube.is_tight),
    )


def is_whole(tube: KeptTube) -> bool:
    """Return whether a tube has kept to all limits."""
    return all(entry.is_kept for entry in entries(tube))


def tube_title(tube: KeptTube) -> str:
    """Return a tube's name as people write it."""
    return tube.name.replace("_", " ") or tr("Witness")


def contents_words(tube: KeptTube) -> str:
    """Return what is in a tube."""
    if tube.contents is Contents.WITNESS:
        return tr("witness tube: what the rover brings along")
    if tube.contents is Contents.AIR:
        return tr("air of Mars")
    words = tr("{rock}, {length} long") if tube.core_length_m else tr("{rock}")
    return words.format(
        rock=tube.rock.replace("_", " "), length=quantity(100.0 * tube.core_length_m, "cm", 1)
    )


def place_words(tube: KeptTube) -> str:
    """Return where a tube is, along the level."""
    return (
        tr("aboard")
        if tube.laid_at_m is None
        else tr("at {place}").format(place=quantity(tube.laid_at_m, "m", 1))
    )


def origin_words(tube: KeptTube) -> str:
    """Return where what is in it was taken: published coordinates, or the distance along the level."""
    known = sample(tube.name)
    if known is None:
        return tr("at {place}").format(place=quantity(tube.cored_at_m, "m", 1)) if tube.rock else MISSING
    if known.origin_deg is None:
        return known.place
    north, east = known.origin_deg
    return f"{known.place}, {number(north, 4)}° N {number(east, 4)}° E"


def page(papers: Papers) -> str:
    """Return the page as HTML."""
    return rendered(
        "custody.html.j2",
        level=papers.level,
        holder=papers.holder,
        rows=[_row(tube) for tube in papers.tubes],
        happened=[words for note in papers.notes if (words := _happened(note))],
    )


def write_page(papers: Papers, folder: Path, level: str) -> Path:
    """Write the page into a player's folder and return where it lies; OSError where that is refused."""
    path = folder / "pages" / f"chain-of-custody-{level}.html"
    write_text(path, page(papers))
    return path


def _row(tube: KeptTube) -> dict[str, object]:
    return {
        "number": tube.number,
        "title": tube_title(tube),
        "contents": contents_words(tube),
        "origin": origin_words(tube),
        "place": place_words(tube),
        "entries": entries(tube),
        "sols": number(tube.sols_sealed, 0),
        "is_whole": is_whole(tube),
    }


def _happened(event: Event) -> str:
    time = clock(event.time_s)
    match event:
        case CoreCut(thing=thing):
            return tr("{time} core cut from {thing}").format(time=time, thing=thing.replace("_", " "))
        case TubeSealed(tube=tube):
            return tr("{time} tube {tube} sealed").format(time=time, tube=tube)
        case TubeLaid(tube=tube, at_m=at_m):
            words = tr("{time} tube {tube} laid at {place}")
            return words.format(time=time, tube=tube, place=quantity(at_m, "m", 1))
    return ""


def laid_first(tubes: Iterable[KeptTube]) -> tuple[KeptTube, ...]:
    """Return what lies on the ground before what is aboard, each by number."""
    return tuple(sorted(tubes, key=lambda tube: (tube.laid_at_m is None, tube.number)))
