"""The propulsion bench on screen: what it says of each kind, and that the job can be changed."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.cli.headless import headless_screen
from game.scenes.engines import EnginesScene
from game.scenes.gallery import staged
from game.science.rocketry.propulsion import Kind, Verdict, propose, propulsion, usual_job
from game.ui.widget import walk
from game.view.engine_words import kind_name, origin_words, short_name, storage_words, verdict_words

JOB = usual_job()


def said(kind: Kind) -> str:
    """Return what is said of a kind on the usual job."""
    return verdict_words(propose(propulsion(kind), JOB), JOB)


def test_ion_stays_on_the_ground_and_says_why() -> None:
    """The most economic engine lifts a two-thousandth of itself."""
    assert said(Kind.ION).startswith(
        "Stays on the ground: its engine lifts only 0.05\u202f% of its own weight"
    )


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.ION])
def test_all_others_fly_and_tell_their_share(kind: Kind) -> None:
    """The other six do the job of the samples' rocket, each with its share of payload."""
    assert said(kind).startswith("Flies: of ")
    assert "payload" in said(kind)


def test_a_job_that_closes_nowhere_says_so() -> None:
    """Hydrazine in one stage to 9 km/s: nothing is left for tanks and engine."""
    hard = replace(JOB, delta_v_m_s=9000.0, stages=1)
    proposal = propose(propulsion(Kind.HYDRAZINE), hard)
    assert proposal.verdict is Verdict.TOO_HUNGRY
    assert verdict_words(proposal, hard).startswith("No rocket of 1 stage can do it")


def test_what_boils_must_be_kept_cold_and_what_freezes_warm() -> None:
    """Hydrogen and methane are kept cold, hydrazine warm; a solid motor needs heaters by night."""
    assert "kept cold" in storage_words(propose(propulsion(Kind.HYDROLOX), JOB))
    assert "kept warm" in storage_words(propose(propulsion(Kind.HYDRAZINE), JOB))
    assert "heaters" in storage_words(propose(propulsion(Kind.SOLID), JOB))


def test_oxygen_from_mars_is_counted_in_moxies() -> None:
    """What MOXIE could make counts, with the time that one would need; a solid motor brings all along."""
    assert "one MOXIE needs" in origin_words(propose(propulsion(Kind.METHALOX), JOB))
    assert origin_words(propose(propulsion(Kind.SOLID), JOB)) == "all from the Earth"


def test_every_kind_has_a_name_and_a_short_one() -> None:
    """Seven names, no two alike."""
    assert len({kind_name(kind) for kind in Kind}) == len({short_name(kind) for kind in Kind}) == 7


def test_arrows_go_from_rocket_to_rocket_and_sliders_change_the_job() -> None:
    """The right arrow chooses hydrazine; more payload makes a heavier rocket; the button brings the usual job back."""
    with headless_screen((1280, 720)):
        scene = staged("engines", (1280, 720)).scene
        assert isinstance(scene, EnginesScene)
        scene.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode=""))
        assert scene.proposal.propulsion.kind is Kind.HYDRAZINE
        before_kg = scene.proposal.lift_off_kg
        widgets = {widget.label: widget for widget in walk(scene.page.root)}
        widgets["Payload"].arrow(pygame.K_RIGHT)
        assert scene.proposal.lift_off_kg > before_kg
        reset = widgets["The job of the samples' rocket"].action
        assert reset is not None
        reset()
        assert scene.proposal.lift_off_kg == pytest.approx(before_kg)
