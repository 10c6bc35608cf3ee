"""Whatever is asked of a kind of craft is answered for every kind that there is."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.controls.kinds import GROUP_OF, hands_on
from game.missions import MissionResult
from game.missions.museum import Cause, cause_of
from game.simulation import Simulation
from game.simulation.craft import CATALOGUE
from game.simulation.events import RolledOver
from game.simulation.machines import figures, half_length_m
from game.simulation.snapshot import Outcome
from game.simulation.waste_count import wreck_kg
from game.view.kinds import kind_words, look_of
from tests.levels.flights import LEVELS, plan_of

if TYPE_CHECKING:
    from game.simulation.plan import CraftPlan, LevelPlan

LOST = MissionResult(
    "level", "player", 7, Outcome.LOST, 40.0, 4800, "abcdef12", 10.0, "none", (), 0, 0, 0, None
)


@cache
def at_home(kind: str) -> tuple[LevelPlan, CraftPlan]:
    """Return the first level of the game in which a kind is at home, and that craft."""
    crafts = ((plan, craft) for plan in map(plan_of, LEVELS) for craft in plan.crafts)
    return next((plan, craft) for plan, craft in crafts if craft.kind == kind)


@pytest.mark.parametrize("kind", CATALOGUE)
def test_a_wreck_of_every_kind_has_a_weight(kind: str) -> None:
    """What is left behind is told in kilograms: between a helicopter's and a lander's, and never without end."""
    plan, craft = at_home(kind)
    mass_kg = wreck_kg(Simulation(plan, 1).crafts[craft.name], kind)
    assert math.isfinite(mass_kg)
    assert 1.0 < mass_kg < 20_000.0


@pytest.mark.parametrize("kind", CATALOGUE)
def test_every_kind_that_lies_on_its_side_has_a_frame_in_the_museum(kind: str) -> None:
    """A debrief tells any craft that rolled over why it failed, and whose fault it was."""
    plan, craft = at_home(kind)
    found = cause_of(LOST, [RolledOver(9.0, craft.name, 80.0)], plan)
    assert found is not None
    assert found[0] in {Cause.TOPPLED, Cause.ROLLED_OVER, Cause.TIPPED_OVER}
    assert found[1] == craft.name


@pytest.mark.parametrize("kind", CATALOGUE)
def test_every_kind_can_be_led_shown_and_named(kind: str) -> None:
    """It has controls, hands, a size, figures that a level may change, a look and a name."""
    plan, craft = at_home(kind)
    assert kind in GROUP_OF
    assert hands_on(plan, craft)
    assert half_length_m(kind) > 0.0
    assert all(math.isfinite(figure) for figure in figures(kind, {}).values())
    assert look_of(Simulation(plan, 1).snapshot().crafts[craft.name]).reach_m > 0.0
    assert kind_words(kind)
