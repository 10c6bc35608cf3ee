"""What a run came to, as frozen data: the same for screens, recordings and `fly --json`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from game.simulation.outcome import Outcome
from game.simulation.waste import NOTHING_LEFT, Waste

if TYPE_CHECKING:
    from game.simulation.scoring import ScoreLine

PLAYER: Final = "player"
"""Who flew, in results and recordings, where hands did."""
TAKEN_OVER: Final = f"+{PLAYER}"
"""Added to who flew first, once hands have taken over."""


@dataclass(frozen=True, slots=True)
class GoalResult:
    """How one goal ended, and why."""

    kind: str
    done: bool
    reason: str


@dataclass(frozen=True, slots=True)
class MissionResult:
    """One run's outcome and figures; `reasons`, `oxygen_g` and `waste` stay out of the JSON object."""

    level: str
    pilot: str
    seed: int
    outcome: Outcome
    time_s: float
    ticks: int
    fingerprint: str
    score: float
    medal: str
    goals: tuple[GoalResult, ...]
    energy_wh: float
    max_height_m: float
    max_speed_m_s: float
    touchdown_m_s: float | None
    """The hardest touchdown's speed downwards; None when there was none."""
    reasons: tuple[ScoreLine, ...] = ()
    oxygen_g: float = 0.0
    """Made from the air of Mars."""
    waste: Waste = NOTHING_LEFT
    """What was left on the ground."""

    @property
    def is_won(self) -> bool:
        """Return whether all goals were reached."""
        return self.outcome is Outcome.WON

    def as_json(self) -> dict[str, object]:
        """Return the object that `fly --json` prints."""
        whole = asdict(self)
        for name in ("reasons", "oxygen_g", "waste"):
            del whole[name]
        return whole
