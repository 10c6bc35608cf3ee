"""Textbook vectors of space, laid into their own plane and back: a coast never leaves the plane of place and velocity."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.science.orbits import State

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Plane:
    """Two unit vectors: towards the first place, and across, where the velocity points."""

    outwards: tuple[float, ...]
    across: tuple[float, ...]

    def back(self, x: float, y: float) -> list[float]:
        """Return a vector of the plane in space, in kilometres where it was in metres."""
        return [(x * out + y * on) / 1000.0 for out, on in zip(self.outwards, self.across, strict=True)]


def laid_flat(place_km: Sequence[float], velocity_km_s: Sequence[float]) -> tuple[State, Plane]:
    """Return the state in its plane, with the place on the x axis, and the plane."""
    radius_km = math.hypot(*place_km)
    outwards = tuple(part / radius_km for part in place_km)
    up_km_s = sum(a * b for a, b in zip(outwards, velocity_km_s, strict=True))
    rest = [v - up_km_s * out for v, out in zip(velocity_km_s, outwards, strict=True)]
    along_km_s = math.hypot(*rest)
    state = State(radius_km * 1000.0, 0.0, up_km_s * 1000.0, along_km_s * 1000.0)
    return state, Plane(outwards, tuple(part / along_km_s for part in rest))
