"""The plant desk: what its sliders do, what it says, and how a plant is handed in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.coach_plant import plant_line
from game.scenes.gallery_stage import Stage
from game.scenes.mission import MissionScene
from game.scenes.plant_desk import PlantDeskScene
from game.scenes.plant_words import advice, forecast, known_site, lines
from game.simulation.commands import TEAM, Answer
from game.simulation.plan import Goal, Place
from game.simulation.plant import FIRST_DESIGN, PLANT, Design, Site, design_text
from game.simulation.snapshot import NO_OXYGEN
from tests.controls.states import goal_state, rover

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = (1280, 720)
GOAL = Goal("plant", "percy", tonnes=25.0, months=14.0, mass_kg=9_500.0)
SITE = Site(Place(season_ls_deg=150.0), 14.0, 0.84)


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Return a stage with the mission that asks for a plant."""
    pygame.init()
    found = Stage(SIZE)
    found.fly(found.plan("a-crews-oxygen"), 0.0)
    yield found
    pygame.quit()


def desk_of(stage: Stage) -> PlantDeskScene:
    """Return the desk before the mission on the stage."""
    assert isinstance(stage.scene, MissionScene)
    return PlantDeskScene(stage.context, stage.scene)


def stop(desk: PlantDeskScene, label: str) -> None:
    """Go to what is called so."""
    desk.page.focus(next(each for each in desk.page.stops() if each.label == label))


def key(desk: PlantDeskScene, code: int) -> None:
    """Press a key and let a frame pass."""
    desk.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
    desk.update(20_000_000)


def test_a_slider_changes_the_plant_and_what_comes_of_it(stage: Stage) -> None:
    """Two more reactors weigh 3.6 t; figures, pictures and advice follow in the same frame."""
    desk = desk_of(stage)
    before = desk.page.describe()
    assert "Too little" in before
    stop(desk, "Reactors of 10 kW")
    key(desk, pygame.K_RIGHT)
    key(desk, pygame.K_RIGHT)
    after = desk.page.describe()
    assert desk.found.design == replace(FIRST_DESIGN, reactors=4)
    assert "Mass 4462" in before
    assert "Mass 8070" in after
    assert "Too little" in after


def test_a_plant_stays_on_the_desk(stage: Stage) -> None:
    """Who goes back to the mission finds the sliders as they were; a new attempt begins anew."""
    desk = desk_of(stage)
    stop(desk, "Units")
    key(desk, pygame.K_RIGHT)
    assert desk_of(stage).found.design.units == FIRST_DESIGN.units + 1
    mission = stage.scene
    assert isinstance(mission, MissionScene)
    mission.restart()
    assert desk_of(stage).found.design == FIRST_DESIGN


def test_a_plant_is_asked_for_twice_and_carried_by_the_commands(stage: Stage) -> None:
    """The question says how many are left; Back loses nothing, the answer is told to the simulation."""
    mission = stage.scene
    assert isinstance(mission, MissionScene)
    desk = desk_of(stage)
    stop(desk, "Hand in the plant")
    key(desk, pygame.K_RETURN)
    assert "You may hand in 2 plants." in desk.page.describe()
    assert TEAM not in mission.flight.cockpit.commands(mission.flight.snapshot, 0.0)
    key(desk, pygame.K_ESCAPE)
    stop(desk, "Hand in the plant")
    key(desk, pygame.K_RETURN)
    stop(desk, "Hand in")
    key(desk, pygame.K_RETURN)
    commands = mission.flight.cockpit.commands(mission.flight.snapshot, 0.0)
    assert commands[TEAM] == Answer(PLANT, design_text(FIRST_DESIGN))


def test_what_came_of_a_plant_is_shown(stage: Stage) -> None:
    """A plant that failed stands on the chart beside the new one, with the reason."""
    mission = stage.scene
    assert isinstance(mission, MissionScene)
    mission.flight.cockpit.answer(PLANT, design_text(FIRST_DESIGN))
    mission.flight._pilot = None
    stage.watch(0.5)
    said = desk_of(stage).page.describe()
    assert "handed in: what came" in said
    assert "1 try left" in said


def test_filters_count_as_clean_until_one_was_run() -> None:
    """What nobody has measured, the desk must not know."""
    plan = Stage(SIZE).plan("a-crews-oxygen")
    cold, run = (rover(oxygen=replace(NO_OXYGEN, filter_share=share)) for share in (None, 0.84))
    assert known_site(plan, GOAL, cold).filter_share == 1.0
    assert known_site(plan, GOAL, run).filter_share == 0.84


@pytest.mark.parametrize(
    ("design", "words"),
    [
        (Design(8, 1000, 4, 10, 95), "Too heavy"),
        (Design(4, 1000, 4, 0, 100), "carbon falls out"),
        (Design(6, 500, 2, 0, 95), "Power runs short"),
        (Design(3, 750, 4, 0, 80), "Too little"),
        (Design(4, 1000, 4, 0, 95), "Enough in a clear year only"),
        (Design(3, 2000, 3, 0, 95), "It can be handed in"),
    ],
)
def test_the_advice_names_the_next_thing(design: Design, words: str) -> None:
    """Mass, carbon, power, size, and the bad year, in this order."""
    assert words in advice(forecast(design, SITE, GOAL))


def test_figures_stand_beside_their_limits() -> None:
    """What is as it should be has a tick; power has neither."""
    found = lines(forecast(Design(4, 1000, 4, 0, 95), SITE, GOAL))
    assert [each.is_right for each in found] == [True, None, True, False]
    assert found[1].words == "Power: needs up to 35\u202fkW, has 40\u202fkW"


def test_the_coach_leads_to_the_desk() -> None:
    """Before MOXIE has run, after it, and after a plant that failed."""
    open_goal = goal_state("plant", "percy")
    assert "only a run of MOXIE" in plant_line(rover(), open_goal)
    known = rover(oxygen=replace(NO_OXYGEN, filter_share=0.84))
    assert "plan the plant for a bad year" in plant_line(known, open_goal)
    assert "plan anew" in plant_line(known, replace(open_goal, progress=0.6))


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 360), (320, 200)])
@pytest.mark.parametrize("text_pct", [80, 100, 200])
def test_all_of_the_desk_can_be_reached(stage: Stage, size: tuple[int, int], text_pct: int) -> None:
    """At every size of window and text, what Tab reaches can be scrolled into the window."""
    stage.context.size = size
    stage.context.settings.change(text_pct=text_pct)
    desk = desk_of(stage)
    desk.draw(pygame.Surface(size))
    for widget in desk.page.stops():
        desk.page.focus(widget)
        spot = widget.bounds.clip(pygame.Rect((0, 0), size))
        assert spot.size == widget.bounds.size, widget.label
