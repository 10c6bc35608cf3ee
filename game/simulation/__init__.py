"""The world and its physics: pure, deterministic, and unaware of any screen. See README.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.simulation.simulation import Simulation

__all__ = ["Simulation"]


def __getattr__(name: str) -> object:
    """Load the physics when it is first asked for: screens that only name plans and states start without it."""
    if name != "Simulation":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from game.simulation.simulation import Simulation  # noqa: PLC0415  # that is the point

    return Simulation
