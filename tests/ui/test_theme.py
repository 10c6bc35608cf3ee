"""Colours can be read, and lengths follow the window."""

from __future__ import annotations

import pytest

from game.ui import theme
from game.ui.theme import Scale


def _luminance(colour: tuple[int, ...]) -> float:
    """WCAG 2.2 relative luminance."""
    linear = [
        c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour[:3]
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    "colour",
    [theme.TEXT, theme.TEXT_QUIET, theme.GO, theme.CAUTION, theme.STOP, theme.INFO, theme.GOLD, theme.SILVER],
)
def test_text_colours_can_be_read_on_the_panel(colour: theme.Colour) -> None:
    """Every text colour keeps 4.5:1 on the panel, even where that lies over the brightest sky."""
    share = theme.PANEL[3] / 255
    over_horizon = tuple(
        round(share * p + (1 - share) * s) for p, s in zip(theme.PANEL[:3], (0xF0, 0xD7, 0xB4), strict=True)
    )
    assert _contrast(colour, over_horizon) >= 4.5


def test_lengths_follow_the_narrower_side() -> None:
    """A window that is half as high halves every length, however wide it is."""
    assert Scale((1280, 720)).px(40) == 40
    assert Scale((2560, 360)).px(40) == 20
    assert Scale((640, 1440)).px(40) == 20


def test_thin_lines_never_vanish() -> None:
    """The thinnest line keeps one pixel in the smallest window, and nothing stays nothing."""
    assert Scale((320, 200)).px(1) == 1
    assert Scale((320, 200)).px(0) == 0


def test_text_grows_with_the_readers_own_scale_alone() -> None:
    """A text scale of 200 % doubles type and leaves other lengths alone."""
    large = Scale((1280, 720), 2.0)
    assert large.text_px(theme.BODY) == 2 * Scale((1280, 720)).text_px(theme.BODY)
    assert large.px(10) == 10
