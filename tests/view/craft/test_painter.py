"""What the pictures of the machines tell: height by the shadow, speed by the rotors, damage by the parts."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import pygame
import pytest

from game.facts import value
from game.simulation.snapshot import CraftState, Drilling, Leg
from game.simulation.terrain import Terrain
from game.view.craft import CraftPainter
from game.view.craft.light import light_of
from game.view.palettes import MOON, NIGHT, NOON, SUNSET, Palette
from tests.view.craft.scenes import TERRAIN, StillCamera, ZoomingCamera, helicopter, rover

SIZE = (640, 360)
SKY = (200, 150, 100)


def drawn(state: CraftState, palette: Palette = NOON) -> pygame.Surface:
    """Return a picture of a craft before an even sky."""
    surface = pygame.Surface(SIZE)
    surface.fill(SKY)
    camera = StillCamera(SIZE, 84.0, state.x_m, 1.2)
    CraftPainter(Terrain(TERRAIN), SIZE).draw(surface, camera, state, palette)
    return surface


def changed(one: pygame.Surface, other: pygame.Surface, area: pygame.Rect | None = None) -> int:
    """Return how many pixels differ."""
    area = area or one.get_rect()
    return sum(
        one.get_at((x, y)) != other.get_at((x, y))
        for x in range(area.left, area.right)
        for y in range(area.top, area.bottom)
    )


def shadow_width_and_darkness(height_m: float) -> tuple[int, int]:
    """Return the shadow's width and its darkest value just below the ground's line."""
    surface = drawn(helicopter(height_m))
    row = round(SIZE[1] / 2 + 1.2 * 84.0) + 1
    values = [sum(surface.get_at((x, row))[:3]) for x in range(SIZE[0])]
    return sum(value < sum(SKY) for value in values), sum(SKY) - min(values)


def test_shadow_tells_the_height() -> None:
    """The higher the helicopter, the smaller and the paler its shadow, at every step."""
    shadows = [shadow_width_and_darkness(height_m) for height_m in (0.4, 1.5, 4.0, 10.0)]
    assert all(low[0] > high[0] and low[1] > high[1] for low, high in itertools.pairwise(shadows))


def test_turning_rotor_looks_different_from_one_at_rest() -> None:
    """At rest there are blades, at speed discs: the picture says whether the rotor turns."""
    assert changed(drawn(helicopter(rotor_speed_rpm=0.0)), drawn(helicopter())) > 100


def test_slow_rotor_shows_its_angle() -> None:
    """While the blades can be told apart, the picture follows the rotor's angle."""
    one = drawn(helicopter(rotor_speed_rpm=60.0, rotor_angle_rad=0.0))
    assert changed(one, drawn(helicopter(rotor_speed_rpm=60.0, rotor_angle_rad=1.2))) > 40


def test_broken_blades_and_legs_are_seen() -> None:
    """A broken blade and a broken leg each change the picture."""
    whole = helicopter(rotor_speed_rpm=0.0)
    assert changed(drawn(whole), drawn(replace(whole, blades_left=2))) > 20
    bent = tuple(Leg(leg.foot_x_m, leg.foot_y_m, 1.0, is_broken=True) for leg in whole.legs)
    assert changed(drawn(whole), drawn(replace(whole, legs=bent))) > 20


def test_sand_and_dust_are_seen() -> None:
    """Damage leaves sand on the solar panel, and driving leaves dust on the deck."""
    whole = helicopter(rotor_speed_rpm=0.0)
    assert changed(drawn(whole), drawn(replace(whole, damage=0.5))) > 10
    fresh = rover()
    assert changed(drawn(fresh), drawn(replace(fresh, odometer_m=fresh.odometer_m + 500.0))) > 100


def test_pitch_turns_the_machine_the_right_way() -> None:
    """With its nose up the front half of the rotor is higher than the back half."""
    surface = drawn(helicopter(1.0, pitch_rad=math.radians(20.0), rotor_speed_rpm=0.0, rotor_angle_rad=-0.2))
    tops = {}
    for name, columns in (("back", range(280, 300)), ("front", range(340, 360))):
        tops[name] = min(y for x in columns for y in range(SIZE[1]) if surface.get_at((x, y))[:3] != SKY)
    assert tops["front"] < tops["back"]


