"""The command line; see README.md."""

from game.cli.entry import main

__all__ = ["main"]
