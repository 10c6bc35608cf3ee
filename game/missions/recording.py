"""A run as its commands: what is kept so that anyone can fly it again. Files are left to `recording_file`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.missions.version import GAME_VERSION, platform_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.missions.assists import Assist
    from game.missions.prediction import Prediction
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan


@dataclass(frozen=True, slots=True)
class RecordedCommand:
    """What a craft was told before a tick; it holds until its next command."""

    tick: int
    craft: str
    command: Command


@dataclass(frozen=True, slots=True)
class Claim:
    """What the recording says came out, to be compared when it is flown again."""

    outcome: str
    ticks: int
    fingerprint: str
    score: float
    medal: str


@dataclass(frozen=True, slots=True)
class Recording:
    """Everything that decides a run, and what it claims to have come to."""

    level: str
    level_hash: str
    seed: int
    pilot: str
    commands: tuple[RecordedCommand, ...]
    claim: Claim
    game_version: str = GAME_VERSION
    platform: str = field(default_factory=platform_name)
    assists: tuple[Assist, ...] = ()
    """The help that was on: whoever flies it again must build the same plan."""
    delay_s: float = 0.0
    """How long signals took one way; the commands are those that reached the craft, when they did."""
    prediction: Prediction | None = None
    """What the player predicted; no part of the claim, since a flight cannot confirm it."""

    def fits(self, plan: LevelPlan) -> bool:
        """Return whether it was made on this very version of the level."""
        return self.level_hash == plan.content_hash


@dataclass(slots=True)
class CommandLog:
    """Collects commands while a run goes on: each only when it differs from the craft's last one."""

    commands: list[RecordedCommand] = field(default_factory=list)
    _last: dict[str, Command] = field(default_factory=dict)

    def note(self, tick: int, commands: Mapping[str, Command]) -> Mapping[str, Command]:
        """Keep the commands that are new at this tick, and return the last one of each craft.

        An equal command in a new object is left out, and so may never reach the simulation: that is told what
        is recorded, and nothing else.
        """
        for craft, command in commands.items():
            if self._last.get(craft) != command:
                self._last[craft] = command
                self.commands.append(RecordedCommand(tick, craft, command))
        return self._last
