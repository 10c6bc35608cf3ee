"""What a helicopter notices of the ground: lift-off, touchdown, broken legs and blades, and when it is over.

The space's callbacks only note what touched (`_note`); everything else happens after the step.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from game.facts import value
from game.simulation.clock import SLOW_S
from game.simulation.events import BladeBroke, Event, LegBroke, RolledOver, TookOff, TouchedDown
from game.simulation.helicopter.frame import FEET, FUSELAGE, ROTORS, Frame
from game.texts import tr

if TYPE_CHECKING:
    import pymunk

    from game.simulation.helicopter.helicopter import Helicopter
    from game.simulation.helicopter.specification import HelicopterSpecification

AIRBORNE_M: Final = 0.08
"""Feet this high count as off the ground: pebbles and springs do not lift a standing craft so far."""
NEAR_GROUND_M: Final = 0.6
"""The controller looks for the drop in speed that means ground only below this height; gusts make drops higher up."""
LANDING_RAMP_M_S: Final = -0.2
"""It looks for it only while it comes down faster than this."""
TOPPLED_RAD: Final = math.radians(65.0)
"""A helicopter leaning this far on the ground will not stand up again: its centre of mass is beyond its feet."""
SOFT_KNOCK_M_S: Final = 1.0
"""Speed at which the fuselage may strike the ground unharmed (estimate)."""
LEG_DAMAGE: Final = 0.25
"""Share of the whole craft that a broken leg costs; it cannot stand on fewer than three."""
KNOCK_DAMAGE_S_M: Final = 0.4
"""Share of the whole craft that each m/s beyond a soft knock costs: wrecked at 3.5 m/s (estimate)."""
LEFT: Final = 0
"""Stands in the notes for a foot that has left the ground; touching parts are FEET, ROTORS and FUSELAGE."""
BROKEN_STIFFNESS: Final = 0.02
"""Share of its stiffness that a broken leg keeps."""


class Contacts:
    """The memory of one helicopter's meetings with the ground."""

    def __init__(self, name: str, specification: HelicopterSpecification, frame: Frame) -> None:
        self._name = name
        self._leg_limit_m_s = specification.leg_limit_speed_m_s
        self._frame = frame
        self._drop_m_s = value("ingenuity.touchdown_speed_drop_m_s")
        self._touched: list[tuple[int, int, float]] = []
        self._standing: set[int] = set()
        """Legs whose feet touch something: a boulder counts as ground too."""
        self.is_airborne = False
        self.blades_left = round(value("ingenuity.rotors_count") * value("ingenuity.blades_per_rotor_count"))
        self.broken_legs: set[int] = set()
        self.knock_damage = 0.0
        self.is_toppled = False
        self.way_m = 0.0

    def watch(self, space: pymunk.Space) -> None:
        """Have the space note what touches, for this craft's own bodies."""
        legs = {leg.body: number for number, leg in enumerate(self._frame.legs)}
        for part in (ROTORS, FUSELAGE):
            kind = self._frame.first_collision_type + part
            space.on_collision(kind, None, begin=_note, data=(part, legs, self._touched))
        feet = self._frame.first_collision_type + FEET
        space.on_collision(feet, None, begin=_note, separate=_let_go, data=(FEET, legs, self._touched))

    @property
    def damage(self) -> float:
        """0 is whole, 1 is wrecked."""
        if not self.blades_left:
            return 1.0
        return min(len(self.broken_legs) * LEG_DAMAGE + self.knock_damage, 1.0)

    @property
    def is_wrecked(self) -> bool:
        """Whether it can never fly again."""
        return self.is_toppled or self.damage >= 1.0

    @property
    def wreck_reason(self) -> str:
        """Why it can never fly again, in one sentence; empty while it can."""
        if not self.blades_left:
            return tr("The turning blades struck the ground and broke")
        if self.is_toppled:
            return tr("It has toppled over and cannot stand up again")
        return tr("It hit the ground too hard") if self.is_wrecked else ""

    def after_step(self, craft: Helicopter, time_s: float, events: list[Event]) -> None:
        """Answer to what touched, and sense the ground as the flight controller does: as a drop in speed."""
        if self._touched:
            for touch in self._touched:
                self._answer(craft, touch, time_s, events)
            self._touched.clear()
        guidance = craft.guidance
        ramp_m_s = guidance.climb_ramp_m_s
        is_landing = ramp_m_s < LANDING_RAMP_M_S and craft.height_m < NEAR_GROUND_M
        if is_landing and craft.velocity[1] - ramp_m_s > self._drop_m_s:
            guidance.is_grounded = True
            guidance.start_from((0.0, 0.0))

    def slow_step(self, craft: Helicopter, time_s: float, events: list[Event]) -> None:
        """Notice lift-off and toppling, and let the controller lift off when the rotors are fast enough."""
        if self.is_airborne:
            self.way_m += abs(craft.velocity[0]) * SLOW_S
        elif craft.height_m > AIRBORNE_M and not self._standing and not self.is_wrecked:
            self.is_airborne = True
            events.append(TookOff(time_s, self._name))
        if craft.guidance.is_grounded and craft.wants_climb and craft.is_up_to_speed:
            craft.guidance.is_grounded = False
            craft.guidance.start_from(craft.velocity)
        if not self.is_toppled and craft.height_m < NEAR_GROUND_M and craft.tilt_rad > TOPPLED_RAD:
            self.is_toppled = True
            events.append(RolledOver(time_s, self._name, math.degrees(craft.tilt_rad)))

    def _answer(
        self, craft: Helicopter, touch: tuple[int, int, float], time_s: float, events: list[Event]
    ) -> None:
        part, leg, into_m_s = touch
        if part == FEET:
            self._standing.add(leg)
            self._answer_foot(craft, (leg, into_m_s), time_s, events)
        elif part == LEFT:
            self._standing.discard(leg)
        elif part == FUSELAGE:
            self.knock_damage += KNOCK_DAMAGE_S_M * max(into_m_s - SOFT_KNOCK_M_S, 0.0)
        elif self.blades_left and craft.rotors.speed_rpm > value("rotor_model.blade_break_rotor_speed_rpm"):
            self.blades_left = 0
            craft.rotors.stop_lifting()
            events.append(BladeBroke(time_s, self._name, self.blades_left))

    def _answer_foot(
        self, craft: Helicopter, touch: tuple[int, float], time_s: float, events: list[Event]
    ) -> None:
        leg, into_m_s = touch
        if self.is_airborne:
            self.is_airborne = False
            down_m_s, sideways_m_s = -craft.velocity[1], abs(craft.velocity[0])
            events.append(TouchedDown(time_s, self._name, down_m_s, sideways_m_s, craft.body.position[0]))
        if into_m_s > self._leg_limit_m_s and leg not in self.broken_legs:
            self.broken_legs.add(leg)
            self._frame.legs[leg].spring.stiffness *= BROKEN_STIFFNESS
            events.append(LegBroke(time_s, self._name, leg, into_m_s))


def _note(arbiter: pymunk.Arbiter, _space: pymunk.Space, data: Any) -> None:  # noqa: ANN401  # pymunk's signature
    """Note what touched, with the speed into the other body square to the contact. Nothing else may happen here."""
    part, legs, touched = data
    own, other = arbiter.shapes[0].body, arbiter.shapes[1].body
    if own is not None and other is not None:
        speed = own.velocity - other.velocity
        touched.append((part, legs.get(own, -1), speed.dot(arbiter.normal)))


def _let_go(arbiter: pymunk.Arbiter, _space: pymunk.Space, data: Any) -> None:  # noqa: ANN401  # pymunk's signature
    """Note that a foot has left what it stood on."""
    _part, legs, touched = data
    own = arbiter.shapes[0].body
    if own is not None:
        touched.append((LEFT, legs.get(own, -1), 0.0))
