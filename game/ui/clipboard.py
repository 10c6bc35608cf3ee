"""The clipboard as plain text. Where there is none, nothing was copied: no reason to stop."""

from __future__ import annotations

import pygame


def read() -> str:
    """Return the text on the clipboard, or nothing."""
    try:
        return pygame.scrap.get_text()
    except pygame.error:
        return ""


def write(text: str) -> bool:
    """Put a text on the clipboard and return whether that was possible."""
    try:
        pygame.scrap.put_text(text)
    except pygame.error:
        return False
    return True
