"""The simulation's only source of chance: seeded streams, one for each purpose, so that one never shifts another."""

from __future__ import annotations

import hashlib
import random
from functools import lru_cache
from typing import Final

_MASK: Final = 0xFFFFFFFF
"""Keeps the lattice hash within 32 bits."""
_PRIMES: Final = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)
"""Odd multipliers of a 32-bit integer mix; any large odd numbers serve."""


Random = random.Random
"""The kind of generator that `stream` gives, for those who only pass one on."""


def stream(seed: int, purpose: str) -> Random:
    """Return a generator that depends on seed and purpose alone, the same in every process."""
    digest = hashlib.sha256(f"{seed}/{purpose}".encode()).digest()
    return Random(int.from_bytes(digest[:8], "big"))


@lru_cache(maxsize=4096)
def lattice(seed: int, index: int) -> float:
    """Return a number from -1 to 1 for a lattice point: random access, so that ground needs no history."""
    mixed = ((index * _PRIMES[0]) ^ (seed * _PRIMES[1])) & _MASK
    mixed = ((mixed ^ (mixed >> 15)) * _PRIMES[2]) & _MASK
    mixed = ((mixed ^ (mixed >> 13)) * _PRIMES[1]) & _MASK
    return (mixed ^ (mixed >> 16)) / _MASK * 2.0 - 1.0
