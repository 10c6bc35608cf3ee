"""Ways to command a mission on the screen: the plan flies, the pilot is watched and taken over, hands are late."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.controls.bindings import Action, keys_of
from game.missions.orders import Orders, Way
from game.pilots.uplink import Signal, Step, UplinkPlan, When, Word
from game.scenes.backdrop import Backdrop
from game.scenes.command import CommandScene
from game.scenes.command_words import commanded_words, delay_words, short_commanded_words
from game.scenes.flight import Flight
from game.scenes.gallery_stage import Stage
from game.scenes.mission import MissionScene
from game.scenes.uplink_note import uplink_note
from game.simulation.commands import GuidedFlight
from game.simulation.snapshot import Outcome
from tests.missions.plans import HOP

SECOND_NS = 1_000_000_000
FRAME_NS = SECOND_NS // 20
HOP_PLAN = UplinkPlan(
    "hop",
    (
        Step("ginny", Word.CLIMB, {"height_m": 2.5}),
        Step("ginny", Word.HOLD),
        Step("ginny", Word.LAND, when=When(Signal.GOAL, 1)),
    ),
)


def _flight(orders: Orders) -> Flight:
    return Flight(HOP, orders=orders, now_ns=lambda: 0)


def _watch(flight: Flight, seconds: float) -> None:
    for _ in range(round(seconds * 20)):
        flight.update(FRAME_NS)


def _press(flight: Flight, action: Action) -> None:
    flight.handle(pygame.event.Event(pygame.KEYDOWN, key=keys_of(action)[0], mod=0, unicode=""))


def _height_m(flight: Flight) -> float:
    return flight.snapshot.crafts["ginny"].height_m


@pytest.mark.parametrize("delay_s", [0.0, 1440.0])
def test_a_plan_wins_however_far_away_it_is(delay_s: float) -> None:
    """What is on board knows no delay; the result and the recording say who flew and from how far."""
    flight = _flight(Orders(Way.PLAN, HOP_PLAN, delay_s))
    _watch(flight, 50.0)
    assert flight.result is not None
    assert flight.result.outcome is Outcome.WON
    assert flight.recording is not None
    assert (flight.recording.pilot, flight.recording.delay_s) == ("uplink", delay_s)


def test_keys_do_nothing_while_a_plan_flies() -> None:
    """Flying keys leave the plan alone."""
    flights = _flight(Orders(Way.PLAN, HOP_PLAN)), _flight(Orders(Way.PLAN, HOP_PLAN))
    _press(flights[0], Action.RIGHT)
    for flight in flights:
        _watch(flight, 20.0)
    assert flights[0].run.simulation.fingerprint() == flights[1].run.simulation.fingerprint()


def test_hands_take_over_at_once_without_a_delay() -> None:
    """From the key on the pilot is silent and the craft hovers; the result says that both have flown."""
    flight = _flight(Orders(Way.PILOT))
    _watch(flight, 18.0)
    _press(flight, Action.TAKE_OVER)
    _watch(flight, 1.0)
    assert flight.helm.on_board is None
    command = flight.commands["ginny"]
    assert isinstance(command, GuidedFlight)
    assert (command.forward_m_s, command.climb_m_s) == (0.0, 0.0)
    assert commanded_words(flight.run.pilot_name) == "flown by the reference pilot, then by hand"


def test_taking_over_travels_too() -> None:
    """Five seconds away the pilot flies on for ten seconds after the key."""
    flight = _flight(Orders(Way.PILOT, delay_s=5.0))
    _watch(flight, 14.0)
    _press(flight, Action.TAKE_OVER)
    _watch(flight, 9.5)
    assert flight.helm.on_board is not None
    assert flight.helm.is_taken_over
    _watch(flight, 1.0)
    assert flight.helm.on_board is None


def test_hands_are_late_by_a_round_trip() -> None:
    """With two seconds each way, the rotors begin to turn four seconds later than without."""
    late, prompt = _flight(Orders(delay_s=2.0)), _flight(Orders())
    for flight in (late, prompt):
        _press(flight, Action.UP)
    _watch(prompt, 20.0)
    _watch(late, 23.9)
    behind_m = _height_m(late)
    _watch(late, 0.2)
    assert behind_m < _height_m(prompt) + 0.2
    assert _height_m(late) == pytest.approx(_height_m(prompt), abs=0.2)


def test_the_card_tells_the_step_and_the_delay() -> None:
    """The step that goes on is marked; without a plan and a delay there is no card."""
    flight = _flight(Orders(Way.PLAN, HOP_PLAN))
    _watch(flight, 16.5)
    note = uplink_note(flight)
    assert note is not None
    assert [step.state for step in note.steps] == ["done", "active", "waiting"]
    late = _flight(Orders(delay_s=5.0))
    _press(late, Action.UP)
    _watch(late, 1.0)
    note = uplink_note(late)
    assert note is not None
    assert note.signal.startswith("You see what was 5")
    assert uplink_note(_flight(Orders())) is None


def test_words_for_who_flew() -> None:
    """Hands without a delay need no words; everything else is told."""
    assert commanded_words("player") == ""
    assert commanded_words("uplink", 720.0) == "flown by a plan · signals took 12 min each way"
    assert short_commanded_words("helicopter_hop+player") == "by the pilot"
    assert delay_words(0.0) == "none"


def test_the_page_sends_only_what_is_sound() -> None:
    """A plan with a mistake stays on the page and says why; mended, it begins the mission."""
    stage = Stage((640, 360))
    plan = stage.plan("first-flight")
    scene = CommandScene(stage.context, plan, Backdrop(stage.context, plan))
    stage.scene = scene
    assert scene.draft is not None
    scene.draft.choose(2)
    scene.draft.set_signal(None)
    scene.go()
    assert stage.scene is scene
    assert "cannot be sent yet" in stage.context.take_said()
    scene.draft.undo()
    scene.set_delay(5)
    scene.go()
    mission = stage.scene
    assert isinstance(mission, MissionScene)
    assert mission.flight.orders == Orders(Way.PLAN, scene.draft.uplink, 5.0)
    assert stage.context.progress.uplink(plan) == scene.draft.uplink
    mission.restart()
    assert mission.flight.orders.way is Way.PLAN


def test_only_dealt_ground_differs_between_attempts() -> None:
    """Levels that deal what is buried get another seed each time; all others meet the same chance as before."""
    level = _flight(Orders()).plan
    assert Orders().dealt_for(level) == Orders()
    dealt = replace(level, terrain=replace(level.terrain, is_dealt=True))
    assert len({Orders().dealt_for(dealt).seed for _ in range(5)}) > 1
