"""`lab evidence`: what a studied rock shows to the instruments, and how far that carries on the CoLD scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.mistake import unknown_name
from game.cli.parser import SEED, Number, Whole
from game.science import raman
from game.science.cold import weigh
from game.science.evidence import findings, of
from game.science.instruments import Instrument, device
from game.science.observation import MAST_CAMERA, observe
from game.science.specimens import specimen, specimen_names
from game.simulation.random_source import stream
from game.simulation.snapshot import Measurement
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures
    from game.science.specimens import Specimen

_SECONDS_PER_HOUR = 3600.0


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument("--rock", required=True, help=", ".join(specimen_names()))
    parser.add_argument("--scans", type=Whole(0, 1000), default=2, help=tr("scans of SHERLOC (default 2)"))
    parser.add_argument("--points", type=Whole(0, 10_000), default=60, help=tr("points of PIXL (default 60)"))
    parser.add_argument(
        "--dust",
        type=Number(0.0, 1.0, ""),
        default=0.0,
        help=tr("share of the surface that is dust (default 0)"),
    )
    parser.add_argument(
        "--seed", type=SEED, default=1, help=tr("another number draws other spots (default 1)")
    )


def measure(arguments: Namespace) -> Figures:
    """Return the cards that were won, each line of the spectrum with its error, and the step they carry to."""
    try:
        rock = specimen(arguments.rock)
    except LookupError:
        sentence = tr("There is no studied rock '{name}'.").format(name=arguments.rock[:40])
        raise unknown_name(sentence, arguments.rock, specimen_names()) from None
    seen = _measured(rock, arguments)
    figures: Figures = {
        "rock": rock.name,
        "scans": arguments.scans,
        "points": arguments.points,
        "dust": arguments.dust,
        "seed": arguments.seed,
        "time_h": sum(_time_s(each.instrument) for each in seen) / _SECONDS_PER_HOUR,
        "cards": ", ".join(sorted(findings(seen))),
        "cold_step": int(weigh(findings(seen)).step),
    }
    scans = [each.values for each in of(seen, Instrument.SHERLOC)]
    for line in raman.lines(scans) if scans else ():
        figures[f"{line.phase}_line_counts"] = line.height_counts
        figures[f"{line.phase}_error_counts"] = line.error_counts
    return figures


def _measured(rock: Specimen, arguments: Namespace) -> list[Measurement]:
    """Return a photograph, a close-up, and as many scans and points as are asked for."""
    chance = stream(arguments.seed, f"evidence/{rock.name}")
    work = (
        (MAST_CAMERA, 1),
        (Instrument.WATSON, 1),
        (Instrument.SHERLOC, arguments.scans),
        (Instrument.PIXL, arguments.points),
    )
    found = []
    for instrument, number in work:
        for _ in range(number):
            seen = observe(instrument, rock, chance, dust_share=arguments.dust)
            found.append(
                Measurement(str(instrument), (), is_abraded=False, values=seen.values, marks=seen.marks)
            )
    return found


def _time_s(instrument: str) -> float:
    return 0.0 if instrument == MAST_CAMERA else device(Instrument(instrument)).time_s
