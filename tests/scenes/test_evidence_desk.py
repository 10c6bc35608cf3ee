"""The evidence page: what it shows and asks, what it refuses, and that all of it can be reached."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.evidence_desk import EvidenceScene
from game.scenes.gallery_stage import Stage
from game.simulation.commands import TEAM, Answer
from tests.science.specimens import measured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.mission import MissionScene

SIZE = (1280, 720)
ROCKS = {"Pale_Block": "Alfalfa", "Cheyava_Falls": "Cheyava_Falls"}


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Return a stage with a mission among spotted rocks."""
    pygame.init()
    found = Stage(SIZE)
    found.fly(found.plan("leopard-spots"), 0.0)
    yield found
    pygame.quit()


def mission_of(stage: Stage) -> MissionScene:
    """Return the mission on the stage."""
    return stage.scene  # type: ignore[return-value]  # it is a mission here


def page_of(mission: MissionScene, *, is_measured: bool) -> EvidenceScene:
    """Return the page before a mission, with its rocks measured or not."""
    flight = mission.flight
    if is_measured:
        things = tuple(
            replace(thing, measurements=measured(ROCKS[thing.name])) if thing.name in ROCKS else thing
            for thing in flight.snapshot.things
        )
        flight.snapshot = replace(flight.snapshot, things=things)
    return EvidenceScene(mission.context, flight, mission.draw_place)


def press(page: EvidenceScene, label: str) -> None:
    """Press what is called so."""
    widget = next(stop for stop in page.page.stops() if stop.label.startswith(label))
    assert widget.action is not None
    widget.action()


def test_before_measuring_a_claim_is_refused(stage: Stage) -> None:
    """Pressing a step says what to look for first, and nothing is claimed."""
    mission = mission_of(stage)
    page = page_of(mission, is_measured=False)
    press(page, "1: ")
    assert "Look for it first: context" in page.page.describe()
    assert TEAM not in mission.flight.cockpit.commands(mission.flight.snapshot, 0.0)


def test_a_claim_is_asked_for_twice_and_carried_by_the_commands(stage: Stage) -> None:
    """With all evidence a step asks whether it is meant; Back loses nothing, Claim tells the simulation."""
    mission = mission_of(stage)
    page = page_of(mission, is_measured=True)
    page.choose(1)
    press(page, "1: ")
    assert "Cheyava Falls: step 1, a potential biosignature?" in page.page.describe()
    assert "1 wrong claim is allowed" in page.page.describe()
    page.back()
    press(page, "1: ")
    press(page, "Claim")
    commands = mission.flight.cockpit.commands(mission.flight.snapshot, 0.0)
    assert commands[TEAM] == Answer("Cheyava_Falls", "1")


def test_no_step_is_told_before_the_claim(stage: Stage) -> None:
    """The ladder stands without signs while the question is open; once it is settled it says why it stops."""
    mission = mission_of(stage)
    page = page_of(mission, is_measured=True)
    page.choose(1)
    assert "takes a laboratory" not in page.page.describe()
    goals = mission.flight.snapshot.goals
    settled = tuple(replace(goal, is_done=True) if goal.kind == "claim" else goal for goal in goals)
    mission.flight.snapshot = replace(mission.flight.snapshot, goals=settled)
    page.rebuild()
    assert "takes a laboratory" in page.page.describe()
    assert "Only a laboratory with the witness tubes can rule out carbon from Earth" in page.page.describe()


def test_nowhere_on_the_page_is_more_said_than_potential(stage: Stage) -> None:
    """Apart from the names of the higher steps no word speaks of life found."""
    page = page_of(mission_of(stage), is_measured=True)
    words = page.page.describe().casefold()
    for claim in ("life found", "proof of life", "discovered life", "signs of life", "alien"):
        assert claim not in words


def test_picture_and_spectrum_are_told_in_words_too(stage: Stage) -> None:
    """Who does not see the picture reads what is on it; the spectrum lists its lines with their places."""
    page = page_of(mission_of(stage), is_measured=True)
    page.choose(1)
    assert "fine mud, spots with dark rims" in page.page.describe()
    page.show_spectrum()
    assert "carbon 1" in page.page.describe()
    assert "Raman shift" in page.page.describe()
    press(page, "Phosphate")
    assert "Element map: P₂O₅" in page.page.describe()
    assert "abraded 60: mean" in page.page.describe()


