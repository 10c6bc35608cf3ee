"""The instrument's controls at the desk, for those without a keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.controls.bindings import Action
from game.controls.driving import DrivingHands
from game.controls.places import has_science
from game.controls.signs import sign_of
from game.science.words import instrument_words
from game.texts import tr
from game.ui.adjusting import Field
from game.ui.buttons import Button

if TYPE_CHECKING:
    from game.scenes.flight import Flight
    from game.ui.widget import Action as WidgetAction
    from game.ui.widget import Widget


class Pick(Field):
    """A field for a short word."""

    CONTROL_WIDTH = 84


def work_buttons(flight: Flight, rebuild: WidgetAction, leave: WidgetAction) -> list[Widget]:
    """Return which instrument is chosen, and the button that starts it and leaves the desk; none without rover or rocks."""
    hands = flight.cockpit.hands(flight.snapshot.crafts[flight.cockpit.craft])
    if flight.is_finished or not isinstance(hands, DrivingHands) or not has_science(flight.run.plan):
        return []

    def change() -> None:
        flight.cockpit.press(Action.INSTRUMENT)
        rebuild()

    def measure() -> None:
        flight.cockpit.press(Action.MEASURE)
        leave()

    start = tr("Stop measuring") if hands.is_measuring else tr("Measure")
    return [
        Pick(tr("Instrument"), instrument_words(hands.instrument), change),
        Button(start, measure, key=sign_of(Action.MEASURE)),
    ]
