"""What light does to colour: one palette for each place and hour. Painting is left to everyone else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from game.simulation.plan import Place, World
from game.view.sun import Sun, sun_over

if TYPE_CHECKING:
    from collections.abc import Sequence

Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of an hour, and where its sun stands."""

    zenith: Rgb
    mid: Rgb
    horizon: Rgb
    far_ridge: Rgb
    middle_ridge: Rgb
    near_ground: Rgb
    crust: Rgb
    ink: Rgb
    sun_x01: float = 0.62
    """Across the screen from the left, 0 to 1."""
    sun_height: float = 0.9
    """Sine of the sun's elevation; below 0 it has set."""
    darkness: float = 0.0
    """0 by day, 1 by night: how far the stars are out."""
    dust: float = 0.5
    """Optical depth of the dust."""
    has_air: bool = True

    @property
    def sun_lowness(self) -> float:
        """1 for a sun at the horizon or below, 0 from 18 degrees up; without air nothing reddens it."""
        return max(0.0, 1.0 - 3.2 * max(0.0, self.sun_height)) if self.has_air else 0.0


COLOURS: Final = ("zenith", "mid", "horizon", "far_ridge", "middle_ridge", "near_ground", "crust", "ink")
"""The colours of a palette in the order of the table below."""


def rgb(hexadecimal: str) -> Rgb:
    """Return the colour that is written as six hexadecimal digits."""
    number = int(hexadecimal, 16)
    return number >> 16, number >> 8 & 0xFF, number & 0xFF


def _keyed(colours: str, *, darkness: float = 0.0, has_air: bool = True) -> Palette:
    return _palette([rgb(colour) for colour in colours.split()], darkness, has_air=has_air)


def _palette(colours: Sequence[Rgb], darkness: float, *, has_air: bool = True) -> Palette:
    zenith, mid, horizon, far_ridge, middle_ridge, near_ground, crust, ink = colours
    far = (zenith, mid, horizon, far_ridge)
    return Palette(*far, middle_ridge, near_ground, crust, ink, darkness=darkness, has_air=has_air)


NOON: Final = _keyed("9C6B4A C9966A E9C9A2 CF9E77 A9683F 6B3621 E0A06A 2A1710")
MORNING: Final = _keyed("6E5A58 B98D72 F0D7B4 C7A188 8E5A45 54291D EBB98A 24130F")
SUNSET: Final = _keyed("1F2433 5B5560 C08F6C 6E5B5C 4A3432 2B1916 8FB4D6 120B0B", darkness=0.12)
NIGHT: Final = _keyed("0A0C16 141A30 2C3048 262A3E 1B1E2E 10121B 66749C 000000", darkness=1.0)
MOON: Final = _keyed("000000 04050A 0A0B10 3A3C42 26282D 15161A D9DCE3 000000", darkness=0.8, has_air=False)
EARTH: Final = _keyed("3E6FA3 86AECB DCE4E2 9DB1B4 6F8574 4B4434 D8C89A 1B1A16")

KEY_HOURS: Final = (
    (0.0, NIGHT),
    (4.6, NIGHT),
    (5.8, SUNSET),
    (7.5, MORNING),
    (10.5, NOON),
    (14.5, NOON),
    (18.0, SUNSET),
    (19.4, NIGHT),
    (24.0, NIGHT),
)
"""Solar hours of a day with sunrise at six and sunset at eighteen; other days are stretched to it."""

_CLEAR_DUST: Final = 0.5
"""The optical depth at which the table's colours hold: a usual day at Jezero."""


def palette_at(place: Place, local_time_h: float) -> Palette:
    """Return the palette of a place at an hour, under the dust that hangs there."""
    sun = sun_over(place, local_time_h)
    if place.world is World.MOON:
        return replace(MOON, sun_x01=sun.x01, sun_height=sun.height, dust=0.0)
    keyed = _between_keys(sun.solar_hour) if place.world is World.MARS else EARTH
    return _under_dust(keyed, place.dust_optical_depth, sun)


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Return a colour between two, `share` of the way to the other, as the eye counts steps."""
    return (
        round(one[0] + (other[0] - one[0]) * share),
        round(one[1] + (other[1] - one[1]) * share),
        round(one[2] + (other[2] - one[2]) * share),
    )


def _between_keys(hour: float) -> Palette:
    for (early, one), (late, other) in pairwise(KEY_HOURS):
        if early <= hour <= late:
            return _blend(one, other, (hour - early) / (late - early))
    return NIGHT


def _blend(one: Palette, other: Palette, share: float) -> Palette:
    if share <= 0.0 or one is other:
        return one
    if share >= 1.0:
        return other
    colours = [_mix_light(getattr(one, name), getattr(other, name), share) for name in COLOURS]
    return _palette(colours, one.darkness + (other.darkness - one.darkness) * share)


def _mix_light(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Mix as light adds up, so that no dusk turns grey half way: in linear light, display gamma 2.2."""
    red, green, blue = (
        round((a**2.2 + (b**2.2 - a**2.2) * share) ** (1 / 2.2)) for a, b in zip(one, other, strict=True)
    )
    return red, green, blue


def _under_dust(palette: Palette, dust: float, sun: Sun) -> Palette:
    """More dust lifts the sky's contrast away and eats the far ridges; less than usual changes little."""
    more = max(0.0, dust - _CLEAR_DUST)
    veil = min(0.75, 0.16 * more)
    return replace(
        palette,
        zenith=mix(palette.zenith, palette.mid, veil),
        mid=mix(palette.mid, palette.horizon, veil * 0.5),
        far_ridge=mix(palette.far_ridge, palette.horizon, min(0.9, 0.35 * more)),
        middle_ridge=mix(palette.middle_ridge, palette.horizon, min(0.6, 0.18 * more)),
        sun_x01=sun.x01,
        sun_height=sun.height,
        darkness=palette.darkness * (1.0 - veil),
        dust=dust,
    )
