"""Arm, drill and seal together: from a rock in reach to a closed tube. Cutting is left to `corer`.

A tube can also be closed on nothing but air: after a core has crumbled it is a sample of the air, as at Roubion;
otherwise it is a witness of what the rover itself brings along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.science.samples import Contents
from game.simulation.clock import SLOW_S
from game.simulation.events import CoreCrumbled, CoreCut, Event, TubeSealed
from game.simulation.rover.corer import Corer, Cut
from game.simulation.rover.reach import nearest_in_reach
from game.simulation.rover.rocks import rock
from game.simulation.rover.tubes import TubeRack
from game.simulation.snapshot import Drilling, ThingState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.commands import Drive
    from game.simulation.rover.specification import RoverSpecification


class Sampling:
    """The work at the end of the arm, which must be stowed to drive and all the way out to drill."""

    def __init__(
        self, specification: RoverSpecification, craft: str, published: tuple[str, ...] = ()
    ) -> None:
        self._craft = craft
        self._shoulder_m = value("rover_model.arm_shoulder_ahead_m")
        self._reach_m = specification.arm_reach_m
        self._arm_time_s = value("rover_model.arm_time_s")
        self._corer = Corer(specification.core_length_m)
        self._thing: ThingState | None = None
        self._feed_force_n = 0.0
        self._is_seal_asked = False
        self._is_air_asked = False
        self._powder: ThingState | None = None
        self.rack = TubeRack(specification.sample_tubes, published)
        self.arm_extension = 0.0

    @property
    def is_drilling(self) -> bool:
        """The bit turns under force."""
        return self._feed_force_n > 0.0

    @property
    def is_stowed(self) -> bool:
        """Nothing of the arm is in the way of driving."""
        return self.arm_extension == 0.0

    @property
    def drilling(self) -> Drilling:
        """The corer for the snapshot."""
        band = rock(self._thing.rock) if self._thing is not None else None
        return Drilling(
            thing=self._thing.name if self._thing is not None else None,
            depth_m=self._corer.core.depth_m,
            feed_force_n=self._feed_force_n,
            lowest_feed_force_n=band.lowest_feed_n if band is not None else 0.0,
            highest_feed_force_n=band.highest_feed_n if band is not None else 0.0,
            core_health=self._corer.core.health,
        )

    def ask_seal(self) -> None:
        """Seal what is in the bit at the next slow step."""
        self._is_seal_asked = True

    def ask_air(self) -> None:
        """Seal a tube without a core at the next slow step."""
        self._is_air_asked = True

    def slow_step(
        self, command: Drive, things: Iterable[ThingState], *, x_m: float, air_k: float, time_s: float
    ) -> list[Event]:
        """Move the arm, drill and seal for one slow step; return what has happened."""
        events: list[Event] = []
        self._move_arm(is_out=command.is_arm_out)
        if not self.is_stowed:
            self._find(x_m, things)
            events += self._drill(command.feed_force_n, air_k, time_s)
        if self._is_seal_asked:
            self._is_seal_asked = False
            events += self._seal(time_s)
        if self._is_air_asked:
            self._is_air_asked = False
            self._seal_air(x_m, air_k)
        tube = self.rack.work(SLOW_S, time_s)
        if tube is not None:
            events.append(TubeSealed(time_s, self._craft, tube.number, tube.thing))
        return events

    def _move_arm(self, *, is_out: bool) -> None:
        """Bring the arm nearer to where it is wanted. A hole that is left before its core is cut is lost."""
        change = SLOW_S / self._arm_time_s
        before = self.arm_extension
        self.arm_extension = min(1.0, before + change) if is_out else max(0.0, before - change)
        if self.arm_extension < 1.0:
            self._feed_force_n = 0.0
            if not self._corer.is_cut:
                self._corer.start()

    def _find(self, x_m: float, things: Iterable[ThingState]) -> None:
        """Choose the nearest rock in reach, unless a core from another is still in the bit."""
        if self._corer.is_cut:
            return
        self._thing = nearest_in_reach(x_m + self._shoulder_m, self._reach_m, things)

    def _drill(self, feed_force_n: float, air_k: float, time_s: float) -> list[Event]:
        thing = self._thing
        can_drill = self.arm_extension == 1.0 and self.rack.left > 0 and not self._corer.is_cut
        self._feed_force_n = max(0.0, feed_force_n) if can_drill else 0.0
        if thing is None or not can_drill:
            return []
        self._corer.warm(air_k, self._feed_force_n, SLOW_S)
        if self._feed_force_n == 0.0:
            return []
        cut = self._corer.drill(rock(thing.rock), self._feed_force_n, SLOW_S)
        if cut is Cut.POWDER:
            self._powder = thing
            return [CoreCrumbled(time_s, self._craft, thing.name)]
        return [self._core_cut(time_s, thing)] if cut is Cut.CORE else []

    def _seal(self, time_s: float) -> list[Event]:
        """Begin to seal what is in the bit; a core long enough is broken off first."""
        thing = self._thing
        was_cut = self._corer.is_cut
        if thing is None or self.rack.is_sealing or not self._corer.break_off():
            return []
        events: list[Event] = [] if was_cut else [self._core_cut(time_s, thing)]
        self.rack.take(self._corer.core, thing)
        self._powder = None
        self._corer.start()
        self._feed_force_n = 0.0
        return events

    def _seal_air(self, x_m: float, air_k: float) -> None:
        """Begin to seal a tube of air: a sample tube where a core has just crumbled, else a witness tube."""
        powder, self._powder = self._powder, None
        if self.rack.is_sealing:
            return
        if powder is not None and self.rack.left > 0:
            self.rack.take_air(Contents.AIR, thing=powder.name, at_m=powder.x_m, air_k=air_k)
        elif self.rack.witnesses_left > 0:
            self.rack.take_air(Contents.WITNESS, thing="", at_m=x_m, air_k=air_k)

    def _core_cut(self, time_s: float, thing: ThingState) -> CoreCut:
        return CoreCut(time_s, self._craft, thing.name, self._corer.core.depth_m)
