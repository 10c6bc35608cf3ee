"""What a level asks for, as plain frozen data: the only thing, with a seed, that a simulation is built from.

Reading and checking files is left to `game.level_format`. All lengths are metres, angles radians unless the name
says degrees.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.science.radar import Body
    from game.simulation.ascent_rocket.start import LaunchStart
    from game.simulation.earth_capsule.start import HomewardStart
    from game.simulation.entry_vehicle.start import ArrivalStart
    from game.simulation.moon_lander.start import FlightStart
    from game.simulation.orbiter.start import OrbitStart

REFERENCE_PILOT: Final = "reference"
"""The pilot that does what the goals of any level ask, in their order."""


class World(StrEnum):
    """The worlds whose gravity and air are known."""

    MARS = "mars"
    MOON = "moon"
    EARTH = "earth"


class GroundKind(StrEnum):
    """What lies under wheels and legs."""

    BEDROCK = "bedrock"
    REGOLITH = "regolith"
    SAND = "sand"
    RIPPLES = "ripples"


class ControlDepth(StrEnum):
    """How much of the flying the on-board computer does."""

    GUIDED = "guided"
    ASSISTED = "assisted"
    DIRECT = "direct"


class ThingKind(StrEnum):
    """What can stand on the ground: rocks, and flags and stakes that nothing bumps into."""

    BOULDER = "boulder"
    OUTCROP = "outcrop"
    MARKER = "marker"
    SITE = "site"


ROCKS: Final = (ThingKind.BOULDER, ThingKind.OUTCROP)


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when; gravity, air, wind and light follow."""

    world: World = World.MARS
    site: str = "jezero"
    season_ls_deg: float = 33.0
    local_time_h: float = 12.55
    density_kg_m3: float | None = None
    """Overrides the density at height 0 of the profile, for levels about one density; None follows season and hour."""
    wind_m_s: float = 3.0
    """Steady wind at 10 m, positive towards larger distances."""
    gust_m_s: float = 1.0
    """Root mean square of the turbulent part of the wind."""
    dust_devils_per_hour: float = 0.0
    dust_optical_depth: float = 0.5
    orbit_altitude_m: float | None = None
    """Height of a circular orbit in which the level plays: no weight, no air, no ground. None: on the ground."""


@dataclass(frozen=True, slots=True)
class GroundSpan:
    """One kind of ground between two distances."""

    from_m: float
    to_m: float
    kind: GroundKind


@dataclass(frozen=True, slots=True)
class TerrainPlan:
    """Control points (distance, height), seeded roughness on top, and what it is made of."""

    profile: tuple[tuple[float, float], ...]
    seed: int = 0
    roughness_m: float = 0.05
    ground: tuple[GroundSpan, ...] = ()
    """Where no span covers the ground it is regolith."""
    buried: tuple[Body, ...] = ()
    """What the radar can find below it."""
    is_dealt: bool = False
    """Whether each run deals what is buried to those places anew."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A boulder, an outcrop, a marker or a site, on the ground at a distance."""

    name: str
    kind: ThingKind
    at_m: float
    radius_m: float = 0.4
    rock: str = "basalt"
    chemistry: str = ""
    """The published target whose chemistry it has, by the names of `game.science.targets`; none for plain rocks."""
    dust_share: float = 0.0
    """How much of its natural surface is dust: what PIXL sees there until it is abraded."""
    specimen: str = ""
    """The rock of Jezero that it looks like to WATSON and SHERLOC, by the names of `game.science.specimens`."""
    is_known: bool = True
    """An unknown thing appears on the map only when a craft has seen or photographed it."""
    horizon_deg: float = 0.0
    """How high heights that the picture does not show stand around a site; so is the next."""
    wind_share: float = 1.0
    """Of the wind over open ground."""


@dataclass(frozen=True, slots=True)
class NavigationPlan:
    """A helicopter that knows its speed only by its camera."""

    lost_frame_at_s: float | None = None
    """Time in the air at which one picture is lost; None loses none."""


