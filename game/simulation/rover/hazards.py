"""The hazard finder: what stereo pictures make of the ground ahead, with how much confidence, and where it was wrong.

Each patch of ground is measured again from nearer by, and the measurements are put together. Steps and slopes come from
heights, whose error grows with the range and in weak light; sand is told by its texture, which fools the finder
over whole stretches. What a rise hides is not measured at all. AutoNav does not obey it: it judges by itself.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.stereo import chance_above, height_error_m
from game.simulation.events import Event, HazardMisjudged
from game.simulation.plan import GroundKind, ThingKind
from game.simulation.random_source import lattice
from game.simulation.states.rover import Hazard, HazardKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.rover.specification import RoverSpecification
    from game.simulation.snapshot import ThingState
    from game.simulation.terrain import Terrain

PATCH_M: Final = 0.5
"""Length of a piece of ground that is judged as one: about a wheel."""
LOOK_STEP_M: Final = 1.0
"""Way between two pictures."""
STRETCH_M: Final = 4.0
"""Ground of one look to the eye: texture fools or does not over so much of it (estimate)."""
GOOD_LIGHT: Final = 0.3
"""Height of the sun, as a share of overhead, below which pictures get weaker (estimate)."""
WORST_LIGHT: Final = 0.25
"""Share of good light below which no picture is of use (estimate)."""
_STEP_STREAM: Final = 7919
"""A large prime keeps the chances of steps apart from those of anything else on the same ground."""
_SLOPE_STREAM: Final = 104729
"""Another one, for slopes."""
_LEAST_SHARE: Final = 1e-6
"""The normal distribution has no value for a share of none or of all."""
_SOFT: Final = (GroundKind.SAND, GroundKind.RIPPLES)
_NORMAL: Final = NormalDist()


@dataclass(slots=True)
class _Estimate:
    """A quantity of one patch: the mean of its measurements, each weighed by its error."""

    mean: float = 0.0
    weight: float = 0.0

    def take(self, measured: float, error: float) -> None:
        weight = 1.0 / (error * error)
        self.mean += (measured - self.mean) * weight / (self.weight + weight)
        self.weight += weight

    def chance_above(self, limit: float) -> float:
        return chance_above(limit, self.mean, math.sqrt(1.0 / self.weight)) if self.weight else 0.0


@dataclass(frozen=True, slots=True)
class _Ground:
    """A patch as it really is: where it begins, its highest step, its slope, and whether wheels sink in."""

    height_m: float
    step_m: float
    slope_rad: float
    is_soft: bool


@dataclass(slots=True)
class _Patch:
    """What is known of one patch."""

    step_m: _Estimate
    slope_rad: _Estimate
    soft: float = 0.0
    looks: int = 0


class HazardFinder:
    """Looks ahead each metre, marks what is likely a hazard, and is told by the wheels where it was wrong."""

    def __init__(self, terrain: Terrain, specification: RoverSpecification, craft: str) -> None:
        self._terrain, self._craft = terrain, craft
        self._seed = terrain.plan.seed
        share = value("rover_model.hazard_share")
        self._step_limit_m = share * specification.obstacle_height_m
        self._slope_limit_rad = share * math.radians(value("rover_model.autonav_tilt_limit_deg"))
        self._range_m = specification.camera_range_m
        self._mast_m = value("rover_model.mast_ahead_m")
        self._eye_m = value("rover_model.mast_camera_height_m")
        self._spacing_m = value("rover_model.wheel_spacing_m")
        self._decision_m = value("rover_model.hazard_decision_m")
        self._match_px = value("rover_model.stereo_match_px")
        self._ground: dict[int, _Ground] = {}
        self._patches: dict[int, _Patch] = {}
        self._decided: dict[int, Hazard | None] = {}
        self._reached: int | None = None
        self._looked_at_m = -math.inf
        self._told: dict[tuple[HazardKind, bool], int] = {}
        self.marks: tuple[Hazard, ...] = ()
        """Likely hazards ahead, the nearest first."""

    def slow_step(
        self, x_m: float, things: Sequence[ThingState], *, sun_share: float, time_s: float
    ) -> list[Event]:
        """Look if it is time, and return where the ground under the leading wheel is another than was thought."""
        lead_m = x_m + self._spacing_m
        if abs(x_m - self._looked_at_m) >= LOOK_STEP_M:
            self._looked_at_m = x_m
            self._look(x_m, lead_m, things, min(1.0, sun_share / GOOD_LIGHT))
        return self._compare(lead_m, things, time_s)

    def _look(self, x_m: float, lead_m: float, things: Sequence[ThingState], light: float) -> None:
        first, last = math.ceil(lead_m / PATCH_M), math.floor((x_m + self._range_m) / PATCH_M)
        if light >= WORST_LIGHT:
            self._measure_all(x_m + self._mast_m, range(first, last + 1), things, light)
        marks = [mark for number in range(first, last + 1) if (mark := self._mark(number)) is not None]
        self.marks = _merged(marks)
        for number in range(first, math.floor((lead_m + self._decision_m) / PATCH_M) + 1):
            self._decided.setdefault(number, self._mark(number))

    def _measure_all(self, eye_m: float, numbers: range, things: Sequence[ThingState], light: float) -> None:
        """Measure each patch that shows above all ground nearer by: lines of sight, from the eye outwards."""
        eye_y_m = self._terrain.height_m(eye_m) + self._eye_m
        skyline = -math.inf
        for number in numbers:
            ground, range_m = self._ground_at(number, things), number * PATCH_M - eye_m
            if range_m <= 0.0:
                continue
            if (ground.height_m + ground.step_m - eye_y_m) / range_m >= skyline:
                self._measure(number, ground, range_m, light)
            skyline = max(skyline, (ground.height_m - eye_y_m) / range_m)

    def _measure(self, number: int, ground: _Ground, range_m: float, light: float) -> None:
        """Add one look at a patch, with the errors of stereo at that range in that light."""
        patch = self._patches.setdefault(number, _Patch(_Estimate(), _Estimate()))
        patch.looks += 1
        error_m = math.sqrt(2.0) * height_error_m(range_m, self._eye_m, self._match_px / light)
        patch.step_m.take(ground.step_m + error_m * self._chance(number, patch.looks, _STEP_STREAM), error_m)
        error_rad = error_m / self._spacing_m
        slope_rad = ground.slope_rad + error_rad * self._chance(number, patch.looks, _SLOPE_STREAM)
        patch.slope_rad.take(slope_rad, error_rad)
        near, far = value("rover_model.texture_near_share"), value("rover_model.texture_far_share")
        right = near + (far - near) * min(1.0, range_m / self._range_m)
        looks_soft = ground.is_soft is (self._luck(number) < right)
        patch.soft = right if looks_soft else 1.0 - right

    def _mark(self, number: int) -> Hazard | None:
        """Return the likeliest hazard of a patch, if one is more likely than not."""
        patch = self._patches.get(number)
        if patch is None:
            return None
        chances = {
            HazardKind.STEP: patch.step_m.chance_above(self._step_limit_m),
            HazardKind.SLOPE: max(
                patch.slope_rad.chance_above(self._slope_limit_rad),
                1.0 - patch.slope_rad.chance_above(-self._slope_limit_rad),
            ),
            HazardKind.SAND: patch.soft,
        }
        kind = max(chances, key=lambda each: chances[each])
        at_m = number * PATCH_M
        return Hazard(kind, at_m, at_m + PATCH_M, chances[kind]) if chances[kind] >= 0.5 else None

    def _compare(self, lead_m: float, things: Sequence[ThingState], time_s: float) -> list[Event]:
        """Hold what the finder had decided against the patch that the leading wheel has come to."""
        number = math.floor(lead_m / PATCH_M)
        if number == self._reached:
            return []
        self._reached = number
        if number not in self._decided:
            return []
        thought, true = self._decided.pop(number), self._true_kinds(number, things)
        if thought is None and true:
            return self._tell(
                number, HazardMisjudged(time_s, self._craft, lead_m, true[0], 0.0, was_there=True)
            )
        if thought is not None and not true:
            found = HazardMisjudged(
                time_s, self._craft, lead_m, thought.kind, thought.confidence, was_there=False
            )
            return self._tell(number, found)
        return []

    def _tell(self, number: int, found: HazardMisjudged) -> list[Event]:
        """Return a misjudgement, unless it is the same one as just before."""
        key = HazardKind(found.hazard), found.was_there
        last, self._told[key] = self._told.get(key), number
        return [] if last is not None and abs(number - last) * PATCH_M <= STRETCH_M else [found]

    def _true_kinds(self, number: int, things: Sequence[ThingState]) -> list[HazardKind]:
        ground = self._ground_at(number, things)
        kinds = {
            HazardKind.STEP: ground.step_m >= self._step_limit_m,
            HazardKind.SLOPE: abs(ground.slope_rad) >= self._slope_limit_rad,
            HazardKind.SAND: ground.is_soft,
        }
        return [kind for kind, is_true in kinds.items() if is_true]

    def _ground_at(self, number: int, things: Sequence[ThingState]) -> _Ground:
        """Return a patch as it is; ground and boulders never change, so each is worked out once."""
        if number not in self._ground:
            self._ground[number] = self._ground_of(number * PATCH_M, things)
        return self._ground[number]

    def _ground_of(self, from_m: float, things: Sequence[ThingState]) -> _Ground:
        height_m, to_m = self._terrain.height_m, from_m + PATCH_M
        middle_m, half_m = from_m + PATCH_M / 2.0, self._spacing_m / 2.0
        tops_m = [
            each.y_m + each.radius_m - height_m(each.x_m)
            for each in things
            if each.kind is ThingKind.BOULDER and from_m - each.radius_m <= each.x_m <= to_m + each.radius_m
        ]
        rise_m = height_m(middle_m + half_m) - height_m(middle_m - half_m)
        return _Ground(
            height_m(from_m),
            max([abs(height_m(to_m) - height_m(from_m)), *tops_m]),
            math.atan2(rise_m, self._spacing_m),
            self._terrain.ground(middle_m) in _SOFT,
        )

    def _luck(self, number: int) -> float:
        """Return from 0 to 1 how misleading the texture of a stretch is."""
        return (lattice(self._seed, math.floor(number * PATCH_M / STRETCH_M)) + 1.0) / 2.0

    def _chance(self, number: int, look: int, stream: int) -> float:
        """Return the error of one look in standard deviations: the same for the same ground and look."""
        share = (lattice(self._seed + stream, number + look * stream) + 1.0) / 2.0
        return _NORMAL.inv_cdf(min(max(share, _LEAST_SHARE), 1.0 - _LEAST_SHARE))


def _merged(marks: list[Hazard]) -> tuple[Hazard, ...]:
    """Return neighbours of one kind as one mark, as sure as the surest of them."""
    found: list[Hazard] = []
    for mark in marks:
        if found and found[-1].kind is mark.kind and mark.from_m - found[-1].to_m < PATCH_M:
            last = found.pop()
            surest = max(last.confidence, mark.confidence)
            found.append(Hazard(mark.kind, last.from_m, mark.to_m, surest))
        else:
            found.append(mark)
    return tuple(found)
