"""The sky of the map: dusk that thins out into space, with the Moon at the start of the way and the Earth at its end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream
from game.view.home_planet import paint_earth
from game.view.paint import glow, gradient, light, path
from game.view.palettes import Rgb, mix, rgb

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Face = Callable[[pygame.Surface, int], None]

_SEED: Final = 72
_HORIZON: Final = 0.56
_STARS: Final = 260
_SMOOTHING: Final = 3
_SKY: Final = (
    (0.0, rgb("05060D")),
    (0.28, rgb("141A30")),
    (0.52, rgb("4A4A5C")),
    (0.72, rgb("9A8272")),
    (0.88, rgb("D9AE84")),
    (1.0, rgb("E9C9A2")),
)
_MOON: Final = (0.055, 0.135, 0.105)
_EARTH: Final = (0.945, 0.085, 0.095)
"""Middle across and down, and radius: shares of the width, the height and the height."""
_EARTH_TURN: Final = 0.04
_EARTH_LIT: Final = 2.2
"""Lit from the left like the Moon, with a night side."""


def paint_sky(surface: pygame.Surface) -> None:
    """Draw everything above the land."""
    width, height = surface.get_size()
    surface.blit(gradient((width, round(_HORIZON * height)), _SKY), (0, 0))
    _paint_stars(surface)
    sun = light((round(0.9 * height), round(0.5 * height)), rgb("5A6E86"), power=2.4)
    surface.blit(
        sun,
        sun.get_rect(center=(round(0.40 * width), round(0.45 * height))),
        special_flags=pygame.BLEND_RGB_ADD,
    )
    _paint_orbit(surface)
    _paint_ball(surface, _MOON, _moon_face)
    across, down, radius = _EARTH
    at = (round(across * width), round(down * height))
    paint_earth(surface, at, round(radius * height), turn=_EARTH_TURN, lit_from=_EARTH_LIT)


def _paint_stars(surface: pygame.Surface) -> None:
    width, height = surface.get_size()
    chance = stream(_SEED, "map stars")
    for _ in range(_STARS):
        x, y = chance.random(), chance.random() ** 1.4 * 0.36
        strength = chance.random() ** 4 * (1.0 - y / 0.40)
        at = (round(x * width), round(y * height))
        colour = mix(_colour_at(surface, at), rgb("F4F0E8"), min(1.0, 0.12 + strength))
        pygame.draw.circle(surface, colour, at, max(1.0, 1.6 * strength * height / 720))


def _colour_at(surface: pygame.Surface, at: tuple[int, int]) -> Rgb:
    """Return the colour of a spot; beyond the edge, that of the nearest spot inside."""
    width, height = surface.get_size()
    red, green, blue, _ = surface.get_at((min(at[0], width - 1), min(at[1], height - 1)))
    return red, green, blue


def _paint_orbit(surface: pygame.Surface) -> None:
    """Draw the orbit as the arc that can be seen of it, fading at both ends."""
    width, height = surface.get_size()
    steps = 72
    points = [
        ((0.42 + 0.40 * n / steps) * width, (0.125 + 0.30 * (n / steps - 0.75) ** 2) * height)
        for n in range(steps + 1)
    ]
    for n, (one, other) in enumerate(pairwise(points)):
        share = 0.55 * min(1.0, 4.0 * n / steps, 4.0 * (steps - n) / steps)
        sky = _colour_at(surface, (round(one[0]), round(one[1])))
        path(surface, mix(sky, rgb("8CC8FF"), share), (one, other), 1)


def _paint_ball(surface: pygame.Surface, ball: Sequence[float], face: Face) -> None:
    """Draw a world: its face, lit from the left, with a soft night side."""
    width, height = surface.get_size()
    radius = round(ball[2] * height)
    large = radius * _SMOOTHING
    picture = pygame.Surface((2 * large, 2 * large), pygame.SRCALPHA)
    face(picture, large)
    picture.blit(_night(large), (0, 0))
    mask = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
    pygame.draw.circle(mask, (255, 255, 255), (large, large), large)
    picture.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    small = pygame.transform.smoothscale(picture, (2 * radius, 2 * radius))
    surface.blit(small, small.get_rect(center=(round(ball[0] * width), round(ball[1] * height))))


def _night(radius: int) -> pygame.Surface:
    """Return a sheet that darkens a ball's side away from the sun."""
    sheet = pygame.Surface((2 * radius, 2 * radius), pygame.SRCALPHA)
    for n in range(40):
        shift = 0.25 + 0.75 * n / 40
        hole = pygame.Surface(sheet.get_size(), pygame.SRCALPHA)
        hole.fill((4, 6, 12, 7))
        pygame.draw.circle(
            hole,
            (0, 0, 0, 0),
            (radius - shift * radius * 0.9, radius - shift * radius * 0.35),
            round(radius * 1.08),
        )
        sheet.blit(hole, (0, 0))
    return sheet


def _moon_face(picture: pygame.Surface, radius: int) -> None:
    picture.fill(rgb("B9B6B0"))
    chance = stream(_SEED, "seas")
    for _ in range(7):
        at = (chance.uniform(0.3, 1.5) * radius, chance.uniform(0.3, 1.5) * radius)
        side = round(chance.uniform(0.35, 0.8) * radius)
        sea = glow((side, round(side * 0.8)), rgb("6E6C6A"), 0.75, power=0.6)
        picture.blit(sea, sea.get_rect(center=at))
    for _ in range(26):
        at = (chance.uniform(0.1, 1.9) * radius, chance.uniform(0.1, 1.9) * radius)
        _paint_crater(picture, at, radius * chance.uniform(0.02, 0.08))


def _paint_crater(picture: pygame.Surface, at: tuple[float, float], radius: float) -> None:
    pygame.draw.circle(picture, rgb("D2CFC9"), (at[0] + 0.18 * radius, at[1] + 0.12 * radius), radius)
    pygame.draw.circle(picture, rgb("8C8A86"), at, radius)
    pygame.draw.circle(picture, rgb("A19F9A"), (at[0] + 0.2 * radius, at[1] + 0.15 * radius), 0.8 * radius)
