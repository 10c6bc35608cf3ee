"""How hard a lunar rover has been braked to a stand."""

from __future__ import annotations

from typing import Final

SLOWEST_M_S: Final = 1.0
"""Braking from less than a walking pace is not counted: it is over before anyone has looked."""
STANDING_M_S: Final = 0.1
"""Slower than this counts as a stand."""


class BrakeLog:
    """Follows the brake ten times a second and keeps the hardest braking. Driving on ends a try without one."""

    def __init__(self) -> None:
        self.hardest_m_s2 = 0.0
        """Mean from the first touch of the brake to a stand, v^2 / (2 d); 0 before there was one."""
        self._began_at: tuple[float, float] | None = None
        """Way and speed when the brake was first touched."""

    def look(self, odometer_m: float, speed_m_s: float, *, throttle: float, brake: float) -> None:
        """Look at way, speed and hands as they are now."""
        if throttle != 0.0 and brake <= 0.0:
            self._began_at = None
        elif self._began_at is not None and abs(speed_m_s) < STANDING_M_S:
            began_m, began_m_s = self._began_at
            way_m = max(odometer_m - began_m, STANDING_M_S)
            self.hardest_m_s2 = max(self.hardest_m_s2, began_m_s * began_m_s / (2.0 * way_m))
            self._began_at = None
        elif self._began_at is None and brake > 0.0 and abs(speed_m_s) >= SLOWEST_M_S:
            self._began_at = odometer_m, speed_m_s
