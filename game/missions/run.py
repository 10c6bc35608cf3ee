"""One run of one level: it steps the simulation and keeps what screens, debriefs and recordings need of it.

Pace (ticks per frame, time-lapse, pause) is left to whoever calls `advance`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.missions.assists import Assist, assisted
from game.missions.recording import Claim, CommandLog, Recording
from game.missions.result import PLAYER, GoalResult, MissionResult
from game.missions.telemetry import SAMPLE_TICKS, Telemetry, TelemetryLog
from game.simulation import Simulation
from game.simulation.clock import TICK_S
from game.simulation.events import TouchedDown
from game.simulation.scoring import score
from game.simulation.snapshot import RoverState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.missions.prediction import Prediction
    from game.simulation.commands import Command
    from game.simulation.events import Event
    from game.simulation.plan import LevelPlan

LAST_COMMANDS: Final = 200
"""As many go into a crash report: half a minute of a busy player."""


class Run:
    """A level being flown; build a new one to start again."""

    def __init__(
        self,
        plan: LevelPlan,
        seed: int,
        pilot_name: str = PLAYER,
        *,
        assists: Sequence[Assist] = (),
        prediction: Prediction | None = None,
        delay_s: float = 0.0,
    ) -> None:
        """Put the crafts on the ground. The plan is the level's own; `self.plan` has the assists in it."""
        self.assists = tuple(assists)
        self.plan = plan = assisted(plan, self.assists)
        self.seed = seed
        self.pilot_name = pilot_name
        self.prediction = prediction
        self.delay_s = delay_s
        self.simulation = Simulation(plan, seed)
        self._hardest_touchdown_m_s: float | None = None
        self._command_log = CommandLog()
        self._telemetry_log = TelemetryLog()
        self._telemetry_log.sample(self.simulation.snapshot())

    @property
    def is_over(self) -> bool:
        """Return whether the mission has ended: won, lost, or out of time."""
        return self.simulation.is_over

    @property
    def end_reason(self) -> str:
        """Return why it has ended; empty while it goes on."""
        return self.simulation.reason

    @property
    def telemetry(self) -> Mapping[str, Telemetry]:
        """Return the curves so far, by craft."""
        return self._telemetry_log.curves()

    @property
    def max_power_w(self) -> float:
        """Return the greatest power that any craft has drawn."""
        return self._telemetry_log.max_power_w

    def advance(self, ticks: int, commands: Mapping[str, Command]) -> list[Event]:
        """Step under commands that hold for all the ticks, up to the mission's end. Return what happened."""
        happened: list[Event] = []
        told = self._command_log.note(self.simulation.tick, commands)
        try:
            for _ in range(ticks):
                if self.is_over:
                    break
                happened += self._step(told)
        except Exception as error:
            error.add_note(self._note_for_crash_report())
            raise
        return happened

    def result(self) -> MissionResult:
        """Return what the run has come to so far."""
        snapshot = self.simulation.snapshot()
        judged = score(self.simulation)
        log = self._telemetry_log
        return MissionResult(
            level=self.plan.identifier,
            pilot=self.pilot_name,
            seed=self.seed,
            outcome=snapshot.outcome,
            time_s=snapshot.tick * TICK_S,
            ticks=snapshot.tick,
            fingerprint=self.simulation.fingerprint(),
            score=judged.points,
            medal=judged.medal,
            goals=tuple(GoalResult(goal.kind, goal.is_done, goal.reason) for goal in snapshot.goals),
            energy_wh=sum(craft.energy_used_wh for craft in snapshot.crafts.values()),
            max_height_m=log.max_height_m,
            max_speed_m_s=log.max_speed_m_s,
            touchdown_m_s=self._hardest_touchdown_m_s,
            reasons=judged.lines,
            oxygen_g=sum(
                craft.oxygen.made_g for craft in snapshot.crafts.values() if isinstance(craft, RoverState)
            ),
            waste=self.simulation.waste,
        )

    def recording(self) -> Recording:
        """Return the run so far as something that can be flown again."""
        result = self.result()
        return Recording(
            level=self.plan.identifier,
            level_hash=self.plan.content_hash,
            seed=self.seed,
            pilot=self.pilot_name,
            commands=tuple(self._command_log.commands),
            claim=Claim(result.outcome, result.ticks, result.fingerprint, result.score, result.medal),
            assists=self.assists,
            delay_s=self.delay_s,
            prediction=self.prediction,
        )

    def _step(self, commands: Mapping[str, Command]) -> Sequence[Event]:
        simulation = self.simulation
        events = simulation.step(commands)
        if events:
            self._hear(events)
        if simulation.tick % SAMPLE_TICKS == 0:
            self._telemetry_log.sample(simulation.snapshot())
        return events

    def _note_for_crash_report(self) -> str:
        last = self._command_log.commands[-LAST_COMMANDS:]
        return "\n".join(
            (
                f"level {self.plan.identifier} {self.plan.content_hash}",
                f"seed {self.seed}, pilot {self.pilot_name}, tick {self.simulation.tick}; the last commands:",
                *(f"{entry.tick} {entry.craft} {entry.command}" for entry in last),
            )
        )

    def _hear(self, events: Iterable[Event]) -> None:
        for event in events:
            if isinstance(event, TouchedDown):
                self._hardest_touchdown_m_s = max(self._hardest_touchdown_m_s or 0.0, event.down_m_s)
