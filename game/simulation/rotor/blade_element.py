"""Blade-element and momentum theory for a coaxial pair: thrust and power coefficients at one operating point.

Symbols: y = r / R, lambda = axial flow over tip speed, mu = speed along the disk over tip speed, F = Prandtl's tip
loss. On each ring the lift of the blades equals the momentum given to the air (Leishman 2006, chapter 3):

    sigma'(y) / 2 * cl * y^2 = 4 F * sqrt(lambda^2 + mu^2) * (lambda - lambda_climb) * y

The upper rotor works in undisturbed air; inside its contracted wake the lower one meets the upper one's inflow too
(Leishman and Ananthan 2006). Coefficients are for both rotors over ONE disk: CT = T / (rho A V_tip^2).
Valid for climb and moderate descent (slower than the induced velocity) and mu up to 0.25; Reynolds number is left
out, and so is the difference between the advancing and the retreating side, which the second rotor evens out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from game.facts import table, value
from game.simulation.rotor.airfoil import Airfoil, published_airfoil
from game.simulation.tables import interpolate

NEWTON_STEPS: Final = 6
"""Most corrections of the inflow; the first guess is the root of the straight-line airfoil, so three are usual."""
CLOSE_ENOUGH: Final = 2e-6
"""Corrections of the inflow smaller than this end the search: a thousandth of a percent of tip speed."""
LEAST_INFLOW: Final = 1e-4
"""Inflow below this is taken as this: keeps tip loss and angles defined at zero lift."""
FORWARD_THRUST: Final = 1.5
"""Growth of thrust with mu^2 from the mean of the squared speed around the disk (Leishman 2006, eq. 4.40)."""
FORWARD_PROFILE: Final = 4.65
"""Growth of profile power with mu^2, with radial flow and reverse flow (Stepniewski 1973, in Leishman 2006)."""
THREE_QUARTERS: Final = 0.75
"""Share of the radius at which collective pitch is stated."""


@dataclass(frozen=True, slots=True)
class Ring:
    """One ring of the disk and the two blades of one rotor that sweep it."""

    y: float
    width: float
    solidity: float
    """Two blades' chord over the ring's circumference, times y: blades * chord / (pi R)."""
    twist_rad: float
    """Beyond the pitch at three quarters of the radius."""


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """How the rotors are set and moved through the air."""

    collective_rad: float
    """Mean of both rotors, at three quarters of the radius."""
    tip_mach: float
    climb: float = 0.0
    """Axial speed over tip speed, positive upwards."""
    advance: float = 0.0
    """Speed along the disk over tip speed."""


@dataclass(frozen=True, slots=True)
class Load:
    """Thrust and power coefficients of both rotors over one disk, and the mean induced flow over tip speed."""

    thrust: float
    power: float
    induced_power: float
    induced_flow: float


def solve(point: OperatingPoint, rings: tuple[Ring, ...] | None = None) -> Load:
    """Return the load of both rotors at an operating point."""
    rings = published_rings() if rings is None else rings
    airfoil = published_airfoil()
    split_rad = _collective_split_rad()
    upper = _Rotor(airfoil, point, -split_rad, wake=())
    upper_flow = [upper.add(ring) for ring in rings]
    lower = _Rotor(airfoil, point, split_rad, wake=_wake_on_lower(rings, upper_flow))
    for ring in rings:
        lower.add(ring)
    advance2 = point.advance * point.advance
    thrust = (upper.thrust + lower.thrust) * (1.0 + FORWARD_THRUST * advance2)
    induced = (upper.induced + lower.induced) * (1.0 + FORWARD_THRUST * advance2)
    profile = (upper.profile + lower.profile) * (1.0 + FORWARD_PROFILE * advance2)
    return Load(thrust, induced + profile, induced, (upper.flow + lower.flow) / 2.0)


class _Rotor:
    """Adds up the rings of one rotor."""

    def __init__(
        self, airfoil: Airfoil, point: OperatingPoint, offset_rad: float, wake: tuple[float, ...]
    ) -> None:
        self._airfoil = airfoil
        self._point = point
        self._pitch_rad = point.collective_rad + offset_rad
        self._wake = iter(wake)
        self.thrust = self.induced = self.profile = self.flow = 0.0

    def add(self, ring: Ring) -> float:
        """Solve one ring, add its load and return the flow that it induces."""
        climb = self._point.climb + next(self._wake, 0.0)
        mach = self._point.tip_mach * ring.y
        flow, lift = _ring_flow(
            self._airfoil, ring, self._pitch_rad + ring.twist_rad, climb, (mach, self._point.advance)
        )
        angle_rad = self._pitch_rad + ring.twist_rad - flow / ring.y
        drag = self._airfoil.drag(angle_rad, lift, mach)
        load = ring.solidity / 2.0 * ring.y * ring.y * ring.width
        self.thrust += load * lift
        self.induced += load * lift * (climb + (flow - climb) * _nonuniform_inflow())
        self.profile += load * ring.y * drag
        self.flow += 2.0 * (flow - self._point.climb) * ring.y * ring.width
        return flow - climb


def _ring_flow(
    airfoil: Airfoil, ring: Ring, pitch_rad: float, climb: float, mach_advance: tuple[float, float]
) -> tuple[float, float]:
    """Return (flow, lift coefficient) where blade and momentum agree, by Newton's method."""
    mach, advance = mach_advance
    lift, slope = airfoil.lift(pitch_rad - climb / ring.y, mach)
    flow = _first_guess(ring, lift, slope, climb)
    momentum_share = 8.0 / (ring.solidity * ring.y)
    for _ in range(NEWTON_STEPS):
        lift, slope = airfoil.lift(pitch_rad - flow / ring.y, mach)
        through = math.hypot(flow, advance) + LEAST_INFLOW
        share = momentum_share * _tip_loss(ring.y, flow)
        excess = share * through * (flow - climb) - lift
        steep = share * (through + flow / through * (flow - climb)) + slope / ring.y
        step = excess / steep
        flow -= step
        if abs(step) < CLOSE_ENOUGH:
            break
    return flow, lift


