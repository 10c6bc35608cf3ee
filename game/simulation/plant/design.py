"""What the team chooses of a plant, as plain data and as the text in which it is handed in and recorded."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.plant.machine import unit_mass_kg

if TYPE_CHECKING:
    from collections.abc import Mapping

PLANT: Final = "oxygen plant"
"""What an answer with a design is about. No thing can have this name: theirs have no spaces."""


@dataclass(frozen=True, slots=True)
class Design:
    """A plant. Each field must have one of the values in `CHOICES`."""

    units: int
    unit_g_h: int
    """Of one unit: what it makes at the most, as MOXIE makes 12."""
    reactors: int
    wings: int = 0
    load_pct: int = 80
    """How much of the current at the carbon limit is sent through the cells."""
    start_h: int = 0
    """Hour of the sol at which work begins."""
    hours: int = 24
    """Worked of the sol's twenty-four."""


FIRST_DESIGN: Final = Design(units=4, unit_g_h=500, reactors=2)
"""What lies on the desk at first: too small, so that there is something to do."""
CHOICES: Final[Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        "units": tuple(range(1, 33)),
        "unit_g_h": (100, 250, 500, 750, 1000, 1500, 2000, 3000),
        "reactors": tuple(range(9)),
        "wings": tuple(range(0, 101, 2)),
        "load_pct": tuple(range(50, 112, 5)),
        "start_h": tuple(range(24)),
        "hours": tuple(range(4, 25)),
    }
)
"""The values between which a team chooses, by field."""


def design_text(design: Design) -> str:
    """Return a design as "units=4 unit_g_h=500 ...", for an answer."""
    return " ".join(f"{name}={number}" for name, number in asdict(design).items())


def read_design(text: str) -> Design | None:
    """Return the design that a text says; None where it says none, or one that cannot be chosen."""
    words = dict(word.partition("=")[::2] for word in text.split())
    if len(words) != len(text.split()) or set(words) != {each.name for each in fields(Design)}:
        return None
    offered = {name: {str(choice): choice for choice in row} for name, row in CHOICES.items()}
    if any(word not in offered[name] for name, word in words.items()):
        return None
    return Design(**{name: offered[name][word] for name, word in words.items()})


def mass_kg(design: Design) -> float:
    """Return what all of it weighs: units, reactors and wings."""
    return (
        design.units * unit_mass_kg(design.unit_g_h)
        + design.reactors * value("plant.reactor_mass_kg")
        + design.wings * value("plant.wing_mass_kg")
    )
