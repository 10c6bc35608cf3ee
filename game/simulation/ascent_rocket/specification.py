"""The figures of one ascent rocket, taken from the facts; a level may override any of them by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.facts import value
from game.science.rocketry.rocket import Rocket, Stage, mars_ascent_vehicle

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class AscentRocketSpecification:
    """Two solid motors, one above the other, and the container on top."""

    first_propellant_kg: float
    first_dry_kg: float
    first_burn_s: float
    second_propellant_kg: float
    second_dry_kg: float
    second_burn_s: float
    specific_impulse_s: float
    payload_kg: float
    toss_speed_m_s: float
    """At which the lander throws it up."""
    highest_pitch_rate_deg_s: float

    def rocket(self, burn_share: float = 1.0) -> Rocket:
        """Return the rocket, its motors burning for this share of the time that they were designed for."""
        impulse_s = self.specific_impulse_s
        stages = (
            Stage(self.first_propellant_kg, self.first_dry_kg, impulse_s, self.first_burn_s * burn_share),
            Stage(self.second_propellant_kg, self.second_dry_kg, impulse_s, self.second_burn_s * burn_share),
        )
        return Rocket(stages, self.payload_kg, mars_ascent_vehicle().shape)


def specified(overrides: Mapping[str, float]) -> AscentRocketSpecification:
    """Return the planned rocket with a level's overrides. Unknown names raise TypeError: levels are checked before."""
    names = (
        *(
            f"{stage}_{what}"
            for stage in ("first", "second")
            for what in ("propellant_kg", "dry_kg", "burn_s")
        ),
        *("specific_impulse_s", "payload_kg", "toss_speed_m_s", "highest_pitch_rate_deg_s"),
    )
    return replace(
        AscentRocketSpecification(**{name: value(f"ascent.{name}") for name in names}), **overrides
    )
