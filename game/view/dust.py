"""A pool of dust: never more than so many puffs, moved and drawn together. Who raises it is in `emitters`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.view.paint import glow
from game.view.palettes import Palette, mix

if TYPE_CHECKING:
    import pygame

    from game.view.camera import Camera

MOST_ALIVE: Final = 600
_SIZES_PX: Final = (2, 3, 5, 8, 12, 18, 27, 40, 60)
"""Radii of the kept puffs at 720 rows."""
_SHADES: Final = 6
"""Steps of opacity of the kept puffs."""
_DRAG_PER_S: Final = 0.9
"""How quickly a puff takes on the wind's speed."""


@dataclass(slots=True)
class Puff:
    """One puff of dust, or one streak of it in the wind."""

    x_m: float
    y_m: float
    velocity_x_m_s: float
    velocity_y_m_s: float
    life_s: float
    radius_m: float
    opacity: float = 0.5
    growth_m_s: float = 0.0
    is_streak: bool = False
    age_s: float = 0.0


class Dust:
    """All dust in the air near the camera."""

    def __init__(self, screen_height: int, *, fall_m_s2: float = 0.0) -> None:
        """With a fall there is no air: dust flies like thrown stones, and neither spreads nor drifts."""
        self.fall_m_s2 = fall_m_s2
        self._line = screen_height / 720.0
        self._puffs: list[Puff] = []
        self._pictures: dict[tuple[int, int, bool], pygame.Surface] = {}
        self._palette: Palette | None = None

    def __len__(self) -> int:
        return len(self._puffs)

    def resize(self, screen_height: int) -> None:
        """Take a new window height."""
        self._line = screen_height / 720.0
        self._pictures.clear()

    def raise_puff(self, puff: Puff) -> None:
        """Let a puff into the air, if there is room for one more."""
        if len(self._puffs) < MOST_ALIVE:
            self._puffs.append(puff)

    def clear(self) -> None:
        """Let all dust settle at once."""
        self._puffs.clear()

    def advance(self, seconds: float, wind_m_s: float) -> None:
        """Move every puff on; old ones leave the pool."""
        ease = min(1.0, _DRAG_PER_S * seconds)
        alive = []
        for puff in self._puffs:
            puff.age_s += seconds
            if puff.age_s < puff.life_s:
                if self.fall_m_s2:
                    puff.velocity_y_m_s -= self.fall_m_s2 * seconds
                elif not puff.is_streak:
                    puff.velocity_x_m_s += (0.5 * wind_m_s - puff.velocity_x_m_s) * ease
                    puff.velocity_y_m_s -= puff.velocity_y_m_s * ease
                    puff.radius_m += puff.growth_m_s * seconds
                puff.x_m += puff.velocity_x_m_s * seconds
                puff.y_m += puff.velocity_y_m_s * seconds
                alive.append(puff)
        self._puffs = alive

    def draw(self, surface: pygame.Surface, camera: Camera, palette: Palette) -> None:
        """Draw what is in sight."""
        if palette is not self._palette:
            self._palette = palette
            self._pictures.clear()
        scale, left, top = camera.pixels_per_metre, camera.left_px, camera.top_px
        width, height = camera.size
        blits = []
        for puff in self._puffs:
            x, y = puff.x_m * scale - left, top - puff.y_m * scale
            if -80 < x < width + 80 and -80 < y < height + 80:
                picture = self._picture(puff, scale, palette)
                blits.append((picture, (x - picture.get_width() // 2, y - picture.get_height() // 2)))
        surface.fblits(blits)

    def _picture(self, puff: Puff, scale: float, palette: Palette) -> pygame.Surface:
        age01 = puff.age_s / puff.life_s
        # Quick to appear, slow to go: a puff pops neither in nor out.
        opacity = puff.opacity * min(1.0, age01 * 8.0) * (1.0 - age01)
        shade = max(0, min(_SHADES - 1, int(opacity * _SHADES)))
        radius_px = puff.radius_m * scale / self._line
        size = next((n for n, limit in enumerate(_SIZES_PX) if radius_px <= limit), len(_SIZES_PX) - 1)
        key = (size, shade, puff.is_streak)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = self._paint(key, palette)
        return picture

    def _paint(self, key: tuple[int, int, bool], palette: Palette) -> pygame.Surface:
        size, shade, is_streak = key
        radius = _SIZES_PX[size] * self._line
        # In air dust takes on the sky's colour; without it the sun lights each grain.
        colour = mix(palette.horizon, palette.crust, 0.45 if palette.has_air else 1.0)
        peak = (shade + 0.6) / _SHADES
        if is_streak:
            return glow((int(radius * 14), max(2, round(1.6 * self._line))), colour, peak, power=1.2)
        return glow((int(radius * 3.0) + 1, int(radius * 2.0) + 1), colour, peak, power=1.3)
