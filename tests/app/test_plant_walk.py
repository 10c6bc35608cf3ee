"""A plant is planned and handed in with keys alone, and the replay confirms the win."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.missions import verify
from game.scenes.debrief import DebriefScene
from game.scenes.mission import MissionScene
from game.scenes.plant_desk import PlantDeskScene
from tests.app.player import Player

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_FRAMES = 400
KEYS = (
    *(pygame.K_DOWN, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_RIGHT),
    *(pygame.K_DOWN, pygame.K_RIGHT, pygame.K_RIGHT),
    *(pygame.K_DOWN, pygame.K_DOWN, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_RIGHT),
)
"""From the plant that lies there: units of 1500 g/h, four reactors, 95 percent of the carbon limit."""


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the mission, of which the plant is enough here."""
    found = Player(tmp_path)
    plan = found.context.shelf.named("a-crews-oxygen")
    assert plan is not None
    found.stack.push(MissionScene(found.context, replace(plan, goals=plan.goals[2:])))
    yield found
    pygame.quit()


def test_a_plant_is_handed_in_by_keys(player: Player) -> None:
    """The desk opens on its first slider; what the arrows have set is asked for once more, wins, and flies again."""
    player.press(pygame.K_b)
    desk = player.scene
    assert isinstance(desk, PlantDeskScene)
    for key in KEYS:
        player.press(key)
    assert "It can be handed in" in player.words
    player.choose("Hand in the plant")
    player.choose("Hand in")
    for _ in range(LONGEST_FRAMES):
        if not isinstance(player.scene, MissionScene):
            break
        player.frames(1)
    debrief = player.scene
    assert isinstance(debrief, DebriefScene)
    assert "the crew can leave" in player.words
    assert verify(debrief._recording, debrief._flight.plan).is_confirmed
