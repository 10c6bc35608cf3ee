"""A mission held: how the goals stand, the controls, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.controls.bindings import Action, action_of
from game.controls.places import has_desk
from game.controls.signs import sign_of
from game.scenes import routes, two_players
from game.scenes.goal_list import goal_list
from game.scenes.key_table import key_table
from game.scenes.page_scene import PageScene
from game.scenes.still import Still
from game.scenes.tubes_page import has_tubes
from game.texts import tr
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.groups import Column, Framed, Gap, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.scroll import Scroll

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.mission import MissionScene
    from game.ui.widget import Widget


class PauseScene(PageScene):
    """Stands before the mission that it holds."""

    name = "pause"
    music = 0.0

    def __init__(self, context: Context, mission: MissionScene, sentence: str = "") -> None:
        """Stand before a mission; a sentence says why it is held."""
        self._mission = mission
        self._sentence = sentence
        super().__init__(context, Still(mission.draw_place))

    def build(self) -> Widget:
        """Return goals and controls side by side, and the buttons."""
        plan = self._mission.plan
        goals = Column(
            [
                Heading(tr("Goals"), size=theme.BODY),
                *goal_list(self._mission.flight.run.plan, self._mission.flight.snapshot.goals),
                *([Gap(6), Heading(tr("Hints"), size=theme.BODY)] if plan.hints else []),
                *[Label(hint, size=theme.SMALL, colour=theme.TEXT_QUIET) for hint in plan.hints],
            ],
            gap=8,
            grow=1.0,
        )
        seats = self._mission.flight.cockpit.seats
        choice = two_players.players_choice(self.context, plan, self._reseat)
        keys = Column([*choice, key_table(plan, has_mission_keys=True, seats=seats)], gap=8, grow=1.0)
        title = Label(plan.title, colour=theme.TEXT_QUIET)
        why = Label(self._sentence, colour=theme.CAUTION, grow=1.0)
        panel = Panel(
            [
                Row([Heading(tr("Paused")), why if self._sentence else title], is_level=True),
                Scroll(Row([goals, keys], gap=36), label=tr("Goals and controls")),
                Row(
                    [
                        Button(tr("Go on"), self.back, style=Style.PRIMARY, key=sign_of(Action.PAUSE)),
                        Button(tr("Start again"), self._restart, key=sign_of(Action.RESTART)),
                        *([Button(tr("Take over"), self._take_over)] if self._may_take_over else []),
                        *([Button(tr("Science desk"), self._desk)] if has_desk(plan) else []),
                        *([Button(tr("Tubes"), self._tubes)] if has_tubes(self._mission.flight) else []),
                        Button(tr("Settings"), self._settings),
                        Button(tr("Skip this mission"), self._skip),
                        Button(tr("Leave"), self._leave),
                    ]
                ),
            ],
            gap=12,
            padding=28,
        )
        return Framed(panel, widest=1080)

    def handle(self, event: pygame.event.Event) -> None:
        """Let the keys of the mission that make sense here do the same."""
        if event.type == pygame.CONTROLLERDEVICEREMOVED:
            self.resume()
        action = action_of(event.key) if event.type == pygame.KEYDOWN else None
        if action is Action.PAUSE:
            self.back()
        elif action is Action.RESTART:
            self._restart()
        else:
            super().handle(event)

    def close(self) -> None:
        """Let the mission keep what it must: it goes where the pause goes."""

    def resume(self) -> None:
        """Say whose gamepad was pulled out meanwhile."""
        self._sentence = two_players.missed(self._mission) or self._sentence
        super().resume()

    def _reseat(self) -> None:
        """Let one or two play, and show whose keys are whose."""
        self._mission.flight.heed(self.context.settings.now)
        self.rebuild()

    @property
    def _may_take_over(self) -> bool:
        helm = self._mission.flight.helm
        return helm.is_watched and not helm.is_taken_over

    def _take_over(self) -> None:
        self._mission.flight.take_over()
        self.back()

    def _restart(self) -> None:
        self._mission.restart()
        self.back()

    def _desk(self) -> None:
        self.back()
        self._mission.open_desk()

    def _tubes(self) -> None:
        routes.tubes(self.context, self._mission.flight, self.behind.draw)

    def _settings(self) -> None:
        routes.settings(self.context, self.behind.draw)

    def _skip(self) -> None:
        routes.next_briefing(self.context, self._mission.plan)

    def _leave(self) -> None:
        routes.levels_from_home(self.context)
