"""What a tube goes through, entered in its ledger: carbon from Earth, warmth, shock, the seal, time.

Pure functions: a tube in, the tube with one more entry out. When something happens is left to `sampling` and `release`.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.samples import sample
from game.simulation.snapshot import Tube
from game.simulation.units import CELSIUS_ZERO_K, SECONDS_PER_HOUR

if TYPE_CHECKING:
    from game.simulation.plan import GroundKind

STEP_K: Final = 0.1
"""A lying tube's peak temperature moves on in steps of a tenth of a kelvin: finer than it can be known."""


def carbon_ppb(temperature_k: float, for_s: float) -> float:
    """Return the carbon from Earth that settles in an open tube: r = r_0 2^((T - 273 K) / D), ppb/s times seconds.

    T: temperature of what is in the tube, K; r_0, D: rate at 0 °C and the step that doubles it. An estimate of
    the order of magnitude, for what evaporates from the rover's own parts.
    """
    rate_ppb_h, doubling_k = _outgassing()
    return rate_ppb_h / SECONDS_PER_HOUR * math.exp2((temperature_k - CELSIUS_ZERO_K) / doubling_k) * for_s


def fallen(tube: Tube, ground: GroundKind, gravity_m_s2: float) -> Tube:
    """Return a tube that has dropped from the belly: a = (g / g_0) h / d, in standard gravities.

    h: height of the drop, m; d: the way on which the ground stops it, m; g: gravity here. Simplified: braked evenly.
    """
    stop_m = value(f"ground.{ground}_tube_stop_m")
    shock_g = gravity_m_s2 / value("physics.standard_gravity_m_s2") * value("tubes.drop_m") / stop_m
    is_tight = tube.is_tight and shock_g <= value("tubes.shock_limit_g")
    return replace(tube, shock_g=max(tube.shock_g, shock_g), is_tight=is_tight, sunk_m=stop_m)


def warmed(tube: Tube, temperature_k: float) -> Tube:
    """Return a tube after it was so warm: the same object while that is nothing new."""
    if temperature_k < tube.peak_temperature_k + STEP_K:
        return tube
    return replace(tube, peak_temperature_k=temperature_k)


def published_tube(number: int, name: str) -> Tube:
    """Return a real tube as it was when the depot was begun; what is not published is estimated."""
    known = sample(name)
    if known is None:
        raise ValueError(f"'{name}' is no published sample.")
    sols = max(0.0, value("tubes.depot_first_sol") - known.sol)
    return Tube(
        number=number,
        thing=name,
        rock=known.rock,
        at_m=0.0,
        core_length_m=known.core_length_m or 0.0,
        peak_temperature_k=value("rover_model.stored_peak_c") + CELSIUS_ZERO_K,
        is_sealed=True,
        contents=known.contents,
        contamination_ppb=spread_ppb(value("rover_model.clean_tube_ppb"), known.core_length_m),
        sealed_at_s=-sols * value("mars.sol_s"),
    )


def spread_ppb(whole_core_ppb: float, core_length_m: float | None) -> float:
    """Return the carbon by mass of a core: a shorter one has as much in less rock. Without a core, as in a whole one."""
    return (
        whole_core_ppb
        * value("perseverance.core_length_m")
        / (core_length_m or value("perseverance.core_length_m"))
    )


def sols_sealed(tube: Tube, time_s: float) -> float:
    """Return how many sols a tube has been closed at a time of the run."""
    return max(0.0, time_s - tube.sealed_at_s) / value("mars.sol_s") if tube.is_sealed else 0.0


@cache
def _outgassing() -> tuple[float, float]:
    return value("rover_model.outgassing_ppb_h"), value("rover_model.outgassing_doubling_k")
