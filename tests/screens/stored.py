"""Small pictures of every screen, kept to notice what changes them unawares.

Differences of another system's fonts are within the tolerance, a panel that is missing is not. When a change is
meant, `python -m tests.screens.renew` keeps the pictures as they are now; then look at them before they are kept.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Final

import numpy as np
import pygame

FOLDER: Final = Path(__file__).parent / "pictures"
SIZE: Final = (320, 180)
_TILE: Final = (40, 36)
"""Eight tiles across and five down."""
_MOST_CHANGE: Final = 9.0
"""Mean difference of a tile, of 255: letters moved by a pixel make 2 to 4, a panel that is missing 20 and more."""
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_AS_IT_IS: Final = b"\x00"
"""The filter of PNG by which a row holds its own pixels, not differences."""
_SHADES: Final = 0xF8
"""Thirty-two shades of each colour are enough to compare, and take half the room."""


def small(picture: pygame.Surface) -> pygame.Surface:
    """Return a screen as it is kept."""
    shrunk = pygame.transform.smoothscale(picture.convert(24), SIZE)
    shades = pygame.Surface(SIZE, depth=24)
    shades.blit(shrunk, (0, 0))
    pixels = pygame.surfarray.pixels3d(shades)
    pixels &= _SHADES
    del pixels
    return shades


def keep(name: str, picture: pygame.Surface) -> Path:
    """Keep a screen as it is now."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{name}.png"
    path.write_bytes(packed(small(picture)))
    return path


def packed(picture: pygame.Surface) -> bytes:
    """Return a picture as PNG with its rows as they are: with so few shades a quarter smaller than SDL's."""
    rows = pygame.surfarray.array3d(picture).swapaxes(0, 1)
    lines = b"".join(_AS_IT_IS + row.tobytes() for row in rows)
    head = struct.pack(">IIBBBBB", *picture.get_size(), 8, 2, 0, 0, 0)  # eight bits each of three colours
    parts = (b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def changed(name: str, picture: pygame.Surface) -> list[str]:
    """Return where a screen differs from the kept picture, and leave the new one beside it for looking."""
    kept, now = FOLDER / f"{name}.png", small(picture)
    if not kept.is_file():
        return [f"{name} has no kept picture yet: run python -m tests.screens.renew"]
    found = differing_tiles(pygame.image.load(kept), now)
    new = FOLDER / f"{name}.new.png"
    new.unlink(missing_ok=True)
    if found:
        pygame.image.save(now, new)
    return [f"{name}: {tile}; see {new.name}, and renew the picture if it is meant so" for tile in found]


def differing_tiles(kept: pygame.Surface, now: pygame.Surface) -> list[str]:
    """Return a sentence for each tile that has changed by more than the tolerance."""
    one, other = (pygame.surfarray.array3d(picture).astype(int) for picture in (kept, now))
    change = np.abs(one - other).mean(axis=2)
    found = []
    for x in range(0, SIZE[0], _TILE[0]):
        for y in range(0, SIZE[1], _TILE[1]):
            mean = float(change[x : x + _TILE[0], y : y + _TILE[1]].mean())
            if mean > _MOST_CHANGE:
                found.append(
                    f"tile {x // _TILE[0] + 1} from the left, {y // _TILE[1] + 1} from the top, changed by {mean:.0f}"
                )
    return found
