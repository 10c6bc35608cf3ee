"""Names that a class has given, written into the ground below what has them, where no craft and no panel is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import pygame

    from game.ui.theme import Scale
    from game.view.camera import Camera
    from game.view.overlay import PlaceName


class PlaceNames:
    """Draws the names in sight of a camera; one that would touch a panel or another name is left out."""

    def __init__(self, height_m: Callable[[float], float], scale: Scale) -> None:
        """Take the height of the ground at a distance, both in metres."""
        self._height_m = height_m
        self._scale = scale

    def draw(
        self,
        surface: pygame.Surface,
        camera: Camera,
        names: Iterable[PlaceName],
        *,
        taken: Sequence[pygame.Rect],
    ) -> None:
        """Draw each name on a small panel with a point towards the ground above it."""
        occupied = list(taken)
        for name in names:
            if not camera.shows(name.at_m, 0.0):
                continue
            picture = fonts.text(name.words, self._scale.text_px(theme.SMALL), theme.TEXT)
            x, y = (round(each) for each in camera.to_screen(name.at_m, self._height_m(name.at_m)))
            plate = picture.get_rect().inflate(self._scale.px(14), self._scale.px(4))
            plate.midtop = x, y + self._scale.px(16)
            if surface.get_rect().contains(plate) and plate.collidelist(occupied) < 0:
                occupied.append(plate)
                colour = theme.INFO if name.is_advice else theme.GO
                surface.fill(colour, (plate.centerx, y, self._scale.px(2), plate.top - y))
                painting.panel(surface, plate, self._scale.px(6))
                surface.blit(picture, picture.get_rect(center=plate.center))
