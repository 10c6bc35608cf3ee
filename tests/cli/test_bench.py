"""What `bench` measures is what it says; the figures themselves belong to the machine and are no tests."""

from __future__ import annotations

import pymunk
import pytest

from game.cli.bench import TARGETS, Target
from game.cli.benchmarks.loading import level_load_ms, level_text
from game.cli.benchmarks.orbit import orbit_figures
from game.cli.benchmarks.plans import COMMANDS, plan_for
from game.cli.benchmarks.play import memory_mb, play_figures
from game.cli.benchmarks.ticks import bare_copy
from game.simulation import Simulation
from game.simulation.clock import TICK_S


@pytest.mark.parametrize("craft", COMMANDS)
def test_bare_space_is_the_games_without_the_game(craft: str) -> None:
    """The copy has as many bodies, shapes and joints in the same places, and does not touch the original."""
    simulation = Simulation(plan_for(craft), seed=1)
    for _ in range(24):
        simulation.step({craft: COMMANDS[craft]})
    bare, ours = bare_copy(simulation.space), simulation.space
    moving = [body for body in bare.bodies if body.body_type == pymunk.Body.DYNAMIC]
    assert [body.position for body in moving] == [body.position for body in ours.bodies]
    assert len(bare.shapes) == len(ours.shapes)
    assert len(bare.constraints) == len(ours.constraints)
    assert (bare.iterations, bare.gravity) == (ours.iterations, ours.gravity)
    before = simulation.fingerprint()
    bare.step(TICK_S)
    assert simulation.fingerprint() == before


def test_measured_level_is_a_real_one_of_5_kb() -> None:
    """The level that is loaded has 5 KB and no errors."""
    assert 5_000 <= len(level_text().encode()) < 5_100
    assert level_load_ms() > 0.0


def test_measured_missions_do_not_end() -> None:
    """Half a minute into the measured missions both craft are still on their way."""
    simulation = Simulation(plan_for("helicopter", "rover"), seed=1)
    for _ in range(30 * 120):
        simulation.step(COMMANDS)
    assert not simulation.is_over
    assert simulation.snapshot().crafts["helicopter"].height_m > 0.3


def test_a_measured_coast_stays_true() -> None:
    """A hundred turns in 6000 steps drift by less than a millionth, and a day is not measured as nothing."""
    found = orbit_figures()
    assert found.coast_day_ms > 0.0
    assert found.energy_drift_100_turns < 1e-6


def test_targets_know_their_direction() -> None:
    """A rate is met from below upwards, a duration from above downwards."""
    assert Target(("x",), 10.0, is_least=True).is_met(11.0)
    assert not Target(("x",), 10.0, is_least=True).is_met(9.0)
    assert Target(("x",), 10.0).is_met(9.0)
    assert not Target(("x",), 10.0).is_met(11.0)
    assert len({target.path for target in TARGETS}) == len(TARGETS)


def test_the_scripted_player_opens_every_screen_and_is_answered() -> None:
    """The shortest play sees all menus, one mission, a restart and a replay, and a key is answered within two frames."""
    found = play_figures(0.001, 0.01)
    screens = {
        "title",
        "levels",
        "map",
        "lab",
        "settings",
        "controls",
        "briefing",
        "mission",
        "pause",
        "restart",
    }
    assert screens <= set(found.screen_open_ms)
    assert 1 <= found.input_to_picture_frames <= 2
    assert found.frames > 1000
    assert found.longest_frame_ms >= found.longest_frame_own_ms > 0.0
    assert found.replayed_minutes > 0.01


def test_memory_is_counted_in_megabytes() -> None:
    """What this very process holds lies between a small and a large program."""
    assert memory_mb() == 0.0 or 20.0 < memory_mb() < 4_000.0
