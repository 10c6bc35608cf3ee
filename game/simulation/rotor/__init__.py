"""The rotor: blade, airfoil, blade elements and the table that a flying helicopter reads. See README.md."""
