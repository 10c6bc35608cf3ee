"""How a lander starts, as a level plans it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FlightStart:
    """Where and how fast a lander is when its level begins, and the landing point that it was given."""

    height_m: float
    """Of its pads above the ground."""
    speed_m_s: float
    """Towards larger distances."""
    descent_m_s: float
    aim_m: float
    propellant_pct: float
    """Of its descent tanks."""
    tilt_deg: float = 0.0
    """Lean backwards, against the flight."""
