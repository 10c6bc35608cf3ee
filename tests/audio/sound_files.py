"""Reads the sound files as numbers, for tests: nobody needs to listen to find a click."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np

from game.facts import assets_folder

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

FOLDER = assets_folder() / "sounds"
RATE_HZ = 22050
LOOPED = ("rotor_", "wind_", "wheels_", "drill", "motors", "rocket_", "menu_pad")


def samples(path: Path) -> npt.NDArray[np.int16]:
    """Return the stored samples of a wave file."""
    with wave.open(str(path)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")


def sound(sound_id: str) -> npt.NDArray[np.float64]:
    """Return a sound of the game, full scale being 1."""
    return samples(FOLDER / f"{sound_id}.wav") / 32768.0


def spectrum(sound_id: str) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return the frequencies in Hz and the energies of a sound's lines."""
    wave_form = sound(sound_id)
    energies = np.abs(np.fft.rfft(wave_form)) ** 2
    return np.asarray(np.fft.rfftfreq(len(wave_form), 1.0 / RATE_HZ)), np.asarray(energies)
