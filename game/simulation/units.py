"""Conversions between units: the only numbers in the simulation that need neither a source nor an explanation."""

from __future__ import annotations

import math
from typing import Final

RAD_S_PER_RPM: Final = math.tau / 60.0
SECONDS_PER_HOUR: Final = 3600.0
HOURS_PER_DAY: Final = 24.0
DAYS_PER_YEAR: Final = 365.25
MONTHS_PER_YEAR: Final = 12.0
DEGREES_PER_TURN: Final = 360.0
METRES_PER_KILOMETRE: Final = 1000.0
KM_H_PER_M_S: Final = SECONDS_PER_HOUR / METRES_PER_KILOMETRE
GRAMS_PER_KILOGRAM: Final = 1000.0
KILOGRAMS_PER_TONNE: Final = 1000.0
NEWTONS_PER_KILONEWTON: Final = 1000.0
PERCENT: Final = 100.0
SECONDS_PER_MINUTE: Final = 60.0
MINUTES_PER_HOUR: Final = 60.0
CELSIUS_ZERO_K: Final = 273.15


def wh(joules: float) -> float:
    """Return an energy in watt-hours."""
    return joules / SECONDS_PER_HOUR
