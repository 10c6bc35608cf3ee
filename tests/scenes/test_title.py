"""The title: a menu, and a helicopter that can be flown before anything is chosen."""

from __future__ import annotations

import pygame
import pytest

from game.scenes.gallery_stage import Stage
from game.scenes.title import TitleScene
from game.scenes.title_place import HELICOPTER
from game.simulation.snapshot import HelicopterState
from game.ui.widget import Role, walk

SIZE = (1280, 720)
IN_THE_PICTURE = (1200, 300)


@pytest.fixture
def stage() -> Stage:
    """Wait before the title until the helicopter hovers."""
    stage = Stage(SIZE)
    stage.watch(8.0)
    return stage


def title(stage: Stage) -> TitleScene:
    assert isinstance(stage.scene, TitleScene)
    return stage.scene


def craft(stage: Stage) -> HelicopterState:
    landscape = title(stage)._place.landscape
    assert landscape is not None
    state = landscape.snapshot.crafts[HELICOPTER]
    assert isinstance(state, HelicopterState)
    return state


def send(stage: Stage, kind: int, **event: object) -> None:
    stage.scene.handle(pygame.event.Event(kind, **event))


def hold(stage: Stage, *keys: int) -> None:
    for key in keys:
        send(stage, pygame.KEYDOWN, key=key, mod=0)


def test_it_hovers_soon_and_stays_there(stage: Stage) -> None:
    """After eight seconds it is in the air beside the menu, and half a minute later still there."""
    for _ in range(2):
        assert 2.5 < craft(stage).height_m < 4.0
        assert abs(craft(stage).x_m + 3.4) < 1.5
        stage.watch(30.0)


@pytest.mark.parametrize(("key", "side"), [(pygame.K_d, 1.0), (pygame.K_a, -1.0)])
def test_letters_fly_it_and_it_comes_back_by_itself(stage: Stage, key: int, side: float) -> None:
    """D flies to the right and A to the left; when nobody holds a key it returns to its hover."""
    before_m = craft(stage).x_m
    hold(stage, key)
    stage.watch(4.0)
    assert side * (craft(stage).x_m - before_m) > 4.0
    send(stage, pygame.KEYUP, key=key, mod=0)
    stage.watch(20.0)
    assert abs(craft(stage).x_m - before_m) < 2.5
    assert 2.5 < craft(stage).height_m < 4.0


def test_it_flies_towards_the_pointer_while_that_is_held(stage: Stage) -> None:
    """Pressed into the picture it comes; released it stays for the moment. On the menu it does not listen."""
    before_m = craft(stage).x_m
    menu = next(widget for widget in title(stage).page.stops() if widget.label == "Settings")
    send(stage, pygame.MOUSEBUTTONDOWN, button=1, pos=(menu.bounds.x + 4, menu.bounds.y + 4))
    assert not title(stage)._toy.is_held
    send(stage, pygame.MOUSEBUTTONDOWN, button=1, pos=IN_THE_PICTURE)
    stage.watch(3.0)
    assert craft(stage).x_m - before_m > 3.0
    send(stage, pygame.MOUSEBUTTONUP, button=1, pos=IN_THE_PICTURE)
    assert not title(stage)._toy.is_held


def test_arrows_and_enter_belong_to_the_menu(stage: Stage) -> None:
    """Arrows move the focus and no helicopter; Enter goes on even while it is flown."""
    hold(stage, pygame.K_DOWN)
    assert title(stage).page.focused is not None
    assert title(stage).page.focused.label == "Missions"
    assert not title(stage)._toy.is_held
    hold(stage, pygame.K_w, pygame.K_RETURN)
    assert stage.scene.name == "levels"


def test_nothing_is_held_after_another_screen(stage: Stage) -> None:
    """A key that was let go on another screen is not held when the title comes back."""
    hold(stage, pygame.K_w)
    assert title(stage)._toy.is_held
    stage.scene.resume()
    assert not title(stage)._toy.is_held


def test_a_crash_leaves_a_line_and_a_new_one(stage: Stage) -> None:
    """Flown into the ridge it breaks; a line is read for two seconds, then a whole one stands where it began."""
    hold(stage, pygame.K_d, pygame.K_s)
    stage.watch(2.6)
    assert craft(stage).damage > 0.0
    assert "Another one is being unpacked" in title(stage).page.describe()
    send(stage, pygame.WINDOWFOCUSLOST)
    stage.watch(1.8)
    assert craft(stage).damage == 0.0
    assert craft(stage).x_m == pytest.approx(-3.4, abs=0.1)
    assert "unpacked" not in title(stage).page.describe()


def test_one_line_tells_how_until_it_was_flown(stage: Stage) -> None:
    """The keys stand beside the menu, not with very large text, and not once somebody has found out."""
    assert "W A S D" in title(stage).page.describe()
    stage.context.settings.change(text_pct=200)
    stage.watch(0.1)
    assert "W A S D" not in title(stage).page.describe()
    stage.context.settings.change(text_pct=100)
    stage.watch(0.1)
    assert "W A S D" in title(stage).page.describe()
    hold(stage, pygame.K_w)
    stage.watch(0.1)
    assert "W A S D" not in title(stage).page.describe()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 360), (1024, 768)])
@pytest.mark.parametrize("text_pct", [80, 100, 130, 150, 200])
def test_nothing_overlaps_at_any_text_size(size: tuple[int, int], text_pct: int) -> None:
    """No two words or buttons of the title share a place, and what does not fit can be scrolled to."""
    stage = Stage(size)
    stage.context.settings.change(text_pct=text_pct)
    title(stage).rebuild()
    leaves = [w for w in walk(title(stage).page.root) if w.role in (Role.BUTTON, Role.LABEL, Role.HEADING)]
    assert len(leaves) >= 9
    for number, one in enumerate(leaves):
        assert one.bounds.collidelist([other.bounds for other in leaves[number + 1 :]]) == -1, one.label
    for stop in title(stage).page.stops():
        title(stage).page.focus(stop)
        assert pygame.Rect((0, 0), size).contains(stop.bounds), stop.label


def test_the_first_picture_waits_for_no_place() -> None:
    """The title's first picture is a plain dusk; the place is built when that has been seen."""
    stage = Stage(SIZE)
    stage.context.paints_at_once = False
    scene = TitleScene(stage.context)
    scene.draw(pygame.Surface(SIZE))
    assert scene._place.landscape is None
    scene.draw(pygame.Surface(SIZE))
    assert scene._place.landscape is not None
