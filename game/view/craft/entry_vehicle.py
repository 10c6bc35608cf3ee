"""A rover on its way to the ground of Mars: its glowing shell, the parachute, and the descent stage with its cables."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pygame

from game.view.craft.entry_glow import GLOW_STEPS, draw_glow
from game.view.craft.limb_sky import MARS, LimbSky
from game.view.craft.plume import VACUUM, lay_plume
from game.view.craft.sprites import Pose
from game.view.craft.stage import Frame, turned

if TYPE_CHECKING:
    from game.simulation.snapshot import EntryVehicleState
    from game.simulation.states.entry_vehicle import HungRover, StageState
    from game.view.craft.stage import Stage

_RIGHT_ANGLE_DEG: Final = 90.0
_TURN_STEP_DEG: Final = 2.0
_BRIGHT_W_M2: Final = 5.0e5
"""From this heating on the glow grows no brighter."""
_GLOW_SIZE: Final = 4.6
"""Its shell is so many times larger than the capsule for samples."""
_SHIELD_DOWN_M: Final = -0.45
_BRIDLE_UP_M: Final = 2.05
"""Where heat shield and parachute join the backshell, as drawn."""
_SWING_DEG: Final = 9.0
_SWING_S: Final = 4.2
_CALM_S: Final = 22.0
"""A parachute swings for a while after it has opened, and never quite stops."""
_DROP_M_S2: Final = 2.6
_SHIELD_SEEN_S: Final = 9.0
_STARTS_M: Final = (-0.05, 0.0, 0.05)
_ENDS_M: Final = (-0.6, 0.0, 0.6)
_DECK_UP_M: Final = 0.15
"""Where the cables start and end, as drawn."""
_CABLE_COLOUR: Final = (232, 224, 208)
_CABLE_M: Final = 0.035
_SLACK_SHARE: Final = 0.14
"""A slack cable bends aside by this share of its length."""
_CUT_M: Final = 2.6
"""What is seen of the cables below a stage that flies away."""
_CHASSIS_M: Final = (0.0, -0.088)
"""The drawing of the rover's body has its origin so far below the chassis centre."""
_ENGINES: Final = ((-0.95, -0.45, -16.0), (-0.55, -0.5, -9.0), (0.55, -0.5, 9.0), (0.95, -0.45, 16.0))
"""The rims of four engines, from where the cables start, and how far they point outwards in degrees."""
_PLUME_M: Final = 4.2
_RIM_M: Final = 0.13
_SMALLEST: Final = 44.0
"""Pixels at 720 rows: a descent stage is drawn at least so wide."""
_STAGE_WIDE_M: Final = 2.7


