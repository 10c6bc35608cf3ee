"""Where everything of the way home ends: on Mars, in orbit, burnt, round the Sun, in Utah. By the plan of 2022 and 2023."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.entry.capsule import sample_capsule
from game.simulation.waste import PartKind
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.missions.traces import Ledger


_SMALL_KG: Final = 10.0


class End(StrEnum):
    """Places where things end."""

    MARS = "mars"
    ORBIT = "orbit"
    BURNT = "burnt"
    SUN = "sun"
    EARTH = "earth"


@dataclass(frozen=True, slots=True)
class Fate:
    """What ends in a place, and its mass."""

    end: End
    what: str
    mass_kg: float


def fates(ledger: Ledger) -> tuple[Fate, ...]:
    """Return what the player's missions have left on Mars, and where the machines of the way home end."""
    planned_kg = sum(
        part.mass_kg
        for trace in ledger.traces.values()
        for part in trace.placed
        if part.kind is not PartKind.STAGE  # told of on its own, whoever has flown it
    )
    propellant_kg = value("ascent.first_propellant_kg") + value("ascent.second_propellant_kg")
    return (
        Fate(End.MARS, tr("left by mistake in your missions"), ledger.left_kg),
        Fate(End.MARS, tr("left as planned in your missions"), planned_kg),
        Fate(End.MARS, tr("first stage of the rocket, fallen back"), value("ascent.first_dry_kg")),
        Fate(End.ORBIT, tr("second stage of the rocket"), value("ascent.second_dry_kg")),
        Fate(End.BURNT, tr("propellant of both stages"), propellant_kg),
        Fate(End.SUN, tr("orbiter, after it has flown past the Earth"), value("orbiter.mass_kg")),
        Fate(End.EARTH, tr("capsule with the tubes"), sample_capsule().mass_kg),
    )


def fate_words(fate: Fate) -> str:
    """Return what it is and its mass."""
    return f"{fate.what}, {mass_words(fate.mass_kg)}"


def mass_words(mass_kg: float) -> str:
    """Return a mass, small ones in hundredths of a kilogram: a tube weighs six of them."""
    return quantity(mass_kg, "kg", 2 if mass_kg < _SMALL_KG else 0)


def end_words(end: End) -> str:
    """Return a place as people call it."""
    return {
        End.MARS: tr("Stays on Mars"),
        End.ORBIT: tr("Stays in orbit round Mars"),
        End.BURNT: tr("Burnt"),
        End.SUN: tr("Goes on round the Sun"),
        End.EARTH: tr("Lands in Utah"),
    }[end]
