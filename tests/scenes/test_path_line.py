"""The line ahead, as it is seen in a mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.missions import Assist
from game.scenes.gallery import Stage
from game.scenes.gallery_pilots import RecklessPilot
from game.view.palettes import rgb

if TYPE_CHECKING:
    from game.scenes.mission import MissionScene

SIZE = (640, 360)


def flown(level: str, seconds: float, *, dives: bool = False) -> MissionScene:
    stage = Stage(SIZE)
    stage.context.settings.change(shows_path=True, shows_hints=False)
    plan = stage.plan(level)
    return stage.fly(plan, seconds, RecklessPilot(plan.crafts[0].name) if dives else None)


def drawn_by_the_line(mission: MissionScene) -> list[pygame.Rect]:
    """Return the patches of the picture in which the line makes a difference."""
    with_line, without = pygame.Surface(SIZE), pygame.Surface(SIZE)
    mission.draw(with_line)
    mission.context.settings.change(shows_path=False)
    mission.draw(without)
    changed = pygame.mask.from_threshold(with_line, (0, 0, 0), (3, 3, 3, 255), without)
    changed.invert()
    return changed.get_bounding_rects()


def test_the_line_lies_ahead_and_below_in_a_dive() -> None:
    """In a dive to the right all that the line draws lies to the right of the machine, down to the ground."""
    mission = flown("first-flight", 19.9, dives=True)
    state = mission.flight.snapshot.crafts[mission.flight.cockpit.craft]
    x, y = mission._view.camera.to_screen(state.x_m, state.y_m)
    patches = drawn_by_the_line(mission)
    assert len(patches) > 10
    assert all(patch.left > x and patch.bottom > y for patch in patches)
    assert mission.flight.run.assists == (Assist.PATH_LINE,)


@pytest.mark.parametrize(
    ("level", "seconds"), [("first-flight", 5.0), ("first-flight", 25.0), ("rock-garden", 5.0)]
)
def test_where_nothing_leads_nothing_is_drawn(level: str, seconds: float) -> None:
    """On the ground, in a hover and for a rover there is no line."""
    assert drawn_by_the_line(flown(level, seconds)) == []


def test_a_rover_takes_no_help_from_it() -> None:
    """Where nobody flies the setting is no help, and medals do not name it."""
    assert flown("rock-garden", 1.0).flight.run.assists == ()


@pytest.mark.parametrize("sky", ["9C6B4A", "F0D7B4", "1F2433", "0A0C16", "000000"])
def test_dots_are_read_on_every_sky(sky: str) -> None:
    """The dot itself, or its rim, differs from any palette's sky by a quarter of the full range."""
    from game.view.path_line import _dot

    picture = pygame.Surface((12, 12))
    picture.fill(rgb(sky))
    picture.blit(_dot(2.0, 240), (2, 2))
    greys = [sum(picture.get_at((x, y))[:3]) / 3 for x in range(12) for y in range(12)]
    assert max(abs(grey - sum(rgb(sky)) / 3) for grey in greys) > 60
