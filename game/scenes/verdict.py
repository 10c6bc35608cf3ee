"""What came out of a run in one sentence: kind to the player, exact about the physics.

The words are in `verdict_words`. The run's fingerprint chooses among them, so a replay says the same as the debrief.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.missions.museum import Cause, cause_of
from game.scenes.verdict_words import Ending, sentence
from game.simulation import events as happened
from game.simulation import events_arrival as arrival
from game.simulation import events_ascent as ascent
from game.simulation.atmosphere import gravity_m_s2
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts.units import clock, quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.missions import MissionResult
    from game.simulation.plan import LevelPlan

_SOFT_M_S: Final = 0.6
_SLOW_M_S: Final = 0.5
"""Below this speeds are told in cm/s: a rover's top speed is four of them."""
_DIGGING_PCT: Final = 50.0
"""A rover that stops with less slip than this was held by the limit of its suspension."""
_OF_LANDERS: Final = {
    Ending.WON_SOFTLY: Ending.MOON_LANDED,
    Ending.WON: Ending.MOON_LANDED,
    Ending.HARD_LANDING: Ending.MOON_HARD,
    Ending.TOPPLED: Ending.MOON_TOPPLED,
}
"""What is told of a lander instead: it has honeycomb for springs, and no rotors."""
_LEFT_M: Final = 100.0
"""A rocket that rose less high has only been thrown."""
_NEAR_M: Final = 1.0
"""Falls of less are told in cm."""


def verdict(
    result: MissionResult, notes: Sequence[happened.Event], *, plan: LevelPlan, end_reason: str
) -> str:
    """Return the sentence."""
    ending = ending_of(result, notes, plan)
    number = int(result.fingerprint[:8] or "0", 16)
    figures = _of_run(result, plan) | _of_events(notes, plan)
    return sentence(ending, number).format(**{"why": end_reason} | figures)


def ending_of(result: MissionResult, notes: Sequence[happened.Event], plan: LevelPlan) -> Ending:
    """Return which kind of ending it was: for a loss, what broke first, since the rest only follows from it."""
    failed = cause_of(result, notes, plan)
    if failed is not None:
        ending = _of_failure(failed[0], notes)
    elif any(isinstance(note, happened.ContainerCaptured) for note in notes):
        ending = Ending.CAUGHT
    elif any(isinstance(note, happened.CapsuleLanded) for note in notes):
        ending = Ending.CAME_HOME
    elif any(isinstance(note, ascent.OrbitReached) for note in notes):
        ending = Ending.IN_ORBIT
    elif any(isinstance(note, arrival.LandingStepDone) for note in notes):
        ending = Ending.ARRIVED
    elif result.touchdown_m_s is None:
        ending = Ending.WON_WITHOUT_LANDING
    else:
        ending = Ending.WON_SOFTLY if result.touchdown_m_s <= _SOFT_M_S else Ending.WON
    has_lander = any(craft.kind == "moon_lander" for craft in plan.crafts)
    return _OF_LANDERS.get(ending, ending) if has_lander else ending


def _of_failure(cause: Cause, notes: Sequence[happened.Event]) -> Ending:
    """Tell apart what one card of the museum holds: a leg or only the goal, sand or the suspension's limit."""
    landings = (event for event in notes if isinstance(event, happened.LegBroke | happened.GoalFailed))
    if cause is Cause.HARD_LANDING and isinstance(next(landings, None), happened.GoalFailed):
        return Ending.LANDING_MISSED
    if cause is Cause.STUCK and _slip_pct(notes) < _DIGGING_PCT:
        return Ending.BARRED
    fallen = (event for event in notes if isinstance(event, ascent.RocketFell))
    if cause is Cause.ROCKET_FELL and all(event.highest_m < _LEFT_M for event in fallen):
        return Ending.ROCKET_STAYED
    return Ending(cause.value)


def _slip_pct(notes: Sequence[happened.Event]) -> float:
    return max((event.slip_pct for event in notes if isinstance(event, happened.GotStuck)), default=0.0)


def _of_run(result: MissionResult, plan: LevelPlan) -> dict[str, str]:
    figures = {
        "time": clock(result.time_s),
        "energy": quantity(result.energy_wh, "Wh", 1),
        "fastest": _speed(result.max_speed_m_s),
        "highest": quantity(result.max_height_m, "m", 1),
    }
    return figures | _of_touch(result.touchdown_m_s or 0.0, plan)


def _of_events(notes: Sequence[happened.Event], plan: LevelPlan) -> dict[str, str]:
    """Return what the first event of each kind has to tell."""
    figures = {"slip": quantity(_slip_pct(notes), "%", 0)}
    for event in reversed(notes):
        match event:
            case happened.LegBroke(into_m_s=speed):
                figures |= _of_touch(speed, plan)
            case happened.ContainerCaptured(speed_m_s=speed) | happened.ContainerStruck(speed_m_s=speed):
                figures["speed"] = _speed(speed)
            case happened.CapsuleLanded() | happened.CapsuleLost() | happened.CapsuleBroke():
                figures |= _of_capsule(event)
            case ascent.OrbitReached(periapsis_m=low_m, apoapsis_m=high_m):
                figures |= {"periapsis": _km(low_m), "apoapsis": _km(high_m)}
            case ascent.RocketFell(highest_m=top_m):
                figures["top"] = _km(top_m)
            case happened.RolledOver(tilt_deg=tilt):
                figures["tilt"] = quantity(tilt, "°", 0)
            case happened.GoalFailed(reason=reason):
                figures["why"] = reason
            case arrival.ArrivalFailed(why=why):
                figures["why"] = why
    return figures


def _of_capsule(
    event: happened.CapsuleLanded | happened.CapsuleLost | happened.CapsuleBroke,
) -> dict[str, str]:
    if isinstance(event, happened.CapsuleLanded):
        return {
            "speed": _speed(event.speed_m_s),
            "impact": quantity(event.impact_gees, "g", 0),
            "miss": quantity(abs(event.miss_m) / METRES_PER_KILOMETRE, "km", 1),
        }
    angle = {"angle": quantity(event.angle_deg, "°", 1)}
    return angle | (
        {"load": quantity(event.load_gees, "g", 0)} if isinstance(event, happened.CapsuleBroke) else {}
    )


def _km(height_m: float) -> str:
    return quantity(height_m / METRES_PER_KILOMETRE, "km", 0)


def _of_touch(speed_m_s: float, plan: LevelPlan) -> dict[str, str]:
    """Return a speed at the ground, and the free fall that ends so: v squared over 2 g."""
    drop_m = speed_m_s**2 / (2.0 * gravity_m_s2(plan.place.world))
    drop = quantity(100.0 * drop_m, "cm", 0) if drop_m < _NEAR_M else quantity(drop_m, "m", 1)
    return {"speed": quantity(speed_m_s, "m/s", 2), "drop": drop}


def _speed(speed_m_s: float) -> str:
    slow = speed_m_s < _SLOW_M_S
    return quantity(100.0 * speed_m_s, "cm/s", 1) if slow else quantity(speed_m_s, "m/s", 1)
