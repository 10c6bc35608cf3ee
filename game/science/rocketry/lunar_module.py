"""The Lunar Module with its descent engine, which could not be throttled freely."""

from __future__ import annotations

from dataclasses import dataclass

from game.facts import value
from game.science.rocketry.equation import exhaust_speed_m_s
from game.science.rocketry.rocket import Rocket, Stage
from game.science.trajectory.shape import Shape


@dataclass(frozen=True, slots=True)
class ThrottleBands:
    """Shares of the full thrust that an engine can hold: a band, and one fixed point above it."""

    lowest: float
    highest: float
    fixed: float
    recovery: float
    """From the fixed point it returns to the band only when less than this is asked for."""

    def nearest(self, wanted: float, *, is_fixed: bool) -> tuple[float, bool]:
        """Return the share to hold for a wanted one, and whether it is the fixed point."""
        if wanted > (self.recovery if is_fixed else self.highest):
            return self.fixed, True
        return min(max(wanted, self.lowest), self.highest), False


def descent_bands() -> ThrottleBands:
    """Return the bands of the Lunar Module's descent engine."""
    names = ("lowest", "highest", "fixed", "recovery")
    return ThrottleBands(*(value(f"lunar_module.{name}_throttle") for name in names))


def lunar_module(mass_kg: float | None = None, propellant_kg: float | None = None) -> Rocket:
    """Return the whole module with its descent stage as the one that burns; Apollo 11's masses unless others are given."""
    mass_kg = value("lunar_module.mass_kg") if mass_kg is None else mass_kg
    propellant_kg = value("lunar_module.propellant_kg") if propellant_kg is None else propellant_kg
    impulse_s = value("lunar_module.specific_impulse_s")
    flow_kg_s = value("lunar_module.thrust_n") / exhaust_speed_m_s(impulse_s)
    stage = Stage(propellant_kg, 0.0, impulse_s, propellant_kg / flow_kg_s)
    return Rocket((stage,), mass_kg - propellant_kg, Shape(0.0, ((0.0, 0.0),)))
