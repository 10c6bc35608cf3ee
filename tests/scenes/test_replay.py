"""A recording, watched: pause, steps, pace, and any place in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pygame
import pytest

from game.missions.flight import fly
from game.scenes.debrief import DebriefScene
from game.scenes.gallery_pilots import RecklessPilot
from game.scenes.gallery_stage import Stage
from game.scenes.replay import ReplayScene
from game.scenes.tape import Tape, Way
from game.simulation.clock import TICKS_PER_SECOND

if TYPE_CHECKING:
    from game.missions import Recording
    from game.simulation.plan import LevelPlan

SIZE = (1280, 720)
FRAME_NS = 1_000_000_000 // 60


@cache
def flown() -> tuple[Recording, LevelPlan]:
    plan = Stage(SIZE).plan("first-flight")
    return fly(plan, plan.pilot, 1).recording(), plan


@pytest.fixture
def tape() -> Tape:
    """Return the first flight at its start, on a machine that is never too slow."""
    return Tape(*flown(), now_ns=lambda: 0)


@pytest.fixture
def scene(tape: Tape) -> ReplayScene:
    stage = Stage(SIZE)
    return ReplayScene(stage.context, *flown(), tape)


def run(tape: Tape, frames: int = 1) -> list[Way]:
    return [passage.way for _ in range(frames) for passage in tape.update(FRAME_NS)]


def press(scene: ReplayScene, key: int, *, mod: int = 0) -> None:
    scene.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod))
    frames(scene, 2)


def frames(scene: ReplayScene, number: int) -> None:
    for _ in range(number):
        scene.update(FRAME_NS)
        scene.draw(pygame.Surface(SIZE))


def test_going_back_is_flown_again_and_comes_out_the_same(tape: Tape) -> None:
    """At the same tick the fingerprint is the same, whether one came from before or from behind."""
    tape.seek(3600)
    run(tape)
    assert tape.tick == 3600
    there = tape.replay.simulation.fingerprint()
    tape.seek(tape.total)
    run(tape)
    assert tape.replay.simulation.fingerprint() == flown()[0].claim.fingerprint
    tape.seek(3600)
    assert run(tape)[0] is Way.NEW_START
    assert tape.replay.simulation.fingerprint() == there


def test_a_slow_machine_goes_in_portions() -> None:
    """When every look at the clock finds the frame's time used up, each frame flies a portion and gets there."""
    now = iter(range(0, 10**15, 20_000_000))
    slow = Tape(*flown(), now_ns=lambda: next(now))
    slow.is_paused = True
    slow.seek(1200)
    assert run(slow) == [Way.SKIPPED]
    assert 0 < slow.tick < 1200
    assert slow.target == 1200
    run(slow, frames=200)
    assert (slow.tick, slow.target) == (1200, None)
    assert 0 < slow.known < slow.total


def test_the_last_moments_before_a_place_are_seen(tape: Tape) -> None:
    """Two seconds before it the skipping ends, so that dust is in the air and the camera has settled."""
    tape.seek(2400)
    ways = run(tape)
    assert ways[0] is Way.SKIPPED
    assert ways.count(Way.SEEN) == 60


def test_what_happens_is_known_before_it_is_seen(tape: Tape) -> None:
    """The marks are there at the first frame on a quick machine: take-off, goals and touchdown."""
    run(tape)
    assert 0 < tape.tick < 3
    assert {type(event).__name__ for event in tape.notes} == {"TookOff", "GoalReached", "TouchedDown"}
    assert tape.known == tape.total


def test_a_paused_tape_steps_tick_by_tick_and_second_by_second(scene: ReplayScene) -> None:
    """Comma and full stop step, with Shift by a second; both ways."""
    tape = scene.tape
    frames(scene, 60)
    press(scene, pygame.K_p)
    here = tape.tick
    frames(scene, 10)
    assert tape.tick == here > 0
    press(scene, pygame.K_PERIOD)
    assert tape.tick == here + 1
    press(scene, pygame.K_PERIOD, mod=pygame.KMOD_LSHIFT)
    assert tape.tick == here + 1 + TICKS_PER_SECOND
    press(scene, pygame.K_COMMA, mod=pygame.KMOD_LSHIFT)
    press(scene, pygame.K_COMMA)
    assert tape.tick == here
    assert "Step back" in scene.page.describe()


