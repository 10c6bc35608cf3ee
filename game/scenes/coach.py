"""One short line that helps right now, from the level and how things stand: the same state, the same line.

What a key is called comes from the bindings, so that the coach never names a key that does something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.places import goal_m
from game.controls.signs import has_partner, sign_of
from game.scenes.coach_arrival import arrival_line
from game.scenes.coach_ascent import ascent_line
from game.scenes.coach_capsule import capsule_line
from game.scenes.coach_depot import depot_line
from game.scenes.coach_evidence import evidence_line
from game.scenes.coach_flight import flight_line
from game.scenes.coach_hand_over import waiting_line
from game.scenes.coach_lander import lander_line
from game.scenes.coach_lunar_rover import riding_line
from game.scenes.coach_orbiter import orbiter_line
from game.scenes.coach_oxygen import oxygen_line
from game.scenes.coach_plant import plant_line
from game.scenes.coach_radar import radar_line
from game.scenes.coach_rover import (
    MAST_M,
    SEEN_ABOVE_M,
    drive_line,
    sample_line,
    stop_and_photograph_line,
)
from game.scenes.coach_science import AtHand, science_line
from game.scenes.coach_settle import settle_line
from game.simulation.plan import ThingKind
from game.simulation.snapshot import (
    AscentRocketState,
    EarthCapsuleState,
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    OrbiterState,
    Outcome,
    RoverState,
)
from game.texts import tr
from game.view.instruments.readings_capsule import landing_within_m

if TYPE_CHECKING:
    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.snapshot import CraftState, GoalState, Snapshot
    from game.simulation.terrain import Terrain


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the coach knows of a level: what is asked, and how the ground lies."""

    plan: LevelPlan
    terrain: Terrain


_FINDING_OUT: Final = ("measure", "identify", "cards", "claim", "order")
NOTHING_AT_HAND: Final = AtHand()


def coach(
    lesson: Lesson, snapshot: Snapshot, craft: str, time_lapse: int = 1, *, at_hand: AtHand = NOTHING_AT_HAND
) -> str:
    """Return the line for the craft in hand; empty when there is nothing to say."""
    plan = lesson.plan
    if snapshot.outcome is not Outcome.UNFINISHED:
        return ""
    found = _next_goal(plan, snapshot, craft)
    if found is None:
        return _other_craft_line(plan, snapshot, craft)
    return _line(lesson, (snapshot, snapshot.crafts[craft]), found, (time_lapse, at_hand))


def _line(
    lesson: Lesson,
    now: tuple[Snapshot, CraftState],
    aim: tuple[Goal, GoalState],
    how: tuple[int, AtHand],
) -> str:
    """Return what is said to whoever has a craft of this kind in hand."""
    plan, (snapshot, state), (goal, progress), (time_lapse, at_hand) = lesson.plan, now, aim, how
    match state:
        case HelicopterState():
            place = snapshot.crafts[goal.to].x_m if goal.kind == "hand_over" else goal_m(lesson.plan, goal)
            return flight_line(state, goal, progress, (place, lesson.terrain))
        case EarthCapsuleState() | AscentRocketState() | EntryVehicleState():
            return _line_of_once(plan, state, goal, time_lapse)
        case RoverState():
            return _roving_line(lesson, (snapshot, state), aim, how)
        case LunarRoverState():
            stones = tuple(thing for thing in plan.things if thing.kind is ThingKind.BOULDER)
            return riding_line(state, goal, goal_m(plan, goal), (lesson.terrain, stones))
        case OrbiterState():
            return orbiter_line(state, goal, time_lapse)
        case MoonLanderState():
            return lander_line(state, goal, at_hand.mark_m)


def _roving_line(
    lesson: Lesson,
    now: tuple[Snapshot, RoverState],
    aim: tuple[Goal, GoalState],
    how: tuple[int, AtHand],
) -> str:
    (goal, progress), (time_lapse, at_hand) = aim, how
    if goal.kind in _FINDING_OUT:
        line = science_line if goal.kind in ("measure", "identify") else evidence_line
        return line(now, goal, time_lapse, at_hand)
    if goal.kind == "ice":
        return radar_line(now[1], progress, goal_m(lesson.plan, goal), time_lapse)
    if goal.kind == "plant":
        return plant_line(now[1], progress)
    if goal.kind == "settle":
        return settle_line(now, progress, time_lapse)
    return _rover_line(lesson, now, goal, time_lapse)


def _line_of_once(
    plan: LevelPlan,
    state: EarthCapsuleState | AscentRocketState | EntryVehicleState,
    goal: Goal,
    time_lapse: int,
) -> str:
    """Return the line for what can be done only once."""
    if isinstance(state, EarthCapsuleState):
        return capsule_line(state, landing_within_m(plan, state.name))
    if isinstance(state, EntryVehicleState):
        return arrival_line(state, time_lapse)
    return ascent_line(state, goal, time_lapse)


def _next_goal(plan: LevelPlan, snapshot: Snapshot, craft: str) -> tuple[Goal, GoalState] | None:
    """Return the first goal of a craft that still wants something done."""
    for goal, state in zip(plan.goals, snapshot.goals, strict=True):
        if goal.craft == craft and goal.kind != "stay_within" and not state.is_done and not state.is_failed:
            return goal, state
    return None


def _other_craft_line(plan: LevelPlan, snapshot: Snapshot, craft: str) -> str:
    for other in plan.crafts:
        if other.name != craft and _next_goal(plan, snapshot, other.name) is not None:
            words = tr("{key} takes you to {craft}.")
            if has_partner():
                words = tr("Your part is done. {craft} still has something to do.")
            return words.format(key=sign_of(Action.NEXT_CRAFT), craft=other.name.capitalize())
    return ""


def _rover_line(lesson: Lesson, now: tuple[Snapshot, RoverState], goal: Goal, time_lapse: int) -> str:
    snapshot, state = now
    place = goal_m(lesson.plan, goal)
    if goal.kind == "depot":
        return depot_line(now, goal, lesson.terrain, time_lapse)
    waiting = waiting_line(lesson.plan, snapshot, goal)
    if waiting:
        return waiting
    if goal.kind == "sample":
        return sample_line(snapshot, state, goal, time_lapse)
    if goal.kind == "oxygen":
        return oxygen_line(state, goal, time_lapse)
    if goal.kind == "photograph" and place is not None and abs(place - state.x_m) <= goal.within_m:
        top_m = lesson.terrain.height_m(place) + SEEN_ABOVE_M
        if lesson.terrain.sees(state.x_m, state.y_m + MAST_M, place, top_m):
            return stop_and_photograph_line(state, place, goal.within_m)
    return drive_line(state, place, time_lapse)
