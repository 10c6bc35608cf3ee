"""Two players at one computer, as screens tell it: the choice, who has which keys, and what must be said in flight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.controls.halves import Seat
from game.controls.seats import seats_of
from game.texts import tr
from game.ui.adjusting import Toggle

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.context import Context
    from game.scenes.mission import MissionScene
    from game.simulation.plan import LevelPlan
    from game.ui.widget import Widget


def are_two(context: Context, plan: LevelPlan) -> bool:
    """Return whether a level is played by two."""
    return context.settings.now.is_for_two and bool(seats_of(plan))


def players_choice(context: Context, plan: LevelPlan, changed: Callable[[], None]) -> list[Widget]:
    """Return the switch between one player and two; nothing where a level has not a craft for each."""
    if not seats_of(plan):
        return []

    def choose(value: bool) -> None:  # noqa: FBT001  # what a toggle tells
        context.settings.change(is_for_two=value)
        context.settings.keep()
        changed()

    return [Toggle(tr("Two players"), choose, is_on=context.settings.now.is_for_two)]


def player_words(mission: MissionScene, seat: Seat) -> str:
    """Return who a craft's player is, and what is in hand."""
    seats = mission.flight.cockpit.seats
    if seats is not None and seats.has_pad(seat):
        device = tr("gamepad")
    else:
        device = tr("left keys") if seat is Seat.PILOT else tr("right keys")
    return tr("Player {n}: {device}").format(n=list(Seat).index(seat) + 1, device=device)


def missed(mission: MissionScene) -> str:
    """Return once whose gamepads were pulled out; empty if nobody's was."""
    seats = mission.flight.cockpit.seats
    return "" if seats is None else seats.missed()


def say_news(mission: MissionScene) -> None:
    """Say which gamepad has which craft now."""
    seats = mission.flight.cockpit.seats
    if seats is not None and seats.news:
        mission.context.said, seats.news = seats.news, ""


def say_pace(mission: MissionScene) -> None:
    """Say why time does not go faster, where it does not."""
    name = mission.flight.holds_pace
    if name:
        words = tr("{name}'s rotors turn: with two players, time goes faster only while they stand still.")
        mission.context.said = words.format(name=name.capitalize())
