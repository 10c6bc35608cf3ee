"""Every word that a person reads goes through `tr`; see README.md. Numbers with units are left to `units`.

The words in the code are English. A catalogue `assets/texts/<code>/LC_MESSAGES/thin-air.mo` holds another
language. While no such language is chosen, gettext is not even imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.shipped import shipped_folder

if TYPE_CHECKING:
    from gettext import NullTranslations
    from pathlib import Path

SOURCE_LANGUAGE = "en"
DOMAIN = "thin-air"


class CatalogueError(ValueError):
    """A catalogue that cannot be read."""


class _Speaker:
    """The language spoken by the whole process: one person plays at a time."""

    language = SOURCE_LANGUAGE
    catalogue: NullTranslations | None = None


_SPEAKER = _Speaker()


def tr(text: str) -> str:
    """Return the text in the chosen language, or itself when there is no translation."""
    return _SPEAKER.catalogue.gettext(text) if _SPEAKER.catalogue else text


def tr_n(singular: str, plural: str, n: int) -> str:
    """Return the form that fits n things; the caller fills in `{n}`."""
    if _SPEAKER.catalogue:
        return _SPEAKER.catalogue.ngettext(singular, plural, n)
    return singular if n == 1 else plural


def language() -> str:
    """Return the code of the language spoken now."""
    return _SPEAKER.language


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes that can be chosen: the source language and every catalogue in the folder."""
    catalogues = (folder or texts_folder()).glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return SOURCE_LANGUAGE, *sorted(path.parts[-3] for path in catalogues)


def set_language(code: str, folder: Path | None = None) -> str:
    """Speak this language from now on, or the source language if it has no catalogue; return which it is."""
    chosen = code if code in languages(folder) else SOURCE_LANGUAGE
    _SPEAKER.catalogue = None if chosen == SOURCE_LANGUAGE else _read(chosen, folder or texts_folder())
    _SPEAKER.language = chosen
    return chosen


def texts_folder() -> Path:
    """Return the folder of the catalogues."""
    return shipped_folder("assets") / "texts"


def _read(code: str, folder: Path) -> NullTranslations:
    # English needs neither, and the start is quicker without them.
    import struct  # noqa: PLC0415 - see above
    from gettext import GNUTranslations  # noqa: PLC0415 - see above

    path = folder / code / "LC_MESSAGES" / f"{DOMAIN}.mo"
    try:
        with path.open("rb") as file:
            return GNUTranslations(file)
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise CatalogueError(
            f"{path}: This is no catalogue of texts; make it again from its .po file."
        ) from error