class EntryVehiclePainter:
    """Draws landing rovers."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._sky = LimbSky(size, MARS)

    def draw(self, stage: Stage, state: EntryVehicleState) -> None:
        """Draw one as it flies or stands."""
        if state.stage is not None and state.rover is not None:
            _draw_crane(stage, state, state.stage, state.rover)
            return
        self._sky.draw(stage.surface, state.height_m)
        _draw_shell(stage, state)


def _draw_shell(stage: Stage, state: EntryVehicleState) -> None:
    """Draw glow, parachute, what is in the shell once it is open, and the shell."""
    lean_deg = _RIGHT_ANGLE_DEG - math.degrees(state.pitch_rad) + _swing_deg(state)
    pose = Pose(round(lean_deg / _TURN_STEP_DEG) * _TURN_STEP_DEG)
    frame = Frame(state.x_m, state.y_m, math.radians(pose.angle_deg))
    strength = round(GLOW_STEPS * min(1.0, state.heating_w_m2 / _BRIGHT_W_M2))
    if strength > 0:
        draw_glow(stage, (state.x_m, state.y_m), pose.angle_deg, strength, size=_GLOW_SIZE)
    if state.parachute_share > 0.0 or state.is_torn:
        wide = 0.2 if state.is_torn else round(0.15 + 0.85 * state.parachute_share, 2)
        long = 0.7 if state.is_torn else round(0.6 + 0.4 * state.parachute_share, 2)
        stage.put("parachute", frame.world(0.0, _BRIDLE_UP_M), Pose(pose.angle_deg, wide, long))
    dropped_s = state.since_shield_s
    if dropped_s is None:
        stage.put("heat_shield", frame.world(0.0, _SHIELD_DOWN_M), pose)
    else:
        stage.put("rover_chassis", frame.world(0.0, -0.25), pose)
        for across_m in (-1.13, 0.0, 1.13):
            stage.put("rover_wheel", frame.world(across_m, -0.42), pose)
        if dropped_s < _SHIELD_SEEN_S:
            down_m = _SHIELD_DOWN_M - dropped_s - _DROP_M_S2 * dropped_s**2 / 2.0
            tumble = Pose(pose.angle_deg + round(14.0 * math.sin(dropped_s)))
            stage.put("heat_shield", frame.world(0.0, down_m), tumble)
    stage.put("backshell", (state.x_m, state.y_m), pose)


def _swing_deg(state: EntryVehicleState) -> float:
    """Return how far all of it swings about its parachute now; for the eye alone."""
    if state.parachute_share <= 0.0:
        return 0.0
    calm = 0.12 + 0.88 * math.exp(-state.since_fired_s / _CALM_S)
    return _SWING_DEG * calm * math.sin(math.tau * state.since_fired_s / _SWING_S)


def _draw_crane(stage: Stage, state: EntryVehicleState, carrier: StageState, rover: HungRover) -> None:
    """Draw plumes, rover, cables and stage."""
    shown = _Shown(stage, carrier)
    if carrier.throttle > 0.0:
        shown.put_plumes(carrier)
    chassis = Frame(state.x_m, state.y_m, rover.pitch_rad)
    shown.put("rover_chassis", chassis.world(*_CHASSIS_M), turned(rover.pitch_rad, 0.5))
    shown.put("rover_bogie", (rover.bogie_x_m, rover.bogie_y_m), turned(rover.bogie_rad, 0.5))
    shown.put("rover_rocker", (rover.rocker_x_m, rover.rocker_y_m), turned(rover.rocker_rad, 0.5))
    for wheel in rover.wheels:
        shown.put("rover_wheel", (wheel.x_m, wheel.y_m), turned(wheel.angle_rad, 3.0))
        shown.put("rover_wheel_light", (wheel.x_m, wheel.y_m), Pose())
    top = Frame(carrier.x_m, carrier.y_m, carrier.pitch_rad)
    for start_m, end_m in zip(_STARTS_M, _ENDS_M, strict=True):
        end = top.world(end_m, -_CUT_M) if carrier.is_cut else chassis.world(end_m, _DECK_UP_M)
        bend = 0.0 if carrier.is_taut or carrier.is_cut else math.copysign(_SLACK_SHARE, end_m or 1.0)
        if not carrier.is_down:
            shown.draw_cable(top.world(start_m, 0.0), end, bend)
    if not carrier.is_down:
        shown.put("descent_stage", (carrier.x_m, carrier.y_m), turned(carrier.pitch_rad, 1.0))


class _Shown:
    """Stage and rover at the scale at which they are drawn: from far away larger than they are, to be found."""

    def __init__(self, stage: Stage, carrier: StageState) -> None:
        self._stage = stage
        camera = stage.camera
        smallest_px = _SMALLEST * camera.size[1] / 720.0
        factor = max(1.0, smallest_px / (_STAGE_WIDE_M * camera.pixels_per_metre))
        self._scale = factor * camera.pixels_per_metre
        self._drawn = self._scale if factor > 1.0 else stage.drawn_pixels_per_metre
        self._centre = carrier.x_m, carrier.y_m
        across, down = camera.to_screen(*self._centre)
        self._middle = across + stage.nudge_px[0], down + stage.nudge_px[1]

    def put(self, name: str, at_m: tuple[float, float], pose: Pose) -> None:
        """Draw a part."""
        sprite = self._stage.sprites.part(name, self._drawn, self._stage.light, pose)
        if self._drawn != self._scale:
            sprite = sprite.shrunk(self._scale / self._drawn)
        sprite.draw(self._stage.surface, self._spot(at_m))

    def put_plumes(self, carrier: StageState) -> None:
        """Lay the light of the engines over what is behind."""
        top = Frame(carrier.x_m, carrier.y_m, carrier.pitch_rad)
        size_px = _PLUME_M * self._scale, _RIM_M * self._scale
        for across_m, up_m, out_deg in _ENGINES:
            turn_deg = math.degrees(carrier.pitch_rad) + out_deg
            rim = self._spot(top.world(across_m, up_m))
            lay_plume(self._stage.surface, rim, VACUUM, size_px, turn_deg=turn_deg, throttle=carrier.throttle)

    def draw_cable(self, start_m: tuple[float, float], end_m: tuple[float, float], bend: float) -> None:
        """Draw one cable, straight or bent aside."""
        (x0, y0), (x1, y1) = self._spot(start_m), self._spot(end_m)
        aside = bend * (y1 - y0)
        spots = []
        for number in range(9):
            share = number / 8.0
            out = 4.0 * share * (1.0 - share) * aside
            spots.append((x0 + share * (x1 - x0) + out, y0 + share * (y1 - y0)))
        width = max(1, round(_CABLE_M * self._scale))
        pygame.draw.aalines(self._stage.surface, _CABLE_COLOUR, False, spots)  # noqa: FBT003 - pygame
        if width > 1:
            pygame.draw.lines(self._stage.surface, _CABLE_COLOUR, False, spots, width)  # noqa: FBT003 - pygame

    def _spot(self, at_m: tuple[float, float]) -> tuple[float, float]:
        across, up = at_m[0] - self._centre[0], at_m[1] - self._centre[1]
        return self._middle[0] + across * self._scale, self._middle[1] - up * self._scale
