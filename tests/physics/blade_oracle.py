"""A second, independent blade-element and momentum solution, by another method: a fine grid and fixed-point iteration.

Written from the published equations (Leishman 2006, chapter 3), with numpy. It knows the blade, the section's test
points and the model's four stated assumptions (wake area, tip loss, extra induced power, drag rise); nothing is shared
with the game's code. Valid below stall.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.facts import table, value

Array = npt.NDArray[np.float64]

POINTS = 1500
ROUNDS = 400
RELAXATION = 0.15


@dataclass(frozen=True)
class Blade:
    """The published blade on a fine grid."""

    y: Array
    step: float
    solidity: Array
    twist_rad: Array


@dataclass(frozen=True)
class Answer:
    """Coefficients of both rotors over one disk."""

    thrust: float
    power: float
    flow: float
    """Mean flow added to the climb, over tip speed."""


def blade() -> Blade:
    """Return two blades' chord over the radius times pi, and the twist beyond three quarters."""
    radius, chord, twist_deg = (np.array(column) for column in zip(*table("ingenuity.blade"), strict=True))
    edges = np.linspace(radius[0], radius[-1], POINTS + 1)
    y = (edges[1:] + edges[:-1]) / 2.0
    twist = np.radians(np.interp(y, radius, twist_deg) - np.interp(0.75, radius, twist_deg))
    return Blade(y, float(edges[1] - edges[0]), 2.0 * np.interp(y, radius, chord) / np.pi, twist)


def solution(collective_rad: float, tip_mach: float, climb: float = 0.0) -> Answer:
    """Return thrust and power of the coaxial pair."""
    disk = blade()
    lower_deg, upper_deg = (value(f"ingenuity.hover_collective_{which}_deg") for which in ("lower", "upper"))
    half_split = np.radians(lower_deg - upper_deg) / 2.0
    no_wake = np.zeros_like(disk.y)
    upper_flow, upper = _rotor(disk, collective_rad - half_split, tip_mach, climb + no_wake)
    area = value("rotor_model.lower_rotor_wake_area")
    inside = disk.y < np.sqrt(area)
    wake = np.where(inside, np.interp(disk.y / np.sqrt(area), disk.y, upper_flow - climb) / area, 0.0)
    lower_flow, lower = _rotor(disk, collective_rad + half_split, tip_mach, climb + wake)
    flow = np.sum((upper_flow + lower_flow - 2.0 * climb) * disk.y) * disk.step
    return Answer(upper[0] + lower[0], upper[1] + lower[1], float(flow))


def _rotor(
    disk: Blade, pitch_rad: float, tip_mach: float, inflow: Array
) -> tuple[Array, tuple[float, float]]:
    """Return the flow through one rotor and its (CT, CP), with air coming in at `inflow`."""
    mach = tip_mach * disk.y
    slope, zero_rad, drag_of_lift = _section()
    slope_at = slope * np.sqrt((1.0 - value("rotor_model.airfoil_test_mach") ** 2) / (1.0 - mach**2))
    flow = inflow + 0.05
    lift = np.zeros_like(flow)
    for _ in range(ROUNDS):
        lift = slope_at * (pitch_rad + disk.twist_rad - flow / disk.y - zero_rad)
        loss = 2.0 / np.pi * np.arccos(np.exp(-(1.0 - disk.y) / np.maximum(np.abs(flow), 1e-4)))
        # Momentum: F flow (flow - inflow) = sigma cl y / 8, solved for the flow as a quadratic.
        given = disk.solidity * lift * disk.y / (8.0 * np.maximum(loss, 0.1))
        target = inflow / 2.0 + np.sqrt(np.maximum(inflow**2 / 4.0 + given, 0.0))
        flow = flow + RELAXATION * (target - flow)
    drag = np.polyval(drag_of_lift, lift)
    fast = np.maximum(mach - value("rotor_model.drag_divergence_mach"), 0.0)
    drag = drag + value("rotor_model.drag_divergence_rise") * fast**2
    share = disk.solidity / 2.0 * disk.y**2 * disk.step
    extra = value("rotor_model.nonuniform_inflow")
    thrust = float(np.sum(share * lift))
    power = float(np.sum(share * lift * (inflow + extra * (flow - inflow))) + np.sum(share * disk.y * drag))
    return flow, (thrust, power)


def _section() -> tuple[float, float, Array]:
    """Return lift slope per radian, angle of no lift, and drag as a parabola in lift, from both test series."""
    rows = np.array([*table("ingenuity.polar_us_fp"), *table("ingenuity.polar_jp_f")])
    slope, offset = np.polyfit(np.radians(rows[:, 0]), rows[:, 1], 1)
    return float(slope), float(-offset / slope), np.polyfit(rows[:, 1], rows[:, 2], 2)
