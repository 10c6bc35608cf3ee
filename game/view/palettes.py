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
    world: World = World.MARS
    is_in_orbit: bool = False

    @property
    def has_air(self) -> bool:
        """Whether there is air that scatters light, hides stars and carries dust."""
        return self.world is not World.MOON and not self.is_in_orbit

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


def _keyed(colours: str, *, darkness: float = 0.0, world: World = World.MARS) -> Palette:
    return _palette([rgb(colour) for colour in colours.split()], darkness, world)


def _palette(colours: Sequence[Rgb], darkness: float, world: World) -> Palette:
    zenith, mid, horizon, far_ridge, middle_ridge, near_ground, crust, ink = colours
    far = (zenith, mid, horizon, far_ridge)
    return Palette(*far, middle_ridge, near_ground, crust, ink, darkness=darkness, world=world)


NOON: Final = _keyed("9C6B4A C9966A E9C9A2 CF9E77 A9683F 6B3621 E0A06A 2A1710")
MORNING: Final = _keyed("6E5A58 B98D72 F0D7B4 C7A188 8E5A45 54291D EBB98A 24130F")
SUNSET: Final = _keyed("1F2433 5B5560 C08F6C 6E5B5C 4A3432 2B1916 8FB4D6 120B0B", darkness=0.12)
NIGHT: Final = _keyed("0A0C16 141A30 2C3048 262A3E 1B1E2E 10121B 66749C 000000", darkness=1.0)
MOON: Final = _keyed(
    "000000 04050A 0A0B10 3A3C42 26282D 15161A D9DCE3 000000", darkness=0.3, world=World.MOON
)
"""Exposed for sunlit ground. A camera would show no star at all; the brightest are kept, as an eye sees them whose sun
is hidden behind a hand."""
ORBIT: Final = _keyed("000000 020206 040509 3A2A22 261B16 6B3621 D9C8B4 000000", darkness=0.75)
"""Exposed for the eye, which is shaded from the sun; the ground below is painted elsewhere."""
EARTH: Final = _keyed("2F66A3 7FAFD6 E3E8E2 B99C92 AE6B4C 6A3823 E8B98A 24130D", world=World.EARTH)
EARTH_DUSK: Final = _keyed(
    "1F2C4E 6A6A8C F0B27A 87687A 6A4038 33191A F0B07A 140B0C", darkness=0.12, world=World.EARTH
)
EARTH_NIGHT: Final = _keyed(
    "070A16 101A33 26304C 20283C 191D2C 0F1018 6A7690 000000", darkness=1.0, world=World.EARTH
)

EARTH_HOURS: Final = (
    (0.0, EARTH_NIGHT),
    (4.6, EARTH_NIGHT),
    (5.9, EARTH_DUSK),
    (7.6, EARTH),
    (16.4, EARTH),
    (18.1, EARTH_DUSK),
    (19.4, EARTH_NIGHT),
    (24.0, EARTH_NIGHT),
)
"""A desert in Utah: red rock under a blue sky, and a sunset that is red where that of Mars is blue."""
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
    if place.orbit_altitude_m is not None:
        darkness = 1.0 if sun.height < 0.0 else ORBIT.darkness
        return replace(
            ORBIT, sun_x01=sun.x01, sun_height=sun.height, darkness=darkness, dust=0.0, is_in_orbit=True
        )
    if place.world is World.MOON:
        return replace(MOON, sun_x01=sun.x01, sun_height=sun.height, dust=0.0)
    keyed = _between_keys(KEY_HOURS if place.world is World.MARS else EARTH_HOURS, sun.solar_hour)
    return _under_dust(keyed, place.dust_optical_depth, sun)


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Return a colour between two, `share` of the way to the other, as the eye counts steps."""
    return (
        round(one[0] + (other[0] - one[0]) * share),
        round(one[1] + (other[1] - one[1]) * share),
        round(one[2] + (other[2] - one[2]) * share),
    )


def _between_keys(keys: Sequence[tuple[float, Palette]], hour: float) -> Palette:
    for (early, one), (late, other) in pairwise(keys):
        if early <= hour <= late:
            return _blend(one, other, (hour - early) / (late - early))
    return keys[-1][1]


def _blend(one: Palette, other: Palette, share: float) -> Palette:
    if share <= 0.0 or one is other:
        return one
    if share >= 1.0:
        return other
    colours = [_mix_light(getattr(one, name), getattr(other, name), share) for name in COLOURS]
    return _palette(colours, one.darkness + (other.darkness - one.darkness) * share, one.world)


def _mix_light(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Mix as light adds up, so that no dusk turns grey half way: in linear light, display gamma 2.2."""
    red, green, blue = (
        round((a**2.2 + (b**2.2 - a**2.2) * share) ** (1 / 2.2)) for a, b in zip(one, other, strict=True)
    )
    return red, green, blue


def _under_dust(palette: Palette, dust: float, sun: Sun) -> Palette:
    """More dust lifts the sky's contrast away and eats the far ridges; less of it than usual brings them nearer."""
    more, less = max(0.0, dust - _CLEAR_DUST), max(0.0, _CLEAR_DUST - dust)
    veil = min(0.75, 0.16 * more)
    return replace(
        palette,
        zenith=mix(palette.zenith, palette.mid, veil),
        mid=mix(palette.mid, palette.horizon, veil * 0.5),
        far_ridge=mix(
            mix(palette.far_ridge, palette.middle_ridge, less), palette.horizon, min(0.9, 0.35 * more)
        ),
        middle_ridge=mix(
            mix(palette.middle_ridge, palette.near_ground, 0.5 * less), palette.horizon, min(0.6, 0.18 * more)
        ),
        sun_x01=sun.x01,
        sun_height=sun.height,
        darkness=palette.darkness * (1.0 - veil),
        dust=dust,
    )
