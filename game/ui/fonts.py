"""Words as pictures, kept while they are needed: Source Sans Pro out of its package, regular and semibold.

Buttons of a gamepad among the words are drawn as buttons by `sign_pictures`. Where words go, and how they wrap, is
left to `layout` and to the widgets.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

from game.ui import sign_pictures

if TYPE_CHECKING:
    from game.ui.theme import Colour

_PACKAGE: Final = "font_source_sans_pro"
_REGULAR: Final = "SourceSansPro-Regular.ttf"
_NO_LETTER: Final = "\uffff"
"""Never a letter in any font."""
_COMPARED_PX: Final = 16
_BOLD: Final = "SourceSansPro-Semibold.ttf"


def text(words: str, size_px: int, colour: Colour, *, is_bold: bool = False) -> pygame.Surface:
    """Return words as a picture with a clear background. Callers must not draw on it: it is shared."""
    return _rendered(words, size_px, colour, is_bold)


def width(words: str, size_px: int, *, is_bold: bool = False) -> int:
    """Return how wide words would be, in pixels, without drawing them."""
    return _measured(words, size_px, is_bold)


def line_height(size_px: int) -> int:
    """Return the distance between lines of this size: an eighth more than the letters, for easy reading."""
    return round(size_px * 1.28)


@lru_cache(maxsize=512)
def wrapped(words: str, size_px: int, width_px: int, *, is_bold: bool = False) -> tuple[str, ...]:
    """Return words cut into lines that fit a width, at plain spaces only: "3 m" stays in one piece.

    Line ends in the text are kept, and a word that is longer than a line stands alone.
    """
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for word in filter(None, paragraph.split(" ")):
            longer = f"{line} {word}" if line else word
            if line and width(longer, size_px, is_bold=is_bold) > width_px:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return tuple(lines)


@lru_cache(maxsize=512)
def shortened(words: str, size_px: int, width_px: int, *, is_bold: bool = False) -> str:
    """Return words that fit a width, cut at the end with an ellipsis where they must be."""
    if width(words, size_px, is_bold=is_bold) <= width_px:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if width(words[:middle].rstrip() + "…", size_px, is_bold=is_bold) <= width_px:
            low = middle
        else:
            high = middle - 1
    return words[:low].rstrip() + "…"


@lru_cache(maxsize=768)
def _rendered(words: str, size_px: int, colour: Colour, is_bold: bool) -> pygame.Surface:  # noqa: FBT001 - cache key
    if sign_pictures.has_sign(words):
        surface = _with_signs(words, size_px, colour, is_bold=is_bold)
    else:
        surface = font(size_px, is_bold=is_bold).render(words, antialias=True, color=colour)
    return surface.convert_alpha() if pygame.display.get_surface() else surface


@lru_cache(maxsize=2048)
def _measured(words: str, size_px: int, is_bold: bool) -> int:  # noqa: FBT001 - cache key
    if sign_pictures.has_sign(words):
        return sum(
            _part_width(part, is_sign, size_px, is_bold) for part, is_sign in sign_pictures.parts(words)
        )
    return font(size_px, is_bold=is_bold).size(words)[0]


def _part_width(words: str, is_sign: bool, size_px: int, is_bold: bool) -> int:  # noqa: FBT001 - a pair from `parts`
    if not is_sign:
        return _measured(words, size_px, is_bold)
    written = _measured(words, _sign_px(size_px), is_bold=True)
    return sign_pictures.sign_width(written, _sign_height(size_px), words)


def _with_signs(words: str, size_px: int, colour: Colour, *, is_bold: bool) -> pygame.Surface:
    """Return words with buttons among them, each drawn around what is written on it."""
    height = font(size_px, is_bold=is_bold).get_linesize()
    picture = pygame.Surface((_measured(words, size_px, is_bold), height), pygame.SRCALPHA)
    x = 0
    for part, is_sign in sign_pictures.parts(words):
        if is_sign:
            piece = sign_pictures.draw_sign(
                part, _sign_height(size_px), lambda w, c: text(w, _sign_px(size_px), c, is_bold=True)
            )
        else:
            piece = text(part, size_px, colour, is_bold=is_bold)
        picture.blit(piece, (x, (height - piece.get_height()) // 2))
        x += piece.get_width()
    return picture


def _sign_px(size_px: int) -> int:
    """Return the size of what is written on a button among words of this size."""
    return max(8, round(size_px * 0.8))


def _sign_height(size_px: int) -> int:
    return line_height(size_px) - 1


def missing(words: str) -> str:
    """Return the first letter that the family cannot draw, or nothing: such a letter is drawn as an empty box."""
    box = _drawn(_NO_LETTER)
    return next((letter for letter in words if letter.isprintable() and _drawn(letter) == box), "")


@lru_cache(maxsize=256)
def _drawn(letter: str) -> bytes:
    return pygame.image.tobytes(font(_COMPARED_PX).render(letter, antialias=False, color="white"), "RGBA")


def font(size_px: int, *, is_bold: bool = False) -> pygame.font.Font:
    """Return the family at one size; opened at first use, since pygame may not run at import."""
    return _opened(size_px, is_bold)


@lru_cache(maxsize=32)
def _opened(size_px: int, is_bold: bool) -> pygame.font.Font:  # noqa: FBT001 - cache key
    if not pygame.font.get_init():
        pygame.font.init()
    pygame.register_quit(_opened.cache_clear)  # fonts do not outlive pygame
    return pygame.font.Font(_folder() / (_BOLD if is_bold else _REGULAR), size_px)


@lru_cache(maxsize=1)
def _folder() -> Path:
    """Return where the fonts lie. The package is not imported: that would list the disk at every start."""
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        message = f"the package {_PACKAGE} is missing: run 'uv sync' or 'pip install -e .' again"
        raise FileNotFoundError(message)
    return Path(spec.submodule_search_locations[0]) / "files"
