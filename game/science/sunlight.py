"""Sunlight by distance from the Sun."""

from __future__ import annotations

from game.facts import value


def flux_w_m2(distance_au: float) -> float:
    """Return the light above any air on a surface that faces the Sun: it thins out with the square of the distance."""
    return value("physics.solar_constant_w_m2") / distance_au**2
