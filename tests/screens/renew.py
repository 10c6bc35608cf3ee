"""Keep the pictures of all screens as they are now: `python -m tests.screens.renew [NAME ...]`."""

from __future__ import annotations

import sys

from game.cli.headless import headless_screen
from game.scenes.gallery import picture_names
from tests.screens import stored
from tests.screens.shown import USUAL, Screen


def main(names: list[str]) -> None:
    """Keep the named screens, or all of them, and forget those that are gone."""
    with headless_screen(USUAL):
        for name in names or picture_names():
            print(stored.keep(name, Screen(name).look(USUAL).picture))
    for path in stored.FOLDER.glob("*.png"):
        if path.stem not in picture_names():
            path.unlink()


if __name__ == "__main__":
    main(sys.argv[1:])
