"""What can be wrong with words on a screen, each as a function that returns a sentence for each fault."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

import numpy as np
import pygame

from game.ui.groups import Column, Framed, Row
from game.ui.scroll import Scroll
from game.ui.widget import walk

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from game.ui.widget import Widget
    from tests.screens.ink import Mark
    from tests.screens.shown import Shown

LEAST_CONTRAST: Final = 4.5
LEAST_CONTRAST_LARGE: Final = 3.0
"""WCAG 2.2, success criterion 1.4.3, level AA ..."""
LARGE_PX: Final = 24
LARGE_BOLD_PX: Final = 19
"""... and what it calls large: 18 pt, or 14 pt bold."""
DARKEST_SHARE_PCT: Final = 5
"""A few pixels of a bright edge behind a word leave it readable."""
LAYOUTS: Final = (Column, Row, Framed, Scroll)
"""What gives each widget a place of its own; others, such as a map, let theirs write beside themselves."""
_HAIR_PX: Final = 1
"""Ink may reach this far beyond its place: a letter's round edge."""
_FEWEST_WORDS: Final = 3
_FEWEST_PIXELS: Final = 16
"""Less of a word, at the edge of a list, is no word."""
_LEAST_STRENGTH: Final = 0.7
"""Share of the letters' brightness, against what is behind them, that must be left in the finished picture ..."""
_LEAST_LIKENESS: Final = 0.85
"""... and correlation with how they were written: more of other things between the letters makes them unreadable."""


def wordless(shown: Shown) -> list[str]:
    """Return a sentence where hardly any words are seen on a page."""
    number = sum(bool(mark.seen) for mark in shown.marks)
    return [] if shown.page is None or number > _FEWEST_WORDS else [f"only {number} words are seen"]


def faint(shown: Shown) -> list[str]:
    """Return words that stand out too little from what is behind them."""
    found = []
    for mark in shown.marks:
        if mark.seen and not _is_disabled(mark.owner):
            ratio = float(np.percentile(contrast(mark), DARKEST_SHARE_PCT))
            if ratio < _least_contrast(mark):
                found.append(f"{_told(mark)} has a contrast of {ratio:.2f}, needs {_least_contrast(mark)}")
    return found


def cut(shown: Shown) -> list[str]:
    """Return words of which a part is missing, unless they can be scrolled into sight or belong to the world outside."""
    return [
        f"{_told(mark)} is cut"
        for mark in shown.marks
        if mark.is_cut and not mark.is_scrolled and (mark.seen or mark.owner is not None)
    ]


def shortened(shown: Shown) -> list[str]:
    """Return words that end in an ellipsis for want of room."""
    return [f"{_told(mark)} is shortened" for mark in shown.marks if mark.style.words.endswith("…")]


def outside(shown: Shown) -> list[str]:
    """Return words that reach out of the widget that wrote them, or out of the chart that it stands on."""
    root = shown.page.root if shown.page is not None else None
    holders = (
        {child: holder for holder in walk(root) for child in holder.children} if root is not None else {}
    )
    found = []
    for mark in shown.marks:
        if mark.owner is not None:
            holder = holders.get(mark.owner)
            is_laid_out = holder is None or isinstance(holder, LAYOUTS)
            place = mark.owner if is_laid_out else holder
            if not _holds(place.bounds, mark.ink):
                found.append(f"{_told(mark)} leaves its {place.role.value} at {tuple(place.bounds)}")
    return found


def overlapping(shown: Shown) -> list[str]:
    """Return pairs of words of which one stands in the other."""
    return [
        f"{_told(one)} overlaps {_told(other)}"
        for one, other in combinations([mark for mark in shown.marks if mark.seen], 2)
        if one.seen.inflate(-2 * _HAIR_PX, -2 * _HAIR_PX).colliderect(other.seen)
    ]


def covered(shown: Shown) -> list[str]:
    """Return words that something was drawn over afterwards."""
    return [f"{_told(mark)} is drawn over" for mark in shown.marks if _is_covered(mark, shown.picture)]


def spilling(shown: Shown) -> list[str]:
    """Return widgets, with their focus ring, that reach out of the window or of what holds them."""
    if shown.page is None:
        return []
    ring_px = shown.page.scale.px(3)
    found = []
    for holder, widget in _pairs(shown.page.root):
        reach = ring_px if widget.is_focusable else 0
        room = shown.picture.get_rect()
        if not isinstance(holder, Scroll):
            room = room.clip(holder.bounds.inflate(2 * reach, 2 * reach))
        if widget.bounds and not _holds(room, widget.bounds.inflate(2 * reach, 2 * reach)):
            found.append(
                f'{widget.role.value} "{widget.label}" at {tuple(widget.bounds)} leaves {tuple(room)}'
            )
    return found


def contrast(mark: Mark) -> NDArray[np.float64]:
    """Return the contrast ratio of the words with each pixel behind them."""
    ink = _luminance(np.array([[mark.style.colour]]))
    behind = _luminance(pygame.surfarray.array3d(mark.behind))
    lighter, darker = np.maximum(ink, behind), np.minimum(ink, behind)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return the relative luminance, 0 to 1, of sRGB colours by the definition of WCAG 2.2."""
    return _linear_shares()[pixels] @ np.array([0.2126, 0.7152, 0.0722])


@cache
def _linear_shares() -> NDArray[np.float64]:
    """Return the light that each of the 256 steps of a colour stands for."""
    shares = np.arange(256) / 255.0
    return np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)


def _least_contrast(mark: Mark) -> float:
    large_px = LARGE_BOLD_PX if mark.style.is_bold else LARGE_PX
    return LEAST_CONTRAST_LARGE if mark.style.size_px >= large_px else LEAST_CONTRAST


def _is_covered(mark: Mark, picture: pygame.Surface) -> bool:
    """Return whether the words have gone pale or got mixed up since they were written; a veil of dust is neither."""
    if mark.seen.width * mark.seen.height < _FEWEST_PIXELS:
        return False
    then = _luminance(pygame.surfarray.array3d(mark.shown)).ravel()
    now = _luminance(pygame.surfarray.array3d(picture.subsurface(mark.seen))).ravel()
    variances = np.var(then, ddof=1), np.var(now, ddof=1)
    if not all(variances):
        return not variances[1]
    common = float(np.cov(then, now)[0, 1])
    strength, likeness = common / variances[0], common / np.sqrt(variances[0] * variances[1])
    return bool(strength < _LEAST_STRENGTH or likeness < _LEAST_LIKENESS)


def _is_disabled(widget: Widget | None) -> bool:
    return widget is not None and not widget.is_enabled


def _pairs(holder: Widget) -> list[tuple[Widget, Widget]]:
    """Return (holder, held) for all widgets, but for what a scroll holds deeper down: that may lie anywhere."""
    if isinstance(holder, Scroll):
        return []
    return [pair for child in holder.children for pair in [(holder, child), *_pairs(child)]]


def _holds(room: pygame.Rect, rect: pygame.Rect) -> bool:
    return room.inflate(2 * _HAIR_PX, 2 * _HAIR_PX).contains(rect)


def _told(mark: Mark) -> str:
    return f"“{mark.style.words}” at {tuple(mark.ink)}"
