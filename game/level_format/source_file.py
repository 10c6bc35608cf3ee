"""Bytes of a level file to text, or one sentence why not: missing, a folder, too big, not UTF-8, not text.

What the text means is left to `yaml_reader`.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

from game.level_format.problem import Problem
from game.texts import tr

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE_BYTES: Final = 256 * 1024
"""A level of 5 KB is usual; this much still reads in about a second."""
_OTHER_ENCODINGS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def read_text(path: Path) -> str | Problem:
    """Return the text of the file without its byte order mark."""
    try:
        if path.is_dir():
            return _problem(path, "not-a-file", tr("This is a folder, not a level file."), _name_a_file())
        if not path.exists():
            return _problem(path, "no-such-file", tr("There is no such file."), _name_a_file())
        if not path.is_file():
            return _problem(path, "not-a-file", tr("This is not a file that can be read."), _name_a_file())
        size_bytes = path.stat().st_size
        if size_bytes > LARGEST_FILE_BYTES:
            return _too_big(path, size_bytes)
        return _decode(path, path.read_bytes())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        message = tr("The file cannot be read: {reason}.").format(reason=reason[:1].lower() + reason[1:])
        return _problem(path, "unreadable-file", message, tr("Check that the file is there and may be read."))


def _decode(path: Path, data: bytes) -> str | Problem:
    if data.startswith(_OTHER_ENCODINGS):
        message = tr("The file is saved as UTF-16 or UTF-32, but a level must be UTF-8.")
        return _problem(path, "not-utf-8", message, _save_as_utf_8())
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf_8(path, data, error.start)


def _not_utf_8(path: Path, data: bytes, offset: int) -> Problem:
    lines = (data[:offset].decode("utf-8", errors="replace") + "|").splitlines()
    message = tr("The byte {byte} is not UTF-8 text; the file is in another encoding, or it is no text file.")
    message = message.format(byte=f"0x{data[offset]:02X}")
    file, line, column = path.as_posix(), len(lines), len(lines[-1])
    return Problem(file, line, column, "not-utf-8", "error", message, _save_as_utf_8())


def _too_big(path: Path, size_bytes: int) -> Problem:
    message = tr("The file has {size} KB, but a level may have at most {limit} KB.")
    message = message.format(size=-(-size_bytes // 1024), limit=LARGEST_FILE_BYTES // 1024)
    return _problem(
        path, "too-big", message, tr("Is this the right file? Otherwise split it into more levels.")
    )


def _problem(path: Path, code: str, message: str, mend: str) -> Problem:
    return Problem(path.as_posix(), 1, 1, code, "error", message, mend)


def _name_a_file() -> str:
    return tr("Give the name of a level, or the path of a file that ends in .yaml.")


def _save_as_utf_8() -> str:
    return tr('Open it in a text editor and save it with the encoding "UTF-8".')
