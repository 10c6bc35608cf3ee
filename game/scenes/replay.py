"""A recording on the screen: flown again by its own commands, at any pace, from any place, marked as what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pygame

from game.audio import MissionSound
from game.controls.bindings import Action, action_of
from game.controls.signs import sign_of, signs_of
from game.scenes.debrief_plots import marks_of
from game.scenes.page_scene import PageScene
from game.scenes.photo_name import photo_name
from game.scenes.place_names import names_in
from game.scenes.scene import Margin
from game.scenes.tape import Tape, Way
from game.simulation.clock import TICK_S, TICKS_PER_SECOND
from game.texts import tr
from game.texts.units import clock
from game.ui import theme
from game.ui.buttons import Button, Style
from game.ui.device import Device, last_device
from game.ui.groups import Align, Column, Framed, Gap, Panel, Row
from game.ui.labels import Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.timeline import Timeline
from game.ui.widget import walk
from game.view import MissionView, Overlay

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.missions import Recording
    from game.scenes.context import Context
    from game.scenes.tape import Passage
    from game.simulation.plan import LevelPlan
    from game.ui.widget import Widget

_WIDTH: Final = 690
"""Of the panel at the bottom: it fits between the tapes and the gauges."""
_LARGE_TEXT: Final = 1.1
_BESIDE_EQUATION: Final = 0.64
"""Share of the room before the tag while the equation stands at its side; without that the tag is in the middle."""


class ReplayScene(PageScene):
    """Stands before the mission that is shown again; it is its own backdrop."""

    name = "replay"
    margin = Margin.FLIGHT
    music = 0.0

    def __init__(
        self, context: Context, recording: Recording, plan: LevelPlan, tape: Tape | None = None
    ) -> None:
        """Show a recording from its start, unless a tape of it is handed over."""
        self.tape = tape or Tape(recording, plan)
        shows_path = context.settings.now.shows_path or plan.place.orbit_altitude_m is not None
        names = names_in(context.names, plan.identifier)
        self._overlay = Overlay(
            craft=plan.crafts[0].name, shows_map=False, shows_path=shows_path, names=names
        )
        self._sound = MissionSound(context.sound)
        self._size = context.size
        self._still: pygame.Surface | None = None
        self._is_photo_mode = False
        self._snapshot = self.tape.replay.simulation.snapshot()
        self._view = MissionView(
            self.tape.replay.run.plan,
            self.tape.replay.simulation.terrain,
            self._size,
            text_scale=context.text_scale,
            is_motion_reduced=context.settings.now.is_motion_reduced,
            quality=context.quality,
        )
        self._view.advance(0.0, self._snapshot)
        super().__init__(context, Shown(self))
        self.page.focus(self._timeline)

    def build(self) -> Widget:
        """Return the tag at the top; at the bottom time, what happened, and the buttons."""
        self._timeline = Timeline(
            tr("Time"), self.tape.total * TICK_S, on_seek=self._seek, on_press=self.tape.play_or_hold
        )
        self._clock = Label("", size=theme.SMALL)
        self._caption = Label("", size=theme.SMALL, colour=theme.TEXT_QUIET, align=Align.END, grow=1.0)
        self._play = Button("", self.tape.play_or_hold, style=Style.PRIMARY, key=signs_of(Action.PAUSE)[-1])
        self._back_button = Button("", self._slower, key=_key(Action.TIME_SLOWER))
        self._on_button = Button("", self._faster, key=_key(Action.TIME_FASTER))
        buttons = [
            self._play,
            self._back_button,
            self._on_button,
            Button(tr("Again"), self._again, key=_key(Action.RESTART)),
            Button(tr("Back"), self.back, key=menu_sign(Menu.BACK)),
        ]
        words = Row([self._clock, self._caption], is_level=True, may_stack=False)
        bar = Panel([words, self._timeline, Row(buttons, gap=12)], gap=6, padding=12)
        self._say()
        return Column(
            [self._tag(), Gap(grow=1.0), Framed(bar, widest=_WIDTH, down=Align.END, edge=12)], gap=0
        )

    def handle(self, event: pygame.event.Event) -> None:
        """Let the mission's keys for pace, start and overlays do the same here, and a player's keys for steps."""
        if event.type == pygame.MOUSEMOTION:
            self._timeline.point(event.pos)
        if event.type != pygame.KEYDOWN or not self._press(event):
            super().handle(event)

    @property
    def picture_name(self) -> str:
        """Return level, sol, hour and place."""
        return photo_name(self.tape.replay.run.plan, self._snapshot, self._overlay.craft)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the mission, and before it the page unless it is in the way of a picture."""
        if self._is_photo_mode:
            self.show(surface)
        else:
            super().draw(surface)

    def close(self) -> None:
        """Be silent."""
        self._sound.pause()

    def advance(self, elapsed_ns: int) -> None:
        """Let the recording go on; a jump waits for the still picture that hides it."""
        if self.tape.target is None or self._still is not None:
            is_heard = self.tape.is_playing
            for passage in self.tape.update(elapsed_ns):
                self._take(passage, is_heard=is_heard)
        if not self.tape.is_playing:
            self._sound.pause()
        self._say()
        self.page.resize(self.context.scale)

    def show(self, surface: pygame.Surface) -> None:
        """Draw the mission; during a jump, as it was before."""
        if surface.get_size() != self._size:
            self._size, self._still = surface.get_size(), None
            self._view.resize(self._size)
        if self._still is not None and self.tape.target is not None:
            surface.blit(self._still, (0, 0))
            return
        self._view.draw(surface, self._snapshot, self.overlay())
        self._still = surface.copy() if self.tape.target is not None else None

    def overlay(self) -> Overlay:
        """Return what is shown over the world; larger text needs the room of the instruments, unless asked for."""
        has_room = self.context.scale.text_ratio < _LARGE_TEXT
        has_room = (has_room or self._overlay.shows_equation) and not self._is_photo_mode
        panels = tuple(widget.bounds for widget in walk(self.page.root) if isinstance(widget, Panel))
        return replace(self._overlay, shows_instruments=has_room, taken=panels)

    def back(self) -> None:
        """Leave the replay."""
        self._sound.pause()
        super().back()

    def _take(self, passage: Passage, *, is_heard: bool) -> None:
        """Show a piece of the recording, or only what it leaves behind."""
        self._snapshot = self.tape.replay.simulation.snapshot()
        if passage.way is Way.NEW_START:
            self._view.rewind()
        elif passage.way is Way.SKIPPED:
            self._view.skip(passage.events, self._snapshot)
        else:
            self._view.hear(passage.events, self._snapshot)
            self._view.advance(passage.shown_s, self._snapshot)
        if is_heard:
            self._sound.hear(passage.events, self._snapshot)

    def _press(self, event: pygame.event.Event) -> bool:
        """Do what a key means here and return whether it means anything."""
        action, is_wide = action_of(event.key), bool(event.mod & pygame.KMOD_SHIFT)
        step = TICKS_PER_SECOND if is_wide else 1
        keys: dict[int, Callable[[], None]] = {
            pygame.K_p: self.tape.play_or_hold,
            pygame.K_HOME: self._again,
            pygame.K_END: lambda: self.tape.seek(self.tape.total),
        }
        actions: dict[Action, Callable[[], None]] = {
            Action.TIME_SLOWER: lambda: self._slower(step),
            Action.TIME_FASTER: lambda: self._faster(step),
            Action.RESTART: self._again,
            Action.FORCES: self._toggle_forces,
            Action.EQUATION: self._toggle_equation,
            Action.PHOTO_MODE: self._toggle_photo_mode,
        }
        deed = keys.get(event.key) or (actions.get(action) if action is not None else None)
        if deed is not None:
            deed()
        return deed is not None

    def _tag(self) -> Widget:
        """Return the word that says what this is, with the overlays that may be laid over it."""
        words = Label(tr("■ REPLAY"), colour=theme.CAUTION, is_bold=True, align=Align.CENTRE)
        forces = Button(tr("Forces"), self._toggle_forces, style=Style.QUIET, key=_key(Action.FORCES))
        numbers = Button(tr("Equation"), self._toggle_equation, style=Style.QUIET, key=_key(Action.EQUATION))
        tag = Panel([Row([words, forces, numbers], gap=4, is_level=True, may_stack=False)], padding=4)
        before = _BESIDE_EQUATION if self._overlay.shows_equation else 0.5
        row = Row([Gap(grow=before), tag, Gap(grow=1.0 - before)], gap=0, may_stack=False)
        return Framed(row, widest=2 * _WIDTH, down=Align.START, edge=66)

    def _say(self) -> None:
        """Tell where the replay is, in words and on the bar."""
        tape = self.tape
        target_s = None if tape.target is None else tape.target * TICK_S
        self._timeline.show(tape.tick * TICK_S, known_s=tape.known * TICK_S, target_s=target_s)
        self._timeline.show_marks(*marks_of(tape.notes))
        self._clock.label = f"{self._timeline.value} · {self._pace_words()}"
        self._caption.label = self._timeline.caption
        if tape.replay.is_over and tape.target is None:
            self._caption.label = tape.verdict or self._caption.label
        self._play.label = tr("Pause") if tape.is_playing else tr("Go on")
        self._back_button.label = tr("Step back") if tape.is_paused else tr("Slower")
        self._on_button.label = tr("Step") if tape.is_paused else tr("Faster")

    def _pace_words(self) -> str:
        if self.tape.target is not None:
            return tr("flying to {time}").format(time=clock(self.tape.target * TICK_S))
        return tr("paused") if self.tape.is_paused else f"× {self.tape.pace}"

    def _seek(self, time_s: float) -> None:
        self.tape.seek(round(time_s * TICKS_PER_SECOND))

    def _toggle_photo_mode(self) -> None:
        self._is_photo_mode = not self._is_photo_mode

    def _slower(self, ticks: int = 1) -> None:
        """Play slower; while paused, step back."""
        if self.tape.is_paused:
            self.tape.step(-ticks)
        else:
            self.tape.change_pace(-1)

    def _faster(self, ticks: int = 1) -> None:
        """Play faster; while paused, step on."""
        if self.tape.is_paused:
            self.tape.step(ticks)
        else:
            self.tape.change_pace(1)

    def _again(self) -> None:
        self.tape.seek(0)

    def _toggle_forces(self) -> None:
        self._overlay = replace(self._overlay, shows_forces=not self._overlay.shows_forces)

    def _toggle_equation(self) -> None:
        self._overlay = replace(self._overlay, shows_equation=not self._overlay.shows_equation)
        self.rebuild()


def _key(action: Action) -> str:
    """Return the key of an action; a gamepad has no buttons for them here and presses what is on the screen."""
    return sign_of(action) if last_device() is Device.KEYBOARD else ""


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
