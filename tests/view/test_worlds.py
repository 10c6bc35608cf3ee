"""Each world has ridges, light and dust of its own."""

from __future__ import annotations

import dataclasses
import itertools
import math
from typing import TYPE_CHECKING

import pygame
import pytest

from game.simulation.plan import GroundKind, GroundSpan, LevelPlan, Place, TerrainPlan, World
from game.simulation.terrain import Terrain
from game.view.camera import Camera
from game.view.cast_shadows import CastShadows
from game.view.chunk import ChunkPainter
from game.view.dust import Dust, Puff
from game.view.emitters import Emitters
from game.view.home_planet import earth_at, paint_earth
from game.view.palettes import MOON, NIGHT, NOON, Palette, palette_at
from game.view.ranges import range_of
from game.view.scenery import Scenery
from game.view.stars import paint_night

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.snapshot import Snapshot

    Moment = Callable[..., Snapshot]

SIZE = (640, 360)
SIDE = 240


def brightness(surface: pygame.Surface, area: tuple[int, int, int, int]) -> float:
    red, green, blue, _ = pygame.transform.average_color(surface, area)
    return (red + green + blue) / 3.0


@pytest.mark.parametrize("world", list(World))
def test_ridges_pass_more_slowly_the_farther_they_are(world: World) -> None:
    """From back to front parallax grows and feet sink, in four to six layers."""
    layers = range_of(world)
    assert 4 <= len(layers) <= 6
    for key in ("parallax", "base", "nearness"):
        values = [getattr(layer, key) for layer in layers]
        assert values == sorted(values)


@pytest.mark.parametrize("world", list(World))
def test_outlines_meet_at_the_ends_of_their_tile(world: World) -> None:
    """A tile is laid end to end, so that no ridge may step where one begins."""
    for layer in range_of(world):
        outline = layer.outline(5)
        assert outline(0.0) == pytest.approx(outline(0.9999), abs=0.01)


def drawn(plan: LevelPlan, terrain: Terrain, place: Place) -> pygame.Surface:
    surface = pygame.Surface(SIZE)
    camera = Camera(SIZE)
    camera.look(30.0, terrain, 0)
    scenery = Scenery(dataclasses.replace(plan, place=place).place, terrain, SIZE)
    scenery.draw_far(surface, camera)
    scenery.draw_near(surface, camera)
    return surface


def test_the_moon_has_bright_faces_under_a_black_sky(level: LevelPlan, terrain: Terrain) -> None:
    """High up it is all but black; on the mountains there is sunlight and shadow, however far they are."""
    picture = drawn(level, terrain, Place(world=World.MOON, local_time_h=16.5))
    assert brightness(picture, (0, 0, 640, 40)) < 12.0
    mountains = [picture.get_at((x, y))[0] for x in range(0, 640, 3) for y in range(150, 215, 3)]
    assert max(mountains) > 120
    assert min(mountains) < 25


def test_no_world_looks_like_another(level: LevelPlan, terrain: Terrain) -> None:
    """At one hour the three worlds have skies of clearly different colours."""
    skies = [
        pygame.transform.average_color(
            drawn(level, terrain, Place(world=world, local_time_h=10.0)), (0, 60, 300, 40)
        )
        for world in World
    ]
    for n, one in enumerate(skies):
        for other in skies[n + 1 :]:
            assert math.dist(one[:3], other[:3]) > 60.0


def earth(lit_from_deg: float) -> tuple[float, float]:
    surface = pygame.Surface((SIDE, SIDE))
    middle = SIDE // 2
    paint_earth(surface, (middle, middle), 60, turn=0.3, lit_from=math.radians(lit_from_deg))
    return (
        brightness(surface, (middle - 60, middle - 30, 60, 60)),
        brightness(surface, (middle, middle - 30, 60, 60)),
    )


def test_the_earth_turns_its_bright_side_to_the_sun() -> None:
    """With the sun on the left its left half shines, with the sun on the right its right half."""
    left, right = earth(90.0)
    assert left > 3.0 * right
    left, right = earth(-90.0)
    assert right > 3.0 * left


def test_the_earth_is_full_away_from_the_sun_and_dark_before_it() -> None:
    """Near the sun only a thin crescent is left; opposite of it the whole disc is lit."""
    assert sum(earth(8.0)) < 0.25 * sum(earth(172.0))


