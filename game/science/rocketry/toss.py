"""Thrown straight up, as the lander was to throw its rocket before the motor lights.

Over a few metres drag and the fall of gravity with height do not count.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Toss:
    """How high it comes above where it left the hand, and when."""

    apex_m: float
    time_to_apex_s: float
    return_s: float
    """When it is back where it started, unless it lights its motor."""


def toss(speed_m_s: float, gravity_m_s2: float) -> Toss:
    """Return v^2 / 2g, v / g and 2v / g (Galileo)."""
    apex_s = speed_m_s / gravity_m_s2
    return Toss(apex_m=speed_m_s * apex_s / 2.0, time_to_apex_s=apex_s, return_s=2.0 * apex_s)
