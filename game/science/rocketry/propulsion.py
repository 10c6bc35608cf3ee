"""Seven kinds of propulsion on the same job: what a rocket of each would weigh, and why some cannot do it.

Each stage gives the same change of speed. A stage is its propellant, tanks in proportion to it, and an engine that lifts
the stage and all above it with a margin; below a lightest size no engine is built. Losses are the same for all, which
flatters the weak ones.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from game.facts import table, value
from game.science.rocketry.equation import exhaust_speed_m_s, mass_ratio
from game.science.rocketry.rocket import Rocket, Stage, mars_ascent_vehicle
from game.science.trajectory.shape import Shape, round_shape

_GRAMS: Final = 1000.0
_HOURS_PER_DAY: Final = 24.0


class Kind(StrEnum):
    """The seven, from the simplest to the strangest."""

    SOLID = "solid"
    HYDRAZINE = "hydrazine"
    NTO_MMH = "nto-mmh"
    METHALOX = "methalox"
    HYDROLOX = "hydrolox"
    ION = "ion"
    NUCLEAR_THERMAL = "nuclear-thermal"


class Verdict(StrEnum):
    """Whether a rocket of a kind can do the job, and if not, why."""

    FLIES = "flies"
    TOO_WEAK = "too_weak"
    """Its engine does not lift what it weighs itself."""
    TOO_HUNGRY = "too_hungry"
    """Tanks and engine weigh more than is left when the propellant is burnt; more stages may help."""


@dataclass(frozen=True, slots=True)
class Propulsion:
    """What is known of a kind."""

    kind: Kind
    specific_impulse_s: float
    density_kg_m3: float
    coldest_k: float
    warmest_k: float
    """Between these two it is stored."""
    tank_share: float
    """Mass of tanks or cases over that of the propellant."""
    thrust_to_weight: float
    """Of the engine alone, on the Earth."""
    lightest_engine_kg: float
    oxygen_share: float
    """Part of the propellant that is oxygen and could be made from the air of Mars."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be brought where."""

    payload_kg: float
    delta_v_m_s: float
    gravity_m_s2: float
    stages: int
    lift_off_thrust_to_weight: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """A rocket of a kind for a job; masses and volume are 0 where it cannot do it."""

    propulsion: Propulsion
    verdict: Verdict
    lift_off_kg: float
    propellant_kg: float
    engines_kg: float
    propellant_m3: float
    lifts_itself_times: float
    """How many times its own weight the engine lifts on that world."""
    oxygen_kg: float
    moxie_days: float
    """How long one MOXIE at its best would make that oxygen."""


def propulsion(kind: Kind) -> Propulsion:
    """Return a kind's figures from the facts."""
    name = kind.replace("-", "_")
    names = (
        "specific_impulse_s",
        "density_kg_m3",
        "coldest_k",
        "warmest_k",
        "tank_share",
        "thrust_to_weight",
        "lightest_engine_kg",
        "oxygen_share",
    )
    return Propulsion(kind, *(value(f"propulsion.{name}_{what}") for what in names))


def usual_job() -> Job:
    """Return the job of the Mars Ascent Vehicle: the samples and the rocket's own equipment from Jezero to orbit."""
    return Job(
        payload_kg=value("ascent.payload_kg") + value("propulsion.equipment_kg"),
        delta_v_m_s=value("propulsion.delta_v_m_s"),
        gravity_m_s2=value("mars.gravity_jezero_m_s2"),
        stages=int(value("propulsion.stages_count")),
        lift_off_thrust_to_weight=value("propulsion.lift_off_thrust_to_weight"),
    )


def compare(job: Job) -> tuple[Proposal, ...]:
    """Return a proposal of each kind for a job."""
    return tuple(propose(propulsion(kind), job) for kind in Kind)


