"""The clock at the top: sol, local time, mission clock, time-lapse, and frames a second when asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.air_column import DAY_OF
from game.simulation.plan import World
from game.texts import tr
from game.texts.units import clock, local_time
from game.ui import theme

if TYPE_CHECKING:
    import pygame

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot
    from game.ui.theme import Colour
    from game.view.instruments.board import Letters, Moment

_HOURS: Final = 24.0


@dataclass(frozen=True, slots=True)
class ClockLook:
    """What the clock shows."""

    sol: str
    local: str
    mission: str
    lapse: int
    frames: str


def day_number(plan: LevelPlan, snapshot: Snapshot) -> int:
    """Count the world's days from the mission's first one: midnights passed since it began."""
    place = plan.place
    days = place.local_time_h / _HOURS + snapshot.time_s / value(DAY_OF[place.world])
    return 1 + math.floor(days)


class ClockCard:
    """One line of times."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def look(self, moment: Moment) -> ClockLook:
        """Return the times of this moment."""
        snapshot, overlay = moment.snapshot, moment.overlay
        number = day_number(moment.plan, snapshot)
        is_mars = moment.plan.place.world is World.MARS
        day = tr("Sol {n}").format(n=number) if is_mars else tr("Day {n}").format(n=number)
        frames = ""
        if overlay.frames_per_second is not None:
            frames = tr("{n} frames/s").format(n=round(overlay.frames_per_second))
        return ClockLook(
            day,
            local_time(snapshot.local_time_h),
            tr("T+ {time}").format(time=clock(snapshot.time_s)),
            overlay.time_lapse,
            frames,
        )

    def size(self, look: ClockLook) -> tuple[int, int]:
        """Return the size; digits are all of one width, so it changes seldom."""
        letters = self._letters
        width = sum(self._width(words, is_bold=is_bold) for words, is_bold, _ in self._cells(look))
        width += 3 * letters.margin_px * (len(self._cells(look)) - 1) // 2
        width += letters.sign_px + letters.gap_px if look.lapse > 1 else 0
        return width + 2 * letters.margin_px, letters.body_line_px + 2 * letters.gap_px

    def paint(self, surface: pygame.Surface, look: ClockLook) -> None:
        """Paint the cells from left to right."""
        letters = self._letters
        x, y = letters.margin_px, letters.gap_px
        line = y + (letters.body_line_px - letters.small_line_px) * 2 // 3
        for words, is_bold, colour in self._cells(look):
            if colour == theme.CAUTION:
                x = letters.sign(surface, "faster", (x, line), colour)
            write = letters.body if is_bold else letters.small
            x = write(surface, words, (x, y if is_bold else line), colour)
            x += 3 * letters.margin_px // 2

    def _width(self, words: str, *, is_bold: bool) -> int:
        return self._letters.body_width(words) if is_bold else self._letters.small_width(words)

    @staticmethod
    def _cells(look: ClockLook) -> list[tuple[str, bool, Colour]]:
        """Return words, whether they are figures, and their colour."""
        cells: list[tuple[str, bool, Colour]] = [
            (look.sol, False, theme.TEXT_QUIET),
            (look.local, True, theme.TEXT),
            (look.mission, True, theme.INFO),
        ]
        if look.lapse > 1:
            cells.append((tr("× {n}").format(n=look.lapse), True, theme.CAUTION))
        if look.frames:
            cells.append((look.frames, False, theme.TEXT_QUIET))
        return cells