def _first_guess(ring: Ring, lift: float, slope: float, climb: float) -> float:
    """Return the flow of a straight-line airfoil without tip loss: u^2 + (climb + sigma a / 8) u = sigma cl y / 8."""
    half = (slope * ring.solidity / 8.0 + climb) / 2.0
    return climb + math.sqrt(max(half * half + ring.solidity * lift * ring.y / 8.0, 0.0)) - half


def _tip_loss(y: float, flow: float) -> float:
    """Return Prandtl's F for two blades: (2 / pi) acos(exp(-(1 - y) / |lambda|)), at least a tenth."""
    f = (1.0 - y) / max(abs(flow), LEAST_INFLOW)
    return max(2.0 / math.pi * math.acos(math.exp(-f)), LEAST_TIP_LOSS)


LEAST_TIP_LOSS: Final = 0.1
"""The last ring ends at the tip, where F is zero; it still carries a little."""


def _wake_on_lower(rings: tuple[Ring, ...], upper_flow: list[float]) -> tuple[float, ...]:
    """Return the upper rotor's flow where it meets the rings of the lower one: faster, and only in the inner part."""
    area = value("rotor_model.lower_rotor_wake_area")
    edge = math.sqrt(area)
    return tuple(_at(rings, upper_flow, ring.y / edge) / area if ring.y < edge else 0.0 for ring in rings)


def _at(rings: tuple[Ring, ...], flow: list[float], y: float) -> float:
    """Return the flow at y by straight lines between rings."""
    for i in range(1, len(rings)):
        if y <= rings[i].y:
            t = (y - rings[i - 1].y) / (rings[i].y - rings[i - 1].y)
            return flow[i - 1] + (flow[i] - flow[i - 1]) * t
    return flow[-1]


@cache
def published_rings() -> tuple[Ring, ...]:
    """Return the published blade as rings: one for each gap of its table."""
    rows = table("ingenuity.blade")
    blades = value("ingenuity.blades_per_rotor_count")
    reference_deg = interpolate(rows, THREE_QUARTERS, column=2)
    rings = []
    for low, high in pairwise(rows):
        twist_rad = math.radians((low[2] + high[2]) / 2.0 - reference_deg)
        solidity = blades * (low[1] + high[1]) / 2.0 / math.pi
        rings.append(Ring((low[0] + high[0]) / 2.0, high[0] - low[0], solidity, twist_rad))
    return tuple(rings)


@cache
def merged_rings(each: int) -> tuple[Ring, ...]:
    """Return the blade with so many neighbouring rings taken as one, keeping its lifting area (solidity y^2)."""
    rings = published_rings()
    return tuple(_merged(rings[i : i + each]) for i in range(0, len(rings), each))


def _merged(rings: tuple[Ring, ...]) -> Ring:
    width = sum(ring.width for ring in rings)
    area = sum(ring.solidity * ring.width for ring in rings)
    lifting = sum(ring.solidity * ring.y * ring.y * ring.width for ring in rings)
    twist = sum(ring.twist_rad * ring.solidity * ring.y * ring.y * ring.width for ring in rings) / lifting
    return Ring(math.sqrt(lifting / area), width, area / width, twist)


@cache
def _collective_split_rad() -> float:
    """Return half of the difference between the collectives of the two rotors, which balances their torques."""
    lower, upper = (
        value("ingenuity.hover_collective_lower_deg"),
        value("ingenuity.hover_collective_upper_deg"),
    )
    return math.radians(lower - upper) / 2.0


@cache
def _nonuniform_inflow() -> float:
    return value("rotor_model.nonuniform_inflow")
