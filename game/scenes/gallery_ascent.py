"""Pictures of the way up, for the gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.missions.orders import Way
from game.pilots.others import IdlePilot
from game.pilots.uplink import Step, UplinkPlan, Word
from game.scenes.backdrop import Backdrop
from game.scenes.command import CommandScene
from game.scenes.flight import TIME_LAPSES
from game.science.rocketry.propulsion import Kind
from game.simulation.commands import Launch
from game.simulation.snapshot import AscentRocketState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage
    from game.scenes.mission import MissionScene
    from game.simulation.commands import Command
    from game.simulation.snapshot import Snapshot

_LEVEL: Final = "up"
_CHOICE: Final = "pick-an-engine"
_STEP_S: Final = 0.1
_LONGEST_S: Final = 120.0
_BRISK: Final = 10
"""How fast a burn is watched once it goes on for a while."""
_BEGUN_S: Final = 2.0
_SHED_S: Final = 8.0
"""A dropped stage is watched so long, and so long before the next burn time slows down."""


def pad(stage: Stage) -> None:
    """Show the rocket on its lander with the pitch programme that is too steep."""
    mission = stage.fly(stage.plan(_LEVEL), 0.0, hand=IdlePilot())
    stage.watch(2.0)
    mission.flight.time_lapse = 1


def lit(stage: Stage) -> None:
    """Show it just after its motor has lit in the air above the lander."""
    _until(stage, lambda state: state.phase == "burning" and state.since_s > 0.8)


def climb(stage: Stage) -> None:
    """Show it tipping over on its plume, with the numbers."""
    mission = _until(stage, lambda state: state.height_m > 9_000.0)
    mission.toggle_equation()


def staging(stage: Stage) -> None:
    """Show the empty stage falling behind."""
    _until(stage, lambda state: state.phase == "coasting" and state.since_s > 3.0)


def spin(stage: Stage) -> None:
    """Show the second motor burning above the planet."""
    _until(stage, lambda state: state.is_last_stage and state.phase == "burning" and state.since_s > 9.0)


def engines(stage: Stage) -> None:
    """Show the choice of engines, at the one that brings the least from the Earth."""
    stage.fly(stage.plan(_CHOICE), 0.0, hand=_Chooser(Kind.METHALOX))
    stage.watch(2.0)


def ion(stage: Stage) -> None:
    """Show the engines that never lift off."""
    stage.fly(stage.plan(_CHOICE), 0.0, hand=_Chooser(Kind.ION))
    stage.watch(2.0)


def plan_page(stage: Stage) -> None:
    """Show the way up as a plan, and where it would lead."""
    plan = stage.plan(_LEVEL)
    points = ((5.0, 90.0), (15.0, 57.0), (66.0, 38.0))
    steps = [Step("mav", Word.PITCH, {"lit_s": lit_s, "to_deg": to_deg}) for lit_s, to_deg in points]
    stage.context.progress.keep_uplink(UplinkPlan(_LEVEL, (*steps, Step("mav", Word.LAUNCH))), plan)
    scene = CommandScene(stage.context, plan, Backdrop(stage.context, plan))
    scene.open(Way.PLAN)
    if scene.draft is not None:
        scene.draft.choose(2)
    scene.rebuild()
    stage.scene = scene


class _Chooser:
    """Chooses engines, and stays on the pad."""

    def __init__(self, kind: Kind) -> None:
        self._command = Launch(propulsion=kind, point=3)

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return the choice."""
        return dict.fromkeys(snapshot.crafts, self._command)


def _until(stage: Stage, is_there: Callable[[AscentRocketState], bool]) -> MissionScene:
    """Fly until something has happened: fast where nothing does."""
    mission = stage.fly(stage.plan(_LEVEL), 0.0)
    for _ in range(round(_LONGEST_S / _STEP_S)):
        state = mission.flight.snapshot.crafts["mav"]
        if not isinstance(state, AscentRocketState) or is_there(state):
            break
        is_calm = (
            state.phase == "coasting" and state.since_s > _SHED_S < (state.ignition_in_s or 0.0) - _SHED_S
        )
        is_long = state.phase == "burning" and state.since_s > _BEGUN_S
        mission.flight.time_lapse = TIME_LAPSES[-1] if is_calm else _BRISK if is_long else 1
        stage.watch(_STEP_S)
    return mission


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {
    "pick-engine": engines,
    "pick-ion": ion,
    "up-plan": plan_page,
    "up-pad": pad,
    "up-lit": lit,
    "up-climb": climb,
    "up-staging": staging,
    "up-spin": spin,
}
