"""What instruments share: the moment that they show, the three questions that each answers, and lettering.

Where they stand is left to `arrange`, what they show to the instruments themselves.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from game.ui import fonts, theme
from game.view.instruments.glyphs import glyph

if TYPE_CHECKING:
    import pygame

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import CraftState, Snapshot
    from game.ui.theme import Colour, Scale
    from game.view.overlay import Overlay

_LARGE: Final = 1.4
"""Letters this much larger than usual for their window need another layout."""

Look = TypeVar("Look", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Moment:
    """What all instruments show at one moment."""

    plan: LevelPlan
    snapshot: Snapshot
    overlay: Overlay
    state: CraftState


class Instrument(Protocol[Look]):
    """One panel. Everything that its picture depends on is in its look."""

    def look(self, moment: Moment) -> Look | None:
        """Return what is to be shown, or None for nothing."""
        ...

    def size(self, look: Look) -> tuple[int, int]:
        """Return how large the panel must be."""
        ...

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Paint on an empty panel of that size."""
        ...


class Letters:
    """Words and signs at the sizes of one window."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        self.small_px = scale.text_px(theme.SMALL)
        self.body_px = scale.text_px(theme.BODY)
        self.heading_px = scale.text_px(theme.HEADING)
        self.margin_px = scale.px(12)
        self.gap_px = scale.px(6)

    @property
    def are_large(self) -> bool:
        """Return whether words take so much of the window that less must be said."""
        return self.small_px > _LARGE * theme.SMALL * self.scale.factor

    @property
    def small_line_px(self) -> int:
        """Return the height of a line of small words."""
        return fonts.line_height(self.small_px)

    @property
    def body_line_px(self) -> int:
        """Return the height of a line of usual words."""
        return fonts.line_height(self.body_px)

    @property
    def sign_px(self) -> int:
        """Return the size of a sign beside small words."""
        return max(6, round(self.small_px * 0.82))

    def small(
        self, surface: pygame.Surface, words: str, at: tuple[int, int], colour: Colour = theme.TEXT_QUIET
    ) -> int:
        """Write small words from a top left corner; return where they end."""
        picture = fonts.text(words, self.small_px, colour)
        surface.blit(picture, at)
        return at[0] + picture.get_width()

    def body(
        self, surface: pygame.Surface, words: str, at: tuple[int, int], colour: Colour = theme.TEXT
    ) -> int:
        """Write usual words, semibold, from a top left corner; return where they end."""
        picture = fonts.text(words, self.body_px, colour, is_bold=True)
        surface.blit(picture, at)
        return at[0] + picture.get_width()

    def body_ending(
        self, surface: pygame.Surface, words: str, at: tuple[int, int], colour: Colour = theme.TEXT
    ) -> None:
        """Write usual words, semibold, up to a top right corner."""
        picture = fonts.text(words, self.body_px, colour, is_bold=True)
        surface.blit(picture, (at[0] - picture.get_width(), at[1]))

    def small_width(self, words: str) -> int:
        """Return how wide small words are."""
        return fonts.width(words, self.small_px)

    def body_width(self, words: str) -> int:
        """Return how wide usual words are."""
        return fonts.width(words, self.body_px, is_bold=True)

    def sign(self, surface: pygame.Surface, name: str, at: tuple[int, int], colour: Colour) -> int:
        """Draw a sign in the line of small words that starts there; return where the words go on."""
        surface.blit(
            glyph(name, self.sign_px, colour), (at[0], at[1] + (self.small_line_px - self.sign_px) // 2)
        )
        return at[0] + self.sign_px + self.gap_px
