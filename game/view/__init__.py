"""The world on screen."""

from __future__ import annotations

from game.view.mission_view import MissionView
from game.view.overlay import Ghost, Overlay
from game.view.postcard import Postcard
from game.view.quality import QUALITIES, RICH, STANDARD, Quality, quality_named

__all__ = [
    "QUALITIES",
    "RICH",
    "STANDARD",
    "Ghost",
    "MissionView",
    "Overlay",
    "Postcard",
    "Quality",
    "quality_named",
]
