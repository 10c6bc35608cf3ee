"""The keys of two players at one keyboard."""

from __future__ import annotations

import pygame
import pytest

from game.controls.bindings import BINDINGS, RESERVED, Action, Group, action_of, group_of, keys_of, use_keys
from game.controls.halves import (
    Seat,
    half_clash,
    half_keys,
    half_of,
    half_sign,
    halves_of,
    is_shared,
    shared_action_of,
    shared_clash,
    use_halves,
)
from game.controls.layouts import in_place

ONLY = {Seat.PILOT: (Group.HELICOPTER,), Seat.DRIVER: (Group.ROVER, Group.SCIENCE, Group.OXYGEN, Group.DEPOT)}


def test_every_action_of_two_players_has_a_key_and_no_two_share_one() -> None:
    """What either craft can do is on its half, the rest is shared, and no key means two things."""
    for seat, groups in ONLY.items():
        own = {b.action for b in BINDINGS if b.group in (Group.BOTH, *groups) and not is_shared(b.action)}
        assert own <= set(halves_of(seat))
    halves = {(seat, action) for seat in Seat for action in halves_of(seat)}
    shared = [action for action in Action if is_shared(action)]
    assert {action for _, action in halves} | set(shared) == set(Action)
    taken = [key for half in halves for key in half_keys(*half)]
    taken += [key for action in shared for key in keys_of(action)]
    assert len(taken) == len(set(taken))
    assert not set(taken) & set(RESERVED)


def test_left_flies_and_right_drives() -> None:
    """W is the pilot's, the arrow the driver's, Esc and the point are both players', and Enter is nobody's."""
    assert half_of(pygame.K_w) == (Seat.PILOT, Action.UP)
    assert half_of(pygame.K_UP) == (Seat.DRIVER, Action.UP)
    assert shared_action_of(pygame.K_ESCAPE) is Action.PAUSE
    assert shared_action_of(pygame.K_PERIOD) is Action.TIME_FASTER
    assert shared_action_of(pygame.K_w) is None
    assert shared_action_of(pygame.K_RETURN) is None
    assert (half_sign(pygame.K_LSHIFT), half_sign(pygame.K_RSHIFT)) == ("left Shift", "right Shift")


def test_own_keys_of_a_half_hold_unless_they_clash() -> None:
    """A free key is taken; one of the other half or a shared one leaves everything as usual."""
    try:
        use_halves({"DRIVER.ARM": (pygame.K_9,)})
        assert half_of(pygame.K_9) == (Seat.DRIVER, Action.ARM)
        assert half_of(pygame.K_k) is None
        for key in (pygame.K_w, pygame.K_ESCAPE, pygame.K_F12):
            use_halves({"DRIVER.ARM": (key,)})
            assert half_keys(Seat.DRIVER, Action.ARM) == (pygame.K_k,)
    finally:
        use_halves({})


def test_one_clash_costs_no_other_key() -> None:
    """What one player alone has put on a usual key takes nothing from two; a swap is no clash; a doubled key is one."""
    driver = Seat.DRIVER
    try:
        use_keys({"FORCES": (pygame.K_k,)})
        use_halves({"DRIVER.DRILL": (pygame.K_9,)})
        assert half_keys(driver, Action.DRILL) == (pygame.K_9,)
        assert half_of(pygame.K_k) == (driver, Action.ARM)
        use_keys({})
        use_halves({"DRIVER.DRILL": (pygame.K_k,), "DRIVER.ARM": (pygame.K_l,)})
        assert (half_of(pygame.K_k), half_of(pygame.K_l)) == ((driver, Action.DRILL), (driver, Action.ARM))
        use_halves({"DRIVER.DRILL": (pygame.K_9,), "DRIVER.ARM": (pygame.K_9,), "PILOT.LAND": (pygame.K_8,)})
        assert (half_of(pygame.K_9), half_of(pygame.K_8)) == (None, (Seat.PILOT, Action.LAND))
    finally:
        use_keys({})
        use_halves({})


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (pygame.K_w, "W is taken: take off, climb."),
        (pygame.K_r, "R is taken: start again."),
        (pygame.K_F12, "belongs to the menus"),
        (pygame.K_9, ""),
        (pygame.K_k, ""),
    ],
)
def test_a_clash_is_told(key: int, words: str) -> None:
    """A key that is taken says by what; a free one and its own one say nothing."""
    said = half_clash(key, Seat.DRIVER, Action.ARM)
    assert words in said
    assert bool(words) == bool(said)


def test_a_shared_key_may_not_be_one_of_a_half() -> None:
    """Whoever plays alone could have K for starting again, but two could not; 9 is free for both."""
    assert "K is taken where two play: arm out or in." in shared_clash(pygame.K_k)
    assert shared_clash(pygame.K_9) == ""


def test_keys_of_two_players_are_found_on_other_keyboards() -> None:
    """Where a Cyrillic keyboard types another letter, K is in its place, though one player has no use for it."""
    assert action_of(pygame.K_k) is None
    assert group_of(Action.ARM) is Group.ROVER
    typed = pygame.event.Event(pygame.KEYDOWN, key=ord("л"), scancode=pygame.KSCAN_K, mod=0, unicode="л")
    assert in_place(typed).key == pygame.K_k
