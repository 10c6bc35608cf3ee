"""The world on screen."""

from __future__ import annotations

from game.view.mission_view import MissionView
from game.view.overlay import Ghost, Overlay
from game.view.postcard import Postcard

__all__ = ["Ghost", "MissionView", "Overlay", "Postcard"]
