"""How each kind of craft is shown where nothing more than its kind counts. A new kind is one line here."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.snapshot import (
    AscentRocketState,
    EntryVehicleState,
    MoonLanderState,
    OrbiterState,
)
from game.simulation.states.entry_vehicle import Phase
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.snapshot import CraftState


@dataclass(frozen=True, slots=True)
class KindLook:
    """What lists, maps, cameras and shadows need to know."""

    sign: str
    """The name of its glyph."""
    shadow_m: float
    """Length of its shadow while it stands."""
    reach_m: float
    """How far it reaches to each side of its middle."""
    name_up_m: float
    """How far above or below its middle its name stands."""
    closest_step: int
    """The nearest zoom step that shows all of it."""
    leaves_ground: bool
    """Whether its height above the ground means anything."""
    floats: bool = False
    """Whether it is where there is no ground to look at: the camera looks at it and at what it goes to."""


_GROUND_LOST_M: Final = 300.0
"""So high a rocket begins to leave the ground behind, and twice as high it has."""
LOOKS: Final[Mapping[str, KindLook]] = MappingProxyType(
    {
        "helicopter": KindLook("helicopter", 1.25, 1.4, 0.7, 0, leaves_ground=True),
        "lunar_rover": KindLook("lunar_rover", 3.1, 2.2, 1.6, 1, leaves_ground=True),
        "orbiter": KindLook("orbiter", 0.0, 3.2, 2.0, 1, leaves_ground=False, floats=True),
        "earth_capsule": KindLook("capsule", 1.1, 0.7, 0.6, 2, leaves_ground=True, floats=True),
        "ascent_rocket": KindLook("rocket", 0.6, 2.4, 3.4, 3, leaves_ground=True),
        "entry_vehicle": KindLook("capsule", 3.1, 4.0, 2.6, 5, leaves_ground=True),
        "rover": KindLook("rover", 3.1, 2.3, 1.4, 1, leaves_ground=False),
        "moon_lander": KindLook("lander", 9.0, 5.5, 4.4, 5, leaves_ground=True),
    }
)


def look_of(state: CraftState) -> KindLook:
    """Return how a craft is shown."""
    return LOOKS[state.kind]


def up_m(state: CraftState) -> float:
    """Return how high a craft is above the ground; 0 for those that never leave it."""
    return max(0.0, state.height_m) if look_of(state).leaves_ground else 0.0


def floats_share(state: CraftState) -> float:
    """Return how far the camera has let go of the ground, 0 to 1: all the way where there is none to look at."""
    if isinstance(state, AscentRocketState):
        return min(1.0, max(0.0, state.height_m / _GROUND_LOST_M - 1.0))
    return float(look_of(state).floats or _is_in_shell(state))


def shown_m_s(state: CraftState) -> float:
    """Return how fast it is shown to go along; some fly round half a planet before a picture that stays."""
    is_held = look_of(state).floats or isinstance(state, AscentRocketState) or _is_in_shell(state)
    return 0.0 if is_held else state.velocity_x_m_s


def _is_in_shell(state: CraftState) -> bool:
    return isinstance(state, EntryVehicleState) and state.stage is None


def ahead_m(state: CraftState) -> float:
    """Return the way to a place that must be seen with the craft: the landing point while a computer flies there."""
    if isinstance(state, MoonLanderState) and state.program == "approach":
        return state.aim_m - state.x_m
    if isinstance(state, EntryVehicleState) and state.phase is Phase.ENGINES:
        return state.aim_m - state.x_m
    if isinstance(state, OrbiterState):
        return state.container_x_m - state.x_m
    return 0.0


def above_m(state: CraftState) -> float:
    """Return how much higher that place is, or the top of a parachute."""
    if isinstance(state, EntryVehicleState) and state.stage is None and state.parachute_share > 0.0:
        return value("machines.parachute_length_m")
    return state.container_y_m - state.y_m if isinstance(state, OrbiterState) else 0.0


def kind_words(kind: str) -> str:
    """Return what a kind of craft is called."""
    return {
        "helicopter": tr("Helicopter"),
        "lunar_rover": tr("Lunar rover"),
        "moon_lander": tr("Moon lander"),
        "rover": tr("Rover"),
        "orbiter": tr("Return orbiter"),
        "earth_capsule": tr("Earth capsule"),
        "ascent_rocket": tr("Ascent rocket"),
        "entry_vehicle": tr("Landing rover"),
    }[kind]
