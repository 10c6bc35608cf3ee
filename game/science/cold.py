"""How much may be said about life: the seven steps of the CoLD scale (Green et al., Nature 598, 2021).

A rover climbs no higher than the first step, "a signal that life is known to make", whatever it measures. It cannot
rule out carbon that it brought along: that takes witness tubes and a laboratory. Nor can it rule out each known source
without life. So the most that is ever said here is "potential biosignature" (NASA said the same of Cheyava Falls).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum, auto
from typing import TYPE_CHECKING, Final

from game.science.evidence import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


class Step(IntEnum):
    """How far up the scale. 0 is the ground before it: nothing that life is known to make."""

    NOTHING = 0
    SIGNAL = 1
    NO_CONTAMINATION = 2
    LIFE_COULD = 3
    NOTHING_ELSE_COULD = 4
    SECOND_SIGNAL = 5
    NO_OTHER_IDEA = 6
    CONFIRMED = 7


class Standing(Enum):
    """How a step stands by what was measured."""

    SHOWN = auto()
    OPEN = auto()
    """Not shown yet; more measuring here may show it."""
    BEYOND = auto()
    """No instrument on Mars can show it."""


class Source(StrEnum):
    """Ways without life to make what was found."""

    LAVA = "lava"
    """Pale crystals in lava look like spots."""
    GLOW = "glow"
    """Cerium in phosphate glows like carbon in rings."""
    HEAT = "heat"
    """Hot water turns sulfate into sulfide without help."""
    ACID = "acid"
    """Acid sets iron free."""
    METEORITES = "meteorites"
    """They bring carbon of their own."""
    SLOW_CHEMISTRY = "slow_chemistry"
    """Carbon may take rust apart without life, given time."""


SIGNAL_NEEDS: Final = (Finding.MUD, Finding.SPOTS, Finding.PHOSPHATE, Finding.ORGANICS)
"""Context, texture, minerals and organics: on Earth, microbes that live on rust and carbon in mud leave all of them."""
WATER: Final = (Finding.CLAY, Finding.SULFATE, Finding.CARBONATE)
"""Minerals that formed in water."""
_AGAINST: Final[Mapping[Source, Finding | None]] = {
    Source.LAVA: Finding.MUD,
    Source.GLOW: Finding.ORGANICS,
    Source.HEAT: Finding.CLAY,
    Source.ACID: Finding.PHOSPHATE,
    Source.METEORITES: None,
    Source.SLOW_CHEMISTRY: None,
}
"""What speaks against each: mud is no lava, a line in the spectrum is no glow, heat would have driven the water out of
the clay, vivianite dissolves in acid. Against the last two no rover has anything to say."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What may be claimed, how each step stands, and what keeps the next one from being reached."""

    step: Step
    standings: Mapping[Step, Standing]
    missing: tuple[Finding, ...]
    """For the first step."""
    unlikely: tuple[Source, ...]
    """Ways without life that the evidence speaks against."""
    left: tuple[Source, ...]
    """Ways without life that stay possible."""


def weigh(found: Collection[Finding]) -> Weighing:
    """Return how far what was measured in place carries: up the steps until the first that is not shown."""
    missing = tuple(each for each in SIGNAL_NEEDS if each not in found)
    unlikely = tuple(source for source, card in _AGAINST.items() if card is not None and card in found)
    left = tuple(source for source in Source if source not in unlikely)
    is_wet = Finding.MUD in found and any(each in found for each in WATER)
    standings = {
        Step.SIGNAL: Standing.OPEN if missing else Standing.SHOWN,
        Step.NO_CONTAMINATION: Standing.BEYOND,
        Step.LIFE_COULD: Standing.SHOWN if is_wet else Standing.OPEN,
        Step.NOTHING_ELSE_COULD: Standing.BEYOND if left else Standing.SHOWN,
        Step.SECOND_SIGNAL: Standing.BEYOND,
        Step.NO_OTHER_IDEA: Standing.BEYOND,
        Step.CONFIRMED: Standing.BEYOND,
    }
    step = Step.NOTHING
    for each in Step:
        if each is not Step.NOTHING and standings[each] is not Standing.SHOWN:
            break
        step = each
    return Weighing(step, standings, missing, unlikely, left)
