"""The pilot that follows an uploaded plan: steps begin when they should, and what never comes true is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.missions.flight import fly_uplink
from game.missions.replay import verify
from game.pilots.uplink import Signal, Step, StepState, UplinkPilot, UplinkPlan, When, Word
from game.pilots.uplink.words import Figure, entry_of, signal_figures, words_for
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, Thing, ThingKind, World
from game.simulation.snapshot import Outcome
from tests.missions.plans import HOP


def _step(word: Word, when: When | None = None, *, craft: str = "ginny", **figures: float) -> Step:
    return Step(craft, word, figures, when)


def _plan(*steps: Step) -> UplinkPlan:
    return UplinkPlan("hop", steps)


UP = _step(Word.CLIMB, height_m=2.5)
DRIVE_LEVEL = LevelPlan(
    identifier="drive",
    title="Drive",
    place=HOP.place,
    terrain=TerrainPlan(profile=((0.0, 0.0), (60.0, 0.0)), roughness_m=0.0),
    crafts=(CraftPlan(name="percy", kind="rover", at_m=10.0),),
    goals=(Goal(kind="sample", craft="percy", thing="rock", count=1),),
    things=(Thing("rock", ThingKind.OUTCROP, at_m=16.0, radius_m=0.5),),
    time_limit_s=4000.0,
    content_hash="1" * 64,
)


def test_a_plan_wins_and_its_recording_is_confirmed() -> None:
    """Up, wait for the first goal, land: the level is won, and flown again from its commands it is the same."""
    run, hand = fly_uplink(HOP, _plan(UP, _step(Word.LAND, When(Signal.GOAL, 1))), seed=1)
    assert run.simulation.outcome is Outcome.WON
    assert hand.states[0] is StepState.DONE
    recording = run.recording()
    assert recording.pilot == "uplink"
    assert verify(recording, HOP).is_confirmed


def test_after_counts_from_the_step_before() -> None:
    """A step after 5 s begins 5 s after the step before it began, to a tenth of a second."""
    _, hand = fly_uplink(HOP, _plan(UP, _step(Word.LAND, When(Signal.AFTER_S, 25.0))), seed=1)
    first_s, second_s = hand.begun_s
    assert first_s == 0.0
    assert second_s == pytest.approx(25.0, abs=0.11)


def test_without_a_condition_a_step_waits_for_the_end_of_the_one_before() -> None:
    """The craft lands only once it has climbed; no tenth of a second later."""
    run, hand = fly_uplink(HOP, _plan(UP, _step(Word.LAND)), seed=1)
    assert hand.begun_s[1] is not None
    assert run.telemetry["ginny"].height_m
    assert max(run.telemetry["ginny"].height_m) > 2.3


@pytest.mark.parametrize(
    ("signal", "figure"), [(Signal.ABOVE_M, 1.0), (Signal.AT_S, 20.0), (Signal.AT_M, 106.0)]
)
def test_each_signal_begins_its_step(signal: Signal, figure: float) -> None:
    """Height, time and place begin the step that waits for them."""
    steps = (UP, _step(Word.FORWARD), _step(Word.LAND, When(signal, figure)))
    if signal is not Signal.AT_M:
        steps = (UP, steps[2])
    _, hand = fly_uplink(HOP, _plan(*steps), seed=1)
    assert hand.begun_s[-1] is not None


def test_what_never_comes_true_is_told() -> None:
    """A step that waits for 30 m says at the end which step it was, and how near it came."""
    plan = _plan(UP, _step(Word.LAND, When(Signal.ABOVE_M, 30.0)))
    run, hand = fly_uplink(HOP, plan, seed=1)
    assert run.simulation.outcome is not Outcome.WON
    assert hand.states == (StepState.ACTIVE, StepState.WAITING)
    (remark,) = hand.remarks
    assert remark.startswith("Ginny's step 2 waited until the mission was over")
    assert "above 30" in remark
    assert "nearest: 2." in remark


def test_a_plan_is_given_up_after_its_time() -> None:
    """A step that may wait 25 s only makes the craft safe: it lands, and the later steps never begin."""
    patient = _step(Word.FORWARD, When(Signal.ABOVE_M, 30.0))
    plan = _plan(UP, replace(patient, within_s=25.0), _step(Word.BACK, When(Signal.AFTER_S, 1.0)))
    run, hand = fly_uplink(HOP, plan, seed=1)
    assert hand.states == (StepState.DONE, StepState.DROPPED, StepState.DROPPED)
    assert "gave the plan up" in hand.remarks[0]
    assert run.result().touchdown_m_s is not None


def test_fly_to_stops_where_it_was_sent() -> None:
    """The craft stops at its place and lands within a metre of it."""
    plan = _plan(UP, _step(Word.FLY_TO, to_m=130.0, speed_m_s=4.0), _step(Word.LAND))
    run, _ = fly_uplink(HOP, plan, seed=2)
    assert run.simulation.snapshot().crafts["ginny"].x_m == pytest.approx(130.0, abs=1.0)


def test_a_rover_cores_by_plan() -> None:
    """Drive there, drill as the rock bears it, seal: the sample is taken."""
    names = (Word.CORE, Word.SEAL)
    plan = UplinkPlan(
        "drive",
        (
            _step(Word.DRIVE_TO, craft="percy", to_m=14.1),
            *(_step(word, craft="percy") for word in names),
        ),
    )
    run, hand = fly_uplink(DRIVE_LEVEL, plan, seed=1)
    assert run.simulation.outcome is Outcome.WON, hand.remarks


def test_a_craft_without_steps_is_told_nothing() -> None:
    """A plan speaks to its own craft only, and not before its first step begins."""
    plan = _plan(_step(Word.CLIMB, When(Signal.AT_S, 10.0), height_m=3.0))
    hand = UplinkPilot(plan, HOP)
    fly = fly_uplink(HOP, plan, seed=1)[1]
    assert hand.states == (StepState.WAITING,)
    assert fly.begun_s[0] == pytest.approx(10.0, abs=0.11)


def test_every_word_has_a_deed_for_its_craft() -> None:
    """Whatever the catalogue offers to a craft can be followed, with its usual figures."""
    for kind, level in (("helicopter", HOP), ("rover", DRIVE_LEVEL)):
        craft = level.crafts[0].name
        for word in words_for(kind):
            entry = entry_of(word, kind)
            assert entry is not None
            figures = {figure.name: figure.usual for figure in entry.figures}
            short = replace(level, time_limit_s=2.0)
            run, hand = fly_uplink(short, UplinkPlan("x", (Step(craft, word, figures),)), seed=1)
            assert run.is_over
            assert hand.begun_s == (0.0,)


def test_usual_figures_are_in_their_range() -> None:
    """What a new step begins with may be sent."""
    figures: list[Figure] = list(signal_figures().values())
    for kind in ("helicopter", "rover"):
        for word in words_for(kind):
            entry = entry_of(word, kind)
            figures += entry.figures if entry is not None else ()
    assert all(figure.lowest <= figure.usual <= figure.highest for figure in figures)


def test_a_plan_drives_a_lunar_rover() -> None:
    """Sent to a flag it stops there, waits for the goal, takes a picture, and stands on its brakes."""
    level = replace(
        DRIVE_LEVEL,
        place=Place(world=World.MOON, wind_m_s=0.0, gust_m_s=0.0),
        crafts=(CraftPlan(name="buggy", kind="lunar_rover", at_m=10.0),),
        goals=(
            Goal("stop", "buggy", thing="rock", within_m=1.0, for_s=2.0),
            Goal("photograph", "buggy", thing="rock", within_m=5.0),
        ),
        things=(Thing("rock", ThingKind.OUTCROP, at_m=40.0, radius_m=0.5),),
    )
    uplink = UplinkPlan(
        "drive",
        (
            _step(Word.DRIVE_TO, craft="buggy", to_m=40.0),
            _step(Word.PICTURE, When(Signal.GOAL, 1), craft="buggy"),
        ),
    )
    run, hand = fly_uplink(level, uplink, seed=1)
    assert run.simulation.outcome is Outcome.WON
    assert hand.states[0] is StepState.DONE
