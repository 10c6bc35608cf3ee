"""A dust devil's pressure drop, from the wind that circles in it."""

from __future__ import annotations


def pressure_drop_pa(wind_m_s: float, density_kg_m3: float) -> float:
    """Return the pressure in the middle below that outside, in pascals.

    Cyclostrophic balance in a Rankine vortex: half of rho v^2 falls across the turning core, half outside of it, where v
    is the wind at the core's edge. Valid while the drop is small beside the pressure (Rennó et al., Journal of the
    Atmospheric Sciences 55, 1998).
    """
    return density_kg_m3 * wind_m_s**2
