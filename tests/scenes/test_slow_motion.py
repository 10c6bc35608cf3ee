"""A crash is seen slowly; who wants less motion gets none of what shakes and flashes."""

from __future__ import annotations

import pygame
import pytest

from game.scenes.flight import Flight
from game.scenes.gallery_pilots import RecklessPilot
from game.scenes.gallery_stage import Stage
from game.scenes.mission import MissionScene
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.events import PhotographTaken, TouchedDown
from game.simulation.snapshot import Outcome

SIZE = (640, 360)
FRAME_NS = 1_000_000_000 // 60


def crashing(stage: Stage) -> MissionScene:
    """Fly into the ground and stop at the first frame after it."""
    plan = stage.plan("first-flight")
    scene = MissionScene(
        stage.context, plan, Flight(plan, pilot=RecklessPilot(plan.crafts[0].name), now_ns=lambda: 0)
    )
    stage.scene = scene
    while scene.flight.result is None:
        scene.update(FRAME_NS)
    assert scene.flight.result.outcome is Outcome.LOST
    return scene


def test_a_crash_takes_a_second_at_a_third_of_the_pace() -> None:
    """Until the debrief a second passes on the screen, and a third of one in the simulation and for the dust."""
    stage = Stage(SIZE)
    scene = crashing(stage)
    begin, shown, frames = scene.flight.snapshot.tick, [], 0
    advance = scene._view.advance
    scene._view.advance = lambda seconds, snapshot: (shown.append(seconds), advance(seconds, snapshot))  # type: ignore[method-assign] # looks on
    while stage.scene is scene:
        scene.update(FRAME_NS)
        frames += 1
    assert frames == pytest.approx(60, abs=1)
    assert scene.flight.snapshot.tick - begin == pytest.approx(TICKS_PER_SECOND // 3, abs=1)
    assert sum(shown) == pytest.approx(1.0 / 3.0, abs=0.02)


@pytest.mark.parametrize("is_reduced", [False, True])
def test_reduced_motion_switches_shake_parallax_and_flashes_off(is_reduced: bool) -> None:  # noqa: FBT001 - a case
    """The camera does not shake, far ridges stand still, a photograph does not flash; otherwise all three do."""
    stage = Stage(SIZE)
    stage.context.settings.change(is_motion_reduced=is_reduced)
    scene = MissionScene(stage.context, stage.plan("first-flight"))
    view, snapshot = scene._view, scene.flight.snapshot
    surface = pygame.Surface(SIZE)

    def picture() -> bytes:
        view.draw(surface, snapshot, scene.overlay())
        return pygame.image.tobytes(surface.subsurface((0, 0, 640, 160)), "RGB")

    before = picture()
    view.camera.travel_px += 200.0
    assert (picture() != before) is not is_reduced
    view.camera.travel_px -= 200.0
    view.hear([PhotographTaken(0.0, "ginny", ())], snapshot)
    brightest = max(pygame.transform.average_color(surface)[:3])
    picture()
    assert (max(pygame.transform.average_color(surface)[:3]) > brightest + 20) is not is_reduced
    view.hear([TouchedDown(0.0, "ginny", 1.0, 0.0, 30.0)], snapshot)
    assert (view.camera._shake_s > 0.0) is not is_reduced
