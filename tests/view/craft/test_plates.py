"""The machines of the journey: put together from their parts, true to the published sizes, and on one plate."""

from __future__ import annotations

import re

import pygame
import pytest

from game.facts import value
from game.view.craft.light import Light
from game.view.craft.machines_plate import MachinesPlate, all_exhibits
from game.view.craft.plates import MACHINES, Machine, PlatePainter, draw_scale_bar
from game.view.craft.sprites import Pose, Sprites, read_part

DAYLIGHT = Light((1.0, 1.0, 1.0), (42, 23, 16), (255, 240, 220), is_from_right=True)
WALL = (0, 255, 0)


def drawn_size_m(machine: Machine) -> tuple[float, float]:
    """Return the width and height of a machine as it is drawn, to about 1 part in 700."""
    scale = 700.0 / max(machine.size_m)
    surface = pygame.Surface((1000, 1000))
    surface.fill(WALL)
    PlatePainter(720).draw(surface, machine, (500.0, 500.0), scale)
    shown = pygame.mask.from_threshold(surface, WALL, (60, 60, 60))
    shown.invert()
    around = shown.get_bounding_rects()
    box = around[0].unionall(around[1:])
    return box.width / scale, box.height / scale


def part_size_m(name: str) -> tuple[float, float]:
    """Return the width and height of what a part's file draws."""
    part = read_part(name)
    scale = 900_000.0 / max(part.width, part.height)
    width, height = (
        Sprites(720).part(name, scale, DAYLIGHT, Pose()).surface.get_bounding_rect(min_alpha=96).size
    )
    return width / scale, height / scale


@pytest.mark.parametrize("name", MACHINES)
def test_a_machine_fills_its_box(name: str) -> None:
    """What is drawn is as large as the box that plates and lists reckon with, within 4 %."""
    machine = MACHINES[name]
    assert drawn_size_m(machine) == pytest.approx(machine.size_m, rel=0.04)


@pytest.mark.parametrize(
    ("machine", "fact", "side"),
    [
        ("lunar_lander", "lunar_lander_gear_span_m", 0),
        ("lunar_lander", "lunar_lander_height_m", 1),
        ("aeroshell", "aeroshell_diameter_m", 0),
        ("ascent_rocket", "ascent_rocket_height_m", 1),
        ("orbiter", "orbiter_span_m", 0),
        ("relay", "relay_span_m", 0),
        ("sample_container", "sample_container_diameter_m", 0),
        ("earth_capsule", "earth_capsule_diameter_m", 0),
        ("parachute", "parachute_open_width_m", 1),
    ],
)
def test_a_machine_has_its_published_size(machine: str, fact: str, side: int) -> None:
    """Width (0) or height (1) of the whole machine as drawn is the published one, within 2 %."""
    assert drawn_size_m(MACHINES[machine])[side] == pytest.approx(value(f"machines.{fact}"), rel=0.02)


@pytest.mark.parametrize(
    ("part", "fact", "side"),
    [
        ("lunar_lander_descent", "lunar_lander_descent_width_m", 0),
        ("lunar_rover_wheel", "lunar_rover_wheel_diameter_m", 0),
        ("heat_shield", "aeroshell_diameter_m", 0),
        ("backshell", "aeroshell_diameter_m", 0),
        ("parachute", "parachute_length_m", 1),
        ("descent_stage_cable", "descent_stage_cable_length_m", 1),
        ("relay_dish", "relay_dish_diameter_m", 0),
    ],
)
def test_a_part_has_its_published_size(part: str, fact: str, side: int) -> None:
    """Width (0) or height (1) of a part as drawn is the published one, within 2 %."""
    assert part_size_m(part)[side] == pytest.approx(value(f"machines.{fact}"), rel=0.02)


def test_wheelbase_of_the_lunar_rover() -> None:
    """The drawn wheels are as far apart as published."""
    wheels = [placed.x_m for placed in MACHINES["lunar_rover"].parts if placed.part == "lunar_rover_wheel"]
    assert max(wheels) - min(wheels) == pytest.approx(value("machines.lunar_rover_wheelbase_m"), rel=0.02)


def test_what_is_counted_is_drawn_as_often() -> None:
    """Eight engine bells, three cables and ten glowing cells."""
    bells = re.findall(r'd="([^"]+)" fill="#(?:3c3835|5b544e)"', read_part("descent_stage").drawing)
    assert sum(path.count("z") for path in bells) == value("machines.descent_stage_engines_count")
    cables = [placed for placed in MACHINES["sky_crane"].parts if placed.part == "descent_stage_cable"]
    assert len(cables) == value("machines.descent_stage_cables_count")
    cells = re.search(r'd="([^"]+)" fill="#e8622a"', read_part("moxie").drawing)
    assert cells is not None
    assert cells.group(1).count("z") == value("machines.moxie_cells_count")


def test_every_machine_is_on_the_plate_once() -> None:
    """No machine of the table is forgotten or shown twice."""
    shown = [exhibit.machine for exhibit in all_exhibits()]
    assert sorted(shown) == sorted(MACHINES)


def test_the_plate_leaves_its_edge_free() -> None:
    """No machine and no word reaches the edge of the picture, and the plate has many colours."""
    surface = pygame.Surface((960, 540))
    MachinesPlate().draw(surface)
    assert all(max(surface.get_at((958, y))[:3]) < 40 for y in range(540))
    assert len({tuple(surface.get_at((x, y))) for x in range(0, 960, 8) for y in range(0, 540, 8)}) > 60


def test_scale_bar_is_as_long_as_it_says() -> None:
    """Two metres at 30 pixels per metre are 60 pixels; the label left of them is not counted."""
    surface = pygame.Surface((400, 100))
    draw_scale_bar(surface, (390, 50), 2.0, 30.0)
    row = [x for x in range(326, 400) if sum(surface.get_at((x, 50))[:3]) > 300]
    assert max(row) - min(row) == pytest.approx(60, abs=1)
