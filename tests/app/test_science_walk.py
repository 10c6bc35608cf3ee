"""A rock is named with keys alone, by what the coach and the desk say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.missions import verify
from game.scenes.debrief import DebriefScene
from game.scenes.desk import DeskScene
from game.scenes.mission import MissionScene
from game.simulation.commands import TEAM
from tests.app.player import Player

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_FRAMES = 4000
KEYS = {
    "AutoNav drive": pygame.K_g,
    "up time": pygame.K_PERIOD,
    "with I": pygame.K_i,
    "M starts": pygame.K_m,
    "Press C": pygame.K_c,
    "B opens": pygame.K_b,
}
"""Words of the coach, and the key that they name."""
UNITS = {"Máaz basalt", "evolved Máaz", "Séítah olivine rock", "dust", "soil"}


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the mission, of which the first rock is enough here, and near it."""
    found = Player(tmp_path)
    plan = found.context.shelf.named("what-is-this-rock")
    assert plan is not None
    near_by = replace(plan, goals=plan.goals[:1], crafts=(replace(plan.crafts[0], at_m=19.0),))
    found.stack.push(MissionScene(found.context, near_by))
    yield found
    pygame.quit()


def follow_the_coach(player: Player, until: str) -> None:
    """Press what the coach names, and nothing else, until another screen is there."""
    for _ in range(LONGEST_FRAMES):
        if not isinstance(player.scene, MissionScene):
            break
        line = player.scene.overlay().coach
        key = next((key for words, key in KEYS.items() if words in line), None)
        if key is None:
            player.frames(1)
        else:
            player.press(key)
    assert player.scene.name == until


def said(player: Player) -> str:
    """Return the unit that the assistant names on the desk."""
    lines = player.words.splitlines()
    place = next(n for n, line in enumerate(lines) if "The assistant says" in line)
    return next(unit for unit in UNITS if unit in lines[place + 1])


def test_a_stranger_names_a_rock_by_what_the_screen_says(player: Player) -> None:
    """The dust is seen first and misleads; the clean patch tells the rock, the answer wins, the replay confirms it."""
    mission = player.scene
    assert isinstance(mission, MissionScene)
    follow_the_coach(player, "desk")
    assert not mission.flight.snapshot.things[0].is_abraded
    assert said(player) in {"dust", "soil"}
    player.press(pygame.K_ESCAPE)
    follow_the_coach(player, "desk")
    assert isinstance(player.scene, DeskScene)
    name = next(line.split('"')[1] for line in player.words.splitlines() if 'tab "abraded' in line)
    player.choose(name)
    unit = said(player)
    assert unit == "Máaz basalt"
    player.choose(unit)
    assert "1 wrong answer is allowed" in player.words
    player.choose("Answer")
    follow_the_coach(player, "debrief")
    assert isinstance(player.scene, DebriefScene)
    assert "It is Máaz basalt" in player.words
    recording = mission.flight.recording
    assert recording is not None
    assert any(each.craft == TEAM for each in recording.commands)
    assert verify(recording, mission.flight.plan).is_confirmed
    assert 1500.0 < recording.claim.ticks / 120.0 < 4000.0
