"""Pages to print, written into the player's folder: where they lie, or why they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.scenes.context import Context


def written(context: Context, write: Callable[[Path], Path]) -> str:
    """Let a page be written into the player's folder and return in one sentence what came of it."""
    home = context.players.home(context.players.now)
    if home is None:
        return tr("Nothing can be kept here: there is no folder for the player.")
    try:
        path = write(home)
    except OSError as error:
        words = tr("The page cannot be written to {folder}: {why}. Free some room or choose another folder.")
        return words.format(folder=home, why=error.strerror)
    return tr("The page lies in {path}; open it in a browser to print it.").format(path=path)
