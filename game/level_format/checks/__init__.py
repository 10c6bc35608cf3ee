"""Questions that the model alone cannot answer, one in each file, found through the tables below.

A check yields a `Finding` for each thing wrong, all of them, and never raises. The second table is asked only
when the first found no error: physics makes sense only for a level that hangs together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeAlias

from game.level_format.checks import (
    all_on_terrain,
    ascent_suits,
    buried_apart,
    chemistry_known,
    craft_apart,
    depots_possible,
    evidence_possible,
    goals_suit_craft,
    ground_or_orbit,
    ground_spans,
    hand_over_suits,
    homeward_suits,
    limits_make_sense,
    names_known,
    orbit_suits,
    overrides_known,
    pilot_known,
    prediction_suits,
    profile_goes_right,
    tubes_known,
    words_fit,
    world_suits,
)
from game.level_format.finding import Finding
from game.simulation.plan import LevelPlan

if TYPE_CHECKING:
    from game.level_format.model import LevelFile

Check: TypeAlias = Callable[[LevelPlan], Iterable[Finding]]

PLAIN_CHECKS: Final[tuple[Check, ...]] = (
    profile_goes_right.find,
    ground_spans.find,
    buried_apart.find,
    all_on_terrain.find,
    craft_apart.find,
    names_known.find,
    chemistry_known.find,
    tubes_known.find,
    depots_possible.find,
    evidence_possible.find,
    goals_suit_craft.find,
    world_suits.find,
    hand_over_suits.find,
    homeward_suits.find,
    ascent_suits.find,
    orbit_suits.find,
    prediction_suits.find,
    limits_make_sense.find,
    pilot_known.find,
    words_fit.find,
)
"""What can be seen from the file alone."""

PHYSICS_CHECKS: Final = (
    "not_won_at_start",
    "time_suffices",
    "can_hover",
    "can_land",
    "battery_lasts",
    "rover_slopes",
    "rocks_known",
    "oxygen_possible",
    "ice_possible",
    "plant_possible",
    "settle_possible",
)
"""What asks the simulation's own figures; loaded when first needed, with the modules of the simulation."""


def findings_of(level: LevelFile, plan: LevelPlan) -> list[Finding]:
    """Return everything that the checks find in a level and the plan made of it."""
    found = [*ground_or_orbit.find(level), *overrides_known.find(level)]
    found += [finding for check in PLAIN_CHECKS for finding in check(plan)]
    if any(finding.severity == "error" for finding in found):
        return found
    return found + [finding for name in PHYSICS_CHECKS for finding in _physics_check(name)(plan)]


def _physics_check(name: str) -> Check:
    check: Check = import_module(f"{__name__}.{name}").find
    return check
