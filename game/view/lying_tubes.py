"""Sample tubes on the ground: white, a hand long, with a shadow and a number; sand hides part of one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.simulation.snapshot import RoverState
from game.ui import fonts, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.snapshot import Snapshot, Tube
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera

_THICK_SHARE: Final = 0.16
"""Of its length."""
_SHORTEST_PX: Final = 17
"""At 720p: a tube that is seen from far away is drawn larger, or nobody would find it."""
_WHITE: Final = (236, 234, 228)
_SHADE: Final = (150, 148, 150)
_EDGE: Final = (34, 24, 20)
_SHADOW: Final = (20, 12, 8, 110)
_NUMBER_UP: Final = 9


Lying = tuple[int, float]
"""A tube's number and where it lies."""


def lying(snapshot: Snapshot) -> tuple[Lying, ...]:
    """Return all tubes on the ground."""
    return tuple((tube.number, at_m) for tube, at_m in _lying(snapshot))


def draw_tubes(surface: pygame.Surface, camera: Camera, snapshot: Snapshot, terrain: Terrain) -> None:
    """Draw the tubes in sight."""
    for tube, at_m in _lying(snapshot):
        if camera.shows(at_m, 1.0):
            _draw(surface, camera, tube, (at_m, terrain))


def _lying(snapshot: Snapshot) -> Iterator[tuple[Tube, float]]:
    for state in snapshot.crafts.values():
        if isinstance(state, RoverState):
            yield from ((tube, tube.laid_at_m) for tube in state.tubes if tube.laid_at_m is not None)


def _draw(surface: pygame.Surface, camera: Camera, tube: Tube, place: tuple[float, Terrain]) -> None:
    at_m, terrain = place
    line = camera.size[1] / 720.0
    long = max(_SHORTEST_PX * line, value("perseverance.tube_length_m") * camera.pixels_per_metre)
    thick = max(6.0 * line, _THICK_SHARE * long)
    x, y = camera.to_screen(at_m, terrain.height_m(at_m))
    hidden = thick * min(0.6, tube.sunk_m / (_THICK_SHARE * value("perseverance.tube_length_m")))
    picture = _picture(round(long), round(thick), round(hidden))
    picture = pygame.transform.rotate(picture, math.degrees(terrain.slope_rad(at_m)))
    shadow = pygame.Surface((round(1.5 * long), max(3, round(thick))), pygame.SRCALPHA)
    pygame.draw.ellipse(shadow, _SHADOW, shadow.get_rect())
    surface.blit(shadow, shadow.get_rect(center=(round(x), round(y + 0.2 * thick))))
    surface.blit(picture, picture.get_rect(midbottom=(round(x), round(y + 0.25 * thick))))
    sign = fonts.text(str(tube.number), round(theme.SMALL * 0.9 * line), theme.TEXT, is_bold=True)
    plate = sign.get_rect(midbottom=(round(x), round(y - thick - _NUMBER_UP * line)))
    if surface.get_rect().contains(plate):
        pygame.draw.rect(
            surface, theme.PANEL_SOLID, plate.inflate(round(8 * line), 0), border_radius=round(5 * line)
        )
        surface.blit(sign, plate)


def _picture(long: int, thick: int, hidden: int) -> pygame.Surface:
    """Return the tube level, its lower edge cut away where the ground hides it."""
    picture = pygame.Surface((long, thick), pygame.SRCALPHA)
    edge = max(1, thick // 5)
    pygame.draw.rect(picture, _EDGE, picture.get_rect(), border_radius=thick // 2)
    body = picture.get_rect().inflate(-2 * edge, -2 * edge)
    pygame.draw.rect(picture, _WHITE, body, border_radius=thick // 2)
    foot = max(1, body.height // 3)
    pygame.draw.rect(picture, _SHADE, (thick // 2, body.bottom - foot, long - thick, foot))
    pygame.draw.rect(picture, _SHADE, (round(0.72 * long), body.y, max(1, long // 12), body.height))
    return picture.subsurface((0, 0, long, max(2, thick - hidden)))
