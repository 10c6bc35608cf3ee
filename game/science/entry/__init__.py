"""Coming down through air: parachutes and what they carry. See README.md of `game.science`."""
