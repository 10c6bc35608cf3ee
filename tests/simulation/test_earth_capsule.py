"""A capsule comes home: what a push three days out does, how the air brakes, and the ways to miss."""

from __future__ import annotations

import pytest

from game.facts import value
from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import Release
from game.simulation.earth_capsule.capsule import EarthCapsule
from game.simulation.earth_capsule.start import HomewardStart
from game.simulation.events import CapsuleBroke, CapsuleLanded, CapsuleLost, CapsuleReleased
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, World
from game.simulation.snapshot import EarthCapsuleState

AIM_OFF_M_S = 4.0
PLACE = Place(World.EARTH, "utah", wind_m_s=0.0, gust_m_s=0.0)
FLAT = TerrainPlan(((0.0, 0.0), (120.0, 0.0)), roughness_m=0.0)
GOALS = (
    Goal("entry", "ees", between_deg=(18.0, 22.0), max_load_gees=130.0),
    Goal("land_home", "ees", within_km=25.0, max_impact_gees=1300.0),
)


def world(*, scatter_m_s: float = 0.0, seed: int = 1, stroke_m: float | None = None) -> Simulation:
    """Return a capsule aboard its orbiter, three days before the Earth."""
    overrides = {} if stroke_m is None else {"crush_stroke_m": stroke_m}
    start = HomewardStart(AIM_OFF_M_S, scatter_m_s)
    craft = CraftPlan("ees", "earth_capsule", 60.0, homeward=start, overrides=overrides)
    return Simulation(LevelPlan("home", "Home", PLACE, FLAT, (craft,), GOALS, time_limit_s=1e4), seed)


def capsule(simulation: Simulation) -> EarthCapsule:
    """Return the craft itself."""
    craft = simulation.crafts["ees"]
    assert isinstance(craft, EarthCapsule)
    return craft


def state(simulation: Simulation) -> EarthCapsuleState:
    """Return how it stands."""
    found = simulation.snapshot().crafts["ees"]
    assert isinstance(found, EarthCapsuleState)
    return found


def let_pass(simulation: Simulation, seconds: float, command: Release | None = None) -> list[object]:
    """Let time pass and return what happened, until the run is over."""
    events: list[object] = []
    for _ in range(round(seconds * TICKS_PER_SECOND)):
        events += simulation.step({"ees": command} if command is not None else {})
        if simulation.is_over:
            break
    return events


def aimed(push_m_s: float) -> EarthCapsuleState:
    """Return what is told of a push once the entry has been flown ahead."""
    simulation = world()
    let_pass(simulation, 2.5, Release(push_m_s))
    return state(simulation)


def test_an_orbiter_comes_past_the_earth_unless_it_is_pushed() -> None:
    """Nothing comes down by mistake: without a push there is no entry at all."""
    assert aimed(0.0).angle_deg is None


def test_the_planned_push_leads_to_the_planned_entry() -> None:
    """Twenty degrees, 115 times the Earth's gravity, at the place where people wait."""
    told = aimed(AIM_OFF_M_S)
    assert told.is_forecast
    assert told.angle_deg == pytest.approx(value("entry.usual_angle_deg"), abs=1e-6)
    assert told.peak_gees == pytest.approx(115.0, rel=0.02)
    assert told.miss_m == pytest.approx(0.0, abs=50.0)


def test_a_millimetre_a_second_moves_the_landing_by_half_a_kilometre() -> None:
    """More push is steeper and shorter."""
    more, less = aimed(AIM_OFF_M_S + 0.01), aimed(AIM_OFF_M_S - 0.01)
    assert (less.miss_m - more.miss_m) / 20.0 == pytest.approx(520.0, rel=0.05)
    assert more.angle_deg is not None
    assert less.angle_deg is not None
    assert more.angle_deg > less.angle_deg


def test_it_comes_down_as_published() -> None:
    """About 40 m/s in Utah some six minutes after the edge of the air, and an impact below 1300 g: mission won."""
    simulation = world()
    events = let_pass(simulation, 600.0, Release(AIM_OFF_M_S, is_released=True))
    landed = next(event for event in events if isinstance(event, CapsuleLanded))
    assert any(isinstance(event, CapsuleReleased) for event in events)
    assert landed.speed_m_s == pytest.approx(value("entry.touchdown_speed_m_s"), rel=0.05)
    assert landed.time_s / 60.0 == pytest.approx(value("entry.usual_time_min"), rel=0.1)
    assert 1200.0 < landed.impact_gees < 1300.0
    assert abs(landed.miss_m) < 1000.0
    assert simulation.outcome == "won"


def test_what_was_told_ahead_is_what_is_flown() -> None:
    """Load and place of the coarse flight ahead agree with the fine one: a percent, and a kilometre."""
    told, simulation = aimed(AIM_OFF_M_S + 0.1), world()
    events = let_pass(simulation, 600.0, Release(AIM_OFF_M_S + 0.1, is_released=True))
    landed = next(event for event in events if isinstance(event, CapsuleLanded))
    assert landed.miss_m == pytest.approx(told.miss_m, abs=1000.0)
    assert state(simulation).peak_gees == pytest.approx(told.peak_gees, rel=0.01)
    assert simulation.reason.startswith("51")  # kilometres short of the place


def test_too_flat_an_entry_skips_out_again() -> None:
    """Below the shallowest angle the air lets go of it, and the sentence says both angles."""
    simulation = world()
    events = let_pass(simulation, 600.0, Release(AIM_OFF_M_S - 3.5, is_released=True))
    assert any(isinstance(event, CapsuleLost) for event in events)
    assert "skipped out of the air again: it came in at 4.8" in simulation.reason


def test_a_push_that_does_not_reach_the_air_flies_past() -> None:
    """Let go without a push, it is gone at once."""
    simulation = world()
    events = let_pass(simulation, 5.0, Release(0.0, is_released=True))
    assert any(isinstance(event, CapsuleLost) for event in events)
    assert "flew past the Earth" in simulation.reason


def test_too_steep_an_entry_breaks_it() -> None:
    """Far beyond the steepest entry that was studied it is braked harder than it stands."""
    simulation = world()
    events = let_pass(simulation, 600.0, Release(AIM_OFF_M_S + 4.0, is_released=True))
    assert any(isinstance(event, CapsuleBroke) for event in events)
    assert "too steeply" in simulation.reason


def test_a_shorter_stroke_is_too_hard_for_the_samples() -> None:
    """v^2 / 2 s g: on half of the foam the stop is twice as hard, and the goal fails with both figures."""
    simulation = world(stroke_m=0.0315)
    let_pass(simulation, 600.0, Release(AIM_OFF_M_S, is_released=True))
    assert state(simulation).impact_gees == pytest.approx(2540.0, rel=0.03)
    assert simulation.outcome == "lost"


def test_a_seed_is_an_aim_and_the_same_one_is_the_same_run() -> None:
    """Navigation's scatter: within what the level allows, and repeatable to the fingerprint."""
    prints, angles = [], []
    for seed in (1, 2, 1):
        simulation = world(scatter_m_s=0.4, seed=seed)
        let_pass(simulation, 60.0, Release(AIM_OFF_M_S, is_released=True))
        prints.append(simulation.fingerprint())
        angles.append(capsule(simulation).angle_deg)
    assert prints[0] == prints[2] != prints[1]
    assert angles[0] == angles[2] != angles[1]
