"""The ground on screen: bounded, seamless, and as cheap on a long level as on a short one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.simulation.plan import LevelPlan, TerrainPlan
from game.simulation.terrain import Terrain
from game.view.camera import Camera
from game.view.chunk import ChunkPainter
from game.view.ground import MOST_CHUNKS, Ground
from game.view.palettes import NOON
from game.view.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.snapshot import Snapshot

    Moment = Callable[..., Snapshot]


SIZE = (640, 360)


@pytest.fixture
def camera(terrain: Terrain, moment: Moment) -> Camera:
    camera = Camera(SIZE)
    camera.cut(moment().crafts["ginny"], terrain)
    return camera


def test_chunks_are_bounded_however_far_one_goes(terrain: Terrain, moment: Moment, camera: Camera) -> None:
    """After a journey of ten screens no more chunks are kept than allowed."""
    ground = Ground(terrain, SIZE, NOON)
    surface = pygame.Surface(SIZE)
    for x_m in range(30, 180, 3):
        camera.cut(moment(x_m=float(x_m)).crafts["ginny"], terrain)
        ground.draw(surface, camera)
        assert len(ground) <= MOST_CHUNKS


def test_only_one_chunk_is_painted_at_a_time_ahead_of_need(terrain: Terrain, camera: Camera) -> None:
    """Each preparation adds one chunk, and at last reports that nothing is left to do."""
    ground = Ground(terrain, SIZE, NOON)
    sizes = []
    while ground.prepare(camera):
        sizes.append(len(ground))
        assert len(sizes) < MOST_CHUNKS
    assert sizes == list(range(1, len(sizes) + 1))


def test_ground_covers_the_screen_below_the_ground_line(terrain: Terrain, camera: Camera) -> None:
    """Just under the ground line and at the screen's foot nothing of the sky shows through."""
    surface = pygame.Surface(SIZE)
    surface.fill((0, 0, 255))
    Ground(terrain, SIZE, NOON).draw(surface, camera)
    for x in range(0, SIZE[0], 5):
        x_m = camera.to_world(x, 0)[0]
        y = int(camera.to_screen(x_m, terrain.height_m(x_m))[1])
        assert surface.get_at((x, y + 4))[:3] != (0, 0, 255)
        assert surface.get_at((x, SIZE[1] - 1))[:3] != (0, 0, 255)


def test_sky_is_free_above_the_ground(terrain: Terrain, camera: Camera) -> None:
    """A metre over the ground line nothing is painted."""
    surface = pygame.Surface(SIZE)
    surface.fill((0, 0, 255))
    Ground(terrain, SIZE, NOON).draw(surface, camera)
    for x in range(0, SIZE[0], 5):
        x_m = camera.to_world(x, 0)[0]
        y = int(camera.to_screen(x_m, terrain.height_m(x_m) + 1.0)[1])
        assert surface.get_at((x, y))[:3] == (0, 0, 255)


def test_neighbouring_chunks_meet_at_the_same_height(terrain: Terrain) -> None:
    """The first column of a chunk has its ground line where the last column of the one before has it."""
    painter = ChunkPainter(terrain, NOON, 42.0, (160, 360))

    def line_px(index: int, column: int) -> int:
        chunk = painter.paint(index)
        rows = range(chunk.surface.get_height())
        return chunk.top_px + next(row for row in rows if chunk.surface.get_at((column, row)).a > 200)

    for index in (22, 23, 30):
        assert abs(line_px(index, 159) - line_px(index + 1, 0)) <= 3


def test_ground_kinds_look_different(level: LevelPlan) -> None:
    """Bedrock and ripples differ in colour just below the surface."""
    terrain = Terrain(
        TerrainPlan(((0.0, 0.0), (100.0, 0.0)), seed=3, roughness_m=0.0, ground=level.terrain.ground)
    )
    painter = ChunkPainter(terrain, NOON, 10.5, (210, 360))
    bedrock, ripples = (pygame.transform.average_color(painter.paint(n).surface) for n in (1, 2))
    assert bedrock[:3] != ripples[:3]


def test_far_end_of_a_long_level_is_drawn_like_its_beginning() -> None:
    """At 100 km as at 0 km a screen needs the same number of chunks."""
    terrain = Terrain(TerrainPlan(((0.0, 0.0), (100_000.0, 40.0)), seed=3))
    counts = []
    for x_m in (0.0, 99_990.0):
        ground, camera = Ground(terrain, SIZE, NOON), Camera(SIZE)
        camera.look(x_m, terrain, 1)
        ground.draw(pygame.Surface(SIZE), camera)
        counts.append(len(ground))
    assert abs(counts[0] - counts[1]) <= 1


def test_while_zooming_the_old_step_serves_until_the_new_one_is_painted(
    terrain: Terrain, moment: Moment, camera: Camera
) -> None:
    """Drawing in the midst of a zoom paints nothing; preparing does, one chunk at a time."""
    ground, surface = Ground(terrain, SIZE, NOON), pygame.Surface(SIZE)
    ground.draw(surface, camera)
    while ground.prepare(camera):
        pass
    before = len(ground)
    camera.follow(0.05, moment(height_m=4.0).crafts["ginny"], terrain)
    assert camera.is_zooming
    ground.draw(surface, camera)
    assert len(ground) == before


def test_far_away_a_chunk_is_quickly_told(terrain: Terrain) -> None:
    """From kilometres up a chunk holds hundreds of metres of ground, and no detail smaller than a pixel is looked for."""
    looked: list[float] = []
    ground_of = terrain.ground
    terrain.ground = lambda x_m: looked.append(x_m) or ground_of(x_m)  # type: ignore[method-assign,func-returns-value]  # counts
    ChunkPainter(terrain, NOON, 0.15, (160, 720)).paint(0)
    assert len(looked) < 1000


def test_ground_far_below_is_neither_scaled_nor_painted_ahead(terrain: Terrain) -> None:
    """A rocket that has left it behind zooms in quickly: nothing is done for what nobody sees."""
    ground, camera, surface = Ground(terrain, SIZE, NOON), Camera(SIZE), pygame.Surface(SIZE)
    camera.cut_to(Subject("mav", 60.0, 3000.0, 0.0, 0.0, 0, floats=1.0), terrain)
    assert not ground.prepare(camera)
    ground.draw(surface, camera)
    assert pygame.transform.average_color(surface)[:3] == (0, 0, 0)
