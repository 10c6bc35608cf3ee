"""Open the game in a window: at the title, at a mission, or at a recording."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.app.game import Game
from game.app.stack import SceneStack
from game.app.window import Window
from game.missions.moving_in import move_in
from game.missions.players import Players
from game.scenes.context import Context
from game.scenes.kept_settings import KeptSettings
from game.scenes.progress import Progress
from game.scenes.title import TitleScene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.missions import Recording
    from game.scenes.scene import Scene
    from game.simulation.plan import LevelPlan


def play(level: str | None = None, *, is_two_players: bool = False, data_folder: Path) -> int:
    """Play until the player leaves; a level opens at its briefing. Raises pygame.error without a window."""

    def first(context: Context) -> list[Scene]:
        if is_two_players:
            context.settings.change(is_for_two=True)
        title: list[Scene] = [TitleScene(context)]
        return title if level is None else [*title, _briefing(context, level)]

    return _run(first, data_folder)


def show_replay(recording: Recording, plan: LevelPlan, *, data_folder: Path) -> int:
    """Show a recording until the player leaves."""
    from game.scenes.replay import ReplayScene  # noqa: PLC0415 - the title must not wait for it

    return _run(lambda context: [ReplayScene(context, recording, plan)], data_folder)


def _run(first: Callable[[Context], list[Scene]], data_folder: Path) -> int:
    move_in(data_folder)
    players = Players(data_folder)
    home = players.home(players.now)
    settings = KeptSettings(home)
    window, stack = Window(way=settings.now.presenting), SceneStack()
    context = Context(stack, Progress(home), window.surface.get_size(), settings, players=players)
    context.apply_settings()
    try:
        with _last_words(stack):
            for scene in first(context):
                stack.push(scene)
            Game(window, stack, context, folder=data_folder).run()
    finally:
        context.sound.stop_all()
        pygame.quit()
    return 0


def _briefing(context: Context, level: str) -> Scene:
    from game.level_format import find_level, read_level  # noqa: PLC0415 - the title must not wait for it
    from game.scenes.briefing import BriefingScene  # noqa: PLC0415 - as above

    found = find_level(level)
    plan = read_level(found).plan if isinstance(found, Path) else None
    if plan is None:
        message = f"the level {level} was not checked before the window opened"
        raise AssertionError(message)
    return BriefingScene(context, plan)


@contextmanager
def _last_words(stack: SceneStack) -> Iterator[None]:
    """Let the scene that broke say what was going on, so that a crash report tells how to see it again."""
    try:
        yield
    except Exception as error:
        for note in getattr(stack.scene, "crash_notes", lambda: ())():
            error.add_note(note)
        raise
