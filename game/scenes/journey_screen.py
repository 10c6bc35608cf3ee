"""The last page of the campaign: the story of the player's own tubes from the rock to Utah, and what became of the rest.

What is told stands in `game.missions.tube_story`, `handover` and `fates`; here is only how it is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.missions.custody import entries, tube_title
from game.missions.fates import End, end_words, fate_words, fates, mass_words
from game.missions.handover import handovers
from game.missions.journey_page import JourneyPapers, write_page
from game.missions.passages import STAGES
from game.missions.tube_story import journey_words, story
from game.scenes.journey_picture import way_picture
from game.scenes.journey_words import double_words, handover_block, staying_words, unshown_words
from game.scenes.map_card_slot import CardSlot
from game.scenes.page_scene import PageScene
from game.scenes.page_writing import written
from game.scenes.still import Still
from game.scenes.stores_pictures import bar
from game.simulation.units import CELSIUS_ZERO_K
from game.texts import tr
from game.texts.units import quantity
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.flow import Flow
from game.ui.groups import Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label, Picture
from game.ui.list_box import Entry, ListBox
from game.ui.menu_keys import Menu, menu_sign
from game.ui.page import Page
from game.ui.scroll import Scroll
from game.ui.tabs import tabs

if TYPE_CHECKING:
    from game.missions.container import Traveller
    from game.missions.rack import KeptTube
    from game.missions.tube_story import Step
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.theme import Colour, Scale
    from game.ui.widget import Widget

_WIDEST: Final = 1180
_WAY: Final = (1120, 108)
_GAUGE: Final = (190, 18)
_BAR: Final = (480, 22)


class JourneyScene(PageScene):
    """Three sections: the tubes, both agencies' limits, and what stayed where."""

    name = "journey"

    def __init__(self, context: Context, draw_behind: Draw) -> None:
        progress = context.progress
        self._journey, self._rack, self._ledger = progress.journey(), progress.rack(), progress.ledger()
        self._tubes = self._journey.travellers
        self._chosen = 0
        self._section = 0
        self._slot = CardSlot([])
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the way, the chosen section and the buttons."""
        sections = (tr("Tubes"), tr("Handovers"), tr("What stayed"))
        body = (self._stories, self._handovers, self._fates)[self._section]
        warning = self.context.progress.warning
        passed = 1 + STAGES.index(self._journey.farthest) + 1 if self._tubes else 1
        panel = Panel(
            [
                Row(
                    [Heading(tr("From Mars to Utah")), tabs(sections, sections[self._section], self._turn)],
                    is_level=True,
                    gap=28,
                ),
                *([Label(warning, colour=theme.CAUTION)] if warning else []),
                Label(journey_words(self._journey)),
                Picture(tr("The way from Mars into orbit and to the Earth"), way_picture(passed), size=_WAY),
                body(),
                Flow(
                    [
                        Button(tr("Write the story"), self._write, style=Style.PRIMARY),
                        Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
                    ],
                    gap=16,
                ),
            ],
            gap=10,
            padding=22,
        )
        return Framed(panel, widest=_WIDEST, edge=20, is_full=True)

    def show(self, section: int) -> None:
        """Turn to a section by its number."""
        self._section = section
        self.page = Page(self.build(), self.context.scale, on_escape=self.back)

    def choose(self, number: int) -> None:
        """Tell the story of a tube by its number in the list."""
        self._chosen = number
        self._slot.show(self._story(self._tubes[number]))
        self.page.resize(self.context.scale)

    def _turn(self, section: str) -> None:
        self._section = (tr("Tubes"), tr("Handovers"), tr("What stayed")).index(section)
        self.rebuild()

    def _title(self, level: str) -> str:
        plan = self.context.shelf.named(level)
        return plan.title if plan is not None else level.replace("-", " ").capitalize()

    def _stories(self) -> Widget:
        """Return all tubes at the start, and the chosen one's story at the end."""
        if not self._tubes:
            return Scroll(Label(journey_words(self._journey)), label=tr("Tubes"))
        entries_of = [Entry(tube_title(each.tube), "✓" if each.is_whole else "×") for each in self._tubes]
        box = ListBox(
            tr("Every tube"), entries_of, chosen=self._chosen, on_choose=self.choose, on_enter=self._write
        )
        self._slot = CardSlot([self._story(self._tubes[self._chosen])], grow=2.0)
        return Row([Column([box], grow=1.0), self._slot], gap=22, may_stack=False, grow=1.0)

    def _story(self, traveller: Traveller) -> Widget:
        now = traveller.now
        rows: list[Widget] = [Heading(_name(traveller), size=theme.BODY), _gauges(now), Gap(2)]
        rows += [_step_row(step) for step in story(traveller, self._title)]
        return Scroll(Column(rows, gap=6), label=tr("Story"))

    def _handovers(self) -> Widget:
        words = tr(
            "What one agency hands over must be good enough for the other. The worst tube of all is told; a tube beyond "
            "its limits is not handed over, and stays."
        )
        notes = [
            *staying_words(self._journey.aboard(STAGES[0], self._rack)),
            *double_words(self._journey, self._rack),
            *unshown_words([self._title(stage) for stage in self.context.progress.unshown()]),
        ]
        blocks = [handover_block(each) for each in handovers(self._tubes)]
        body = [
            Label(words, size=theme.SMALL, colour=theme.TEXT_QUIET),
            Row(blocks, gap=28),
            *(Label(note, colour=theme.CAUTION) for note in notes),
        ]
        return Scroll(Column(body, gap=12), label=tr("Handovers"))

    def _fates(self) -> Widget:
        left_kg, found = value("debris.left_kg"), fates(self._ledger)
        totals = {end: sum(fate.mass_kg for fate in found if fate.end is end) for end in End}
        most_kg = max(left_kg, *totals.values())
        published = tr("All missions until 2022 have left on Mars"), quantity(left_kg, "kg")
        rows = [_mass_row(f"{published[0]}: {published[1]}", "", left_kg / most_kg, theme.STOP)]
        for end, mass_kg in totals.items():
            here = [fate for fate in found if fate.end is end]
            parts = " · ".join(map(fate_words, here)) if len(here) > 1 else here[0].what
            title = f"{end_words(end)}: {mass_words(mass_kg)}"
            rows.append(_mass_row(title, parts, mass_kg / most_kg, theme.INFO))
        note = tr(
            "The machines of the way home are counted by the plan of 2022 and 2023: none of them has flown."
        )
        rows.append(Label(note, size=theme.SMALL, colour=theme.TEXT_QUIET))
        return Scroll(Column(rows, gap=7), label=tr("What stayed"))

    def _write(self) -> None:
        """Write the page into the player's folder and say where, or why not."""
        context = self.context
        papers = JourneyPapers(context.players.now.name, self._journey, self._ledger, self._title)
        context.said = written(context, lambda home: write_page(papers, home))


