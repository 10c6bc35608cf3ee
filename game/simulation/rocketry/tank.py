"""A tank: so much propellant, until it is dry."""

from __future__ import annotations

from game.simulation.units import PERCENT


class Tank:
    """Propellant of one kind, in kilograms."""

    def __init__(self, capacity_kg: float, share: float = 1.0) -> None:
        """Take what a full tank holds, and how full it is, from 0 to 1."""
        self.capacity_kg = capacity_kg
        self.left_kg = capacity_kg * share

    @property
    def is_dry(self) -> bool:
        """Whether nothing is left."""
        return self.left_kg <= 0.0

    @property
    def left_pct(self) -> float:
        """What is left, of a full tank."""
        return self.left_kg / self.capacity_kg * PERCENT

    def draw(self, wanted_kg: float) -> float:
        """Take propellant out and return the share of the wish that could be given: below 1 when it runs dry."""
        if wanted_kg <= 0.0:
            return 1.0
        given_kg = min(wanted_kg, self.left_kg)
        self.left_kg -= given_kg
        return given_kg / wanted_kg
