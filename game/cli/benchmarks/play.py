"""Play: a scripted player goes through screens, missions, restarts, pauses and other window sizes in the real frame loop.

Time is compressed: each frame tells the game that a sixtieth of a second has passed and the next follows at once, so that
a minute of play is 3600 frames however long they take. A frame that opens a screen or begins a mission is its loading
and is told apart; every other frame counts. What else the machine does lengthens frames, so beside the time by the
clock stands the time that the frame itself used.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, thread_time
from typing import TYPE_CHECKING, Final

import pygame

from game.app.game import Game
from game.app.stack import SceneStack
from game.app.window import Window
from game.cli.headless import headless_screen
from game.missions.flight import fly
from game.scenes import routes
from game.scenes.context import Context
from game.scenes.mission import MissionScene
from game.scenes.progress import Progress
from game.scenes.title import TitleScene
from game.simulation.clock import TICKS_PER_SECOND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.missions import Recording
    from game.simulation.plan import LevelPlan

_FRAME_NS: Final = 16_666_667
_FRAMES_PER_MINUTE: Final = 3600
_SIZE: Final = (1280, 720)
_OTHER_SIZE: Final = (1920, 1080)
_FASTER: Final = 4
"""How often time is made faster for a replay to run sixty times as fast."""
_SLOW_MS: Final = 33.0
_LESSON: Final = (
    ((), 60),
    ((pygame.K_UP,), 240),
    ((pygame.K_RIGHT,), 240),
    ((pygame.K_LEFT, pygame.K_UP), 120),
    ((pygame.K_DOWN,), 240),
)
"""Keys that are held, and for how many frames: enough to take off, zoom out, travel and come down."""


@dataclass(slots=True)
class PlayFigures:
    """Milliseconds unless the name says otherwise; `own` is the time that the game used itself."""

    minutes: float = 0.0
    frames: int = 0
    longest_frame_ms: float = 0.0
    longest_frame_own_ms: float = 0.0
    frames_over_33_ms: int = 0
    frames_over_33_own_ms: int = 0
    screen_open_ms: dict[str, float] = field(default_factory=dict)
    screen_open_own_ms: dict[str, float] = field(default_factory=dict)
    slowest_screen_ms: float = 0.0
    slowest_screen_own_ms: float = 0.0
    restart_ms: float = 0.0
    input_to_picture_frames: int = 0
    memory_start_mb: float = 0.0
    memory_end_mb: float = 0.0
    replayed_minutes: float = 0.0
    memory_after_first_replay_mb: float = 0.0
    memory_after_last_replay_mb: float = 0.0


class ScriptedPlayer:
    """Presses keys in the real frame loop, on a screen that nobody sees, and keeps the times."""

    def __init__(self, folder: Path) -> None:
        self.figures = PlayFigures()
        self._window, self._stack = Window(_SIZE), SceneStack()
        self.context = Context(self._stack, Progress(folder), _SIZE)
        self._game = Game(self._window, self._stack, self.context, folder=folder)
        self._stack.push(TitleScene(self.context))
        self.context.preload.start().join()
        self.frames(60)
        self.figures = PlayFigures(memory_start_mb=memory_mb())

    def frames(self, number: int) -> None:
        """Let frames pass that all count."""
        for _ in range(number):
            wall_ms, own_ms = self._frame()
            now = self.figures
            now.frames += 1
            now.longest_frame_ms = max(now.longest_frame_ms, wall_ms)
            now.longest_frame_own_ms = max(now.longest_frame_own_ms, own_ms)
            now.frames_over_33_ms += wall_ms > _SLOW_MS
            now.frames_over_33_own_ms += own_ms > _SLOW_MS
            now.minutes = now.frames / _FRAMES_PER_MINUTE

    def opening(self, name: str, deed: Callable[[], None]) -> float:
        """Do what opens a screen, and show its first picture: that is its loading."""
        wall, own = perf_counter(), thread_time()
        deed()
        self._frame()
        wall_ms, own_ms = (perf_counter() - wall) * 1e3, (thread_time() - own) * 1e3
        for kept, taken in (
            (self.figures.screen_open_ms, wall_ms),
            (self.figures.screen_open_own_ms, own_ms),
        ):
            kept[name] = max(kept.get(name, 0.0), taken)
        return wall_ms

    def tour(self) -> None:
        """Look into every menu and come back."""
        home = self._stack.scene
        if home is None:
            return
        menus: dict[str, Callable[[], None]] = {
            "levels": lambda: routes.levels(self.context),
            "map": lambda: routes.campaign_map(self.context),
            "lab": lambda: routes.lab(self.context),
            "settings": lambda: routes.settings(self.context, home.draw),
            "controls": lambda: routes.controls(self.context, home.draw),
        }
        for name, deed in menus.items():
            self.opening(name, deed)
            self.frames(60)
            if name == "settings":
                self.figures.input_to_picture_frames = self._answer_frames()
            self.opening("title", self._stack.pop)
            self.frames(30)

    def mission(self, name: str) -> None:
        """Open a mission, play, pause, change the window, begin again and leave."""
        plan = self.context.shelf.named(name)
        if plan is None:
            raise LookupError(name)
        self.opening("briefing", lambda: routes.briefing(self.context, plan))
        self.frames(60)
        self.opening("mission", lambda: routes.mission(self.context, plan))
        self.play()
        scene = self._stack.scene
        if isinstance(scene, MissionScene):
            self.opening("pause", scene.pause)
            self.frames(30)
            self.opening("resume", self._stack.pop)
            for size in (_OTHER_SIZE, _SIZE):
                pygame.display.set_mode(size, pygame.RESIZABLE)
                self.opening("resize", lambda: None)
                self.frames(60)
            self.figures.restart_ms = max(self.figures.restart_ms, self.opening("restart", scene.restart))
            self.play()
        self.opening("title", self._stack.home)

    def play(self) -> None:
        """Hold keys as a beginner does."""
        for keys, number in _LESSON:
            for key in keys:
                pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
            self.frames(number)
            for key in keys:
                pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0))

    def replay(self, recording: Recording, plan: LevelPlan) -> None:
        """Watch a recording to its end, sixty times as fast as it was, and go back."""
        routes.replay(self.context, recording, plan)
        for _ in range(_FASTER):
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_PERIOD, mod=0, unicode=""))
        for _ in range(max(60, recording.claim.ticks // TICKS_PER_SECOND)):
            self._frame()
        self._stack.pop()
        self.figures.replayed_minutes += recording.claim.ticks / TICKS_PER_SECOND / 60.0

    def close(self) -> PlayFigures:
        """Leave and return what was found."""
        self._stack.quit()
        now = self.figures
        now.memory_end_mb = memory_mb()
        now.slowest_screen_ms = max(now.screen_open_ms.values())
        now.slowest_screen_own_ms = max(now.screen_open_own_ms.values())
        return now

    def _answer_frames(self) -> int:
        """Return how many frames pass between a key and a picture that answers it, on a screen that stands still."""
        before = pygame.image.tobytes(self._window.surface, "RGB")
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode=""))
        for number in range(1, 10):
            self.frames(1)
            if pygame.image.tobytes(self._window.surface, "RGB") != before:
                return number
        return 10

    def _frame(self) -> tuple[float, float]:
        wall, own = perf_counter(), thread_time()
        self._game.frame(_FRAME_NS)
        return (perf_counter() - wall) * 1e3, (thread_time() - own) * 1e3


def play_figures(minutes: float, replay_minutes: float) -> PlayFigures:
    """Play and then watch replays for so many minutes of the game's own time."""
    with headless_screen(_SIZE), tempfile.TemporaryDirectory() as folder:
        player = ScriptedPlayer(Path(folder))
        player.tour()
        for name in _missions(player):
            player.mission(name)
            if player.figures.minutes >= minutes:
                break
        _watch(player, replay_minutes)
        return player.close()


def _watch(player: ScriptedPlayer, minutes: float) -> None:
    """Watch the first mission's reference flight again and again, and keep what the process held after it."""
    plan = player.context.shelf.plans()[0]
    recording = fly(plan, plan.pilot, 1).recording()
    while player.figures.replayed_minutes < minutes:
        player.replay(recording, plan)
        now = player.figures
        now.memory_after_last_replay_mb = memory_mb()
        now.memory_after_first_replay_mb = now.memory_after_first_replay_mb or now.memory_after_last_replay_mb


def memory_mb() -> float:
    """Return what the process holds in memory now where the system tells, else the most that it ever held."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return _most_memory_mb()
    import resource  # noqa: PLC0415  # Windows has none

    return pages * resource.getpagesize() / 1e6


def _most_memory_mb() -> float:
    """Return the most memory held so far; nothing on systems that do not count it."""
    try:
        import resource  # noqa: PLC0415  # as above
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


def _missions(player: ScriptedPlayer) -> Iterator[str]:
    """Yield the names of all levels round and round."""
    while True:
        for plan in player.context.shelf.plans():
            yield plan.identifier
