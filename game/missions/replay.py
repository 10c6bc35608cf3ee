"""Fly a recording again, and judge whether what it claims is true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from game.missions.assists import assisted
from game.missions.run import Run
from game.missions.version import GAME_VERSION, platform_name
from game.simulation.clock import SLOW_TICKS, TICK_S
from game.simulation.commands import TEAM
from game.texts import tr

if TYPE_CHECKING:
    from game.missions.recording import Recording
    from game.missions.result import MissionResult
    from game.simulation import Simulation
    from game.simulation.commands import Command
    from game.simulation.events import Event
    from game.simulation.plan import LevelPlan


class Judgement(StrEnum):
    """How a recording's claim stands after it was flown again."""

    CONFIRMED = "confirmed"
    CONFIRMED_BY_OUTCOME = "confirmed by outcome"
    ALTERED = "altered"
    LEVEL_CHANGED = "different level version"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement, why in one sentence, and what the second flight came to (None: not flown)."""

    judgement: Judgement
    sentence: str
    result: MissionResult | None = None

    @property
    def is_confirmed(self) -> bool:
        """Return whether the claim was found true."""
        return self.judgement in {Judgement.CONFIRMED, Judgement.CONFIRMED_BY_OUTCOME}


class Replay:
    """A run that gets its commands from a recording instead of a player."""

    def __init__(self, recording: Recording, plan: LevelPlan) -> None:
        """Start at the beginning; whether the level is the recorded one is left to the caller."""
        self.recording = recording
        self.run = Run(plan, recording.seed, recording.pilot, assists=recording.assists)
        self._next = 0
        self._commands: dict[str, Command] = {}

    @property
    def simulation(self) -> Simulation:
        """Return the simulation that is being replayed."""
        return self.run.simulation

    @property
    def is_over(self) -> bool:
        """Return whether the recorded run has been shown to its end."""
        return self.run.is_over or self.simulation.tick >= self.recording.claim.ticks

    def advance(self, ticks: int) -> list[Event]:
        """Step with the recorded commands; stop at the recording's end. Return what happened."""
        happened: list[Event] = []
        target = min(self.simulation.tick + ticks, self.recording.claim.ticks)
        while self.simulation.tick < target and not self.run.is_over:
            self._take_commands()
            happened += self.run.advance(self._next_change(target) - self.simulation.tick, self._commands)
        return happened

    def _take_commands(self) -> None:
        recorded = self.recording.commands
        while self._next < len(recorded) and recorded[self._next].tick <= self.simulation.tick:
            self._commands[recorded[self._next].craft] = recorded[self._next].command
            self._next += 1

    def _next_change(self, target: int) -> int:
        recorded = self.recording.commands
        return min(target, recorded[self._next].tick) if self._next < len(recorded) else target


def beside(recording: Recording, run: Run, plan: LevelPlan) -> Replay | None:
    """Return a recording to be flown again in step with a run of the level; None where the two do not compare.

    They do not when the level has changed since, or when other help made another plan of it.
    """
    names = _commanded(plan)
    is_known = all(entry.craft in names for entry in recording.commands)
    if not recording.fits(plan) or not is_known or assisted(plan, recording.assists) != run.plan:
        return None
    return Replay(recording, plan)


def verify(recording: Recording, plan: LevelPlan) -> Verdict:
    """Fly the recording again and compare; on another platform or game version the outcome alone decides."""
    if not recording.fits(plan):
        message = tr("The level {level} has changed since the recording was made, so it cannot be compared.")
        return Verdict(Judgement.LEVEL_CHANGED, message.format(level=recording.level))
    if unknown := {entry.craft for entry in recording.commands} - _commanded(plan):
        message = tr("The recording commands a craft that the level has not: {craft}.")
        return Verdict(Judgement.ALTERED, message.format(craft=min(unknown)))
    replay = Replay(recording, plan)
    while not replay.is_over:
        replay.advance(SLOW_TICKS)
    return _judge(recording, replay.run.result())


def _commanded(plan: LevelPlan) -> set[str]:
    """Return whom a recording of a level may command: its crafts, and the people who answer."""
    return {TEAM, *(craft.name for craft in plan.crafts)}


def _judge(recording: Recording, result: MissionResult) -> Verdict:
    claim = recording.claim
    claimed = (claim.outcome, claim.ticks, claim.fingerprint, claim.score, claim.medal)
    if claimed == (result.outcome, result.ticks, result.fingerprint, result.score, result.medal):
        return Verdict(Judgement.CONFIRMED, tr("Flown again, it came out the same to the last bit."), result)
    is_same_machine = (recording.platform, recording.game_version) == (platform_name(), GAME_VERSION)
    if not is_same_machine and (claim.outcome, claim.medal) == (result.outcome, result.medal):
        message = tr("Made on {platform} with version {version}; flown again here, the outcome is the same.")
        sentence = message.format(platform=recording.platform, version=recording.game_version)
        return Verdict(Judgement.CONFIRMED_BY_OUTCOME, sentence, result)
    if claimed == (result.outcome, result.ticks, claim.fingerprint, result.score, result.medal):
        message = tr("Flown again it ended alike, but not by the same way: it was altered.")
        return Verdict(Judgement.ALTERED, message, result)
    message = tr(
        "It claims {claimed} after {claimed_s:.1f} s; flown again it came to {found} after {found_s:.1f} s."
    )
    return Verdict(Judgement.ALTERED, message.format(**_difference(recording, result)), result)


def _difference(recording: Recording, result: MissionResult) -> dict[str, str | float]:
    claim = recording.claim
    return {
        "claimed": f"{claim.outcome} ({claim.score:.4g}, {claim.medal})",
        "claimed_s": claim.ticks * TICK_S,
        "found": f"{result.outcome} ({result.score:.4g}, {result.medal})",
        "found_s": result.time_s,
    }
