"""The panels: none covers another, none is cut, each repaints only when needed, at every window and text size."""

from __future__ import annotations

import pygame
import pytest

from game.simulation.snapshot import Drilling
from game.ui.theme import Scale
from game.view.framing import Pane
from game.view.instruments import Instruments
from game.view.instruments.panels import Panel
from game.view.overlay import Overlay
from tests.view.craft.scenes import PLAN, StillCamera, helicopter, rover, snapshot

COACH = "Let go: the computer holds your height. Stay for 11 s more."
SIZES = [(1280, 720), (1920, 1080)]
TEXT_SCALES = [0.8, 1.0, 1.3, 1.6, 2.0]


def rects(size: tuple[int, int], text_scale: float, overlay: Overlay) -> dict[str, pygame.Rect]:
    """Return the panels' places."""
    instruments = Instruments(PLAN, Scale(size, text_scale))
    return instruments.panel_rects(snapshot(helicopter(2.2), rover(arm_extension=0.4)), overlay)


@pytest.mark.parametrize("size", [*SIZES, (320, 200), (640, 360), (3840, 2160)], ids=str)
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("craft", ["ginny", "percy"])
@pytest.mark.parametrize("shows_equation", [False, True])
def test_no_panel_covers_another(
    size: tuple[int, int], text_scale: float, craft: str, *, shows_equation: bool
) -> None:
    """Panels keep apart and stay inside the window, with the coach speaking and the equation shown or not."""
    overlay = Overlay(
        craft, shows_equation=shows_equation, time_lapse=10, coach=COACH, frames_per_second=59.9
    )
    places = list(rects(size, text_scale, overlay).values())
    screen = pygame.Rect((0, 0), size)
    for n, place in enumerate(places):
        assert screen.contains(place)
        assert place.collidelist(places[n + 1 :]) < 0


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("craft", ["ginny", "percy"])
def test_nothing_is_left_out_on_usual_windows(size: tuple[int, int], text_scale: float, craft: str) -> None:
    """At 720p and 1080p everything that art.md asks for is on the screen, at every text size."""
    shown = rects(size, text_scale, Overlay(craft, coach=COACH))
    left = "FlightTapes" if craft == "ginny" else "DriveBoard"
    assert {left, "Gauges", "CraftCard", "GoalList", "ClockCard", "StripMap", "CoachLine"} <= shown.keys()


def test_smallest_window_keeps_what_keeps_you_alive() -> None:
    """At 320x200 tapes and gauges stay; lesser panels may go."""
    assert {"FlightTapes", "Gauges"} <= rects((320, 200), 1.0, Overlay("ginny", coach=COACH)).keys()


def test_still_moment_is_not_painted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second frame of the same moment paints nothing anew; a new moment does."""
    painted: list[str] = []
    real = Panel.painted

    def count(self: Panel, size: tuple[int, int], radius_px: int) -> pygame.Surface:
        painted.extend(["panel"] if self.picture is None else [])
        return real(self, size, radius_px)

    monkeypatch.setattr(Panel, "painted", count)
    instruments = Instruments(PLAN, Scale((1280, 720)))
    surface = pygame.Surface((1280, 720))
    for height_m in (2.2, 2.2, 2.6):
        painted.clear()
        instruments.draw(surface, snapshot(helicopter(height_m), rover()), Overlay("ginny"))
        if height_m == 2.2 and painted:
            assert len(painted) >= 6
    assert 1 <= len(painted) <= 3


def test_arrows_point_to_goals_outside_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a camera, open goals beyond the edge get an arrow that covers no panel."""
    placed: list[pygame.Rect] = []
    monkeypatch.setattr(
        "game.view.instruments.pointers.painting.panel",
        lambda _, rect, *__, **___: placed.append(rect.copy()),
    )
    instruments = Instruments(PLAN, Scale((1280, 720)))
    now = snapshot(helicopter(2.2), rover())
    panels = list(instruments.panel_rects(now, Overlay("ginny")).values())
    surface = pygame.Surface((1280, 720))
    instruments.draw(surface, now, Overlay("ginny"))
    placed.clear()
    camera = StillCamera((1280, 720), 84.0, 20.0, 1.0)
    pane = Pane(surface.get_rect(), camera, ("ginny",))  # type: ignore[arg-type]  # a stand-in
    instruments.draw(surface, now, Overlay("ginny"), panes=[pane])
    assert len(placed) == 2
    assert all(place.collidelist(panels) < 0 for place in placed)


def test_missing_craft_falls_back_to_the_first() -> None:
    """An overlay that follows a craft of another level still gets instruments."""
    drilling = Drilling("x", 0.03, 170.0, 90.0, 160.0, 0.5)
    now = snapshot(rover(arm_extension=1.0, drilling=drilling))
    assert "DriveBoard" in Instruments(PLAN, Scale((1280, 720))).panel_rects(now, Overlay("nobody"))


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
@pytest.mark.parametrize("text_scale", [0.8, 1.0, 1.4, 2.0])
def test_two_players_have_instruments_at_their_own_sides(size: tuple[int, int], text_scale: float) -> None:
    """Nothing overlaps or leaves the window; what flies is read at the left, what drives at the right."""
    overlay = Overlay(
        "ginny",
        coach=COACH,
        player="Player 1: left keys",
        beside=Overlay("percy", coach=COACH, player="Player 2"),
    )
    shown = rects(size, text_scale, overlay)
    places = list(shown.values())
    assert all(pygame.Rect((0, 0), size).contains(place) for place in places)
    assert all(place.collidelist(places[n + 1 :]) < 0 for n, place in enumerate(places))
    assert shown["FlightTapes"].right <= size[0] // 2 <= shown["DriveBoard"].left
    if text_scale <= 1.0 and size != (1024, 768):
        assert {"Gauges", "Gauges2", "CraftCard", "CraftCard2", "GoalList", "GoalList2"} <= shown.keys()
