"""After a crash: a text file that helps to mend it, and one sentence for the person. Nothing is sent."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.missions.atomic_file import write_text
from game.missions.folders import data_folder
from game.missions.version import GAME_VERSION, platform_name
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


def write_report(error: Exception, arguments: Sequence[str]) -> str:
    """Write the report where that is allowed and return the sentence that tells of it."""
    name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
    text = _without_home(_report(error, arguments))
    for folder in (data_folder() / "reports", Path.cwd(), Path(tempfile.gettempdir())):
        try:
            write_text(folder / name, text)
        except OSError:
            continue
        message = tr("Something in the game went wrong ({what}). A report lies at {path}; nothing was sent.")
        return message.format(what=type(error).__name__, path=folder / name)
    message = tr("Something in the game went wrong: {what}. No report could be written.")
    return message.format(what=f"{type(error).__name__}: {error}")


def _report(error: Exception, arguments: Sequence[str]) -> str:
    """Return versions, the command and the error; a run adds level, seed and inputs as the error's notes."""
    lines = (
        f"Thin Air {GAME_VERSION}",
        f"Python {platform.python_version()}, {platform.platform()}, {platform_name()}",
        f"pygame {getattr(sys.modules.get('pygame'), 'ver', 'not loaded')}",
        f"command: {' '.join(arguments) or '(none)'}",
        "",
        *traceback.format_exception(error),
    )
    return "\n".join(lines)


def _without_home(text: str) -> str:
    """Keep the person's name out: it often stands in the home folder's path."""
    try:
        home = Path.home()
    except RuntimeError:
        return text  # nobody's home is known, so nobody's name is in it
    # A home at the root of the disk would put a ~ for every slash.
    return text if home == Path(home.anchor) else text.replace(str(home), "~")
