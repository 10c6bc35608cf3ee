"""The helicopter's bodies: a fuselage with two rotor bars and four sprung legs, seen from the side.

The bars are the disks' edges-on: what they touch, a turning blade hits. In side view the four legs are two pairs;
each leg hangs from a hinge at the top of the fuselage with a spring and a damper, as on the real machine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pymunk

from game.facts import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.helicopter.specification import HelicopterSpecification

FEET: Final = 1
"""Part of a helicopter, added to its first collision type."""
ROTORS: Final = 2
"""Part of a helicopter, added to its first collision type."""
FUSELAGE: Final = 3
"""Part of a helicopter, added to its first collision type."""
COLLISION_TYPES: Final = 16
"""Collision types of one group: each helicopter has its own, so that each hears of its own touches alone."""
FOOT_RADIUS_M: Final = 0.015
"""A foot is a small pad; its roundness lets it slide over pebbles (simplified)."""
HINGE_ASIDE_M: Final = 0.06
"""Hinges sit at the fuselage's upper corners (estimate from pictures)."""
HINGE_UP_M: Final = 0.075
"""Height of the hinges above the centre of mass (estimate from pictures)."""
SPLAY_RAD: Final = math.radians(42.0)
"""Angle of a resting leg from the vertical, so that the fuselage clears the ground by the published height."""
BAR_RADIUS_M: Final = 0.01
"""Half thickness of a rotor bar: blades flap by about a centimetre (estimate)."""
PAIR_SHIFT_M: Final = 0.01
"""Near and far leg of a pair stand this far apart in side view, so that both carry load."""


@dataclass(frozen=True, slots=True)
class Own:
    """What marks the shapes of one helicopter: they never touch each other, and have collision types of their own."""

    filter: pymunk.ShapeFilter
    first_collision_type: int


@dataclass(frozen=True, slots=True)
class SprungLeg:
    """One leg: its body, where its foot is on it, its hinge spring, and its angle to the fuselage at rest."""

    body: pymunk.Body
    foot: pymunk.Vec2d
    spring: pymunk.DampedRotarySpring


@dataclass(frozen=True, slots=True)
class Frame:
    """All bodies of one helicopter, as they were put into the space."""

    fuselage: pymunk.Body
    legs: tuple[SprungLeg, ...]
    first_collision_type: int
    feet_below_m: float
    """Height of the centre of mass above the resting feet."""


def build_frame(
    space: pymunk.Space,
    specification: HelicopterSpecification,
    at_m: float,
    height_m: Callable[[float], float],
) -> Frame:
    """Put a helicopter into a space, standing at a distance with its feet on the ground left and right of it."""
    leg_length_m = value("ingenuity.leg_length_m")
    feet_below_m = leg_length_m * math.cos(SPLAY_RAD) - HINGE_UP_M + FOOT_RADIUS_M
    leg_kg = value("rotor_model.leg_mass_kg")
    fuselage = pymunk.Body(specification.mass_kg - 4 * leg_kg, value("rotor_model.pitch_inertia_kg_m2"))
    stance_m = HINGE_ASIDE_M + leg_length_m * math.sin(SPLAY_RAD)
    left_m, right_m = height_m(at_m - stance_m), height_m(at_m + stance_m)
    fuselage.angle = math.atan2(right_m - left_m, 2.0 * stance_m)
    upright = pymunk.Vec2d(0.0, feet_below_m).rotated(fuselage.angle)
    fuselage.position = pymunk.Vec2d(at_m, (left_m + right_m) / 2.0) + upright
    group = len(space.bodies) + 1
    own = Own(pymunk.ShapeFilter(group=group), group * COLLISION_TYPES)
    space.add(fuselage, *_fuselage_shapes(fuselage, specification, own))
    legs = tuple(
        _add_leg(space, fuselage, (side, shift), own)
        for side in (-1.0, 1.0)
        for shift in (-PAIR_SHIFT_M, PAIR_SHIFT_M)
    )
    return Frame(fuselage, legs, own.first_collision_type, feet_below_m)


def _fuselage_shapes(
    body: pymunk.Body, specification: HelicopterSpecification, own: Own
) -> list[pymunk.Shape]:
    size = (value("ingenuity.fuselage_length_m"), value("ingenuity.fuselage_height_m"))
    box = pymunk.Poly.create_box(body, size)
    box.collision_type = own.first_collision_type + FUSELAGE
    box.friction = value("rotor_model.leg_friction")
    shapes: list[pymunk.Shape] = [box]
    half_gap_m = value("ingenuity.rotor_spacing_m") / 2.0
    for up_m in (-half_gap_m, half_gap_m):
        height_m = value("rotor_model.hub_height_m") + up_m
        ends = (-specification.rotor_radius_m, height_m), (specification.rotor_radius_m, height_m)
        bar = pymunk.Segment(body, *ends, BAR_RADIUS_M)
        bar.collision_type = own.first_collision_type + ROTORS
        shapes.append(bar)
    for shape in shapes:
        shape.filter = own.filter
    return shapes


def _add_leg(space: pymunk.Space, fuselage: pymunk.Body, place: tuple[float, float], own: Own) -> SprungLeg:
    side, shift_m = place
    length_m = value("ingenuity.leg_length_m")
    hinge = pymunk.Vec2d(side * HINGE_ASIDE_M + shift_m, HINGE_UP_M)
    foot = hinge + pymunk.Vec2d(side * math.sin(SPLAY_RAD), -math.cos(SPLAY_RAD)) * length_m
    mass_kg = value("rotor_model.leg_mass_kg")
    # An even rod about its middle: m L^2 / 12.
    body = pymunk.Body(mass_kg, pymunk.moment_for_segment(mass_kg, hinge, foot, FOOT_RADIUS_M))
    body.position = fuselage.local_to_world((hinge + foot) / 2.0)
    body.angle = fuselage.angle
    half = (foot - hinge) / 2.0
    pad = pymunk.Circle(body, FOOT_RADIUS_M, half)
    pad.collision_type = own.first_collision_type + FEET
    pad.friction = value("rotor_model.leg_friction")
    pad.filter = own.filter
    pivot = pymunk.PivotJoint(fuselage, body, hinge, -half)
    stiffness, damping = (
        value("rotor_model.leg_hinge_stiffness_n_m_rad"),
        value("rotor_model.leg_hinge_damping_n_m_s_rad"),
    )
    spring = pymunk.DampedRotarySpring(fuselage, body, 0.0, stiffness, damping)
    stroke_rad = value("rotor_model.leg_stroke_rad")
    stop = pymunk.RotaryLimitJoint(fuselage, body, -stroke_rad, stroke_rad)
    space.add(body, pad, pivot, spring, stop)
    return SprungLeg(body, half, spring)
