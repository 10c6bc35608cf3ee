"""What `Simulation` expects of any craft, and the catalogue of those that exist. A new craft is one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from game.simulation.ascent_rocket.rocket import AscentRocket
from game.simulation.earth_capsule.capsule import EarthCapsule
from game.simulation.entry_vehicle.start import dealt
from game.simulation.entry_vehicle.vehicle import EntryVehicle
from game.simulation.helicopter.helicopter import Helicopter
from game.simulation.lunar_rover.lunar_rover import LunarRover
from game.simulation.moon_lander.lander import MoonLander
from game.simulation.orbiter.orbiter import Orbiter
from game.simulation.random_source import stream
from game.simulation.rover.rover import Rover
from game.simulation.units import PERCENT

if TYPE_CHECKING:
    import pymunk

    from game.simulation.commands import Command
    from game.simulation.events import Event
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air, CraftState, ThingState
    from game.simulation.terrain import Terrain
    from game.simulation.underground import Underground


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a craft may know of the world at a slow step."""

    time_s: float
    air: Air
    things: tuple[ThingState, ...]
    sun_share: float = 0.0
    """How high the sun stands: 1 overhead, 0 while it is down."""
    underground: Underground | None = None
    """None where the level says nothing about what lies below the ground."""


class Craft(Protocol):
    """A machine in the world. `slow_step` comes before the space's step, `after_step` behind it."""

    name: str

    @property
    def body(self) -> pymunk.Body:
        """The body that the craft's place is measured at."""

    @property
    def x_m(self) -> float:
        """Distance along the level."""

    @property
    def tilt_rad(self) -> float:
        """Lean from upright or level, never negative."""

    @property
    def odometer_m(self) -> float:
        """Way over the ground so far."""

    @property
    def energy_used_wh(self) -> float:
        """Energy used so far."""

    @property
    def damage(self) -> float:
        """0 is whole, 1 is wrecked."""

    @property
    def loss(self) -> str:
        """Why it can never go on, in one sentence; empty while it can."""

    @property
    def wants_photograph(self) -> bool:
        """Whether the standing command asks for a picture."""

    def obey(self, command: Command) -> None:
        """Take a command; those for other kinds of craft are ignored."""

    def visible(self, things: Iterable[ThingState]) -> tuple[str, ...]:
        """Return the names of the things that its camera would show from here."""

    def slow_step(self, surroundings: Surroundings, events: list[Event]) -> None:
        """Do what needs doing ten times a second."""

    def before_step(self) -> None:
        """Do what needs doing at every tick."""

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Notice what the step has brought."""

    def state(self, air: Air) -> CraftState:
        """Return how it stands, for the snapshot."""

    def digest(self) -> Sequence[float]:
        """Return the numbers that decide how it goes on, for the fingerprint."""


def scattered(plan: CraftPlan, seed: int) -> CraftPlan:
    """Return a plan whose start is off by what the level's scatter allows, the same for the same seed."""
    if plan.arrival is not None:
        return replace(plan, arrival=dealt(plan.arrival, stream(seed, f"arrival of {plan.name}")))
    if plan.homeward is not None:
        spread_m_s = plan.homeward.scatter_m_s
        off_m_s = plan.homeward.aim_off_m_s + stream(seed, f"aim of {plan.name}").uniform(
            -spread_m_s, spread_m_s
        )
        return replace(plan, homeward=replace(plan.homeward, aim_off_m_s=off_m_s))
    if plan.launch is not None:
        spread, chance = plan.launch.scatter_pct / PERCENT, stream(seed, f"motors of {plan.name}")
        burn_share, toss_share = (1.0 + chance.uniform(-spread, spread) for _ in range(2))
        return replace(plan, launch=replace(plan.launch, burn_share=burn_share, toss_share=toss_share))
    if plan.scatter_m == 0.0:
        return plan
    chance = stream(seed, f"start of {plan.name}")
    along_m, up_m = (chance.uniform(-plan.scatter_m, plan.scatter_m) for _ in range(2))
    if plan.orbit is not None:
        plan = replace(plan, orbit=replace(plan.orbit, up_m=plan.orbit.up_m + up_m))
    if plan.flight is not None:
        plan = replace(plan, flight=replace(plan.flight, height_m=plan.flight.height_m + up_m))
    return replace(plan, at_m=plan.at_m + along_m)


Builder = Callable[["pymunk.Space", "Terrain", "CraftPlan"], Craft]

CATALOGUE: Final[Mapping[str, Builder]] = MappingProxyType(
    {
        "helicopter": Helicopter,
        "rover": Rover,
        "lunar_rover": LunarRover,
        "moon_lander": MoonLander,
        "orbiter": Orbiter,
        "earth_capsule": EarthCapsule,
        "ascent_rocket": AscentRocket,
        "entry_vehicle": EntryVehicle,
    }
)
