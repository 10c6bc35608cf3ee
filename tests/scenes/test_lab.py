"""The lab: what it measures, what it says, and that keyboard, wheel and pointer reach all of it."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.cli.headless import headless_screen
from game.facts import Truth, value
from game.scenes.gallery import Stage
from game.scenes.lab import LabScene
from game.scenes.lab_bench import HIGHEST_TIP_MACH, Setup, curves, measure
from game.scenes.lab_figures import Figure, source_words
from game.scenes.lab_places import LabPlace, lab_places
from game.scenes.lab_sliders import LabSlider
from game.scenes.lab_verdict import verdict
from game.simulation.performance import hover

SIZE = (1280, 720)
SECOND_NS = 1_000_000_000
FLIGHT = Setup(0.0165, 3.71, 245.0, 240.0, 2537.0, 1.8, 0.605)


@pytest.fixture
def lab() -> LabScene:
    stage = Stage(SIZE)
    return LabScene(stage.context)


def _place(name: str) -> LabPlace:
    return next(place for place in lab_places() if place.name == name)


def _watch(lab: LabScene, seconds: float) -> None:
    for _ in range(round(30 * seconds)):
        lab.update(SECOND_NS // 30)


def _slider(lab: LabScene, field: str) -> LabSlider:
    return next(w for w in lab.page.stops() if isinstance(w, LabSlider) and w.span.field == field)


def _key(key: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=0)


def test_no_radius_means_the_published_one() -> None:
    """Leaving the radius out changes nothing, for whoever asked before the lab existed."""
    known = {"density_kg_m3": 0.0165, "rotor_speed_rpm": 2537.0, "mass_kg": 1.8, "gravity_m_s2": 3.71}
    radius_m = value("ingenuity.rotor_radius_m")
    assert hover(**known, temperature_k=245.0) == hover(**known, temperature_k=245.0, rotor_radius_m=radius_m)


def test_thrust_grows_with_the_fourth_power_of_the_radius() -> None:
    """At one tip Mach number and rotor speed, doubling R gives 16 times rho A V^2: the margin follows."""
    small = measure(replace(FLIGHT, radius_m=0.4))
    large = measure(replace(FLIGHT, radius_m=0.8, speed_of_sound_m_s=480.0))
    assert small is not None
    assert large is not None
    assert large.tip_mach == pytest.approx(small.tip_mach)
    ratio = (large.thrust_margin_pct + 100.0) / (small.thrust_margin_pct + 100.0)
    assert ratio == pytest.approx(16.0, rel=1e-6)


def test_the_curves_pass_through_the_present_point() -> None:
    """What is read from the grid agrees with what is solved in full, within 2 % of the thrust and of the power."""
    margins, powers = curves(FLIGHT)
    for rpm, margin_pct in margins:
        if FLIGHT.mach_limit_rpm > rpm > 1500.0:
            solved = measure(replace(FLIGHT, rotor_speed_rpm=rpm))
            assert solved is not None
            assert margin_pct + 100.0 == pytest.approx(solved.thrust_margin_pct + 100.0, rel=0.02)
    for rpm, power_w in powers:
        if rpm < FLIGHT.mach_limit_rpm:
            solved = measure(replace(FLIGHT, rotor_speed_rpm=rpm))
            assert solved is not None
            assert power_w == pytest.approx(solved.electrical_power_w, rel=0.04)


def test_no_air_has_an_honest_answer() -> None:
    """On the Moon nothing is computed, and the verdict says why."""
    empty = replace(FLIGHT, density_kg_m3=0.0, speed_of_sound_m_s=0.0)
    assert measure(empty) is None
    assert curves(empty)[1] == ()
    assert verdict(None)[0] == "No air, no lift"


def test_the_mach_limit_is_where_the_tips_reach_it() -> None:
    """At the limit's rotor speed the tip Mach number is the limit."""
    found = measure(replace(FLIGHT, rotor_speed_rpm=FLIGHT.mach_limit_rpm))
    assert found is not None
    assert found.tip_mach == pytest.approx(HIGHEST_TIP_MACH)


