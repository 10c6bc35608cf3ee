"""A recording on the screen: flown again by its own commands, at any pace, marked as what it is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import pygame

from game.audio import MissionSound
from game.controls.bindings import Action, action_of
from game.controls.signs import sign_of, signs_of
from game.missions import Replay
from game.scenes.page_scene import PageScene
from game.scenes.time_bank import NANOSECONDS, TimeBank
from game.simulation.clock import SLOW_TICKS, TICKS_PER_SECOND
from game.texts import tr
from game.texts.units import clock
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.groups import Align, Column, Framed, Gap, Panel, Row
from game.ui.labels import Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.meters import Meter
from game.view import MissionView, Overlay

if TYPE_CHECKING:
    from game.missions import Recording
    from game.scenes.context import Context
    from game.simulation.events import Event
    from game.simulation.plan import LevelPlan
    from game.ui.widget import Widget

_PACES: Final = ((30, "¼"), (60, "½"), (120, "1"), (240, "2"), (600, "5"), (1200, "10"), (7200, "60"))
"""Ticks per second, and how many times as fast as it was that is."""
_NORMAL: Final = 2
_FRAME_BUDGET_NS: Final = 24_000_000


class ReplayScene(PageScene):
    """Stands before the mission that is shown again; it is its own backdrop."""

    name = "replay"
    music = 0.0

    def __init__(self, context: Context, recording: Recording, plan: LevelPlan) -> None:
        self._plan = plan
        self._recording = recording
        self._pace = _NORMAL
        self._is_paused = False
        shows_path = context.settings.now.shows_path
        self._overlay = Overlay(craft=plan.crafts[0].name, shows_map=False, shows_path=shows_path)
        self._sound = MissionSound(context.sound)
        self._size = context.size
        self._view: MissionView
        self._text_scale = context.text_scale
        self._begin()
        super().__init__(context, Shown(self))

    def build(self) -> Widget:
        """Return the tag at the top and the buttons at the bottom."""
        self._meter = Meter(tr("Progress"))
        self._clock = Label("", size=theme.SMALL)
        self._play = Button(tr("Pause"), self._pause, style=Style.PRIMARY, key=signs_of(Action.PAUSE)[-1])
        tag = Panel(
            [Label(tr("■ REPLAY"), colour=theme.CAUTION, is_bold=True, align=Align.CENTRE)], padding=8
        )
        buttons = [
            self._play,
            Button(tr("Slower"), self._slower, key=sign_of(Action.TIME_SLOWER)),
            Button(tr("Faster"), self._faster, key=sign_of(Action.TIME_FASTER)),
            Button(tr("Again"), self._again, key=sign_of(Action.RESTART)),
            Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
        ]
        bar = Panel([Row([self._clock, self._meter], is_level=True), Row(buttons)], gap=8, padding=12)
        return Column(
            [
                Framed(tag, widest=130, down=Align.START, edge=70),
                Gap(grow=1.0),
                Framed(bar, widest=690, down=Align.END, edge=12),
            ],
            gap=0,
        )

    def handle(self, event: pygame.event.Event) -> None:
        """Let the mission's keys for pace and start do the same here."""
        action = action_of(event.key) if event.type == pygame.KEYDOWN else None
        deeds = {
            Action.TIME_SLOWER: self._slower,
            Action.TIME_FASTER: self._faster,
            Action.RESTART: self._again,
        }
        if event.type == pygame.KEYDOWN and event.key == pygame.K_p:
            self._pause()
        elif action in deeds:
            deeds[action]()
        else:
            super().handle(event)

    def close(self) -> None:
        """Be silent."""
        self._sound.pause()

    def advance(self, elapsed_ns: int) -> None:
        """Let the recording go on."""
        ticks = 0 if self._is_paused else self._bank.spend(elapsed_ns, _PACES[self._pace][0])
        events = self._step(ticks)
        snapshot = self._replay.simulation.snapshot()
        self._view.hear(events, snapshot)
        self._view.advance(elapsed_ns / NANOSECONDS, snapshot)
        if self._is_paused or self._replay.is_over:
            self._sound.pause()
        else:
            self._sound.hear(events, snapshot)
        self._snapshot = snapshot
        self._say()

    def show(self, surface: pygame.Surface) -> None:
        """Draw the mission."""
        if surface.get_size() != self._size:
            self._size = surface.get_size()
            self._view.resize(self._size)
        self._view.draw(surface, self._snapshot, self._overlay)

    def back(self) -> None:
        """Leave the replay."""
        self._sound.pause()
        super().back()

    def _step(self, ticks: int) -> list[Event]:
        events: list[Event] = []
        deadline_ns = time.perf_counter_ns() + _FRAME_BUDGET_NS
        while ticks > 0 and not self._replay.is_over and time.perf_counter_ns() < deadline_ns:
            events += self._replay.advance(min(ticks, SLOW_TICKS))
            ticks -= SLOW_TICKS
        return events

    def _begin(self) -> None:
        self._bank = TimeBank()
        self._replay = Replay(self._recording, self._plan)
        self._snapshot = self._replay.simulation.snapshot()
        self._view = MissionView(
            self._plan, self._replay.simulation.terrain, self._size, text_scale=self._text_scale
        )
        self._view.advance(0.0, self._snapshot)

    def _say(self) -> None:
        """Tell where the replay is, in words and as a bar."""
        ticks = self._replay.simulation.tick
        total = max(1, self._recording.claim.ticks)
        self._meter.show(ticks / total)
        self._clock.label = tr("{now} of {total} · × {pace}").format(
            now=clock(ticks / TICKS_PER_SECOND),
            total=clock(total / TICKS_PER_SECOND),
            pace=_PACES[self._pace][1],
        )
        self._play.label = tr("Go on") if self._is_paused else tr("Pause")
        self.page.resize(self.context.scale)

    def _pause(self) -> None:
        self._is_paused = not self._is_paused

    def _slower(self) -> None:
        self._pace = max(0, self._pace - 1)

    def _faster(self) -> None:
        self._pace = min(len(_PACES) - 1, self._pace + 1)

    def _again(self) -> None:
        self._begin()


class Shown:
    """The replay as the backdrop of its own buttons."""

    def __init__(self, scene: ReplayScene) -> None:
        self._scene = scene

    def update(self, elapsed_ns: int) -> None:
        """Let it go on."""
        self._scene.advance(elapsed_ns)

    def draw(self, surface: pygame.Surface) -> None:
        """Show it."""
        self._scene.show(surface)
