"""Buttons of a gamepad among words."""

from __future__ import annotations

import pytest

from game.ui import fonts, theme
from game.ui.pad_signs import pad_sign


@pytest.mark.parametrize("size_px", [9, 16, 28])
@pytest.mark.parametrize("name", ["A", "LB", "CROSS_UP", "LEFT_UP", "START", "LT+R3"])
def test_a_picture_is_as_wide_as_it_was_measured(name: str, size_px: int) -> None:
    """Layout may trust the width of words with buttons among them, and no line grows higher by them."""
    words = f"Hold {pad_sign(name)} to climb"
    picture = fonts.text(words, size_px, theme.TEXT)
    assert picture.get_width() == fonts.width(words, size_px)
    assert picture.get_height() == fonts.text("Hold to climb", size_px, theme.TEXT).get_height()


def test_buttons_are_drawn_and_not_written() -> None:
    """A round button has dark corners cut off and is no wider than high; a shoulder is wider."""
    round_button, shoulder = (fonts.width(pad_sign(name), 20) for name in ("A", "LB"))
    height = fonts.line_height(20)
    assert round_button <= 1.25 * height < shoulder
    picture = fonts.text(pad_sign("A"), 20, theme.TEXT)
    middle = picture.get_height() // 2
    row = [picture.get_at((x, middle)) for x in range(picture.get_width())]
    assert any(pixel.a == 255 for pixel in row)
    assert picture.get_at((picture.get_width() - 1, 0)).a == 0


def test_a_sign_stays_in_one_line() -> None:
    """Words wrap before or after a button, never inside what is written on it."""
    lines = fonts.wrapped(f"press {pad_sign('LEFT_UP')} now", 16, 1)
    assert lines == ("press", pad_sign("LEFT_UP"), "now")