class _Sign(Label):
    """A sign in a column of signs, all as wide."""

    def width_px(self, scale: Scale) -> int:
        """Return room for the widest."""
        return scale.text_px(self.size)


def _name(traveller: Traveller) -> str:
    return f"{traveller.tube.number}  {tube_title(traveller.tube)}"


class _Gauges(Flow):
    """Side by side where there is room, and otherwise below each other: the names beside them need theirs."""

    def width_px(self, scale: Scale) -> int:
        """Return the widest one's wish."""
        return max(child.width_px(scale) for child in self.children)


def _gauges(tube: KeptTube) -> Widget:
    """Return how much of each limit a tube has used up, and its seal."""
    *measured, seal = entries(tube)
    shares = (
        tube.contamination_ppb / value("tubes.carbon_limit_ppb"),
        (tube.peak_temperature_k - CELSIUS_ZERO_K) / value("perseverance.sample_temperature_limit_c"),
        tube.shock_g / value("tubes.shock_limit_g"),
    )
    gauges = [
        _gauge(f"{entry.title} {entry.figure} / {entry.limit}", share, is_kept=entry.is_kept)
        for entry, share in zip(measured, shares, strict=True)
    ]
    return _Gauges([*gauges, Label(tr("seal: {state}").format(state=seal.figure), size=theme.SMALL)], gap=20)


def _gauge(words: str, share: float, *, is_kept: bool) -> Widget:
    colour = theme.GO if is_kept else theme.STOP
    return Column(
        [Label(words, size=theme.SMALL), Picture(words, bar(max(0.0, share), colour), size=_GAUGE)], gap=2
    )


def _step_row(step: Step) -> Widget:
    sign, colour = {True: ("✓", theme.GO), False: ("×", theme.STOP), None: ("–", theme.TEXT_QUIET)}[
        step.is_kept
    ]
    words = Column(
        [Label(step.title, size=theme.SMALL, is_bold=True), Label(step.words, size=theme.SMALL)],
        gap=0,
        grow=1.0,
    )
    return Row([_Sign(sign, colour=colour, is_bold=True), words], gap=10, may_stack=False)


def _mass_row(title: str, parts: str, share: float, colour: Colour) -> Widget:
    words: list[Widget] = [Label(title, size=theme.SMALL, is_bold=True)]
    if parts:
        words.append(Label(parts, size=theme.SMALL, colour=theme.TEXT_QUIET))
    picture = Picture(title, bar(share, colour), size=_BAR)
    return Row([picture, Column(words, gap=0, grow=1.0)], gap=16, is_level=True)
