"""Light by the hour."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import pytest

from game.simulation.plan import Place, World
from game.view import palettes
from game.view.palettes import COLOURS, KEY_HOURS, MOON, Palette, palette_at, rgb

EQUINOX = Place(season_ls_deg=0.0)


def colours(palette: Palette) -> list[palettes.Rgb]:
    return [getattr(palette, name) for name in COLOURS]


@pytest.mark.parametrize(("hour", "keyed"), KEY_HOURS)
def test_key_hours_have_the_colours_of_the_table(hour: float, keyed: Palette) -> None:
    """On a day of twelve hours, each key hour shows its own palette unmixed."""
    assert colours(palette_at(EQUINOX, hour)) == colours(keyed)


def test_table_is_that_of_the_art_direction() -> None:
    """Three colours taken from the table as it is written down."""
    assert palettes.NOON.zenith == (0x9C, 0x6B, 0x4A)
    assert palettes.SUNSET.crust == (0x8F, 0xB4, 0xD6)
    assert rgb("F0D7B4") == palettes.MORNING.horizon


def test_between_key_hours_colours_lie_between() -> None:
    """Half way from noon to sunset every channel lies between the two."""
    for mixed, noon, sunset in zip(
        colours(palette_at(EQUINOX, 16.25)), colours(palettes.NOON), colours(palettes.SUNSET), strict=True
    ):
        for channel, one, other in zip(mixed, noon, sunset, strict=True):
            assert min(one, other) <= channel <= max(one, other)


def test_no_hour_jumps() -> None:
    """From one minute to the next no channel moves by more than a few levels."""
    day = [palette_at(EQUINOX, minute / 60.0) for minute in range(24 * 60)]
    for before, after in pairwise(day):
        for one, other in zip(colours(before), colours(after), strict=True):
            assert max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 8


def test_dust_eats_the_far_ridges() -> None:
    """In a dust storm the far ridge is nearer to the horizon's colour than on a clear day."""
    storm = palette_at(dataclasses.replace(EQUINOX, dust_optical_depth=3.0), 12.5)
    clear = palette_at(EQUINOX, 12.5)
    assert abs(storm.far_ridge[0] - storm.horizon[0]) < 0.5 * abs(clear.far_ridge[0] - clear.horizon[0])


def test_summer_evening_is_longer_than_winter_evening() -> None:
    """At 18:00 the sun is up at northern summer solstice (Ls 90) and down at winter solstice (Ls 270)."""
    summer = palette_at(dataclasses.replace(EQUINOX, season_ls_deg=90.0), 18.0)
    winter = palette_at(dataclasses.replace(EQUINOX, season_ls_deg=270.0), 18.0)
    assert summer.sun_height > 0.0 > winter.sun_height


def test_moon_has_one_light() -> None:
    """The Moon's palette is the same at any hour, and its sky has no air."""
    moon = Place(world=World.MOON)
    assert colours(palette_at(moon, 3.0)) == colours(palette_at(moon, 15.0)) == colours(MOON)
    assert not palette_at(moon, 3.0).has_air
