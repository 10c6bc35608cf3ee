"""The rest of an ascent flown ahead, a little at each slow step, so that no frame waits for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.science.orbits.conic import conic_of
from game.simulation.ascent_rocket.course import LONGEST_STEP_S, Phase, flown, next_step

if TYPE_CHECKING:
    from game.science.orbits.conic import Conic
    from game.simulation.ascent_rocket.course import Course, Ship, Steering

_STEPS_AT_ONCE: Final = 60
"""At each slow step: the whole way is known after about a second."""
_LONGEST_COAST_S: Final = 3600.0
"""Above the air a coast is one step, whatever its length; the way to the top takes minutes."""
_AGAIN_AFTER_S: Final = 2.0
"""In flight the way ahead is flown anew so often: often enough to steer by, seldom enough to cost little."""


class Forecast:
    """One course that is being flown ahead: what is steered by hand is held, what is still to be lit the computer lights."""

    def __init__(self, course: Course, ship: Ship, steering: Steering) -> None:
        """Take how it stands; a stage that coasts in a hand's charge is lit at once, to show what that would bring."""
        self._ship = ship
        if course.phase is Phase.PAD or (steering.is_by_hand and course.phase is Phase.COASTING):
            course = next_step(course, ship, is_by_hand=steering.is_by_hand)
        self._course = course
        is_holding = steering.is_by_hand and course.phase is Phase.BURNING and course.flight.stage == 0
        self._steering = replace(steering, is_by_hand=is_holding, pitch_rate_deg_s=0.0)

    @property
    def is_ready(self) -> bool:
        """Whether the end is known."""
        return self._course.phase in {Phase.DONE, Phase.DOWN}

    @property
    def orbit(self) -> Conic:
        """The orbit that it ends in; before it is ready, the one that it has come to."""
        return conic_of(self._course.flight.state, self._ship.around.world.gm_m3_s2)

    def work(self) -> None:
        """Fly on for a while."""
        for _ in range(_STEPS_AT_ONCE):
            if self.is_ready:
                return
            if self._course.phase is Phase.SPENT:  # nobody is at hand ahead: the computer takes over
                self._steering = replace(self._steering, is_by_hand=False)
            step_s = _LONGEST_COAST_S if self._course.phase is Phase.COASTING else LONGEST_STEP_S
            self._course = flown(self._course, self._ship, self._steering, step_s)


class Outlook:
    """The way ahead as far as it is known: an older one stands until the newer one has been flown to its end."""

    def __init__(self, first: Forecast) -> None:
        self.known: Forecast | None = None
        self._next, self._since_s = first, 0.0

    @property
    def is_due(self) -> bool:
        """Whether it is time to look again."""
        return self._next.is_ready and self._since_s >= _AGAIN_AFTER_S

    def look(self, forecast: Forecast, *, is_another_way: bool) -> None:
        """Fly ahead anew; where something else was asked for, nothing is known until then."""
        self._next, self._since_s = forecast, 0.0
        if is_another_way:
            self.known = None

    def work(self, seconds: float) -> None:
        """Let so much time pass."""
        self._next.work()
        self._since_s += seconds
        if self._next.is_ready:
            self.known = self._next