def test_pace_and_ends_by_key(scene: ReplayScene) -> None:
    """Full stop plays faster, comma slower; End and Home are the ends, arrows five seconds."""
    tape = scene.tape
    press(scene, pygame.K_PERIOD)
    assert tape.pace == "2"
    press(scene, pygame.K_END)
    assert tape.replay.is_over
    press(scene, pygame.K_p)
    assert tape.tick < TICKS_PER_SECOND
    press(scene, pygame.K_p)
    press(scene, pygame.K_HOME)
    assert tape.tick == 0
    press(scene, pygame.K_RIGHT)
    assert tape.tick == 5 * TICKS_PER_SECOND


def test_the_bar_is_dragged(scene: ReplayScene) -> None:
    """Pressing the bar goes there, dragging goes along, and it plays on from where it was let go."""
    frames(scene, 2)
    track = scene._timeline._track()
    for kind, share in (
        (pygame.MOUSEBUTTONDOWN, 0.8),
        (pygame.MOUSEMOTION, 0.4),
        (pygame.MOUSEBUTTONUP, 0.4),
    ):
        spot = (track.x + round(share * track.width), track.centery)
        scene.handle(pygame.event.Event(kind, button=1, pos=spot))
        frames(scene, 2)
    assert scene.tape.tick == pytest.approx(0.4 * scene.tape.total, abs=30)
    before = scene.tape.tick
    frames(scene, 10)
    assert scene.tape.tick > before


def test_a_jump_brings_no_dust_of_what_was_skipped(scene: ReplayScene) -> None:
    """In mid-flight, far above the ground, the air is clear after a jump over the take-off, as it was without one."""
    scene.tape.seek(30 * TICKS_PER_SECOND)
    frames(scene, 3)
    jumped = len(scene._view._dust)
    assert jumped < 60
    scene.tape.seek(13 * TICKS_PER_SECOND)
    frames(scene, 3)
    assert len(scene._view._dust) > jumped


def test_marks_of_what_has_not_happened_yet_are_gone(scene: ReplayScene) -> None:
    """The scar of the landing is there at the end, not before it, and again at the end."""
    for tick, has_scar in ((scene.tape.total, True), (1200, False), (scene.tape.total, True)):
        scene.tape.seek(tick)
        frames(scene, 3)
        assert (len(scene._view._marks) > 0) is has_scar


def test_the_overlays_can_be_laid_over_it(scene: ReplayScene) -> None:
    """V shows the forces and N the equation, as in the mission."""
    press(scene, pygame.K_v)
    press(scene, pygame.K_n)
    assert scene.overlay().shows_forces
    assert scene.overlay().shows_equation


def test_large_text_has_the_room_of_the_instruments(scene: ReplayScene) -> None:
    """The panel would lie over tapes and gauges; who asks for the equation gets them all the same."""
    assert scene.overlay().shows_instruments
    scene.context.settings.change(text_pct=200)
    assert not scene.overlay().shows_instruments
    press(scene, pygame.K_n)
    assert scene.overlay().shows_instruments


def test_the_end_says_what_the_debrief_said() -> None:
    """A lost flight's replay ends with the debrief's own sentence."""
    stage = Stage(SIZE)
    plan = stage.plan("first-flight")
    stage.fly_to_the_end(plan, RecklessPilot(plan.crafts[0].name))
    debrief = stage.scene
    assert isinstance(debrief, DebriefScene)
    told = Tape(debrief._recording, plan, now_ns=lambda: 0)
    assert told.verdict == ""
    told.seek(told.total)
    run(told, frames=2)
    assert told.verdict
    assert f'heading "{told.verdict}"' in debrief.page.describe()


@pytest.mark.parametrize("size", [(320, 200), (640, 360), (1920, 1080)])
@pytest.mark.parametrize("text_pct", [80, 200])
def test_it_takes_any_size_and_text(size: tuple[int, int], text_pct: int) -> None:
    """All that Tab reaches lies in the window."""
    stage = Stage(size)
    stage.context.settings.change(text_pct=text_pct)
    scene = ReplayScene(stage.context, *flown())
    for stop in scene.page.stops():
        assert pygame.Rect((0, 0), size).contains(stop.bounds), stop.label
