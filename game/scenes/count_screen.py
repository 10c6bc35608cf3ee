"""The count of a class vote, round by round: the weakest name goes, and its ballots pass on, until one has half."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.classroom.poll import counted
from game.scenes.names_screen import give
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.texts import tr, tr_n
from game.ui import fonts, painting, theme
from game.ui.buttons import Button, Style
from game.ui.flow import Flow
from game.ui.groups import Framed, Panel
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from game.classroom.ballot import Round
    from game.classroom.name_books import Naming
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.theme import Scale

_WIDEST: Final = 760


class CountScene(PageScene):
    """One round at a time; at the end the winner, and the name is given."""

    name = "count"

    def __init__(self, context: Context, draw_behind: Draw, level: str, naming: Naming) -> None:
        self._level, self._poll = level, naming
        self._outcome = counted(naming)
        self._shown = 0
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the round that is due, and the way on."""
        number, rounds = self._shown, self._outcome.rounds
        shown = rounds[number]
        heading = tr("Round {n} of {all}").format(n=number + 1, all=len(rounds))
        buttons: list[Widget] = [Button(tr("Back"), self.back, key=menu_sign(Menu.BACK))]
        if number + 1 < len(rounds):
            buttons.insert(0, Button(tr("Next round"), self.go_on, style=Style.PRIMARY))
        elif self._outcome.winner is not None and not self._poll.name:
            buttons.insert(0, Button(tr("Give the name"), self._give, style=Style.PRIMARY))
        panel = Panel(
            [
                Heading(heading),
                Scroll(RoundChart(shown), label=heading),
                Label(self._words(shown)),
                Flow(buttons),
            ],
            gap=14,
            padding=28,
        )
        return Framed(panel, widest=_WIDEST, edge=28)

    def go_on(self) -> None:
        """Show the next round."""
        self._shown += 1
        self.rebuild()

    def _words(self, shown: Round) -> str:
        votes = sum(shown.votes.values())
        if shown.gone is not None:
            words = tr(
                "Nobody has more than half of {n} votes. {name} has the fewest and goes; its ballots pass on."
            )
            words = words.format(n=votes, name=shown.gone)
        elif self._outcome.winner is not None:
            words = tr("{name} wins.").format(name=self._outcome.winner)
        else:
            words = tr("Nobody wins: no ballot names anybody.")
        spent = tr_n(
            "{n} ballot names nobody who is left.", "{n} ballots name nobody who is left.", shown.exhausted
        )
        return f"{words} {spent.format(n=shown.exhausted)}" if shown.exhausted else words

    def _give(self) -> None:
        if self._outcome.winner is not None:
            give(self.context, self._level, self._poll, self._outcome.winner)
        self.back()


class RoundChart(Widget):
    """A bar for each name that is left, with its votes, and a line at the half that wins."""

    role = Role.PLOT

    def __init__(self, shown: Round) -> None:
        """Take one round of a count."""
        super().__init__(tr("Votes"))
        self.value = ", ".join(f"{name} {votes}" for name, votes in shown.votes.items())
        self._round = shown

    def width_px(self, scale: Scale) -> int:
        """Return room for the names and a bar."""
        return 2 * self._names_px(scale)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - a line for each name
        """Return a line for each name, and one for the words at the half."""
        return len(self._round.votes) * self._line_px(scale) + fonts.line_height(scale.text_px(theme.SMALL))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw bars from the names on; the one that goes is quiet, and it is said."""
        scale, votes = look.scale, self._round.votes
        total = max(1, sum(votes.values()))
        left = self.bounds.x + self._names_px(scale)
        room = self.bounds.right - left - 5 * scale.text_px(theme.BODY)
        top = self.bounds.y + fonts.line_height(scale.text_px(theme.SMALL))
        half = left + room // 2
        surface.fill(theme.CAUTION, (half, top, max(1, scale.px(2)), self.bounds.bottom - top))
        words = fonts.text(tr("half"), scale.text_px(theme.SMALL), theme.CAUTION)
        surface.blit(words, words.get_rect(midbottom=(half, top)))
        for row, (name, number) in enumerate(votes.items()):
            line = pygame.Rect(self.bounds.x, top + row * self._line_px(scale), self.bounds.width, 0)
            line.height = self._line_px(scale)
            bar = pygame.Rect(
                left, 0, max(scale.px(3), round(room * number / total)), round(0.5 * line.height)
            )
            bar.centery = line.centery
            self._paint_line(surface, line, bar, (name, number), scale)

    def _paint_line(
        self,
        surface: pygame.Surface,
        line: pygame.Rect,
        bar: pygame.Rect,
        entry: tuple[str, int],
        scale: Scale,
    ) -> None:
        name, number = entry
        is_gone = name == self._round.gone
        size_px, ink = scale.text_px(theme.BODY), theme.TEXT_QUIET if is_gone else theme.TEXT
        words = fonts.text(fonts.shortened(name, size_px, bar.x - line.x - scale.px(12)), size_px, ink)
        surface.blit(words, words.get_rect(midleft=(line.x, line.centery)))
        painting.panel(surface, bar, scale.px(4), colour=(*(theme.LINE if is_gone else theme.INFO), 255))
        told = tr("{n} · goes").format(n=number) if is_gone else str(number)
        count = fonts.text(told, size_px, ink, is_bold=True)
        surface.blit(count, count.get_rect(midleft=(bar.right + scale.px(8), bar.centery)))

    def _names_px(self, scale: Scale) -> int:
        size_px = scale.text_px(theme.BODY)
        return max(fonts.width(name, size_px) for name in self._round.votes) + scale.px(16)

    def _line_px(self, scale: Scale) -> int:
        return round(1.7 * scale.text_px(theme.BODY))
