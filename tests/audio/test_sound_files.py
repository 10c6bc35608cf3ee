"""The sounds themselves: complete, credited, clean, true in pitch, muffled, and never too loud together."""

from __future__ import annotations

import subprocess
import sys
import wave
from typing import TYPE_CHECKING

import numpy as np
import pytest
import yaml

from game.audio.catalogue import ROTOR_SPEEDS_RPM, SOUNDS, caption
from game.audio.mixing import rotor_levels, wind_levels
from tests.audio.sound_files import FOLDER, LOOPED, RATE_HZ, samples, sound, spectrum

if TYPE_CHECKING:
    from pathlib import Path

LOOPS = [sound_id for sound_id in SOUNDS if sound_id.startswith(LOOPED)]
SINGLES = [sound_id for sound_id in SOUNDS if not sound_id.startswith(LOOPED)]
OUTDOORS = [sound_id for sound_id in LOOPS if sound_id != "menu_pad"] + [
    "touchdown",
    "hard_landing",
    "crash",
    "core_broken",
    "core_crumbled",
]


def test_catalogue_credits_and_files_are_the_same_sounds() -> None:
    """No file without a credit, no credit without a file, no sound that the game does not know."""
    credited = yaml.safe_load((FOLDER / "credits.yaml").read_text(encoding="utf-8"))
    assert credited["licence"] == "MIT"
    assert [entry["id"] for entry in credited["sounds"]] == list(SOUNDS)
    assert {entry["file"] for entry in credited["sounds"]} == {path.name for path in FOLDER.glob("*.wav")}
    for entry in credited["sounds"]:
        assert entry["file"] == f"{entry['id']}.wav"
        assert entry["caption"] == caption(entry["id"])
        assert entry["is"]
        assert entry["made"]


def test_sounds_are_small() -> None:
    """All sounds together take less than 4 MB."""
    assert sum(path.stat().st_size for path in FOLDER.glob("*.wav")) < 4_000_000


@pytest.mark.parametrize("sound_id", SOUNDS)
def test_format_and_level(sound_id: str) -> None:
    """A sound is mono, 22,050 Hz, 16 bit, peaks below -1 dB of full scale, and is there."""
    with wave.open(str(FOLDER / f"{sound_id}.wav")) as file:
        assert (file.getnchannels(), file.getframerate(), file.getsampwidth()) == (1, RATE_HZ, 2)
    peak = np.max(np.abs(sound(sound_id)))
    assert 10 ** (-30 / 20) < peak < 10 ** (-1 / 20)
    assert abs(np.mean(sound(sound_id))) < 1e-3


@pytest.mark.parametrize("sound_id", LOOPS)
def test_loops_have_no_seam(sound_id: str) -> None:
    """Where a loop starts again, neither its value nor its slope jumps more than within the loop."""
    wave_form = sound(sound_id)
    around = np.concatenate((wave_form[-4:], wave_form[:4]))
    for order in (1, 2):
        usual = np.quantile(np.abs(np.diff(wave_form, order)), 0.99)
        assert np.max(np.abs(np.diff(around, order))) <= usual


@pytest.mark.parametrize("sound_id", LOOPS)
def test_loops_start_without_a_click(sound_id: str) -> None:
    """A loop begins where its wave passes zero."""
    assert abs(sound(sound_id)[0]) < 1e-3


@pytest.mark.parametrize("sound_id", SINGLES)
def test_single_sounds_rise_from_silence_and_end_in_it(sound_id: str) -> None:
    """A sound that is heard once starts and ends at zero, and is not loud within half a millisecond."""
    wave_form = np.abs(sound(sound_id))
    assert max(wave_form[0], wave_form[-1]) < 1e-4
    assert np.max(wave_form[: RATE_HZ // 2000]) < 0.5 * np.max(wave_form)


@pytest.mark.parametrize("speed_rpm", ROTOR_SPEEDS_RPM)
def test_rotor_loop_has_the_blade_tone_of_its_speed(speed_rpm: int) -> None:
    """Two blades pass per turn: the strongest tone is rpm / 30 in Hz within 1 % (84.6 Hz at 2537 rpm)."""
    hz, energy = spectrum(f"rotor_{speed_rpm}")
    assert hz[np.argmax(energy)] == pytest.approx(2.0 * speed_rpm / 60.0, rel=0.01)


@pytest.mark.parametrize("speed_rpm", ROTOR_SPEEDS_RPM)
def test_two_rotors_beat(speed_rpm: int) -> None:
    """Beside the blade tone of one rotor stands that of the other, less than 1 Hz away and weaker."""
    hz, energy = spectrum(f"rotor_{speed_rpm}")
    near = np.abs(hz - speed_rpm / 30.0) < 1.0
    second, first = np.sort(energy[near])[-2:]
    assert 0.1 < second / first < 0.7


@pytest.mark.parametrize("sound_id", OUTDOORS)
def test_mars_muffles(sound_id: str) -> None:
    """Outdoors at least nine tenths of the energy lie below 1 kHz."""
    hz, energy = spectrum(sound_id)
    assert np.sum(energy[hz < 1000.0]) > 0.9 * np.sum(energy)


@pytest.mark.parametrize("sound_id", [*LOOPS, "touchdown", "hard_landing", "crash"])
def test_small_speakers_are_enough(sound_id: str) -> None:
    """At least a quarter of the energy lies above 150 Hz, where a laptop begins to sound."""
    hz, energy = spectrum(sound_id)
    assert np.sum(energy[hz > 150.0]) > 0.25 * np.sum(energy)


def test_all_loops_together_never_clip() -> None:
    """Even if all peaks of rotors, wind, wheels and drill fall together, the sum stays in full scale."""
    peaks = {sound_id: float(np.max(np.abs(sound(sound_id)))) for sound_id in LOOPS}

    def loudest(mixes: list[dict[str, float]]) -> float:
        return max(sum(level * peaks[sound_id] for sound_id, level in mix.items()) for mix in mixes)

    rotor = loudest([rotor_levels(float(speed_rpm), 1.0) for speed_rpm in range(60, 3001, 10)])
    wind = loudest([wind_levels(0.5 * half_m_s) for half_m_s in range(60)])
    wheels = max(peaks["wheels_on_bedrock"], peaks["wheels_in_sand"])
    assert rotor + wind + wheels + peaks["drill"] <= 1.0


def test_a_crash_in_the_middle_of_everything_does_not_clip() -> None:
    """Full rotor, wind, wheels, the crash and the last motif stay within full scale at 50 moments."""
    random = np.random.default_rng(1)
    parts = ("rotor_2537", "wind_strong", "wheels_on_bedrock", "drill", "crash", "mission_lost", "caution")
    for _ in range(50):
        mix = np.zeros(2 * RATE_HZ)
        for sound_id in parts:
            wave_form = sound(sound_id)
            if sound_id in LOOPS:
                wave_form = np.roll(wave_form, random.integers(len(wave_form)))
            mix += np.resize(np.pad(wave_form, (0, 0 if sound_id in LOOPS else 2 * RATE_HZ)), len(mix))
        assert np.max(np.abs(mix)) < 1.0


def test_the_script_makes_these_files_again(tmp_path: Path) -> None:
    """A new run of the script writes the stored sounds: same lengths, no sample off by more than rounding."""
    subprocess.run([sys.executable, FOLDER / "make_sounds.py", tmp_path], check=True)  # noqa: S603  # our own script
    for path in sorted(FOLDER.glob("*.wav")):
        made, stored = samples(tmp_path / path.name).astype(int), samples(path).astype(int)
        assert made.shape == stored.shape
        assert np.max(np.abs(made - stored)) <= 1
