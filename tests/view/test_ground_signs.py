"""Names and hazard marks on the picture: where they belong, and clear of panels."""

from __future__ import annotations

import pygame
import pytest

from game.simulation.states.rover import Hazard, HazardKind
from game.ui import theme
from game.ui.theme import Scale
from game.view.camera import Camera
from game.view.hazard_marks import HazardMarks, hazard_words
from game.view.overlay import PlaceName
from game.view.place_names import PlaceNames
from tests.view.craft.scenes import rover

SIZE = (1280, 720)
SCALE = Scale(SIZE)


@pytest.fixture
def surface() -> pygame.Surface:
    """Return a black picture."""
    pygame.font.init()
    return pygame.Surface(SIZE)


def columns(surface: pygame.Surface) -> list[int]:
    """Return the columns in which anything was drawn."""
    mask = pygame.mask.from_threshold(surface, (0, 0, 0), (1, 1, 1, 255))
    mask.invert()
    return [rect.centerx for rect in mask.get_bounding_rects() if rect.width > 20]


def ground(_x_m: float) -> float:
    """Return flat ground."""
    return 0.0


def test_a_name_stands_below_its_place(surface: pygame.Surface) -> None:
    """Its panel is in the middle under the place; out of sight there is none."""
    camera = Camera(SIZE)
    at_m = camera.to_world(640.0, 0.0)[0]
    names = PlaceNames(ground, SCALE)
    names.draw(surface, camera, [PlaceName("Bell Island", at_m), PlaceName("Far", at_m + 1e4)], taken=[])
    (column,) = columns(surface)
    assert abs(column - 640) <= 3


def test_a_name_never_covers_a_panel(surface: pygame.Surface) -> None:
    """Where a panel is, the name is left out."""
    camera = Camera(SIZE)
    at_m = camera.to_world(640.0, 0.0)[0]
    whole = pygame.Rect((0, 0), SIZE)
    PlaceNames(ground, SCALE).draw(surface, camera, [PlaceName("Bell Island", at_m)], taken=[whole])
    assert columns(surface) == []


def test_hazard_words_never_claim_certainty() -> None:
    """What is almost sure is 99 %."""
    assert hazard_words(Hazard(HazardKind.STEP, 1.0, 2.0, 0.9999)).replace("\u202f", " ") == "step 99 %"
    assert hazard_words(Hazard(HazardKind.SAND, 1.0, 2.0, 0.57)).replace("\u202f", " ") == "sand 57 %"


def test_a_hazard_is_drawn_along_its_stretch(surface: pygame.Surface) -> None:
    """The line lies on the ground from the first metre to the last; a panel over it keeps it out."""
    camera = Camera(SIZE)
    from_m, to_m = (camera.to_world(x, 0.0)[0] for x in (500.0, 800.0))
    state = rover(hazards=(Hazard(HazardKind.SAND, from_m, to_m, 0.95),))
    marks = HazardMarks(ground, SCALE)
    marks.draw(surface, camera, state, taken=[])
    line = round(camera.to_screen(from_m, 0.0)[1])
    drawn = [x for x in range(SIZE[0]) if tuple(surface.get_at((x, line)))[:3] == theme.CAUTION]
    assert 495 <= min(drawn) <= 505
    assert 795 <= max(drawn) <= 805
    surface.fill((0, 0, 0))
    marks.draw(surface, camera, state, taken=[pygame.Rect((0, 0), SIZE)])
    assert columns(surface) == []
