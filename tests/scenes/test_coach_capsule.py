"""What the coach tells whoever brings a capsule home, and what the hands make of keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.bindings import Action
from game.controls.held import Held
from game.controls.releasing import ReleaseHands
from game.scenes.coach_capsule import capsule_line
from game.view.instruments.readings import readings_of
from tests.simulation.test_earth_capsule import AIM_OFF_M_S, aimed

if TYPE_CHECKING:
    from game.simulation.snapshot import EarthCapsuleState

GOOD = aimed(AIM_OFF_M_S)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (replace(GOOD, angle_deg=None), "past the Earth. Hold →"),
        (replace(GOOD, is_forecast=False), "wait a second"),
        (replace(GOOD, will_skip=True), "Too flat"),
        (replace(GOOD, peak_gees=200.0), "Too steep"),
        (replace(GOOD, miss_m=60e3), "60\u202fkm too far: →"),
        (replace(GOOD, miss_m=-60e3), "60\u202fkm too short: ←"),
        (GOOD, "L lets the capsule go"),
        (replace(GOOD, is_released=True, peak_gees=0.0), "Three days have passed"),
        (replace(GOOD, is_released=True, load_gees=80.0), "The air brakes it"),
        (replace(GOOD, is_released=True, speed_m_s=300.0), "slower and slower"),
        (replace(GOOD, is_released=True, speed_m_s=40.0), "no faster"),
        (replace(GOOD, is_released=True, is_landed=True), "Down"),
    ],
)
def test_the_coach_says_what_helps_now(now: EarthCapsuleState, words: str) -> None:
    """First into the air, then the corridor, then the place; afterwards what the air does."""
    assert words in capsule_line(now, 25_000.0)


def test_the_gauge_judges_by_what_the_level_asks() -> None:
    """Twenty kilometres off are on target where 25 are allowed, and not where 5 are; the green band is as wide."""
    off = replace(GOOD, miss_m=20e3)
    wide, narrow = (readings_of(off, within_m)[0] for within_m in (25e3, 5e3))
    assert (wide.word, narrow.word) == ("on target", "too far")
    assert wide.band is not None
    assert narrow.band is not None
    assert wide.band[0] < narrow.band[0] < 0.5 < narrow.band[1] < wide.band[1]


def test_a_tap_is_a_centimetre_a_second_and_gentle_a_millimetre() -> None:
    """The push is set in steps that a player can count."""
    hands, held = ReleaseHands(), Held()
    hands.press(Action.RIGHT)
    assert hands.command(held, GOOD, (0, 0.02)).push_m_s == pytest.approx(0.01)
    held.hear(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_LSHIFT), Action.FINE)
    hands.press(Action.RIGHT)
    assert hands.command(held, GOOD, (2, 0.02)).push_m_s == pytest.approx(0.011)
    hands.press(Action.LAND)
    assert hands.command(held, GOOD, (4, 0.02)).is_released
