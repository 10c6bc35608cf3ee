"""The map of the campaign and the file that it is drawn from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.level_format import level_paths
from game.scenes import map_screen
from game.scenes.gallery import Stage
from game.scenes.map_campaign import CampaignError, campaign, read_campaign
from game.scenes.map_chart import MapStop
from game.scenes.map_screen import MapScene

if TYPE_CHECKING:
    from pathlib import Path

SIZE = (1280, 720)
GOOD = """
regions: {delta: {title: Delta, at: [0.6, 0.4]}}
places:
  - {level: one, region: delta, at: [0.1, 0.2], title: One, about: First}
"""


def _key(key: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=0)


@pytest.fixture
def scene() -> MapScene:
    stage = Stage(SIZE)
    stage.scene = MapScene(stage.context)
    return stage.scene


def _focused(scene: MapScene) -> MapStop:
    assert isinstance(scene.page.focused, MapStop)
    return scene.page.focused


def test_every_level_of_the_game_has_its_place() -> None:
    """No mission that exists is missing on the map."""
    assert {path.stem for path in level_paths()} <= {place.level for place in campaign().places}


def test_nothing_that_exists_is_locked(scene: MapScene) -> None:
    """Each level of the game can be opened from the map, and places without a level cannot."""
    levels = {path.stem for path in level_paths()}
    for stop in scene._stops:
        assert stop.is_open == (stop.place_in_campaign.level in levels)


def test_it_begins_at_the_first_mission_that_was_not_won(scene: MapScene) -> None:
    """The focus stands where the player would go on: three missions are won in the pictures."""
    stop = _focused(scene)
    assert stop.is_open
    assert stop.best is None


def test_arrows_go_along_the_way_and_stop_at_its_ends(scene: MapScene) -> None:
    """Right leads through every place to the last one, left back to the first; the card follows."""
    for _ in range(2 * len(scene._stops)):
        scene.handle(_key(pygame.K_RIGHT))
    assert _focused(scene) is scene._stops[-1]
    assert "Home" in scene.page.describe()
    for _ in scene._stops:
        scene.handle(_key(pygame.K_LEFT))
    assert _focused(scene) is scene._stops[0]


def test_enter_opens_the_briefing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter on a mission that exists leads to its briefing; on one that does not it stays and says why."""
    first, *others = campaign().places
    to_come = replace(campaign(), places=(first, replace(first, level="to-come", title="To come"), *others))
    monkeypatch.setattr(map_screen, "campaign", lambda: to_come)
    stage = Stage(SIZE)
    scene = MapScene(stage.context)
    stage.scene = scene
    for key in (*[pygame.K_LEFT] * len(scene._stops), pygame.K_RIGHT, pygame.K_RETURN):
        scene.handle(_key(key))
    assert stage.scene is scene
    assert "Locked" in scene.page.describe()
    for key in (pygame.K_LEFT, pygame.K_RETURN):
        scene.handle(_key(key))
    assert stage.scene.name == "briefing"


def test_a_click_without_a_motion_before_it_opens_too() -> None:
    """A finger taps a mission: press and release at once lead to its briefing."""
    stage = Stage(SIZE)
    scene = MapScene(stage.context)
    stage.scene = scene
    stop = next(stop for stop in scene._stops if stop.is_open)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        scene.handle(pygame.event.Event(kind, button=pygame.BUTTON_LEFT, pos=stop.bounds.center))
    assert stage.scene.name == "briefing"


@pytest.mark.parametrize("size", [(320, 200), (1280, 720), (1920, 1080), (3840, 2160)])
def test_no_two_stops_overlap(size: tuple[int, int]) -> None:
    """Every place can be pointed at, in any window."""
    stage = Stage(size)
    stops = MapScene(stage.context)._stops
    for n, one in enumerate(stops):
        assert one.bounds.collidelist([other.bounds for other in stops[n + 1 :]]) == -1


@pytest.mark.parametrize(
    ("mend", "says"),
    [
        (("region: delta", "region: sea"), "There is no region `sea`; there are delta"),
        (("[0.1, 0.2]", "[0.1, 7]"), "place 1: `at` is [0.1, 7]"),
        ((", about: First", ""), "place 1: It lacks `about`"),
        (("about: First", "about: First, colour: red"), "may not have `colour`"),
        (("places:", "sites:"), "a list of missions"),
        (("places:", "start: two\nplaces:"), "`start` is `two`, which is no level of `places`"),
        (("title: One", "title: {One"), ":5: This cannot be read as YAML"),
        (
            (
                "about: First}",
                "about: First}\n  - {level: one, region: delta, at: [0, 0], title: O, about: A}",
            ),
            "`one` is place 1 already",
        ),
    ],
)
def test_a_mistake_in_the_file_is_told(tmp_path: Path, mend: tuple[str, str], says: str) -> None:
    """Each mistake is one sentence with file and place."""
    path = tmp_path / "campaign.yaml"
    path.write_text(GOOD.replace(*mend), encoding="utf-8")
    with pytest.raises(CampaignError) as caught:
        read_campaign(path)
    assert says in str(caught.value)
    assert str(caught.value).startswith(str(path))


def test_levels_that_the_campaign_does_not_name_come_last(tmp_path: Path) -> None:
    """A level of one's own stands after all missions of the campaign."""
    path = tmp_path / "campaign.yaml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_campaign(path).rank("mine") > read_campaign(path).rank("one")
