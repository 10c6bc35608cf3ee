"""What the propulsion bench says: names of the seven kinds, whether each does the job, and what its rocket is like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.science.rocketry.propulsion import Kind, Verdict
from game.simulation.units import CELSIUS_ZERO_K, PERCENT
from game.texts import tr, tr_n
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from game.science.rocketry.propulsion import Job, Proposal

_TONNE_KG: Final = 1000.0
_LITRES: Final = 1000.0
_ROOM_K: Final = 270.0
"""Colder than this, a tank on Mars must be kept cold or its content boils."""
_MONTH_DAYS: Final = 60.0
_YEAR_DAYS: Final = 365.25


def kind_name(kind: Kind) -> str:
    """Return what a kind is called."""
    return {
        Kind.SOLID: tr("Solid"),
        Kind.HYDRAZINE: tr("Hydrazine"),
        Kind.NTO_MMH: tr("NTO and MMH"),
        Kind.METHALOX: tr("Methane and oxygen"),
        Kind.HYDROLOX: tr("Hydrogen and oxygen"),
        Kind.ION: tr("Ion"),
        Kind.NUCLEAR_THERMAL: tr("Nuclear thermal"),
    }[kind]


def short_name(kind: Kind) -> str:
    """Return a name that fits below a rocket."""
    return {
        Kind.NTO_MMH: tr("NTO/MMH"),
        Kind.METHALOX: tr("Methalox"),
        Kind.HYDROLOX: tr("Hydrolox"),
        Kind.NUCLEAR_THERMAL: tr("Nuclear"),
    }.get(kind) or kind_name(kind)


def mass_words(mass_kg: float) -> str:
    """Return a mass as people tell it."""
    if mass_kg < _TONNE_KG:
        return quantity(mass_kg, "kg", 0)
    return quantity(mass_kg / _TONNE_KG, "t", 1)


def verdict_words(proposal: Proposal, job: Job) -> str:
    """Return in one or two sentences whether it does the job, and why."""
    kind = proposal.propulsion
    if proposal.verdict is Verdict.TOO_WEAK:
        words = tr(
            "Stays on the ground: its engine lifts only {share} of its own weight, though no other throws its gas"
            " out as fast. In orbit, where nothing pulls it down, it has months for the same push."
        )
        return words.format(share=_share(proposal.lifts_itself_times))
    if proposal.verdict is Verdict.TOO_HUNGRY:
        words = tr_n(
            "No rocket of {n} stage can do it: tanks and engine weigh more than what is left without the propellant.",
            "No rocket of {n} stages can do it: tanks and engine weigh more than what is left without the propellant.",
            job.stages,
        )
        return words.format(n=job.stages)
    payload = PERCENT * job.payload_kg / proposal.lift_off_kg
    words = tr(
        "Flies: of {mass} at lift-off, {share} are payload. A kilogram of propellant pushes with a kilogram's"
        " weight on Earth for {isp} seconds."
    )
    return words.format(
        mass=mass_words(proposal.lift_off_kg),
        share=quantity(payload, "%", 0 if payload >= 1.0 else 1),
        isp=number(kind.specific_impulse_s, 0),
    )


def storage_words(proposal: Proposal) -> str:
    """Return how its propellant is kept, in degrees Celsius."""
    kind = proposal.propulsion
    low, high = kind.coldest_k - CELSIUS_ZERO_K, kind.warmest_k - CELSIUS_ZERO_K
    span = tr("{low} to {high}").format(low=number(low, 0), high=quantity(high, "°C", 0))
    if kind.warmest_k < _ROOM_K:
        return tr("{span}: it must be kept cold all the time").format(span=span)
    if low > -10.0:
        return tr("{span}: it must be kept warm on Mars").format(span=span)
    return tr("{span}: heaters keep it through the night").format(span=span)


def origin_words(proposal: Proposal) -> str:
    """Return where its propellant comes from, and how long one MOXIE would make the oxygen in it."""
    if proposal.oxygen_kg <= 0.0:
        return tr("all from the Earth")
    days = proposal.moxie_days
    time = (
        tr("{n} days").format(n=number(days, 0))
        if days < _MONTH_DAYS
        else tr("{n} years").format(n=number(days / _YEAR_DAYS, 1))
    )
    words = tr("{oxygen} of oxygen from the air of Mars; one MOXIE needs {time}")
    return words.format(oxygen=mass_words(proposal.oxygen_kg), time=time)


def volume_words(volume_m3: float) -> str:
    """Return the room that its propellant takes."""
    if volume_m3 < 1.0:
        return tr("{n} litres").format(n=number(_LITRES * volume_m3, 0))
    return quantity(volume_m3, "m³", 1)


def _share(times: float) -> str:
    return quantity(PERCENT * times, "%", 2 if times < 0.01 else 0)
