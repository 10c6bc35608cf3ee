"""The pilots by name, and the two that prove nothing by winning."""

from __future__ import annotations

import pytest

from game.pilots import pilot, pilot_names
from game.pilots.rotor_speed import careful_rotor_speed_rpm, highest_thrust_n
from game.simulation.atmosphere import air
from game.simulation.commands import Drive, GuidedFlight
from game.simulation.helicopter.specification import specified
from game.simulation.plan import CraftPlan, Place, World
from tests.pilots.states import GINNY, plan, snapshot


def test_every_pilot_can_be_had_by_name() -> None:
    """Each name gives a pilot that answers to a snapshot; others are refused."""
    for name in pilot_names():
        assert set(pilot(name, plan()).commands(snapshot())) <= {"ginny", "percy"}
    with pytest.raises(KeyError):
        pilot("nobody", plan())


def test_the_idle_pilot_says_nothing() -> None:
    """It commands no craft."""
    assert pilot("idle", plan()).commands(snapshot()) == {}


def test_the_random_pilot_is_the_same_for_the_same_seed() -> None:
    """Two of one seed press the same keys, and another seed other ones."""
    first, second, other = (pilot("random", plan(), seed) for seed in (1, 1, 2))
    pressed = [[dict(each.commands(snapshot())) for _ in range(20)] for each in (first, second, other)]
    assert pressed[0] == pressed[1] != pressed[2]


def test_the_reference_pilot_drives_after_it_has_flown() -> None:
    """While the helicopter has something to do the rover gets no command."""
    assert set(pilot("reference", plan()).commands(snapshot())) == {"ginny", "percy"}
    hand = pilot("helicopter_hop", plan())
    assert isinstance(hand.commands(snapshot())["ginny"], GuidedFlight)
    assert isinstance(pilot("reference", plan()).commands(snapshot())["percy"], Drive)


@pytest.mark.parametrize(
    ("density_kg_m3", "rpm"), [(0.0165, 2537.0), (0.012, 2700.0), (0.0115, 2800.0), (0.008, 2800.0)]
)
def test_a_careful_pilot_turns_the_rotor_faster_in_thin_air(density_kg_m3: float, rpm: float) -> None:
    """2537 rpm as in the first flights, 2700 as in the thin season, and never more than the tested 2800."""
    assert careful_rotor_speed_rpm(Place(density_kg_m3=density_kg_m3), GINNY) == rpm


def test_a_careful_pilot_never_turns_it_slower_than_the_level_sets_it() -> None:
    """A level's own rotor speed is kept where the air carries."""
    fast = CraftPlan("ginny", "helicopter", 20.0, rotor_speed_rpm=2750.0)
    assert careful_rotor_speed_rpm(Place(density_kg_m3=0.0165), fast) == 2750.0


def test_a_machine_that_lifts_less_is_turned_faster() -> None:
    """Rotors a little smaller than the real ones need more speed in the same air; without air they lift nothing."""
    small = CraftPlan("ginny", "helicopter", 20.0, overrides={"rotor_radius_m": 0.57})
    assert careful_rotor_speed_rpm(Place(density_kg_m3=0.0165), small) > 2537.0
    assert highest_thrust_n(specified({}), air(Place(world=World.MOON)), 2537.0) == 0.0
