"""The whole picture of a mission."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pygame
import pytest

from game.simulation.events import PhotographTaken, TouchedDown
from game.simulation.plan import LevelPlan, Place
from game.view import MissionView, Overlay, Postcard

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.snapshot import Snapshot
    from game.simulation.terrain import Terrain

    Moment = Callable[..., Snapshot]


SIZE = (640, 360)
OVERLAY = Overlay("ginny")
FRAME_S = 1.0 / 60.0


def picture(
    view: MissionView, snapshot: Snapshot, size: tuple[int, int] = SIZE, overlay: Overlay = OVERLAY
) -> bytes:
    surface = pygame.Surface(size)
    view.draw(surface, snapshot, overlay)
    return pygame.image.tobytes(surface, "RGB")


def assert_alike(one: bytes, other: bytes) -> None:
    """Hold two pictures equal but for a hundredth of a percent: SDL's edge pixels may differ once in a long while."""
    differing = sum(a != b for a, b in zip(one, other, strict=True))
    assert differing <= len(one) // 10_000


@pytest.mark.parametrize("size", [(320, 200), (1280, 720), (1920, 1080), (3840, 2160)])
def test_draws_at_every_size(
    level: LevelPlan, terrain: Terrain, moment: Moment, size: tuple[int, int]
) -> None:
    """Every window gets a full picture: sky at the top, ground at the foot, in different colours."""
    view = MissionView(level, terrain, size)
    surface = pygame.Surface(size)
    view.advance(FRAME_S, moment())
    view.draw(surface, moment(), dataclasses.replace(OVERLAY, shows_instruments=False))
    top = surface.get_at((size[0] // 2, 1))
    foot = surface.get_at((size[0] // 2, size[1] - 2))
    assert top.r > foot.r + 40


def test_same_snapshot_gives_the_same_picture(level: LevelPlan, terrain: Terrain, moment: Moment) -> None:
    """Drawing twice draws the same: no clock and no chance is hidden in it."""
    view = MissionView(level, terrain, SIZE)
    for _ in range(20):
        view.advance(FRAME_S, moment(height_m=1.0))
    assert_alike(picture(view, moment(height_m=1.0)), picture(view, moment(height_m=1.0)))


def test_two_views_of_the_same_frames_agree(level: LevelPlan, terrain: Terrain, moment: Moment) -> None:
    """Two views that saw the same frames show the same picture, dust and all."""
    pictures = []
    for _ in range(2):
        view = MissionView(level, terrain, SIZE)
        for frame in range(30):
            view.advance(FRAME_S, moment(x_m=30.0 + 0.1 * frame, height_m=1.0, speed_m_s=6.0))
        pictures.append(picture(view, moment(x_m=33.0, height_m=1.0)))
    assert_alike(pictures[0], pictures[1])


def test_hours_change_the_light(level: LevelPlan, terrain: Terrain, moment: Moment) -> None:
    """Some frames after dusk the same view is dark."""
    view = MissionView(level, terrain, SIZE)
    day = pygame.transform.average_color(_drawn(view, moment()))
    for _ in range(60):
        view.advance(FRAME_S, moment(hour=22.0))
    night = pygame.transform.average_color(_drawn(view, moment(hour=22.0)))
    assert night[0] < 0.4 * day[0]


def test_landing_leaves_a_scar(level: LevelPlan, terrain: Terrain, moment: Moment) -> None:
    """Long after a touchdown, with the dust gone, the ground there still looks different."""
    level = dataclasses.replace(level, place=dataclasses.replace(level.place, wind_m_s=0.0), goals=())
    view = MissionView(level, terrain, SIZE)
    away = dataclasses.replace(moment(height_m=3.0), wind_m_s=0.0, things=(), goals=())
    before = picture(view, away)
    view.hear([TouchedDown(1.0, "ginny", 1.0, 0.0, 30.0)], away)
    for _ in range(400):
        view.advance(FRAME_S, away)
    assert picture(view, away) != before


def test_resizing_keeps_the_view(level: LevelPlan, terrain: Terrain, moment: Moment) -> None:
    """After a change of size and back, the picture is the one of before."""
    view = MissionView(level, terrain, SIZE)
    view.advance(FRAME_S, moment(height_m=3.0))
    before = picture(view, moment(height_m=3.0))
    view.resize((320, 200))
    picture(view, moment(height_m=3.0), (320, 200))
    view.resize(SIZE)
    assert_alike(picture(view, moment(height_m=3.0)), before)


def test_unknown_craft_is_no_reason_to_stop(level: LevelPlan, terrain: Terrain, moment: Moment) -> None:
    """Asked to follow a craft that is not there, the view follows the first one."""
    view = MissionView(level, terrain, SIZE)
    overlay = Overlay("nobody", shows_instruments=False)
    first = MissionView(level, terrain, SIZE)
    expected = picture(first, moment(), overlay=dataclasses.replace(overlay, craft="ginny"))
    assert_alike(picture(view, moment(), overlay=overlay), expected)


def test_postcard_drifts_unless_motion_is_reduced(terrain: Terrain) -> None:
    """A postcard moves by itself; with reduced motion it holds still."""
    for is_motion_reduced in (False, True):
        card = Postcard(Place(local_time_h=18.0), terrain, SIZE, is_motion_reduced=is_motion_reduced)
        first = pygame.Surface(SIZE)
        card.draw(first)
        for _ in range(60):
            card.advance(FRAME_S)
        later = pygame.Surface(SIZE)
        card.draw(later)
        same = pygame.image.tobytes(first, "RGB") == pygame.image.tobytes(later, "RGB")
        assert same is is_motion_reduced


def _drawn(view: MissionView, snapshot: Snapshot) -> pygame.Surface:
    surface = pygame.Surface(SIZE)
    view.draw(surface, snapshot, Overlay("ginny", shows_instruments=False))
    return surface


@pytest.mark.parametrize("is_motion_reduced", [False, True])
def test_a_photograph_is_seen(
    level: LevelPlan, terrain: Terrain, moment: Moment, *, is_motion_reduced: bool
) -> None:
    """The finder's frame shows and goes again; only without reduced motion is the picture lit up."""
    view = MissionView(level, terrain, SIZE, is_motion_reduced=is_motion_reduced)
    bare = dataclasses.replace(OVERLAY, shows_instruments=False)
    before = picture(view, moment(), overlay=bare)
    view.hear([PhotographTaken(0.0, "ginny", ())], moment())
    during = picture(view, moment(), overlay=bare)
    lit = sum(now > then for now, then in zip(during, before, strict=True))
    assert during != before
    assert (lit > len(before) // 2) is not is_motion_reduced
    view.advance(1.0, moment())
    view.hear([], moment())
    after = picture(view, moment(), overlay=bare)
    assert sum(now > then + 60 for now, then in zip(after, before, strict=True)) < len(before) // 100
