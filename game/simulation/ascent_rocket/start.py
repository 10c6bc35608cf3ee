"""How an ascent begins, as a level plans it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.science.rocketry.propulsion import Kind
    from game.simulation.plan import Place


@dataclass(frozen=True, slots=True)
class LaunchStart:
    """A rocket on its lander, with the pitch programme that is aboard."""

    place: Place
    """Season and hour decide the air that it climbs through."""
    points: tuple[tuple[float, float], ...]
    """Of that programme: seconds after ignition and degrees above the horizon."""
    scatter_pct: float = 0.0
    """How far thrust and toss may be off either way: a cold motor burns slowly; another seed, another flight."""
    propulsion: Kind | None = None
    """The engines that stand on it until the player chooses others; None: the planned rocket, and no choice."""
    burn_share: float = 1.0
    """How long the motors burn this time, over what was designed."""
    toss_share: float = 1.0
    """The same for the speed of the toss."""
