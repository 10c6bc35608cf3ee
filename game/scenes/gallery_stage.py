"""Where the gallery's screens play: it directs scenes that nobody sees, in frames of equal length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import pygame

from game.missions import Best, Profile
from game.pilots import pilot
from game.scenes.context import Context
from game.scenes.flight import Flight
from game.scenes.mission import MissionScene
from game.scenes.progress import Progress
from game.scenes.time_bank import NANOSECONDS
from game.scenes.title import TitleScene

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.missions import Recording
    from game.pilots import Pilot
    from game.scenes.scene import Scene
    from game.simulation.plan import LevelPlan

    Draw = Callable[[pygame.Surface], None]

_LOOK_EVERY: Final = 5
"""Steps of a long flight between two looks at it: a place is painted on as it comes in sight."""
_FRAME_NS: Final = NANOSECONDS // 30
_LONGEST_MISSION_S: Final = 3600
_LONGEST_WATCH_S: Final = 120.0
"""On the screen: what has not happened by then does not happen."""
State = TypeVar("State")
"""Of one kind of craft."""
_BESTS: Final = {
    "first-flight": Best("gold", 100.0, 39.4),
    "first-drive": Best("silver", 91.0, 812.5),
    "thin-season": Best("bronze", 78.2, 96.1),
}
"""A pupil's week, for the list of missions."""


class Stage:
    """Directs scenes that nobody sees: it holds only the last one."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.best: Recording | None = None
        """What missions are flown against."""
        self.context = Context(self, Progress(None, Profile(_BESTS)), size, paints_at_once=True)
        self.scene: Scene = TitleScene(self.context)
        self.paint: Draw = self._paint_scene

    def _paint_scene(self, surface: pygame.Surface) -> None:
        self.scene.draw(surface)

    def push(self, scene: Scene) -> None:
        """Show a scene."""
        self.scene = scene

    replace = push

    def pop(self) -> None:
        """Stay."""

    home = quit = pop

    def plan(self, name: str) -> LevelPlan:
        """Return a level of the game."""
        plan = self.context.shelf.named(name)
        if plan is None:
            raise LookupError(name)
        return plan

    def watch(self, seconds: float) -> None:
        """Let time pass on the screen."""
        self.scene.draw(pygame.Surface(self.context.size))
        self._let_pass(seconds)

    def _let_pass(self, seconds: float) -> None:
        for _ in range(round(seconds * NANOSECONDS / _FRAME_NS)):
            self.scene.update(_FRAME_NS)

    def fly(self, plan: LevelPlan, seconds: float, hand: Pilot | None = None) -> MissionScene:
        """Let a pilot fly a mission for a while, at any pace that the machine can go."""
        flight = Flight(
            plan,
            pilot=hand or pilot(plan.pilot, plan),
            prediction=self.context.predictions.get(plan.identifier),
            best=self.best,
            seating=self.context.seating,
            now_ns=lambda: 0,
        )
        mission = MissionScene(self.context, plan, flight)
        self.scene = mission
        self.watch(seconds)
        return mission

    def fly_until(
        self,
        level: str,
        kind: type[State],
        *,
        is_there: Callable[[State], bool],
        pace: Callable[[State], int],
        step_s: float = 0.05,
    ) -> MissionScene:
        """Let a pilot fly a level until its first craft is where it is wanted, each step at the pace that is asked for."""
        mission = self.fly(self.plan(level), 0.0)
        for number in range(round(_LONGEST_WATCH_S / step_s)):
            state = mission.flight.snapshot.crafts[mission.flight.cockpit.craft]
            if not isinstance(state, kind) or is_there(state):
                break
            mission.flight.time_lapse = pace(state)
            if number % _LOOK_EVERY == 0:
                self.watch(0.0)
            self._let_pass(step_s)
        return mission

    def fly_to_the_end(self, plan: LevelPlan, hand: Pilot | None = None) -> None:
        """Let a pilot fly a mission until its debrief is on the screen."""
        self.fly(plan, 0.0, hand)
        for _ in range(_LONGEST_MISSION_S):
            if not isinstance(self.scene, MissionScene):
                return
            self.watch(1.0)
