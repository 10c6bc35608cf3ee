"""What lunar soil gives to a wheel, by Bekker and by Janosi and Hanamoto. Other grounds are as under any rover.

The wheel is taken as rigid while it sinks (simplified): the real one, woven of wire, gives a little.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.plan import GroundKind
from game.simulation.rover.terramechanics import Grip, grip
from game.simulation.units import METRES_PER_KILOMETRE

if TYPE_CHECKING:
    from collections.abc import Mapping


def grips(load_n: float) -> Mapping[GroundKind, Grip]:
    """Return the grip of every ground for a wheel with a load, N. Soil is the Moon's; the rest are ratios to any load."""
    return {kind: soil_grip(load_n) if kind is GroundKind.REGOLITH else grip(kind) for kind in GroundKind}


def soil_grip(load_n: float) -> Grip:
    """Return the grip of lunar soil for a lunar rover's wheel under a load W, N.

    Pull: mu = tan(phi) + c A / W, with cohesion c, friction phi and contact area A = b l. Slip: the exponential law's
    constant is K / l. Sinkage z, with n = 1: W = (2/3) b k sqrt(D) z^1.5, where k = kc / b + kphi. Resistance: what
    pressing the rut takes, b k z^2 / 2, over W. (Bekker, Introduction to Terrain-Vehicle Systems, 1969; Wong, Theory
    of Ground Vehicles.) Valid for slow wheels on level, loose soil.
    """
    width_m, contact_m = value("lunar_rover.wheel_width_m"), value("lunar_rover.contact_length_m")
    modulus_n_m2 = METRES_PER_KILOMETRE * (
        value("moon.soil_cohesive_modulus_kn_m2") + width_m * value("moon.soil_frictional_modulus_kn_m3")
    )  # b k; kilo is kilo
    root_m = math.sqrt(value("machines.lunar_rover_wheel_diameter_m"))
    sinkage_m = (3.0 * load_n / (2.0 * modulus_n_m2 * root_m)) ** (2.0 / 3.0)
    friction = math.tan(math.radians(value("moon.soil_friction_deg")))
    return Grip(
        traction=friction + value("moon.soil_cohesion_pa") * width_m * contact_m / load_n,
        slip_constant=value("moon.soil_shear_m") / contact_m,
        rolling_resistance=modulus_n_m2 * sinkage_m * sinkage_m / (2.0 * load_n),
        sinkage_m=sinkage_m,
    )


def braking_m(speed_m_s: float, traction: float, *, gravity_m_s2: float, slope_rad: float = 0.0) -> float:
    """Return the way to a stop with the wheels braked as hard as they grip: d = v^2 / (2 g (mu cos a + sin a)).

    Slope a is positive uphill in the direction of travel. Infinite where the slope is steeper than the grip.
    """
    held = traction * math.cos(slope_rad) + math.sin(slope_rad)
    return speed_m_s * speed_m_s / (2.0 * gravity_m_s2 * held) if held > 0.0 else math.inf
