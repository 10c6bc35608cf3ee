"""What is written about the ground, above it and below: hazards ahead, names, advice; each in the picture of its craft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.hazard_marks import HazardMarks
from game.view.landing_point import name_landing_points
from game.view.place_names import PlaceNames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import pygame

    from game.simulation.snapshot import CraftState
    from game.ui.theme import Scale
    from game.view.framing import Pane
    from game.view.overlay import Overlay


class GroundSigns:
    """Hazard marks over the ground, names in it, and words at a lander's points."""

    def __init__(self, height_m: Callable[[float], float], scale: Scale) -> None:
        """Take the height of the ground at a distance, both in metres."""
        self._height_m = height_m
        self._hazards = HazardMarks(height_m, scale)
        self._names = PlaceNames(height_m, scale)

    def draw(
        self,
        surface: pygame.Surface,
        panes: Iterable[Pane],
        states: Iterable[CraftState],
        *,
        overlay: Overlay,
        taken: Sequence[pygame.Rect],
    ) -> None:
        """Draw into each pane what belongs there, clear of what is taken on the whole window."""
        for pane in panes:
            part = pane.part_of(surface)
            free = [place.move(-pane.window.left, 0) for place in taken]
            for state in states:
                if state.name not in pane.crafts:
                    continue
                if overlay.shows_hazards:
                    self._hazards.draw(part, pane.camera, state, taken=free)
                name_landing_points(
                    part, pane.camera, state, self._height_m, mark_m=overlay.mark_m, taken=free
                )
            self._names.draw(part, pane.camera, overlay.names, taken=free)
