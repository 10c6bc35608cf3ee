"""The rack of sample tubes and the sealing of one. Witness tubes stay empty and are not counted here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.snapshot import ThingState, Tube

if TYPE_CHECKING:
    from game.simulation.rover.corer import Core


class TubeRack:
    """Tubes in the order in which they are filled, numbered from 1."""

    def __init__(self, sample_tubes: float) -> None:
        self._count = int(sample_tubes)
        self._seal_time_s = value("rover_model.seal_time_s")
        self._sealing_s = 0.0
        self._open: Tube | None = None
        self.sealed: tuple[Tube, ...] = ()

    @property
    def left(self) -> int:
        """Tubes that are still empty."""
        return self._count - len(self.sealed) - (self._open is not None)

    @property
    def filled(self) -> tuple[Tube, ...]:
        """Every tube with a core in it, sealed or being sealed."""
        return self.sealed if self._open is None else (*self.sealed, self._open)

    @property
    def is_sealing(self) -> bool:
        """A seal is being pressed in."""
        return self._open is not None

    def take(self, core: Core, thing: ThingState) -> None:
        """Put a core into the next tube and begin to seal it."""
        self._sealing_s = 0.0
        self._open = Tube(
            number=len(self.sealed) + 1,
            thing=thing.name,
            rock=thing.rock,
            at_m=thing.x_m,
            core_length_m=core.depth_m,
            peak_temperature_k=core.peak_temperature_k,
            is_sealed=False,
        )

    def work(self, for_s: float) -> Tube | None:
        """Go on with sealing; return the tube that was closed, if any."""
        tube = self._open
        if tube is None:
            return None
        self._sealing_s += for_s
        if self._sealing_s < self._seal_time_s:
            return None
        self._open = None
        closed = replace(tube, is_sealed=True)
        self.sealed = (*self.sealed, closed)
        return closed
