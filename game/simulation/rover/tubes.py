"""The rack of tubes and the sealing of one. What a tube goes through is worked out in `ledger`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.facts import value
from game.science.samples import Contents
from game.simulation.rover.ledger import carbon_ppb, published_tube, spread_ppb
from game.simulation.snapshot import ThingState, Tube

if TYPE_CHECKING:
    from game.simulation.rover.corer import Core


class TubeRack:
    """Tubes in the order in which they are filled, numbered from 1. Published samples may be in it from the start."""

    def __init__(self, sample_tubes: float, published: tuple[str, ...] = ()) -> None:
        self._count = int(sample_tubes)
        self._witnesses = int(value("perseverance.witness_tubes"))
        self._seal_time_s = value("rover_model.seal_time_s")
        self._sealing_s = 0.0
        self._open: Tube | None = None
        self.sealed: tuple[Tube, ...] = tuple(
            published_tube(number, name) for number, name in enumerate(published, start=1)
        )

    @property
    def left(self) -> int:
        """Sample tubes that are still empty; witness tubes are not counted here."""
        return self._count - sum(tube.contents is not Contents.WITNESS for tube in self.filled)

    @property
    def witnesses_left(self) -> int:
        """Witness tubes that have not been opened."""
        return self._witnesses - sum(tube.contents is Contents.WITNESS for tube in self.filled)

    @property
    def filled(self) -> tuple[Tube, ...]:
        """Every tube with something in it, sealed or being sealed, aboard or on the ground."""
        return self.sealed if self._open is None else (*self.sealed, self._open)

    @property
    def laid(self) -> tuple[Tube, ...]:
        """What lies on the ground."""
        return tuple(tube for tube in self.sealed if tube.laid_at_m is not None)

    @property
    def next_to_lay(self) -> Tube | None:
        """The first sealed tube that is still aboard."""
        return next((tube for tube in self.sealed if tube.laid_at_m is None), None)

    @property
    def is_sealing(self) -> bool:
        """A seal is being pressed in."""
        return self._open is not None

    def take(self, core: Core, thing: ThingState) -> None:
        """Put a core into the next tube and begin to seal it."""
        clean_ppb = value("rover_model.clean_tube_ppb")
        self._begin(
            Tube(
                number=len(self.sealed) + 1,
                thing=thing.name,
                rock=thing.rock,
                at_m=thing.x_m,
                core_length_m=core.depth_m,
                peak_temperature_k=core.peak_temperature_k,
                is_sealed=False,
                contamination_ppb=spread_ppb(clean_ppb + core.contamination_ppb, core.depth_m),
                is_tight=core.health >= value("rover_model.tight_core_health"),
            )
        )

    def take_air(self, contents: Contents, *, thing: str, at_m: float, air_k: float) -> None:
        """Open a tube, let the air of Mars in and nothing else, and begin to seal it."""
        open_s = value("rover_model.witness_open_s")
        self._begin(
            Tube(
                number=len(self.sealed) + 1,
                thing=thing,
                rock="",
                at_m=at_m,
                core_length_m=0.0,
                peak_temperature_k=air_k,
                is_sealed=False,
                contents=contents,
                contamination_ppb=value("rover_model.clean_tube_ppb") + carbon_ppb(air_k, open_s),
            )
        )

    def work(self, for_s: float, time_s: float = 0.0) -> Tube | None:
        """Go on with sealing; return the tube that was closed, if any."""
        tube = self._open
        if tube is None:
            return None
        self._sealing_s += for_s
        if self._sealing_s < self._seal_time_s:
            return None
        self._open = None
        closed = replace(tube, is_sealed=True, sealed_at_s=time_s)
        self.sealed = (*self.sealed, closed)
        return closed

    def enter(self, tube: Tube) -> None:
        """Keep a sealed tube with a new entry in its ledger."""
        self.sealed = tuple(tube if each.number == tube.number else each for each in self.sealed)

    def _begin(self, tube: Tube) -> None:
        self._sealing_s = 0.0
        self._open = tube
