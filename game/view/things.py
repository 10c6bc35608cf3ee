"""What stands on the ground: rocks and survey stakes. The marks of goals are left to `targets`."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.plan import ThingKind
from game.view.paint import glow
from game.view.palettes import Palette, mix
from game.view.rocks import paint_boulder, paint_outcrop

if TYPE_CHECKING:
    from game.simulation.snapshot import Snapshot, ThingState
    from game.view.camera import Camera

_MOST_PICTURES: Final = 60
_STAKE_M: Final = 0.9
_FLAG_M: Final = 1.7
_PATCH_M: Final = 0.12
"""Wider than the real 5 cm, so that it is seen at all."""


class Things:
    """Pictures of a level's things, made when they come into sight and kept for a while."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[tuple[str, int], pygame.Surface] = OrderedDict()
        self._palette: Palette | None = None

    def draw(self, surface: pygame.Surface, camera: Camera, snapshot: Snapshot, palette: Palette) -> None:
        """Draw the things in sight."""
        if palette is not self._palette:
            self._palette = palette
            self._pictures.clear()
        for thing in snapshot.things:
            if camera.shows(thing.x_m, 2.0 * thing.radius_m):
                if thing.kind is ThingKind.MARKER:
                    _draw_stake(surface, camera, thing, palette)
                elif thing.kind is ThingKind.SITE:
                    _draw_flag(surface, camera, thing, palette)
                else:
                    self._draw_rock(surface, camera, thing, palette)

    def _draw_rock(
        self, surface: pygame.Surface, camera: Camera, thing: ThingState, palette: Palette
    ) -> None:
        x, y = camera.to_screen(thing.x_m, thing.y_m)
        radius = thing.radius_m * camera.pixels_per_metre
        if thing.kind is ThingKind.BOULDER:  # an outcrop grows out of the ground
            self._draw_contact(surface, (x, y + radius * 0.92), radius)
        picture = self._rock(thing, camera.step, thing.radius_m * camera.step_pixels_per_metre, palette)
        if camera.is_zooming:
            ratio = camera.pixels_per_metre / camera.step_pixels_per_metre
            picture = pygame.transform.smoothscale_by(picture, ratio)
        surface.blit(picture, picture.get_rect(center=(round(x), round(y))))
        if thing.is_abraded:
            _draw_patch(surface, (x + 0.42 * radius, y - 0.3 * radius), camera, palette)

    def _draw_contact(self, surface: pygame.Surface, at: tuple[float, float], radius: float) -> None:
        """Draw the dark where a stone meets the ground, without which it floats."""
        key = ("contact", max(1, round(radius / 6)))
        shadow = self._pictures.get(key)
        if shadow is None:
            across = key[1] * 6
            shadow = self._keep(
                key, glow((int(across * 3.2), max(3, int(across * 0.7))), (0, 0, 0), 0.55, power=1.1)
            )
        surface.blit(shadow, shadow.get_rect(center=(round(at[0]), round(at[1]))))

    def _rock(self, thing: ThingState, step: int, radius_px: float, palette: Palette) -> pygame.Surface:
        key = (thing.name, step)
        picture = self._pictures.get(key)
        if picture is None:
            paint = paint_outcrop if thing.kind is ThingKind.OUTCROP else paint_boulder
            picture = self._keep(key, paint(max(2.0, radius_px), thing.name, palette))
        return picture

    def _keep(self, key: tuple[str, int], picture: pygame.Surface) -> pygame.Surface:
        self._pictures[key] = picture
        while len(self._pictures) > _MOST_PICTURES:
            self._pictures.popitem(last=False)
        return picture


def _draw_patch(surface: pygame.Surface, at: tuple[float, float], camera: Camera, palette: Palette) -> None:
    """Draw the patch that the abrader has ground: pale, round, seen aslant, with a clean edge."""
    width = max(3, round(_PATCH_M * camera.pixels_per_metre))
    box = pygame.Rect(0, 0, width, max(2, round(0.7 * width)))
    box.center = (round(at[0]), round(at[1]))
    pygame.draw.ellipse(surface, mix(palette.crust, (255, 255, 255), 0.25), box)
    pygame.draw.ellipse(surface, palette.ink, box, max(1, round(camera.size[1] / 720.0)))


def _draw_flag(surface: pygame.Surface, camera: Camera, thing: ThingState, palette: Palette) -> None:
    """Draw a flag on a thin pole, stiff as in thin air it must be, where people might live."""
    x, y = camera.to_screen(thing.x_m, thing.y_m)
    unit, line = camera.pixels_per_metre, camera.size[1] / 720.0
    top = y - _FLAG_M * unit
    pole = mix(palette.ink, palette.crust, 0.7)
    pygame.draw.line(surface, pole, (x, y), (x, top), max(2, round(0.04 * unit)))
    wide, high = 0.62 * unit, 0.38 * unit
    cloth = [(x, top), (x + wide, top + 0.12 * high), (x + 0.8 * wide, top + high / 2.0)]
    cloth += [(x + wide, top + 0.9 * high), (x, top + high)]
    pygame.draw.polygon(surface, mix(palette.crust, (240, 232, 214), 0.75), cloth)
    pygame.draw.polygon(surface, palette.ink, cloth, max(1, round(line)))


def _draw_stake(surface: pygame.Surface, camera: Camera, thing: ThingState, palette: Palette) -> None:
    """Draw a survey stake with two bands, as surveyors leave them."""
    line = camera.size[1] / 720.0
    foot = camera.to_screen(thing.x_m, thing.y_m)
    height = _STAKE_M * camera.pixels_per_metre
    width = max(2, round(0.05 * camera.pixels_per_metre))
    body = pygame.Rect(round(foot[0] - width / 2), round(foot[1] - height), width, round(height))
    pygame.draw.rect(surface, mix(palette.ink, palette.crust, 0.85), body)
    band = max(1, round(height * 0.14))
    for share in (0.0, 0.30):
        surface.fill(
            mix(palette.ink, (240, 120, 60), 0.85), (body.x, round(body.y + share * height), width, band)
        )
    pygame.draw.rect(surface, palette.ink, body, max(1, round(line)))
