"""What is heard inside machines, at mission control and in menus: mechanisms, signals, music in D major."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recipes.synthesis import (
    RATE_HZ,
    Random,
    Wave,
    add,
    band,
    drift,
    echoed,
    looped,
    noise,
    puff,
    ringing,
    shaped,
    single,
    swell,
    timeline,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

CHORDS = (
    ("D2", "A2", "E3", "F#3", "A3"),
    ("B1", "F#2", "D3", "E3", "A3"),
    ("G1", "D3", "A3", "B3", "E4"),
    ("A1", "E3", "B3", "D4", "A3"),
)
BELLS = ("D4", "E4", "F#4", "A4", "B4", "D5")
NOTES = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")


def pitch_hz(name: str) -> float:
    """Frequency of a note such as F#3, equal temperament at A4 = 440 Hz."""
    steps = NOTES.index(name[:-1]) + 12 * int(name[-1]) - 57
    return 440.0 * 2.0 ** (steps / 12.0)


def mallet(name: str, decay_s: float = 0.7) -> Wave:
    """Strike a wooden bar with felt: a nearly pure tone and a brief overtone near the double octave."""
    hz = pitch_hz(name)
    struck = ringing(
        3.5 * decay_s, [(hz, decay_s, 1.0), (2 * hz, 0.4 * decay_s, 0.10), (3.93 * hz, 0.06, 0.07)]
    )
    return struck * swell(3.5 * decay_s, 0.009, decay_s)


def voice(random: Random, name: str, seconds: float) -> Wave:
    """One held note of the pad: three strings a little apart, few overtones, slow to come and go."""
    t = timeline(seconds)
    tone = np.zeros(len(t))
    for detune in (0.9988, 1.0, 1.0013):
        turn = 2.0 * np.pi * pitch_hz(name) * detune * t + 2.0 * np.pi * random.random()
        tone += np.sin(turn) + 0.28 * np.sin(2 * turn) + 0.10 * np.sin(3 * turn) + 0.03 * np.sin(4 * turn)
    return tone * swell(seconds, 0.4 * seconds, 0.5 * seconds)


def melody(notes: Iterable[tuple[float, str, float]], seconds: float, decay_s: float) -> Wave:
    """Mallet notes of (start in s, name, level)."""
    track = np.zeros(round(seconds * RATE_HZ))
    for at_s, name, level in notes:
        add(track, level * mallet(name, decay_s), at_s)
    return track


def menu_pad(random: Random, seconds: float = 30.0) -> Wave:
    """Four open chords that breathe into one another, and a bell now and then."""
    track = np.zeros(round(seconds * RATE_HZ))
    each_s = seconds / len(CHORDS)
    for place, chord in enumerate(CHORDS):
        for name in chord:
            level = min(1.0, (220.0 / pitch_hz(name)) ** 0.5)
            add(track, level * voice(random, name, 1.55 * each_s), each_s * (place + 0.08 * random.random()))
    for bell in range(11):
        at_s = seconds * (bell + 0.7 * random.random()) / 11
        name = BELLS[int(random.random() * len(BELLS))]
        add(track, (0.7 + 0.5 * random.random()) * mallet(name, 1.1), at_s)
    return looped(echoed(random, track, 3.0, 0.5), peak_db=-11.0)


def mission_won(random: Random) -> Wave:
    """Three rising notes over a chord that opens."""
    track = melody(((0.0, "D4", 0.8), (0.38, "A4", 0.8), (0.95, "F#5", 0.7), (0.97, "D5", 0.5)), 4.5, 0.8)
    for name in ("D3", "A3", "F#4"):
        add(track, 0.13 * voice(random, name, 2.9), 0.3)
    return single(echoed(random, track, 1.1, 0.4), -9.0, 0.8)


def mission_lost(random: Random) -> Wave:
    """Three falling notes, low and kind."""
    track = melody(((0.0, "A3", 0.7), (0.55, "F3", 0.7), (1.25, "D3", 0.9)), 3.6, 0.6)
    for name in ("D2", "A2"):
        add(track, 0.10 * voice(random, name, 2.4), 0.5)
    return single(shaped(echoed(random, track, 0.9, 0.35), band(40.0, 900.0)), -8.0, 0.6)


