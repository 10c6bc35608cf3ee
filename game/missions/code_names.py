"""Code names to choose from, so that nobody needs to give a real one: a word of rock or light, a word of Mars or sky."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.missions.player_names import name_trouble
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Collection
    from random import Random

_FIRST: Final = (
    *("Amber", "Basalt", "Blue", "Copper", "Crystal", "Dawn", "Dusty", "Far", "Frosty", "Golden", "Hidden"),
    *("Iron", "Jade", "Lunar", "Misty", "Northern", "Olivine", "Opal", "Polar", "Quiet", "Rusty", "Silver"),
    *("Solar", "Southern", "Stellar", "Swift", "Velvet", "Violet"),
)
_SECOND: Final = (
    *("Aphelion", "Canyon", "Comet", "Corona", "Crater", "Delta", "Deimos", "Dune", "Eclipse", "Equinox"),
    *(
        "Halo",
        "Horizon",
        "Lander",
        "Mesa",
        "Meteor",
        "Nebula",
        "Nova",
        "Orbit",
        "Outcrop",
        "Phobos",
        "Plateau",
    ),
    *("Ridge", "Rim", "Ripple", "Rover", "Solstice", "Transit", "Valley", "Zenith"),
)


def code_name(taken: Collection[str], chance: Random) -> str:
    """Return a code name that nobody has; after many vain tries one with a number."""
    for _ in range(len(_FIRST) * len(_SECOND)):
        name = _two_words(chance)
        if not name_trouble(name, taken):
            return name
    return f"{_two_words(chance)} {len(taken) + 1}"


def _two_words(chance: Random) -> str:
    """Return two words; a language may put them in another order."""
    return tr("{first} {second}").format(first=tr(chance.choice(_FIRST)), second=tr(chance.choice(_SECOND)))
