"""What a rocket is: stages that burn one after the other, and what they carry."""

from __future__ import annotations

from dataclasses import dataclass

from game.facts import table, value
from game.science.rocketry.equation import delta_v_m_s, exhaust_speed_m_s
from game.science.trajectory.shape import Shape, round_shape


@dataclass(frozen=True, slots=True)
class Stage:
    """A motor with its tank or case; it burns at one thrust until it is empty."""

    propellant_kg: float
    dry_kg: float
    specific_impulse_s: float
    burn_s: float

    @property
    def flow_kg_s(self) -> float:
        """Return the propellant burnt in a second."""
        return self.propellant_kg / self.burn_s

    @property
    def thrust_n(self) -> float:
        """Return F = c dm/dt, in vacuum; the thin air of Mars takes less than 1 % of it."""
        return self.flow_kg_s * exhaust_speed_m_s(self.specific_impulse_s)


@dataclass(frozen=True, slots=True)
class Rocket:
    """Stages from the first to burn to the last, and the payload on top."""

    stages: tuple[Stage, ...]
    payload_kg: float
    shape: Shape

    def mass_kg(self, stage: int, propellant_kg: float) -> float:
        """Return the mass while a stage burns, with what is left in it."""
        above = self.stages[stage + 1 :]
        own_kg = self.stages[stage].dry_kg + propellant_kg
        return own_kg + self.payload_kg + sum(each.propellant_kg + each.dry_kg for each in above)

    @property
    def lift_off_kg(self) -> float:
        """Return the whole mass."""
        return self.mass_kg(0, self.stages[0].propellant_kg)

    @property
    def delta_v_m_s(self) -> float:
        """Return what all stages give together by the rocket equation, without losses."""
        return sum(
            delta_v_m_s(
                stage.specific_impulse_s, self.mass_kg(number, stage.propellant_kg), self.mass_kg(number, 0.0)
            )
            for number, stage in enumerate(self.stages)
        )


def mars_ascent_vehicle() -> Rocket:
    """Return the two-stage solid rocket of the plan of 2022."""
    first, second = (
        Stage(
            propellant_kg=value(f"ascent.{name}_propellant_kg"),
            dry_kg=value(f"ascent.{name}_dry_kg"),
            specific_impulse_s=value("ascent.specific_impulse_s"),
            burn_s=value(f"ascent.{name}_burn_s"),
        )
        for name in ("first", "second")
    )
    shape = round_shape(value("machines.ascent_rocket_diameter_m"), table("ascent.drag"))
    return Rocket((first, second), value("ascent.payload_kg"), shape)
