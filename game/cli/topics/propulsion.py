"""`lab propulsion`: the rocket that one kind of engine would need for the same job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.mistake import unknown_name
from game.cli.parser import Number, Whole
from game.science.rocketry.propulsion import Job, Kind, Proposal, Verdict, propose, propulsion, usual_job
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs; what is left out is the job of the Mars Ascent Vehicle."""
    job = usual_job()
    parser.add_argument("--kind", required=True, help=", ".join(Kind))
    payload = tr(
        "what is to reach orbit beside the empty stages, in kilograms (default: samples and equipment)"
    )
    parser.add_argument("--payload", type=Number(0.1, 1e6, "kg"), default=job.payload_kg, help=payload)
    speed = tr("change of speed in m/s, losses included (default: from Jezero to orbit)")
    parser.add_argument("--delta-v", type=Number(1.0, 20_000.0, "m/s"), default=job.delta_v_m_s, help=speed)
    gravity = tr("gravity at lift-off in m/s2 (default: Jezero's)")
    parser.add_argument("--gravity", type=Number(0.01, 100.0, "m/s2"), default=job.gravity_m_s2, help=gravity)
    parser.add_argument("--stages", type=Whole(1, 10), default=job.stages, help=tr("how many (default 2)"))


def measure(arguments: Namespace) -> Figures:
    """Return mass, volume, storage and origin of the propellant, and whether it flies."""
    if arguments.kind not in set(Kind):
        sentence = tr("There is no propulsion '{name}'.").format(name=arguments.kind[:40])
        raise unknown_name(sentence, arguments.kind, tuple(Kind))
    kind = propulsion(Kind(arguments.kind))
    job = Job(
        payload_kg=arguments.payload,
        delta_v_m_s=arguments.delta_v,
        gravity_m_s2=arguments.gravity,
        stages=arguments.stages,
        lift_off_thrust_to_weight=usual_job().lift_off_thrust_to_weight,
    )
    proposal = propose(kind, job)
    return {
        "kind": str(kind.kind),
        "payload_kg": job.payload_kg,
        "delta_v_m_s": job.delta_v_m_s,
        "stages": job.stages,
        "isp_s": kind.specific_impulse_s,
        "storage_coldest_k": kind.coldest_k,
        "storage_warmest_k": kind.warmest_k,
        "can_lift_off": proposal.verdict is Verdict.FLIES,
        "why": _why(proposal),
        "lift_off_kg": proposal.lift_off_kg,
        "propellant_kg": proposal.propellant_kg,
        "engines_kg": proposal.engines_kg,
        "volume_m3": proposal.propellant_m3,
        "lifts_itself_times": proposal.lifts_itself_times,
        "oxygen_from_mars_kg": proposal.oxygen_kg,
        "moxie_days": proposal.moxie_days,
        "origin": _origin(proposal),
    }


def _why(proposal: Proposal) -> str:
    if proposal.verdict is Verdict.TOO_WEAK:
        return tr(
            "the engine lifts less than it weighs with all that feeds it: good in orbit, useless at lift-off"
        )
    if proposal.verdict is Verdict.TOO_HUNGRY:
        return tr("tanks and engine weigh more than is left when the propellant is burnt; try more stages")
    return tr("thrust and propellant suffice")


def _origin(proposal: Proposal) -> str:
    if proposal.propulsion.oxygen_share > 0.0:
        return tr("oxygen can be made from the air of Mars; the rest comes from the Earth")
    return tr("all of it comes from the Earth")
