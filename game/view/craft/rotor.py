"""Two counter-rotating rotors: single blades while they can be told apart, translucent discs with a faint strobe above.

The blades' shape lies in `helicopter_blade.svg`; how fast they turn is the simulation's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.view.craft.sprites import Pose

if TYPE_CHECKING:
    from game.simulation.snapshot import HelicopterState
    from game.view.craft.stage import Frame, Stage

_LOWER_HUB_M: Final = 0.152
_UPPER_HUB_M: Final = 0.251
"""Above the fuselage's centre; 0.099 m apart."""
_BLADES_SEEN_BELOW_RPM: Final = 160.0
"""Slower than this each blade is seen."""
_DISC_SEEN_ABOVE_RPM: Final = 700.0
"""Faster than this there is only the disc and the strobe."""
_FULL_RPM: Final = 2537.0
_STROBE: Final = 0.15
"""Opacity of the ghost blades on a disc at speed."""
_SQUEEZES: Final = 20
"""Steps of a blade's projected length."""
_THINNEST: Final = 0.08
"""A blade that points at us still shows its chord."""


@dataclass(frozen=True, slots=True)
class _Rotor:
    hub_m: float
    direction: float
    phase_rad: float
    whole: tuple[bool, bool]


class RotorPainter:
    """Draws both rotors: what is behind the mast first, what is before it later."""

    def draw_behind(self, stage: Stage, state: HelicopterState, body: Frame) -> None:
        """Draw the discs, and the blades that point away from us."""
        for rotor in _rotors(state.blades_left):
            self._draw_disc(stage, state, (rotor, body))
            self._draw_blades(stage, state, (rotor, body, True))

    def draw_before(self, stage: Stage, state: HelicopterState, body: Frame) -> None:
        """Draw the blades that point towards us."""
        for rotor in _rotors(state.blades_left):
            self._draw_blades(stage, state, (rotor, body, False))

    def _draw_disc(self, stage: Stage, state: HelicopterState, which: tuple[_Rotor, Frame]) -> None:
        rotor, body = which
        speed = abs(state.rotor_speed_rpm)
        shown = _ramp(speed, _BLADES_SEEN_BELOW_RPM, _DISC_SEEN_ABOVE_RPM)
        opacity = shown * (0.6 + 0.4 * min(1.2, speed / _FULL_RPM)) * (0.55 + 0.225 * sum(rotor.whole))
        length = 1.0 if any(rotor.whole) else 0.48
        if shown > 0.0:
            pose = Pose(_tilt_deg(state), length, 1.0)
            stage.put("helicopter_disc", body.world(0.0, rotor.hub_m), pose, min(1.0, opacity))

    def _draw_blades(self, stage: Stage, state: HelicopterState, which: tuple[_Rotor, Frame, bool]) -> None:
        rotor, body, is_far = which
        shown = 1.0 - _ramp(abs(state.rotor_speed_rpm), _BLADES_SEEN_BELOW_RPM, _DISC_SEEN_ABOVE_RPM)
        opacity = _STROBE + (1.0 - _STROBE) * shown
        for blade, is_whole in enumerate(rotor.whole):
            azimuth = rotor.direction * state.rotor_angle_rad + rotor.phase_rad + blade * math.pi
            if (math.sin(azimuth) > 0.0) is is_far:
                name = "helicopter_blade" if is_whole else "helicopter_blade_broken"
                pose = Pose(_tilt_deg(state), _squeeze(math.cos(azimuth)), 1.0)
                stage.put(name, body.world(0.0, rotor.hub_m), pose, opacity)


def _rotors(blades_left: int) -> tuple[_Rotor, _Rotor]:
    """Return the lower and the upper rotor; the lower blades meet the ground first."""
    broken = 4 - blades_left
    return (
        _Rotor(_LOWER_HUB_M, 1.0, 0.35, (broken < 1, broken < 2)),
        _Rotor(_UPPER_HUB_M, -1.0, 0.20, (broken < 3, broken < 4)),
    )


def _tilt_deg(state: HelicopterState) -> float:
    """Return the disc's tilt on the screen: the body's, and the cyclic's, which tips forwards when positive."""
    return float(round(math.degrees(state.pitch_rad - state.cyclic_rad)))


def _squeeze(cosine: float) -> float:
    size = max(_THINNEST, round(abs(cosine) * _SQUEEZES) / _SQUEEZES)
    return math.copysign(size, cosine)


def _ramp(value: float, start: float, end: float) -> float:
    """Return 0 below the start, 1 above the end, and a soft way between."""
    t = min(1.0, max(0.0, (value - start) / (end - start)))
    return t * t * (3.0 - 2.0 * t)
