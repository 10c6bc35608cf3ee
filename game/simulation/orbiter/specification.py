"""The figures of one return orbiter, taken from the facts; a level may override any of them by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.facts import value

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class OrbiterSpecification:
    """An orbiter as planned, and the container that it catches."""

    mass_kg: float
    thruster_force_n: float
    thruster_isp_s: float
    propellant_kg: float
    capture_speed_m_s: float
    harm_speed_m_s: float
    hold_speed_m_s: float
    container_mass_kg: float


def specified(overrides: Mapping[str, float]) -> OrbiterSpecification:
    """Return the planned orbiter with a level's overrides. Unknown names raise TypeError: levels are checked before."""
    planned = OrbiterSpecification(
        mass_kg=value("orbiter.mass_kg"),
        thruster_force_n=value("orbiter.thruster_force_n"),
        thruster_isp_s=value("orbiter.thruster_isp_s"),
        propellant_kg=value("orbiter.propellant_kg"),
        capture_speed_m_s=value("orbiter.capture_speed_m_s"),
        harm_speed_m_s=value("orbiter.harm_speed_m_s"),
        hold_speed_m_s=value("orbiter.hold_speed_m_s"),
        container_mass_kg=value("orbiter.container_mass_kg"),
    )
    return replace(planned, **overrides)
