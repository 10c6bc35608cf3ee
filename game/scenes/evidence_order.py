"""Putting events in order: a list that can be moved about, the beds that it makes, and the cards behind each event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.goal_words import thing_words
from game.scenes.strata_picture import Strata
from game.science.evidence import cards
from game.science.evidence_words import (
    episode_words,
    figure_words,
    finding_list,
    finding_words,
    rule_words,
    short_link_words,
)
from game.science.history import NEEDS, Episode, Rule, known_links, missing, open_pairs
from game.simulation.objectives.evidence import ORDER
from game.texts import tr, tr_n
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.dialog import Dialog
from game.ui.groups import Column, Row
from game.ui.labels import Heading, Label
from game.ui.list_box import Entry, ListBox

if TYPE_CHECKING:
    from game.scenes.flight import Flight
    from game.science.evidence import Card, Finding
    from game.simulation.plan import Goal
    from game.simulation.snapshot import GoalState
    from game.ui.widget import Action, Widget


class OrderBoard:
    """The order that the player tries out, kept by the flight while the page is closed."""

    def __init__(self, flight: Flight, rebuild: Action, leave: Action) -> None:
        self._flight = flight
        self._rebuild = rebuild
        self._leave = leave
        self._chosen = 0
        self.is_asking = False

    @property
    def has_goal(self) -> bool:
        """Whether there is anything to be put in order."""
        return self._goal() is not None

    def page(self) -> Widget:
        """Return the list with its buttons, the beds, and what the chosen event rests on."""
        found = self._goal()
        if found is None:
            return Label(tr("Nothing is to be put in order here."))
        return Row(
            [
                Column(self._sorting(*found), gap=8, grow=1.0),
                Column(self._beds(*found), gap=6, grow=0.9),
                Column(self._reasons(*found), gap=6, grow=1.2),
            ],
            gap=22,
        )

    def needs(self) -> list[Widget]:
        """Return which cards each event is argued from, and whether they were won."""
        found, won = self._goal(), self._won()
        rows: list[Widget] = [_small(tr("What the events are argued from:"))]
        for episode in self._order(found[0]) if found is not None else []:
            rows.append(Label(_titled(episode_words(episode)), size=theme.SMALL, is_bold=True))
            words = [("✓ " if each in won else "– ") + finding_words(each) for each in NEEDS[episode]]
            rows.append(_small(" · ".join(words)))
        return [Column(rows, gap=3)]

    def question(self) -> Widget:
        """Return whether the order is meant."""
        found = self._goal()
        left = 0 if found is None else found[1].tries_left - 1
        about = tr_n("{n} wrong order is allowed.", "{n} wrong orders are allowed.", left).format(n=left)
        if left <= 0:
            about = tr("This order decides.")
        return Dialog(tr("Is this the order?"), about, way_on=(tr("Answer"), self._give), back=self.withdraw)

    def withdraw(self) -> None:
        """Go back to the list."""
        self.is_asking = False
        self._rebuild()

    def _sorting(self, goal: Goal, state: GoalState) -> list[Widget]:
        won = self._won()
        order, is_open = self._order(goal), not state.is_done and not state.is_failed
        entries = [Entry(f"{n}. {episode_words(each)}", _note(each, won)) for n, each in enumerate(order, 1)]
        box = ListBox(
            tr("Events, oldest first"),
            entries,
            chosen=self._chosen,
            on_choose=self._choose,
            on_enter=self._earlier,
        )
        box.grow = 0.0
        rows: list[Widget] = [_small(tr("Events, oldest first")), box]
        if is_open:
            rows += [
                Row([Button(tr("Earlier"), self._earlier), Button(tr("Later"), self._later)], gap=8),
                Button(tr("Give this order"), self._ask, style=Style.PRIMARY),
            ]
        colour = theme.CAUTION if state.tries_left < goal.tries or state.is_failed else theme.TEXT_QUIET
        said = Label(state.reason + ".", size=theme.SMALL, colour=theme.GO if state.is_done else colour)
        return [*rows, said, *([] if is_open else self._unknown(order))]

    def _unknown(self, order: list[Episode]) -> list[Widget]:
        """Return the pairs of which nobody knows which came first."""
        pairs = [
            _small(tr("{one} – {two}").format(one=episode_words(one), two=episode_words(two)))
            for one, two in open_pairs(order)
        ]
        return (
            [Column([_small(tr("These rocks do not tell which came first:")), *pairs], gap=0)]
            if pairs
            else []
        )

    def _beds(self, goal: Goal, state: GoalState) -> list[Widget]:
        """Return the beds that the order makes, and once it is settled why each lies where it does."""
        order = self._order(goal)
        rows: list[Widget] = [_small(tr("The beds that this order makes")), Strata(order)]
        if state.is_done or state.is_failed:
            rows.append(Column([_small(short_link_words(link)) for link in known_links(order)], gap=0))
        return rows

    def _reasons(self, goal: Goal, state: GoalState) -> list[Widget]:
        """Return the cards of the chosen event; of a settled order those of all events."""
        order = self._order(goal)
        if state.is_done or state.is_failed:
            return self._told(order)
        episode, won = order[self._chosen], self._won()
        rows: list[Widget] = [Heading(_titled(episode_words(episode)), size=theme.BODY)]
        rows += [_card_line(finding, won) for finding in NEEDS[episode]]
        rows += [_small(tr("How rocks tell what came first:"))]
        return [*rows, *(_small("• " + rule_words(rule)) for rule in Rule)]

    def _told(self, order: list[Episode]) -> list[Widget]:
        """Return which card supports which event."""
        won = self._won()
        rows: list[Widget] = []
        for episode in order:
            rows.append(Label(_titled(episode_words(episode)), size=theme.SMALL, is_bold=True))
            rows += [_card_line(finding, won) for finding in NEEDS[episode]]
        return [Column(rows, gap=2)]

    def _won(self) -> dict[Finding, tuple[str, Card]]:
        """Return each card that was won, with the rock that shows it first."""
        found: dict[Finding, tuple[str, Card]] = {}
        for thing in self._flight.snapshot.things:
            for card in cards(thing.measurements):
                found.setdefault(card.finding, (thing.name, card))
        return found

    def _goal(self) -> tuple[Goal, GoalState] | None:
        states = self._flight.snapshot.goals
        for goal, state in zip(self._flight.run.plan.goals, states, strict=True):
            if goal.kind == "order":
                return goal, state
        return None

    def _order(self, goal: Goal) -> list[Episode]:
        if not self._flight.order:
            self._flight.order = list(goal.events)
        return [Episode(name) for name in self._flight.order]

    def _choose(self, number: int) -> None:
        self._chosen = number
        self._rebuild()

    def _earlier(self) -> None:
        self._move(-1)

    def _later(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        """Let the chosen event change places with its neighbour."""
        order, place = self._flight.order, self._chosen + by
        if 0 <= place < len(order):
            order[self._chosen], order[place] = order[place], order[self._chosen]
            self._chosen = place
            self._rebuild()

    def _ask(self) -> None:
        self.is_asking = True
        self._rebuild()

    def _give(self) -> None:
        self._flight.cockpit.answer(ORDER, ",".join(self._flight.order))
        self.is_asking = False
        self._leave()


def _note(episode: Episode, won: dict[Finding, tuple[str, Card]]) -> str:
    lacking = missing(episode, won)
    return tr("– {cards}").format(cards=finding_list(lacking)) if lacking else "✓"


def _card_line(finding: Finding, won: dict[Finding, tuple[str, Card]]) -> Widget:
    if finding not in won:
        words = tr("– {card}: no rock has shown it yet").format(card=finding_words(finding))
        return Label(words, size=theme.SMALL, colour=theme.CAUTION)
    rock, card = won[finding]
    words = tr("✓ {card} of {rock}: {figure}")
    words = words.format(card=finding_words(finding), rock=thing_words(rock), figure=figure_words(card))
    return Label(words, size=theme.SMALL, colour=theme.TEXT)


def _small(words: str) -> Label:
    return Label(words, size=theme.SMALL, colour=theme.TEXT_QUIET)


def _titled(words: str) -> str:
    return words[:1].upper() + words[1:]
