"""Evidence is looked for and weighed with keys alone, by what the coach and the page say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.missions import verify
from game.scenes.debrief import DebriefScene
from game.scenes.evidence_desk import EvidenceScene
from game.scenes.mission import MissionScene
from tests.app.player import Player
from tests.app.test_science_walk import follow_the_coach

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROCK = "Cheyava_Falls"


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the spotted mudstone alone, and near it."""
    found = Player(tmp_path)
    plan = found.context.shelf.named("leopard-spots")
    assert plan is not None
    goals = tuple(goal for goal in plan.goals if goal.kind == "claim" and goal.thing == ROCK)
    near_by = replace(plan, goals=goals, crafts=(replace(plan.crafts[0], at_m=36.0),))
    found.stack.push(MissionScene(found.context, near_by))
    yield found
    pygame.quit()


def test_a_stranger_weighs_the_evidence_by_what_the_screen_says(player: Player) -> None:
    """Too much is refused with its reason, the first step wins, and the replay confirms it."""
    mission = player.scene
    assert isinstance(mission, MissionScene)
    follow_the_coach(player, "evidence")
    assert isinstance(player.scene, EvidenceScene)
    assert "Organic carbon" in player.words
    player.choose("4: nothing else known could")
    player.choose("Claim")
    player.frames(20)
    assert "only a laboratory" in mission.flight.snapshot.goals[0].reason
    follow_the_coach(player, "evidence")
    player.choose("1: a potential biosignature")
    assert "This claim decides" in player.words
    player.choose("Claim")
    follow_the_coach(player, "debrief")
    assert isinstance(player.scene, DebriefScene)
    assert "Step 1: a potential biosignature" in player.words
    player.choose("Evidence")
    assert "Only a laboratory with the witness tubes" in player.words
    recording = mission.flight.recording
    assert recording is not None
    assert verify(recording, mission.flight.plan).is_confirmed
