"""What a tube goes through from coring to the ground, and what its ledger says of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.facts import table, value
from game.science.samples import Contents, sample, sample_names, samples
from game.simulation.commands import Drive
from game.simulation.events import CoreCrumbled, TubeLaid, TubeSealed
from game.simulation.plan import GroundKind
from game.simulation.rover.ledger import carbon_ppb, fallen, published_tube, sols_sealed, warmed
from tests.simulation.rover.harness import RoverWorld, outcrop

ARM = Drive(is_arm_out=True)
SEAL = Drive(is_arm_out=True, is_sealing=True)
AIR = Drive(is_arm_out=True, is_witnessing=True)
LAY = Drive(is_dropping=True)
MALAY = published_tube(1, "Malay")
JEZERO_M_S2 = value("mars.gravity_jezero_m_s2")


def drilled(force_n: float, for_s: float) -> RoverWorld:
    """Return a world in which a basalt was drilled and the core sealed."""
    world = RoverWorld(things=[outcrop()])
    world.run(Drive(is_arm_out=True, feed_force_n=force_n), 60.0 + for_s)
    world.run(SEAL, 1.0)
    world.run(ARM, 61.0)
    return world


def test_the_ledger_of_a_well_cored_tube_is_within_all_limits() -> None:
    """A core cut in the middle of the band: below 10 ppb of carbon, below 60 °C, no shock yet, tight."""
    (tube,) = drilled(105.0, 760.0).run(ARM, 0.1).tubes
    assert 0.0 < tube.contamination_ppb < value("tubes.carbon_limit_ppb")
    assert tube.shock_g == 0.0
    assert tube.is_tight
    assert tube.contents is Contents.CORE
    assert tube.laid_at_m is None


def test_a_longer_bore_brings_more_carbon() -> None:
    """Where the drill only polishes first, the tube stands open for longer, and more settles in it."""
    slow = RoverWorld(things=[outcrop()])
    slow.run(Drive(is_arm_out=True, feed_force_n=75.0), 1200.0)
    slow.run(Drive(is_arm_out=True, feed_force_n=105.0), 760.0)
    slow.run(SEAL, 1.0)
    (quick_tube,), (slow_tube,) = drilled(105.0, 760.0).run(ARM, 0.1).tubes, slow.run(ARM, 61.0).tubes
    assert slow_tube.contamination_ppb > quick_tube.contamination_ppb + 0.05


def test_carbon_settles_twice_as_fast_ten_kelvin_warmer() -> None:
    """1 ppb in an hour at 0 °C, 2 ppb at 10 °C."""
    assert carbon_ppb(273.15, 3600.0) == pytest.approx(1.0)
    assert carbon_ppb(283.15, 3600.0) == pytest.approx(2.0)


def test_a_core_that_crumbled_by_half_leaves_the_seal_leaking() -> None:
    """Grit on the seal's seat: the core is kept, but the tube is not tight."""
    world = RoverWorld(things=[outcrop()])
    world.run(Drive(is_arm_out=True, feed_force_n=105.0), 60.0 + 600.0)
    world.run(Drive(is_arm_out=True, feed_force_n=195.0), 14.0)
    assert world.happened(CoreCrumbled) == []
    world.run(SEAL, 1.0)
    (tube,) = world.run(ARM, 61.0).tubes
    assert not tube.is_tight


def test_after_a_core_has_crumbled_the_air_is_a_sample() -> None:
    """As at Roubion: powder, an empty tube, sealed: the air of Mars, in a sample tube, from that rock."""
    world = RoverWorld(things=[outcrop()])
    world.run(ARM, 61.0)
    world.run(Drive(is_arm_out=True, feed_force_n=195.0), 25.0)
    assert world.happened(CoreCrumbled)
    world.run(AIR, 1.0)
    state = world.run(ARM, 61.0)
    assert [(tube.contents, tube.thing, tube.rock) for tube in state.tubes] == [(Contents.AIR, "outcrop", "")]
    assert (state.tubes_left, state.witnesses_left) == (37, 5)


