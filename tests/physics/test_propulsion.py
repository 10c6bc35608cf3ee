"""Seven kinds of propulsion on the job of the Mars Ascent Vehicle (sources in assets/facts/propulsion.yaml)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.facts import value
from game.science.rocketry.equation import delta_v_m_s
from game.science.rocketry.propulsion import Kind, Proposal, Verdict, compare, propose, propulsion, usual_job


def proposals() -> dict[Kind, Proposal]:
    """Return what each kind would take for the usual job."""
    return {proposal.propulsion.kind: proposal for proposal in compare(usual_job())}


@pytest.mark.parametrize(
    ("kind", "lowest_s", "highest_s"),
    [
        (Kind.SOLID, 285.0, 295.0),
        (Kind.HYDRAZINE, 220.0, 235.0),
        (Kind.NTO_MMH, 310.0, 325.0),
        (Kind.METHALOX, 350.0, 380.0),
        (Kind.HYDROLOX, 445.0, 465.0),
        (Kind.ION, 3000.0, 4200.0),
        (Kind.NUCLEAR_THERMAL, 850.0, 900.0),
    ],
)
def test_specific_impulses_are_the_published_ones(kind: Kind, lowest_s: float, highest_s: float) -> None:
    """Each lies in the published range."""
    assert lowest_s <= propulsion(kind).specific_impulse_s <= highest_s


def test_ion_cannot_lift_off() -> None:
    """Six of the seven fly; ion engines lift less than a thousandth of their own weight on Mars."""
    for kind, proposal in proposals().items():
        assert proposal.verdict is (Verdict.TOO_WEAK if kind is Kind.ION else Verdict.FLIES)
    assert proposals()[Kind.ION].lifts_itself_times < 0.001


def test_the_solid_rocket_weighs_about_what_was_planned() -> None:
    """Two solid stages come to within a quarter of the published 400 kg."""
    planned_kg = value("ascent.lift_off_mass_kg")
    assert proposals()[Kind.SOLID].lift_off_kg == pytest.approx(planned_kg, rel=0.25)


def test_a_proposal_obeys_the_rocket_equation() -> None:
    """A single stage of methalox gives the wanted change of speed, and its masses add up."""
    job = replace(usual_job(), stages=1)
    found = propose(propulsion(Kind.METHALOX), job)
    end_kg = found.lift_off_kg - found.propellant_kg
    assert delta_v_m_s(370.0, found.lift_off_kg, end_kg) == pytest.approx(job.delta_v_m_s)
    tanks_kg = found.propulsion.tank_share * found.propellant_kg
    assert end_kg == pytest.approx(job.payload_kg + tanks_kg + found.engines_kg)


def test_what_burns_light_takes_room() -> None:
    """Hydrogen weighs least and fills most: hydrolox is lighter than solid, but twice as large."""
    hydrolox, solid = proposals()[Kind.HYDROLOX], proposals()[Kind.SOLID]
    assert hydrolox.lift_off_kg < solid.lift_off_kg
    assert hydrolox.propellant_m3 > 2.0 * solid.propellant_m3


def test_a_reactor_is_too_heavy_for_a_small_rocket_and_good_for_a_large_one() -> None:
    """For 54 kg it weighs most of all; from the Moon 50 tonnes take it less propellant than methalox would."""
    small = proposals()
    assert max(small.values(), key=lambda each: each.lift_off_kg).propulsion.kind is Kind.NUCLEAR_THERMAL
    large = replace(usual_job(), payload_kg=50_000.0, gravity_m_s2=1.62)
    nuclear, methalox = (propose(propulsion(kind), large) for kind in (Kind.NUCLEAR_THERMAL, Kind.METHALOX))
    assert nuclear.propellant_kg < methalox.propellant_kg


def test_moxie_would_take_more_than_a_year() -> None:
    """The oxygen for a small methalox rocket, about 120 kg, is what one MOXIE makes in 14 months at its best."""
    methalox = proposals()[Kind.METHALOX]
    assert methalox.oxygen_kg == pytest.approx(0.783 * methalox.propellant_kg)
    assert 300.0 < methalox.moxie_days < 500.0
    assert proposals()[Kind.SOLID].moxie_days == 0.0


def test_too_much_for_one_stage() -> None:
    """No hydrazine rocket of one stage gives 6 km/s; with three it flies."""
    job = replace(usual_job(), delta_v_m_s=6000.0, stages=1)
    hydrazine = propulsion(Kind.HYDRAZINE)
    assert propose(hydrazine, job).verdict is Verdict.TOO_HUNGRY
    assert propose(hydrazine, replace(job, stages=3)).verdict is Verdict.FLIES
