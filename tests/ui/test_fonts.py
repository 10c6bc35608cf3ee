"""Words as pictures."""

from __future__ import annotations

import pygame
import pytest

from game.ui import fonts


def test_digits_are_all_of_one_width() -> None:
    """Readouts do not jitter: every digit is as wide as the others."""
    assert len({fonts.width(digit * 10, 20) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("width_px", [60, 120, 300])
def test_wrapped_lines_fit(width_px: int) -> None:
    """No line is wider than asked, and no word is lost."""
    words = "On 19 April 2021 a helicopter left the ground of another world"
    lines = fonts.wrapped(words, 16, width_px)
    longest_word = max(fonts.width(word, 16) for word in words.split())
    assert all(fonts.width(line, 16) <= max(width_px, longest_word) for line in lines)
    assert " ".join(lines) == words


def test_a_number_stays_with_its_unit() -> None:
    """The narrow space between number and unit never breaks a line."""
    assert fonts.wrapped("20\u202fs", 16, 1) == ("20\u202fs",)


def test_line_ends_are_kept() -> None:
    """A paragraph's end stays one."""
    assert fonts.wrapped("one\n\ntwo", 16, 400) == ("one", "", "two")


def test_shortened_words_fit_and_say_so() -> None:
    """What is cut ends with an ellipsis and fits; what fits is left alone."""
    words = "Percival Lowell saw canals"
    short = fonts.shortened(words, 20, 100)
    assert short.endswith("…")
    assert fonts.width(short, 20) <= 100
    assert fonts.shortened(words, 20, 1000) == words


@pytest.mark.parametrize("glyph", list("•✓×◊◆▲▼■→←↑↓…–·°³²σρΩ½¼−"))
def test_the_font_has_every_sign_that_screens_use(glyph: str) -> None:
    """No sign is drawn as the box that stands for a missing one."""
    font = fonts.font(40)
    missing = pygame.image.tobytes(font.render("\ue999", antialias=True, color="white"), "RGBA")
    assert pygame.image.tobytes(font.render(glyph, antialias=True, color="white"), "RGBA") != missing
