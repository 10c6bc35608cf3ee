"""The force arrows: the right forces, in the right direction, with labels that can all be read."""

from __future__ import annotations

import pygame
import pytest

from game.ui.theme import Scale
from game.view.craft import ForcesOverlay
from game.view.craft.forces import forces_on
from tests.view.craft.scenes import StillCamera, helicopter, rover

SIZE = (1280, 720)


def test_forces_in_hover_balance() -> None:
    """With thrust equal to weight and no drag, the sum is nothing."""
    total = next(force for force in forces_on(helicopter(3.0)) if force.name == "Sum")
    assert total.size_n == pytest.approx(0.0)


def test_wheels_carry_the_weight_that_is_shown() -> None:
    """The rover's weight arrow is as long as its wheels' arrows together, and opposite."""
    *wheels, weight = forces_on(rover())
    assert sum(force.y_n for force in wheels) == pytest.approx(-weight.y_n)
    assert -weight.y_n == pytest.approx(6 * 1270.0)


@pytest.mark.parametrize(
    "state", [helicopter(3.0, drag_x_n=-0.4, thrust_x_n=0.5), rover()], ids=["helicopter", "rover"]
)
def test_labels_do_not_cover_each_other(state: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every label has its own place on the screen."""
    places: list[pygame.Rect] = []
    monkeypatch.setattr(
        "game.view.craft.forces.painting.panel", lambda _, rect, *__: places.append(rect.copy())
    )
    camera = StillCamera(SIZE, 84.0, state.x_m, 1.0)  # type: ignore[attr-defined]  # either craft has it
    ForcesOverlay(Scale(SIZE)).draw(pygame.Surface(SIZE), camera, state)  # type: ignore[arg-type]  # stand-ins
    assert len(places) >= 3
    for n, place in enumerate(places):
        assert place.collidelist(places[n + 1 :]) < 0
        assert pygame.Rect((0, 0), SIZE).contains(place)
