"""The screen of three worlds: its sliders reach all of them, and its words say why."""

from __future__ import annotations

import pygame

from game.scenes.gallery_stage import Stage
from game.scenes.side_by_side import SideBySideScene
from game.scenes.side_by_side_words import why
from game.simulation.commands import AssistedFlight, Drive
from game.simulation.plan import World

SIZE = (640, 360)


def _scene(stage: Stage, kind: str = "helicopter") -> SideBySideScene:
    scene = SideBySideScene(stage.context, kind)
    stage.scene = scene
    return scene


def test_all_worlds_hear_the_sliders() -> None:
    """Blades that are set move all three rotors, and the words under each world differ."""
    stage = Stage(SIZE)
    scene = _scene(stage)
    scene.set_blades(24)
    scene.set_lean(4)
    assert isinstance(scene.command, AssistedFlight)
    stage.watch(14.0)
    words = {world: why(world, snapshot) for world, snapshot in scene.bench.snapshots.items()}
    assert words[World.MOON].startswith("No air, no lift")
    assert "it rises" in words[World.EARTH]
    assert len(set(words.values())) == 3


def test_the_other_machine_and_a_new_start() -> None:
    """Taking the rover begins anew on all worlds; so does starting again."""
    stage = Stage(SIZE)
    scene = _scene(stage)
    scene.take("rover")
    scene.set_speed(50)
    assert isinstance(scene.command, Drive)
    stage.watch(1.0)
    assert all(snapshot.tick > 0 for snapshot in scene.bench.snapshots.values())
    scene.again()
    assert all(snapshot.tick == 0 for snapshot in scene.bench.snapshots.values())
    assert scene.command == Drive()


def test_nothing_moves_before_all_worlds_are_painted() -> None:
    """Where places are painted a piece a frame, time waits for the last of them."""
    stage = Stage(SIZE)
    stage.context.paints_at_once = False
    scene = _scene(stage)
    surface = pygame.Surface(SIZE)
    scene.draw(surface)
    scene.update(33_000_000)
    assert all(snapshot.tick == 0 for snapshot in scene.bench.snapshots.values())
    for _ in range(2000):
        scene.draw(surface)
    scene.update(100_000_000)
    assert all(snapshot.tick == 12 for snapshot in scene.bench.snapshots.values())
