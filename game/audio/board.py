"""Plays sounds by their id on the audio device, or silently without one. When to play is left to others.

The level of a sound is set on the sound itself, before it starts: a channel would play its first moments at
full volume.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.audio.captions import CaptionLog
from game.audio.catalogue import SOUNDS, Group, caption
from game.facts import assets_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FORMAT: Final = (22050, -16, 1)
"""Rate in Hz, signed 16 bit, mono: that of the files, for a conversion would leave a click in each loop."""
BUFFER_SAMPLES: Final = 512
CHANNELS: Final = 32
RAMP_S: Final = 0.06
"""Time a loop takes from silence to full level: short enough to follow the hand, too long to click."""


@dataclass(slots=True)
class _Layer:
    """A loop that is sounding: where its level is and where it goes."""

    group: Group
    sound: pygame.mixer.Sound | None
    text: str
    level: float = 0.0
    target: float = 0.0


class SoundBoard:
    """All sounds of the game, in three volume groups, with captions. Call `update` once per frame."""

    def __init__(self, volumes: Mapping[str, float] | None = None, folder: Path | None = None) -> None:
        self._volumes = dict.fromkeys(Group, 1.0)
        for group, volume in (volumes or {}).items():
            self.set_volume(group, volume)
        self._folder = folder or assets_folder() / "sounds"
        self._is_available: bool | None = None
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}
        self._layers: dict[str, _Layer] = {}
        self._captions = CaptionLog()

    @property
    def is_available(self) -> bool:
        """Whether there is a device to play on; the first question opens it."""
        if self._is_available is None:
            self._is_available = _open_mixer()
        return self._is_available

    def volume(self, group: str) -> float:
        """Return the volume of a group, 0 to 1."""
        return self._volumes[Group(group)]

    def set_volume(self, group: str, volume: float) -> None:
        """Change the volume of a group; what is below 0 or above 1 is cut."""
        self._volumes[Group(group)] = _share(volume)

    def play(self, sound_id: str, volume: float = 1.0) -> None:
        """Play a sound once, and show its caption."""
        entry = SOUNDS[sound_id]
        if entry.is_captioned:
            self._captions.show(caption(sound_id))
        sound = self._loaded(sound_id)
        if sound is not None:
            sound.set_volume(_share(volume) * self._volumes[entry.group])
            sound.play()

    def loop(self, sound_id: str, volume: float) -> None:
        """Let a sound go on at this level until another level is set; 0 ends it."""
        layer = self._layers.get(sound_id)
        if layer is None:
            if volume <= 0.0:
                return
            layer = self._start(sound_id)
        layer.target = _share(volume)

    def update(self, elapsed_s: float) -> None:
        """Let the levels of loops move towards what was asked for, and captions grow older."""
        self._captions.update(elapsed_s)
        step = elapsed_s / RAMP_S
        for layer in self._layers.values():
            layer.level += min(max(layer.target - layer.level, -step), step)
            if layer.sound is not None:
                layer.sound.set_volume(layer.level * self._volumes[layer.group])
        self._drop_silent_layers()

    def stop_all(self) -> None:
        """Fade everything out."""
        self._layers.clear()
        if self._is_available:
            pygame.mixer.fadeout(round(1000 * RAMP_S))

    def captions(self) -> list[tuple[str, float]]:
        """Return recent captions as (text, age in seconds), the newest last."""
        return self._captions.recent()

    def preload_some(self, milliseconds: float) -> bool:
        """Load sounds for about so long (the first call only opens the device); true once all are loaded."""
        if self._is_available is None:
            return not self.is_available
        end_s = time.perf_counter() + milliseconds / 1000.0
        for sound_id in SOUNDS:
            if time.perf_counter() >= end_s:
                return False
            self._loaded(sound_id)
        return True

    def _loaded(self, sound_id: str) -> pygame.mixer.Sound | None:
        if sound_id not in self._sounds:
            self._sounds[sound_id] = self._load(sound_id) if self.is_available else None
        return self._sounds[sound_id]

    def _load(self, sound_id: str) -> pygame.mixer.Sound | None:
        """Read a file; a game with a damaged sound goes on without it."""
        try:
            return pygame.mixer.Sound(self._folder / f"{sound_id}.wav")
        except (pygame.error, OSError):
            return None

    def _start(self, sound_id: str) -> _Layer:
        text = caption(sound_id)
        if SOUNDS[sound_id].is_captioned and all(layer.text != text for layer in self._layers.values()):
            self._captions.show(text)
        layer = _Layer(SOUNDS[sound_id].group, self._loaded(sound_id), text)
        if layer.sound is not None:
            layer.sound.set_volume(0.0)
            layer.sound.play(loops=-1)
        self._layers[sound_id] = layer
        return layer

    def _drop_silent_layers(self) -> None:
        silent = [sound_id for sound_id, layer in self._layers.items() if layer.level == layer.target == 0.0]
        for sound_id in silent:
            layer = self._layers.pop(sound_id)
            if layer.sound is not None:
                layer.sound.stop()


def _share(volume: float) -> float:
    return min(max(volume, 0.0), 1.0)


def _open_mixer() -> bool:
    """Open the audio device in the format of the files; false when the machine has none."""
    try:
        if pygame.mixer.get_init() != FORMAT:
            pygame.mixer.quit()
            pygame.mixer.init(*FORMAT, buffer=BUFFER_SAMPLES, allowedchanges=0)
        pygame.mixer.set_num_channels(CHANNELS)
    except pygame.error:
        return False
    return True
