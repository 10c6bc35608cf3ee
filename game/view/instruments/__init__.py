"""Panels over the picture of the world: what is read while flying and driving."""

from __future__ import annotations

from game.view.instruments.equation import EquationOverlay
from game.view.instruments.instruments import Instruments

__all__ = ["EquationOverlay", "Instruments"]
