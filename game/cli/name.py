"""`name`: whether a feature of Mars may have a name, by rules like the IAU's, and why not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from game.classroom.naming import Proposal, kinds, origins, refusals, tidy_name
from game.cli.mistake import FINE, PROBLEMS, unknown_name
from game.cli.output import show_json
from game.cli.parser import Whole
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping

    from game.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument("name", metavar="NAME", help=tr("the name that is proposed"))
    parser.add_argument("--kind", required=True, help=", ".join(kinds()))
    parser.add_argument("--after", required=True, help=", ".join(origins()))
    parser.add_argument("--died", type=Whole(1, 9999), help=tr("year in which a person died"))
    parser.add_argument("--used", nargs="*", default=[], help=tr("names that the class has given already"))
    parser.add_argument("--json", action="store_true", help=tr("print the answer as one JSON object"))


def run(arguments: Namespace) -> int:
    """Print that the name may be used, or every reason against it."""
    _known(arguments.kind, kinds(), tr("There is no kind of feature '{name}'."))
    _known(arguments.after, origins(), tr("Nothing is called after '{name}'."))
    proposal = Proposal(arguments.name, arguments.kind, arguments.after, arguments.died)
    against = refusals(proposal, arguments.used, year=datetime.now(tz=UTC).year)
    if arguments.json:
        show_json({"name": tidy_name(arguments.name), "may_be_used": not against, "reasons": list(against)})
    elif against:
        print("\n".join(against))
    else:
        message = tr("{name} may be used. {rule}")
        print(message.format(name=tidy_name(arguments.name), rule=kinds()[arguments.kind].rule))
    return PROBLEMS if against else FINE


def _known(word: str, known: Mapping[str, object], sentence: str) -> None:
    if word not in known:
        raise unknown_name(sentence.format(name=word[:40]), word, tuple(known))