@dataclass(frozen=True, slots=True)
class CraftPlan:
    """One craft at its start. `overrides` replaces fields of its specification by name."""

    name: str
    kind: str
    at_m: float
    battery_pct: float = 100.0
    control: ControlDepth = ControlDepth.GUIDED
    rotor_speed_rpm: float | None = None
    """The rotor speed that is set at the start; the player may change it. None takes the craft's own."""
    overrides: Mapping[str, float] = field(default_factory=dict)
    cells_c: float = 20.0
    """How hot the cells of a rover's oxygen maker are at the start: at rest they are as warm as its body."""
    filter_pct: float = 100.0
    """How much of the air passes the dust filter of a rover's oxygen maker."""
    navigation: NavigationPlan | None = None
    """None: the craft knows its speed exactly."""
    flight: FlightStart | None = None
    """How a lander starts; all other craft start standing."""
    orbit: OrbitStart | None = None
    homeward: HomewardStart | None = None
    launch: LaunchStart | None = None
    arrival: ArrivalStart | None = None
    """How an orbiter, an Earth capsule, an ascent rocket, or a landing rover starts; each kind has its own."""
    scatter_m: float = 0.0
    """How far off its start may be in each direction: what navigation did not know; another seed, another place."""
    tubes: tuple[str, ...] = ()
    """Published samples that are in a rover's rack from the start, by the names of `game.science.samples`."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One thing to achieve. Which fields count depends on `kind` (see `game.simulation.objectives`).

    kinds: reach (at_m, within_m), hold_altitude (between_m, for_s), land (at_m or None, within_m, max_down_m_s,
    max_sideways_m_s or None, slope_deg or None), redesignate, photograph (thing, within_m), travel (distance_m),
    sample (thing, count),
    measure (thing, instrument, count), identify (thing, answer, tries), cards (thing, count),
    claim (thing, answer, tries), order (events, tries), oxygen (grams, purity_pct),
    depot (count, between_m as spacing, any of from_m, to_m, is_firm, slope_deg, clear_m),
    hand_over (to, within_m, for_s), ice (reach_m, within_m as error of the depth, tries),
    hold_point (between_m as distance, max_speed_m_s, for_s), capture, contain,
    entry (between_deg, max_load_gees), land_home (within_km, max_impact_gees), orbit (between_km, max_load_gees),
    plant (tonnes, months, mass_kg, tries), settle (tries), stop (thing, within_m, for_s),
    stay_within (any of time_s, energy_wh, tilt_deg, damage, landing_m_s).
    """

    kind: str
    craft: str
    at_m: float | None = None
    within_m: float = 1.0
    between_m: tuple[float, float] = (0.0, 0.0)
    for_s: float = 0.0
    max_down_m_s: float = 1.5
    max_sideways_m_s: float | None = None
    thing: str | None = None
    distance_m: float = 0.0
    count: int = 1
    time_s: float | None = None
    energy_wh: float | None = None
    tilt_deg: float | None = None
    damage: float | None = None
    landing_m_s: float | None = None
    """The fastest landing after a flight or a jump, downwards."""
    instrument: str = ""
    answer: str = ""
    """What is true; never shown before it was found."""
    tries: int = 2
    events: tuple[str, ...] = ()
    """What is to be put in order, by the values of `game.science.history.Episode`."""
    from_m: float | None = None
    to_m: float | None = None
    is_firm: bool = False
    """Only ground that keeps a tube on top of it counts: no sand, no ripples."""
    slope_deg: float | None = None
    clear_m: float = 0.0
    """Free ground asked for between a tube and the next boulder."""
    grams: float = 0.0
    purity_pct: float = 98.0
    max_speed_m_s: float = 0.0
    """Against what it holds its place beside."""
    between_deg: tuple[float, float] = (0.0, 90.0)
    """Below the horizon."""
    max_load_gees: float = 0.0
    between_km: tuple[float, float] = (0.0, 0.0)
    """Lowest and highest height of an orbit."""
    within_km: float = 0.0
    max_impact_gees: float = 0.0
    to: str = ""
    """The craft that data are handed over to."""
    reach_m: float = 0.0
    """How deep people could dig for ice."""
    tonnes: float = 0.0
    """Of oxygen, in so many `months`."""
    months: float = 0.0
    mass_kg: float = 0.0
    """The most that a plant may weigh."""


@dataclass(frozen=True, slots=True)
class MedalLimits:
    """What a medal asks for beside winning; None asks nothing."""

    within_s: float | None = None
    within_wh: float | None = None
    within_kg: float | None = None
    """Of the plant that was handed in."""


class Quantity(StrEnum):
    """What can be predicted before a start and is known after the end. Of several craft together, or the most of all."""

    TIME_S = "time_s"
    ENERGY_WH = "energy_wh"
    BATTERY_LEFT_PCT = "battery_left_pct"
    """At the end; of several batteries the emptiest."""
    MAX_HEIGHT_M = "max_height_m"
    MAX_SPEED_M_S = "max_speed_m_s"
    MAX_POWER_W = "max_power_w"
    FLIGHT_POWER_W = "flight_power_w"
    """What a helicopter draws in the air, on average."""
    TOUCHDOWN_M_S = "touchdown_m_s"
    """The hardest one's speed downwards."""
    DISTANCE_M = "distance_m"
    """What a rover has driven, forward and back."""
    BRAKING_M = "braking_m"
    """From 10 km/h to a stand, as hard as was braked."""


@dataclass(frozen=True, slots=True)
class Question:
    """The one quantity that a player is asked to predict, and between which values."""

    what: Quantity
    between: tuple[float, float]


@dataclass(frozen=True, slots=True)
class LevelPlan:
    """A whole level as the simulation needs it, plus the words that screens show about it."""

    identifier: str
    title: str
    place: Place
    terrain: TerrainPlan
    crafts: tuple[CraftPlan, ...]
    goals: tuple[Goal, ...]
    things: tuple[Thing, ...] = ()
    gold: MedalLimits = MedalLimits()
    silver: MedalLimits = MedalLimits()
    time_limit_s: float = 600.0
    """A run that is neither won nor lost by then ends as unfinished."""
    pilot: str = REFERENCE_PILOT
    """Who proves that it can be won."""
    summary: str = ""
    briefing: str = ""
    hints: tuple[str, ...] = ()
    question: Question | None = None
    """What is asked before the start; it decides nothing."""
    content_hash: str = ""
    """SHA-256 of what decides the play; recordings name it."""
