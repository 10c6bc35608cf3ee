"""How each kind of craft stands, one file for each; `game.simulation.snapshot` offers them all."""
