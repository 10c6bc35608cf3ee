"""The samples that Perseverance has really sealed: names, sols, what is in them, and where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from game.facts import table

CENTIMETRE_M: Final = 0.01


class Contents(StrEnum):
    """What is in a sealed tube."""

    CORE = "core"
    AIR = "air"
    """Only the air of Mars: the core had crumbled, as at Roubion."""
    WITNESS = "witness"
    """Nothing but what the rover itself brings along: a tube that was opened and closed."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One published tube."""

    name: str
    """As levels write it; people write a space for the underscore."""
    sol: int
    contents: Contents
    rock: str
    """Empty where there is none."""
    place: str
    core_length_m: float | None
    """None where it is not published."""
    origin_deg: tuple[float, float] | None
    """Degrees north and east of where it was taken."""


_KNOWN: Final = {
    164: ("Roubion", "", "Polygon Valley"),
    194: ("Montdenier", "basalt", "Artuby Ridge"),
    196: ("Montagnac", "basalt", "Artuby Ridge"),
    262: ("Salette", "olivine", "South Séítah, Brac"),
    271: ("Coulettes", "olivine", "South Séítah, Brac"),
    298: ("Robine", "olivine", "South Séítah, Issole"),
    337: ("Malay", "olivine", "South Séítah, Issole"),
    371: ("Hahonih", "basalt", "Ch'ał outcrop"),
    377: ("Atsah", "basalt", "Ch'ał outcrop"),
    490: ("Swift_Run", "sandstone", "Skinner Ridge"),
    495: ("Skyland", "sandstone", "Skinner Ridge"),
    509: ("Hazeltop", "mudstone", "Wildcat Ridge"),
    516: ("Bearwallow", "mudstone", "Wildcat Ridge"),
    575: ("Shuyak", "sandstone", "Amalik"),
    586: ("Amalik", "", "Amalik"),
    619: ("Mageik", "sandstone", "Amalik"),
    631: ("Kukaklek", "sandstone", "Hidden Harbor"),
    634: ("Atmo_Mountain", "regolith", "Observation Mountain"),
    639: ("Crosswind_Lake", "regolith", "Observation Mountain"),
    749: ("Melyn", "sandstone", "Berea"),
    832: ("Otis_Peak", "conglomerate", "Emerald Lake"),
    913: ("Pilot_Mountain", "sandstone", "Dream Lake"),
    923: ("Pelican_Point", "sandstone", "Hans Amundsen Memorial Workspace"),
    949: ("Lefroy_Bay", "sandstone", "Turquoise Bay"),
    1088: ("Comet_Geyser", "carbonate", "Bunsen Peak"),
    1215: ("Sapphire_Canyon", "mudstone", "Cheyava Falls"),
    1401: ("Silver_Mountain", "impactite", "Shallow Bay"),
    1433: ("Green_Gardens", "serpentinite", "Tablelands"),
    1441: ("Main_River", "impactite", "Broom Point"),
}
"""Name, rock and place by the sol of sealing: each sol has one tube. Mars Rock Samples, NASA Mars 2020 mission."""
_WITHOUT_CORE: Final = {164: Contents.AIR, 586: Contents.WITNESS}


@cache
def samples() -> tuple[Sample, ...]:
    """Return all published tubes, by sol."""
    lengths = {sol: length_cm for sol, length_cm in table("tubes.core_lengths")}  # noqa: C416 - rows of any width
    origins = {sol: (north, east) for sol, north, east in table("tubes.origins")}
    return tuple(
        Sample(
            name,
            int(sol),
            _WITHOUT_CORE.get(int(sol), Contents.CORE),
            rock,
            place,
            lengths[sol] * CENTIMETRE_M if sol in lengths else None,
            origins.get(sol),
        )
        for (sol,) in table("tubes.sealed")
        for name, rock, place in (_KNOWN[int(sol)],)
    )


def sample_names() -> tuple[str, ...]:
    """Return the names that a level may put into a rover's rack."""
    return tuple(found.name for found in samples())


def sample(name: str) -> Sample | None:
    """Return the published tube of that name, if there is one."""
    return next((found for found in samples() if found.name == name), None)
