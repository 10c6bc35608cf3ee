"""The settings as they are now, kept in the data folder while one can be written to, and what obeys them at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.controls.bindings import use_buttons, use_keys
from game.controls.halves import use_halves
from game.missions.settings import Settings, load_settings, save_settings
from game.texts import tr

if TYPE_CHECKING:
    from pathlib import Path

    from game.audio import SoundBoard


def nothing_is_kept(folder: Path) -> str:
    """Return the one sentence about a folder that refuses; the same for all files, so that it is shown once."""
    return tr(
        "Nothing is kept from now on: the folder {folder} cannot be written to, or its disk is full. You can play on."
    ).format(folder=folder)


class KeptSettings:
    """One player's settings. A folder that refuses is no reason to stop: it is said once."""

    def __init__(self, folder: Path | None = None) -> None:
        """Load what is kept in this folder; None keeps nothing, for pictures."""
        self._folder = folder
        self.now, self.notice = load_settings(folder) if folder is not None else (Settings(), "")
        """What holds now, and one sentence about the file; empty while all is well."""
        self._kept = self.now

    def change(self, **changes: Any) -> None:  # noqa: ANN401  # the fields of Settings
        """Set some of them; they are written when `keep` is called."""
        self.now = replace(self.now, **changes)

    def reset(self) -> None:
        """Go back to the usual settings."""
        self.now = Settings()

    def keep(self) -> None:
        """Write what has changed since the last time."""
        if self.now == self._kept or self._folder is None:
            return
        self._kept = self.now
        if not save_settings(self.now, self._folder):
            self.notice = self.notice or nothing_is_kept(self._folder)

    def apply(self, sound: SoundBoard) -> None:
        """Let volumes, keys and buttons be as they are set."""
        now = self.now
        volumes = {"effects": now.effects_pct, "world": now.world_pct, "music": now.music_pct}
        for group, percent in volumes.items():
            sound.set_volume(group, percent / 100.0)
        use_keys(now.keys)
        use_buttons(now.pad)
        use_halves(now.halves)
