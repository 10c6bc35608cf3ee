"""What craft in space share: a computer holds their attitude, propellant is what counts, and no camera looks for rocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.snapshot import ThingState


class Spacecraft:
    """Answers for all of them what `Craft` asks of machines on the ground."""

    @property
    def tilt_rad(self) -> float:
        """It is meant to lean, or is held: never counted."""
        return 0.0

    @property
    def energy_used_wh(self) -> float:
        """Sunlight pays, or a battery that lasts; what counts here is propellant."""
        return 0.0

    @property
    def wants_photograph(self) -> bool:
        """There is no camera aboard."""
        return False

    def visible(self, things: Iterable[ThingState]) -> tuple[str, ...]:
        """Return nothing: it sees no rocks."""
        del things
        return ()

    def before_step(self) -> None:
        """Nothing in the space pushes it."""
