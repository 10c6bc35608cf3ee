"""How an ascent rocket stands: on its lander, on its way, in orbit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from game.science.orbits.conic import Conic
    from game.science.rocketry.propulsion import Kind
    from game.simulation.states.common import Air


@dataclass(frozen=True, slots=True)
class Round:
    """An orbit, and its lowest and highest heights; below 0 the lowest lies under the ground."""

    conic: Conic
    lowest_m: float
    highest_m: float


@dataclass(frozen=True, slots=True)
class AscentRocketState:
    """A rocket on its way up. Heights are above the ground, loads count the Earth's gravity."""

    kind: ClassVar[str] = "ascent_rocket"
    """As in the catalogue of craft."""
    name: str
    x_m: float
    y_m: float
    """Where it is shown: no higher than some kilometres, for above that there is no ground to see."""
    pitch_rad: float
    """Of its nose above the horizon; a right angle is upright."""
    velocity_x_m_s: float
    velocity_y_m_s: float
    """Both over the ground, along it and upwards."""
    height_m: float
    speed_m_s: float
    way_rad: float
    """How far round the planet it has come, against the stars."""
    phase: str
    """By the names of `game.simulation.ascent_rocket.course.Phase`."""
    propulsion: Kind | None
    """Its engines, where there is a choice."""
    stage: int
    """The one at work, from 0."""
    is_last_stage: bool
    is_by_hand: bool
    propellant_kg: float
    propellant_pct: float
    """Left in the stage at work."""
    mass_kg: float
    thrust_n: float
    load_gees: float
    peak_gees: float
    pressure_pa: float
    """Of the air on its nose: rho v^2 / 2."""
    drag_n: float
    gravity_m_s2: float
    since_s: float
    """Since its phase began."""
    orbit: Round
    """On which it would coast from here."""
    apoapsis_in_s: float
    ignition_in_s: float | None
    """Until the computer would light the next stage; None where none waits."""
    programme: tuple[tuple[float, float], ...]
    """Seconds after ignition and degrees above the horizon."""
    chosen: int
    """The point of it that is being set, from 0."""
    ahead: Round | None
    """The orbit that the rest of the way leads into, flown ahead; None while the computer is at it, for a second."""
    energy_used_wh: float
    damage: float
    air: Air
