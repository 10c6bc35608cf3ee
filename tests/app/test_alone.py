"""Every screen by one hand or one device: arrows and the gamepad's cross reach all, and one press can last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.bindings import Action
from game.scenes.mission import MissionScene
from game.scenes.page_scene import PageScene
from game.simulation.commands import GuidedFlight
from game.ui.widget import walk
from tests.app.player import Player
from tests.app.test_gamepad import axis, button

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.ui.page import Page

CROSS = (
    pygame.CONTROLLER_BUTTON_DPAD_UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT,
)
NEXT = (pygame.CONTROLLER_BUTTON_LEFTSHOULDER, pygame.CONTROLLER_BUTTON_RIGHTSHOULDER)
LONGEST_FRAMES = 600


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the title."""
    yield Player(tmp_path, (480, 270))
    pygame.quit()


def push(player: Player, number: int) -> None:
    for is_down in (True, False):
        pygame.event.post(button(number, is_down=is_down))
    player.frames(1)


def page_of(player: Player) -> Page:
    assert isinstance(player.scene, PageScene)
    return player.scene.page


def reached(player: Player, buttons: tuple[int, ...]) -> set[str]:
    """Return the labels of all that these buttons lead to from where the focus is."""
    push(
        player, pygame.CONTROLLER_BUTTON_LEFTSTICK
    )  # means nothing in menus, but the signs change to a gamepad's
    page = page_of(player)
    assert page.focused is not None
    seen = [page.focused.label]
    for here in seen:
        for number in buttons:
            widget = next((w for w in page_of(player).stops() if w.label == here), None)
            if widget is None:  # a card of the map, gone with its stop
                continue
            page_of(player).focus(widget)
            push(player, number)
            focused = page_of(player).focused
            if focused is not None and focused.label not in seen:
                seen.append(focused.label)
    return set(seen)


WAYS = {
    "title": (),
    "levels": ("Missions",),
    "map": ("Map",),
    "lab": ("Lab",),
    "controls": ("Controls",),
    "settings": ("Settings",),
    "briefing": ("Play",),
}


@pytest.mark.parametrize("name", WAYS)
def test_a_gamepad_reaches_everything_on_every_screen(player: Player, name: str) -> None:
    """The cross, and the shoulders where a page has no sections, lead to all that can be pressed."""
    for label in WAYS[name]:
        player.choose(label)
    assert player.scene.name == name
    buttons = CROSS if name == "settings" else CROSS + NEXT
    assert reached(player, buttons) >= {widget.label for widget in page_of(player).stops()}
    push(player, pygame.CONTROLLER_BUTTON_B)
    assert player.stack.scene is None or player.scene.name == "title"


def test_the_shoulders_turn_the_sections_of_the_settings(player: Player) -> None:
    """Round and round, and in each section the cross reaches every line."""
    player.choose("Settings")
    sections = []
    for _ in range(5):
        push(player, pygame.CONTROLLER_BUTTON_RIGHTSHOULDER)
        focused = page_of(player).focused
        assert focused is not None
        sections.append(focused.label)
        assert reached(player, CROSS) == {widget.label for widget in page_of(player).stops()}
        page_of(player).focus(next(w for w in page_of(player).stops() if w.is_default))
    assert sorted(sections) == ["Gamepad", "Keys", "Picture", "Play", "Sound"]


def test_the_right_stick_scrolls(player: Player) -> None:
    """Down brings the end of a long page into sight, up its beginning, and so do Page down and Page up."""
    player.resize((640, 240))
    player.choose("Controls")
    spots = []
    for share in (1.0, 0.0, -1.0, 0.0):
        pygame.event.post(axis(pygame.CONTROLLER_AXIS_RIGHTY, share))
        player.frames(1)
        spots.append(_first_heading_y(page_of(player)))
    assert spots[0] == spots[1] < spots[2] == spots[3]
    player.press(pygame.K_PAGEDOWN)
    assert _first_heading_y(page_of(player)) == spots[0]


def _first_heading_y(page: Page) -> int:
    return next(w for w in walk(page.root) if w.label == "Flying and driving").bounds.y


def begin_with_kept_presses(player: Player) -> MissionScene:
    player.context.settings.change(is_press_kept=True)
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    return mission


def climb_of(mission: MissionScene) -> float:
    (command,) = mission.flight.commands.values()
    assert isinstance(command, GuidedFlight)
    return command.climb_m_s


def test_one_press_flies_and_landing_lets_go(player: Player) -> None:
    """A press climbs until the opposite press descends, the screen says so, and standing on the legs ends it."""
    mission = begin_with_kept_presses(player)
    player.press(pygame.K_UP)
    player.frames(160)
    state = next(iter(mission.flight.snapshot.crafts.values()))
    assert state.height_m > 1.0
    assert climb_of(mission) > 0.0
    assert mission.overlay().kept == "On: ↑"
    player.press(pygame.K_DOWN)
    assert mission.overlay().kept == "On: ↓"
    for _ in range(LONGEST_FRAMES):
        player.frames(1)
        if not mission.overlay().kept:
            break
    state = next(iter(mission.flight.snapshot.crafts.values()))
    assert state.height_m < 0.1
    player.frames(1)
    assert climb_of(mission) == 0.0


def test_the_pause_lets_go_of_presses(player: Player) -> None:
    """Whoever comes back from the pause hovers."""
    mission = begin_with_kept_presses(player)
    player.press(pygame.K_UP, pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert Action.UP not in mission.flight.cockpit.held
    assert mission.overlay().kept == ""
