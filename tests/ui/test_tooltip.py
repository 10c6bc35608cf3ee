"""A widget's reason is told to those who stay on it."""

from __future__ import annotations

import pygame
import pytest

from game.ui.buttons import Button
from game.ui.groups import Column, Gap
from game.ui.page import Page
from game.ui.theme import Scale
from tests.ui.test_page import press

SECOND_NS = 1_000_000_000


def page_of(left: list[str], size: tuple[int, int] = (640, 360)) -> tuple[Page, Button, Button]:
    plain, hinted = Button("Play", lambda: None), Button("Remove", lambda: None)
    hinted.hint = "The files are kept in a folder of their own."
    root = Column([plain, Gap(grow=1.0), hinted])
    return Page(root, Scale(size), on_escape=lambda: left.append("left")), plain, hinted


def test_keys_show_it_at_once_and_esc_hides_it_before_leaving() -> None:
    """Tab to a widget tells its reason in the tree; the first Esc hides that, the second leaves."""
    left: list[str] = []
    page, _plain, _hinted = page_of(left)
    page.handle(press(pygame.K_TAB))
    assert page.describe().endswith('tooltip "The files are kept in a folder of their own."')
    page.handle(press(pygame.K_ESCAPE))
    assert "tooltip" not in page.describe()
    assert left == []
    page.handle(press(pygame.K_ESCAPE))
    assert left == ["left"]


def test_a_pointer_must_rest_half_a_second() -> None:
    """A pointer that passes by asks nothing; one that stays is answered, and going on ends it."""
    page, plain, hinted = page_of([])
    page.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=hinted.bounds.center))
    page.update(SECOND_NS * 4 // 10)
    assert "tooltip" not in page.describe()
    page.update(SECOND_NS * 2 // 10)
    assert "tooltip" in page.describe()
    page.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=plain.bounds.center))
    assert "tooltip" not in page.describe()


@pytest.mark.parametrize("text_scale", [0.8, 2.0])
@pytest.mark.parametrize("size", [(320, 200), (1280, 720)])
def test_it_lies_in_the_window_beside_what_it_explains(size: tuple[int, int], text_scale: float) -> None:
    """At the lower edge it goes above; it covers neither the widget nor the world outside."""
    page, _plain, hinted = page_of([], size)
    page.resize(Scale(size, text_scale))
    page.handle(press(pygame.K_TAB))
    surface = pygame.Surface(size)
    page.draw(surface)
    assert surface.get_rect().contains(page.tooltip.bounds)
    assert not page.tooltip.bounds.colliderect(hinted.bounds)
