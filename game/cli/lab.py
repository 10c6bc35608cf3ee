"""`lab TOPIC`: the physical model's own numbers, with inputs and results."""

from __future__ import annotations

from argparse import REMAINDER
from typing import TYPE_CHECKING, Final

from game.cli.mistake import FINE, unknown_name
from game.cli.output import show_json, show_pairs
from game.cli.parser import Parser
from game.cli.topics import topic, topic_summaries
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from argparse import Namespace


_UNITS: Final = {
    "_kg_m3": "kg/m³",
    "_kg_m2": "kg/m²",
    "_m3": "m³",
    "_j_m2": "J/m²",
    "_m_s2": "m/s²",
    "_m_s": "m/s",
    "_rpm": "rpm",
    "_pct": "%",
    "_w_m2": "W/m²",
    "_kg_h": "kg/h",
    "_g_h": "g/h",
    "_ns": "ns",
    "_a": "A",
    "_t": "t",
    "_deg": "deg",
    "_kg": "kg",
    "_pa": "Pa",
    "_wh": "Wh",
    "_au": "au",
    "_w": "W",
    "_k": "K",
    "_m": "m",
    "_n": "N",
    "_h": "h",
    "_s": "s",
}
"""Endings of names and their units; of two that end alike the longer stands first."""


def add_arguments(parser: Parser) -> None:
    """Declare the topic; its own arguments are read by the topic."""
    topics = "; ".join(f"{name}: {summary}" for name, summary in topic_summaries().items())
    parser.add_argument("topic", metavar="TOPIC", nargs="?", default="", help=topics)
    parser.add_argument("inputs", nargs=REMAINDER, help=tr("inputs; see: lab TOPIC --help"))


def run(arguments: Namespace) -> int:
    """Measure one topic and print it."""
    names = topic_summaries()
    name = arguments.topic
    if name not in names:
        sentence = tr("There is no topic '{name}'.").format(name=name[:40]) if name else tr("Which topic?")
        raise unknown_name(sentence, name, names)
    parser = Parser(f"lab {name}", names[name])
    module = topic(name)
    module.add_arguments(parser)
    parser.add_argument("--json", action="store_true", help=tr("print inputs and results as one JSON object"))
    inputs = parser.read(arguments.inputs)
    figures = module.measure(inputs)
    if inputs.json:
        show_json(figures)
    else:
        show_pairs(readable(key, figure) for key, figure in figures.items())
    return FINE


def readable(key: str, figure: float | bool | str) -> tuple[str, str]:  # noqa: FBT001  # a figure may be yes or no
    """Return a figure's name and its value with its unit, in words."""
    if isinstance(figure, bool):
        return key.replace("_", " "), tr("yes") if figure else tr("no")
    if isinstance(figure, str):
        return key.replace("_", " "), figure
    ending = next((ending for ending in _UNITS if key.endswith(ending)), "")
    return key.removesuffix(ending).replace("_", " "), quantity(figure, _UNITS.get(ending, "1"))
