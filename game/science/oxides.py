"""A composition: the six oxides that rocks are told apart by here, in weight percent."""

from __future__ import annotations

from typing import Final, TypeAlias

OXIDES: Final = ("SiO2", "Al2O3", "FeOT", "MgO", "SO3", "Cl")
"""FeOT is all iron, counted as FeO; chlorine stands as the element, as PIXL reports it."""

Composition: TypeAlias = tuple[float, ...]
"""One number in weight percent for each of `OXIDES`, in their order."""
