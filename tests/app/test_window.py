"""The window and how pictures reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.presenting import choose_presenting, has_graphics_processor
from game.app.window import Window, first_size

if TYPE_CHECKING:
    from pathlib import Path


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
    """A switch that the user has set is not changed."""
    monkeypatch.setenv("SDL_FRAMEBUFFER_ACCELERATION", "1")
    choose_presenting()
    import os

    assert os.environ["SDL_FRAMEBUFFER_ACCELERATION"] == "1"
