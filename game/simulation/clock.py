"""The one tick of the simulation. How many ticks a frame takes is decided by those who show it."""

from __future__ import annotations

from typing import Final

TICKS_PER_SECOND: Final = 120
TICK_S: Final = 1.0 / TICKS_PER_SECOND
SLOW_TICKS: Final = 12
"""Slow processes (weather, terramechanics, planning, goals) are looked at every so many ticks: ten times a second."""
SLOW_S: Final = SLOW_TICKS * TICK_S
