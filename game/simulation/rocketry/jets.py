"""Attitude jets: small engines at the ends of a craft that turn it, with a propellant of their own.

Real jets fire in pulses; here a share of full torque stands for how long they fire in each moment (simplified).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.science.rocketry.equation import exhaust_speed_m_s

if TYPE_CHECKING:
    from game.simulation.rocketry.tank import Tank


@dataclass(frozen=True, slots=True)
class JetSpecification:
    """Thrust of one jet, how many fire together for a turn, how far from the middle, and their specific impulse."""

    thrust_n: float
    count: float
    arm_m: float
    specific_impulse_s: float

    @property
    def torque_n_m(self) -> float:
        """The most that they turn with."""
        return self.thrust_n * self.count * self.arm_m


class AttitudeJets:
    """The jets of one craft."""

    def __init__(self, specification: JetSpecification, tank: Tank) -> None:
        self.tank = tank
        self.torque_n_m = specification.torque_n_m
        self.share = 0.0
        """What they gave at the last firing, from -1 to 1 of the most; above 0 turns the nose up."""
        exhaust_m_s = exhaust_speed_m_s(specification.specific_impulse_s)
        self._flow_kg_s = specification.thrust_n * specification.count / exhaust_m_s

    def fire(self, wanted_n_m: float, seconds: float) -> float:
        """Fire for a while and return the torque, cut to what jets and propellant give."""
        share = min(max(wanted_n_m / self.torque_n_m, -1.0), 1.0)
        self.share = share * self.tank.draw(abs(share) * self._flow_kg_s * seconds)
        return self.share * self.torque_n_m
