"""The light that falls on a machine: how a place's palette colours a part's drawing, and from which side.

The palettes themselves are left to `game.view.palettes`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.view.palettes import Palette

Colour = tuple[int, int, int]

_HEX: Final = re.compile(r"#[0-9a-f]{6}")
_INK: Final = "#2a1710"
_RIGHT_LIGHT: Final = "#fff1e0"
_LEFT_LIGHT: Final = "#fff2e0"
_TINT: Final = 0.30
"""How far the sky's colour goes over the machine's own."""
_BRIGHTEST_HORIZON: Final = 210.0
"""Luminance of the horizon at Jezero by day: there the drawings have their full colours."""
_DIM_HORIZON: Final = 60.0
"""Below this the sky gives no light worth the name."""
_FAR_SHADE: Final = 0.62
"""How much light falls on what is on a machine's far side."""
_DARKEST: Final = 0.62
"""A machine is never darker than this: it must be found on the screen at night."""


@dataclass(frozen=True, slots=True)
class Light:
    """The factors for red, green and blue, the colours of outline and rim, and the sun's side."""

    factors: tuple[float, float, float]
    ink: Colour
    rim: Colour
    is_from_right: bool

    def on(self, drawing: str) -> str:
        """Return the drawing as it looks in this light."""
        lit = {_INK: self.ink, _RIGHT_LIGHT: self.rim, _LEFT_LIGHT: self.rim}
        dark_side = _LEFT_LIGHT if self.is_from_right else _RIGHT_LIGHT
        drawing = drawing.replace(f'stroke="{dark_side}"', 'stroke="none"')
        drawing = drawing.replace(f'fill="{dark_side}"', 'fill="none"')
        return _HEX.sub(lambda found: self._lit(found.group(), lit), drawing)

    def _lit(self, colour: str, lit: Mapping[str, Colour]) -> str:
        special = lit.get(colour)
        return to_hex(special if special is not None else self.shaded(from_hex(colour)))

    def shaded(self, colour: Colour) -> Colour:
        """Return a machine's own colour as it looks in this light."""
        red, green, blue = (round(min(255.0, c * f)) for c, f in zip(colour, self.factors, strict=True))
        return red, green, blue


def light_of(place: Palette) -> Light:
    """Return the light of a place. Airless places are lit by the sun alone: there the crust tells how bright it is."""
    sun = place.crust if place.sun_height > 0.0 else (0, 0, 0)
    source = (
        place.horizon if _luminance(place.horizon) > _DIM_HORIZON else max(place.horizon, sun, key=_luminance)
    )
    level = max(_DARKEST, min(1.0, _luminance(source) / _BRIGHTEST_HORIZON))
    brightest = max(*source, 1)
    red, green, blue = (_stepped(level * (1.0 - _TINT + _TINT * c / brightest)) for c in source)
    rim = mixed(place.crust, (255, 250, 240), 0.5)
    return Light((red, green, blue), place.ink, rim, is_from_right=place.sun_x01 >= 0.5)


def dimmed(light: Light) -> Light:
    """Return the light on a machine's far side."""
    red, green, blue = (round(factor * _FAR_SHADE, 3) for factor in light.factors)
    return replace(light, factors=(red, green, blue))


def _stepped(factor: float) -> float:
    """Round to steps too small to see, so that a slow dusk does not repaint every part in every frame."""
    return round(factor * 40.0) / 40.0


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """Return a colour between two; share 0 is the first, 1 the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def from_hex(colour: str) -> Colour:
    """Return a colour out of `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def to_hex(colour: Colour) -> str:
    """Return a colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _luminance(colour: Colour) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
