"""`lab rocket`: the rocket equation, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.cli.mistake import Mistake
from game.cli.parser import Number
from game.science.rocketry.equation import delta_v_m_s, mass_ratio, propellant_share
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures

_LARGEST_RATIO: Final = 1e12
"""More than the Earth's ocean for a gram of payload; beyond this numbers say nothing any more."""


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument(
        "--isp",
        type=Number(1.0, 1e6, "s"),
        required=True,
        help=tr("specific impulse in vacuum, in seconds; solid 293, methane and oxygen 370, ion 3500"),
    )
    mass = Number(1e-6, 1e10, "kg")
    parser.add_argument("--m0", type=mass, help=tr("mass before the burn in kilograms"))
    parser.add_argument("--m1", type=mass, help=tr("mass after the burn in kilograms"))
    speed = Number(0.0, 1e6, "m/s")
    parser.add_argument("--delta-v", "--delta_v", type=speed, help=tr("wanted change of speed in m/s"))


def measure(arguments: Namespace) -> Figures:
    """Return the change of speed of two masses, or the propellant that a change of speed takes."""
    m0_kg, m1_kg, wanted_m_s = arguments.m0, arguments.m1, arguments.delta_v
    if wanted_m_s is None and m0_kg is not None and m1_kg is not None:
        return _from_masses(arguments.isp, m0_kg, m1_kg)
    if wanted_m_s is None or m0_kg is not None or m1_kg is not None:
        raise Mistake(tr("'lab rocket': give --m0 and --m1, or --delta-v alone."))
    ratio = mass_ratio(arguments.isp, min(wanted_m_s, 1e3 * arguments.isp))
    if ratio > _LARGEST_RATIO:
        message = tr(
            "'lab rocket': no rocket with {isp:g} s reaches {speed:g} m/s; lower --delta-v or raise --isp."
        )
        raise Mistake(message.format(isp=arguments.isp, speed=wanted_m_s))
    return {
        "isp_s": arguments.isp,
        "delta_v_m_s": wanted_m_s,
        "mass_ratio": ratio,
        "propellant_fraction_pct": 100.0 * propellant_share(arguments.isp, wanted_m_s),
    }


def _from_masses(isp_s: float, m0_kg: float, m1_kg: float) -> Figures:
    if m1_kg > m0_kg:
        message = tr("'lab rocket': --m1 is the mass after the burn, so it must not exceed --m0 ({m0:g} kg).")
        raise Mistake(message.format(m0=m0_kg))
    return {
        "isp_s": isp_s,
        "m0_kg": m0_kg,
        "m1_kg": m1_kg,
        "delta_v_m_s": delta_v_m_s(isp_s, m0_kg, m1_kg),
        "mass_ratio": m0_kg / m1_kg,
        "propellant_fraction_pct": 100.0 * (1.0 - m1_kg / m0_kg),
    }
