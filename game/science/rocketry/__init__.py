"""Rockets: what propellant gives, and what a toss gives before it burns. See README.md of `game.science`."""