def propose(kind: Propulsion, job: Job) -> Proposal:
    """Return the rocket of one kind for a job, built from the top down."""
    itself = kind.thrust_to_weight * value("physics.standard_gravity_m_s2") / job.gravity_m_s2
    mass_kg, propellant_kg, engines_kg = job.payload_kg, 0.0, 0.0
    verdict = Verdict.FLIES if itself >= job.lift_off_thrust_to_weight else Verdict.TOO_WEAK
    for _ in range(job.stages if verdict is Verdict.FLIES else 0):
        stage = _stage(kind, job, mass_kg, job.lift_off_thrust_to_weight / itself)
        if stage is None:
            verdict = Verdict.TOO_HUNGRY
            break
        mass_kg, burnt_kg, engine_kg = stage
        propellant_kg, engines_kg = propellant_kg + burnt_kg, engines_kg + engine_kg
    if verdict is not Verdict.FLIES:
        return Proposal(kind, verdict, 0.0, 0.0, 0.0, 0.0, itself, 0.0, 0.0)
    oxygen_kg = kind.oxygen_share * propellant_kg
    oxygen_h = oxygen_kg * _GRAMS / value("moxie.highest_rate_g_h")
    return Proposal(
        propulsion=kind,
        verdict=verdict,
        lift_off_kg=mass_kg,
        propellant_kg=propellant_kg,
        engines_kg=engines_kg,
        propellant_m3=propellant_kg / kind.density_kg_m3,
        lifts_itself_times=itself,
        oxygen_kg=oxygen_kg,
        moxie_days=oxygen_h / _HOURS_PER_DAY,
    )


def tossed_job() -> Job:
    """Return the same job for a rocket that is thrown up and must be off at once: engines that push harder."""
    return replace(usual_job(), lift_off_thrust_to_weight=value("propulsion.tossed_thrust_to_weight"))


def built(kind: Propulsion, job: Job, burn_share: float = 1.0) -> Rocket:
    """Return the rocket of a proposal, as one that can be flown; motors burn for a share of what was designed.

    One that is too weak gets the lightest engines that are built, and pushes as hard as these can.
    """
    gravity_m_s2 = value("physics.standard_gravity_m_s2")
    itself = kind.thrust_to_weight * gravity_m_s2 / job.gravity_m_s2
    is_able = itself >= job.lift_off_thrust_to_weight
    share = job.lift_off_thrust_to_weight / itself if is_able else 0.0
    exhaust_m_s, mass_kg = exhaust_speed_m_s(kind.specific_impulse_s), job.payload_kg
    stages: list[Stage] = []
    for _ in range(job.stages):
        found = _stage(kind, job, mass_kg, share)
        if found is None:
            raise ValueError(f"no rocket of {kind.kind} can do this job")
        mass_kg, burnt_kg, engine_kg = found
        able_n = engine_kg * kind.thrust_to_weight * gravity_m_s2
        thrust_n = job.lift_off_thrust_to_weight * mass_kg * job.gravity_m_s2 if is_able else able_n
        burn_s = burn_share * burnt_kg * exhaust_m_s / thrust_n
        dry_kg = kind.tank_share * burnt_kg + engine_kg
        stages.insert(0, Stage(burnt_kg, dry_kg, kind.specific_impulse_s, burn_s))
    volume_m3 = sum(stage.propellant_kg for stage in stages) / kind.density_kg_m3
    return Rocket(tuple(stages), job.payload_kg, _shape(volume_m3))


def larger_times(volume_m3: float) -> float:
    """Return how many times longer and wider a rocket is than the planned one, by the room of its propellant."""
    planned_kg = sum(stage.propellant_kg for stage in mars_ascent_vehicle().stages)
    planned_m3 = planned_kg / value("propulsion.solid_density_kg_m3")
    return float((volume_m3 / planned_m3) ** (1.0 / 3.0))


def _shape(volume_m3: float) -> Shape:
    diameter_m = value("machines.ascent_rocket_diameter_m") * larger_times(volume_m3)
    return round_shape(diameter_m, table("ascent.drag"))


def _stage(
    kind: Propulsion, job: Job, above_kg: float, engine_share: float
) -> tuple[float, float, float] | None:
    """Return the mass with all above it, the propellant and the engine of a stage, or None where it closes nowhere.

    m = above + (1 + tanks) p + engine with p = m (1 - 1 / ratio), and the engine a share of m or the lightest one,
    whichever is heavier.
    """
    ratio = mass_ratio(kind.specific_impulse_s, job.delta_v_m_s / job.stages)
    burnt_share = 1.0 - 1.0 / ratio
    left_share = 1.0 - (1.0 + kind.tank_share) * burnt_share
    if left_share <= engine_share:
        return None
    mass_kg = max(above_kg / (left_share - engine_share), (above_kg + kind.lightest_engine_kg) / left_share)
    return mass_kg, mass_kg * burnt_share, max(mass_kg * engine_share, kind.lightest_engine_kg)
