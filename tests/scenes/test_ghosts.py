"""The player's own best beside the player."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.missions import Best, Profile, Replay
from game.missions.flight import fly
from game.missions.settings import GhostChoice
from game.pilots import pilot
from game.scenes.flight import Flight
from game.scenes.gallery import Stage
from game.scenes.gallery_pilots import LatePilot
from game.scenes.ghosts import TOGETHER_M, Ghosts
from game.scenes.mission import MissionScene
from game.scenes.own_best import beside_best
from game.scenes.progress import Progress
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.snapshot import HelicopterState, RoverState
from game.ui.theme import Scale
from game.view.camera import Camera
from game.view.craft import CraftPainter
from game.view.ghost import GhostPainter
from tests.controls.states import helicopter
from tests.missions.plans import HOP

if TYPE_CHECKING:
    from pathlib import Path

    from game.missions import MissionResult, Recording

SIZE = (640, 360)
ASLEEP_S = 4.0


@pytest.fixture(scope="module")
def best() -> Recording:
    """Return the reference pilot's hop."""
    return fly(HOP, HOP.pilot, 1).recording()


@pytest.fixture(scope="module")
def result() -> MissionResult:
    """Return what the hop comes to."""
    return fly(HOP, HOP.pilot, 1).result()


def late(best: Recording | None, seconds: float, *, frame_ns: int = 33_333_334) -> Flight:
    """Return a flight of one who overslept, after so many seconds of frames."""
    hand = LatePilot(pilot(HOP.pilot, HOP), ASLEEP_S)
    flight = Flight(HOP, pilot=hand, best=best, now_ns=lambda: 0)
    for _ in range(round(seconds * 1e9 / frame_ns)):
        flight.update(frame_ns)
    return flight


@pytest.mark.parametrize("frame_ns", [16_666_667, 33_333_334, 100_000_000])
def test_the_best_is_where_it_was_at_this_tick(best: Recording, frame_ns: int) -> None:
    """At any frame rate it is in step with the run, from the first tick on, and where it was in its own flight."""
    flight = late(best, 16.0, frame_ns=frame_ns)
    assert flight.rival is not None
    assert flight.rival.simulation.tick == flight.run.simulation.tick > 15 * TICKS_PER_SECOND
    own = Replay(best, HOP)
    own.advance(flight.run.simulation.tick)
    assert flight.rival.simulation.snapshot() == own.simulation.snapshot()


def test_who_is_late_sees_the_best_above_with_its_name(best: Recording) -> None:
    """The best climbs while the one who overslept still spins up."""
    flight = late(best, 15.0)
    (ghost,) = Ghosts(flight, GhostChoice.BEST).shown()
    assert isinstance(ghost.state, HelicopterState)
    assert ghost.state.height_m > flight.snapshot.crafts["ginny"].height_m + 1.5
    assert ghost.label == "Your best"


def test_together_there_is_only_one_machine(best: Recording) -> None:
    """On the ground both stand in the same place: the best is not drawn."""
    flight = late(best, 2.0)
    assert flight.rival is not None
    assert TOGETHER_M > 0.0
    assert Ghosts(flight, GhostChoice.BEST).shown() == ()


def test_after_its_end_the_best_has_gone(best: Recording) -> None:
    """When its own flight is over it flies no more, and the player's goes on."""
    flight = late(best, best.claim.ticks / TICKS_PER_SECOND + 1.0)
    assert flight.rival is not None
    assert flight.rival.is_over
    assert flight.result is None
    assert Ghosts(flight, GhostChoice.BEST).shown() == ()


def test_the_best_changes_nothing_about_the_run(best: Recording) -> None:
    """With and without it the same commands give the same course."""
    runs = [late(each, 16.0).run.simulation.fingerprint() for each in (None, best)]
    assert runs[0] == runs[1]


def test_a_rover_has_a_ghost_too() -> None:
    """Who lets the rover stand sees the best drive away."""
    stage = Stage(SIZE)
    plan = stage.plan("first-drive")
    short = replace(plan, time_limit_s=400.0)
    recording = fly(short, plan.pilot, 1).recording()
    flight = Flight(short, best=recording, now_ns=lambda: 0)
    flight.time_lapse = 60
    for _ in range(60):
        flight.update(100_000_000)
    (ghost,) = Ghosts(flight, GhostChoice.BOTH).shown()
    assert isinstance(ghost.state, RoverState)
    mission = MissionScene(stage.context, short, flight)
    mission.draw(pygame.Surface(SIZE))


@pytest.fixture
def kept(tmp_path: Path, best: Recording) -> Stage:
    """Return a stage whose player has a best run of the hop."""
    stage = Stage(SIZE)
    stage.context.progress = Progress(tmp_path, Profile())
    stage.context.progress.keep_recording(best, "best")
    return stage


@pytest.mark.parametrize(
    ("choice", "is_there"),
    [
        (GhostChoice.NONE, False),
        (GhostChoice.REAL, False),
        (GhostChoice.BEST, True),
        (GhostChoice.BOTH, True),
    ],
)
def test_the_best_flies_along_if_it_is_wanted(kept: Stage, choice: GhostChoice, *, is_there: bool) -> None:
    """A mission takes it from the player's folder, at the start and at each restart, as the setting says."""
    kept.context.settings.change(ghost=choice)
    mission = MissionScene(kept.context, HOP)
    assert (mission.flight.rival is not None) is is_there
    mission.restart()
    assert (mission.flight.rival is not None) is is_there


def test_a_broken_best_is_no_ghost(kept: Stage, tmp_path: Path) -> None:
    """A file that is no recording, or one of other help, is passed over without a word."""
    kept.context.settings.change(has_strong_legs=True)
    assert MissionScene(kept.context, HOP).flight.rival is None
    kept.context.settings.change(has_strong_legs=False)
    (tmp_path / "recordings" / "hop-best.thinair").write_text("[")
    assert MissionScene(kept.context, HOP).flight.rival is None


@pytest.mark.parametrize(
    ("longer_s", "is_best", "words"),
    [
        (-4.2, True, "your new best, 4.2\N{NARROW NO-BREAK SPACE}s faster than the one before"),
        (4.2, False, "4.2\N{NARROW NO-BREAK SPACE}s slower than your best"),
        (0.01, False, "as fast as your best"),
    ],
)
def test_the_debrief_compares(result: MissionResult, longer_s: float, words: str, *, is_best: bool) -> None:
    """Beside the result stands how much faster or slower it was than the best before it."""
    before = Best("gold", 100.0, result.time_s - longer_s)
    assert beside_best(result, before, is_best=is_best) == words


def test_the_first_win_is_the_best_and_a_loss_is_compared_with_nothing(result: MissionResult) -> None:
    """Without an earlier best there is nothing to compare."""
    assert beside_best(result, None, is_best=True) == "your best so far"
    lost = replace(result, outcome="lost")
    assert beside_best(lost, Best("gold", 100.0, 30.0), is_best=False) == ""


def test_names_of_ghosts_cover_nothing() -> None:
    """Two ghosts in one place have their names above and below; where both are taken a third says nothing."""
    terrain = late(None, 0.0).run.simulation.terrain
    names = GhostPainter(CraftPainter(terrain, SIZE), Scale(SIZE))
    camera, picture = Camera(SIZE), pygame.Surface((80, 20))
    camera.look(0.0, terrain, 0)
    taken: list[pygame.Rect] = []
    for is_free in (True, True, False):
        place = names._free_place(camera, helicopter(), picture, taken)
        assert (place is not None) is is_free
        taken += [place] if place is not None else []
    assert not taken[0].colliderect(taken[1])
