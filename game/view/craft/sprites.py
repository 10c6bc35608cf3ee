"""Machine parts as pictures: read from `assets/images`, lit, turned and rendered at the size needed, and kept.

An SVG is rendered anew for every angle and zoom step, so that edges stay sharp; a bitmap is never turned or enlarged.
Which part goes where is left to `helicopter` and `rover`.
"""

from __future__ import annotations

import math
import re
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pygame

from game.facts.assets import assets_folder

if TYPE_CHECKING:
    from game.view.craft.light import Light

_KEPT: Final = 900
"""Pictures kept at most; a helicopter in flight needs about 60, a rover 40."""
_FILE: Final = re.compile(r'<svg[^>]*viewBox="([^"]+)"[^>]*>(.*)</svg>', re.DOTALL)
_INK_STROKE: Final = re.compile(r'stroke="#2a1710" stroke-width="([\d.]+)"')
_OUTLINE_MM: Final = 9.0
"""An ink stroke of this width in a file stands for the outline; thinner ones stay thinner, wider ones are bars."""
_OUTLINE_PX: Final = 1.5
_THINNEST_OUTLINE_MM: Final = 3.0
_THICKEST_OUTLINE_MM: Final = 16.0


@dataclass(frozen=True, slots=True)
class Part:
    """One file: where its drawing lies around its origin, in millimetres, and the drawing itself."""

    left: float
    top: float
    width: float
    height: float
    drawing: str


@dataclass(frozen=True, slots=True)
class Sprite:
    """A picture and the pixel of it that is the part's origin."""

    surface: pygame.Surface
    origin: tuple[int, int]

    def draw(self, surface: pygame.Surface, at: tuple[float, float], opacity: float = 1.0) -> None:
        """Put the picture so that its origin lies at a point."""
        # Pictures are shared, so the opacity is said every time.
        self.surface.set_alpha(round(255 * opacity))
        surface.blit(self.surface, (round(at[0]) - self.origin[0], round(at[1]) - self.origin[1]))

    def shrunk(self, factor: float) -> Sprite:
        """Return a smaller copy, for the moments in which the camera moves between two zoom steps."""
        width, height = self.surface.get_size()
        size = (max(1, round(width * factor)), max(1, round(height * factor)))
        origin = (round(self.origin[0] * factor), round(self.origin[1] * factor))
        return Sprite(pygame.transform.smoothscale(self.surface, size), origin)


@dataclass(frozen=True, slots=True)
class Pose:
    """How a part is shown: turned (positive is counter-clockwise), and squeezed along its own x and y."""

    angle_deg: float = 0.0
    along: float = 1.0
    across: float = 1.0


@cache
def read_part(name: str) -> Part:
    """Return a part's drawing out of its file."""
    text = (assets_folder() / "images" / f"{name}.svg").read_text(encoding="utf-8")
    found = _FILE.search(text)
    if found is None:
        raise ValueError(f"{name}.svg: a part needs <svg> with a viewBox and nothing after it")
    left, top, width, height = (float(number) for number in found.group(1).split())
    return Part(left, top, width, height, found.group(2))


class Sprites:
    """All pictures of one window: rendered when first asked for, forgotten when long unused."""

    def __init__(self, window_height_px: int) -> None:
        self._outline_px = _OUTLINE_PX * max(0.75, window_height_px / 720)
        self._kept: OrderedDict[tuple[object, ...], Sprite] = OrderedDict()

    def part(self, name: str, pixels_per_metre: float, light: Light, pose: Pose) -> Sprite:
        """Return a part's picture."""
        key = (name, pixels_per_metre, light, pose)
        sprite = self._kept.get(key)
        if sprite is None:
            sprite = self._kept[key] = self._render(name, pixels_per_metre, light, pose)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return sprite

    def _render(self, name: str, pixels_per_metre: float, light: Light, pose: Pose) -> Sprite:
        part = read_part(name)
        pixels_per_mm = pixels_per_metre / 1000.0
        (left, right), (top, bottom) = _bounds(part, pose, pixels_per_mm)
        size = (right - left, bottom - top)
        width_mm = min(_THICKEST_OUTLINE_MM, max(_THINNEST_OUTLINE_MM, self._outline_px / pixels_per_mm))
        drawing = _inked(part.drawing, width_mm)
        view_box = " ".join(f"{edge / pixels_per_mm:.4f}" for edge in (left, top, *size))
        document = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" viewBox="{view_box}">'
            f'<g transform="rotate({-pose.angle_deg:.3f}) scale({pose.along:.4f} {pose.across:.4f})">'
            f"{light.on(drawing)}</g></svg>"
        )
        surface = pygame.image.load_sized_svg(BytesIO(document.encode()), size)
        if pygame.display.get_surface() is not None:
            surface = surface.convert_alpha()
        return Sprite(surface, (-left, -top))


def _inked(drawing: str, outline_mm: float) -> str:
    def stroke(found: re.Match[str]) -> str:
        asked_mm = float(found.group(1))
        if asked_mm > _OUTLINE_MM:
            return found.group()
        width_mm = outline_mm if asked_mm == _OUTLINE_MM else min(asked_mm, 0.7 * outline_mm)
        return f'stroke="#2a1710" stroke-width="{width_mm:.2f}"'

    return _INK_STROKE.sub(stroke, drawing)


def _bounds(part: Part, pose: Pose, pixels_per_mm: float) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return whole pixels from left to right and top to bottom around the origin that hold the turned part."""
    cosine, sine = math.cos(math.radians(-pose.angle_deg)), math.sin(math.radians(-pose.angle_deg))
    corners = [
        (x * pose.along, y * pose.across)
        for x in (part.left, part.left + part.width)
        for y in (part.top, part.top + part.height)
    ]
    xs = [(x * cosine - y * sine) * pixels_per_mm for x, y in corners]
    ys = [(x * sine + y * cosine) * pixels_per_mm for x, y in corners]
    return (
        (math.floor(min(xs)) - 1, math.ceil(max(xs)) + 1),
        (math.floor(min(ys)) - 1, math.ceil(max(ys)) + 1),
    )
