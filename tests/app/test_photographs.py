"""Photo mode: nothing before the place, and F12 saves what is on the screen where pictures are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.photographs import save_picture
from game.missions.folders import data_folder, pictures_folder
from game.scenes.mission import MissionScene
from game.scenes.photo_name import photo_name
from game.simulation import Simulation
from game.simulation.plan import CraftPlan, LevelPlan, Place, TerrainPlan
from tests.app.player import Player

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the title."""
    yield Player(tmp_path)
    pygame.quit()


def test_f12_saves_what_is_on_the_screen_and_says_where(player: Player, tmp_path: Path) -> None:
    """The file shows the scene without the sentence about it; the second has the next number."""
    player.press(pygame.K_RETURN)
    player.press(pygame.K_F12, pygame.K_F12)
    first, second = sorted((tmp_path / "pictures").iterdir())
    assert (first.name, second.name) == ("thin-air-briefing-001.png", "thin-air-briefing-002.png")
    scene = pygame.Surface((640, 360))
    player.scene.draw(scene)
    player.press(pygame.K_F12)
    third = pygame.image.load(tmp_path / "pictures" / "thin-air-briefing-003.png")
    bottom = pygame.Rect(0, 240, 640, 120)
    assert pygame.image.tobytes(third.subsurface(bottom), "RGB") == pygame.image.tobytes(
        scene.subsurface(bottom), "RGB"
    )


def test_h_hides_the_instruments_and_shows_them_again(player: Player, tmp_path: Path) -> None:
    """In photo mode the picture is the bare place, in the mission as in the replay; its name tells where and when."""
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    player.press(pygame.K_h)
    assert not mission.overlay().shows_instruments
    player.press(pygame.K_F12, pygame.K_h)
    assert mission.overlay().shows_instruments
    (file,) = (tmp_path / "pictures").iterdir()
    assert file.name == "thin-air-first-flight-sol1-12h33-x0030m-001.png"


def test_a_folder_that_refuses_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Where no picture can be written, the sentence names the folder and the way out."""
    (tmp_path / "file").write_text("")
    sentence = save_picture(pygame.Surface((8, 8)), tmp_path / "file", "title")
    assert str(tmp_path / "file") in sentence
    assert "--data-dir" in sentence


def test_pictures_lie_where_pictures_are_kept_or_beside_chosen_data(tmp_path: Path) -> None:
    """Without a choice they go to the system's folder for pictures, else they stay with the data."""
    assert pictures_folder(tmp_path) == tmp_path / "pictures"
    assert pictures_folder(data_folder()).name == "Thin Air"


def test_names_are_safe_on_every_system() -> None:
    """A level's odd name, a night after midnight and a place left of zero leave letters, figures and hyphens only."""
    plan = LevelPlan(
        identifier="My: Level?",
        title="",
        place=Place(local_time_h=23.999),
        terrain=TerrainPlan(profile=((-60.0, 0.0), (60.0, 0.0))),
        crafts=(CraftPlan("ginny", "helicopter", -30.0),),
        goals=(),
    )
    simulation = Simulation(plan, seed=1)
    for _ in range(4 * 120):
        simulation.step({})
    assert photo_name(plan, simulation.snapshot(), "ginny") == "my-level-sol2-00h00-x-030m"
