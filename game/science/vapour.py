"""Water vapour over ice: how much cold air holds, and how near to that it is."""

from __future__ import annotations

import math
from typing import Final

_FROZEN: Final = (9.550426, -5723.265, 3.53068, -0.00728332)
"""Of the formula below, in Pa and K."""
_FULL_PCT: Final = 100.0


def frost_pressure_pa(temperature_k: float) -> float:
    """Return the pressure of vapour over ice: ln e = a + b / T + c ln T + d T (Murphy and Koop 2005), above 110 K."""
    constant, inverse, logarithmic, linear = _FROZEN
    return math.exp(
        constant + inverse / temperature_k + logarithmic * math.log(temperature_k) + linear * temperature_k
    )


def relative_humidity_pct(vapour_pa: float, temperature_k: float) -> float:
    """Return the vapour that there is over what the air can hold, in percent; what is too much falls out as frost."""
    return min(_FULL_PCT, _FULL_PCT * vapour_pa / frost_pressure_pa(temperature_k))
