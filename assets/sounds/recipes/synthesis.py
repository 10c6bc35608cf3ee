"""Tools to compute sounds with: periodic noise, filters, ringing modes, grains, echo, levels.

A loop is made of whole cycles and of noise drawn on the lines of its own spectrum, and everything that rings
on wraps around to its start: it has no seam by construction. What is computed is left to the other modules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Wave = npt.NDArray[np.float64]
Random = np.random.Generator

RATE_HZ = 22050


def timeline(seconds: float) -> Wave:
    """Return the times of all samples of a sound."""
    return np.arange(round(seconds * RATE_HZ)) / RATE_HZ


def frequencies(samples: int) -> Wave:
    """Return the frequencies of the lines in the spectrum of so many samples."""
    return np.fft.rfftfreq(samples, 1.0 / RATE_HZ)


def band(low_hz: float, high_hz: float, order: int = 2) -> Callable[[Wave], Wave]:
    """Return the gain of a smooth band-pass over frequency (Butterworth magnitudes of the given order)."""

    def gain(hz: Wave) -> Wave:
        rise = 1.0 / np.sqrt(1.0 + (low_hz / np.maximum(hz, 1e-3)) ** (2 * order))
        return np.asarray(rise / np.sqrt(1.0 + (hz / high_hz) ** (2 * order)))

    return gain


def shaped(wave: Wave, gain: Callable[[Wave], Wave]) -> Wave:
    """Filter without delay, wrapping around from the end to the start."""
    return np.asarray(np.fft.irfft(np.fft.rfft(wave) * gain(frequencies(len(wave))), len(wave)))


def noise(random: Random, samples: int, gain: Callable[[Wave], Wave]) -> Wave:
    """Noise of unit power that repeats without a seam: spectrum as given, phases at random."""
    amplitude = gain(frequencies(samples))
    amplitude[0] = 0.0
    phase = 2.0 * np.pi * random.random(len(amplitude))
    wave = np.fft.irfft(amplitude * np.exp(1j * phase), samples)
    return np.asarray(wave / np.sqrt(np.mean(wave**2)))


def drift(random: Random, samples: int, slowest_hz: float, fastest_hz: float) -> Wave:
    """Return a positive level around 1 that wanders slowly and repeats without a seam."""
    return np.asarray(np.exp(0.45 * noise(random, samples, band(slowest_hz, fastest_hz))))


def ringing(seconds: float, modes: Iterable[tuple[float, float, float]]) -> Wave:
    """Struck thing: modes of (frequency in Hz, decay time in s, level), each starting at a zero crossing."""
    t = timeline(seconds)
    return np.asarray(
        sum(level * np.sin(2 * np.pi * hz * t) * np.exp(-t / decay) for hz, decay, level in modes)
    )


def swell(seconds: float, rise_s: float, fall_s: float) -> Wave:
    """Level that rises and falls along raised cosines, from silence to silence."""
    t = timeline(seconds)
    rise = np.clip(t / rise_s, 0.0, 1.0)
    fall = np.clip((seconds - t) / fall_s, 0.0, 1.0)
    return np.asarray((0.5 - 0.5 * np.cos(np.pi * rise)) * (0.5 - 0.5 * np.cos(np.pi * fall)))


def puff(random: Random, seconds: float, decay_s: float, gain: Callable[[Wave], Wave]) -> Wave:
    """Burst of noise that dies away."""
    t = timeline(seconds)
    return noise(random, len(t), gain) * np.exp(-t / decay_s) * swell(seconds, 0.004, 0.3 * seconds)


def add(track: Wave, grain: Wave, at_s: float) -> None:
    """Lay a grain on a track; what reaches beyond the end comes in again at the start."""
    places = (round(at_s * RATE_HZ) + np.arange(len(grain))) % len(track)
    np.add.at(track, places, grain)


def echoed(random: Random, wave: Wave, seconds: float, share: float) -> Wave:
    """Sound in a wide soft room; the tail wraps around, so a single sound needs silence at its end."""
    t = timeline(seconds)
    room = np.zeros(len(wave))
    room[: len(t)] = noise(random, len(t), band(150.0, 1800.0, 1)) * np.exp(-4.0 * t / seconds)
    room /= np.sqrt(np.sum(room**2))
    wet = np.fft.irfft(np.fft.rfft(wave) * np.fft.rfft(room), len(wave))
    return np.asarray(wave + share * wet)


def amplitude(level_db: float) -> float:
    """Share of full scale for a level in decibels."""
    return float(10.0 ** (level_db / 20.0))


def looped(wave: Wave, *, peak_db: float | None = None, power_db: float | None = None) -> Wave:
    """Finish a loop: its level by peak or by root mean square, and a start where the wave passes zero."""
    centred = wave - np.mean(wave)
    if power_db is not None:
        centred *= amplitude(power_db) / np.sqrt(np.mean(centred**2))
    if peak_db is not None:
        centred *= amplitude(peak_db) / np.max(np.abs(centred))
    crossing = np.argmin(np.abs(centred) + np.abs(np.roll(centred, 1)))
    return np.roll(centred, -int(crossing))


def single(wave: Wave, peak_db: float, fade_s: float = 0.03) -> Wave:
    """Finish a sound that is heard once: soft edges, then its level."""
    soft = (wave - np.mean(wave)) * swell(len(wave) / RATE_HZ, 0.003, fade_s)
    return np.asarray(soft * (amplitude(peak_db) / np.max(np.abs(soft))))
