"""How well two eyes see the ground: the error of ranges and heights from stereo pictures, and what follows from it.

A spot's range z follows from how far it is shifted between both pictures. One pixel is an angle; the shift is found to a
share of a pixel; so the error grows with the square of the range and shrinks with the distance of the eyes:
dz = z^2 angle match / baseline (any textbook of photogrammetry).
"""

from __future__ import annotations

import math
from statistics import NormalDist

from game.facts import value

_MILLI = 1e-3


def pixel_rad() -> float:
    """Return the angle of one pixel of the pictures that are used for driving."""
    return value("perseverance.navcam_pixel_mrad") * _MILLI * value("rover_model.stereo_binning")


def range_error_m(range_m: float, match_px: float) -> float:
    """Return one standard deviation of a range in metres, where spots are matched to so many pixels."""
    return range_m * range_m * pixel_rad() * match_px / value("perseverance.navcam_baseline_m")


def height_error_m(range_m: float, eye_m: float, match_px: float) -> float:
    """Return one standard deviation of the height of a spot on flat ground, seen from an eye at a height, in metres.

    A wrong range moves a spot along the line of sight, which falls by `eye_m` over the range; and the line itself is
    known to the match only.
    """
    along_m = range_error_m(range_m, match_px) * eye_m / range_m
    return math.hypot(along_m, range_m * pixel_rad() * match_px)


def chance_above(limit: float, measured: float, error: float) -> float:
    """Return how likely a quantity is above a limit, that was measured with a Gaussian error."""
    return 1.0 - NormalDist(measured, error).cdf(limit)
