"""A rover in its shell on the way to the ground of Mars: parachute, descent stage, sky crane. See README.md."""
