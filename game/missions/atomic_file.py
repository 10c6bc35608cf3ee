"""Write a file so that a crash or a power cut leaves the old one or the new one, never half of it."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def write_text(path: Path, text: str, *, make_way: Callable[[], None] = lambda: None) -> None:
    """Write beside the target, flush to the disk, then take its place; OSError where that is refused.

    `make_way` may move the old file once the new one is safely on the disk, and not before.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8", newline="\n")  # a device or a pipe can't be replaced
        return
    path = path.resolve()  # behind a link lies the file that is meant; the link itself stays
    temporary = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        make_way()
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def seems_writable(folder: Path) -> bool:
    """Return whether the system says that a folder, or the one in which it would be made, can be written to.

    Only a write knows for sure; but a locked stick is told before anybody has flown.
    """
    with suppress(OSError):
        existing = next(place for place in (folder, *folder.parents) if place.exists())
        return os.access(existing, os.W_OK)
    return False


def _flush_folder(folder: Path) -> None:
    """Put the new name on the disk too; systems that keep names by themselves refuse, and need not be asked."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
