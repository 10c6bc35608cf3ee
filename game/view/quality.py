"""How rich the picture is: three presets for slow, usual and quick machines. What moves at all is left to reduced motion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Quality:
    """What a picture is made of; each line is something that the eye can see and the clock can measure."""

    name: str
    dust_share: float
    """How much dust is raised, of the usual amount."""
    ridges: tuple[int, ...]
    """Which of a place's ridge lines stand between the ground and the sky, counted from the farthest."""
    has_glow: bool
    """Whether the low sun's light spills over the land."""
    has_bloom: bool
    """Whether all that is bright shines beyond its edge."""
    has_wanderers: bool
    """Whether dust devils wander far off."""
    most_frames_per_s: int


_ALL: Final = tuple(range(8))
CALM: Final = Quality("calm", 0.35, (0, 2, 3, 5), False, False, False, 30)  # noqa: FBT003  # a table
STANDARD: Final = Quality("standard", 1.0, _ALL, True, False, True, 60)  # noqa: FBT003  # as above
RICH: Final = Quality("rich", 1.6, _ALL, True, True, True, 144)  # noqa: FBT003  # as above
QUALITIES: Final = (CALM, STANDARD, RICH)
"""From the quickest to draw to the most beautiful."""


def quality_named(name: str) -> Quality:
    """Return a preset; what nobody knows is the standard one."""
    return next((quality for quality in QUALITIES if quality.name == name), STANDARD)
