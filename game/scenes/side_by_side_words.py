"""What is said of one world beside the others: its figures, how the machine stands, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.missions.side_by_side import CRAFT
from game.simulation.plan import World
from game.simulation.snapshot import HelicopterState, RoverState
from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState, Snapshot

_NO_AIR_KG_M3: Final = 1e-6
_HELD_BACK: Final = 0.9
"""Rotors that turn slower than this share of what was set have not reached it."""
_RISES_M_S: Final = 0.1


def world_name(world: World) -> str:
    """Return how a world is called."""
    return {World.EARTH: tr("Earth"), World.MOON: tr("Moon"), World.MARS: tr("Mars")}[world]


def place_line(snapshot: Snapshot, state: CraftState) -> str:
    """Return gravity and air."""
    density = state.air.density_kg_m3
    air = tr("air {density}").format(density=quantity(density, "kg/m³")) if density else tr("no air")
    return tr("{gravity} · {air}").format(gravity=quantity(snapshot.gravity_m_s2, "m/s²", 2), air=air)


def state_lines(state: CraftState) -> tuple[str, ...]:
    """Return the figures that differ."""
    if isinstance(state, HelicopterState):
        lift = 100.0 * max(state.thrust_y_n, 0.0) / state.weight_n
        return (
            tr("height {height} · climb {climb}").format(
                height=quantity(state.height_m, "m", 1), climb=quantity(state.velocity_y_m_s, "m/s", 1)
            ),
            tr("lift {share} of weight · rotors {speed} · {power}").format(
                share=quantity(lift, "%", 0),
                speed=quantity(state.rotor_speed_rpm, "rpm", 0),
                power=quantity(state.battery_power_w, "W", 0),
            ),
        )
    if isinstance(state, RoverState):
        load_n = sum(wheel.load_n for wheel in state.wheels)
        slip = sum(wheel.slip for wheel in state.wheels) / max(1, len(state.wheels))
        return (
            tr("driven {way} · wheels press with {load}").format(
                way=quantity(state.odometer_m, "m", 1), load=quantity(load_n, "N", 0)
            ),
            tr("slip {slip} · {power} to drive").format(
                slip=quantity(100.0 * slip, "%", 0), power=quantity(state.drive_power_w, "W", 0)
            ),
        )
    return ()


def why(world: World, snapshot: Snapshot) -> str:
    """Return in a sentence why the machine does what it does on a world."""
    state = snapshot.crafts[CRAFT]
    if snapshot.reason:
        return snapshot.reason.rstrip(".") + "."
    return _why_it_flies(state) if isinstance(state, HelicopterState) else _weight_words(world, snapshot)


def _weight_words(world: World, snapshot: Snapshot) -> str:
    if world is World.MARS:
        return tr("The world that it was built for.")
    times = number(round(snapshot.gravity_m_s2 / value("mars.gravity_jezero_m_s2"), 2))
    if world is World.MOON:
        return tr("It weighs {times} of what it weighs on Mars, and drives with less.").format(times=times)
    return tr("It weighs {times} times as much as on Mars, and its motors feel it.").format(times=times)


def _why_it_flies(state: HelicopterState) -> str:
    """Return what the rotors do to the air of a world, and what that does to the weight."""
    if state.rotor_speed_rpm < 1.0:
        return tr("The rotors stand still: give the blades an angle.")
    has_air = state.air.density_kg_m3 > _NO_AIR_KG_M3
    is_spinning_up = state.rotor_speed_rpm < _HELD_BACK * state.set_rotor_speed_rpm
    is_held_back = is_spinning_up and state.battery_power_w > value("ingenuity.peak_power_w")
    if is_spinning_up and not is_held_back:
        return tr("The rotors spin up.")
    if not has_air:
        return tr("No air, no lift: the blades turn with ease, and push nothing.")
    if state.is_landed:
        lifts = tr("Lift is less than its weight: it stands.")
    elif state.velocity_y_m_s > _RISES_M_S:
        lifts = tr("Lift beats its weight: it rises.")
    else:
        lifts = tr("Lift about carries its weight.")
    held = tr("Thick air: the motors manage no more.") if is_held_back else ""
    return f"{held} {lifts}".strip()