def test_arm_reaches_the_ground_when_it_is_out() -> None:
    """Out, the corer's bit stands on the ground ahead; stowed, nothing is there."""
    below = pygame.Rect(SIZE[0] // 2 + round(1.95 * 84) - 4, round(SIZE[1] / 2 + 1.0 * 84), 8, 14)
    assert changed(drawn(rover()), drawn(rover(arm_extension=1.0)), below) > 30


@pytest.mark.parametrize("palette", [NOON, SUNSET, NIGHT, MOON], ids=["noon", "sunset", "night", "moon"])
def test_machines_are_never_lost_in_the_dark(palette: Palette) -> None:
    """In every light a machine keeps at least two fifths of its brightness."""
    light = light_of(palette)
    assert max(light.factors) >= 0.4
    assert max(light.factors) <= 1.0


def test_every_state_can_be_drawn() -> None:
    """Extreme angles, an outstretched arm at any point and a scale between two steps are all drawn."""
    painter = CraftPainter(Terrain(TERRAIN), SIZE)
    surface = pygame.Surface(SIZE)
    drilling = Drilling("x", 0.05, 200.0, 90.0, 160.0, 0.3)
    for angle in range(-180, 180, 45):
        camera = StillCamera(SIZE, 7.5 + abs(angle) / 2, 20.0, 1.0)
        painter.draw(surface, camera, helicopter(3.0, pitch_rad=math.radians(angle), blades_left=0), NOON)
        state = rover(pitch_rad=math.radians(angle), arm_extension=abs(angle) / 180, drilling=drilling)
        painter.draw(surface, camera, state, NIGHT)


def test_same_state_gives_the_same_picture() -> None:
    """Drawing depends on nothing but the state."""
    assert changed(drawn(helicopter(2.0)), drawn(helicopter(2.0))) == 0


def test_between_two_zoom_steps_the_machine_has_the_size_between() -> None:
    """While the camera zooms from 84 to 60 pixels per metre a helicopter is drawn at the scale of the moment."""
    painter = CraftPainter(Terrain(TERRAIN), SIZE)
    widths = {}
    for scale, step in ((84.0, 84.0), (72.0, 60.0), (60.0, 60.0)):
        surface = pygame.Surface(SIZE)
        surface.fill(SKY)
        camera = ZoomingCamera(SIZE, scale, 20.0, 6.0, step)
        painter.draw(surface, camera, helicopter(6.0, rotor_speed_rpm=0.0, rotor_angle_rad=-0.2), NOON)  # type: ignore[arg-type]  # a stand-in
        row = round(SIZE[1] / 2 - (6.0 + 0.225 + 0.251 - 6.0) * scale)
        seen = [x for x in range(SIZE[0]) if any(surface.get_at((x, row + y))[:3] != SKY for y in (-1, 0, 1))]
        widths[scale] = max(seen) - min(seen)
    assert widths[60.0] < widths[72.0] < widths[84.0]
    assert widths[72.0] / widths[84.0] == pytest.approx(72.0 / 84.0, rel=0.05)


def test_helicopter_is_as_high_as_the_real_one() -> None:
    """From its feet to its solar panel the standing helicopter is drawn 0.49 m high, within 2 %; the whip stands above."""
    scale = 600.0
    surface = pygame.Surface((900, 500))
    surface.fill(SKY)
    camera = StillCamera((900, 500), scale, 20.0, 0.25)
    CraftPainter(Terrain(TERRAIN), (900, 500)).draw(surface, camera, helicopter(rotor_speed_rpm=0.0), NOON)  # type: ignore[arg-type]  # a stand-in
    column = 450 + round(0.18 * scale)
    top = next(y for y in range(500) if surface.get_at((column, y))[:3] != SKY)
    ground = camera.to_screen(20.0, 0.0)[1]
    panel_face_m = 0.0145
    """What is seen of the panel's upper face, from a little above, does not count."""
    assert (ground - top) / scale - panel_face_m == pytest.approx(value("ingenuity.height_m"), rel=0.02)


def test_rover_has_the_published_height() -> None:
    """From the ground to the top of its mast the rover is drawn 2.2 m high, within 2 %."""
    scale = 300.0
    surface = pygame.Surface((1200, 900))
    surface.fill(SKY)
    camera = StillCamera((1200, 900), scale, 30.0, 1.2)
    CraftPainter(Terrain(TERRAIN), (1200, 900)).draw(surface, camera, rover(), NOON)  # type: ignore[arg-type]  # a stand-in
    column = round(camera.to_screen(30.69, 0.0)[0])
    top = next(y for y in range(900) if surface.get_at((column, y))[:3] != SKY)
    ground = camera.to_screen(30.0, 0.0)[1]
    assert (ground - top) / scale == pytest.approx(value("perseverance.height_m"), rel=0.02)