def test_the_earth_is_an_evening_star_over_mars() -> None:
    """It is out after sunset for two hours, sinking; at noon, at midnight and in the Earth's own sky there is none."""
    mars = Place(season_ls_deg=0.0)
    early, late = (earth_at(palette_at(mars, hour), hour) for hour in (18.3, 20.0))
    assert early is not None
    assert late is not None
    assert early[1] < late[1]
    assert all(earth_at(palette_at(mars, hour), hour) is None for hour in (0.0, 12.0, 21.0))
    assert earth_at(palette_at(Place(world=World.EARTH), 18.5), 18.5) is None


def test_the_sun_goes_round_the_moons_horizon_once_in_a_lunar_day() -> None:
    """It never rises higher, stands before the Earth at noon, and lights from either side in turn."""
    noon, evening, morning = (palette_at(Place(world=World.MOON), hour) for hour in (12.0, 16.0, 8.0))
    assert noon.sun_height == evening.sun_height == morning.sun_height < 0.04
    assert evening.sun_x01 < 0.5 < morning.sun_x01


def stars(palette: Palette) -> int:
    surface = pygame.Surface(SIZE)
    paint_night(surface, palette, 3.0, seed=1)
    return sum(max(surface.get_at((x, y))[:3]) > 0 for x in range(300) for y in range(100))


def test_few_stars_are_out_over_sunlit_ground() -> None:
    """The Moon's picture is exposed for its ground: of the stars of a night only the brightest are there."""
    assert 0 < stars(MOON) < 0.2 * stars(NIGHT)


def test_no_wind_blows_dust_about_on_the_moon(terrain: Terrain, moment: Moment) -> None:
    """Where streaks drift in air, there are none without it."""
    camera = Camera(SIZE)
    camera.cut(moment().crafts["ginny"], terrain)
    found = []
    for has_wind in (True, False):
        dust = Dust(360)
        emitters = Emitters(dust, terrain, has_wind=has_wind)
        for _ in range(60):
            emitters.advance(1.0 / 60.0, moment(height_m=9.0), [camera])
        found.append(len(dust))
    assert found[0] > 0 == found[1]


def test_dust_without_air_falls_like_a_stone() -> None:
    """It keeps its speed along the ground whatever blows, and its height is that of the law of falling."""
    dust = Dust(360, fall_m_s2=1.6)
    puff = Puff(0.0, 0.0, 2.0, 1.0, 9.0, 0.1)
    dust.raise_puff(puff)
    for _ in range(150):
        dust.advance(0.01, 20.0)
    assert puff.y_m == pytest.approx(1.0 * 1.5 - 0.5 * 1.6 * 1.5**2, abs=0.02)
    assert puff.x_m == pytest.approx(3.0)


def test_shadows_are_long_and_black_without_air_alone() -> None:
    """Away from the sun the ground line turns black for five heights; with air nothing is drawn."""
    terrain = Terrain(TerrainPlan(((0.0, 0.0), (100.0, 0.0)), roughness_m=0.0))
    camera = Camera(SIZE)
    camera.look(30.0, terrain, 0)
    x, y = (round(place) for place in camera.to_screen(31.0, 0.0))
    for palette, is_dark in ((dataclasses.replace(MOON, sun_x01=-0.2), True), (NOON, False)):
        surface = pygame.Surface(SIZE)
        surface.fill((200, 200, 200))
        CastShadows(terrain).draw(surface, camera, palette, at=(30.0, 1.0))
        assert (surface.get_at((x, y))[0] < 20) is is_dark
        assert surface.get_at((round(camera.to_screen(29.0, 0.0)[0]), y))[0] == 200


def test_kinds_of_ground_have_tones_of_their_own() -> None:
    """Ten centimetres down no two kinds of ground are alike at noon."""
    tones = []
    for kind in GroundKind:
        plan = TerrainPlan(
            ((0.0, 0.0), (100.0, 0.0)), seed=3, roughness_m=0.0, ground=(GroundSpan(0.0, 90.0, kind),)
        )
        chunk = ChunkPainter(Terrain(plan), NOON, 118.0, (320, 720)).paint(6)
        ground_px = -chunk.top_px
        tones.append(brightness(chunk.surface, (0, ground_px + 8, 320, 12)))
    tones.sort()
    for one, other in itertools.pairwise(tones):
        assert other > 1.04 * one
