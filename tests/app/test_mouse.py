"""A mission by mouse alone: the buttons that come with the pointer, and a press in the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.bindings import BINDINGS, Action, Group
from game.controls.places import SPECIAL_WORK
from game.scenes.mission import MissionScene
from game.scenes.pointer_bar import ELSEWHERE, bar_actions, controls_for
from game.simulation.commands import Drive, GuidedFlight
from game.ui.device import Device, last_device
from tests.app.player import Player

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.pointer_bar import PointerButton

LONGEST_FRAMES = 2400
ARROWS = {"↑": Action.UP, "↓": Action.DOWN, "←": Action.LEFT, "→": Action.RIGHT}


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the title."""
    yield Player(tmp_path, (1280, 720))
    pygame.quit()


def mouse(player: Player, kind: int, spot: tuple[int, int]) -> None:
    """Let the mouse say something, and a frame pass."""
    pygame.event.post(pygame.event.Event(kind, button=1, pos=spot, rel=(1, 1), buttons=(0, 0, 0)))
    player.frames(1)


def mission_of(player: Player, name: str = "first-flight") -> MissionScene:
    """Begin a mission and move the mouse, so that the buttons are there."""
    plan = player.context.shelf.named(name)
    assert plan is not None
    mission = MissionScene(player.context, plan)
    player.stack.push(mission)
    mouse(player, pygame.MOUSEMOTION, (640, 400))
    player.frames(3)
    return mission


def button(mission: MissionScene, action: Action) -> PointerButton:
    assert mission.pointer.bar is not None
    return next(button for button in mission.pointer.bar.buttons if button.asks_for is action)


def click(player: Player, mission: MissionScene, action: Action) -> None:
    spot = button(mission, action).bounds.center
    mouse(player, pygame.MOUSEBUTTONDOWN, spot)
    mouse(player, pygame.MOUSEBUTTONUP, spot)


def craft_spot(mission: MissionScene) -> tuple[int, int]:
    x, y = mission._spot()
    return round(x), round(y)


def test_a_stranger_wins_the_first_flight_with_the_mouse(player: Player) -> None:
    """Pressing the button that the coach names, and nothing else, wins."""
    mission = mission_of(player)
    held: Action | None = None
    for _ in range(LONGEST_FRAMES):
        if player.scene is not mission:
            break
        coach = mission.overlay().coach
        wanted = next((action for sign, action in ARROWS.items() if sign in coach), None)
        if wanted is not held:
            if held is not None:
                mouse(player, pygame.MOUSEBUTTONUP, (0, 0))
            if wanted is not None:
                mouse(player, pygame.MOUSEBUTTONDOWN, button(mission, wanted).bounds.center)
            held = wanted
        player.frames(1)
    assert player.scene.name == "debrief"
    assert '"Next mission" (focused)' in player.words


def test_everything_is_on_the_bar_or_in_the_pause() -> None:
    """A mouse alone can ask for all that keys can; what would lose a mission by a slip is behind the pause."""
    both = {*bar_actions((Group.BOTH, Group.HELICOPTER, Group.SEVERAL, Group.MISSION))}
    rovers = (Group.BOTH, Group.ROVER, *SPECIAL_WORK, Group.SEVERAL, Group.MISSION)
    both |= {*bar_actions(rovers)}
    assert both | set(ELSEWHERE) == {binding.action for binding in BINDINGS}


def test_each_craft_has_its_own_buttons(player: Player) -> None:
    """The bar changes with the craft in hand, each button has words, and none covers another or an instrument."""
    mission = mission_of(player, "scout-and-sample")
    for craft_has, craft_lacks in ((Action.LAND, Action.DRILL), (Action.DRILL, Action.LAND)):
        bar = mission.pointer.bar
        assert bar is not None
        actions = [button.asks_for for button in bar.buttons]
        assert craft_has in actions
        assert craft_lacks not in actions
        assert all(button.label for button in bar.buttons)
        rects = [button.bounds for button in bar.buttons]
        assert all(len(rect.collidelistall(rects)) == 1 for rect in rects)
        panels = mission._view._instruments.panel_rects(mission.flight.snapshot, mission.overlay())
        assert bar.bounds.collidelist(list(panels.values())) < 0
        assert pygame.Rect(0, 0, 1280, 720).contains(bar.bounds)
        click(player, mission, Action.NEXT_CRAFT)
        player.frames(1)


@pytest.mark.parametrize("size", [(320, 200), (640, 480), (1024, 768), (1920, 1080)])
def test_the_buttons_fit_any_window(player: Player, size: tuple[int, int]) -> None:
    """In small and narrow windows all buttons are in the picture."""
    mission = mission_of(player, "scout-and-sample")
    player.resize(size)
    assert mission.pointer.bar is not None
    assert all(pygame.Rect((0, 0), size).contains(button.bounds) for button in mission.pointer.bar.buttons)


def test_keys_send_the_buttons_away(player: Player) -> None:
    """What the mouse brings a key takes away; the signs on the screen never follow the mouse."""
    mission = mission_of(player)
    assert mission.pointer.is_shown
    player.press(pygame.K_UP)
    assert not mission.pointer.is_shown
    mouse(player, pygame.MOUSEMOTION, (600, 400))
    assert mission.pointer.is_shown
    assert last_device() is Device.KEYBOARD


def test_a_press_in_the_picture_says_where_to_fly(player: Player) -> None:
    """Above and to the right means both at once, near the craft gently; letting go leaves but the take-off."""
    mission = mission_of(player)
    x, y = craft_spot(mission)
    mouse(player, pygame.MOUSEBUTTONDOWN, (x + 300, y - 200))
    (command,) = mission.flight.commands.values()
    assert isinstance(command, GuidedFlight)
    far = (command.forward_m_s, command.climb_m_s)
    assert min(far) > 0.0
    mouse(player, pygame.MOUSEMOTION, (x - 90, y))
    (command,) = mission.flight.commands.values()
    assert isinstance(command, GuidedFlight)
    assert -far[0] < command.forward_m_s < 0.0
    mouse(player, pygame.MOUSEBUTTONUP, (x - 90, y))
    (command,) = mission.flight.commands.values()
    assert isinstance(command, GuidedFlight)
    assert (command.forward_m_s, command.climb_m_s) == (0.0, 1.0)


def test_a_rover_is_driven_and_held_by_the_mouse(player: Player) -> None:
    """A press beside it drives, the arm goes out by its button, and the pause lets go."""
    mission = mission_of(player, "first-drive")
    x, y = craft_spot(mission)
    mouse(player, pygame.MOUSEBUTTONDOWN, (x + 400, y))
    (command,) = mission.flight.commands.values()
    assert isinstance(command, Drive)
    assert command.speed_m_s > 0.0
    mouse(player, pygame.MOUSEBUTTONUP, (x, y))
    click(player, mission, Action.ARM)
    (command,) = mission.flight.commands.values()
    assert isinstance(command, Drive)
    assert (command.speed_m_s, command.is_arm_out) == (0.0, True)
    mouse(player, pygame.MOUSEBUTTONDOWN, button(mission, Action.PAUSE).bounds.center)
    assert player.scene.name == "pause"


def test_a_craft_has_the_controls_of_its_kind(player: Player) -> None:
    """One craft alone needs no button for another."""
    mission = mission_of(player)
    groups = controls_for(mission.plan, mission.flight.snapshot, mission.flight.cockpit.craft)
    assert groups == (Group.BOTH, Group.HELICOPTER, Group.MISSION)
