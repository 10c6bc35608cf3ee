"""`lab release`: days before its entry, where a capsule is let go and how well that must be aimed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.cli.mistake import Mistake
from game.cli.parser import Number
from game.facts import value
from game.science.entry.approach import Arrival, before_entry, steepening_deg
from game.science.orbits.body import body
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures

_SECONDS_PER_DAY: Final = 86_400.0
_FLATTEST_DEG: Final = 1.0
"""Flatter ones leave the air again anyway, and answer to a push out of all proportion."""
_PUSH_M_S: Final = 0.01
"""Small enough that the answer is in proportion to it."""


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    angle = tr("degrees below the horizon at a height of 125 km; a minus sign may be left out")
    parser.add_argument("--angle", type=Number(-80.0, 80.0, "deg"), required=True, help=angle)
    speed = tr("m/s against the stars at that height; from Mars 11500 to 13000")
    parser.add_argument("--speed", type=Number(1000.0, 30_000.0, "m/s"), required=True, help=speed)
    days = tr("days before the entry (default 3)")
    parser.add_argument(
        "--days",
        type=Number(0.0, 30.0, "d", excludes_lowest=True),
        default=value("entry.release_before_days"),
        help=days,
    )


def measure(arguments: Namespace) -> Figures:
    """Return distance and speed at the release, and what a push there does to the angle of entry."""
    world = body("earth")
    radius_m = world.radius_m + value("entry.interface_height_m")
    if arguments.speed <= world.escape_speed_m_s(radius_m):
        message = tr(
            "'lab release': {speed:g} m/s is a return from an orbit, not from another world; raise --speed."
        )
        raise Mistake(message.format(speed=arguments.speed))
    if abs(arguments.angle) < _FLATTEST_DEG:
        message = tr(
            "'lab release': at {angle:g} degrees it grazes the air and leaves; use an --angle of 1 or more."
        )
        raise Mistake(message.format(angle=arguments.angle))
    arrival = Arrival(abs(arguments.angle), arguments.speed)
    state = before_entry(world, radius_m, arrival, arguments.days * _SECONDS_PER_DAY)
    return {
        "angle_deg": arrival.angle_deg,
        "speed_m_s": arrival.speed_m_s,
        "days_before": arguments.days,
        "distance_m": state.radius_m,
        "lunar_distances": state.radius_m / (1000.0 * value("entry.lunar_distance_km")),
        "release_speed_m_s": state.speed_m_s,
        "steeper_by_push_of_1_m_s_deg": steepening_deg(world, radius_m, state, _PUSH_M_S) / _PUSH_M_S,
    }
