"""Radar into the ground: published figures, and what a radargram must show."""

from __future__ import annotations

import math

import pytest

from game.facts import value
from game.science.radar import (
    Body,
    Matter,
    Section,
    Stone,
    attenuation_db_m,
    delay_ns,
    depth_m,
    hyperbola_ns,
    permittivity_of,
    reflection,
    speed_m_ns,
)
from game.science.radargram import SAMPLE_NS, SAMPLES, Trace, fit, trace
from game.simulation.random_source import stream


class Silence:
    """A generator without chance."""

    @staticmethod
    def gauss(mu: float, sigma: float) -> float:
        """Return the middle."""
        del sigma
        return mu


ICE = Body(Matter.ICE, 20.0, 12.0, 2.0, 1.5, 6.0)
STONE = Stone(20.5, 1.1, -0.13)


def line(*bodies: Body, stones: tuple[Stone, ...] = (), noisy: bool = False) -> list[Trace]:
    """Return traces of thirteen metres above the bodies."""
    section = Section(bodies, stones)
    chance = stream(1, "test") if noisy else Silence()
    return [trace(section, n / 10.0, chance) for n in range(135, 266)]


def test_the_loss_is_the_published_one() -> None:
    """Q of 78.8 at 0.113 m/ns loses 2.1 dB/m at 675 MHz, plus or minus 0.4 (Eide et al. 2023)."""
    loss = attenuation_db_m(0.113, value("radar.quality"), value("radar.centre_frequency_mhz"))
    assert loss == pytest.approx(2.1, abs=0.05)


def test_dense_rock_is_a_third_as_fast_as_light() -> None:
    """Permittivity 9 makes 0.1 m/ns, as on the floor of Jezero; ice is faster, and loose soil about as fast as ice."""
    assert speed_m_ns(9.0) == pytest.approx(0.0999, abs=1e-4)
    assert speed_m_ns(3.15) == pytest.approx(0.169, abs=1e-3)
    assert permittivity_of(1.5) == pytest.approx(2.68, abs=0.01)
    assert permittivity_of(2.9) == pytest.approx(6.7, abs=0.1)


def test_depth_undoes_delay() -> None:
    """What is so deep is heard after so long, and the other way round."""
    assert depth_m(delay_ns(3.3, 5.5), speed_m_ns(5.5)) == pytest.approx(3.3)


def test_no_more_comes_back_than_was_sent() -> None:
    """Fresnel: alike on both sides nothing, faster below positive, slower below negative, air on rock half."""
    assert reflection(5.0, 5.0) == 0.0
    assert reflection(6.0, 3.15) == pytest.approx(0.1597, abs=1e-3)
    assert reflection(3.15, 6.0) == -reflection(6.0, 3.15)
    assert reflection(1.0, 9.0) == -0.5


def test_a_hyperbola_is_two_ways_along_a_slant() -> None:
    """A stone 3 m deep, seen from 4 m beside it, is 5 m away."""
    speed = speed_m_ns(4.0)
    assert hyperbola_ns(4.0, delay_ns(3.0, 4.0), speed) == pytest.approx(delay_ns(5.0, 4.0))


def loudest_ns(heard: Trace, first_ns: float, last_ns: float) -> float:
    """Return where the loudest echo between two delays stands."""
    places = range(round(first_ns / SAMPLE_NS), min(SAMPLES, round(last_ns / SAMPLE_NS)))
    return max(places, key=lambda n: abs(heard.echo(n * SAMPLE_NS))) * SAMPLE_NS


def test_ice_is_light_above_and_dark_below_and_lava_the_other_way_round() -> None:
    """Top and base of a lens stand where its depth and its own speed put them, with opposite signs."""
    for matter, sign in ((Matter.ICE, 1.0), (Matter.LAVA, -1.0), (Matter.RUBBLE, 1.0)):
        body = Body(matter, 20.0, 12.0, 2.0, 1.5, 6.0)
        (heard,) = [each for each in line(body) if each.at_m == 20.0]
        top_ns = delay_ns(body.top_m(20.0), 6.0)
        assert loudest_ns(heard, 10.0, top_ns + 5.0) == pytest.approx(top_ns, abs=SAMPLE_NS)
        assert heard.echo(top_ns) * sign > 0.05
        below = loudest_ns(heard, top_ns + 5.0, 90.0)
        assert heard.echo(below) * sign < -0.05


def test_a_stone_is_explained_best_by_the_true_speed() -> None:
    """Of all speeds the matched filter is strongest within 4 % of the ground's, with noise and under a lens's echo."""
    for permittivity in (3.5, 5.0, 8.0):
        body = Body(Matter.ICE, 20.0, 12.0, 2.2, 1.5, permittivity)
        traces = line(body, stones=(STONE,), noisy=True)
        apex_ns = delay_ns(STONE.depth_m, permittivity)
        speeds = [0.001 * n for n in range(80, 200)]
        best = min(speeds, key=lambda speed: fit(traces, STONE.at_m, apex_ns, speed))
        assert best == pytest.approx(speed_m_ns(permittivity), rel=0.04)


def test_without_traces_nothing_fits() -> None:
    """No traces, no echo."""
    assert fit([], 0.0, 20.0, 0.1) == 0.0


def test_the_published_reach_is_where_a_faint_echo_drowns() -> None:
    """The noise of a trace grows with time; at 100 ns it is far below the faintest echo that is heard at 10 m."""
    heard = line(ICE, noisy=True)[0]
    late = [heard.echo(n * SAMPLE_NS) for n in range(SAMPLES - 20, SAMPLES)]
    early = [heard.echo(n * SAMPLE_NS) for n in range(20, 40)]
    assert math.hypot(*early) <= math.hypot(*late) < value("radar.faintest_echo") * math.sqrt(20.0) / 5.0


def test_a_lens_thins_out() -> None:
    """At its ends top and base meet; outside of it there is nothing."""
    assert ICE.base_m(14.0) == ICE.top_m(14.0)
    assert ICE.base_m(20.0) > ICE.top_m(20.0) + 1.0
    assert not ICE.spans(13.9)
    assert Section((ICE,), ()).below(13.0) is None
