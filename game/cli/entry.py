"""The way in: choose the command, run it, and turn whatever goes wrong into a sentence and an exit code."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, Final

from game.cli.catalogue import command, summaries
from game.cli.mistake import FINE, PROBLEMS, Mistake, unknown_name
from game.cli.parser import Parser
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEFAULT_COMMAND: Final = "play"
_INTERRUPTED: Final = 130
"""What shells expect of a program that was ended by Ctrl+C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; never raises."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _survive_narrow_consoles()
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # standard output belongs to the command
    try:
        code = _run(given)
        if sys.stdout is not None:  # it is None where it was closed before the start
            sys.stdout.flush()  # what can't be written shall be told here, not at Python's end
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        return mistake.code
    except KeyboardInterrupt:
        print("\n" + tr("Stopped."), file=sys.stderr)  # on a line of its own: a progress bar may stand there
        return _INTERRUPTED
    except OSError as error:
        return _refused_by_system(error, given)
    except Exception as error:  # noqa: BLE001  # the last line of defence: a person never sees a traceback
        print(_report(error, given), file=sys.stderr)
        return PROBLEMS
    return code


def _refused_by_system(error: OSError, given: list[str]) -> int:
    """Return the exit code after output that nobody reads any more, a full disk or any other refusal."""
    if not (isinstance(error, BrokenPipeError) or error.errno == errno.ENOSPC):
        print(_report(error, given), file=sys.stderr)
        return PROBLEMS
    # Keep Python from complaining when it flushes what is left at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return FINE
    print(tr("The disk is full: the output could not be written."), file=sys.stderr)
    return PROBLEMS


def _report(error: Exception, given: list[str]) -> str:
    """Return the sentence about a crash; a package that is not installed is no crash."""
    if isinstance(error, ModuleNotFoundError) and not (error.name or "game").startswith("game"):
        message = tr(
            "The package '{name}' is not installed; this installs all that is needed: pip install -e ."
        )
        return message.format(name=error.name)
    try:
        from game.cli.crash_report import write_report  # noqa: PLC0415  # only needed after a crash

        return write_report(error, given)
    except ImportError:  # the installation is so damaged that not even the report's helpers load
        return f"{type(error).__name__}: {error}"


def _run(given: list[str]) -> int:
    names = summaries()
    if given and given[0] in {"-h", "--help", "help"}:
        print(_overview(names))
        return FINE
    if given and given[0] == "--version":
        from game.missions.version import GAME_VERSION  # noqa: PLC0415  # a rare wish should not slow every start

        print(f"Thin Air {GAME_VERSION}")
        return FINE
    name, *rest = _command_first(given, names)
    if name not in names:
        raise unknown_name(tr("There is no command '{name}'.").format(name=name[:40]), name, names)
    module = command(name)
    parser = Parser(name, names[name])
    module.add_arguments(parser)
    try:
        return module.run(parser.read(rest))
    except SystemExit as done:  # argparse leaves this way after printing help
        return done.code if isinstance(done.code, int) else FINE


def _command_first(given: list[str], names: dict[str, str]) -> list[str]:
    """Return the arguments with the command at the front, also where options stand before it or nobody named one."""
    if given and not given[0].startswith("-"):
        return given
    for before, at in zip(given, range(1, len(given)), strict=False):
        if given[at] in names and not before.startswith("-"):  # else it may be the value of an option
            return [given[at], *given[:at], *given[at + 1 :]]
    return [_DEFAULT_COMMAND, *given]


def _overview(names: dict[str, str]) -> str:
    lines = [
        tr("Thin Air: fly and drive on Mars. Every number is real."),
        "",
        tr("usage: python main.py [COMMAND] [OPTIONS]   (without a command: play)"),
        "",
        *(f"  {name:<8} {summary}" for name, summary in names.items()),
        "",
        tr("Options of a command: python main.py COMMAND --help"),
    ]
    return "\n".join(lines)


def _survive_narrow_consoles() -> None:
    """Let consoles that lack a letter (a minus sign, m³) show a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
