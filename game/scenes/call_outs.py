"""What is called out of a landing: gates, heights with speeds, seconds of fuel, contact, engine stop.

As on the real landings one reads the instruments aloud, so that the other can look out of the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation import events as happened
from game.simulation import events_arrival as arrival
from game.simulation.commands import LandingStep
from game.simulation.snapshot import EntryVehicleState, MoonLanderState
from game.simulation.states.entry_vehicle import Phase
from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.snapshot import Snapshot

SHOWN_S: Final = 4.0
"""In the mission's own time."""
_HEIGHTS_M: Final = (1500.0, 1000.0, 700.0, 500.0, 300.0, 200.0, 100.0, 60.0, 40.0, 30.0, 20.0, 10.0, 5.0)
_STANDING_M_S: Final = 0.5


class CallOuts:
    """The last call and when it was."""

    def __init__(self) -> None:
        self._words = ""
        self._at_s = 0.0
        self._before_m: dict[str, float] = {}

    def hear(self, events: Iterable[happened.Event], snapshot: Snapshot) -> None:
        """Call what has happened; else the heights that were passed on the way down."""
        for state in snapshot.crafts.values():
            is_on_engines = isinstance(state, EntryVehicleState) and state.phase is Phase.ENGINES
            if isinstance(state, MoonLanderState) or (isinstance(state, EntryVehicleState) and is_on_engines):
                self._call_height(state, snapshot.time_s)
        for event in events:
            words = _words_of(event)
            if words:
                self._words, self._at_s = words, event.time_s

    def line(self, time_s: float) -> str:
        """Return what is to be read now; empty when it was too long ago."""
        return self._words if self._words and 0.0 <= time_s - self._at_s < SHOWN_S else ""

    def _call_height(self, state: MoonLanderState | EntryVehicleState, time_s: float) -> None:
        before_m = self._before_m.get(state.name, state.height_m)
        self._before_m[state.name] = state.height_m
        passed = [height_m for height_m in _HEIGHTS_M if state.height_m < height_m <= before_m]
        if passed and not state.is_landed:
            self._words, self._at_s = _height_words(passed[-1], state), time_s


def _height_words(height_m: float, state: MoonLanderState | EntryVehicleState) -> str:
    down, along = number(-state.velocity_y_m_s, 0), number(abs(state.velocity_x_m_s), 0)
    height = quantity(height_m, "m", 0)
    if abs(state.velocity_x_m_s) < _STANDING_M_S:
        return tr("{height}, down {down}").format(height=height, down=down)
    words = tr("{height}, down {down}, forward {along}")
    if state.velocity_x_m_s < 0.0:
        words = tr("{height}, down {down}, back {along}")
    return words.format(height=height, down=down, along=along)


def _words_of(event: happened.Event) -> str:
    words = ""
    match event:
        case arrival.LandingStepDone(step=step):
            words = _step_words(step)
        case happened.GatePassed(gate="parachute"):
            words = tr("The parachute would hold. Stand by for its moment.")
        case happened.GatePassed(gate="high"):
            words = tr("High gate: pitch-over. The landing place is in sight.")
        case happened.GatePassed():
            words = tr("Low gate. Ready to take over.")
        case happened.LandingPointMoved(from_m=before_m, to_m=after_m):
            words = _moved_words(after_m - before_m)
        case happened.PropellantCalled(left_s=left_s):
            words = tr("{n} seconds.").format(n=left_s) if left_s else tr("Bingo. Land now.")
        case happened.ProbeTouched():
            words = tr("Contact light.")
        case happened.EngineStopped(is_dry=is_dry):
            words = tr("The tanks are dry.") if is_dry else tr("Engine stop.")
    return words


def _step_words(step: LandingStep) -> str:
    return {
        LandingStep.PARACHUTE: tr("Parachute out."),
        LandingStep.HEAT_SHIELD: tr("Heat shield away. The camera sees the ground."),
        LandingStep.BACKSHELL: tr("Backshell away. Engines on."),
        LandingStep.SKY_CRANE: tr("Sky crane: the rover is let down."),
        LandingStep.CUT: tr("Cables cut. The stage flies away."),
    }[step]


def _moved_words(way_m: float) -> str:
    words = tr("Landing point moved {way} on.") if way_m > 0.0 else tr("Landing point moved {way} back.")
    return words.format(way=quantity(abs(way_m), "m", 0))
