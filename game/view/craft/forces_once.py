"""The forces on what comes or goes only once: capsules, rockets, and a rover that lands."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.atmosphere import gravity_m_s2
from game.simulation.plan import World
from game.simulation.snapshot import AscentRocketState, EarthCapsuleState, EntryVehicleState
from game.texts import tr
from game.ui import theme
from game.view.craft.force import Force

if TYPE_CHECKING:
    from game.simulation.states.entry_vehicle import StageState

_ROCKET_M: Final = 2.9
"""An ascent rocket from its nozzle to its nose, as drawn."""


def forces_once(
    state: EarthCapsuleState | AscentRocketState | EntryVehicleState,
) -> tuple[Force, ...]:
    """Return the forces that are shown for one of them."""
    if isinstance(state, EarthCapsuleState):
        return _on_capsule(state)
    if isinstance(state, AscentRocketState):
        return _on_rocket(state)
    return _on_shell(state) if state.stage is None else _on_crane(state, state.stage)


def _on_capsule(state: EarthCapsuleState) -> tuple[Force, ...]:
    """Return drag and weight of a capsule of one kilogram: its load says what the air does."""
    if not state.is_released or state.is_landed:
        return ()
    gravity_n = value("physics.standard_gravity_m_s2")
    drag_n, centre = state.load_gees * gravity_n, (state.x_m, state.y_m)
    back_x, back_y = -math.cos(state.pitch_rad), math.sin(state.pitch_rad)
    return (
        Force(tr("Drag"), centre, drag_n * back_x, drag_n * back_y, theme.CAUTION),
        Force(tr("Weight"), centre, 0.0, -gravity_n, theme.STOP),
    )


def _on_rocket(state: AscentRocketState) -> tuple[Force, ...]:
    """Return thrust along the nose, drag against the way over the ground, and weight."""
    ahead, up = math.cos(state.pitch_rad), math.sin(state.pitch_rad)
    nose, centre = (
        (state.x_m + share * _ROCKET_M * ahead, state.y_m + share * _ROCKET_M * up) for share in (1.0, 0.5)
    )
    weight_n = state.mass_kg * state.gravity_m_s2
    push_x_n = state.thrust_n * ahead
    push_y_n = state.thrust_n * up
    brake_n = -state.drag_n / max(state.speed_m_s, 1.0)
    drag_n = brake_n * state.velocity_x_m_s, brake_n * state.velocity_y_m_s
    return (
        Force(tr("Weight"), centre, 0.0, -weight_n, theme.INFO),
        Force(tr("Thrust"), nose, push_x_n, push_y_n, theme.GO),
        Force(tr("Drag"), centre, *drag_n, theme.CAUTION),
    )


def _on_shell(state: EntryVehicleState) -> tuple[Force, ...]:
    """Return what the air and the planet do to a shell, with or without its parachute."""
    drag_n = state.load_gees * value("physics.standard_gravity_m_s2") * state.mass_kg
    weight_n, centre = state.mass_kg * gravity_m_s2(World.MARS), (state.x_m, state.y_m)
    back_x, back_y = -math.cos(state.pitch_rad), math.sin(state.pitch_rad)
    return (
        Force(tr("Drag"), centre, drag_n * back_x, drag_n * back_y, theme.CAUTION),
        Force(tr("Weight"), centre, 0.0, -weight_n, theme.INFO),
    )


def _on_crane(state: EntryVehicleState, stage: StageState) -> tuple[Force, ...]:
    """Return the engines' thrust on the stage, and the weight of all that they carry."""
    if stage.is_down:
        return ()
    at, thrust_n = (stage.x_m, stage.y_m), stage.thrust_n
    across_n, up_n = -math.sin(stage.pitch_rad) * thrust_n, math.cos(stage.pitch_rad) * thrust_n
    return (
        Force(tr("Thrust"), at, across_n, up_n, theme.GO),
        Force(tr("Weight"), at, 0.0, -state.mass_kg * gravity_m_s2(World.MARS), theme.INFO),
    )