def goal_chime(random: Random) -> Wave:
    """Two soft notes, a fourth up."""
    return single(
        echoed(random, melody(((0.0, "A4", 0.8), (0.16, "D5", 1.0)), 2.0, 0.4), 0.5, 0.3), -12.0, 0.4
    )


def caution(random: Random) -> Wave:
    """Two low notes, a third down: look up, but do not jump."""
    return single(
        echoed(random, melody(((0.0, "F#4", 1.0), (0.17, "D4", 1.0)), 1.0, 0.18), 0.3, 0.2), -13.0, 0.2
    )


def control_blip(random: Random) -> Wave:
    """Send a short radio tone and the breath of an open channel."""
    track = np.zeros(round(0.5 * RATE_HZ))
    t = timeline(0.11)
    add(track, np.sin(2.0 * np.pi * pitch_hz("D6") * t) * swell(0.11, 0.012, 0.03), 0.0)
    add(track, 0.05 * puff(random, 0.34, 0.12, band(500.0, 1800.0)), 0.10)
    return single(track, -23.0, 0.1)


def seal(random: Random) -> Wave:
    """Drive the plug home in two steps, then let the last gas escape."""
    track = np.zeros(round(1.5 * RATE_HZ))
    for at_s, level in ((0.0, 0.6), (0.17, 1.0)):
        add(
            track, level * ringing(0.3, [(108.0, 0.045, 0.6), (243.0, 0.04, 0.7), (611.0, 0.025, 0.35)]), at_s
        )
    t = timeline(1.1)
    breath = puff(random, 1.1, 0.3, band(500.0, 1500.0)) * (1.0 - np.exp(-t / 0.05))
    add(track, 0.22 * breath, 0.24)
    return single(shaped(track, band(40.0, 1800.0)), -9.0, 0.3)


def camera_shutter(random: Random) -> Wave:
    """Two small clicks of felt and metal."""
    track = np.zeros(round(0.3 * RATE_HZ))
    for at_s, hz, level in ((0.0, 940.0, 0.7), (0.075, 720.0, 1.0)):
        add(
            track,
            level * ringing(0.08, [(hz, 0.008, 1.0), (2.2 * hz, 0.004, 0.4), (0.3 * hz, 0.014, 0.5)]),
            at_s,
        )
        add(track, 0.12 * level * puff(random, 0.06, 0.012, band(600.0, 2200.0)), at_s)
    return single(shaped(track, band(120.0, 2200.0)), -17.0)


def interface_focus(_random: Random) -> Wave:
    """Touch wood, as lightly as can be."""
    return single(ringing(0.07, [(587.0, 0.012, 1.0), (1180.0, 0.007, 0.25)]), -26.0, 0.02)


def interface_confirm(_random: Random) -> Wave:
    """Two light touches, a fifth up."""
    return single(melody(((0.0, "D5", 0.7), (0.07, "A5", 0.8)), 0.45, 0.09), -21.0, 0.1)


def rocket_engine(random: Random, seconds: float = 1.0) -> Wave:
    """Gas roars behind a bulkhead: low bands of noise with a slow unrest, and the structure hums along."""
    samples = round(seconds * RATE_HZ)
    turn = np.arange(samples) * (2.0 * np.pi / samples)
    roar = noise(random, samples, band(45.0, 220.0)) * drift(random, samples, 2.0, 9.0) ** 0.25
    rush = noise(random, samples, band(220.0, 760.0)) * drift(random, samples, 1.0, 6.0) ** 0.2
    hum = sum(
        np.cos(round(hz * seconds) * turn + order) / (order + 1.0)
        for order, hz in enumerate((61.0, 122.0, 207.0))
    )
    return looped(shaped(roar + 0.8 * rush + 0.10 * hum, band(30.0, 900.0, 2)), peak_db=-15.0)
