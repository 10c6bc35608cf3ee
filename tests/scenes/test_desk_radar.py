"""The radar's page of the desk: what can be read there, and how a claim is made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pygame
import pytest

from game.scenes.desk import DeskScene
from game.scenes.gallery_stage import Stage
from game.scenes.radargram import Cross
from game.simulation.commands import TEAM, Answer
from game.simulation.objectives.ice import ICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.desk_radar import ClaimScene
    from game.scenes.mission import MissionScene
    from game.scenes.page_scene import PageScene

SIZE = (1280, 720)


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Return a stage with a rover that has nothing sounded yet."""
    pygame.init()
    found = Stage(SIZE)
    plan = found.plan("ice-under-foot")
    found.fly(replace(plan, crafts=(replace(plan.crafts[0], at_m=24.0),)), 0.0)
    yield found
    pygame.quit()


def sounded(stage: Stage) -> DeskScene:
    """Return the desk after some metres of driving."""
    mission = cast("MissionScene", stage.scene)
    mission.flight.time_lapse = 20
    stage.watch(1.0)
    mission.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_d, mod=0, unicode="d"))
    for _ in range(8):
        stage.watch(1.0)
    return DeskScene(stage.context, mission)


def press(scene: PageScene, label: str) -> None:
    """Press what is called so."""
    widget = next(stop for stop in scene.page.stops() if stop.label == label)
    assert widget.action is not None
    widget.action()


def test_before_the_first_trace_the_desk_says_what_to_do(stage: Stage) -> None:
    """At the start there is nothing to read, and a sentence says so."""
    desk = DeskScene(stage.context, cast("MissionScene", stage.scene))
    desk.radar._columns = dict  # type: ignore[method-assign]  # as before the first slow step
    desk.rebuild()
    assert "Nothing was sounded yet" in desk.page.describe()


def test_speed_makes_depth_and_the_claim_says_both(stage: Stage) -> None:
    """The same echo is deeper in faster ground; arrows at the slider change it, and the claim follows."""
    desk = sounded(stage)
    desk.radar.put(Cross(25.0, 40.0, 0.1))
    assert "The cross is 2.00\N{NARROW NO-BREAK SPACE}m deep" in desk.page.describe()
    speed = next(stop for stop in desk.page.stops() if stop.label == "Speed")
    for _ in range(10):
        assert speed.arrow(pygame.K_RIGHT)
    assert desk.radar.cross.speed == pytest.approx(0.12)
    assert "2.40\N{NARROW NO-BREAK SPACE}m deep" in desk.page.describe()


def test_a_claim_is_asked_twice_and_carried_by_the_commands(stage: Stage) -> None:
    """Back loses nothing; Claim tells the simulation place and depth."""
    desk = sounded(stage)
    desk.radar.put(Cross(25.0, 40.0, 0.12))
    words = "Ice at 25.0\N{NARROW NO-BREAK SPACE}m, 2.40\N{NARROW NO-BREAK SPACE}m deep"
    flight = cast("MissionScene", stage.scene).flight
    press(desk, words)
    asked = cast("ClaimScene", stage.scene)
    assert "1 wrong claim is allowed" in asked.page.describe()
    press(asked, "Back")
    assert TEAM not in flight.cockpit.commands(flight.snapshot, 0.0)
    press(asked, "Claim")
    assert flight.cockpit.commands(flight.snapshot, 0.0)[TEAM] == Answer(ICE, "25.0 m, 2.40 m deep")


def test_a_pointer_puts_the_cross_where_it_presses(stage: Stage) -> None:
    """A press in the middle of the picture goes to the middle of the stretch and of the window."""
    desk = sounded(stage)
    desk.draw(pygame.Surface(SIZE))
    plot = next(stop for stop in desk.page.stops() if stop.label == "Radargram")
    assert plot.drag(plot.bounds.center)
    assert desk.radar.cross.delay_ns == pytest.approx(50.0, abs=2.0)
    along = next(stop for stop in desk.page.stops() if stop.label == "Along")
    assert along.value == f"{desk.radar.cross.at_m:.1f}\N{NARROW NO-BREAK SPACE}m"
