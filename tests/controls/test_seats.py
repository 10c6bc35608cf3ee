"""Two players: whose hands an event comes from, and what each craft is told."""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.controls.bindings import Action, keys_of
from game.controls.cockpit import Cockpit
from game.controls.halves import Seat
from game.controls.seating import Seating
from game.controls.seats import seats_of
from game.simulation.commands import Drive, GuidedFlight
from game.ui.device import POINTER
from tests.controls.states import pressed, released
from tests.controls.test_cockpit import PLAN, now


def cockpit(*events: pygame.event.Event, seating: Seating | None = None) -> Cockpit:
    """Return a cockpit with two seats that has heard something."""
    seat = Cockpit(PLAN, seating)
    seat.seat_two(are_two=True)
    seat.commands(now(), 0.0)
    for event in events:
        seat.handle(event)
    return seat


def button(pad: int, action: Action, kind: int = pygame.KEYDOWN) -> pygame.event.Event:
    return pygame.event.Event(kind, key=keys_of(action)[0], mod=0, unicode="", source=pad)


def told(seat: Cockpit) -> tuple[GuidedFlight, Drive]:
    """Return what both crafts are told now."""
    commands = seat.commands(now(), 0.02)
    flight, drive = commands["ginny"], commands["percy"]
    assert isinstance(flight, GuidedFlight)
    assert isinstance(drive, Drive)
    return flight, drive


def test_both_halves_of_the_keyboard_work_at_once() -> None:
    """D flies to the right while the left arrow drives to the left, and letting go of one leaves the other."""
    seat = cockpit(pressed(pygame.K_d), pressed(pygame.K_LEFT))
    flight, drive = told(seat)
    assert flight.forward_m_s > 0.0
    assert drive.speed_m_s < 0.0
    seat.handle(released(pygame.K_d))
    flight, drive = told(seat)
    assert flight == GuidedFlight()
    assert drive.speed_m_s < 0.0


def test_each_half_works_its_own_craft_alone() -> None:
    """F lands the helicopter and starts no drill; K puts the rover's arm out; both can take pictures."""
    seat = cockpit(*(pressed(key) for key in (pygame.K_k, pygame.K_w, pygame.K_c)))
    flight, drive = told(seat)
    assert (flight.climb_m_s, flight.is_photographing) == (1.0, True)
    assert (drive.is_arm_out, drive.is_photographing, drive.feed_force_n) == (True, False, 0.0)
    seat.handle(pressed(pygame.K_o))
    assert told(seat)[1].is_photographing


def test_shared_keys_are_nobodys_own() -> None:
    """Pause and pace are returned for the mission and reach no craft; Tab leaves both in their players' hands."""
    seat = cockpit()
    assert seat.handle(pressed(pygame.K_ESCAPE)) is Action.PAUSE
    assert seat.handle(pressed(pygame.K_PERIOD)) is Action.TIME_FASTER
    seat.handle(pressed(pygame.K_TAB))
    seat.handle(pressed(pygame.K_d))
    assert told(seat)[0].forward_m_s > 0.0


def test_a_gamepad_joins_by_its_first_press_and_may_change() -> None:
    """The first one gets the helicopter, the second the rover; that press does nothing else; Back exchanges them."""
    seat = cockpit(button(4, Action.RIGHT), button(9, Action.RIGHT))
    assert seat.seats is not None
    assert told(seat) == (GuidedFlight(), Drive())
    assert "has Percy now" in seat.seats.news
    seat.handle(button(4, Action.RIGHT, pygame.KEYUP))
    seat.handle(button(4, Action.RIGHT))
    assert told(seat)[0].forward_m_s > 0.0
    seat.handle(button(4, Action.RIGHT, pygame.KEYUP))
    seat.handle(button(4, Action.NEXT_CRAFT))
    seat.handle(button(4, Action.RIGHT))
    seat.handle(button(9, Action.LEFT))
    flight, drive = told(seat)
    assert flight.forward_m_s < 0.0
    assert drive.speed_m_s > 0.0


def test_the_keyboard_goes_on_beside_a_gamepad() -> None:
    """One with a gamepad, one with keys: the right half still drives, and the left could still fly."""
    seat = cockpit(button(4, Action.UP), pressed(pygame.K_RIGHT), pressed(pygame.K_a))
    flight, drive = told(seat)
    assert flight.forward_m_s < 0.0
    assert drive.speed_m_s > 0.0


