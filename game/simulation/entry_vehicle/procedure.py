"""The steps of a landing: which are done, which is next, and whether it is due by order, by plan, or not yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.commands import LandingSequence, LandingStep
from game.simulation.states.entry_vehicle import Phase

if TYPE_CHECKING:
    from game.simulation.entry_vehicle.vehicle import EntryVehicle

ORDER: Final = tuple(LandingStep)
_CARRIED: Final = (
    (LandingStep.SKY_CRANE, Phase.CRANE),
    (LandingStep.BACKSHELL, Phase.ENGINES),
    (LandingStep.PARACHUTE, Phase.PARACHUTE),
)


class Procedure:
    """The list of one landing."""

    def __init__(self) -> None:
        self.done: tuple[LandingStep, ...] = ()
        self.command = LandingSequence()

    @property
    def next(self) -> LandingStep | None:
        """The step that comes next."""
        return ORDER[len(self.done)] if len(self.done) < len(ORDER) else None

    @property
    def phase(self) -> Phase:
        """What carries the vehicle in the air, by what is done."""
        return next((phase for step, phase in _CARRIED if self.has(step)), Phase.ENTRY)

    def has(self, step: LandingStep) -> bool:
        """Return whether a step is done."""
        return step in self.done

    def due(self, craft: EntryVehicle) -> LandingStep | None:
        """Return the next step if it is to be done now."""
        step = self.next
        if step is None or not _is_possible(step, craft):
            return None
        is_asked = self.command.step is step or _is_planned(step, craft, is_armed=self.command.is_armed)
        return step if is_asked else None

    def tick_off(self, step: LandingStep) -> None:
        """Note that a step is done."""
        self.done = (*self.done, step)


def _is_possible(step: LandingStep, craft: EntryVehicle) -> bool:
    match step:
        case LandingStep.PARACHUTE | LandingStep.BACKSHELL | LandingStep.CUT:
            return True
        case LandingStep.HEAT_SHIELD:
            return craft.fall.can_drop_shield
        case LandingStep.SKY_CRANE:
            return craft.is_above_place


def _is_planned(step: LandingStep, craft: EntryVehicle, *, is_armed: bool) -> bool:
    """Return whether a step is due by plan; parachute and cut only when the computer was told to."""
    fall = craft.fall
    match step:
        case LandingStep.PARACHUTE:
            return is_armed and fall.is_felt and fall.mach <= value("landing.parachute_mach")
        case LandingStep.HEAT_SHIELD:
            return fall.hanging_s >= value("landing.heat_shield_after_s")
        case LandingStep.BACKSHELL:
            return craft.height_m <= value("landing.backshell_height_m")
        case LandingStep.SKY_CRANE:
            return True
        case LandingStep.CUT:
            return is_armed and craft.standing_s >= value("landing.cut_after_s")
