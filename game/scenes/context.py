"""What all scenes are given: who directs them, the window's size, levels, progress and sound."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.audio import SoundBoard
from game.classroom.name_books import NameBooks
from game.controls.seating import Seating
from game.missions.players import Player, Players
from game.scenes.kept_settings import KeptSettings
from game.scenes.preload import Preload
from game.scenes.progress import Progress
from game.scenes.shelf import Shelf
from game.ui.theme import Scale

if TYPE_CHECKING:
    from game.missions import Prediction
    from game.scenes.scene import Director
    from game.view import Quality


@dataclass(slots=True)
class Context:
    """The surroundings of every scene."""

    director: Director
    progress: Progress
    size: tuple[int, int]
    settings: KeptSettings = field(default_factory=KeptSettings)
    shelf: Shelf = field(default_factory=Shelf)
    sound: SoundBoard = field(default_factory=SoundBoard)
    players: Players = field(default_factory=Players)
    seating: Seating = field(default_factory=Seating)
    said: str = ""
    """A sentence in passing about what the player has just asked for."""
    predictions: dict[str, Prediction] = field(default_factory=dict)
    """The player's last prediction for each level, for as long as this player plays."""
    paints_at_once: bool = False
    """For pictures that nobody waits for: places are all there when they are first drawn."""
    preload: Preload = field(init=False)
    names: NameBooks = field(init=False)
    """What the class has found and named; all players of one computer share it."""

    def __post_init__(self) -> None:
        self.preload = Preload(self.shelf)
        self.names = NameBooks(self.players.folder)

    def play_as(self, player: Player) -> None:
        """Let a player play: with own settings and progress, while those of the one before are kept."""
        self.settings.keep()
        self.players.choose(player)
        home = self.players.home(player)
        self.settings, self.progress = KeptSettings(home), Progress(home)
        self.predictions.clear()
        self.apply_settings()

    @property
    def text_scale(self) -> float:
        """Return how much larger than usual the player likes text."""
        return self.settings.now.text_pct / 100.0

    def take_said(self) -> str:
        """Return the sentence in passing once, so that the same one can be said again."""
        said, self.said = self.said, ""
        return said

    @property
    def notice(self) -> str:
        """Return the sentence that must be said about the player's files; empty while all is well."""
        return " ".join(dict.fromkeys(filter(None, (self.settings.notice, self.progress.warning))))

    @property
    def quality(self) -> Quality:
        """Return how rich the picture of a place may be."""
        from game.view import quality_named  # noqa: PLC0415  # the title is on the screen before any place

        return quality_named(self.settings.now.quality)

    def apply_settings(self) -> None:
        """Let everything that outlives a screen obey the settings."""
        self.settings.apply(self.sound)

    @property
    def scale(self) -> Scale:
        """Return the scale of the window as it is now."""
        return Scale(self.size, self.text_scale)
