"""The tubes of a mission: a map of the depot, each tube's ledger beside its limits, and the page to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.missions.custody import (
    Papers,
    contents_words,
    entries,
    is_whole,
    laid_first,
    origin_words,
    place_words,
    tube_title,
    write_page,
)
from game.missions.rack import kept_tubes
from game.scenes.depot_map import DepotMap
from game.scenes.page_scene import PageScene
from game.scenes.page_writing import written
from game.scenes.still import Still
from game.texts import tr
from game.texts.units import number
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.groups import Column, Framed, Panel, Row
from game.ui.labels import Heading, Label, Picture
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll
from game.view.lying_tubes import lying

if TYPE_CHECKING:
    from game.missions.rack import KeptTube
    from game.scenes.context import Context
    from game.scenes.flight import Flight
    from game.scenes.still import Draw
    from game.ui.widget import Widget

_MAP: Final = (1080, 130)


def has_tubes(flight: Flight) -> bool:
    """Return whether there is anything to show."""
    return bool(kept_tubes(flight.snapshot))


class TubesScene(PageScene):
    """Stands before the mission that the tubes are from."""

    name = "tubes"

    def __init__(self, context: Context, flight: Flight, draw_behind: Draw) -> None:
        self._flight = flight
        self._tubes = laid_first(kept_tubes(flight.snapshot))
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the map, the ledgers in two columns, and the buttons."""
        half = (len(self._tubes) + 1) // 2
        columns = (self._tubes[:half], self._tubes[half:])
        ledgers = Row(
            [Column([tube_row(tube) for tube in part], gap=9, grow=1.0) for part in columns], gap=28
        )
        panel = Panel(
            [
                Row(
                    [Heading(tr("Tubes")), Label(self._about(), colour=theme.TEXT_QUIET, grow=1.0)],
                    is_level=True,
                ),
                Scroll(Column([*self._map(), ledgers], gap=12), label=tr("Ledgers")),
                Row(
                    [
                        Button(tr("Write the chain of custody"), self._write, style=Style.PRIMARY),
                        Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
                    ]
                ),
            ],
            gap=12,
            padding=26,
        )
        return Framed(panel, widest=1180, edge=24)

    def _about(self) -> str:
        words = tr("{mission} · carbon, warmth and shock are estimates")
        return words.format(mission=self._flight.plan.title)

    def _map(self) -> list[Widget]:
        """Return the map of the depot, once something lies there."""
        places = lying(self._flight.snapshot)
        if not places:
            return []
        where = ", ".join(
            tr("tube {n} {place}").format(n=t.number, place=place_words(t)) for t in self._tubes
        )
        painter = DepotMap(self._flight.run.plan, self._flight.snapshot, places).paint
        return [Picture(tr("Map of the depot: {places}").format(places=where), painter, size=_MAP)]

    def _write(self) -> None:
        """Write the page into the player's folder and say where, or why not."""
        context = self.context
        plan, player = self._flight.plan, context.players.now
        papers = Papers(plan.title, player.name, self._tubes, tuple(self._flight.notes))
        context.said = written(context, lambda home: write_page(papers, home, plan.identifier))


def tube_row(tube: KeptTube, reached: str = "") -> Widget:
    """Return a tube: its verdict as a sign, what it is, where it is unless it has left Mars, and its ledger."""
    sign, verdict, colour = ("✓", tr("Kept"), theme.GO)
    if not is_whole(tube):
        sign, verdict, colour = ("×", tr("Beyond its limits"), theme.STOP)
    sols = tr("sealed for {n} sols").format(n=number(tube.sols_sealed, 0))
    title = f"{tube.number}  {tube_title(tube)} · {contents_words(tube)} · {sols}"
    where = f"{reached or place_words(tube)} · {tr('taken: {origin}').format(origin=origin_words(tube))}"
    *measured, seal = entries(tube)
    figures = [f"{entry.title} {entry.figure} / {entry.limit}" for entry in measured]
    ledger = f"{verdict}: {' · '.join([*figures, seal.figure])}"
    words = Column(
        [
            Label(title, size=theme.SMALL, is_bold=True),
            Label(where, size=theme.SMALL, colour=theme.TEXT_QUIET),
            Label(ledger, size=theme.SMALL, colour=theme.TEXT if is_whole(tube) else colour),
        ],
        gap=0,
        grow=1.0,
    )
    return Row([Label(sign, colour=colour, is_bold=True), words], gap=10, may_stack=False)
