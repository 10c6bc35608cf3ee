"""The frame loop: events, time, picture."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import pygame

from game.app.photographs import save_picture
from game.app.toasts import Toasts
from game.app.trial import Trial
from game.controls.gamepad import Gamepads
from game.controls.layouts import in_place
from game.controls.repeat import Repeat
from game.missions.folders import pictures_folder
from game.scenes.time_bank import NANOSECONDS
from game.ui.device import device_of, use_device

if TYPE_CHECKING:
    from pathlib import Path

    from game.app.stack import SceneStack
    from game.app.window import Window
    from game.scenes.context import Context
    from game.scenes.scene import Scene

_PRELOAD_MS: Final = 2.0
_LOADING_RATE_HZ: Final = 30


class Game:
    """Everything that a frame needs."""

    def __init__(self, window: Window, stack: SceneStack, context: Context, *, folder: Path) -> None:
        self._window = window
        self._stack = stack
        self._context = context
        self._folder = folder
        self._toasts = Toasts()
        self._gamepads = Gamepads()
        self._repeat = Repeat()
        self._has_all_sounds = False
        self._is_picture_wanted = False
        self._trial: Trial | None = None

    @property
    def _screen(self) -> str:
        return "" if self._stack.scene is None else self._stack.scene.name

    @property
    def _rate_hz(self) -> int:
        """Return how many frames a second are wanted: few while the title's place is loaded, which they delay."""
        if not self._context.preload.has_place:
            return _LOADING_RATE_HZ
        return min(self._window.rate_hz, self._context.quality.most_frames_per_s)

    def run(self) -> None:
        """Show frames until the last scene has gone."""
        self._gamepads.start()
        self.frame(0)
        self._context.preload.start()
        clock, last_ns = pygame.time.Clock(), time.perf_counter_ns()
        while self._stack.scene is not None:
            now_ns = time.perf_counter_ns()
            self.frame(now_ns - last_ns)
            last_ns = now_ns
            clock.tick(self._rate_hz)

    def frame(self, elapsed_ns: int) -> None:
        """Take the events, let time pass, show the picture."""
        for told in pygame.event.get():
            for event in self._gamepads.heard(told, screen=self._screen):
                self._hear(in_place(event))
        for event in self._repeat.due(elapsed_ns):
            self._handle(event)
        if self._stack.scene is not None:
            self._stack.scene.update(elapsed_ns)
        if self._stack.scene is not None:
            self._show(self._stack.scene, elapsed_ns)
        self._context.sound.update(elapsed_ns / NANOSECONDS)
        self._has_all_sounds = self._has_all_sounds or self._context.sound.preload_some(_PRELOAD_MS)

    def _hear(self, event: pygame.event.Event) -> None:
        """Take an event of a player; signs on the screen follow the device that it came from."""
        if self._screen == "mission":
            self._repeat.stop()
        else:
            self._repeat.hear(event)
        device = device_of(event)
        if device is not None and use_device(device) and self._stack.scene is not None:
            self._stack.scene.resume()
        self._handle(event)

    def _show(self, scene: Scene, elapsed_ns: int) -> None:
        """Draw a scene, say what there is to say over it, and present it."""
        begun_ns = time.perf_counter_ns()
        self._context.size = self._window.surface.get_size()
        scene.draw(self._window.surface)
        self._take_picture(scene)
        self._toasts.update(elapsed_ns, self._context.notice)
        said = self._context.take_said()
        if said:
            self._toasts.say(said)
        self._toasts.draw(self._window.surface, self._context, scene.margin)
        drawn_ns = time.perf_counter_ns()
        pygame.display.flip()
        if scene.name == "title":
            self._try_out((drawn_ns - begun_ns) / 1e6, (time.perf_counter_ns() - drawn_ns) / 1e6)

    def _try_out(self, draw_ms: float, present_ms: float) -> None:
        """Find out once what the machine can do, as soon as nothing else is going on."""
        settings = self._context.settings
        if settings.now.quality or not self._context.preload.is_done:
            return
        if self._trial is None:
            window = self._window
            self._trial = Trial(window.way, window.present_by, is_way_free=window.has_free_way)
        self._trial.take(draw_ms, present_ms)
        if self._trial.is_over:
            settings.change(quality=self._trial.quality, presenting=self._trial.way)
            settings.keep()
            self._trial = None

    def _take_picture(self, scene: Scene) -> None:
        """Save what a scene has drawn, before anything is said over it."""
        if self._is_picture_wanted:
            self._is_picture_wanted = False
            folder = pictures_folder(self._folder)
            self._toasts.say(save_picture(self._window.surface, folder, scene.picture_name))

    def _handle(self, event: pygame.event.Event) -> None:
        scene = self._stack.scene
        if event.type == pygame.QUIT:
            self._stack.quit()
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F11:
            self._window.toggle_fullscreen()
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F12:
            self._is_picture_wanted = True
        elif scene is not None:
            if event.type == pygame.CONTROLLERDEVICEREMOVED:
                self._context.seating.pull_out(event.instance_id)
            self._context.size = self._window.surface.get_size()
            scene.handle(event)
        if self._stack.scene is not scene:
            self._repeat.stop()
