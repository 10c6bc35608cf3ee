"""How ground carries a wheel: traction, slip, resistance and sinkage. Turning wheels is left to `wheels`."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from game.facts import value

if TYPE_CHECKING:
    from game.simulation.plan import GroundKind


@dataclass(frozen=True, slots=True)
class Grip:
    """What ground, of one kind or mixed, offers to a wheel. All but sinkage are ratios to the load."""

    traction: float
    """Largest pull."""
    slip_constant: float
    rolling_resistance: float
    sinkage_m: float
    """Of a wheel that does not slip."""


@cache
def grip(kind: GroundKind) -> Grip:
    """Return the grip of one kind of ground."""
    return Grip(
        traction=value(f"ground.{kind}_traction"),
        slip_constant=value(f"ground.{kind}_slip_constant"),
        rolling_resistance=value(f"ground.{kind}_rolling_resistance"),
        sinkage_m=value(f"ground.{kind}_sinkage_m"),
    )


@cache
def mixed_grip(kinds: tuple[GroundKind, ...]) -> Grip:
    """Return the mean of what is under several wheels: loaded alike, they share the work."""
    grips = [grip(kind) for kind in kinds]
    share = 1.0 / len(grips)
    return Grip(
        traction=share * sum(each.traction for each in grips),
        slip_constant=share * sum(each.slip_constant for each in grips),
        rolling_resistance=share * sum(each.rolling_resistance for each in grips),
        sinkage_m=share * sum(each.sinkage_m for each in grips),
    )


def slip(needed: float, ground: Grip) -> float:
    """Return the slip s = -k ln(1 - t / mu) of a driven wheel, from 0 to 1.

    t: needed pull over load; mu: the ground's largest; k: its slip constant; all without unit. Valid for slow
    wheels in the steady state. It is the exponential law of shear (Janosi and Hanamoto 1961; Wong, Theory of
    Ground Vehicles) solved for slip. A wheel that is pushed (t <= 0) is taken to roll without slip.
    """
    if needed <= 0.0:
        return 0.0
    if needed >= ground.traction:
        return 1.0
    return min(1.0, -ground.slip_constant * math.log(1.0 - needed / ground.traction))


def deepened(resistance: float, slip_sinkage: float) -> float:
    """Return the rolling resistance of a wheel that has dug itself in: it grows with depth.

    slip_sinkage: additional depth over the depth without slip.
    """
    return resistance * (1.0 + slip_sinkage)
