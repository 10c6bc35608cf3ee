"""Measured points leave a mission labelled with the team's answers, and other teams can read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.missions.players import Players
from game.missions.points_file import load_points
from game.pilots import pilot
from game.scenes.flight import Flight
from game.scenes.gallery_stage import Stage
from game.scenes.points_export import export, labelled_points
from game.science.targets import RockUnit
from game.simulation.events import AnswerGiven, PointMeasured

if TYPE_CHECKING:
    from pathlib import Path


def measured(stage: Stage) -> Flight:
    """Return a flight in which the first rock was measured and named by the reference pilot."""
    plan = stage.plan("what-is-this-rock")
    flight = Flight(plan, pilot=pilot(plan.pilot, plan), now_ns=lambda: 0)
    flight.time_lapse = 60
    for _ in range(4000):
        flight.update(100_000_000)
        if any(isinstance(note, AnswerGiven) for note in flight.notes):
            break
    return flight


def test_points_carry_the_team_and_its_answer(tmp_path: Path) -> None:
    """The points of the rock that was named, and no others, come back from the file as they were measured."""
    stage = Stage((640, 360))
    stage.context.players = Players(tmp_path)
    flight = measured(stage)
    sentence = export(stage.context, flight)
    (file,) = tmp_path.rglob("points-what-is-this-rock.csv")
    assert str(file) in sentence
    points = load_points(file)
    assert points == labelled_points(flight, "Player 1")
    assert {(point.thing, point.unit) for point in points} == {("Rochette", RockUnit.MAAZ)}
    thing = next(each for each in flight.snapshot.things if each.name == "Rochette")
    assert [point.oxides_pct for point in points] == [each.oxides_pct for each in thing.measurements]


def test_without_a_folder_it_says_so() -> None:
    """Where nothing is kept one sentence says why there is no file."""
    stage = Stage((640, 360))
    flight = Flight(stage.plan("first-flight"), now_ns=lambda: 0)
    assert "no folder" in export(stage.context, flight)
    assert labelled_points(flight, "x") == ()
    assert not any(isinstance(note, PointMeasured) for note in flight.notes)
