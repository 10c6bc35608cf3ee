"""The debrief's plot."""

from __future__ import annotations

import pygame

from game.ui.page import Page
from game.ui.plot import Curve, Mark, Plot
from game.ui.theme import GO, Scale


def _drawn(plot: Plot, size: tuple[int, int] = (600, 340)) -> pygame.Surface:
    surface = pygame.Surface(size)
    page = Page(plot, Scale((1280, 720)))
    plot.place(pygame.Rect((0, 0), size), Scale((1280, 720)))
    page.draw(surface)
    return surface


def _ink(surface: pygame.Surface, column: int) -> int:
    """Return the row of a column that is nearest to the curve's colour; below the title."""
    rows = range(40, surface.get_height())
    return min(
        rows, key=lambda y: sum(abs(a - b) for a, b in zip(surface.get_at((column, y)), GO, strict=False))
    )


def test_a_rising_curve_rises_on_the_picture() -> None:
    """Later points of a rising curve are higher up."""
    times = tuple(float(n) for n in range(11))
    surface = _drawn(Plot("Height", Curve(times, times, "m", GO)))
    heights = [_ink(surface, column) for column in (200, 350, 500)]
    assert heights[0] > heights[1] > heights[2]


def test_its_value_is_the_highest_point() -> None:
    """A reader who does not see the curve is told its peak."""
    assert Plot("Height", Curve((0.0, 1.0, 2.0), (0.0, 3.02, 1.0), "m")).value == "3.02\u202fm"


def test_poor_curves_are_drawn_too() -> None:
    """Nothing, one point, or a flat line raise nothing."""
    for times, values in (((), ()), ((0.0,), (0.0,)), ((0.0, 1.0), (0.0, 0.0)), ((0.0, 1.0), (-2.0, -1.0))):
        _drawn(Plot("Power", Curve(times, values, "W"), [Mark(0.5, "1")]))