def lake_of(stage: Stage, *measured_rocks: str) -> EvidenceScene:
    """Return the page before a mission about a lake, on the order of events, with some rocks measured."""
    mission = stage.fly(stage.plan("the-lake-that-was"), 0.0)
    flight = mission.flight
    things = tuple(
        replace(thing, measurements=measured(thing.name)) if thing.name in measured_rocks else thing
        for thing in flight.snapshot.things
    )
    flight.snapshot = replace(flight.snapshot, things=things)
    page = EvidenceScene(mission.context, flight, mission.draw_place)
    page.show_order()
    return page


def test_events_change_places_and_the_order_is_carried_by_the_commands(stage: Stage) -> None:
    """Arrows choose, Later and Earlier move, the order outlives the page, and is asked for before it is given."""
    page = lake_of(stage)
    mission = mission_of(stage)
    before = list(page.flight.plan.goals[-1].events)
    press(page, "Later")
    press(page, "Later")
    press(page, "Earlier")
    moved = [before[1], before[0], *before[2:]]
    assert page.flight.order == moved
    again = EvidenceScene(mission.context, page.flight, mission.draw_place)
    again.show_order()
    assert f'"{1}. salt fills the cracks"' in again.page.describe()
    press(again, "Give this order")
    assert "1 wrong order is allowed" in again.page.describe()
    again.back()
    press(again, "Give this order")
    press(again, "Answer")
    commands = page.flight.cockpit.commands(page.flight.snapshot, 0.0)
    assert commands[TEAM] == Answer("order of events", ",".join(moved))


def test_each_event_tells_its_cards_and_who_gave_them(stage: Stage) -> None:
    """Won cards name the rock and the figure, missing ones say so."""
    page = lake_of(stage, "Emerald_Lake")
    words = page.page.describe()
    assert "✓ pebbles of Emerald Lake: " in words
    assert "– interlocked crystals" in words


def test_a_settled_order_tells_which_card_supports_which_event(stage: Stage) -> None:
    """After the answer every event stands with its cards, the rules that join them, and what nobody knows."""
    page = lake_of(stage, "Rochette", "Wildcat_Ridge", "Skinner_Ridge", "Kodiak", "Emerald_Lake")
    flight = page.flight
    goals = tuple(
        replace(goal, is_done=True) if goal.kind == "order" else goal for goal in flight.snapshot.goals
    )
    flight.snapshot = replace(flight.snapshot, goals=goals)
    page.rebuild()
    words = page.page.describe()
    for told in (
        "sloping layers of Kodiak",
        "carbonate of Skinner Ridge",
        "a delta grows → floods bring stones: cut",
    ):
        assert told in words
    assert "These rocks do not tell which came first" in words
    assert "salt fills the cracks – floods bring stones" in words or "floods bring stones – salt" in words
    assert "Give this order" not in words


@pytest.mark.parametrize("text_pct", [80, 100, 200])
def test_all_of_the_order_can_be_reached(stage: Stage, text_pct: int) -> None:
    """At every size of text, what Tab reaches can be scrolled into the window."""
    stage.context.settings.change(text_pct=text_pct)
    page = lake_of(stage, "Emerald_Lake")
    page.draw(pygame.Surface(SIZE))
    for widget in page.page.stops():
        page.page.focus(widget)
        spot = widget.bounds.clip(pygame.Rect((0, 0), SIZE))
        assert spot.size == widget.bounds.size or widget.label == "Events, oldest first", widget.label


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 360), (320, 200)])
@pytest.mark.parametrize("text_pct", [80, 100, 200])
def test_all_of_the_page_can_be_reached(stage: Stage, size: tuple[int, int], text_pct: int) -> None:
    """At every size of window and text, what Tab reaches can be scrolled into the window."""
    stage.context.size = size
    stage.context.settings.change(text_pct=text_pct)
    page = page_of(mission_of(stage), is_measured=True)
    page.draw(pygame.Surface(size))
    for shows_spectrum in (False, True):
        if shows_spectrum:
            page.show_spectrum()
            page.draw(pygame.Surface(size))
        for widget in page.page.stops():
            page.page.focus(widget)
            spot = widget.bounds.clip(pygame.Rect((0, 0), size))
            assert spot.size == widget.bounds.size or widget.label == "Rocks here", widget.label
