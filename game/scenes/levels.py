"""The list of missions: each a place with its medal and best time, and the place itself behind the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes import routes
from game.scenes.backdrop import Backdrop
from game.scenes.badges import best_words, medal_badge
from game.scenes.page_scene import PageScene
from game.scenes.place_words import place_words
from game.texts import tr
from game.ui import theme
from game.ui.buttons import Button, Choice
from game.ui.groups import Align, Column, Framed, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.simulation.plan import LevelPlan
    from game.ui.widget import Widget

_LIST_WIDTH: Final = 690


class LevelsScene(PageScene):
    """Missions in the order in which they should be flown."""

    name = "levels"

    def __init__(self, context: Context) -> None:
        self._choices: dict[Widget, LevelPlan] = {}
        self._places: dict[str, Backdrop] = {}
        self.context = context
        self._plans = context.shelf.plans()
        super().__init__(context, self._place(self._plans[0]))
        first = next((p for p in self._plans if context.progress.best(p.identifier) is None), None)
        for widget, plan in self._choices.items():
            if plan is first:
                self.page.focus(widget)

    def build(self) -> Widget:
        """Return the list."""
        self._choices = {self._choice(n, plan): plan for n, plan in enumerate(self._plans, start=1)}
        entries = Column(list(self._choices), gap=2, padding=6)
        warning = self.context.progress.warning
        panel = Panel(
            [
                Heading(tr("Missions")),
                *([Label(warning, colour=theme.CAUTION)] if warning else []),
                Scroll(entries, label=tr("Missions")),
                Row([Button(tr("Back"), self.back, key=menu_sign(Menu.BACK))]),
            ],
            gap=10,
        )
        return Framed(panel, widest=_LIST_WIDTH, across=Align.START, edge=24)

    def update(self, elapsed_ns: int) -> None:
        """Show the place of the mission that is in focus, as soon as it is painted."""
        plan = self._choices.get(self.page.focused) if self.page.focused is not None else None
        if plan is not None and self._place(plan).paint(self.context.size):
            self.behind = self._place(plan)
        super().update(elapsed_ns)

    def _choice(self, number: int, plan: LevelPlan) -> Choice:
        best = self.context.progress.best(plan.identifier)
        note = best_words(best) if best is not None else ""
        return Choice(
            plan.title,
            f"{plan.summary}\n{place_words(plan)}",
            action=partial(self._open, plan),
            note=note,
            badge=medal_badge(best.medal if best is not None else None, number),
        )

    def _open(self, plan: LevelPlan) -> None:
        routes.briefing(self.context, plan, self._place(plan))

    def _place(self, plan: LevelPlan) -> Backdrop:
        """Return a mission's place; each is built once, when it is first looked at."""
        if plan.identifier not in self._places:
            self._places[plan.identifier] = Backdrop(self.context, plan)
        return self._places[plan.identifier]
