"""The gallery's landing on the Moon: the approach with a mark, the last metres, and how it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.landing import LandingHands
from game.scenes.briefing import BriefingScene

if TYPE_CHECKING:
    from game.scenes.gallery_stage import Stage

LEVEL: Final = "touchdown"
_LOOKING_S: Final = 6.0
_LOW_S: Final = 184.0
_MARK_M: Final = 8430.0


def before(stage: Stage) -> None:
    """Show the briefing."""
    stage.scene = BriefingScene(stage.context, stage.plan(LEVEL))


def marking(stage: Stage) -> None:
    """Show two kilometres up, the player's mark beyond the boulders."""
    mission = stage.fly(stage.plan(LEVEL), _LOOKING_S)
    flight = mission.flight
    hands = flight.cockpit.hands(flight.snapshot.crafts[flight.cockpit.craft])
    if isinstance(hands, LandingHands):
        hands.mark_m = _MARK_M


def landing(stage: Stage) -> None:
    """Show the last metres over the dust."""
    stage.fly(stage.plan(LEVEL), _LOW_S)


def landed(stage: Stage) -> None:
    """Show the debrief."""
    stage.fly_to_the_end(stage.plan(LEVEL))
