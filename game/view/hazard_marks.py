"""What the hazard finder marks ahead of a rover: a line on the ground, a warning sign, the kind and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.snapshot import RoverState
from game.simulation.states.rover import HazardKind
from game.texts import tr
from game.texts.units import quantity
from game.ui import fonts, painting, theme
from game.view.instruments.glyphs import glyph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.simulation.snapshot import CraftState
    from game.simulation.states.rover import Hazard
    from game.ui.theme import Scale
    from game.view.camera import Camera

_ABOVE: Final = 46
"""Pixels at 720p from the ground to a sign: above what lies there."""
_SURE: Final = 0.9
"""From here on the line is whole."""
_PERCENT: Final = 100.0


class HazardMarks:
    """Draws the marks of one rover; a sign that would touch a panel or another sign is left out, its line is not."""

    def __init__(self, height_m: Callable[[float], float], scale: Scale) -> None:
        """Take the height of the ground at a distance, both in metres."""
        self._height_m = height_m
        self._scale = scale

    def draw(
        self, surface: pygame.Surface, camera: Camera, state: CraftState, *, taken: Sequence[pygame.Rect]
    ) -> None:
        """Draw what is in the picture."""
        if not isinstance(state, RoverState):
            return
        occupied = list(taken)
        for hazard in state.hazards:
            middle_m = (hazard.from_m + hazard.to_m) / 2.0
            if camera.shows(middle_m, (hazard.to_m - hazard.from_m) / 2.0):
                self._draw_line(surface, camera, hazard, taken)
                self._draw_sign(surface, camera, hazard, occupied)

    def _draw_line(
        self, surface: pygame.Surface, camera: Camera, hazard: Hazard, taken: Sequence[pygame.Rect]
    ) -> None:
        """Draw along the ground, dashed where the finder is not quite sure; panels stay clear of it."""
        step_m = 0.25
        steps = max(1, round((hazard.to_m - hazard.from_m) / step_m))
        spots = [
            camera.to_screen(x_m, self._height_m(x_m))
            for x_m in (hazard.from_m + step_m * n for n in range(steps + 1))
        ]
        width = self._scale.px(3)
        for n in range(steps):
            is_hidden = any(place.collidepoint(spot) for place in taken for spot in spots[n : n + 2])
            if not is_hidden and (hazard.confidence >= _SURE or n % 2 == 0):
                pygame.draw.line(surface, theme.CAUTION, spots[n], spots[n + 1], width)

    def _draw_sign(
        self, surface: pygame.Surface, camera: Camera, hazard: Hazard, occupied: list[pygame.Rect]
    ) -> None:
        scale, small_px = self._scale, self._scale.text_px(theme.SMALL)
        words = fonts.text(hazard_words(hazard), small_px, theme.TEXT)
        mark = glyph("triangle", small_px, theme.CAUTION)
        width = words.get_width() + mark.get_width() + scale.px(18)
        plate = pygame.Rect(0, 0, width, words.get_height() + scale.px(4))
        first_m, last_m = (camera.to_world(x, 0.0)[0] for x in (0.0, float(surface.get_width())))
        middle_m = (max(hazard.from_m, first_m) + min(hazard.to_m, last_m)) / 2.0
        x, y = camera.to_screen(middle_m, self._height_m(middle_m))
        plate.midbottom = round(x), round(y) - scale.px(_ABOVE)
        stem = pygame.Rect(plate.centerx, plate.y, scale.px(1), round(y) - plate.y)
        if not surface.get_rect().contains(plate) or plate.unionall([stem]).collidelist(occupied) >= 0:
            return
        occupied.append(plate)
        surface.fill(theme.CAUTION, stem)
        painting.panel(surface, plate, scale.px(6))
        surface.blit(mark, mark.get_rect(midleft=(plate.x + scale.px(6), plate.centery)))
        surface.blit(words, words.get_rect(midright=(plate.right - scale.px(6), plate.centery)))


def kind_words(kind: str) -> str:
    """Return what a hazard is, by the value that stands in events."""
    return {
        HazardKind.STEP.value: tr("step"),
        HazardKind.SLOPE.value: tr("slope"),
        HazardKind.SAND.value: tr("sand"),
    }.get(kind, kind)


def hazard_words(hazard: Hazard) -> str:
    """Return kind and confidence; what is not quite sure is not told as such."""
    share = min(99.0, _PERCENT * hazard.confidence)
    return f"{kind_words(hazard.kind)} {quantity(share, '%', 0)}"
