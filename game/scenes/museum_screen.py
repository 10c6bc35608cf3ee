"""The failure museum: a frame for each way to fail, empty until it was found, and beside it what real engineers did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.missions.museum import Cause
from game.scenes.debrief_plots import plots_of
from game.scenes.map_card_slot import CardSlot
from game.scenes.museum_stories import stories
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.texts import tr
from game.ui import fonts, painting, theme
from game.ui.buttons import Button, Choice
from game.ui.groups import Align, Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label, Picture
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.missions.museum import Card
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.theme import Scale
    from game.ui.widget import Widget

_LIST_WIDTH: Final = 350
_CARD_WIDTH: Final = 860


class MuseumScene(PageScene):
    """The frames at the start, the card of the one in focus at the end."""

    name = "museum"

    def __init__(self, context: Context, draw_behind: Draw) -> None:
        self._cards = context.progress.museum().cards
        self._shown = next((cause for cause in Cause if cause in self._cards), Cause.BLADES_BROKEN)
        self._frames: dict[Widget, Cause] = {}
        self._slot = CardSlot([])
        super().__init__(context, Still(draw_behind))
        self.page.focus(next(frame for frame, cause in self._frames.items() if cause is self._shown))

    def build(self) -> Widget:
        """Return the list of frames and the card."""
        self._frames = {self._frame(cause): cause for cause in Cause}
        found = tr("{n} of {all} found").format(n=len(self._cards), all=len(Cause))
        panel = Panel(
            [
                Heading(tr("Failure museum")),
                Label(found, size=theme.SMALL, colour=theme.TEXT_QUIET),
                Scroll(Column(list(self._frames), gap=0, padding=5), label=tr("Failure museum")),
                Row([Button(tr("Back"), self.back, key=menu_sign(Menu.BACK))]),
            ],
            gap=6,
        )
        frames = Framed(panel, widest=_LIST_WIDTH, across=Align.START, edge=20, grow=1.0)
        self._slot = CardSlot([self._card(self._shown)], grow=2.4)
        return Row([frames, self._slot], gap=0, may_stack=False)

    def handle(self, event: pygame.event.Event) -> None:
        """Show the card of the frame that has come into focus."""
        super().handle(event)
        cause = self._frames.get(self.page.focused) if self.page.focused is not None else None
        if cause is not None and cause is not self._shown:
            self._shown = cause
            self._slot.show(self._card(cause))
            self.page.resize(self.context.scale)

    def _frame(self, cause: Cause) -> Choice:
        card = self._cards.get(cause)
        if card is None:
            return Choice(tr("Empty frame"), tr("not found yet"), action=_stay)
        return Choice(stories()[cause].title, self._level_title(card), action=_stay)

    def _card(self, cause: Cause) -> Widget:
        card = self._cards.get(cause)
        body = Column(self._found(card) if card is not None else _missing(), gap=8)
        panel = Panel([Scroll(body, label=tr("Card"))], padding=26)
        return Framed(panel, widest=_CARD_WIDTH, across=Align.START, down=Align.START, edge=20, grow=1.0)

    def _level_title(self, card: Card) -> str:
        plan = self.context.shelf.named(card.level)
        return plan.title if plan is not None else card.level

    def _found(self, card: Card) -> list[Widget]:
        story = stories()[card.cause]
        words = tr("{level} · card {code} · the last five seconds")
        line = words.format(level=self._level_title(card), code=card.code)
        return [
            Heading(story.title),
            Label(card.words),
            Label(line, size=theme.SMALL, colour=theme.TEXT_QUIET),
            Row(plots_of(card.curves, ()), gap=18),
            Gap(4),
            Heading(tr("What the real engineers did"), size=theme.BODY),
            Label(story.story),
            Label(
                tr("Source: {source}").format(source=story.source), size=theme.SMALL, colour=theme.TEXT_QUIET
            ),
        ]


def _stay() -> None:
    """Do nothing: the card is on the screen already."""


def _missing() -> list[Widget]:
    words = tr("Nothing hangs here yet. Nobody has to fail; but each new way to do it leaves its card here.")
    return [
        Heading(tr("Empty frame")),
        Label(words),
        Gap(8),
        Picture(tr("Empty frame"), _paint_empty, size=(200, 220)),
    ]


def _paint_empty(surface: pygame.Surface, rect: pygame.Rect, scale: Scale) -> None:
    """Draw three frames with nothing in them."""
    gap = scale.px(18)
    width = (rect.width - 2 * gap) // 3
    for n in range(3):
        frame = pygame.Rect(rect.x + n * (width + gap), rect.y, width, min(rect.height, round(0.6 * width)))
        painting.ring(surface, frame, scale.px(8), colour=theme.LINE, width=scale.px(2))
        sign = fonts.text("?", scale.text_px(theme.HEADING), theme.TEXT_QUIET, is_bold=True)
        surface.blit(sign, sign.get_rect(center=frame.center))
