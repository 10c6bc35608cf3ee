"""A rocket on its way: one tick of burning or coasting, and where its change of speed went.

The budget is kept as the ground sees it: what the motors gave is the speed gained, and what gravity, drag and steering
took while they burnt, and what the climb took while they were silent.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.science.orbits.state import State
from game.science.trajectory.motion import Vector, stepped

if TYPE_CHECKING:
    from game.science.rocketry.rocket import Rocket
    from game.science.trajectory.surroundings import Surroundings

_STILL_M_S: Final = 1e-9
"""Slower than this there is no direction of flight, so nothing is lost in it."""


@dataclass(frozen=True, slots=True)
class Budget:
    """Speeds in m/s: `delta_v_m_s` = speed over the ground gained + all that follows."""

    delta_v_m_s: float = 0.0
    gravity_loss_m_s: float = 0.0
    """While motors burnt."""
    drag_loss_m_s: float = 0.0
    steering_loss_m_s: float = 0.0
    """Thrust that did not point along the way."""
    coast_m_s: float = 0.0
    """What rising without thrust took; it is not lost, but has become height."""


@dataclass(frozen=True, slots=True)
class Flight:
    """A rocket between two ticks; the world's centre is the origin."""

    state: State
    propellant_kg: float
    """Left in the stage at work."""
    stage: int = 0
    time_s: float = 0.0
    budget: Budget = Budget()
    highest_pressure_pa: float = 0.0


def direction_rad(state: State, pitch_deg: float) -> float:
    """Return where a nose points, counterclockwise from x, that is pitched above the horizon of the way to fly."""
    return state.angle_rad + math.pi / 2.0 - math.radians(pitch_deg)


def burnt(
    flight: Flight,
    rocket: Rocket,
    around: Surroundings,
    nose_rad: float,
    step_s: float,
    *,
    throttle: float = 1.0,
) -> tuple[Flight, float]:
    """Return the flight after a tick of thrust, and the length of the tick: it ends early when the stage is empty."""
    stage = rocket.stages[flight.stage]
    step_s = min(step_s, flight.propellant_kg / (throttle * stage.flow_kg_s))
    used_kg = throttle * stage.flow_kg_s * step_s
    mass_kg = rocket.mass_kg(flight.stage, flight.propellant_kg - used_kg / 2.0)
    push_m_s2 = throttle * stage.thrust_n / mass_kg
    thrust = push_m_s2 * math.cos(nose_rad), push_m_s2 * math.sin(nose_rad)
    flown = _moved(flight, rocket, around, step_s, thrust, mass_kg)
    left_kg = max(flight.propellant_kg - used_kg, 0.0)
    return replace(flown, propellant_kg=left_kg if left_kg > 1e-9 else 0.0), step_s


def coasted(flight: Flight, rocket: Rocket, around: Surroundings, step_s: float) -> Flight:
    """Return the flight after a tick without thrust."""
    mass_kg = rocket.mass_kg(flight.stage, flight.propellant_kg)
    return _moved(flight, rocket, around, step_s, (0.0, 0.0), mass_kg)


def staged(flight: Flight, rocket: Rocket) -> Flight:
    """Return the flight after the stage at work has dropped off; the next one is full."""
    stage = flight.stage + 1
    return replace(flight, stage=stage, propellant_kg=rocket.stages[stage].propellant_kg)


def _moved(
    flight: Flight, rocket: Rocket, around: Surroundings, step_s: float, thrust: Vector, mass_kg: float
) -> Flight:
    def acceleration(state: State) -> Vector:
        gx, gy = around.gravity_m_s2(state)
        dx, dy = around.drag_m_s2(state, rocket.shape, mass_kg)
        return gx + dx + thrust[0], gy + dy + thrust[1]

    state = stepped(flight.state, step_s, acceleration)
    middle = _between(flight.state, state)
    drag_m_s2 = math.hypot(*around.drag_m_s2(middle, rocket.shape, mass_kg))
    budget = replace(flight.budget, drag_loss_m_s=flight.budget.drag_loss_m_s + drag_m_s2 * step_s)
    return replace(
        flight,
        state=state,
        time_s=flight.time_s + step_s,
        budget=_booked(budget, middle, around, thrust, step_s),
        highest_pressure_pa=max(flight.highest_pressure_pa, around.dynamic_pressure_pa(state)),
    )


def _between(one: State, other: State) -> State:
    return State(
        (one.x_m + other.x_m) / 2.0,
        (one.y_m + other.y_m) / 2.0,
        (one.vx_m_s + other.vx_m_s) / 2.0,
        (one.vy_m_s + other.vy_m_s) / 2.0,
    )


def _booked(budget: Budget, state: State, around: Surroundings, thrust: Vector, step_s: float) -> Budget:
    """Return the budget after a tick: thrust and pull along the way over the ground, taken in the tick's middle."""
    vx, vy = around.over_ground_m_s(state)
    speed_m_s = math.hypot(vx, vy)
    push_m_s2 = math.hypot(*thrust)
    if speed_m_s < _STILL_M_S:
        return replace(budget, delta_v_m_s=budget.delta_v_m_s + push_m_s2 * step_s)
    gx, gy = around.gravity_m_s2(state)
    spin2 = around.world.spin_rad_s**2
    pull = -((gx + spin2 * state.x_m) * vx + (gy + spin2 * state.y_m) * vy) / speed_m_s * step_s
    along = (thrust[0] * vx + thrust[1] * vy) / speed_m_s
    is_burning = push_m_s2 > 0.0
    return replace(
        budget,
        delta_v_m_s=budget.delta_v_m_s + push_m_s2 * step_s,
        gravity_loss_m_s=budget.gravity_loss_m_s + (pull if is_burning else 0.0),
        steering_loss_m_s=budget.steering_loss_m_s + (push_m_s2 - along) * step_s,
        coast_m_s=budget.coast_m_s + (0.0 if is_burning else pull),
    )
