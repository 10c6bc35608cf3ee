"""The drawings of the machines: readable by the loader, and true to the published proportions."""

from __future__ import annotations

import math
import re
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pygame
import pytest

from game.facts import value
from game.facts.assets import assets_folder
from game.view.craft.light import Light
from game.view.craft.sprites import Pose, Sprites, read_part

if TYPE_CHECKING:
    from pathlib import Path

DRAWINGS = sorted((assets_folder() / "images").glob("*.svg"))
LOADER_KNOWS = {"svg", "g", "defs", "linearGradient", "radialGradient", "stop"} | {
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
}
PIXELS_PER_METRE = 1000.0
LARGEST_PIXELS = 2000.0
DAYLIGHT = Light((1.0, 1.0, 1.0), (42, 23, 16), (255, 240, 220), is_from_right=True)


def picture(name: str, pose: Pose = Pose()) -> pygame.Surface:  # noqa: B008 - frozen
    """Return a part at one pixel per millimetre."""
    return Sprites(720).part(name, PIXELS_PER_METRE, DAYLIGHT, pose).surface


def drawn_size(name: str) -> tuple[int, int]:
    """Return the width and height of what is drawn, in millimetres."""
    return picture(name).get_bounding_rect(min_alpha=96).size


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_loader_understands_every_element(path: Path) -> None:
    """No drawing uses text, filters, clip paths, styles or anything else that the SVG loader leaves out."""
    for element in ET.parse(path).iter():  # noqa: S314 - our own files
        assert element.tag.rpartition("}")[2] in LOADER_KNOWS
        assert not {"style", "class", "clip-path", "filter", "mask"} & element.attrib.keys()
        if element.tag.endswith("Gradient"):
            assert element.attrib["gradientUnits"] == "userSpaceOnUse"


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_every_drawing_shows_something(path: Path) -> None:
    """Each file loads by itself at a size that is asked for, and is not empty."""
    surface = pygame.image.load_sized_svg(BytesIO(path.read_bytes()), (300, 300))
    assert max(surface.get_bounding_rect().size) > 8


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_nothing_is_cut_off_at_the_frame(path: Path) -> None:
    """No drawing reaches the edge of its own frame, where it would be cut."""
    part = read_part(path.stem)
    # Machines of many metres are looked at from farther away: a picture of 40 000 pixels helps nobody.
    scale = min(PIXELS_PER_METRE, PIXELS_PER_METRE * LARGEST_PIXELS / max(part.width, part.height))
    surface = Sprites(720).part(path.stem, scale, DAYLIGHT, Pose()).surface
    inside = surface.get_rect().inflate(-2, -2)
    assert inside.contains(surface.get_bounding_rect(min_alpha=64))


def test_rotor_diameter_over_fuselage_height_is_the_published_one() -> None:
    """The drawn rotor is as many times as wide as the fuselage is high as on the real helicopter, within 2 %."""
    blade = picture("helicopter_blade").get_bounding_rect(min_alpha=96)
    tip_mm = blade.right - Sprites(720).part("helicopter_blade", PIXELS_PER_METRE, DAYLIGHT, Pose()).origin[0]
    box = re.search(r'd="M-90-81H90l8 8V72l-9 10', read_part("helicopter_fuselage").drawing)
    assert box is not None
    drawn = 2.0 * tip_mm / (81 + 82)
    real = 2.0 * value("ingenuity.rotor_radius_m") / value("ingenuity.fuselage_height_m")
    assert drawn == pytest.approx(real, rel=0.02)


def test_disc_is_as_wide_as_the_blades() -> None:
    """The blurred disc has the published rotor's diameter, within 2 %."""
    assert drawn_size("helicopter_disc")[0] == pytest.approx(
        2000.0 * value("ingenuity.rotor_radius_m"), rel=0.02
    )


def test_solar_panel_has_the_published_length() -> None:
    """The solar panel is drawn at its published length, within 2 %."""
    assert drawn_size("helicopter_panel")[0] == pytest.approx(
        1000.0 * value("ingenuity.solar_panel_length_m"), rel=0.02
    )


def test_wheel_has_the_published_diameter() -> None:
    """The rover's wheel is drawn at its published diameter, within 2 %, with all its grousers."""
    width, height = drawn_size("rover_wheel")
    diameter_mm = 1000.0 * value("perseverance.wheel_diameter_m")
    assert width == pytest.approx(diameter_mm, rel=0.02)
    assert height == pytest.approx(diameter_mm, rel=0.02)
    dash, gap = (
        float(n)
        for n in re.findall(r'stroke-dasharray="([\d.]+) ([\d.]+)"', read_part("rover_wheel").drawing)[0]
    )
    around_mm = math.tau * 256.0
    assert around_mm / (dash + gap) == pytest.approx(value("perseverance.wheel_grousers_count"), rel=0.01)


def test_suspension_is_drawn_at_the_joints_of_the_physics() -> None:
    """Where rocker and bogie carry axles and pivots in the drawings is where the physics has its joints."""
    spacing = 1000.0 * value("rover_model.wheel_spacing_m")
    radius = 500.0 * value("perseverance.wheel_diameter_m")
    rocker_up = 1000.0 * value("rover_model.rocker_pivot_height_m") - radius
    bogie_up = 1000.0 * value("rover_model.bogie_pivot_height_m") - radius
    rocker, bogie = read_part("rover_rocker").drawing, read_part("rover_bogie").drawing
    across, down = _translation(rocker)
    assert across == pytest.approx(spacing, abs=5.0)
    assert down == pytest.approx(rocker_up, abs=5.0)
    across, down = _translation(bogie)
    assert across == pytest.approx(-spacing / 2.0, abs=5.0)
    assert down == pytest.approx(bogie_up, abs=5.0)


def _translation(drawing: str) -> tuple[float, float]:
    """Return where a drawing puts the motor of its steered wheel's axle."""
    found = re.search(r"translate\((-?\d+) (-?\d+)\)", drawing)
    assert found is not None
    return float(found.group(1)), float(found.group(2))