def test_a_gamepad_pulled_out_leaves_its_craft_to_the_next_one() -> None:
    """It is told whose it was, once; the next gamepad that speaks takes up where the first one left."""
    seating = Seating()
    seat = cockpit(button(4, Action.UP), button(9, Action.UP), seating=seating)
    assert seat.seats is not None
    seating.pull_out(9)
    assert "The gamepad of Percy was pulled out" in seat.seats.missed()
    seating.pull_out(9)
    seating.pull_out(77)
    assert seat.seats.missed() == ""
    assert not seat.seats.has_pad(Seat.DRIVER)
    seat.handle(button(12, Action.UP))
    assert seat.seats.has_pad(Seat.DRIVER)
    assert seat.seats.has_pad(Seat.PILOT)


def test_a_third_gamepad_waits() -> None:
    """It takes nobody's craft and is told so; when one is pulled out it may join."""
    seating = Seating()
    seat = cockpit(button(4, Action.UP), button(9, Action.UP), button(12, Action.UP), seating=seating)
    assert seat.seats is not None
    assert "Both crafts have a gamepad" in seat.seats.news
    assert seating.seat_of(12) is None
    seating.pull_out(4)
    seat.handle(button(12, Action.UP))
    assert seating.seat_of(12) is Seat.PILOT


def test_who_sits_where_outlives_an_attempt() -> None:
    """After a new start the first press of a gamepad is obeyed by the craft that it had."""
    seating = Seating()
    cockpit(button(4, Action.UP), button(9, Action.UP), seating=seating)
    again = cockpit(button(9, Action.LEFT), seating=seating)
    assert told(again)[1].speed_m_s < 0.0


def test_an_exchange_lets_go_of_what_was_held() -> None:
    """Who still holds a button while the crafts change hands moves neither of them."""
    seat = cockpit(button(4, Action.UP), button(9, Action.UP), button(4, Action.RIGHT))
    assert told(seat)[0].forward_m_s > 0.0
    seat.handle(button(4, Action.NEXT_CRAFT))
    assert told(seat) == (GuidedFlight(), Drive())


def test_a_pointer_lets_go_of_the_craft_that_it_leaves() -> None:
    """A craft that was steered by mouse hovers when Tab takes the pointer to the other one."""
    seat = cockpit()
    seat.steer(frozenset({Action.RIGHT}))
    assert told(seat)[0].forward_m_s > 0.0
    seat.handle(pressed(pygame.K_TAB))
    seat.steer(frozenset())
    assert told(seat) == (GuidedFlight(), Drive())


def test_a_pointer_works_the_craft_that_it_has_chosen() -> None:
    """The mouse's bar speaks the usual keys; its button for the other craft takes it to the rover."""

    def click(action: Action) -> pygame.event.Event:
        return button(POINTER, action)  # type: ignore[arg-type]  # any source

    seat = cockpit(click(Action.LAND))
    seat.handle(click(Action.NEXT_CRAFT))
    assert seat.craft == "percy"
    seat.handle(click(Action.ARM))
    assert told(seat)[1].is_arm_out


def test_signs_are_those_in_each_players_hands() -> None:
    """Keys of the own half, buttons with a gamepad, and shared keys as usual."""
    seat = cockpit(button(4, Action.UP))
    assert seat.seats is not None
    assert seat.seats.signs_for("ginny")(Action.LAND) == ("⟨A⟩",)
    assert seat.seats.signs_for("percy")(Action.ARM) == ("K",)
    assert seat.seats.signs_for("percy")(Action.PAUSE) == ("Esc", "P")


def test_two_need_a_craft_of_each_kind() -> None:
    """In a level with two helicopters, or with one craft, the switch changes nothing."""
    alone = replace(PLAN, crafts=PLAN.crafts[:1], goals=PLAN.goals[1:])
    assert seats_of(alone) == {}
    seat = Cockpit(alone)
    seat.seat_two(are_two=True)
    assert seat.seats is None


def test_a_change_of_the_number_of_players_lets_go() -> None:
    """What one held alone is not held by two, nor the other way round."""
    seat = cockpit(pressed(pygame.K_d))
    seat.seat_two(are_two=False)
    assert told(seat)[0] == GuidedFlight()
    seat.handle(pressed(pygame.K_RIGHT))
    seat.seat_two(are_two=True)
    assert told(seat) == (GuidedFlight(), Drive())
