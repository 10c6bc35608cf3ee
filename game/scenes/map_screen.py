"""The map of the campaign: the way from the Moon over Jezero home to the Earth, and what is known of each stop."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes import routes
from game.scenes.badges import medal_badge, medal_colour
from game.scenes.map_campaign import campaign
from game.scenes.map_card_slot import CardSlot
from game.scenes.map_chart import MapChart, MapStop
from game.scenes.map_picture import paint_map
from game.scenes.page_scene import PageScene
from game.scenes.place_words import place_words
from game.texts import tr
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.flow import Flow
from game.ui.groups import Column, Panel, Row
from game.ui.labels import Heading, Label, Picture
from game.ui.menu_keys import Menu, menu_sign

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.map_campaign import CampaignPlace
    from game.ui.widget import Widget

_STEPS: Final = {pygame.K_RIGHT: 1, pygame.K_LEFT: -1}


class MapLand:
    """The land behind the stops, painted once for each size of the window."""

    def __init__(self) -> None:
        self._picture: pygame.Surface | None = None

    def update(self, elapsed_ns: int) -> None:
        """Stand still: a map is no place."""

    def draw(self, surface: pygame.Surface) -> None:
        """Show the picture."""
        if self._picture is None or self._picture.get_size() != surface.get_size():
            self._picture = paint_map(surface.get_size())
        surface.blit(self._picture, (0, 0))


class MapScene(PageScene):
    """The stops, and a card about the one in focus. Arrows to the sides go along the way."""

    name = "map"

    def __init__(self, context: Context) -> None:
        self._stops: list[MapStop] = []
        self._shown: MapStop | None = None
        self._board = CardSlot([])
        super().__init__(context, MapLand())
        self._show(self._first())

    def build(self) -> Widget:
        """Return the chart and, below it, the card of the stop in focus."""
        self._stops = [self._stop(n, place) for n, place in enumerate(campaign().places, start=1)]
        shown = next(
            (s for s in self._stops if self._shown is not None and s.label == self._shown.label), None
        )
        self._shown = shown or self._first()
        chart = MapChart(campaign(), self._stops)
        self._board = CardSlot([chart, self._card(self._shown)], gap=0, padding=20)
        return self._board

    def handle(self, event: pygame.event.Event) -> None:
        """Go along the way with the arrows; leave everything else to the page."""
        focused = self.page.focused
        if event.type == pygame.KEYDOWN and event.key in _STEPS and isinstance(focused, MapStop):
            place = self._stops.index(focused) + _STEPS[event.key]
            self._show(self._stops[max(0, min(len(self._stops) - 1, place))])
            self.context.sound.play("interface_focus")
            return
        super().handle(event)
        if isinstance(self.page.focused, MapStop) and self.page.focused is not self._shown:
            self._show(self.page.focused)

    def _show(self, stop: MapStop) -> None:
        """Put the focus on a stop and say what it is."""
        self._shown = stop
        self._board.show(self._card(stop))
        self.page.resize(self.context.scale)
        self.page.focus(stop)

    def _first(self) -> MapStop:
        """Return the stop to go on with: the first that can be played and was not won."""
        playable = [stop for stop in self._stops if stop.is_open]
        return next((stop for stop in playable if stop.best is None), (playable or self._stops)[-1])

    def _stop(self, number: int, place: CampaignPlace) -> MapStop:
        stop = MapStop(
            place, number, self.context.shelf.named(place.level), self.context.progress.best(place.level)
        )
        stop.names = tuple(naming.name for naming in self.context.names.given(place.level))
        if stop.is_open:
            stop.bind(partial(self._open, stop))
        return stop

    def _open(self, stop: MapStop) -> None:
        if stop.plan is not None:
            routes.briefing(self.context, stop.plan)

    def _stores(self) -> None:
        routes.stores(self.context, self.behind.draw)

    def _museum(self) -> None:
        routes.museum(self.context, self.behind.draw)

    def _names(self) -> None:
        level = self._shown.place_in_campaign.level if self._shown is not None else ""
        routes.names(self.context, self.behind.draw, level)

    def _card(self, stop: MapStop) -> Widget:
        words = Column(self._words(stop), gap=2, grow=1.0)
        buttons: list[Widget] = [
            Button(tr("Names"), self._names, style=Style.QUIET),
            Button(tr("Store room"), self._stores, style=Style.QUIET),
            Button(tr("Failure museum"), self._museum, style=Style.QUIET),
            Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
        ]
        if stop.is_open:
            start = Button(
                tr("Briefing"), partial(self._open, stop), key=menu_sign(Menu.CONFIRM), style=Style.QUIET
            )
            buttons.insert(0, start)
        head: list[Widget] = [words, Flow(buttons, gap=18)]
        if stop.best is not None:
            badge = Picture(stop.value, medal_badge(stop.best.medal), size=(52, 52))
            head.insert(0, badge)
        return Panel([Row(head, gap=18, is_level=True)], padding=18)

    def _words(self, stop: MapStop) -> list[Widget]:
        place = stop.place_in_campaign
        title = Heading(f"{place.region.title}: {stop.label}")
        if stop.plan is None:
            why = tr("Locked: this mission comes later, and needs nothing from you until then.")
            return [title, Label(place.about), Label(why, size=theme.SMALL, colour=theme.CAUTION)]
        medal = stop.best.medal if stop.best is not None else None
        line = f"{stop.value} · {place_words(stop.plan)}"
        if stop.names:
            line += " · " + tr("named: {names}").format(names=", ".join(stop.names))
        colour = medal_colour(medal) if medal is not None else theme.TEXT_QUIET
        return [title, Label(stop.plan.summary), Label(line, size=theme.SMALL, colour=colour)]
