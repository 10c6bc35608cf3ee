"""What a camera needs to know of what it looks at: one craft, or two at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.view.kinds import above_m, ahead_m, floats_share, look_of, shown_m_s

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState


@dataclass(frozen=True, slots=True)
class Subject:
    """What the camera needs to know of a craft."""

    name: str
    x_m: float
    y_m: float
    velocity_x_m_s: float
    height_m: float
    closest_step: int
    across_m: float | None = None
    """Way from one craft to the other where it stands for two; None for one."""
    deep_m: float = 0.0
    """How much lower the lower one of two is."""
    ahead_m: float = 0.0
    """Way to a place that must be seen too; negative to the left."""
    above_m: float = 0.0
    """How much higher that place is, for one that floats."""
    floats: float = 0.0
    """How far the camera has let go of the ground, 0 to 1."""

    @classmethod
    def of(cls, state: CraftState) -> Subject:
        """Return the subject that a craft makes; longer ones are seen from a step further away."""
        floats = floats_share(state)
        return cls(
            state.name,
            state.x_m,
            state.y_m,
            shown_m_s(state),
            0.0 if floats >= 1.0 else max(0.0, state.height_m),
            look_of(state).closest_step,
            ahead_m=ahead_m(state),
            above_m=above_m(state),
            floats=floats,
        )

    @classmethod
    def of_both(cls, one: CraftState, other: CraftState) -> Subject:
        """Return the subject that two craft make: in the middle between them, as high as the higher one."""
        return cls(
            f"{one.name} {other.name}",
            (one.x_m + other.x_m) / 2.0,
            max(one.y_m, other.y_m),
            0.0,
            max(0.0, one.height_m, other.height_m),
            1,
            abs(one.x_m - other.x_m),
            abs(one.y_m - other.y_m),
        )
