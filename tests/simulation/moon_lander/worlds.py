"""A flat stretch of the Moon with one lander over it, and ways to fly it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.simulation import Simulation
from game.simulation.clock import SLOW_TICKS, TICKS_PER_SECOND
from game.simulation.moon_lander.start import FlightStart
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, World

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.commands import LanderCommand
    from game.simulation.events import Event
    from game.simulation.moon_lander.lander import MoonLander
    from game.simulation.plan import Thing
    from game.simulation.snapshot import MoonLanderState

NAME = "eagle"
HIGH_GATE = FlightStart(2290.0, 148.0, 44.0, aim_m=8100.0, propellant_pct=20.0, tilt_deg=45.0)
LOW = FlightStart(60.0, 0.0, 0.0, aim_m=200.0, propellant_pct=8.0)


def world(
    start: FlightStart | None,
    *,
    things: tuple[Thing, ...] = (),
    goals: tuple[Goal, ...] = (Goal("land", NAME, max_down_m_s=3.05),),
    profile: tuple[tuple[float, float], ...] = ((0.0, 0.0), (100_000.0, 0.0)),
) -> Simulation:
    """Return a lander at 200 m over flat, smooth ground."""
    plan = LevelPlan(
        "moon",
        "Moon",
        Place(World.MOON, wind_m_s=0.0, gust_m_s=0.0),
        TerrainPlan(profile, roughness_m=0.0),
        (CraftPlan(NAME, "moon_lander", 200.0, flight=start),),
        goals,
        things,
        time_limit_s=1000.0,
    )
    return Simulation(plan, seed=1)


def state_of(simulation: Simulation) -> MoonLanderState:
    """Return how the lander stands."""
    return cast("MoonLanderState", simulation.snapshot().crafts[NAME])


def lander_of(simulation: Simulation) -> MoonLander:
    """Return the lander itself."""
    return cast("MoonLander", simulation.crafts[NAME])


def fly(
    simulation: Simulation,
    seconds: float,
    pilot: Callable[[MoonLanderState], LanderCommand | None] = lambda _state: None,
) -> list[Event]:
    """Fly on for so long, or until the run is over; the pilot is asked ten times a second."""
    events: list[Event] = []
    for tick in range(round(seconds * TICKS_PER_SECOND)):
        commands = {}
        if tick % SLOW_TICKS == 0:
            command = pilot(state_of(simulation))
            commands = {} if command is None else {NAME: command}
        events += simulation.step(commands)
        if simulation.is_over:
            break
    return events
