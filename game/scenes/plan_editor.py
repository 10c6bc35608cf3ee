"""A plan on its page: the list of steps at the start, what the chosen one says at the end, and what is wrong with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.pilots.uplink.names import figure_name, signal_name, word_name
from game.pilots.uplink.telling import step_words
from game.pilots.uplink.words import signal_figures, signals_for, words_for
from game.scenes.plan_choices import choice_of, choices, value_of
from game.texts import tr
from game.ui import theme
from game.ui.adjusting import Slider
from game.ui.buttons import Button
from game.ui.groups import Column, Row
from game.ui.labels import Heading, Label
from game.ui.list_box import Entry, ListBox
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.pilots.uplink import Signal
    from game.scenes.plan_draft import PlanDraft
    from game.ui.widget import Widget


class _Figure(Slider):
    """A slider that stands beside its name in half of the page."""

    CONTROL_WIDTH = 250


class PlanEditor:
    """Builds the widgets for a draft. What changes the page's shape asks for a new one; sliding a figure does not."""

    def __init__(self, draft: PlanDraft, on_change: Callable[[], None]) -> None:
        self.draft = draft
        self._on_change = on_change
        self._list: ListBox | None = None

    def widgets(self, *, is_crowded: bool) -> Widget:
        """Return the list with its buttons, and what the chosen step says; where text is large all in one scroll."""
        box = self._list = ListBox(
            tr("Steps"),
            [Entry(self._words(n)) for n in range(len(self.draft.uplink.steps))],
            chosen=self.draft.chosen,
            on_choose=self._choose,
            on_enter=self._add,
        )
        steps = Column([box, Row(self._buttons(), gap=8)], gap=8, grow=1.0)
        said = Column(self._step(), gap=2, grow=1.0)
        if is_crowded:
            return Scroll(Row([steps, said], gap=24), label=tr("Plan"))
        return Row([steps, Scroll(said, label=tr("Step"))], gap=24, grow=1.0)

    def verdict(self) -> Label:
        """Return what is wrong with the plan first, or that it can be sent."""
        findings = self.draft.findings
        if not findings:
            return Label(tr("Checked: it can be sent."), size=theme.SMALL, colour=theme.GO)
        first = findings[0]
        more = "" if len(findings) == 1 else " " + tr("(and {n} more)").format(n=len(findings) - 1)
        return Label(f"{first.message} {first.help}{more}", size=theme.SMALL, colour=theme.CAUTION)

    def _words(self, place: int) -> str:
        step = self.draft.uplink.steps[place]
        craft = f"{step.craft.capitalize()}: " if len(self.draft.level.crafts) > 1 else ""
        return f"{place + 1}  {craft}{step_words(step)}"

    def _buttons(self) -> list[Widget]:
        draft = self.draft
        add, remove = Button(tr("Add"), self._add), Button(tr("Remove"), self._doing(draft.remove))
        up = Button(tr("Up"), self._doing(partial(draft.move, -1)))
        down = Button(tr("Down"), self._doing(partial(draft.move, 1)))
        undo = Button(tr("Undo"), self._doing(draft.undo))
        add.hint = tr("A new step behind the chosen one.")
        undo.hint = tr("Takes the last change back.")
        return [add, remove, up, down, undo]

    def _step(self) -> list[Widget]:
        """Return what can be set of the chosen step."""
        draft = self.draft
        rows: list[Widget] = [Heading(tr("Step {n}").format(n=draft.chosen + 1), size=theme.BODY)]
        if len(draft.crafts) > 1:
            now = draft.crafts.index(draft.step.craft)
            names = [name.capitalize() for name in draft.crafts]
            rows.append(_Figure(tr("Craft"), list(enumerate(names)), self._set_craft, now=now))
        signals: tuple[Signal | None, ...] = (None, *signals_for(draft.kind))
        when = draft.step.when
        now = signals.index(None if when is None else when.signal)
        names = [tr("at once") if draft.is_first else signal_name(None), *map(signal_name, signals[1:])]
        rows.append(_Figure(tr("Begins"), list(enumerate(names)), self._set_signal, now=now))
        if when is not None and when.signal in signal_figures():
            figure = signal_figures()[when.signal]
            values = choices(figure, draft.level)
            rows.append(_Figure(figure_name(figure), values[1:], self._set_when, now=choice_of(when.figure)))
        words = words_for(draft.kind)
        now = words.index(draft.step.word)
        rows.append(_Figure(tr("Does"), list(enumerate(map(word_name, words))), self._set_word, now=now))
        for figure in draft.figures:
            value = draft.step.figures.get(figure.name)
            slide = partial(self._set_figure, figure.name)
            row = _Figure(figure_name(figure), choices(figure, draft.level), slide, now=choice_of(value))
            row.hint = figure.meaning
            rows.append(row)
        return rows

    def _doing(self, change: Callable[[], None]) -> Callable[[], None]:
        def do() -> None:
            change()
            self._on_change()

        return do

    def _add(self) -> None:
        self._doing(self.draft.add)()

    def _choose(self, place: int) -> None:
        self.draft.choose(place)
        self._on_change()

    def _set_craft(self, place: int) -> None:
        self.draft.set_craft(self.draft.crafts[place])
        self._on_change()

    def _set_signal(self, place: int) -> None:
        self.draft.set_signal((None, *signals_for(self.draft.kind))[place])
        self._on_change()

    def _set_word(self, place: int) -> None:
        self.draft.set_word(words_for(self.draft.kind)[place])
        self._on_change()

    def _set_when(self, choice: int) -> None:
        self.draft.set_when(value_of(choice) or 0.0)
        self._retell()

    def _set_figure(self, name: str, choice: int) -> None:
        self.draft.set_figure(name, value_of(choice))
        self._retell()

    def _retell(self) -> None:
        """Say the chosen step anew in the list at once; the rest of the page follows when the pointer lets go."""
        if self._list is not None:
            self._list.rename(self.draft.chosen, self._words(self.draft.chosen))
        self._on_change()
