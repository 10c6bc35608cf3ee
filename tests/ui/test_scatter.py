"""The scatter plot: points, regions and mean lie where their numbers say, and kinds differ by shape."""

from __future__ import annotations

import pygame
import pytest

from game.ui import theme
from game.ui.scatter import Dot, Mean, Region, Scatter
from game.ui.signs import sign
from game.ui.theme import Scale
from game.ui.widget import Look

SCALE = Scale((1280, 720))
REGION = Region("kind", "square", theme.GO, (5.0, 5.0), (1.0, 0.5))


def drawn(plot: Scatter) -> pygame.Surface:
    """Return the plot as a picture."""
    plot.place(pygame.Rect(0, 0, 480, 360), SCALE)
    surface = pygame.Surface((480, 360))
    plot.paint(surface, Look(SCALE))
    return surface


def near(surface: pygame.Surface, colour: theme.Colour) -> list[tuple[int, int]]:
    """Return where a colour is, nearly."""
    width, height = surface.get_size()
    return [
        (x, y)
        for x in range(width)
        for y in range(height)
        if sum(abs(a - b) for a, b in zip(surface.get_at((x, y))[:3], colour, strict=True)) < 40
    ]


def test_the_mean_lies_right_of_and_above_what_is_smaller() -> None:
    """Larger numbers lie farther right and farther up."""
    places = []
    for middle in ((2.0, 2.0), (8.0, 8.0)):
        plot = Scatter(("x", "y"), dots=(), regions=[REGION], mean=Mean(middle, (0.1, 0.1)))
        spots = near(drawn(plot), theme.CAUTION)
        assert spots
        places.append(pygame.Vector2(spots[len(spots) // 2]))
    assert places[0].x < places[1].x
    assert places[0].y > places[1].y


def test_nothing_measured_is_no_trouble() -> None:
    """Without points, or with a single one whose error is not known, there is a plot."""
    drawn(Scatter(("x", "y"), dots=(), regions=[REGION], mean=None))
    drawn(
        Scatter(
            ("x", "y"), dots=[Dot(0.0, 0.0, is_filled=True)], regions=(), mean=Mean((0.0, 0.0), (0.0, 0.0))
        )
    )


def test_hollow_dots_differ_from_filled_ones() -> None:
    """A natural point is a ring, an abraded one a disc."""
    counts = []
    for is_filled in (True, False):
        dots = [Dot(x / 2.0, 8.0, is_filled=is_filled) for x in range(1, 20)]
        counts.append(
            len(near(drawn(Scatter(("x", "y"), dots=dots, regions=[REGION], mean=None)), theme.TEXT))
        )
    assert counts[0] > counts[1]


@pytest.mark.parametrize("shape", ["triangle", "square", "diamond", "pentagon", "circle", "cross"])
def test_signs_differ_without_colour(shape: str) -> None:
    """In one colour every sign still has a shape of its own."""

    def outline(name: str) -> bytes:
        picture = sign(name, 24, (255, 255, 255))
        return bytes(picture.get_at((x, y))[3] > 127 for x in range(24) for y in range(24))

    others = {"triangle", "square", "diamond", "pentagon", "circle", "cross"} - {shape}
    assert all(outline(shape) != outline(other) for other in others)
