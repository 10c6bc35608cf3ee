"""Flying through pull, air and thrust, a small step at a time. See README.md of `game.science`."""
