"""The picture over the story of the tubes: Mars, the orbit round it, the Earth, and how far along the way they are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream
from game.ui import painting, theme
from game.view.home_planet import paint_earth
from game.view.paint import gradient
from game.view.palettes import mix, rgb

if TYPE_CHECKING:
    from game.ui.labels import Painter
    from game.ui.theme import Scale

Point = tuple[float, float]

_SEED: Final = 2033
_SMOOTHING: Final = 3
_STARS: Final = 130
_SPACE: Final = ((0.0, rgb("05060D")), (0.7, rgb("0C1020")), (1.0, rgb("1A1C2E")))
_MARS: Final = ((0.0, rgb("D08B5C")), (0.25, rgb("A9683F")), (1.0, rgb("54291D")))
_LIMB: Final = rgb("F0D7B4")
_MARS_RADIUS: Final = 3.4
_MARS_AT: Final = (0.11, 3.86)
"""Its middle across and down, and above that its radius: shares of the width, the height and the height."""
_EARTH: Final = (0.93, 0.46, 0.30)
"""As of Mars, with the radius."""
_EARTH_TURN: Final = 0.04
_EARTH_LIT: Final = 2.2
_STOPS: Final[tuple[Point, ...]] = ((0.10, 0.485), (0.19, 0.33), (0.36, 0.20), (0.895, 0.40))
"""Cored and sealed, launched, caught, home."""
_CURVES: Final[tuple[tuple[Point, Point], ...]] = (
    ((0.10, 0.40), (0.14, 0.34)),
    ((0.24, 0.32), (0.30, 0.20)),
    ((0.52, 0.20), (0.76, 0.10)),
)
"""Between two stops, where the way is pulled to."""
_PIECES: Final = 40


def way_picture(passed: int) -> Painter:
    """Return what draws the way; so many of its stops are behind the tubes."""

    def paint(surface: pygame.Surface, rect: pygame.Rect, scale: Scale) -> None:
        surface.blit(_way(rect.size, passed, scale.px(12)), rect)

    return paint


@cache
def _way(size: tuple[int, int], passed: int, radius: int) -> pygame.Surface:
    large = (size[0] * _SMOOTHING, size[1] * _SMOOTHING)
    picture = _clear(large)
    picture.blit(gradient(large, _SPACE), (0, 0))
    _paint_stars(picture)
    _paint_mars(picture)
    _paint_way(picture, passed)
    small = pygame.transform.smoothscale(picture, size)
    across, down, share = _EARTH
    middle = (round(across * size[0]), round(down * size[1]))
    paint_earth(small, middle, max(2, round(share * size[1])), turn=_EARTH_TURN, lit_from=_EARTH_LIT)
    _paint_stop(small, len(_STOPS) - 1, is_passed=passed >= len(_STOPS))
    small.blit(
        painting.rounded(size, radius, (255, 255, 255, 255)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT
    )
    return small


def _clear(size: tuple[int, int]) -> pygame.Surface:
    """Return an empty picture that can have holes, with or without a window."""
    return pygame.Surface(size, pygame.SRCALPHA)


def _paint_stars(picture: pygame.Surface) -> None:
    width, height = picture.get_size()
    chance = stream(_SEED, "stars of the way home")
    for _ in range(_STARS):
        at = (round(chance.random() * width), round(chance.random() * height))
        strength = chance.random() ** 4
        pygame.draw.circle(
            picture,
            mix(rgb("0C1020"), rgb("F4F0E8"), 0.2 + 0.8 * strength),
            at,
            (0.6 + strength) * _SMOOTHING,
        )


def _paint_mars(picture: pygame.Surface) -> None:
    """Draw the limb: thin bright air over dark rust."""
    width, height = picture.get_size()
    middle = (round(_MARS_AT[0] * width), round(_MARS_AT[1] * height))
    radius = _MARS_RADIUS * height
    for n in range(10, 0, -1):
        air = mix(rgb("0C1020"), _LIMB, (1.0 - n / 11.0) ** 2 * 0.8)
        pygame.draw.circle(picture, air, middle, radius + n * 0.012 * height)
    body = _clear((width, round((1.0 - (_MARS_AT[1] - _MARS_RADIUS)) * height)))
    body.blit(gradient(body.get_size(), _MARS), (0, 0))
    mask = _clear(body.get_size())
    top = (_MARS_AT[1] - _MARS_RADIUS) * height
    pygame.draw.circle(mask, (255, 255, 255), (middle[0], middle[1] - top), radius)
    body.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    picture.blit(body, (0, top))


def _paint_way(picture: pygame.Surface, passed: int) -> None:
    for n, curve in enumerate(_CURVES):
        points = _bent(picture.get_size(), (_STOPS[n], *curve, _STOPS[n + 1]))
        if n + 1 < passed:
            pygame.draw.lines(picture, theme.INFO, False, points, 2 * _SMOOTHING)  # noqa: FBT003 - by place alone
            continue
        for one, other in zip(points[::2], points[1::2], strict=False):
            pygame.draw.line(picture, theme.TEXT_QUIET, one, other, _SMOOTHING)
    for n in range(len(_STOPS) - 1):
        _paint_stop(picture, n, is_passed=n < passed)


def _paint_stop(picture: pygame.Surface, number: int, *, is_passed: bool) -> None:
    width, height = picture.get_size()
    at = (round(_STOPS[number][0] * width), round(_STOPS[number][1] * height))
    radius = 0.055 * height
    pygame.draw.circle(picture, theme.PANEL_SOLID, at, 1.5 * radius)
    pygame.draw.circle(picture, theme.INFO if is_passed else theme.TEXT_QUIET, at, radius)
    if not is_passed:
        pygame.draw.circle(picture, theme.PANEL_SOLID, at, 0.6 * radius)


def _bent(size: tuple[int, int], ends: tuple[Point, Point, Point, Point]) -> list[Point]:
    """Return points on a Bézier curve, in pixels."""
    a, b, c, d = ends
    found = []
    for n in range(_PIECES + 1):
        t = n / _PIECES
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        x, y = (sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))
        found.append((x * size[0], y * size[1]))
    return found
