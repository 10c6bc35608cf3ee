"""The figures of one lander, taken from the facts; a level may override any of them by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.facts import table, value
from game.science.rocketry.equation import delta_v_m_s
from game.science.rocketry.lunar_module import descent_bands
from game.simulation.rocketry.engine import EngineSpecification
from game.simulation.rocketry.jets import JetSpecification
from game.simulation.rocketry.legs import LegsSpecification

if TYPE_CHECKING:
    from collections.abc import Mapping

LEGS_OF_A_PAD: Final = 2
"""Seen from the side the four legs are two pairs."""


@dataclass(frozen=True, slots=True)
class LanderSpecification:
    """A lander as built. The dry mass counts everything but the propellant of the descent engine."""

    dry_mass_kg: float
    propellant_kg: float
    engine_thrust_n: float
    engine_specific_impulse_s: float
    jet_thrust_n: float
    jet_propellant_kg: float
    gyration_radius_m: float

    def mass_kg(self, propellant_kg: float) -> float:
        """Return the mass with so much propellant left."""
        return self.dry_mass_kg + propellant_kg

    def moment_kg_m2(self, propellant_kg: float) -> float:
        """Return the moment of inertia in pitch: m k^2."""
        return self.mass_kg(propellant_kg) * self.gyration_radius_m**2

    @property
    def delta_v_m_s(self) -> float:
        """The speed that full tanks give: no landing or take-off is faster."""
        return self.delta_v_with_m_s(self.propellant_kg)

    def delta_v_with_m_s(self, propellant_kg: float) -> float:
        """Return the speed that so much propellant gives in free space (Tsiolkovsky)."""
        return delta_v_m_s(self.engine_specific_impulse_s, self.mass_kg(propellant_kg), self.dry_mass_kg)

    def engine(self) -> EngineSpecification:
        """Return the descent engine: a band of throttles and one fixed point above it."""
        held = descent_bands()
        bands = ((held.lowest, held.highest), (held.fixed, held.fixed))
        return EngineSpecification(self.engine_thrust_n, self.engine_specific_impulse_s, bands)

    def jets(self) -> JetSpecification:
        """Return the jets that turn it in pitch."""
        return JetSpecification(
            self.jet_thrust_n,
            value("lunar_module.jets_for_pitch_count"),
            value("lunar_module.jet_arm_m"),
            value("lunar_module.jet_specific_impulse_s"),
        )


def specified(overrides: Mapping[str, float]) -> LanderSpecification:
    """Return the lunar module as flown, with a level's overrides. Unknown names raise TypeError."""
    propellant_kg = value("lunar_module.propellant_kg")
    published = LanderSpecification(
        dry_mass_kg=value("lunar_module.mass_kg") - propellant_kg,
        propellant_kg=propellant_kg,
        engine_thrust_n=value("lunar_module.thrust_n"),
        engine_specific_impulse_s=value("lunar_module.specific_impulse_s"),
        jet_thrust_n=value("lunar_module.jet_thrust_n"),
        jet_propellant_kg=value("lunar_module.jet_propellant_kg"),
        gyration_radius_m=value("lunar_module.gyration_radius_m"),
    )
    return replace(published, **overrides)


def legs() -> LegsSpecification:
    """Return the landing gear, two legs to a pad."""
    crush = tuple((stroke_m, load_n * LEGS_OF_A_PAD) for stroke_m, load_n in table("lunar_module.gear_crush"))
    return LegsSpecification(
        aside_m=value("machines.lunar_lander_gear_span_m") / 2.0,
        below_m=value("lunar_module.mass_centre_height_m"),
        pad_diameter_m=value("lunar_module.pad_diameter_m"),
        crush=crush,
        part_mass_kg=value("lunar_module.gear_part_mass_kg") * LEGS_OF_A_PAD,
        friction=value("lunar_module.pad_friction"),
    )
