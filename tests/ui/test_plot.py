"""The debrief's plot."""

from __future__ import annotations

import pygame

from game.ui.page import Page
from game.ui.plot import Curve, Guide, Mark, Plot
from game.ui.theme import GO, TEXT, Scale


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


def test_a_guide_is_a_dashed_level() -> None:
    """A level above the curve finds room on the axis, as a row of dashes and gaps from side to side."""
    times = tuple(float(n) for n in range(11))
    surface = _drawn(Plot("Height", Curve(times, times, "m", GO), guide=Guide(20.0, "expected")))
    rows = [[surface.get_at((x, y))[:3] == TEXT for x in range(60, 560)] for y in range(30, 300)]
    dashed = max(rows, key=sum)
    assert 0.3 * len(dashed) < sum(dashed) < 0.8 * len(dashed)
    assert not all(dashed[:20])
    assert any(dashed[-20:])


def test_a_guides_words_lie_on_no_sign() -> None:
    """They stand at the start, unless a mark has its sign there."""
    times = tuple(float(n) for n in range(11))
    early = [Mark(0.5, "1", (255, 0, 255)), Mark(0.6, "2", (255, 0, 255))]
    plain = Plot("Power", Curve(times, times, "W", GO), early)
    guided = Plot("Power", Curve(times, times, "W", GO), early, guide=Guide(9.5, "expected"))
    signs = []
    for plot in (plain, guided):
        surface = _drawn(plot)
        pixels = (surface.get_at((x, y))[:3] for x in range(600) for y in range(340))
        signs.append(sum(pixel == (255, 0, 255) for pixel in pixels))
    assert signs[1] > 0.9 * signs[0] > 100
