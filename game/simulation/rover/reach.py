"""What the arm can touch from where the rover stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.simulation.plan import ROCKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.snapshot import ThingState


def nearest_in_reach(shoulder_m: float, reach_m: float, things: Iterable[ThingState]) -> ThingState | None:
    """Return the rock nearest to the arm's shoulder that the arm can touch; markers are no rocks."""
    in_reach = [
        thing
        for thing in things
        if thing.kind in ROCKS
        and thing.x_m + thing.radius_m >= shoulder_m
        and thing.x_m - thing.radius_m <= shoulder_m + reach_m
    ]
    return min(in_reach, key=lambda thing: abs(thing.x_m - shoulder_m), default=None)
