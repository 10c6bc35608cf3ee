"""Numbers are written for people as the SI brochure asks."""

from __future__ import annotations

import math

import pytest

from game.facts import all_facts
from game.texts.units import clock, local_time, number, quantity


@pytest.mark.parametrize(
    ("value", "unit", "digits", "text"),
    [
        (0.0165, "kg/m³", None, "0.0165\u202fkg/m³"),
        (-4.5, "deg", None, "−4.5°"),
        (30.0, "%", 0, "30\u202f%"),
        (2537.0, "rpm", None, "2537\u202frpm"),
        (18138.8, "m", 1, "18\u202f138.8\u202fm"),
        (149597870700.0, "m", None, "149\u202f597\u202f870\u202f700\u202fm"),
        (191.8, "J/(kg K)", None, "191.8\u202fJ/(kg\u202fK)"),
        (72.0, "1", None, "72"),
        (3.0, "m", 2, "3.00\u202fm"),
        (-0.04, "m/s", 1, "0.0\u202fm/s"),
        (0.0, "W", None, "0\u202fW"),
        (1.48e-5, "Pa s", None, "0.0000148\u202fPa\u202fs"),
        (math.nan, "m", 1, "–\u202fm"),
        (math.inf, "m", None, "–\u202fm"),
    ],
)
def test_a_quantity_is_number_space_unit(value: float, unit: str, digits: int | None, text: str) -> None:
    """Thin no-break spaces, a true minus, no minus on nothing, and a dash for no number."""
    assert quantity(value, unit, digits) == text


def test_four_significant_digits_without_trailing_zeros() -> None:
    """Facts come out as they were published."""
    assert [number(value) for value in (1.8, 35.75, 0.1478, 411.7, 2800.0, 9999.96)] == [
        "1.8",
        "35.75",
        "0.1478",
        "411.7",
        "2800",
        "10\u202f000",
    ]


def test_every_unit_of_the_facts_can_be_written() -> None:
    """No fact is shown with a plain minus, a breaking space or the bare unit 1."""
    for fact in all_facts().values():
        text = quantity(fact.value, fact.unit)
        assert "-" not in text
        assert " " not in text
        assert text.startswith(number(fact.value))


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00.0"),
        (65.3, "1:05.3"),
        (39.1, "0:39.1"),
        (59.96, "1:00.0"),
        (15840, "4:24:00"),
        (-3.2, "−0:03.2"),
        (-0.01, "0:00.0"),
    ],
)
def test_the_clock_carries_over(seconds: float, text: str) -> None:
    """Tenths roll over into seconds and minutes; from an hour on the tenths are dropped."""
    assert clock(seconds) == text


@pytest.mark.parametrize(
    ("hours", "text"), [(12.55, "12:33"), (0, "00:00"), (23.9999, "00:00"), (24.5, "00:30"), (-1, "23:00")]
)
def test_the_time_of_day_wraps(hours: float, text: str) -> None:
    """12.55 hours is 12:33, the hour of Flight 1, and midnight comes after 23:59."""
    assert local_time(hours) == text
