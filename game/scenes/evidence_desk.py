"""The evidence page of the science desk: cards won of each rock, what they rest on, and the claim on the CoLD scale.

Before a claim is settled it tells no step: weighing is for the player to do. Afterwards it says why it stops there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.desk_frame import DeskFrame
from game.scenes.desk_work import work_buttons
from game.scenes.evidence_order import OrderBoard
from game.scenes.evidence_rows import StepRow, card_list, source_list
from game.scenes.evidence_views import View, view_names, view_of
from game.scenes.goal_words import thing_words
from game.scenes.science_note import nearest, specimens
from game.scenes.still import Still
from game.science.cold import Step, weigh
from game.science.evidence import Kind, cards, findings, looked_at
from game.science.evidence_words import kind_words, limit_words, step_words
from game.texts import tr, tr_n
from game.ui import theme
from game.ui.buttons import Button
from game.ui.dialog import Dialog
from game.ui.groups import Column, Row
from game.ui.labels import Label
from game.ui.list_box import Entry, ListBox
from game.ui.scroll import Scroll
from game.ui.tabs import tabs

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.flight import Flight
    from game.scenes.still import Draw
    from game.science.cold import Weighing
    from game.simulation.plan import Goal
    from game.simulation.snapshot import GoalState, ThingState
    from game.ui.widget import Action as WidgetAction
    from game.ui.widget import Widget


class EvidenceScene(DeskFrame):
    """Rocks and cards at the start, picture or spectrum in the middle, the scale at the end."""

    name = "evidence"

    def __init__(
        self, context: Context, flight: Flight, draw_behind: Draw, *, more: WidgetAction | None = None
    ) -> None:
        """Take the flight, what is behind, and what leads to the desk's other pages where there are any."""
        self._more = more
        self.flight = flight
        self.rocks = specimens(flight.run.plan, flight.snapshot)
        self._chosen = nearest(self.rocks, self.flight)
        self._view = View.CLOSE_UP
        self._claim: Step | None = None
        self._board = OrderBoard(flight, self.rebuild, super().back)
        self._is_board_shown = self._board.has_goal and flight.is_finished
        self._sentence = ""
        super().__init__(context, Still(draw_behind))
        lists = (tr("Rocks here"), tr("Events, oldest first"))
        for stop in self.page.stops():
            if stop.label in lists:
                self.page.focus(stop)

    def build(self) -> Widget:
        """Return the question, or the evidence."""
        if self._claim is not None:
            return self._question(self._claim)
        if self._board.is_asking:
            return self._board.question()
        body = self._board.page() if self._is_board_shown else self._body()
        others = [Button(tr("Other pages"), self._more)] if self._more is not None else []
        buttons = [*work_buttons(self.flight, self.rebuild, self.back), *others]
        return self.framed(tr("Evidence"), self._sections(), Scroll(body, label=tr("Evidence")), buttons)

    def _sections(self) -> list[Widget]:
        """Return the sections to choose from; none where there is only one."""
        names = (tr("Rocks"), tr("Order of events"))
        return [tabs(names, names[self._is_board_shown], self._turn_section)] if self._board.has_goal else []

    @property
    def is_asking(self) -> bool:
        """Whether it asks if a claim, or the order of events, is really meant."""
        return self._claim is not None or self._board.is_asking

    def withdraw(self) -> None:
        """Claim nothing yet."""
        if self._board.is_asking:
            self._board.withdraw()
        self._claim = None

    def show_order(self) -> None:
        """Show the order of events instead of the rocks."""
        self._turn_section(tr("Order of events"))

    def show_spectrum(self) -> None:
        """Show the spectrum instead of the close-up."""
        self._turn(view_names()[View.SPECTRUM])

    def choose(self, number: int) -> None:
        """Show another rock."""
        self._chosen, self._sentence = number, ""
        self.rebuild()

    @property
    def rock(self) -> ThingState:
        """Return the rock that is shown."""
        return self.rocks[self._chosen]

    def _body(self) -> Widget:
        if not self.rocks:
            return Label(tr("No rock that can be measured is on the map yet."))
        if self.rock.measurements:
            self.flight.seen.add(self.rock.name)
        return Row(
            [
                Column([self._list(), *card_list(cards(self.rock.measurements))], gap=8, grow=1.0),
                Column(self._picture(), gap=6, grow=1.5),
                Column(self._scale() if self._has_claims() else self._board.needs(), gap=4, grow=1.15),
            ],
            gap=20,
        )

    def _has_claims(self) -> bool:
        """Return whether life is asked about: else the cards speak for events of the past."""
        return not self._board.has_goal or any(g.kind == "claim" for g in self.flight.run.plan.goals)

    def _list(self) -> Widget:
        entries = [Entry(thing_words(each.name), _note(each)) for each in self.rocks]
        box = ListBox(
            tr("Rocks here"), entries, chosen=self._chosen, on_choose=self.choose, on_enter=self._turn_picture
        )
        box.grow = 0.0
        return box

    def _picture(self) -> list[Widget]:
        """Return what one instrument shows, among the tabs of all."""
        names = view_names()
        return [tabs(names, names[self._view], self._turn), *view_of(self.rock, self._view)]

    def _scale(self) -> list[Widget]:
        """Return the ladder, highest step first, with what was looked for and what else could have made it."""
        found = self._goal()
        weighing = weigh(findings(self.rock.measurements))
        is_open = found is not None and not found[1].is_done and not found[1].is_failed
        is_told = found is not None and not is_open
        rows: list[Widget] = [_small(tr("How far does it go? Your claim:") if is_open else tr("CoLD scale:"))]
        for step in sorted(Step, reverse=True):
            standing = weighing.standings.get(step) if is_told else None
            action = self._asking(step) if is_open else None
            rows.append(StepRow(step, action, standing, is_reached=is_told and step is weighing.step))
        rows += self._verdict(weighing, is_told=is_told)
        return [Column(rows, gap=3), *source_list(weighing)]

    def _verdict(self, weighing: Weighing, *, is_told: bool) -> list[Widget]:
        """Return what a press or the last claim has come to; once it is settled also why the scale stops there."""
        found, rows = self._goal(), []
        if self._sentence:
            rows.append(self._sentence)
        elif found is not None:
            rows.append(found[1].reason + ".")
        if is_told:
            why = limit_words(weighing)
            rows.append(why[:1].upper() + why[1:] + ".")
        has_news = self._sentence or is_told or (found is not None and found[1].tries_left < found[0].tries)
        colour = theme.CAUTION if has_news else theme.TEXT_QUIET
        if is_told and found is not None and found[1].is_done:
            colour = theme.GO
        said: list[Widget] = [Label(words, size=theme.SMALL, colour=colour) for words in rows]
        legend = tr("✓ shown · – not shown yet · × takes a laboratory")
        return [*said, _small(legend) if is_told else self._looked_for()]

    def _looked_for(self) -> Widget:
        seen = looked_at(self.rock.measurements)
        signs = [("✓ " if kind in seen else "– ") + kind_words(kind) for kind in Kind]
        return _small(tr("Looked for:") + " " + " · ".join(signs))

    def _question(self, claim: Step) -> Widget:
        found = self._goal()
        left = 0 if found is None else found[1].tries_left - 1
        about = tr_n("{n} wrong claim is allowed.", "{n} wrong claims are allowed.", left).format(n=left)
        if left <= 0:
            about = tr("This claim decides.")
        words = tr("{rock}: step {n}, {words}?").format(
            rock=thing_words(self.rock.name), n=int(claim), words=step_words(claim)
        )
        return Dialog(words, about, way_on=(tr("Claim"), self._give), back=self.back)

    def _goal(self) -> tuple[Goal, GoalState] | None:
        """Return the question of how far the chosen rock's evidence goes, and how that stands."""
        states = self.flight.snapshot.goals
        for goal, state in zip(self.flight.run.plan.goals, states, strict=True):
            if goal.kind == "claim" and goal.thing == self.rock.name:
                return goal, state
        return None

    def _asking(self, step: Step) -> WidgetAction:
        def ask() -> None:
            unseen = [kind for kind in Kind if kind not in looked_at(self.rock.measurements)]
            if unseen:
                words = tr("Look for it first: {kinds}.")
                self._sentence = words.format(kinds=", ".join(kind_words(kind) for kind in unseen))
            else:
                self._claim, self._sentence = step, ""
            self.rebuild()

        return ask

    def _give(self) -> None:
        if self._claim is not None:
            self.flight.cockpit.answer(self.rock.name, str(int(self._claim)))
        self._claim = None
        self.back()

    def _turn_section(self, name: str) -> None:
        self._is_board_shown = name == tr("Order of events")
        self.rebuild()

    def _turn(self, name: str) -> None:
        self._view = View(view_names().index(name))
        self.rebuild()

    def _turn_picture(self) -> None:
        self._turn(view_names()[(self._view + 1) % len(View)])


def _small(words: str) -> Label:
    return Label(words, size=theme.SMALL, colour=theme.TEXT_QUIET)


def _note(rock: ThingState) -> str:
    won = len(cards(rock.measurements))
    return tr_n("{n} card", "{n} cards", won).format(n=won)
