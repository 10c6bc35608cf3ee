"""What the coach says to those who fly by hand over a distance: why nothing happens, and what is better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.command_words import delay_words
from game.texts import tr

if TYPE_CHECKING:
    from game.missions.signal_path import SignalPath
    from game.simulation.snapshot import CraftState

_HOPELESS_S: Final = 60.0
"""From such a delay on nobody can fly by hand; a rover can still be driven, step by step."""


def delay_line(path: SignalPath, state: CraftState) -> str:
    """Return what explains the delay now; empty without one, and while a rover waits for nothing."""
    if not path.delay_s:
        return ""
    is_rover = state.kind == "rover"
    round_trip = delay_words(2.0 * path.delay_s)
    if path.delay_s >= _HOPELESS_S and not is_rover:
        words = tr(
            "A command and its picture take {round_trip}: no hand can fly like this. Send a plan, as engineers do."
        )
        return words.format(round_trip=round_trip)
    if path.count:
        words = tr(
            "Wait: what you asked for shows {round_trip} after you asked. Asking again makes it too much."
        )
        return words.format(round_trip=round_trip)
    if is_rover:
        return ""
    words = tr("Signals take {delay} each way: ask for little, let go, and wait until you see it.")
    return words.format(delay=delay_words(path.delay_s))
