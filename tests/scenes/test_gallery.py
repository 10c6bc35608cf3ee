"""Screens as pictures, without a window."""

from __future__ import annotations

import pygame
import pytest

from game.scenes.gallery import picture, picture_names

SIZE = (480, 270)


@pytest.mark.parametrize("name", ["missions", "briefing", "controls", "pause", "replay", "debrief-lost"])
def test_a_picture_shows_something(name: str) -> None:
    """A screen has the size that was asked for and many colours."""
    shown = picture(name, SIZE)
    assert shown.get_size() == SIZE
    assert len({tuple(shown.get_at((x, y))) for x in range(0, 480, 16) for y in range(0, 270, 16)}) > 20


def test_the_same_name_gives_the_same_picture() -> None:
    """A mission is flown alike each time, whatever the machine does meanwhile: hardly a pixel differs."""
    one, other = (pygame.image.tobytes(picture("mission-noon", SIZE), "RGB") for _ in range(2))
    assert sum(a != b for a, b in zip(one, other, strict=True)) < 0.001 * len(one)


def test_every_screen_of_the_issue_has_a_name() -> None:
    """Title, list, briefing, mission by day and night, pause, both debriefs and the replay can be asked for."""
    wanted = {"title", "missions", "briefing", "mission-noon", "mission-night", "pause", "debrief", "replay"}
    assert wanted | {"debrief-lost", "mission-drive", "mission-forces"} <= set(picture_names())
