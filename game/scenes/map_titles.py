"""Where titles stand on the map: beside their discs where there is room, and none in another one's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Size = tuple[int, int]


def lay_titles(
    titles: Sequence[tuple[pygame.Rect, Size]], taken: Iterable[pygame.Rect], room: pygame.Rect, gap: int
) -> list[pygame.Rect | None]:
    """Return a place in the room for each title beside its disc, or None where all sides are taken.

    `titles` are discs with the sizes in pixels of what is written beside them; who comes first chooses first.
    """
    stands = list(taken)
    places = []
    for disc, size in titles:
        free = (
            place
            for place in _sides(disc, size, gap)
            if room.contains(place) and place.collidelist(stands) == -1
        )
        place = next(free, None)
        places.append(place)
        stands += [place] if place is not None else []
    return places


def _sides(disc: pygame.Rect, size: Size, gap: int) -> Iterator[pygame.Rect]:
    """Yield the places below, above, after and before a disc, and then those that reach out to one side."""
    for side, against in (
        ("midtop", (disc.centerx, disc.bottom + gap)),
        ("midbottom", (disc.centerx, disc.top - gap)),
        ("midleft", (disc.right + gap, disc.centery)),
        ("midright", (disc.left - gap, disc.centery)),
        ("topleft", (disc.left, disc.bottom + gap)),
        ("topright", (disc.right, disc.bottom + gap)),
        ("bottomleft", (disc.left, disc.top - gap)),
        ("bottomright", (disc.right, disc.top - gap)),
    ):
        place = pygame.Rect((0, 0), size)
        setattr(place, side, against)
        yield place
