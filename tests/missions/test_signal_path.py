"""Commands over a distance: they arrive a round trip after they were sent, in order, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.missions import Run, load_recording, save_recording
from game.missions.orders import Orders, Way
from game.missions.signal_path import SignalPath
from game.pilots import pilot
from game.pilots.uplink import Step, UplinkPilot, UplinkPlan, Word
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import TEAM, Answer, GuidedFlight
from tests.missions.plans import HOP

if TYPE_CHECKING:
    from pathlib import Path

UP, FORWARD = GuidedFlight(climb_m_s=1.0), GuidedFlight(forward_m_s=1.0)


@pytest.mark.parametrize("delay_s", [0.0, 5.0, 1440.0])
def test_a_command_takes_a_round_trip(delay_s: float) -> None:
    """By the clock of the pictures a command works twice the signal's time later, and not a tick sooner."""
    path = SignalPath(delay_s)
    path.send(100, {"ginny": UP})
    due = 100 + round(2.0 * delay_s * TICKS_PER_SECOND)
    if delay_s:
        assert path.arrived(due - 1) == {}
        assert path.next_s(100) == 2.0 * delay_s
    assert path.arrived(due) == {"ginny": UP}
    assert path.count == 0
    assert path.next_s(due) is None


def test_commands_arrive_in_order_and_unchanged_ones_are_not_sent_again() -> None:
    """Two changes are two commands; asking for the same again is none."""
    path = SignalPath(1.0)
    for tick, command in ((0, UP), (10, UP), (20, FORWARD), (30, FORWARD)):
        path.send(tick, {"ginny": command})
    assert path.count == 2
    assert path.arrived(240) == {"ginny": UP}
    assert path.arrived(260) == {"ginny": FORWARD}


def test_what_people_say_of_their_data_does_not_travel() -> None:
    """An answer is judged on the ground: it counts at once."""
    path = SignalPath(1440.0)
    path.send(5, {TEAM: Answer("rock", "maaz")})
    assert path.arrived(5) == {TEAM: Answer("rock", "maaz")}


def test_orders_put_the_right_pilot_on_board() -> None:
    """Hands leave the seat empty; a plan and the reference pilot sit in it, and results name them."""
    uplink = UplinkPlan("hop", (Step("ginny", Word.LAND),))
    assert Orders().hand(HOP) is None
    assert isinstance(Orders(Way.PLAN, uplink).hand(HOP), UplinkPilot)
    assert isinstance(Orders(Way.PILOT).hand(HOP), type(pilot(HOP.pilot, HOP)))
    names = [Orders(way, uplink).pilot_name(HOP) for way in (Way.HAND, Way.PLAN, Way.PILOT)]
    assert names == ["player", "uplink", "helicopter_hop"]


def test_a_recording_names_its_delay(tmp_path: Path) -> None:
    """How late signals were is kept with the run; without a delay the file says nothing."""
    for delay_s in (0.0, 5.0):
        path = tmp_path / f"{delay_s}.thinair"
        save_recording(Run(HOP, 1, delay_s=delay_s).recording(), path)
        assert load_recording(path).delay_s == delay_s
        assert ("delay_s" in path.read_text(encoding="utf-8")) == bool(delay_s)
