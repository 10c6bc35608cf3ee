"""Every sign that a person may read is in the font that the game draws with."""

from __future__ import annotations

import ast
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import pygame
import pytest
import yaml

from game.shipped import shipped_folder
from game.ui import fonts
from tests.quality.project import modules, place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_UNSEEN = {"Cc", "Cf", "Cn"}
"""Line ends, joiners, and what is no character at all."""
_BUTTONS = {"⟨", "⟩"}
"""What stands between these is drawn as the button of a gamepad."""
DATA = (*sorted(shipped_folder("levels").rglob("*.yaml")), *sorted(shipped_folder("assets").rglob("*.yaml")))


@pytest.mark.parametrize("is_bold", [False, True])
def test_every_sign_of_the_code_is_in_the_font(*, is_bold: bool) -> None:
    """Each character of each text in a module has a glyph, regular and bold: words need not be told from others."""
    lacking = {place(path): missing("".join(texts_of(path)), is_bold=is_bold) for path in modules()}
    assert {name: signs for name, signs in lacking.items() if signs} == {}


@pytest.mark.parametrize("is_bold", [False, True])
def test_every_sign_of_the_data_is_in_the_font(*, is_bold: bool) -> None:
    """Levels, facts, stories and credits have no character that would be drawn as an empty box."""
    lacking = {
        path.name: missing(
            "".join(words_in(yaml.safe_load(path.read_text(encoding="utf-8")))), is_bold=is_bold
        )
        for path in DATA
    }
    assert len(lacking) > 5
    assert {name: signs for name, signs in lacking.items() if signs} == {}


def test_a_sign_that_the_font_lacks_is_noticed() -> None:
    """The check itself can fail."""
    assert missing("Mars 火 \ue999", is_bold=False) == {"火", "\ue999"}


def missing(words: str, *, is_bold: bool) -> set[str]:
    """Return the characters that have no glyph, but for those that are never drawn by the font."""
    drawn = {letter for letter in words if unicodedata.category(letter) not in _UNSEEN} - _BUTTONS
    return {letter for letter in drawn if picture(letter, is_bold) == picture("\ue999", is_bold)}


@cache
def picture(letter: str, is_bold: bool) -> bytes:  # noqa: FBT001 - cache key
    """Return how a letter is drawn; all that are missing are drawn as the same box."""
    drawn = fonts.font(20, is_bold=is_bold).render(letter, antialias=True, color="white")
    return pygame.image.tobytes(drawn, "RGBA")


def texts_of(path: Path) -> Iterator[str]:
    """Return all texts of a module but for its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def words_in(data: object) -> Iterator[str]:
    """Return all texts in what a data file holds."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, held in data.items():
            yield from words_in(key)
            yield from words_in(held)
    elif isinstance(data, list):
        for held in data:
            yield from words_in(held)
