"""A recording is flown again and judged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.missions import Assist, Judgement, RecordedCommand, Recording, Replay, Run, verify
from game.missions.replay import beside
from game.pilots.catalogue import pilot
from game.simulation.clock import SLOW_TICKS
from game.simulation.commands import TEAM, Answer, Drive, GuidedFlight
from tests.missions.plans import HOP


@pytest.fixture(scope="module")
def recording() -> Recording:
    """Return the recording of a run in which seeded random keys were pressed."""
    run, hand = Run(HOP, seed=11), pilot("random", HOP, 11)
    while not run.is_over and run.simulation.tick < 30 * 120:
        run.advance(SLOW_TICKS, hand.commands(run.simulation.snapshot()))
    return run.recording()


def test_true_recording_is_confirmed(recording: Recording) -> None:
    """Random keys flown again come out the same to the last bit."""
    assert len(recording.commands) > 5
    verdict = verify(recording, HOP)
    assert verdict.judgement is Judgement.CONFIRMED
    assert verdict.result is not None
    assert verdict.result.fingerprint == recording.claim.fingerprint


def test_an_earlier_run_flies_beside_the_same_plan_only(recording: Recording) -> None:
    """Slower time, a path line and the team's answers change no plan; another level, unknown crafts or stronger legs do."""
    run = Run(HOP, seed=1)
    assert beside(recording, run, HOP) is not None
    assert beside(replace(recording, assists=(Assist.SLOWER, Assist.PATH_LINE)), run, HOP) is not None
    stranger = RecordedCommand(0, "percy", Drive())
    for other in (
        replace(recording, level_hash="1" * 64),
        replace(recording, commands=(*recording.commands, stranger)),
        replace(recording, assists=(Assist.STRONG_LEGS,)),
    ):
        assert beside(other, run, HOP) is None
    answered = RecordedCommand(0, TEAM, Answer("rock", "maaz"))
    assert beside(replace(recording, commands=(*recording.commands, answered)), run, HOP) is not None
    helped = Run(HOP, seed=1, assists=(Assist.STRONG_LEGS,))
    assert beside(recording, helped, HOP) is None
    assert beside(replace(recording, assists=(Assist.STRONG_LEGS,)), helped, HOP) is not None


@pytest.mark.parametrize("ticks", [1, 7, 1000])
def test_replay_does_not_depend_on_pace(recording: Recording, ticks: int) -> None:
    """Shown at any speed, a replay ends at the recorded tick with the recorded fingerprint."""
    replay = Replay(recording, HOP)
    while not replay.is_over:
        replay.advance(ticks)
    assert replay.simulation.tick == recording.claim.ticks
    assert replay.run.result().fingerprint == recording.claim.fingerprint
    assert replay.advance(ticks) == []


def test_replay_records_the_same_again(recording: Recording) -> None:
    """The recording of a replay is the recording."""
    replay = Replay(recording, HOP)
    while not replay.is_over:
        replay.advance(100)
    assert replay.run.recording() == recording


@pytest.mark.parametrize(
    "change",
    [{"score": 100.0}, {"medal": "gold"}, {"outcome": "won"}, {"ticks": 1200}],
)
def test_false_claim_is_found(recording: Recording, change: dict[str, object]) -> None:
    """Whatever was altered in the claim is found, and the sentence names claim and finding."""
    altered = replace(recording, claim=replace(recording.claim, **change))  # type: ignore[arg-type]  # varied on purpose
    verdict = verify(altered, HOP)
    assert verdict.judgement is Judgement.ALTERED
    assert not verdict.is_confirmed
    assert verdict.sentence.startswith("It claims ")


def test_altered_command_is_found(recording: Recording) -> None:
    """A command that was changed afterwards does not lead to the claimed end."""
    first = RecordedCommand(0, "ginny", GuidedFlight(climb_m_s=0.3))
    altered = replace(recording, commands=(first, *recording.commands[1:]))
    assert verify(altered, HOP).judgement is Judgement.ALTERED


def test_changed_level_is_told(recording: Recording) -> None:
    """A recording of another version of the level is not flown at all."""
    verdict = verify(recording, replace(HOP, content_hash="1" * 64))
    assert verdict.judgement is Judgement.LEVEL_CHANGED
    assert verdict.result is None
    assert "hop has changed" in verdict.sentence


def test_elsewhere_the_outcome_decides(recording: Recording) -> None:
    """Made on another machine type, a recording is confirmed by outcome and medal, and by these alone."""
    bits_differ = replace(recording.claim, fingerprint="0" * 64, score=0.1)
    foreign = replace(recording, platform="another machine", claim=bits_differ)
    assert verify(foreign, HOP).judgement is Judgement.CONFIRMED_BY_OUTCOME
    boasting = replace(foreign, claim=replace(bits_differ, outcome="won"))
    assert verify(boasting, HOP).judgement is Judgement.ALTERED


def test_command_for_a_missing_craft_is_told(recording: Recording) -> None:
    """A command to a craft that the level has not is named instead of being obeyed by nobody."""
    stranger = RecordedCommand(0, "percy", Drive())
    verdict = verify(replace(recording, commands=(stranger,)), HOP)
    assert verdict.judgement is Judgement.ALTERED
    assert "percy" in verdict.sentence


def test_command_of_another_craft_kind_harms_nothing(recording: Recording) -> None:
    """A drive command to a helicopter is found as altered, not as a crash."""
    wrong = RecordedCommand(0, "ginny", Drive(speed_m_s=1.0))
    assert verify(replace(recording, commands=(wrong,)), HOP).judgement is Judgement.ALTERED


def test_false_fingerprint_is_found(recording: Recording) -> None:
    """Where all but the way differs, the sentence does not put two equal results side by side."""
    verdict = verify(replace(recording, claim=replace(recording.claim, fingerprint="0" * 64)), HOP)
    assert verdict.judgement is Judgement.ALTERED
    assert verdict.sentence.startswith("Flown again it ended alike")