def test_the_summit_has_a_tenth_of_the_air() -> None:
    """23.8 km are about two scale heights: Olympus Mons has 8 to 16 % of Jezero's density."""
    share = _place("Olympus Mons").density.value / _place("Jezero").density.value
    assert 0.08 < share < 0.16


@pytest.mark.parametrize("place", lab_places(), ids=lambda place: place.name)
def test_every_place_names_its_sources(place: LabPlace) -> None:
    """Density and gravity of each place have a publication and a truth label; what is no fact has a note."""
    for shown in (place.density, place.gravity):
        assert len(shown.source.split()) >= 3
        assert shown.truth is Truth.FACT or shown.note
        assert shown.source in source_words(shown)


def test_a_preset_moves_the_sliders(lab: LabScene) -> None:
    """Titan's button sets Titan's published density and gravity exactly, not a step near them."""
    lab.choose(_place("Titan"))
    assert lab.setup.density_kg_m3 == value("titan.surface_density_kg_m3")
    assert _slider(lab, "gravity_m_s2").number == value("titan.gravity_m_s2")


def test_the_helicopter_obeys(lab: LabScene) -> None:
    """It rises over Jezero, comes down when it gets too heavy, and never leaves the Moon."""
    _watch(lab, 5.0)
    assert lab._helicopter.height_m > 1.0
    mass = _slider(lab, "mass_kg")
    while mass.number < 5.0:
        mass.arrow(pygame.K_RIGHT)
    _watch(lab, 5.0)
    assert lab._helicopter.height_m == 0.0
    lab.choose(_place("Moon"))
    _watch(lab, 5.0)
    assert lab._helicopter.height_m == 0.0


def test_arrows_and_wheel_move_a_slider(lab: LabScene) -> None:
    """Right and a notch up over it each go one step on, and the figures follow."""
    slider = _slider(lab, "rotor_speed_rpm")
    lab.page.focus(slider)
    first = slider.number
    lab.handle(_key(pygame.K_RIGHT))
    second = slider.number
    wheel = pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=1)
    with headless_screen(lab.context.size):
        pygame.mouse.set_pos(slider.bounds.right + 9, slider.bounds.centery)
        lab.handle(wheel)
        assert slider.number == second, "the wheel turned a slider that it was not over"
        pygame.mouse.set_pos(slider.bounds.center)
        lab.handle(wheel)
    assert first < second < slider.number
    before = lab.hover
    lab.update(0)
    assert lab.setup.rotor_speed_rpm == slider.number
    assert lab.hover is not before


def test_nothing_is_solved_while_nothing_is_set(lab: LabScene) -> None:
    """The same result is kept from frame to frame."""
    lab.update(0)
    before = lab.hover
    _watch(lab, 0.5)
    assert lab.hover is before


def test_tab_reaches_every_number(lab: LabScene) -> None:
    """Tab alone comes by six places, five sliders, eight figures and the way back."""
    reached = set()
    for _ in lab.page.stops():
        lab.handle(_key(pygame.K_TAB))
        assert lab.page.focused is not None
        reached.add(lab.page.focused)
    assert reached == set(lab.page.stops())
    assert sum(isinstance(widget, LabSlider | Figure) for widget in reached) == 13


def test_a_number_in_focus_says_where_it_comes_from(lab: LabScene) -> None:
    """The source line names the figure, its unit, its truth label and the publication."""
    figure = next(w for w in lab.page.stops() if isinstance(w, Figure) and w.label == "Electrical power")
    lab.page.focus(figure)
    lab.draw(pygame.Surface(SIZE))
    shown = lab._source.label
    assert shown.startswith("Electrical power")
    assert "W" in shown
    assert "simplified" in shown
    assert "Leishman" in shown


@pytest.mark.parametrize("size", [(320, 200), (1280, 720), (3840, 2160)])
def test_it_can_be_drawn_at_any_size(size: tuple[int, int]) -> None:
    """The smallest and the largest window show the lab."""
    lab = LabScene(Stage(size).context)
    surface = pygame.Surface(size)
    lab.draw(surface)
    assert pygame.transform.average_color(surface)[:3] != (0, 0, 0)
