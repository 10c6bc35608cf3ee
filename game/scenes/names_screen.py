"""Names: what was found in missions and has no name yet, what was proposed, and the ways to a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.classroom.name_books import MOST_PROPOSALS
from game.classroom.naming import kinds, origins
from game.scenes import routes
from game.scenes.map_card_slot import CardSlot
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.texts import tr, tr_n
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.flow import Flow
from game.ui.groups import Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.list_box import Entry, ListBox
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.classroom.name_books import Naming
    from game.scenes.context import Context
    from game.scenes.still import Draw
    from game.ui.widget import Widget

_WIDEST: Final = 1120


@dataclass(frozen=True, slots=True)
class Place:
    """One feature in the list of all levels."""

    level: str
    naming: Naming


class NamesScene(PageScene):
    """All features at the start; what is known of the chosen one at the end."""

    name = "names"

    def __init__(self, context: Context, draw_behind: Draw, level: str = "") -> None:
        """Stand before whatever was on the screen; the list begins at a level, if one is given."""
        self.context = context
        places = self._places()
        found = (n for n, each in enumerate(places) if each.level == level and not each.naming.name)
        self._chosen = next(found, 0)
        self._slot = CardSlot([])
        super().__init__(context, Still(draw_behind))

    def build(self) -> Widget:
        """Return the list and the card of the chosen feature."""
        places = self._places()
        self._chosen = max(0, min(self._chosen, len(places) - 1))
        warning = self.context.names.warning
        head: list[Widget] = [Heading(tr("Names"))]
        head += [Label(warning, colour=theme.CAUTION)] if warning else []
        body: list[Widget] = [self._board(places)] if places else [Label(_nothing())]
        back = Row([Button(tr("Back"), self.back, key=menu_sign(Menu.BACK))])
        return Framed(Panel([*head, *body, back], gap=12, padding=24), widest=_WIDEST, edge=24)

    def _places(self) -> list[Place]:
        """Return all that was found, mission by mission in their order."""
        books = self.context.names
        order = [plan.identifier for plan in self.context.shelf.plans()]
        levels = sorted(
            books.levels(), key=lambda level: order.index(level) if level in order else len(order)
        )
        return [Place(level, naming) for level in levels for naming in books.book(level)]

    def _board(self, places: list[Place]) -> Widget:
        entries = [Entry(place.naming.title, self._level_title(place.level)) for place in places]
        box = ListBox(tr("Found"), entries, chosen=self._chosen, on_choose=self.choose, on_enter=self._go_on)
        self._slot = CardSlot([self._side(places[self._chosen])], grow=1.1)
        return Row([Column([box], grow=1.0), self._slot], gap=24, may_stack=False, grow=1.0)

    def _side(self, place: Place) -> Widget:
        card = Scroll(Column(self._card(place), gap=6), label=tr("Card"))
        return Column([card, Flow(self._buttons(place))], gap=12, grow=1.0)

    def _level_title(self, level: str) -> str:
        plan = self.context.shelf.named(level)
        return plan.title if plan is not None else level

    def _card(self, place: Place) -> list[Widget]:
        naming, kind = place.naming, kinds()[place.naming.feature.kind]
        called = (naming.feature.title,) if naming.name else ()
        lines: list[Widget] = [
            Heading(naming.title, size=theme.HEADING),
            Label(
                " · ".join((*called, self._level_title(place.level), _standing(naming))),
                size=theme.SMALL,
                colour=theme.TEXT_QUIET,
            ),
            Label(kind.rule),
            Label(
                tr("Source: {source}").format(source=kind.source), size=theme.SMALL, colour=theme.TEXT_QUIET
            ),
            Gap(4),
        ]
        if naming.proposals:
            lines.append(Label(tr("Proposed:"), is_bold=True))
        lines += [
            Label(f"{each.name} · {tr('after')} {origins()[each.after]}", size=theme.SMALL)
            for each in naming.proposals
        ]
        return lines

    def _buttons(self, place: Place) -> list[Widget]:
        naming = place.naming
        if naming.name:
            return []
        buttons: list[Widget] = []
        if len(naming.proposals) > 1:
            buttons.append(Button(tr("Class vote"), self._vote, style=Style.PRIMARY))
        elif naming.proposals:
            buttons.append(Button(tr("Give this name"), self._give, style=Style.PRIMARY))
        if len(naming.proposals) < MOST_PROPOSALS:
            buttons.append(Button(tr("Propose a name"), self._propose))
        return buttons

    def choose(self, number: int) -> None:
        """Show the card of a feature by its number in the list."""
        self._chosen = number
        self._slot.show(self._side(self._places()[number]))
        self.page.resize(self.context.scale)

    def _go_on(self) -> None:
        """Do what is next for the chosen feature, as Enter on it asks."""
        naming = self._places()[self._chosen].naming
        if not naming.name:
            (self._vote if len(naming.proposals) == MOST_PROPOSALS else self._propose)()

    def _propose(self) -> None:
        place = self._places()[self._chosen]
        routes.name_form(self.context, self.behind.draw, place.level, place.naming)

    def _vote(self) -> None:
        place = self._places()[self._chosen]
        routes.ballot(self.context, self.behind.draw, place.level, place.naming)

    def _give(self) -> None:
        place = self._places()[self._chosen]
        give(self.context, place.level, place.naming, place.naming.candidates[0])
        self.rebuild()


def give(context: Context, level: str, naming: Naming, name: str) -> None:
    """Give a feature its name: it stands on the map and in the place from then on."""
    context.names.put(level, replace(naming, name=name))
    context.sound.play("goal_chime")
    context.said = context.names.warning or tr("{name} is on the map now.").format(name=name)


def _standing(naming: Naming) -> str:
    if naming.name:
        return tr("named")
    number = len(naming.proposals)
    return tr_n("{n} proposal", "{n} proposals", number).format(n=number) if number else tr("no name yet")


def _nothing() -> str:
    return tr(
        "Nothing without a name was found yet. Fly or drive a mission on Mars: the boulders, ridges, valleys and craters "
        "that come in sight are written down here."
    )
