"""What the broken files cannot show: levels that must pass, and checks that depend on other packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.level_format import checks
from game.level_format.checks import pilot_known
from game.level_format.checks.least_time import least_time_s
from tests.level_format.level_texts import FIRST_FLIGHT, changed, codes, read

_ROVER = (
    FIRST_FLIGHT.replace("ginny: {kind: helicopter", "percy: {kind: rover")
    .replace(
        "{kind: hold_altitude, craft: ginny, between_m: [2.5, 3.5], for_s: 20}",
        "{kind: reach, at: 90, within_m: 2}",
    )
    .replace("  - {kind: land, craft: ginny, at: 30, within_m: 3, max_down_m_s: 1.5}\n", "")
    .replace("hints:", "time_limit_s: 5000\nhints:")
)


def test_every_check_is_in_the_tables() -> None:
    """A check that no table names would never be asked."""
    folder = Path(checks.__file__).parent
    named = {check.__module__.rpartition(".")[2] for check in checks.PLAIN_CHECKS} | set(
        checks.PHYSICS_CHECKS
    )
    helpers = {"__init__", "ground_or_orbit", "least_time", "overrides_known"}
    assert {path.stem for path in folder.glob("*.py")} - helpers == named


def test_an_unknown_pilot_gets_a_suggestion(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reference pilot must be one of those that exist."""
    monkeypatch.setattr(pilot_known, "_pilot_names", lambda: ("helicopter_hop", "idle"))
    level = changed("hints:", "pilot: helicopter_hopp\nhints:")
    assert codes(level) == ["unknown-name"]
    assert "`helicopter_hop`" in level.problems[0].help
    assert read(FIRST_FLIGHT.replace("hints:", "pilot: helicopter_hop\nhints:")).problems == ()


def test_a_level_that_names_no_pilot_is_proven_by_the_reference_pilot() -> None:
    """Who leaves `pilot` out still has somebody who flies the level; an empty name is refused."""
    plan = read(FIRST_FLIGHT).plan
    assert plan is not None
    assert plan.pilot == "reference"
    assert codes(changed("hints:", 'pilot: ""\nhints:')) == ["unknown-name"]


def test_a_gentle_drive_passes() -> None:
    """A rover that drives 60 m over easy ground in enough time has no problem."""
    assert codes(read(_ROVER)) == []


def test_slopes_off_the_rovers_way_do_not_matter() -> None:
    """A cliff behind the rover's last goal is scenery."""
    assert codes(read(_ROVER.replace("[120, 1.1]", "[100, 1.1], [120, 40]"))) == []


def test_the_least_time_is_distance_over_speed() -> None:
    """A rover that needs not reach a place itself is only asked to come near enough."""
    plan = read(_ROVER).plan
    assert plan is not None
    assert least_time_s(plan.goals[0], plan) == pytest.approx((90 - 30 - 2) / 0.0422, rel=0.01)


def test_physics_is_not_asked_of_a_level_that_does_not_hang_together() -> None:
    """While a goal names no craft, nobody computes how that craft would hover."""
    text = FIRST_FLIGHT.replace("craft: ginny, between", "craft: gina, between")
    assert codes(read(text.replace("season_ls: 33", "density_kg_m3: 0.001"))) == ["unknown-name"]


def test_air_just_dense_enough_is_enough() -> None:
    """The thin season's 0.012 kg/m³ carries a helicopter; half of that does not."""
    assert codes(changed("season_ls: 33", "density_kg_m3: 0.012")) == []
    assert codes(changed("season_ls: 33", "density_kg_m3: 0.006")) == ["cannot-hover"]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("rotor_radius_m: 0.605", []),
        ("rotor_radius_m: 0.21", ["cannot-hover"]),
        ("highest_collective_deg: 1", ["cannot-hover"]),
        ("peak_power_w: 190", ["cannot-hover"]),
        ("mass_kg: 5.3", ["cannot-hover"]),
    ],
)
def test_the_hover_is_asked_of_the_craft_that_flies(figures: str, expected: list[str]) -> None:
    """A craft with small rotors, little pitch, a weak battery or much weight cannot lift; the real figure can."""
    text = FIRST_FLIGHT.replace(
        "ginny: {kind: helicopter", f"ginny: {{overrides: {{{figures}}}, kind: helicopter"
    )
    text = text.replace("truth: science", "truth: arcade")
    assert [code for code in codes(read(text)) if code != "not-science"] == expected


def test_a_helicopter_of_mars_has_too_little_power_on_earth() -> None:
    """Its thrust would do in Earth's air, but the rotors would take kilowatts."""
    level = changed("world: mars, site: jezero", "world: earth")
    assert codes(level) == ["cannot-hover"]
    assert "at most" in level.problems[0].message
