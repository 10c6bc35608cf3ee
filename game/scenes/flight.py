"""A mission in the player's hands, without a picture: keys into commands, real time into ticks, its end.

The physics is left to the simulation, the recording to `game.missions`, the picture to `mission`.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.cockpit import Cockpit
from game.controls.handling import Handling
from game.controls.kinds import STEERS_UP
from game.missions import Assist, Run, measured
from game.missions.helm import Helm
from game.missions.orders import BY_HAND
from game.missions.replay import beside
from game.missions.result import TAKEN_OVER
from game.missions.settings import ControlChoice
from game.missions.sight import Sight
from game.scenes.call_outs import CallOuts
from game.scenes.time_bank import NANOSECONDS, TimeBank
from game.simulation import events as happened
from game.simulation import events_arrival as arrival
from game.simulation import events_ascent as ascent
from game.simulation.clock import SLOW_TICKS, TICKS_PER_SECOND
from game.simulation.plan import ControlDepth
from game.simulation.plant import FIRST_DESIGN
from game.simulation.scoring import score
from game.simulation.snapshot import HelicopterState, Outcome
from game.view.instruments.readings import is_running_down

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pygame

    from game.controls.seating import Seating
    from game.missions import MissionResult, Prediction, Recording, Settings
    from game.missions.orders import Orders
    from game.pilots import Pilot
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.scoring import Score

TIME_LAPSES: Final = (1, 2, 5, 10, 20, 60)
_ROVER_TIME_LAPSE: Final = 10
"""A rover alone does 4 cm/s: its day is watched as its drivers see it."""
_FRAME_BUDGET_NS: Final = 16_000_000
"""A slow machine gives less time-lapse than was asked for rather than a picture that stands still."""
_AFTERMATH_NS: Final = NANOSECONDS
"""So long the end is seen, a crash in slow motion; then it is told why."""
_CRASH_PACE: Final = TICKS_PER_SECOND // 3
_FULL_SPEED_PCT: Final = 100
_ALARMS: Final = (
    happened.TiltAlarmed,
    happened.GotStuck,
    happened.RotorStalled,
    happened.BatteryEmptied,
    happened.PictureLost,
    happened.OxygenHot,
    happened.CarbonFormed,
    happened.GatePassed,
    happened.PropellantCalled,
    ascent.IgnitionNear,
    ascent.MotorBurntOut,
    arrival.LandingStepDone,
)
NOTEWORTHY: Final = (
    happened.TookOff,
    happened.TouchedDown,
    happened.JumpLanded,
    happened.PictureLost,
    happened.GatePassed,
    happened.LandingPointMoved,
    happened.PropellantCalled,
    happened.ProbeTouched,
    happened.EngineStopped,
    happened.LegBroke,
    happened.GearBroke,
    happened.BladeBroke,
    happened.BatteryEmptied,
    happened.RolledOver,
    happened.GotStuck,
    happened.PhotographTaken,
    happened.HazardMisjudged,
    happened.PointMeasured,
    happened.AnswerGiven,
    happened.CoreCut,
    happened.CoreCrumbled,
    happened.TubeSealed,
    happened.TubeLaid,
    happened.OxygenHot,
    happened.CarbonFormed,
    happened.ContainerTouched,
    happened.ContainerStruck,
    happened.ContainerCaptured,
    happened.ContainmentStepDone,
    happened.CapsuleReleased,
    happened.CapsuleLost,
    happened.CapsuleBroke,
    happened.CapsuleLanded,
    *ascent.MARKED,
    arrival.LandingStepDone,
    arrival.ArrivalFailed,
    happened.GoalReached,
    happened.GoalFailed,
)
"""What the debrief marks on its plots."""


class Flight:
    """One attempt at a level. Starting again means building another one from the same plan."""

    design = FIRST_DESIGN
    """The plant that lies on the player's desk."""

    def __init__(
        self,
        plan: LevelPlan,
        *,
        orders: Orders = BY_HAND,
        pilot: Pilot | None = None,
        assists: Sequence[Assist] = (),
        best: Recording | None = None,
        prediction: Prediction | None = None,
        seating: Seating | None = None,
        now_ns: Callable[[], int] = time.perf_counter_ns,
    ) -> None:
        """Put the crafts on the ground; `now_ns` only guards the pace.

        `plan` is the level's own, for starting again; what is flown, with the assists in it, is `run.plan`.
        `orders` says who commands and from how far; a `pilot` may fly instead, for pictures.
        `best` is a recording to fly against; one that does not fit is left out.
        """
        self.plan = plan
        self.run = _run(plan, orders, assists, prediction)
        self.rival = beside(best, self.run, plan) if best is not None else None
        """An earlier run that is flown again in step with this one."""
        self.cockpit = Cockpit(self.run.plan, seating)
        self._speed_pct = _FULL_SPEED_PCT
        self.snapshot = self.run.simulation.snapshot()
        self.time_lapse = _first_time_lapse(self)
        self.notes: list[happened.Event] = []
        self.sight, self.calls = Sight(), CallOuts()
        self.seen: set[str] = set()  # rocks whose points the player has looked at
        self.order: list[str] = []  # events of the past, as the player has put them so far
        self.result: MissionResult | None = None
        self.recording: Recording | None = None
        self.score: Score | None = None
        self.final_goals = self.snapshot.goals
        self.answer: float | None = None
        """What the predicted quantity has come to."""
        self.helm = Helm(orders, self.run.plan, pilot)
        self._now_ns, self._bank, self._left_ns = now_ns, TimeBank(), _AFTERMATH_NS
        self.commands: Mapping[str, Command] = {}

    @property
    def is_finished(self) -> bool:
        """Return whether the run is over and its end has been seen."""
        return self.result is not None and self._left_ns <= 0

    @property
    def has_begun(self) -> bool:
        """Return whether anything would be lost by leaving."""
        return self.snapshot.tick > 0

    @property
    def orders(self) -> Orders:
        """Return who was to command, and from how far."""
        return self.helm.orders

    def take_over(self) -> None:
        """Let hands fly from now on, or as soon as the signal has arrived. Nothing of before is kept pressed."""
        if self.result is None and self.helm.take_over(self.snapshot.tick):
            self.cockpit.lay_off()
            self.run.pilot_name += TAKEN_OVER

    def heed(self, settings: Settings) -> None:
        """Let pace and hands be as the player likes them now. The recording names the help that was ever on."""
        self._speed_pct = settings.speed_pct
        self.cockpit.handling = _handling(settings)
        self.cockpit.seat_two(are_two=settings.is_for_two)
        is_flown = any(craft.kind in STEERS_UP for craft in self.plan.crafts)
        on = {*self.run.assists, *self.cockpit.help}
        on |= {Assist.SLOWER} if settings.speed_pct < _FULL_SPEED_PCT else set()
        on |= {Assist.PATH_LINE} if settings.shows_path and is_flown else set()
        self.run.assists = tuple(assist for assist in Assist if assist in on)

    @property
    def holds_pace(self) -> str:
        """Return which helicopter's flight keeps two players from faster time; empty if none does.

        Whoever flies needs every second; whoever drives would rather have ten. So time is fast only while all stand.
        """
        if self.cockpit.seats is None:
            return ""
        for state in self.snapshot.crafts.values():
            if isinstance(state, HelicopterState) and not is_running_down(state):
                return state.name
        return ""

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Take a key event and return the action that it began."""
        action = self.cockpit.handle(event)
        if action is Action.TAKE_OVER:
            self.take_over()
        elif action is Action.TIME_FASTER:
            self._step_time_lapse(1)
        elif action is Action.TIME_SLOWER:
            self._step_time_lapse(-1)
        return action

    def update(self, elapsed_ns: int) -> list[happened.Event]:
        """Let real time pass and return what happened."""
        if self.result is not None:
            return self._aftermath(elapsed_ns)
        hands = self.cockpit.answers
        if self.helm.has_hands:
            hands = self.cockpit.commands(self.snapshot, elapsed_ns / NANOSECONDS)
        self.helm.path.send(self.snapshot.tick, hands)
        if self.holds_pace:
            self.time_lapse = TIME_LAPSES[0]
        pace = TICKS_PER_SECOND * self.time_lapse * self._speed_pct // _FULL_SPEED_PCT
        events = self._advance(self._bank.spend(elapsed_ns, pace))
        self.notes += [event for event in events if isinstance(event, NOTEWORTHY)]
        if any(isinstance(event, _ALARMS) for event in events):
            self.time_lapse = TIME_LAPSES[0]
        self.snapshot = self.run.simulation.snapshot()
        self.sight.look(self.snapshot)
        self.calls.hear(events, self.snapshot)
        if self.run.is_over:
            self.result, self.recording = self.run.result(), self.run.recording()
            self.score, self.final_goals = score(self.run.simulation), self.snapshot.goals
            if self.run.prediction is not None:
                self.answer = measured(self.run.prediction.what, self.run)
        return events

    def _advance(self, ticks: int) -> list[happened.Event]:
        """Step from slow step to slow step, where pilots are asked; stop early when the frame's time is used up."""
        events: list[happened.Event] = []
        deadline_ns = self._now_ns() + _FRAME_BUDGET_NS
        while ticks > 0 and not self.run.is_over:
            simulation = self.run.simulation
            since_slow_step = simulation.tick % SLOW_TICKS
            self.commands = self.helm.commands(
                simulation.tick, simulation.snapshot, is_slow_step=since_slow_step == 0
            )
            portion = min(ticks, SLOW_TICKS - since_slow_step)
            events += self.run.advance(portion, self.commands)
            if self.rival is not None:
                self.rival.advance(portion)
            ticks -= portion
            if self._now_ns() > deadline_ns:
                break
        return events

    def _aftermath(self, elapsed_ns: int) -> list[happened.Event]:
        """Let the dust settle for a moment, slowly after a crash. What happens now no longer counts."""
        self._left_ns -= elapsed_ns
        is_crash = self.result is not None and self.result.outcome is Outcome.LOST
        events: list[happened.Event] = []
        for _ in range(self._bank.spend(elapsed_ns, _CRASH_PACE if is_crash else TICKS_PER_SECOND)):
            events += self.run.simulation.step(self.commands)
        self.snapshot = self.run.simulation.snapshot()
        return events

    def _step_time_lapse(self, steps: int) -> None:
        place = TIME_LAPSES.index(self.time_lapse) + steps
        self.time_lapse = TIME_LAPSES[max(0, min(len(TIME_LAPSES) - 1, place))]


def _run(plan: LevelPlan, orders: Orders, assists: Sequence[Assist], prediction: Prediction | None) -> Run:
    name = orders.pilot_name(plan)
    return Run(plan, orders.seed, name, assists=assists, prediction=prediction, delay_s=orders.delay_s)


def _handling(settings: Settings) -> Handling:
    is_as_asked = settings.control is ControlChoice.AS_ASKED
    depth = None if is_as_asked else ControlDepth(settings.control)
    return Handling(depth, settings.holds_attitude, settings.holds_altitude)


def _first_time_lapse(flight: Flight) -> int:
    are_slow = all(craft.kind == "rover" for craft in flight.plan.crafts)
    return _ROVER_TIME_LAPSE if are_slow else TIME_LAPSES[0]
