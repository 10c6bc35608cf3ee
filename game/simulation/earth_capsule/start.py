"""How the way home begins."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HomewardStart:
    """How an orbiter with a capsule aboard comes to the Earth."""

    aim_off_m_s: float
    """The push that its aim is short of the planned entry; it aims beside the Earth on purpose."""
    scatter_m_s: float = 0.0
    """How far off that may be either way: what navigation did not know; another seed, another aim."""
