"""What the pilot reads in a radargram, held against the ground that it was made of."""

from __future__ import annotations

import pytest

from game.science.radar import Body, Matter
from game.science.radar_reading import find_ice
from game.simulation.plan import TerrainPlan
from game.simulation.underground import Underground

BODIES = (
    Body(Matter.ICE, 12.0, 11.0, 2.2, 1.6, 7.0),
    Body(Matter.LAVA, 29.0, 11.0, 1.2, 1.3, 5.0),
    Body(Matter.RUBBLE, 46.0, 11.0, 1.4, 1.6, 5.4),
)
GROUND = TerrainPlan(profile=((0.0, 0.0), (60.0, 0.0)), buried=BODIES, is_dealt=True)


@pytest.mark.parametrize("seed", range(8))
def test_ice_is_told_from_lava_and_rubble_and_its_depth_is_right(seed: int) -> None:
    """Only the ice is claimed, over itself, and its depth is read to a fifth of a metre."""
    ground = Underground(GROUND, seed)
    found = find_ice([ground.trace(cell) for cell in range(600)])
    assert len(found) >= 1
    for at_m, depth_m in found:
        body = ground.section.below(at_m)
        assert body is not None
        assert body.matter is Matter.ICE
        assert depth_m == pytest.approx(body.top_m(at_m), abs=0.2)


def test_plain_ground_holds_no_ice() -> None:
    """Where only lava lies, nothing is found."""
    ground = Underground(TerrainPlan(GROUND.profile, buried=BODIES[1:2]), 1)
    assert find_ice([ground.trace(cell) for cell in range(600)]) == ()
