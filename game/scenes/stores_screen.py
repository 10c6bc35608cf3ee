"""What the campaign keeps: the rack of sealed tubes, and the ledger of what was left on Mars and what was used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.missions.custody import is_whole, laid_first
from game.scenes import routes
from game.scenes.badges import clean_badge
from game.scenes.journey_words import double_words, reached_words
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.scenes.stores_pictures import bar, cross, rack_places
from game.scenes.tubes_page import tube_row
from game.science.samples import Contents
from game.simulation.waste import parts_words
from game.texts import tr, tr_n
from game.texts.units import clock, quantity
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.groups import Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label, Picture
from game.ui.menu_keys import Menu, menu_sign
from game.ui.page import Page
from game.ui.scroll import Scroll
from game.ui.tabs import tabs

if TYPE_CHECKING:
    from game.missions.rack import KeptTube
    from game.missions.traces import Trace
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.widget import Widget

_WIDEST: Final = 1180
_BADGE: Final = (30, 30)
_BAR: Final = (640, 22)
_PLACES: Final = (1080, 58)


class StoresScene(PageScene):
    """Two sections before the map: tubes, and traces."""

    name = "stores"

    def __init__(self, context: Context, draw_behind: Draw) -> None:
        self._rack, self._ledger = context.progress.rack(), context.progress.ledger()
        self._journey = context.progress.journey()
        self._are_traces_shown = False
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the chosen section."""
        sections = (tr("Rack of tubes"), tr("Ledger of waste"))
        chosen = sections[self._are_traces_shown]
        body = self._traces() if self._are_traces_shown else self._tubes()
        warning = self.context.progress.warning
        panel = Panel(
            [
                Row([Heading(tr("Store room")), tabs(sections, chosen, self._turn)], is_level=True, gap=28),
                *([Label(warning, colour=theme.CAUTION)] if warning else []),
                Scroll(Column(body, gap=10), label=chosen),
                Row([*self._way_home(), Button(tr("Back"), self.back, key=menu_sign(Menu.BACK))]),
            ],
            gap=12,
            padding=26,
        )
        return Framed(panel, widest=_WIDEST, edge=24, is_full=True)

    def show_traces(self) -> None:
        """Turn to the ledger of waste."""
        self._are_traces_shown = True
        self.page = Page(self.build(), self.context.scale, on_escape=self.back)

    def _way_home(self) -> list[Widget]:
        """Return the way to the tubes' story, once any of them has left Mars."""
        if not self._journey.legs:
            return []
        return [Button(tr("Way home"), self._tell, style=Style.PRIMARY)]

    def _tell(self) -> None:
        routes.journey(self.context, self.behind.draw)

    def _turn(self, section: str) -> None:
        self._are_traces_shown = section == tr("Ledger of waste")
        self.rebuild()

    def _title(self, level: str) -> str:
        plan = self.context.shelf.named(level)
        return plan.title if plan is not None else level

    def _tubes(self) -> list[Widget]:
        """Return the rack: how many tubes there are, and each mission's with their ledgers."""
        batches = self._rack.batches
        tubes = [tube for batch in batches.values() for tube in batch.tubes]
        places = _places(tubes)
        if not tubes:
            return _nothing(
                tr("The rack is empty."),
                tr(
                    "The real rover has 38 tubes for samples and 5 to show what it brings along. Core a rock and seal the "
                    "tube, or lay a depot: what a mission that you win has sealed waits here for the missions that bring "
                    "it home. Each tube keeps its ledger of carbon, warmth, shock and seal."
                ),
                places,
            )
        spoilt = sum(not is_whole(tube) for tube in tubes)
        words = tr_n(
            "{n} tube kept, of 43 aboard the real rover",
            "{n} tubes kept, of 43 aboard the real rover",
            len(tubes),
        )
        rows: list[Widget] = [Label(words.format(n=len(tubes)), is_bold=True), places]
        if spoilt:
            beyond = tr_n("{n} went beyond its limits", "{n} went beyond their limits", spoilt).format(
                n=spoilt
            )
            rows.append(Label(beyond, colour=theme.STOP))
        rows += [Label(words, colour=theme.CAUTION) for words in double_words(self._journey, self._rack)]
        for level, batch in batches.items():
            rows += [Gap(2), Heading(self._title(level), size=theme.BODY), self._ledgers(level, batch.tubes)]
        return rows

    def _ledgers(self, level: str, tubes: tuple[KeptTube, ...]) -> Widget:
        ordered = laid_first(tubes)
        half = (len(ordered) + 1) // 2
        columns = [
            Column(
                [tube_row(tube, reached_words(self._journey.reached(level, tube))) for tube in part],
                gap=9,
                grow=1.0,
            )
            for part in (ordered[:half], ordered[half:])
        ]
        return Row(columns, gap=28)

    def _traces(self) -> list[Widget]:
        """Return the ledger: the campaign beside what all missions have left, and each mission's line."""
        traces = self._ledger.traces
        if not traces:
            return _nothing(
                tr("Nothing is in the ledger yet."),
                tr(
                    "Every mission that you win is entered here with what it left on Mars, its energy, time and tubes. "
                    "Who leaves nothing behind that was not meant to stay earns the clean medal."
                ),
                self._published(),
            )
        return [
            self._published(),
            Label(self._totals(), is_bold=True),
            Label(
                tr(
                    "Clean is a mission that was won and left nothing behind by mistake: no machine that can never go on, "
                    "no tube outside of a depot. What was planned to stay is not waste. Of each mission the cleanest win "
                    "counts."
                ),
                size=theme.SMALL,
                colour=theme.TEXT_QUIET,
            ),
            *(self._line(level, trace) for level, trace in traces.items()),
        ]

    def _published(self) -> Widget:
        left_kg, all_kg, own_kg = value("debris.left_kg"), value("debris.sent_kg"), self._ledger.left_kg
        theirs = tr("All missions until 2022: {left} of {all}").format(
            left=quantity(left_kg, "kg"), all=quantity(all_kg, "kg")
        )
        own = tr("You: {own}").format(own=quantity(own_kg, "kg", 2))
        rows = ((theirs, left_kg, theme.STOP), (own, own_kg, theme.INFO))
        return Column(
            [
                Heading(tr("Left on Mars and of no more use"), size=theme.BODY),
                *(
                    Row(
                        [
                            Picture(words, bar(mass_kg / all_kg, colour), size=_BAR),
                            Label(words, size=theme.SMALL, grow=1.0),
                        ],
                        gap=16,
                        is_level=True,
                    )
                    for words, mass_kg, colour in rows
                ),
            ],
            gap=4,
        )

    def _totals(self) -> str:
        ledger = self._ledger
        parts = (
            tr("left behind {mass}").format(mass=quantity(ledger.left_kg, "kg", 2)),
            tr("left as planned {mass}").format(mass=quantity(ledger.placed_kg, "kg", 2)),
            tr("energy {energy}").format(energy=quantity(ledger.energy_wh, "Wh", 0)),
            tr("time {time}").format(time=clock(ledger.time_s)),
            tr_n("{n} tube used", "{n} tubes used", ledger.tubes_used).format(n=ledger.tubes_used),
            tr_n("{n} clean mission", "{n} clean missions", ledger.clean_count).format(n=ledger.clean_count),
        )
        return tr("In all: {parts}").format(parts=" · ".join(parts))

    def _line(self, level: str, trace: Trace) -> Widget:
        verdict, colour = tr("Clean"), theme.GO
        badge: Widget = Picture(verdict, clean_badge(), size=_BADGE)
        if not trace.is_clean:
            words = tr("Left behind: {parts}, {mass}")
            verdict = words.format(parts=parts_words(trace.left), mass=quantity(trace.left_kg, "kg", 2))
            colour, badge = theme.STOP, Picture(verdict, cross(), size=_BADGE)
        if trace.placed:
            placed = tr("left as planned: {parts}, {mass}")
            verdict += " · " + placed.format(
                parts=parts_words(trace.placed), mass=quantity(trace.placed_kg, "kg", 2)
            )
        used = tr_n("{n} tube", "{n} tubes", trace.tubes_used).format(n=trace.tubes_used)
        figures = f"{quantity(trace.energy_wh, 'Wh', 0)} · {clock(trace.best.time_s)} · {used}"
        words_column = Column(
            [Label(self._title(level), is_bold=True), Label(verdict, size=theme.SMALL, colour=colour)],
            gap=0,
            grow=1.0,
        )
        return Row([badge, words_column, Label(figures, size=theme.SMALL)], gap=14, is_level=True)


def _places(tubes: list[KeptTube]) -> Widget:
    """Return the rack with the tubes in their places: samples first, witnesses at the end."""
    samples = [is_whole(tube) for tube in tubes if tube.contents is not Contents.WITNESS]
    witnesses = [is_whole(tube) for tube in tubes if tube.contents is Contents.WITNESS]
    words = tr("The rack: {n} places are taken").format(n=len(tubes))
    return Picture(words, rack_places(samples, witnesses), size=_PLACES)


def _nothing(title: str, words: str, *more: Widget) -> list[Widget]:
    return [Heading(title), Label(words), Gap(8), *more]
