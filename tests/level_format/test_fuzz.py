"""Whatever stands in a file, reading it ends in a plan or in problems, never in an exception."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.level_format.problem import has_errors, render_all
from game.level_format.reader import read_level, read_level_text
from game.simulation.helicopter.specification import specified
from tests.level_format.broken_levels import broken_levels
from tests.level_format.level_texts import FIRST_FLIGHT

_SIGNS = """[ ] { } : - ' " &a *a !x | > # % ? , --- ~ \\ 1e999 .nan -.inf null 0x <<: é"""
_SCRAPS = st.sampled_from(
    [*_SIGNS.split(), ": ", "- ", "\n", "\t", "\x00", "\x85", "\u2028", "\ufeff", *FIRST_FLIGHT.split()]
)
_PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | _SCRAPS
_VALUES = st.recursive(
    _PLAIN,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6) | _SCRAPS, inner, max_size=4)
    ),
    max_leaves=8,
)


def _must_answer(text: str) -> None:
    level = read_level_text(text, Path("levels/test.yaml"))
    assert has_errors(level.problems) == (level.plan is None)
    lines = max(1, len(text.splitlines())) + 1
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in level.problems)
    assert all(problem.message and problem.code for problem in level.problems)
    assert level.problems == () or render_all(level.problems, level.source)


@settings(max_examples=150, deadline=None)
@given(st.text() | st.lists(_SCRAPS, max_size=30).map("".join))
def test_any_text_gets_an_answer(text: str) -> None:
    """Arbitrary letters and heaps of YAML's own signs."""
    _must_answer(text)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_damage_gets_an_answer(data: st.DataObject) -> None:
    """A good level, or one that is broken already, with pieces cut out, put in or exchanged."""
    sources = [FIRST_FLIGHT, *(path.read_bytes().decode("utf-8", "replace") for path in broken_levels()[::7])]
    text = data.draw(st.sampled_from(sources))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        text = text[:start] + data.draw(_SCRAPS | st.text(max_size=5)) + text[end:]
    _must_answer(text)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_value_at_any_key_gets_an_answer(data: st.DataObject) -> None:
    """Values of any type and size where others belong, as well as keys that do not."""
    level = yaml.safe_load(FIRST_FLIGHT)
    for _ in range(data.draw(st.integers(1, 2))):
        group = level
        while True:
            key = data.draw(st.sampled_from(_steps(group)))
            if not _steps(group[key]) or data.draw(st.booleans()):
                break
            group = group[key]
        group[key] = data.draw(_VALUES)
    _must_answer(yaml.safe_dump(level, allow_unicode=True, sort_keys=False))


@settings(max_examples=80, deadline=None)
@given(
    figure=st.sampled_from(
        ["mass_kg", "rotor_radius_m", "highest_rotor_speed_rpm", "flight_rotor_speed_rpm", "peak_power_w"]
    ),
    factor=st.floats(0.34, 2.99),
    density_kg_m3=st.floats(0.0001, 2),
    rotor_rpm=st.floats(500, 4000),
)
def test_any_physics_gets_an_answer(
    figure: str, factor: float, density_kg_m3: float, rotor_rpm: float
) -> None:
    """Figures as far from the real machine's as a level may go, in air that no world has."""
    number = factor * getattr(specified({}), figure)
    craft = f"rotor_rpm: {rotor_rpm!r}, overrides: {{{figure}: {number!r}}}"
    text = FIRST_FLIGHT.replace("battery_pct: 100", craft).replace("for_s: 20", "for_s: 500")
    _must_answer(text.replace("season_ls: 33", f"density_kg_m3: {density_kg_m3!r}"))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_get_an_answer(tmp_path_factory: Any, data: bytes) -> None:  # noqa: ANN401  # pytest's factory
    """Files of any bytes at all."""
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(data)
    level = read_level(path)
    assert level.problems
    assert render_all(level.problems, level.source)


def _steps(value: object) -> list[Any]:
    if isinstance(value, dict):
        return list(value)
    return list(range(len(value))) if isinstance(value, list) else []
