"""The store room: what it shows of rack and ledger, what it says while there is nothing, and the way to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.missions import MissionResult
from game.missions.rack import KeptTube, Rack
from game.scenes.gallery_stage import Stage
from game.scenes.map_screen import MapScene
from game.scenes.stores_screen import StoresScene
from game.science.samples import Contents
from game.simulation.snapshot import Outcome
from game.simulation.waste import LeftPart, PartKind, Waste

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = (1280, 720)
WON = MissionResult(
    "three-forks", "player", 7, Outcome.WON, 1680.0, 201600, "ab", 90.0, "gold", (), 139.0, 3.0, 1.0, None
)
TUBE = KeptTube(1, "Malay", "olivine", Contents.CORE, 0.0307, 0.0, 8.5, 0.98, 268.0, 169.0, True, 316.0)  # noqa: FBT003 - tight


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Return a stage with the map on it."""
    pygame.init()
    found = Stage(SIZE)
    found.scene = MapScene(found.context)
    yield found
    pygame.quit()


def room(stage: Stage) -> StoresScene:
    """Return the store room before an empty place."""
    return StoresScene(stage.context, lambda _surface: None)


def test_an_empty_room_says_how_it_fills(stage: Stage) -> None:
    """Nobody is shown an empty page: both sections say what comes here and how."""
    found = room(stage)
    assert "Core a rock and seal the tube, or lay a depot" in found.page.describe()
    found.show_traces()
    said = found.page.describe()
    assert "earns the clean medal" in said
    assert "7119\u202fkg of 9979\u202fkg" in said


def test_tubes_stand_under_their_mission(stage: Stage) -> None:
    """Each with its ledger; one beyond its limits is told at the top."""
    warm = replace(TUBE, number=2, name="Mageik", peak_temperature_k=340.0)
    stage.context.progress._rack = Rack().with_run(WON, (TUBE, warm))
    said = room(stage).page.describe()
    assert "2 tubes kept, of 43" in said
    assert "1 went beyond its limits" in said
    assert 'heading "Three Forks"' in said
    assert said.index("Malay") < said.index("Mageik")


def test_the_ledger_names_what_was_left(stage: Stage) -> None:
    """A clean mission has its medal, another one its parts and kilograms; all is added up."""
    progress = stage.context.progress
    progress.keep_trace(WON)
    astray = Waste((LeftPart(PartKind.TUBE, "percy", 2, 0.114),), tubes_used=3)
    progress.keep_trace(replace(WON, level="rock-garden", waste=astray))
    found = room(stage)
    found.show_traces()
    said = found.page.describe()
    assert 'picture "Clean"' in said
    assert "Left behind: 2 tubes, 0.11\u202fkg" in said
    assert "energy 278\u202fWh · time 56:00.0 · 3 tubes used · 1 clean mission" in said


def test_the_map_leads_to_it(stage: Stage) -> None:
    """One button; Esc leads back."""
    scene = stage.scene
    assert isinstance(scene, MapScene)
    button = next(stop for stop in scene.page.stops() if stop.label == "Store room")
    assert button.action is not None
    button.action()
    assert isinstance(stage.scene, StoresScene)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 360), (320, 200)])
@pytest.mark.parametrize("text_pct", [80, 100, 200])
def test_all_of_it_can_be_reached(stage: Stage, size: tuple[int, int], text_pct: int) -> None:
    """At every size of window and text, what Tab reaches can be scrolled into the window."""
    stage.context.size = size
    stage.context.settings.change(text_pct=text_pct)
    stage.context.progress.keep_trace(WON)
    found = room(stage)
    found.show_traces()
    found.draw(pygame.Surface(size))
    for widget in found.page.stops():
        found.page.focus(widget)
        assert widget.bounds.clip(pygame.Rect((0, 0), size)).size == widget.bounds.size, widget.label
