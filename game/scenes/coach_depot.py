"""What the coach says to someone who lays a depot: whether here is a good place, and if not, where to look for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.scenes.coach_rover import drive_line
from game.simulation.objectives.depot import boulders, judged, misplaced, unfit
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.plan import Goal
    from game.simulation.snapshot import RoverState, Snapshot, Tube
    from game.simulation.terrain import Terrain

_MOVING_M_S: Final = 0.005


def depot_line(now: tuple[Snapshot, RoverState], goal: Goal, terrain: Terrain, time_lapse: int) -> str:
    """Return the next step from one tube on the ground to the next."""
    snapshot, state = now
    laid = [tube for tube in state.tubes if tube.laid_at_m is not None]
    if state.is_laying:
        return tr("The tube is on its way down: press {key} to speed up time.").format(
            key=sign_of(Action.TIME_FASTER)
        )
    if state.is_stuck or state.autonav_is_blocked:
        return drive_line(state, None, time_lapse)
    if len(laid) == sum(tube.is_sealed for tube in state.tubes):
        return _none_left_line(state)
    good, _ = judged(goal, laid, terrain, snapshot.things)
    trouble = unfit(goal, terrain, boulders(snapshot.things), state.x_m) or misplaced(goal, good, state.x_m)
    if trouble:
        return _elsewhere_line(goal, good, state, trouble)
    lay = sign_of(Action.LAY)
    if abs(state.velocity_x_m_s) > _MOVING_M_S:
        return tr("A good place: {key} stops and lays a tube.").format(key=lay)
    return tr("A good place: lay a tube with {key}.").format(key=lay)


def _elsewhere_line(goal: Goal, good: tuple[Tube, ...], state: RoverState, trouble: str) -> str:
    """Say why not here; where only the distance is wrong, how far to go."""
    low_m, _ = goal.between_m
    near_m = min((abs((tube.laid_at_m or 0.0) - state.x_m) for tube in good), default=low_m)
    if near_m < low_m and state.autonav_path_m:
        return tr("{way} on before the next tube.").format(way=quantity(low_m - near_m, "m", 1))
    if near_m < low_m:
        words = tr("{way} on before the next tube: hold {key}, or {autonav} lets AutoNav drive.")
        return words.format(
            way=quantity(low_m - near_m, "m", 1), key=sign_of(Action.RIGHT), autonav=sign_of(Action.AUTONAV)
        )
    return tr("Not here, a tube {trouble}: drive on.").format(trouble=trouble)


def _none_left_line(state: RoverState) -> str:
    if any(not tube.is_sealed for tube in state.tubes):
        return tr("The seal is being pressed in: press {key} to speed up time.").format(
            key=sign_of(Action.TIME_FASTER)
        )
    if state.witnesses_left:
        return tr("No tube is left. {key} seals a witness tube: that counts too.").format(
            key=sign_of(Action.WITNESS)
        )
    return tr("No tube is left: {key} starts again.").format(key=sign_of(Action.RESTART))
