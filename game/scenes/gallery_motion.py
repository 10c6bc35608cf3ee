"""Pictures of screens that somebody has a hand on: the title flown, a mission flown badly, the replay dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.missions.flight import fly
from game.pilots import pilot
from game.scenes.gallery_pilots import LatePilot, RecklessPilot
from game.scenes.replay import ReplayScene
from game.scenes.tape import Tape
from game.ui.widget import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.gallery_stage import Stage


def title_flown(*keys: int) -> Callable[[Stage], None]:
    """Return a picture of the title while these keys are held."""

    def paint(stage: Stage) -> None:
        stage.watch(8.0)
        for key in keys:
            stage.scene.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0))
        stage.watch(2.6)

    return paint


def flown_late(stage: Stage) -> None:
    """Fly three seconds behind one's own best."""
    plan = stage.plan("first-flight")
    stage.best = fly(plan, plan.pilot, 1).recording()
    stage.fly(plan, 16.6, LatePilot(pilot(plan.pilot, plan), 3.0))


def path_line(stage: Stage) -> None:
    """Dive, with the line that shows where that leads."""
    stage.context.settings.change(shows_path=True)
    plan = stage.plan("first-flight")
    stage.fly(plan, 19.9, RecklessPilot(plan.crafts[0].name))


def replay(stage: Stage) -> None:
    """Show the first flight again, in its hover."""
    _watched(stage)


def replay_scrubbed(stage: Stage) -> None:
    """Drag it back to the take-off and hold it there, with forces and equation."""
    scene = _watched(stage)
    bar = next(stop for stop in scene.page.stops() if stop.role is Role.SLIDER).bounds
    spot = (bar.x + round(0.27 * bar.width), bar.bottom - 4)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        scene.handle(pygame.event.Event(kind, button=1, pos=spot))
    for key in (pygame.K_p, pygame.K_v, pygame.K_n):
        scene.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0))
    stage.watch(0.1)


def _watched(stage: Stage) -> ReplayScene:
    plan = stage.plan("first-flight")
    recording = fly(plan, plan.pilot, 1).recording()
    tape = Tape(recording, plan, now_ns=lambda: 0)  # as on a machine that is never too slow
    scene = ReplayScene(stage.context, recording, plan, tape)
    stage.scene = scene
    stage.watch(19.0)
    return scene
