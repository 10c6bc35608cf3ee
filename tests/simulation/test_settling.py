"""Places to live at: what is known of them by measuring, and how a choice is judged."""

from __future__ import annotations

import math
from dataclasses import replace
from statistics import fmean

import pytest

from game.facts import value
from game.science.settling import Need, Verdict, spare, verdict
from game.simulation import Simulation
from game.simulation.commands import Drive
from game.simulation.events import AnswerGiven
from game.simulation.objectives.settle import SETTLE, Settle
from game.simulation.plan import ThingKind
from game.simulation.plant.light import ground_flux_w_m2, sol_mean_flux_w_m2
from game.simulation.settling.known import known
from game.simulation.settling.sites import weather_of
from game.simulation.settling.truth import true_figures, water_kg
from game.simulation.underground import Underground
from tests.levels.flights import plan_of
from tests.simulation.settling import sounded, surveyed, world_of

PLAN = plan_of("where-would-you-live")
SHORE, PLAIN, WALL, BENCH, GAP = "Old_Shore", "Broad_Plain", "South_Wall", "High_Bench", "Wind_Gap"
ALL = (SHORE, PLAIN, WALL, BENCH, GAP)
LINE = sounded(PLAN, 28.0, 100.0)
SITES = {thing.name: thing for thing in PLAN.things if thing.kind is ThingKind.SITE}


def chosen(goal: Settle, name: str, measured: tuple[str, ...] = ALL) -> Settle:
    """Let a goal hear a choice after these sites were measured."""
    world = world_of(PLAN, surveyed(PLAN, measured), LINE)
    goal.look(world, [AnswerGiven(1.0, "", SETTLE, name)], are_others_done=True)
    return goal


def settle() -> Settle:
    """Return a new goal of the level."""
    return Settle(PLAN.goals[0])


def test_just_one_place_offers_all_that_people_need() -> None:
    """Each other one fails in what makes it tempting to overlook: ice, light, slope, or wind."""
    section = Underground(PLAN.terrain, 1).section
    failed = {
        name: [
            need for need, figure in true_figures(PLAN, section, site).items() if spare(need, figure) < 0.0
        ]
        for name, site in SITES.items()
    }
    assert failed[SHORE] == []
    assert failed[PLAIN] == [Need.ICE]
    assert failed[WALL] == [Need.LIGHT]
    assert failed[BENCH] == [Need.SLOPE]
    assert Need.WIND in failed[GAP]


def test_what_looks_best_from_orbit_is_not_the_best() -> None:
    """Broad Plain is flatter and brighter than the place that will do; only the radar knows what is wrong with it."""
    section = Underground(PLAN.terrain, 1).section
    plain, shore = (true_figures(PLAN, section, SITES[name]) for name in (PLAIN, SHORE))
    assert plain[Need.SLOPE] < shore[Need.SLOPE]
    assert plain[Need.LIGHT] > shore[Need.LIGHT]
    assert math.isinf(plain[Need.ICE])


def test_a_guess_does_not_count() -> None:
    """The right place is not heard before its picture, its weather and its ground were measured, and costs nothing."""
    goal = chosen(settle(), SHORE, measured=(WALL,))
    assert not goal.is_done
    assert "slope, light, wind, outcrops" in goal.reason
    assert goal.tries_left == 2
    assert chosen(goal, SHORE).is_done


def test_a_wrong_choice_says_what_is_wrong_and_costs() -> None:
    """Broad Plain has no ice, South Wall too little light; after two wrong choices people stay at home."""
    goal = chosen(settle(), PLAIN)
    assert goal.reason == "Broad Plain will not do: ice none (at most 3\u202fm); 1 choice left"
    assert not goal.is_failed
    assert chosen(goal, WALL).is_failed
    assert "light 32" in goal.reason


def test_a_right_choice_tells_what_it_is_like_and_for_how_many_there_is_water() -> None:
    """Every need with its true figure; people by the ice under the pad; a wrong choice before it costs half."""
    goal = chosen(settle(), SHORE)
    ground = Underground(PLAN.terrain, 1)
    people = water_kg(ground.section, SITES[SHORE].at_m) / (
        value("settlement.water_kg_sol") * value("mars.year_sols")
    )
    assert f"for {int(people)} people" in goal.reason
    assert "slope 1.6°, ice 2.3\u202fm, light 50\u202fW/m², wind 5.2\u202fm/s, outcrops 3" in goal.reason
    assert goal.progress == 1.0
    assert chosen(chosen(settle(), PLAIN), SHORE).progress == pytest.approx(0.5)


