"""A bar of time with marks."""

from __future__ import annotations

import pygame
import pytest

from game.ui.page import Page
from game.ui.plot import Mark
from game.ui.theme import Scale
from game.ui.timeline import Timeline

SCALE = Scale((1280, 720))


class Listener:
    """Remembers where the bar was told to go."""

    def __init__(self) -> None:
        self.sought: list[float] = []
        self.presses = 0
        self.bar = Timeline("Time", 100.0, on_seek=self.sought.append, on_press=self.press)
        self.page = Page(self.bar, SCALE)

    def press(self) -> None:
        """Count."""
        self.presses += 1

    def send(self, kind: int, **event: object) -> None:
        """Let the page hear an event."""
        self.page.handle(pygame.event.Event(kind, **event))


@pytest.fixture
def listener() -> Listener:
    return Listener()


def test_a_click_and_a_drag_go_where_they_point(listener: Listener) -> None:
    """The ends of the bar are the ends of the time, also beyond them; letting go does no more."""
    for kind, x in (
        (pygame.MOUSEBUTTONDOWN, 640),
        (pygame.MOUSEMOTION, 1279),
        (pygame.MOUSEMOTION, 0),
        (pygame.MOUSEBUTTONUP, 0),
    ):
        listener.send(kind, button=1, pos=(x, 715))
    assert listener.sought == [pytest.approx(50.0, abs=0.1), 100.0, 0.0]
    assert listener.presses == 0


def test_arrows_move_by_five_seconds_and_add_up(listener: Listener) -> None:
    """From where it stands, or from where it is already on the way to; Enter is the press."""
    listener.bar.show(50.0)
    listener.send(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0)
    listener.bar.show(50.0, target_s=55.0)
    listener.send(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0)
    listener.bar.show(2.0)
    listener.send(pygame.KEYDOWN, key=pygame.K_LEFT, mod=0)
    assert listener.sought == [55.0, 60.0, 0.0]
    listener.send(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0)
    assert listener.presses == 1


def test_the_caption_is_the_mark_pointed_at_or_the_last_one_passed(listener: Listener) -> None:
    """Before the first mark there is none; the pointer goes before the time."""
    bar = listener.bar
    bar.show_marks([Mark(10.0, "1"), Mark(99.9, "2"), Mark(100.0, "3")], ["took off", "touched down", "goal"])
    bar.show(5.0)
    assert bar.caption == ""
    bar.show(50.0)
    assert bar.caption == "1 · took off"
    bar.point((bar.bounds.right - 9, bar.bounds.y + 2))
    assert bar.caption == "3 · goal"
    bar.point((bar.bounds.right - 9 - 22, bar.bounds.y + 2))
    assert bar.caption == "2 · touched down"
    bar.point((-5, -5))
    assert bar.caption == "1 · took off"


def test_its_value_is_read_aloud_and_it_draws_itself(listener: Listener) -> None:
    """The tree has a slider with its time; played, known and open time look different."""
    listener.bar.show(25.0, known_s=60.0)
    assert listener.page.describe() == 'slider "Time" = 0:25.0 of 1:40.0 (focused)'
    picture = pygame.Surface((1280, 720))
    listener.page.draw(picture)
    y = listener.bar.bounds.bottom - 9
    assert len({tuple(picture.get_at((x, y))) for x in (100, 500, 1100)}) == 3
