"""Three ways to command a mission: by hand, by a plan that is sent up, or by the reference pilot; and from how far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.missions.orders import Orders, Way
from game.scenes import routes
from game.scenes.command_words import delay_words
from game.scenes.page_scene import PageScene
from game.scenes.plan_draft import PlanDraft, can_be_planned
from game.scenes.plan_editor import PlanEditor
from game.texts import tr
from game.ui import theme
from game.ui.adjusting import Slider
from game.ui.buttons import Button, Style
from game.ui.groups import Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.tabs import tabs

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.page_scene import Behind
    from game.simulation.plan import LevelPlan
    from game.ui.widget import Widget

_DELAYS_S: Final = (0, 1, 2, 5, 10, 240, 480, 720, 960, 1200, 1440)
"""One way: some seconds to try what late means, then Mars from near to far; 24 minutes is more than it ever takes."""
_CROWDED: Final = 1.3
"""Text so much larger than usual leaves no room for two columns."""


class CommandScene(PageScene):
    """Who is to command one mission. The plan is kept as soon as the page is left."""

    name = "command"

    def __init__(self, context: Context, plan: LevelPlan, behind: Behind) -> None:
        """Stand before the mission's own place."""
        self.plan = plan
        self.way = Way.PLAN if can_be_planned(plan) else Way.PILOT
        self.delay_s = 0.0
        self._is_stale = False
        self._editor: PlanEditor | None = None
        if can_be_planned(plan):
            draft = PlanDraft(plan, context.progress.uplink(plan))
            self._editor = PlanEditor(draft, self._change)
        super().__init__(context, behind)

    @property
    def draft(self) -> PlanDraft | None:
        """Return the plan as it stands; None where no craft understands one."""
        return None if self._editor is None else self._editor.draft

    def build(self) -> Widget:
        """Return the ways as sections, what belongs to the one that is open, the delay, and the ways on."""
        self._is_stale = False
        names = self._names()
        body = self._body()
        panel = Panel(
            [
                Heading(tr("{title}: who commands?").format(title=self.plan.title)),
                tabs(list(names.values()), names[self.way], self._choose),
                *body,
                self._delay(),
                Row(
                    [
                        Button(self._go_words(), self.go, style=Style.PRIMARY),
                        Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
                    ]
                ),
            ],
            gap=10,
            padding=24,
        )
        return Framed(panel, widest=1120, edge=16)

    def handle(self, event: pygame.event.Event) -> None:
        """Let the page take an event; what has changed is said anew once the pointer holds nothing any more."""
        is_undo = event.type == pygame.KEYDOWN and event.key == pygame.K_z and event.mod & pygame.KMOD_CTRL
        if is_undo and self.draft is not None and self.way is Way.PLAN:
            self.draft.undo()
            self._is_stale = True
        else:
            super().handle(event)
        if self._is_stale and event.type != pygame.MOUSEMOTION and not self._is_pressing(event):
            self.rebuild()

    def close(self) -> None:
        """Keep the plan."""
        self._keep()
        super().close()

    def back(self) -> None:
        """Keep the plan and go back to the briefing."""
        self._keep()
        super().back()

    def go(self) -> None:
        """Begin the mission this way, unless the plan cannot be sent."""
        draft = self.draft
        if self.way is Way.PLAN and (draft is None or not draft.is_sound):
            self.context.said = tr("The plan cannot be sent yet: mend what stands below its steps.")
            return
        self._keep()
        self.context.sound.play("interface_confirm")
        uplink = draft.uplink if self.way is Way.PLAN and draft is not None else None
        self.context.director.pop()
        routes.mission(self.context, self.plan, Orders(self.way, uplink, self.delay_s))

    def open(self, way: Way) -> None:
        """Turn to a way."""
        self.way = way
        self.rebuild()
        self.page.focus(next(widget for widget in self.page.stops() if widget.is_default))

    def set_delay(self, delay_s: float) -> None:
        """Take another distance."""
        self.delay_s = float(delay_s)
        self._is_stale = True

    def _names(self) -> dict[Way, str]:
        names = {Way.HAND: tr("By hand"), Way.PLAN: tr("By plan"), Way.PILOT: tr("By the reference pilot")}
        return names if self._editor is not None else {w: n for w, n in names.items() if w is not Way.PLAN}

    def _choose(self, name: str) -> None:
        self.open(next(way for way, each in self._names().items() if each == name))

    def _body(self) -> list[Widget]:
        if self.way is Way.PLAN and self._editor is not None:
            about = tr(
                "The craft follows your list by itself: it is on board, so no signal can come too late."
            )
            return [
                Label(about, size=theme.SMALL, colour=theme.TEXT_QUIET),
                self._editor.widgets(is_crowded=self.context.scale.text_ratio > _CROWDED),
                self._editor.verdict(),
            ]
        if self.way is Way.PILOT:
            words = tr(
                "The pilot that proves this mission flies it before your eyes. Watch what it does and when. "
                "{key} takes over at any time, and so does the button on the pause screen."
            ).format(key=sign_of(Action.TAKE_OVER))
        else:
            words = tr(
                "You fly it yourself. With a delay, what you see is old, and what you ask for comes late: by the "
                "time you see a fall, the craft has hit the ground."
            )
        return [Column([Gap(4), Label(words), Gap(8)], gap=4)]

    def _delay(self) -> Widget:
        values = [(delay_s, delay_words(delay_s)) for delay_s in _DELAYS_S]
        slider = Slider(tr("A signal takes, each way"), values, self.set_delay, now=round(self.delay_s))
        slider.hint = tr(
            "Light and radio need 3 to 22 minutes from Mars to the Earth, and 1.3 seconds from the Moon."
        )
        return slider

    def _go_words(self) -> str:
        return {Way.HAND: tr("Begin"), Way.PLAN: tr("Send and begin"), Way.PILOT: tr("Watch")}[self.way]

    def _change(self) -> None:
        self._is_stale = True

    def _keep(self) -> None:
        if self.draft is not None:
            self.context.progress.keep_uplink(self.draft.uplink, self.plan)

    @staticmethod
    def _is_pressing(event: pygame.event.Event) -> bool:
        return event.type == pygame.MOUSEBUTTONDOWN
