"""The desk for places to live at: what it shows, what it does not know, and how a place is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.coach_settle import settle_line
from game.scenes.gallery_settling import measured_snapshot, places
from game.scenes.gallery_stage import Stage
from game.scenes.mission import MissionScene
from game.scenes.places_desk import PlacesDeskScene
from game.scenes.science_note import InHand, science_note
from game.scenes.weather_series import Kind, series
from game.science.instruments import Instrument
from game.simulation.commands import TEAM, Answer
from game.simulation.objectives.settle import SETTLE
from game.simulation.settling.sites import sites
from game.simulation.snapshot import NOT_MEASURING, Measuring, RoverState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.snapshot import Snapshot

SIZE = (1280, 720)
LEVEL = "where-would-you-live"


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Return a stage with the mission at its start."""
    pygame.init()
    found = Stage(SIZE)
    found.fly(found.plan(LEVEL), 0.0)
    yield found
    pygame.quit()


def desk_of(stage: Stage, *, is_measured: bool = True) -> PlacesDeskScene:
    """Return the desk before the mission, after a day's work or before it."""
    mission = stage.scene
    assert isinstance(mission, MissionScene)
    if is_measured:
        mission.flight.snapshot = measured_snapshot(mission.plan, mission.flight.snapshot)
    return PlacesDeskScene(stage.context, mission)


def key(desk: PlacesDeskScene, code: int) -> None:
    """Press a key and let a frame pass."""
    desk.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
    desk.update(20_000_000)


def press(desk: PlacesDeskScene, label: str) -> None:
    """Press what is called so."""
    desk.page.focus(next(each for each in desk.page.stops() if each.label == label))
    key(desk, pygame.K_RETURN)


def test_before_the_first_look_nothing_is_known(stage: Stage) -> None:
    """Five places, no figure; the truth is not on the page."""
    said = desk_of(stage, is_measured=False).page.describe()
    assert "0 of 25 figures" in said
    assert said.count("0 of 5 known") == 5
    assert "light: not measured" in said


def test_what_was_measured_stands_beside_its_limit(stage: Stage) -> None:
    """With its error, a sign and a word; one failed need is enough for a place not to do."""
    desk = desk_of(stage)
    desk.choose(3)
    said = desk.page.describe()
    assert "✓ slope: 1.5 ± 0.2°, at most 5°" in said
    assert "will do" in said
    desk.choose(2)
    assert "× ice: none, at most 3\u202fm" in desk.page.describe()
    assert "– wind: not measured" in desk.page.describe()


def test_the_weather_is_shown_as_curves_over_the_sol(stage: Stage) -> None:
    """Each of five quantities has its page; a place without a block says how to get one."""
    desk = desk_of(stage)
    desk.choose(3)
    press(desk, "Weather")
    for name in ("Pressure", "Temperature", "Wind", "Humidity", "Light"):
        press(desk, name)
        assert "3 readings" in desk.page.describe()
    desk.choose(0)
    assert "let MEDA listen" in desk.page.describe()


@pytest.mark.parametrize("kind", list(Kind))
def test_the_band_goes_through_what_was_measured(stage: Stage, kind: Kind) -> None:
    """At the hour of the blocks the model lies within three errors of each of them."""
    mission = stage.scene
    assert isinstance(mission, MissionScene)
    found = measured_snapshot(mission.plan, mission.flight.snapshot)
    pairs = [(site.name, site) for site in sites(found.things)]
    shown = series(kind, mission.plan, pairs, 3)
    own = [each for each in shown.readings if each.letter == "Old_Shore"]
    assert len(own) == 2
    for each in own:
        _, band = min((abs(band.hour_h - each.hour_h), band) for band in shown.band)
        assert abs(band.middle - each.value) < 3.0 * each.error + 0.1 * abs(each.value)
        assert band.low <= band.middle <= band.high


