"""The sound board: lazy, silent without a device, smooth, in three volume groups, with captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.audio import Group, SoundBoard
from game.audio.board import FORMAT
from game.audio.catalogue import ROTOR_SOUNDS, SOUNDS, caption

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FRAME_S = 1.0 / 60.0


@pytest.fixture(autouse=True)
def _closed_mixer() -> Iterator[None]:
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


@pytest.fixture(name="deaf")
def _deaf_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nosuch")


def playing(board: SoundBoard, sound_id: str) -> pygame.mixer.Sound:
    loaded = board._sounds[sound_id]
    assert loaded is not None
    return loaded


def test_device_is_opened_at_first_need() -> None:
    """A new board has opened nothing; the first sound opens the device in the format of the files."""
    board = SoundBoard()
    assert pygame.mixer.get_init() is None
    board.play("interface_confirm")
    assert pygame.mixer.get_init() == FORMAT
    assert board.is_available


def test_a_mixer_of_another_format_is_opened_anew() -> None:
    """A mixer that somebody opened at 44,100 Hz would click in each loop; the board opens its own."""
    pygame.mixer.init(44100, -16, 2)
    assert SoundBoard().is_available
    assert pygame.mixer.get_init() == FORMAT


@pytest.mark.usefixtures("deaf")
def test_without_a_device_all_is_silent_and_nothing_fails() -> None:
    """With no audio driver every call works, captions appear, and the board says that it is not available."""
    board = SoundBoard({"world": 0.5})
    board.play("touchdown")
    board.loop("wind_light", 0.7)
    board.update(FRAME_S)
    assert not board.is_available
    assert [text for text, _ in board.captions()] == [caption("touchdown"), caption("wind_light")]
    assert board.preload_some(1.0)
    board.loop("wind_light", 0.0)
    board.update(1.0)
    board.stop_all()


def test_a_damaged_sound_is_left_out(tmp_path: Path) -> None:
    """A file that is no sound, or is missing, costs its sound and nothing else."""
    (tmp_path / "crash.wav").write_bytes(b"no sound at all")
    board = SoundBoard(folder=tmp_path)
    board.play("crash")
    board.play("touchdown")
    board.loop("drill", 1.0)
    board.update(FRAME_S)
    assert [text for text, _ in board.captions()] == [
        caption("crash"),
        caption("touchdown"),
        caption("drill"),
    ]


def test_preloading_comes_to_an_end() -> None:
    """In small steps all sounds get loaded; the first step only opens the device."""
    board = SoundBoard()
    assert not board.preload_some(1.0)
    assert pygame.mixer.get_init() == FORMAT
    assert any(board.preload_some(5.0) for _ in range(len(SOUNDS)))
    assert all(board._sounds[sound_id] is not None for sound_id in SOUNDS)


def test_loops_ramp_up_and_down() -> None:
    """A loop starts in silence, passes levels between, reaches its own, and is stopped once silent."""
    board = SoundBoard()
    board.loop("drill", 1.0)
    levels = [playing(board, "drill").get_volume()]
    for _ in range(6):
        board.update(FRAME_S)
        levels.append(playing(board, "drill").get_volume())
    assert levels[0] == 0.0
    assert levels == sorted(levels)
    assert 0.0 < levels[1] < 0.5
    assert levels[-1] == 1.0
    board.loop("drill", 0.0)
    board.update(FRAME_S)
    assert 0.5 < playing(board, "drill").get_volume() < 1.0
    board.update(1.0)
    assert playing(board, "drill").get_num_channels() == 0


def test_a_loop_sounds_once_however_often_it_is_asked_for() -> None:
    """Setting the level each frame does not start the loop again."""
    board = SoundBoard()
    for _ in range(10):
        board.loop("wind_strong", 0.4)
        board.update(FRAME_S)
    assert playing(board, "wind_strong").get_num_channels() == 1


def test_all_rotor_loops_can_sound_beside_everything_else() -> None:
    """There are channels enough for every sound of the game at once."""
    board = SoundBoard()
    for sound_id in SOUNDS:
        board.loop(sound_id, 0.1)
    assert all(playing(board, sound_id).get_num_channels() == 1 for sound_id in SOUNDS)


def test_groups_have_their_own_volumes() -> None:
    """A changed slider is heard in its own group from the next frame on, and in no other."""
    board = SoundBoard({"world": 0.5, "music": 1.0})
    board.loop("wind_light", 1.0)
    board.loop("menu_pad", 1.0)
    board.update(1.0)
    assert playing(board, "wind_light").get_volume() == pytest.approx(0.5, abs=0.01)
    board.set_volume("world", 0.25)
    board.update(FRAME_S)
    assert playing(board, "wind_light").get_volume() == pytest.approx(0.25, abs=0.01)
    assert playing(board, "menu_pad").get_volume() == 1.0


def test_volumes_stay_between_silence_and_full() -> None:
    """What a settings file or a slider says beyond 0 to 1 is cut."""
    board = SoundBoard({"effects": 7.0})
    assert board.volume(Group.EFFECTS) == 1.0
    board.set_volume(Group.EFFECTS, -2.0)
    assert board.volume("effects") == 0.0


def test_stop_all_ends_the_loops() -> None:
    """After stop_all no loop is held, and one that is asked for again starts from silence."""
    board = SoundBoard()
    board.loop("menu_pad", 1.0)
    board.update(1.0)
    board.stop_all()
    board.loop("menu_pad", 1.0)
    assert playing(board, "menu_pad").get_volume() == 0.0


@pytest.mark.usefixtures("deaf")
def test_captions_age_and_go() -> None:
    """A caption ages with the frames, is young again when its sound comes again, and goes after seconds."""
    board = SoundBoard()
    board.play("seal")
    board.play("camera_shutter")
    board.update(1.0)
    board.play("seal")
    assert board.captions() == [(caption("camera_shutter"), 1.0), (caption("seal"), 0.0)]
    board.update(10.0)
    assert board.captions() == []


@pytest.mark.usefixtures("deaf")
def test_captions_stay_few() -> None:
    """Many sounds at once show only the newest three captions; touches of the menus show none."""
    board = SoundBoard()
    for sound_id in ("touchdown", "seal", "crash", "drill", "interface_focus"):
        board.play(sound_id)
    assert [text for text, _ in board.captions()] == [caption("seal"), caption("crash"), caption("drill")]


@pytest.mark.usefixtures("deaf")
def test_a_rotor_that_runs_up_is_captioned_once() -> None:
    """Passing from one rotor loop to the next is one and the same sound to a reader."""
    board = SoundBoard()
    board.loop(ROTOR_SOUNDS[0], 1.0)
    board.update(2.0)
    board.loop(ROTOR_SOUNDS[1], 1.0)
    assert board.captions() == [(caption(ROTOR_SOUNDS[0]), 2.0)]


def test_every_sound_has_a_caption() -> None:
    """No sound carries information for hearing people alone."""
    assert all(caption(sound_id).strip() for sound_id in SOUNDS)
