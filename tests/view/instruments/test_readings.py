"""What the instruments say: judged rightly, told by shape and word as well as by colour, and readable."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.simulation.plan import Goal
from game.simulation.snapshot import NO_OXYGEN, Drilling
from game.ui import theme
from game.view.instruments.board import Letters, Moment
from game.view.instruments.equation_terms import equations_of
from game.view.instruments.flight_tapes import FlightTapes
from game.view.instruments.glyphs import glyph
from game.view.instruments.readings import readings_of
from game.view.instruments.readings_oxygen import oxygen_readings
from game.view.instruments.status import Status, colour_of, glyph_of, judged
from game.view.overlay import Overlay
from tests.view.craft.scenes import PLAN, helicopter, rover, snapshot


def luminance(colour: tuple[int, int, int]) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def panel_over(sky: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return the panel's colour over a sky."""
    share = theme.PANEL[3] / 255
    red, green, blue = (round(p * share + s * (1 - share)) for p, s in zip(theme.PANEL[:3], sky, strict=True))
    return red, green, blue


@pytest.mark.parametrize(
    "colour", [theme.TEXT, theme.TEXT_QUIET, theme.GO, theme.CAUTION, theme.STOP, theme.INFO]
)
@pytest.mark.parametrize("sky", [(0x9C, 0x6B, 0x4A), (0xC9, 0x96, 0x6A), (0x0A, 0x0C, 0x16), (0, 0, 0)])
def test_accents_can_be_read_on_panels(colour: tuple[int, int, int], sky: tuple[int, int, int]) -> None:
    """Every colour of words has a contrast of 4.5:1 on a panel over noon's and night's skies."""
    lighter, darker = luminance(colour), luminance(panel_over(sky))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_states_differ_without_colour() -> None:
    """In grey every state still has a shape of its own."""
    pictures = set()
    for status in Status:
        sign = glyph(glyph_of(status), 32, (255, 255, 255))
        pictures.add(bytes(sign.get_at((x, y))[3] > 127 for x in range(32) for y in range(32)))
    assert len(pictures) == len(Status)
    assert len({colour_of(status) for status in Status}) == len(Status)


@pytest.mark.parametrize(
    ("name", "states"),
    [
        ("Battery", [helicopter(battery_pct=pct) for pct in (80.0, 25.0, 8.0)]),
        ("Rotor load", [helicopter(blade_loading=load) for load in (0.09, 0.125, 0.14)]),
        ("Cells", [helicopter(battery_temperature_k=kelvin) for kelvin in (290.0, 268.0, 250.0)]),
    ],
)
def test_each_state_has_its_own_word(name: str, states: list[object]) -> None:
    """From well to urgent the word changes with the state."""
    readings = [next(r for r in readings_of(state) if r.name == name) for state in states]  # type: ignore[arg-type] - of any craft
    assert [reading.status for reading in readings] == [Status.GO, Status.CAUTION, Status.STOP]
    assert len({reading.word for reading in readings}) == 3


def test_drill_force_is_judged_by_its_band() -> None:
    """Below the band too light, within cutting, above too hard; the band is on the bar."""
    words = []
    for force_n in (60.0, 120.0, 200.0):
        state = rover(arm_extension=1.0, drilling=Drilling("x", 0.01, force_n, 90.0, 160.0, 1.0))
        reading = next(r for r in readings_of(state) if r.band is not None)
        words.append(reading.word)
    assert words == ["too light", "cutting", "too hard"]


def test_fast_descent_is_a_warning_only_near_the_ground() -> None:
    """Two metres a second down is an alarm at one metre and none at twenty."""
    tapes = FlightTapes(Letters(theme.Scale((1280, 720))))
    statuses = []
    for height_m in (1.0, 20.0):
        state = helicopter(height_m, velocity_y_m_s=-2.0)
        look = tapes.look(Moment(PLAN, snapshot(state), Overlay("ginny"), state))
        assert look is not None
        statuses.append(look[1].status)
    assert statuses == [Status.STOP, Status.GO]


def test_height_tape_knows_the_goal_band() -> None:
    """The height that a goal asks for is a band on the tape, and the word says on which side of it the craft is."""
    tapes = FlightTapes(Letters(theme.Scale((1280, 720))))
    words = []
    for height_m in (1.0, 3.0, 5.0):
        state = helicopter(height_m)
        look = tapes.look(Moment(PLAN, snapshot(state), Overlay("ginny"), state))
        assert look is not None
        assert (look[0].bands[0].low, look[0].bands[0].high) == (2.5, 3.5)
        words.append(look[0].word)
    assert words == ["too low", "in band", "too high"]


def test_equation_gives_the_thrust_of_the_state() -> None:
    """CT, density, disk area and tip speed on the panel multiply to the thrust that is shown: 6.7 N in hover."""
    (equation,) = equations_of(helicopter(3.0))
    values = {
        term.symbol + term.index: float(term.value.split("\u202f")[0]) for term in equation if term.value
    }
    product = values["CT"] * values["ρ"] * values["A"] * values["(Ω R)"] ** 2
    assert values["T"] == pytest.approx(product, rel=0.02)
    assert values["T"] == pytest.approx(6.7, rel=0.02)


def test_limits_can_be_approached_from_both_sides() -> None:
    """A limit that falls marks small values as bad, one that rises marks large values."""
    assert judged(10.0, 30.0, 15.0) is Status.STOP
    assert judged(40.0, 30.0, 45.0) is Status.CAUTION
    assert judged(40.0, 30.0, 15.0) is Status.GO


def test_a_rotor_without_power_slows_down_after_the_landing() -> None:
    """On the ground the word follows the motors: spinning up with power, slowing down without."""
    words = {
        power_w: readings_of(helicopter(is_landed=True, rotor_speed_rpm=1500.0, rotor_power_w=power_w))[
            2
        ].word
        for power_w in (1.0, 150.0)
    }
    assert words == {1.0: "slowing down", 150.0: "speeding up"}


BREATH = Goal("oxygen", "percy", grams=6.0)


def test_the_current_is_judged_by_the_carbon_limit() -> None:
    """Below, at and above the limit differ in state and word; the limit is a mark on the bar; aged cells say so."""
    currents = []
    for current_a in (2.0, 2.95, 3.3):
        oxygen = replace(NO_OXYGEN, is_ready=True, carbon_limit_a=3.0, current_a=current_a, power_w=280.0)
        currents.append(oxygen_readings(rover(oxygen=oxygen), BREATH)[2])
    assert [each.status for each in currents] == list(Status)
    assert len({each.word for each in currents}) == 3
    mark = currents[0].mark
    assert mark is not None
    assert currents[0].share < mark < currents[2].share
    aged = replace(NO_OXYGEN, health=0.9)
    assert oxygen_readings(rover(oxygen=aged), BREATH)[2].status is Status.CAUTION


def test_faradays_law_holds_with_the_values_shown() -> None:
    """At 2.0 A the overlay says ten cells, and 5.97 grams an hour; while MOXIE is off it speaks of the wheels."""
    working = rover(oxygen=replace(NO_OXYGEN, current_a=2.0, power_w=280.0))
    (faraday,) = equations_of(working)
    assert [term.value for term in faraday if term.value][:3] == ["5.97\u202fg/h", "10", "2.0\u202fA"]
    assert len(equations_of(rover())) == 2
