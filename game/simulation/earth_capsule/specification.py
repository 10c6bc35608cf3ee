"""The figures of one Earth capsule, taken from the facts; a level may override any of them by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.facts import table, value
from game.science.entry.capsule import Capsule, sample_capsule
from game.science.trajectory.shape import round_shape

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class EarthCapsuleSpecification:
    """A capsule as designed, and the orbiter's push before it is let go."""

    mass_kg: float
    diameter_m: float
    nose_radius_m: float
    crush_stroke_m: float
    load_limit_gees: float
    """In units of the Earth's gravity: braked harder, it breaks."""
    impact_limit_gees: float
    most_push_m_s: float
    """The orbiter can change its aim by no more."""
    approach_speed_m_s: float
    """At the edge of the air."""

    def capsule(self) -> Capsule:
        """Return the body that flies through the air."""
        shape = round_shape(self.diameter_m, table("entry.drag"))
        return Capsule(self.mass_kg, shape, self.nose_radius_m)


def specified(overrides: Mapping[str, float]) -> EarthCapsuleSpecification:
    """Return the designed capsule with a level's overrides. Unknown names raise TypeError: levels are checked before."""
    designed = EarthCapsuleSpecification(
        mass_kg=sample_capsule().mass_kg,
        diameter_m=value("machines.earth_capsule_diameter_m"),
        nose_radius_m=value("entry.nose_radius_m"),
        crush_stroke_m=value("entry.crush_stroke_m"),
        load_limit_gees=value("entry.load_limit_gees"),
        impact_limit_gees=value("entry.impact_limit_gees"),
        most_push_m_s=value("entry.most_push_m_s"),
        approach_speed_m_s=value("entry.usual_speed_m_s"),
    )
    return replace(designed, **overrides)
