"""Measuring: which rock an instrument looks at, and how far the present point is.

What it finds is left to the world, which knows what the rock is made of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.science.instruments import Instrument, device
from game.simulation.clock import SLOW_S
from game.simulation.events import Event, PointMeasured
from game.simulation.plan import ROCKS, ThingKind
from game.simulation.rover.reach import nearest_in_reach
from game.simulation.snapshot import NOT_MEASURING, Measuring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.simulation.rover.specification import RoverSpecification
    from game.simulation.snapshot import ThingState

    Visible = Callable[[Iterable[ThingState]], tuple[str, ...]]


class Laboratory:
    """One rover's instruments; one of them works at a time."""

    def __init__(self, specification: RoverSpecification, craft: str, visible: Visible) -> None:
        """`visible` tells which things the mast sees."""
        self._craft = craft
        self._reach_m = specification.arm_reach_m
        self._visible = visible
        self._shoulder_m = value("rover_model.arm_shoulder_ahead_m")
        self._mast_m = value("rover_model.mast_ahead_m")
        self._instrument: Instrument | None = None
        self._thing: str | None = None
        self._worked_s = 0.0
        self.points = 0
        """Taken so far, of any rock."""

    @property
    def power_w(self) -> float:
        """Drawn while it works."""
        is_working = self._instrument is not None and self._thing is not None
        return device(self._instrument).power_w if is_working and self._instrument is not None else 0.0

    @property
    def measuring(self) -> Measuring:
        """What goes on, for the snapshot."""
        if self._instrument is None:
            return NOT_MEASURING
        return Measuring(str(self._instrument), self._thing, self._worked_s / device(self._instrument).time_s)

    def slow_step(
        self,
        asked: str | None,
        things: Iterable[ThingState],
        *,
        x_m: float,
        is_arm_ready: bool,
        time_s: float,
    ) -> list[Event]:
        """Work for one slow step with the instrument that is asked for; return the point that is done, if any.

        Another instrument, or another rock before it, begins the point anew.
        """
        wanted = _instrument(asked)
        thing = None if wanted is None else self._before(wanted, things, x_m, is_arm_ready=is_arm_ready)
        name = None if thing is None else thing.name
        if (wanted, name) != (self._instrument, self._thing):
            self._instrument, self._thing, self._worked_s = wanted, name, 0.0
        if wanted is None or name is None:
            return []
        self._worked_s += SLOW_S
        if self._worked_s < device(wanted).time_s - SLOW_S / 2.0:
            return []
        self._worked_s = 0.0
        self.points += 1
        return [PointMeasured(time_s, self._craft, name, str(wanted))]

    def _before(
        self, instrument: Instrument, things: Iterable[ThingState], x_m: float, *, is_arm_ready: bool
    ) -> ThingState | None:
        """Return what the instrument is at: the rock under the arm, or the nearest that laser or weather station reach."""
        range_m = device(instrument).range_m
        if range_m is None:
            thing = nearest_in_reach(x_m + self._shoulder_m, self._reach_m, things) if is_arm_ready else None
            return None if thing is None or _is_useless(instrument, thing) else thing
        mast_m = x_m + self._mast_m
        kinds = (ThingKind.SITE,) if instrument is Instrument.MEDA else ROCKS
        near = [
            thing
            for thing in things
            if thing.kind in kinds and abs(thing.x_m - mast_m) - thing.radius_m <= range_m
        ]
        seen = set(self._visible(near))
        near = [thing for thing in near if thing.name in seen]
        return min(near, key=lambda thing: abs(thing.x_m - mast_m), default=None)


def _is_useless(instrument: Instrument, thing: ThingState) -> bool:
    return instrument is Instrument.ABRADER and thing.is_abraded


def _instrument(name: str | None) -> Instrument | None:
    """Return the instrument of that name; recordings come from anywhere, and what nobody has is none."""
    return Instrument(name) if name is not None and name in set(Instrument) else None
