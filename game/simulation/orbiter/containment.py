"""The steps that shut the container away after its capture, and what each leaves of the chance that anything gets out.

The step's figures are examples that multiply to the published one in a million; the facts say so.
"""

from __future__ import annotations

from typing import Final

from game.facts import value

STEPS: Final = ("lid", "heat", "vessel")
"""In this order: the lid shuts, heat sterilises the seam, a second vessel is closed and tested."""


class Containment:
    """Works through the steps, one for each asking; nothing may be skipped."""

    def __init__(self) -> None:
        self.done = 0
        self._left_s = 0.0
        self._step_s = value("orbiter.step_s")
        self._shares = tuple(value(f"orbiter.{step}_share") for step in STEPS)

    @property
    def is_complete(self) -> bool:
        """Whether all steps are done."""
        return self.done == len(STEPS)

    @property
    def is_busy(self) -> bool:
        """Whether a step is under way."""
        return self._left_s > 0.0

    @property
    def progress(self) -> float:
        """How far the step under way is, 0 to 1."""
        return 1.0 - self._left_s / self._step_s if self.is_busy else 0.0

    @property
    def release_share(self) -> float:
        """The chance that a particle gets out, after the steps that are done."""
        share = 1.0
        for each in self._shares[: self.done]:
            share *= each
        return share

    def begin(self) -> None:
        """Begin the next step, unless one is under way."""
        if not self.is_busy and not self.is_complete:
            self._left_s = self._step_s

    def work(self, seconds: float) -> bool:
        """Work on; return whether a step was finished by it."""
        if not self.is_busy:
            return False
        self._left_s = max(0.0, self._left_s - seconds)
        if self.is_busy:
            return False
        self.done += 1
        return True