def test_a_witness_tube_shows_what_the_rover_brings_along() -> None:
    """Opened and closed without a core: it uses none of the 38, and its carbon is the rover's own."""
    world = RoverWorld()
    world.run(Drive(is_witnessing=True), 62.0)
    state = world.run(Drive(), 1.0)
    (tube,) = state.tubes
    assert tube.contents is Contents.WITNESS
    assert tube.is_sealed
    assert tube.contamination_ppb >= value("rover_model.clean_tube_ppb")
    assert (state.tubes_left, state.witnesses_left) == (38, 4)
    assert len(world.happened(TubeSealed)) == 1


def test_five_witness_tubes_are_all_there_are() -> None:
    """The sixth asking changes nothing."""
    world = RoverWorld()
    for _ in range(6):
        world.run(Drive(is_witnessing=True), 62.0)
        world.run(Drive(), 1.0)
    state = world.run(Drive(), 1.0)
    assert len(state.tubes) == 5
    assert state.witnesses_left == 0


def test_a_tube_is_laid_under_the_rover_which_stands_still_for_it() -> None:
    """Asked for on the way, the rover stops, lets the first tube fall within a minute, and drives on."""
    world = RoverWorld(tubes=("Malay", "Mageik"))
    world.run(Drive(speed_m_s=1.0), 60.0)
    on = replace(LAY, speed_m_s=1.0)
    at_m = world.run(on, 30.0).x_m
    assert world.run(on, 40.0).x_m == pytest.approx(at_m + 0.4, abs=0.2)
    (event,) = world.happened(TubeLaid)
    assert isinstance(event, TubeLaid)
    state = world.run(Drive(), 0.1)
    assert (event.tube, state.tubes[0].laid_at_m) == (1, event.at_m)
    assert event.at_m == pytest.approx(at_m, abs=0.02)
    assert state.tubes[1].laid_at_m is None


def test_without_a_sealed_tube_nothing_is_laid() -> None:
    """An empty rack lets nothing fall, and the rover may drive."""
    world = RoverWorld()
    world.run(replace(LAY, speed_m_s=1.0), 70.0)
    assert world.happened(TubeLaid) == []
    assert world.run(Drive(speed_m_s=1.0), 1.0).x_m > 1.0


def test_the_fall_from_the_belly_is_hardest_on_rock() -> None:
    """89 cm at Mars's gravity, stopped on 2 mm of rock: 170 g, an eighth of what a sample must bear; sand stops softly."""
    on_rock, in_sand = (fallen(MALAY, kind, JEZERO_M_S2) for kind in (GroundKind.BEDROCK, GroundKind.RIPPLES))
    assert on_rock.shock_g == pytest.approx(JEZERO_M_S2 / 9.80665 * 0.89 / 0.002, rel=1e-6)
    assert in_sand.shock_g < 20.0 < on_rock.shock_g < value("tubes.shock_limit_g")
    assert on_rock.sunk_m < in_sand.sunk_m
    assert on_rock.is_tight


def test_the_sun_warms_what_lies_on_the_ground() -> None:
    """The ledger keeps the warmest moment: more on a warm noon, nothing on a cold evening."""
    assert warmed(MALAY, 290.0).peak_temperature_k == 290.0
    assert warmed(MALAY, 250.0) is MALAY


def test_a_published_tube_is_as_old_as_it_was() -> None:
    """Malay, sealed on sol 337, had been closed for 316 sols when the depot was begun on sol 653."""
    assert sols_sealed(MALAY, 0.0) == pytest.approx(316.0)
    assert MALAY.core_length_m == pytest.approx(0.0307)
    assert MALAY.rock == "olivine"


def test_all_published_samples_have_a_name() -> None:
    """28 numbered tubes and one witness; their names are words that a level may write, and each is there once."""
    assert len(samples()) == len(set(sample_names())) == len(table("tubes.sealed")) == 29
    assert all(name.replace("_", "").isalnum() for name in sample_names())
    assert sample("Cheese") is None
    roubion = sample("Roubion")
    assert roubion is not None
    assert (roubion.contents, roubion.core_length_m) == (Contents.AIR, None)
