"""Where the tubes go from one agency to the other, and what each of them asks: NASA's part must be good enough for ESA's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.missions.custody import entries
from game.missions.passages import CATCH, HOME, UP
from game.simulation.units import CELSIUS_ZERO_K, PERCENT
from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.missions.container import Traveller
    from game.missions.passages import Passage
    from game.missions.rack import KeptTube

NASA: Final = "NASA"
ESA: Final = "ESA"
BOTH: Final = "NASA, ESA"
_ROUNDING: Final = 1.0 + 1e-9
"""A chance that is a product of three may be off by its last digit."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What an agency asks, what was found, and whether that is good enough."""

    agency: str
    title: str
    figure: str
    limit: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Handover:
    """One handing over, with the limits of both."""

    title: str
    limits: tuple[Limit, ...]

    @property
    def is_good(self) -> bool:
        """Whether all limits were kept."""
        return all(limit.is_kept for limit in self.limits)


def handovers(travellers: Sequence[Traveller]) -> tuple[Handover, ...]:
    """Return every handing over that these tubes have been through: what is told is the worst of them."""
    if not travellers:
        return ()
    passed = [
        found for each in travellers[0].passages if (found := handed_over(each, travellers)) is not None
    ]
    return (_on_mars(travellers), *passed)


def keeps(passage: Passage) -> bool:
    """Return whether a mission has kept to all limits of both agencies."""
    found = handed_over(passage, ())
    return found is None or found.is_good


def _on_mars(travellers: Sequence[Traveller]) -> Handover:
    limits = (
        Limit(NASA, each.title, each.figure, each.limit, each.is_kept)
        for each in entries(_worst([traveller.tube for traveller in travellers]))
    )
    return Handover(tr("On Mars: NASA's rover hands over to ESA's loading arm"), tuple(limits))


def handed_over(passage: Passage, travellers: Sequence[Traveller]) -> Handover | None:
    """Return the handing over at the end of a mission; None where nothing changes hands."""
    if passage.stage == UP:
        title = tr("Into orbit: NASA's rocket lets the container go for ESA to find")
        return Handover(title, (_shock(passage), _warmth(passage)))
    if passage.stage == CATCH:
        title = tr("In orbit: NASA's container goes into ESA's orbiter")
        return Handover(title, (*_caught(passage), _warmth(passage)))
    if passage.stage == HOME:
        title = tr("In Utah: what ESA's orbiter has let go comes down in NASA's capsule")
        return Handover(title, (_shock(passage), _warmth(passage), _seals(travellers)))
    return None


def _caught(passage: Passage) -> tuple[Limit, ...]:
    """Return what NASA's container stands, how slow ESA's bay wants it, and how well ESA has shut it away."""
    stands_m_s, wants_m_s = value("orbiter.harm_speed_m_s"), value("orbiter.capture_speed_m_s")
    asked, share = value("orbiter.release_asked_share"), passage.release_share or 1.0
    found = speed_words(passage.touch_m_s)
    return (
        Limit(
            NASA, tr("the container is met"), found, speed_words(stands_m_s), passage.touch_m_s <= stands_m_s
        ),
        Limit(ESA, tr("into the bay"), found, speed_words(wants_m_s), passage.touch_m_s <= wants_m_s),
        Limit(
            BOTH,
            tr("anything gets out"),
            chance_words(share),
            chance_words(asked),
            share <= asked * _ROUNDING,
        ),
    )


def _shock(passage: Passage) -> Limit:
    limit_g = value("tubes.shock_limit_g")
    figure, limit = number(passage.shock_g, 0), quantity(limit_g, "g")
    return Limit(NASA, tr("shock"), figure, limit, passage.shock_g <= limit_g)


def _warmth(passage: Passage) -> Limit:
    """Return how warm they became on the way: cooler is asked than on Mars."""
    limit_c, found_c = value("journey.return_temperature_limit_c"), passage.warmest_k - CELSIUS_ZERO_K
    return Limit(BOTH, tr("warmest"), number(found_c, 0), quantity(limit_c, "°C"), found_c < limit_c)


def _seals(travellers: Sequence[Traveller]) -> Limit:
    tight = sum(traveller.now.is_tight for traveller in travellers)
    figure = tr("{n} of {all}").format(n=tight, all=len(travellers))
    return Limit(BOTH, tr("tight"), figure, "", tight == len(travellers))


def _worst(tubes: Sequence[KeptTube]) -> KeptTube:
    """Return a tube with the worst figure of each kind."""
    return replace(
        tubes[0],
        contamination_ppb=max(tube.contamination_ppb for tube in tubes),
        peak_temperature_k=max(tube.peak_temperature_k for tube in tubes),
        shock_g=max(tube.shock_g for tube in tubes),
        is_tight=all(tube.is_tight for tube in tubes),
    )


def chance_words(share: float) -> str:
    """Return a chance as people say it: "1 in 1 000 000"."""
    return tr("1 in {n}").format(n=number(1.0 / share, 0))


def speed_words(speed_m_s: float) -> str:
    """Return a slow speed in centimetres a second."""
    return quantity(round(PERCENT * speed_m_s, 1), "cm/s")
