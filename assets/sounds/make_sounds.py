# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy>=2.2,<3"]
# ///
"""Make every sound of the game: `uv run assets/sounds/make_sounds.py [FOLDER]`. Only for development.

Each sound has its own seed, so that a new one leaves the others as they were, and every run writes the same
bytes. A new sound is one recipe, one line in `RECIPES`, one entry in `credits.yaml` and one line in
`game/audio/catalogue.py`. Playing the sounds is left to `game.audio`.
"""

from __future__ import annotations

import sys
import wave
import zlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from recipes import indoors, outdoors
from recipes.synthesis import RATE_HZ, Random, Wave

if TYPE_CHECKING:
    from collections.abc import Callable

ROTOR_SPEEDS_RPM = (600, 950, 1400, 1900, 2300, 2537, 2700, 2800)

RECIPES: dict[str, Callable[[Random], Wave]] = {
    **{f"rotor_{rpm}": partial(outdoors.rotor, rotor_speed_rpm=rpm) for rpm in ROTOR_SPEEDS_RPM},
    "wind_light": partial(outdoors.wind, seconds=8.0, centres_hz=(90.0, 180.0, 330.0), unrest=0.7),
    "wind_strong": partial(outdoors.wind, seconds=6.0, centres_hz=(120.0, 260.0, 520.0), unrest=0.8),
    "wheels_on_bedrock": outdoors.wheels_on_bedrock,
    "wheels_in_sand": outdoors.wheels_in_sand,
    "touchdown": outdoors.touchdown,
    "hard_landing": outdoors.hard_landing,
    "crash": outdoors.crash,
    "drill": outdoors.drill,
    "motors": outdoors.motors,
    "rocket_engine": indoors.rocket_engine,
    "core_broken": outdoors.core_broken,
    "core_crumbled": outdoors.core_crumbled,
    "seal": indoors.seal,
    "camera_shutter": indoors.camera_shutter,
    "goal_chime": indoors.goal_chime,
    "mission_won": indoors.mission_won,
    "mission_lost": indoors.mission_lost,
    "caution": indoors.caution,
    "control_blip": indoors.control_blip,
    "interface_focus": indoors.interface_focus,
    "interface_confirm": indoors.interface_confirm,
    "menu_pad": indoors.menu_pad,
}


def make(sound_id: str) -> Wave:
    """Compute one sound, always the same."""
    return RECIPES[sound_id](np.random.default_rng(zlib.crc32(sound_id.encode())))


def write(sound: Wave, path: Path) -> None:
    """Store a sound as a mono wave file of 16 bit."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(np.round(sound * 32767.0).astype("<i2").tobytes())


def main() -> None:
    """Write all sounds into the folder that is given, or beside this script."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for sound_id in RECIPES:
        write(make(sound_id), folder / f"{sound_id}.wav")


if __name__ == "__main__":
    main()
