"""Which ridges stand one behind the other on each world. Their outlines are in `silhouettes`, their paint in `ridges`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.simulation.plan import World
from game.view import silhouettes

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.view.silhouettes import Outline


@dataclass(frozen=True, slots=True)
class Layer:
    """One ridge line: what it is, how fast it passes, where it stands, how deep in the dust."""

    outline: Callable[[int], Outline]
    parallax: float
    base: float
    """Foot of the ridge from the top of the screen, as a share of its height."""
    nearness: float
    """0 is the horizon's colour, 1 the far ridge's, 2 the middle ridge's, 3 the near ground's."""
    beds: int = 0
    """Rock layers to draw on its faces."""
    shade: float = 0.10
    """How much darker the faces are that look away from the sun."""
    screens: float = 2.0
    """Length of the tile in screens; no two alike, so that the picture never repeats as a whole."""


_JEZERO: Final = (
    Layer(silhouettes.crater_rim, 0.035, 0.582, 0.62, shade=0.10, screens=1.9),
    Layer(silhouettes.foothills, 0.08, 0.592, 0.95, shade=0.12, screens=2.3),
    Layer(silhouettes.delta_scarp, 0.15, 0.607, 1.32, beds=7, shade=0.14, screens=2.1),
    Layer(silhouettes.mesas, 0.27, 0.629, 1.72, beds=4, shade=0.16, screens=2.4),
    Layer(silhouettes.dunes, 0.44, 0.656, 2.08, shade=0.14, screens=1.7),
    Layer(silhouettes.rubble, 0.70, 0.690, 2.50, shade=0.10, screens=2.2),
)
_SOUTH_POLE: Final = (
    Layer(silhouettes.great_massif, 0.030, 0.600, 0.9, screens=2.3),
    Layer(silhouettes.massifs, 0.075, 0.615, 1.3, screens=1.9),
    Layer(silhouettes.crater_walls, 0.17, 0.630, 1.8, screens=2.1),
    Layer(silhouettes.worn_hills, 0.36, 0.655, 2.3, screens=2.4),
    Layer(silhouettes.cratered_plain, 0.66, 0.690, 2.7, screens=1.8),
)
_DESERT: Final = (
    Layer(silhouettes.tableland, 0.035, 0.582, 0.75, beds=3, shade=0.10, screens=1.9),
    Layer(silhouettes.foothills, 0.08, 0.595, 1.05, shade=0.12, screens=2.3),
    Layer(silhouettes.buttes, 0.16, 0.612, 1.45, beds=9, shade=0.16, screens=2.2),
    Layer(silhouettes.mesas, 0.30, 0.634, 1.85, beds=5, shade=0.16, screens=2.4),
    Layer(silhouettes.worn_hills, 0.46, 0.660, 2.25, shade=0.12, screens=1.7),
    Layer(silhouettes.rubble, 0.70, 0.690, 2.55, shade=0.10, screens=2.1),
)
_OF_WORLD: Final = {World.MARS: _JEZERO, World.MOON: _SOUTH_POLE, World.EARTH: _DESERT}


def range_of(world: World) -> tuple[Layer, ...]:
    """Return a world's ridges, far ones first."""
    return _OF_WORLD[world]
