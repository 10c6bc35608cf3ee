"""What has happened, as frozen past-tense objects. The simulation reports them; screens and sounds decide what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a craft at a time."""

    time_s: float
    craft: str


@dataclass(frozen=True, slots=True)
class TookOff(Event):
    """All feet are off the ground and clear of its pebbles."""


@dataclass(frozen=True, slots=True)
class TouchedDown(Event):
    """The first foot met ground, or something on it, after a flight."""

    down_m_s: float
    sideways_m_s: float
    at_m: float


@dataclass(frozen=True, slots=True)
class JumpLanded(Event):
    """All wheels had left the ground, and the first one is on it again."""

    down_m_s: float
    air_s: float
    at_m: float


@dataclass(frozen=True, slots=True)
class GearBroke(Event):
    """Springs have met their stops, or the frame the ground, so hard that the wheels carry no more."""


@dataclass(frozen=True, slots=True)
class GatePassed(Event):
    """A lander has come to a gate of its approach: "high" where the crew first sees the ground, "low" before the end."""

    gate: str


@dataclass(frozen=True, slots=True)
class LandingPointMoved(Event):
    """A lander's computer has taken another landing point."""

    from_m: float
    to_m: float


@dataclass(frozen=True, slots=True)
class PropellantCalled(Event):
    """Mission control has called how many seconds of hover are left until the landing must be given up; 0 is bingo."""

    left_s: int


@dataclass(frozen=True, slots=True)
class ProbeTouched(Event):
    """The probe below a lander's pads has met the ground: the contact light is on."""


@dataclass(frozen=True, slots=True)
class EngineStopped(Event):
    """A lander's engine has been shut down, or has run dry."""

    is_dry: bool


@dataclass(frozen=True, slots=True)
class LegBroke(Event):
    """A foot met the ground faster than a leg survives."""

    leg: int
    into_m_s: float


@dataclass(frozen=True, slots=True)
class BladeBroke(Event):
    """A turning blade hit something."""

    blades_left: int


@dataclass(frozen=True, slots=True)
class RotorStalled(Event):
    """More lift was asked for than the blades can give in this air."""

    blade_loading: float


@dataclass(frozen=True, slots=True)
class PictureLost(Event):
    """One picture of the navigation camera went missing: from now on the times of all others are wrong."""


@dataclass(frozen=True, slots=True)
class ContainerTouched(Event):
    """The container met a wall of the orbiter."""

    speed_m_s: float


@dataclass(frozen=True, slots=True)
class ContainerStruck(Event):
    """The container met a wall so fast that it counts as harmed."""

    speed_m_s: float


@dataclass(frozen=True, slots=True)
class ContainerCaptured(Event):
    """The lid has shut over the container."""

    speed_m_s: float


@dataclass(frozen=True, slots=True)
class ContainmentStepDone(Event):
    """One more step of shutting the container away is done."""

    steps: int


@dataclass(frozen=True, slots=True)
class CapsuleReleased(Event):
    """An orbiter has let its capsule go; `angle_deg` is that of the entry, None where it passes by."""

    push_m_s: float
    angle_deg: float | None


@dataclass(frozen=True, slots=True)
class CapsuleLost(Event):
    """A capsule has left for space again; 0 degrees: it never met the air."""

    angle_deg: float


@dataclass(frozen=True, slots=True)
class CapsuleBroke(Event):
    """The air braked a capsule harder than it stands."""

    load_gees: float
    angle_deg: float


@dataclass(frozen=True, slots=True)
class CapsuleLanded(Event):
    """A capsule has met the ground, so far beyond the planned place."""

    speed_m_s: float
    impact_gees: float
    miss_m: float


@dataclass(frozen=True, slots=True)
class BatteryEmptied(Event):
    """No usable energy is left."""


@dataclass(frozen=True, slots=True)
class TiltAlarmed(Event):
    """The craft leans more than its operators allow."""

    tilt_deg: float


@dataclass(frozen=True, slots=True)
class RolledOver(Event):
    """The craft leans beyond what it can come back from."""

    tilt_deg: float


@dataclass(frozen=True, slots=True)
class GotStuck(Event):
    """The wheels turn and the ground does not pass."""

    at_m: float
    slip_pct: float


@dataclass(frozen=True, slots=True)
class PhotographTaken(Event):
    """A picture was taken; `things` are the names of what is on it."""

    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThingDiscovered(Event):
    """Something unknown was seen for the first time and is on everyone's map now."""

    thing: str


@dataclass(frozen=True, slots=True)
class HazardMisjudged(Event):
    """The wheels came to ground that the hazard finder had taken for another four metres before.

    It was there and not marked, or it was marked with this confidence and is not there.
    """

    at_m: float
    hazard: str
    confidence: float
    was_there: bool


@dataclass(frozen=True, slots=True)
class PointMeasured(Event):
    """An instrument has finished a point of a thing, or the abrader its patch."""

    thing: str
    instrument: str


@dataclass(frozen=True, slots=True)
class AnswerGiven(Event):
    """The team has said what a thing is."""

    about: str
    answer: str


@dataclass(frozen=True, slots=True)
class CoreCut(Event):
    """The corer reached its depth or the core broke off."""

    thing: str
    length_m: float


@dataclass(frozen=True, slots=True)
class CoreCrumbled(Event):
    """Too much force: the core fell to powder, as at Roubion."""

    thing: str


@dataclass(frozen=True, slots=True)
class TubeSealed(Event):
    """A tube with its core was closed."""

    tube: int
    thing: str


@dataclass(frozen=True, slots=True)
class TubeLaid(Event):
    """A tube has come to lie on the ground."""

    tube: int
    at_m: float


@dataclass(frozen=True, slots=True)
class OxygenHot(Event):
    """MOXIE's cells are hot enough for a current."""


@dataclass(frozen=True, slots=True)
class CarbonFormed(Event):
    """Too much of the gas is turned: carbon falls out in MOXIE's cells."""

    current_a: float
    limit_a: float


@dataclass(frozen=True, slots=True)
class GoalReached(Event):
    """A goal was fulfilled; `goal` is its place in the level's list."""

    goal: int
    reason: str


@dataclass(frozen=True, slots=True)
class GoalFailed(Event):
    """A goal can no longer be fulfilled."""

    goal: int
    reason: str


@dataclass(frozen=True, slots=True)
class MissionEnded(Event):
    """The run is over."""

    outcome: str
    reason: str
