"""Pictures of the ways through space and air, for the gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes import gallery_arrival, gallery_ascent, gallery_home, gallery_journey, gallery_orbit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage

PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {
    **gallery_arrival.PICTURES,
    **gallery_ascent.PICTURES,
    **gallery_orbit.PICTURES,
    **gallery_home.PICTURES,
    **gallery_journey.PICTURES,
}
