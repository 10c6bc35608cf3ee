"""The presets differ in what is on the screen."""

from __future__ import annotations

import pygame
import pytest

from game.simulation import Simulation
from game.simulation.commands import GuidedFlight
from game.simulation.plan import CraftPlan, LevelPlan, Place, TerrainPlan
from game.view import QUALITIES, STANDARD, MissionView, Overlay, Quality, quality_named

SIZE = (640, 360)
LEVEL = LevelPlan(
    identifier="quality",
    title="",
    place=Place(local_time_h=15.0),
    terrain=TerrainPlan(profile=((-100.0, 0.0), (100.0, 0.0))),
    crafts=(CraftPlan("ginny", "helicopter", 0.0),),
    goals=(),
)


def picture_after_take_off(quality: Quality) -> tuple[bytes, int]:
    """Return what is seen three seconds after the command to climb, and how much dust is in the air."""
    simulation = Simulation(LEVEL, seed=1)
    view = MissionView(LEVEL, simulation.terrain, SIZE, quality=quality)
    for _ in range(90):
        for _tick in range(4):
            simulation.step({"ginny": GuidedFlight(climb_m_s=0.3)})
        view.advance(1.0 / 30.0, simulation.snapshot())
    surface = pygame.Surface(SIZE)
    view.draw(surface, simulation.snapshot(), Overlay(craft="ginny", shows_instruments=False))
    return pygame.image.tobytes(surface, "RGB"), view.puffs


def test_each_preset_has_a_picture_of_its_own_and_more_dust() -> None:
    """From calm to rich no two pictures are alike, and more dust is in the air."""
    pictures, puffs = zip(*(picture_after_take_off(quality) for quality in QUALITIES), strict=True)
    assert len(set(pictures)) == len(QUALITIES)
    assert list(puffs) == sorted(set(puffs))


@pytest.mark.parametrize("quality", QUALITIES)
def test_no_preset_leaves_a_hole(quality: Quality) -> None:
    """Every pixel of the screen is painted, also from high up where the near ridges have sunk."""
    simulation = Simulation(LEVEL, seed=1)
    view = MissionView(LEVEL, simulation.terrain, SIZE, quality=quality)
    view.advance(0.0, simulation.snapshot())
    pictures = []
    for colour in ("red", "blue"):
        surface = pygame.Surface(SIZE)
        surface.fill(colour)
        view.camera.ground_drop_px = 120.0
        view.draw(surface, simulation.snapshot(), Overlay(craft="ginny", shows_instruments=False))
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert pictures[0] == pictures[1]


def test_a_place_painted_piece_by_piece_is_the_same() -> None:
    """Painted in many frames or at once, the first picture is the same."""
    simulation = Simulation(LEVEL, seed=1)
    snapshot, pictures = simulation.snapshot(), []
    for is_at_once in (True, False):
        view = MissionView(LEVEL, simulation.terrain, SIZE, is_at_once=is_at_once)
        while not is_at_once and view.paint_on(snapshot):
            pass
        surface = pygame.Surface(SIZE)
        view.draw(surface, snapshot, Overlay(craft="ginny", shows_instruments=False))
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert pictures[0] == pictures[1]


def test_unknown_names_mean_standard() -> None:
    """What a file of a newer version calls otherwise is the standard picture."""
    assert quality_named("splendid") is quality_named("") is STANDARD
