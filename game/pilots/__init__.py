"""Autopilots: those that prove levels, one that does nothing and one that does anything. See README.md."""

from game.pilots.catalogue import pilot, pilot_names
from game.pilots.protocol import Commands, Pilot

__all__ = ["Commands", "Pilot", "pilot", "pilot_names"]
