"""What the coach says to someone who drives a rover, and to anyone with a camera."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.places import ARM_AHEAD_M, ARM_SLACK_M
from game.controls.signs import has_partner, sign_of
from game.facts import value
from game.scenes.goal_words import thing_words
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.plan import Goal
    from game.simulation.snapshot import RoverState, Snapshot

_STEEP_DEG: Final = 22.0
_CALM_TIME_LAPSE: Final = 5
_MOVING_M_S: Final = 0.005
SEEN_ABOVE_M: Final = 0.5
"""How high above the ground there must be something to see of a rock."""
MAST_M: Final = 1.2
"""Height of a rover's camera above the chassis's centre, for the words: what is seen, the simulation says."""
_CUT_SHARE: Final = 0.999
"""A core of this share of its full length is cut."""


def drive_line(state: RoverState, place_m: float | None, time_lapse: int) -> str:
    """Return what helps a driver on the way."""
    if state.is_stuck:
        return tr("Stuck: the wheels dig in. Back out the way you came; {key} starts again.").format(
            key=sign_of(Action.RESTART)
        )
    if state.tilt_deg > _STEEP_DEG:
        return tr("It leans {tilt}: at 30° mission control stops you. Back off.").format(
            tilt=quantity(state.tilt_deg, "°", 0)
        )
    if state.autonav_is_blocked:
        return tr("AutoNav sees no way on: steer with {left} {right} yourself.").format(
            left=sign_of(Action.LEFT), right=sign_of(Action.RIGHT)
        )
    if place_m is None:
        return tr("Hold {key} to drive on.").format(key=sign_of(Action.RIGHT))
    return _way_line(state, place_m, time_lapse)


def _way_line(state: RoverState, place_m: float, time_lapse: int) -> str:
    way = place_m - state.x_m
    distance = quantity(abs(way), "m", 1)
    is_moving = bool(state.autonav_path_m) or abs(state.velocity_x_m_s) > _MOVING_M_S
    if is_moving and time_lapse <= _CALM_TIME_LAPSE and abs(way) > 4.0:
        return tr("{distance} to go, at 4 cm/s: press {key} to speed up time.").format(
            distance=distance, key=sign_of(Action.TIME_FASTER)
        )
    if is_moving:
        return tr("{distance} to go.").format(distance=distance)
    return tr("{distance} to go: hold {key}, or {autonav} lets AutoNav drive.").format(
        distance=distance,
        key=sign_of(Action.RIGHT if way > 0 else Action.LEFT),
        autonav=sign_of(Action.AUTONAV),
    )


def photograph_line(x_m: float, place_m: float, within_m: float) -> str:
    """Return how to get a picture of something."""
    way = place_m - x_m
    camera = sign_of(Action.PHOTOGRAPH)
    if abs(way) <= within_m:
        return tr("Press {key} for a photograph.").format(key=camera)
    key = sign_of(Action.RIGHT if way > 0 else Action.LEFT)
    return tr("Hold {key}: {distance} to the place for a photograph.").format(
        key=key, distance=quantity(abs(way), "m", 0)
    )


def stop_and_photograph_line(state: RoverState, place_m: float, within_m: float) -> str:
    """Return the same for a rover, which had better stop where it sees the rock: who knows what comes next."""
    if abs(state.velocity_x_m_s) > _MOVING_M_S:
        return tr("It is in sight: stop here and press {key}.").format(key=sign_of(Action.PHOTOGRAPH))
    return photograph_line(state.x_m, place_m, within_m)


def sample_line(snapshot: Snapshot, state: RoverState, goal: Goal, time_lapse: int) -> str:
    """Return the next step from a rock to a sealed tube."""
    thing = next((thing for thing in snapshot.things if thing.name == goal.thing), None)
    if thing is None or not thing.is_known:
        if has_partner():
            return tr("Nobody has seen the outcrop yet: it must be scouted from the air.")
        return tr("Nobody has seen the outcrop yet: scout it from the air. {key} changes the craft.").format(
            key=sign_of(Action.NEXT_CRAFT)
        )
    if any(not tube.is_sealed for tube in state.tubes):
        return tr("The seal is being pressed in: press {key} to speed up time.").format(
            key=sign_of(Action.TIME_FASTER)
        )
    is_in_reach = abs(thing.x_m - ARM_AHEAD_M - state.x_m) < ARM_SLACK_M
    if not is_in_reach:
        return drive_line(state, thing.x_m - ARM_AHEAD_M, time_lapse)
    if state.arm_extension == 1.0:
        return _drill_line(state)
    return _arm_line(state, thing_words(thing.name))


def _arm_line(state: RoverState, rock: str) -> str:
    key = sign_of(Action.ARM)
    if state.arm_extension > 0.0:
        return tr("The arm is on its way: wait for it.")
    return tr("{rock} is in reach: put the arm out with {key}.").format(rock=rock, key=key)


def _drill_line(state: RoverState) -> str:
    drilling, core_m = state.drilling, value("perseverance.core_length_m")
    low, high = drilling.lowest_feed_force_n, drilling.highest_feed_force_n
    if drilling.depth_m > _CUT_SHARE * core_m:
        line = tr("The core is in its tube: seal it with {key}.").format(key=sign_of(Action.SEAL))
    elif drilling.feed_force_n <= 0.0:
        line = tr("Start the drill with {key}.").format(key=sign_of(Action.DRILL))
    elif drilling.feed_force_n < low:
        line = tr("Too gentle: hold {key} up to {force}.")
        line = line.format(key=sign_of(Action.UP), force=quantity(low, "N", 0))
    elif drilling.feed_force_n > high:
        line = tr("Too hard, the core crumbles: hold {key} down to {force}.")
        line = line.format(key=sign_of(Action.DOWN), force=quantity(high, "N", 0))
    else:
        depth, whole = quantity(100.0 * drilling.depth_m, "cm", 1), quantity(100.0 * core_m, "cm", 0)
        line = tr("A good force, {depth} of {core} deep: press {key} to speed up time.")
        line = line.format(depth=depth, core=whole, key=sign_of(Action.TIME_FASTER))
    return line