@pytest.mark.parametrize("answer", ["", "Nowhere", "boulder-1", "outcrop-1"])
def test_a_place_that_is_none_is_not_heard(answer: str) -> None:
    """Recordings come from anywhere."""
    assert chosen(settle(), answer).reason == "No place chosen yet"


def test_nothing_is_known_of_what_nobody_has_measured() -> None:
    """Without pictures, blocks and traces there is no figure at all."""
    found = known(PLAN.place, Simulation(PLAN, 1).things(), ())
    assert set(found) == set(ALL)
    assert not any(found.values())


def test_what_is_known_is_near_the_truth() -> None:
    """Over eight runs the errors of slope and wind come to what is said of them, within a factor of two."""
    section = Underground(PLAN.terrain, 1).section
    for need in (Need.SLOPE, Need.WIND, Need.LIGHT):
        off = []
        for seed in range(1, 9):
            figures = known(PLAN.place, surveyed(PLAN, ALL, seed), ())
            off += [
                (figures[name][need].value - true_figures(PLAN, section, SITES[name])[need])
                / figures[name][need].error
                for name in ALL
            ]
        assert 0.4 < math.sqrt(fmean(each * each for each in off)) < 2.0, need


@pytest.mark.parametrize("seed", range(1, 4))
def test_the_radar_tells_ice_from_lava(seed: int) -> None:
    """What is read at Old Shore is right to a quarter of a metre; at Broad Plain nothing icy is read."""
    things = surveyed(PLAN, ALL, seed)
    found = known(PLAN.place, things, sounded(PLAN, 55.0, 100.0, seed))
    true = true_figures(PLAN, Underground(PLAN.terrain, seed).section, SITES[SHORE])
    assert found[SHORE][Need.ICE].value == pytest.approx(true[Need.ICE], abs=0.25)
    assert verdict(Need.ICE, found[PLAIN][Need.ICE]) is Verdict.FAILS


def test_half_a_line_does_not_say_that_there_is_no_ice() -> None:
    """Over lava, as far as the flag: nothing was found yet, and nothing is said."""
    at_m = SITES[PLAIN].at_m
    assert Need.ICE not in known(PLAN.place, surveyed(PLAN, ALL), sounded(PLAN, 60.0, at_m + 1.0))[PLAIN]


def test_meda_listens_beside_a_flag_and_a_picture_tells_the_slope() -> None:
    """A rover that stands at a flag has its weather after five minutes; its arm stays where it is."""
    plan = plan_of("where-would-you-live")
    there = replace(plan, crafts=(replace(plan.crafts[0], at_m=SITES[PLAIN].at_m),))
    simulation = Simulation(there, 1)
    listening = Drive(instrument="meda", is_photographing=True)
    for _ in range(120 * 310):
        simulation.step({"percy": listening})
    found = {thing.name: thing for thing in simulation.things()}
    assert len(weather_of(found[PLAIN])) == 1
    assert not weather_of(found[WALL])
    figures = known(plan.place, simulation.things(), ())
    assert Need.SLOPE in figures[PLAIN]
    assert Need.SLOPE not in figures[BENCH]
    assert simulation.snapshot().crafts["percy"].arm_extension == 0.0  # type: ignore[union-attr]  # a rover's


def test_walls_take_the_low_sun() -> None:
    """Without walls the light is as before; below a wall as high as the sun only scattered light is left; never more."""
    place = PLAN.place
    open_w_m2 = ground_flux_w_m2(270.0, 12.0, 0.4, site=place.site)
    shade_w_m2 = ground_flux_w_m2(270.0, 12.0, 0.4, site=place.site, horizon_deg=26.0)
    assert ground_flux_w_m2(270.0, 12.0, 0.4, site=place.site, horizon_deg=0.0) == open_w_m2
    assert 0.2 * open_w_m2 < shade_w_m2 < 0.6 * open_w_m2
    means = [sol_mean_flux_w_m2(place, 0.4, horizon_deg) for horizon_deg in (0.0, 5.0, 15.0, 24.0, 40.0)]
    assert means == sorted(means, reverse=True)


def test_winter_in_the_north_has_less_light_than_at_jezero() -> None:
    """At 40 degrees north the sun of midwinter stands 25 degrees high at noon, at Jezero 46."""
    assert ground_flux_w_m2(270.0, 12.0, 0.4, site="arcadia_planitia") < 0.7 * ground_flux_w_m2(
        270.0, 12.0, 0.4
    )
