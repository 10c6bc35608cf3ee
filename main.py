"""Start Thin Air: `python main.py` opens the game, `python main.py --help` lists the commands."""

import sys

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036  # an older Python shall say so before it fails at the game's own code
        sys.exit("Thin Air needs Python 3.11 or newer; this one is {}.{}.".format(*sys.version_info))
    try:
        from game.cli import main

        sys.exit(main())
    except KeyboardInterrupt:  # during the import; `main` itself answers all later ones
        sys.exit(130)
