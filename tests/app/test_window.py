"""The window and how pictures reach it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.presenting import ACCELERATED, PLAIN, has_graphics_processor, likely
from game.app.trial import Trial
from game.app.window import Window, first_size

if TYPE_CHECKING:
    from pathlib import Path

SWITCH = "SDL_FRAMEBUFFER_ACCELERATION"


def test_it_opens_at_any_size_and_can_be_resized() -> None:
    """The window is as large as asked and carries the flag that lets a hand resize it."""
    window = Window((320, 200))
    assert window.surface.get_size() == (320, 200)
    assert window.surface.get_flags() & pygame.RESIZABLE
    assert 30 <= window.rate_hz <= 144
    pygame.quit()


@pytest.mark.parametrize(
    ("desktop", "window"),
    [
        ((1920, 1080), (1280, 720)),
        ((1280, 720), (1280, 720)),
        ((1024, 600), (1024, 576)),
        ((3440, 1440), (1707, 960)),
        ((3840, 2160), (2560, 1440)),
        ((200, 100), (320, 200)),
    ],
)
def test_the_first_window_suits_the_desktop(desktop: tuple[int, int], window: tuple[int, int]) -> None:
    """On a desktop of more pixels the window has more too, on a small one it fits, and none is too small to use."""
    assert first_size(desktop) == window


def test_full_screen_and_back_keeps_the_size() -> None:
    """After F11 twice the window is as large as before."""
    window = Window((640, 360))
    window.toggle_fullscreen()
    assert window.is_fullscreen
    window.toggle_fullscreen()
    assert window.surface.get_size() == (640, 360)
    pygame.quit()


@pytest.mark.parametrize(
    ("devices", "expected"), [([], False), (["card0"], False), (["card0", "renderD128"], True)]
)
def test_a_graphics_processor_is_told_by_its_device(
    tmp_path: Path, devices: list[str], *, expected: bool
) -> None:
    """Only a render node counts: a plain frame buffer has a card but no processor."""
    for name in devices:
        (tmp_path / name).touch()
    assert has_graphics_processor(tmp_path) is expected


def test_the_users_own_choice_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A switch that the user has set is not changed, whatever was measured."""
    monkeypatch.setenv(SWITCH, "1")
    window = Window((320, 200), way=PLAIN)
    assert os.environ[SWITCH] == "1"
    assert not window.has_free_way
    pygame.quit()


def test_a_window_opened_anew_keeps_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """To present another way the window is made again, as large as it was, and the switch says which way."""
    monkeypatch.delenv(SWITCH, raising=False)
    window = Window((640, 360), way=PLAIN)
    assert os.environ[SWITCH] == "0"
    pygame.display.set_mode((500, 300), pygame.RESIZABLE)
    window.present_by(ACCELERATED)
    assert (window.surface.get_size(), os.environ[SWITCH]) == ((500, 300), "1")
    pygame.quit()
    monkeypatch.delenv(SWITCH)


def test_a_window_opened_anew_asks_nobody_to_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where gamepads keep the events alive SDL takes the last window's end for a wish to quit: nobody has uttered it."""
    monkeypatch.delenv(SWITCH, raising=False)
    window = Window((320, 200), way=PLAIN)
    set_mode = pygame.display.set_mode

    def after_the_end_of_the_last(size: tuple[int, int], flags: int) -> pygame.Surface:
        surface = set_mode(size, flags)
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        return surface

    monkeypatch.setattr(pygame.display, "set_mode", after_the_end_of_the_last)
    window.present_by(ACCELERATED)
    assert pygame.QUIT not in [event.type for event in pygame.event.get()]
    pygame.quit()
    monkeypatch.delenv(SWITCH)


def tried(times_ms: dict[str, float], *, first: str, draw_ms: float = 2.0, is_way_free: bool = True) -> Trial:
    """Return a trial that is over, on a machine where presenting takes so long by each way."""
    trial = Trial(first, lambda _way: None, is_way_free=is_way_free)
    for _ in range(100):
        if not trial.is_over:
            trial.take(draw_ms, times_ms[trial.way])
    assert trial.is_over
    return trial


def test_the_quicker_way_of_presenting_is_kept() -> None:
    """Where the first guess is slow the other way is tried; a way that is quick is not compared at all."""
    assert tried({PLAIN: 0.3, ACCELERATED: 5.0}, first=ACCELERATED).way == PLAIN
    assert tried({PLAIN: 9.0, ACCELERATED: 5.0}, first=ACCELERATED).way == ACCELERATED
    assert tried({PLAIN: 0.3, ACCELERATED: 0.1}, first=PLAIN).way == PLAIN
    assert tried({PLAIN: 0.3, ACCELERATED: 5.0}, first=ACCELERATED, is_way_free=False).way == ACCELERATED


@pytest.mark.parametrize(("draw_ms", "preset"), [(3.0, "rich"), (9.0, "standard"), (25.0, "calm")])
def test_the_preset_follows_from_the_time_of_a_frame(draw_ms: float, preset: str) -> None:
    """Quick machines get the rich picture, slow ones the calm one."""
    assert tried({likely(): 0.3}, first=likely(), draw_ms=draw_ms).quality == preset