def test_a_choice_is_asked_for_twice_and_carried_by_the_commands(stage: Stage) -> None:
    """The question says how many wrong ones are allowed; Back loses nothing."""
    mission = stage.scene
    assert isinstance(mission, MissionScene)
    desk = desk_of(stage)
    desk.choose(3)
    press(desk, "Live at Old Shore")
    assert "1 wrong choice is allowed." in desk.page.describe()
    key(desk, pygame.K_ESCAPE)
    press(desk, "Live at Old Shore")
    press(desk, "Choose it")
    commands = mission.flight.cockpit.commands(mission.flight.snapshot, 0.0)
    assert commands[TEAM] == Answer(SETTLE, "Old_Shore")


def test_the_radar_is_one_press_away(stage: Stage) -> None:
    """From the places to the radargram that the ice was read in."""
    desk = desk_of(stage)
    press(desk, "Radar")
    assert stage.scene.name == "desk"


def test_the_gallery_shows_the_desk(stage: Stage) -> None:
    """The kept picture is the page that players see."""
    places(stage)
    assert stage.scene.name == "places-desk"


def coached(
    snapshot: Snapshot, x_m: float, *, is_on: bool = False, reason: str = "No place chosen yet"
) -> str:
    """Return what the coach says to a rover that stands at a place."""
    rover = snapshot.crafts["percy"]
    assert isinstance(rover, RoverState)
    goal = replace(snapshot.goals[0], reason=reason)
    work = Measuring("meda", "Broad_Plain", 0.5) if is_on else NOT_MEASURING
    return settle_line((snapshot, replace(rover, x_m=x_m, measuring=work)), goal, 10)


def test_the_coach_leads_from_look_to_look(stage: Stage) -> None:
    """A picture, the way, the weather, the desk; and after a wrong choice the reason."""
    mission = stage.scene
    assert isinstance(mission, MissionScene)
    fresh = mission.flight.snapshot
    assert "takes a stereo picture: how steep is Broad Plain?" in coached(fresh, 54.0 + 6.0)
    found = measured_snapshot(mission.plan, fresh)
    assert "lets MEDA listen at Broad Plain" in coached(found, 65.0)
    assert "will Old Shore do?" in coached(found, 90.0)
    half = replace(found.crafts["percy"], traces=found.crafts["percy"].traces[:560])  # type: ignore[union-attr,type-var]  # a rover's
    assert "one side of Old Shore" in coached(replace(found, crafts={"percy": half}), 90.0)
    assert "listens for five minutes" in coached(found, 65.0, is_on=True)
    assert "opens the desk" in coached(found, 90.0, reason="Broad Plain will not do: ice none")


def test_the_card_of_meda_says_where_it_can_listen(stage: Stage) -> None:
    """It names the nearest flag, and how far that is away."""
    mission = stage.scene
    assert isinstance(mission, MissionScene)
    snapshot = mission.flight.snapshot
    rover = snapshot.crafts["percy"]
    assert isinstance(rover, RoverState)
    note = science_note(mission.plan, snapshot, rover, InHand(Instrument.MEDA, is_on=False))
    assert note is not None
    assert (note.instrument, note.thing) == ("MEDA", "Broad Plain")
    assert note.is_hindered
    there = replace(rover, x_m=65.0)
    ready = science_note(mission.plan, snapshot, there, InHand(Instrument.MEDA, is_on=False))
    assert ready is not None
    assert ready.word == "ready"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 360), (320, 200)])
@pytest.mark.parametrize("text_pct", [80, 100, 200])
def test_all_of_the_desk_can_be_reached(stage: Stage, size: tuple[int, int], text_pct: int) -> None:
    """At every size of window and text, what Tab reaches can be scrolled into the window."""
    stage.context.size = size
    stage.context.settings.change(text_pct=text_pct)
    desk = desk_of(stage)
    for section in (desk.page.stops(), ()):
        if not section:
            desk.show(Kind.WIND)
        desk.draw(pygame.Surface(size))
        for widget in desk.page.stops():
            desk.page.focus(widget)
            spot = widget.bounds.clip(pygame.Rect((0, 0), size))
            assert spot.size == widget.bounds.size, widget.label
