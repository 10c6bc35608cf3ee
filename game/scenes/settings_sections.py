"""What stands in each section of the settings, as widgets that tell the scene what was set."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.controls.bindings import BINDINGS, FIXED, key_signs
from game.controls.halves import Seat, half_signs, half_words, halves_of
from game.controls.signs import button_signs
from game.missions.settings import ControlChoice, GhostChoice
from game.texts import tr
from game.ui import theme
from game.ui.adjusting import Field, Slider, Toggle
from game.ui.groups import Gap
from game.ui.labels import Heading, Label
from game.ui.pad_signs import pad_sign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from enum import StrEnum

    from game.controls.bindings import Action
    from game.scenes.settings import SettingsScene
    from game.ui.widget import Widget

SOUND: Final = "Sound"
PICTURE: Final = "Picture"
PLAY: Final = "Play"
KEYS: Final = "Keys"
GAMEPAD: Final = "Gamepad"
SECTIONS: Final = (SOUND, PICTURE, PLAY, KEYS, GAMEPAD)
_VOLUMES: Final = range(0, 101, 10)
_TEXT_SIZES: Final = range(80, 201, 10)
_SPEEDS: Final = range(50, 101, 10)


def section(name: str, scene: SettingsScene) -> list[Widget]:
    """Return the widgets of a section."""
    sections = {SOUND: _sound, PICTURE: _picture, PLAY: _play, KEYS: _keys, GAMEPAD: _gamepad}
    return sections[name](scene)


def _sound(scene: SettingsScene) -> list[Widget]:
    return [
        _slider(scene, "effects_pct", tr("Signals and effects"), _VOLUMES),
        _slider(scene, "world_pct", tr("Wind, rotor and wheels"), _VOLUMES),
        _slider(scene, "music_pct", tr("Music"), _VOLUMES),
        _toggle(scene, "shows_captions", tr("Captions for sounds")),
    ]


def _picture(scene: SettingsScene) -> list[Widget]:
    return [
        _slider(scene, "text_pct", tr("Text size"), _TEXT_SIZES),
        _toggle(scene, "is_motion_reduced", tr("Less motion: the picture never shakes")),
        _quality(scene),
        _note(
            tr(
                "Calm shows fewer ridges and less dust, 30 times a second; rich lets bright things shine. "
                "Places that are open already change when they are next entered."
            )
        ),
        Field(tr("Measure this computer again"), _presenting(scene), scene.measure_again),
    ]


def _play(scene: SettingsScene) -> list[Widget]:
    return [
        _toggle(scene, "shows_hints", tr("Hints on what to do next")),
        _slider(scene, "speed_pct", tr("Game speed"), _SPEEDS),
        _choice(scene, "control", tr("Flying"), _controls()),
        _toggle(scene, "holds_attitude", tr("Attitude hold: let go and it levels")),
        _toggle(scene, "holds_altitude", tr("Altitude hold: let go and it keeps its height")),
        _toggle(scene, "shows_path", tr("Path line: where the present command leads")),
        _choice(scene, "ghost", tr("Ghosts beside you"), _ghosts()),
        _toggle(scene, "has_endless_battery", tr("Endless battery")),
        _toggle(scene, "has_strong_legs", tr("Strong legs")),
        _toggle(scene, "has_wide_tolerances", tr("Wider tolerances")),
        _note(
            tr(
                "Take any help, at any time: medals count all the same. Battery, legs, tolerances and ghosts "
                "change when a mission starts; all else at once. Guided flight holds attitude and altitude by itself."
            )
        ),
    ]


def _keys(scene: SettingsScene) -> list[Widget]:
    rows = [_kept(scene), _note(tr("Choose a line, then press its new key. Esc and F1 stay as they are."))]
    return rows + _fields(scene, key_signs, tr("press a key …")) + _halves(scene)


def _halves(scene: SettingsScene) -> list[Widget]:
    """Return a line for each key of two players at one keyboard."""
    titles = {Seat.PILOT: tr("Two players: player 1 flies"), Seat.DRIVER: tr("Two players: player 2 drives")}
    rows: list[Widget] = []
    for seat, title in titles.items():
        rows += [Gap(8), Heading(title, size=theme.BODY)]
        for action in halves_of(seat):
            is_waiting = scene.waiting_for is action and scene.waiting_seat is seat
            note = tr("press a key …") if is_waiting else "  ".join(half_signs(seat, action))
            player = tr("Player {n}").format(n=list(Seat).index(seat) + 1)
            label = tr("{player}: {words}").format(player=player, words=half_words(seat, action))
            rows.append(Field(label, note, partial(scene.wait_for, action, seat)))
    return rows


def _gamepad(scene: SettingsScene) -> list[Widget]:
    words = tr(
        "A gamepad can be plugged in at any time. Choose a line, then press its new button; {start} always pauses."
    )
    rows = [_kept(scene), _note(words.format(start=pad_sign("START")))]
    return rows + _fields(scene, button_signs, tr("press a button …"))


def _kept(scene: SettingsScene) -> Widget:
    return _toggle(scene, "is_press_kept", tr("Press once instead of holding"))


def _fields(scene: SettingsScene, signs: Callable[[Action], tuple[str, ...]], waiting: str) -> list[Widget]:
    """Return a line for each action that can be bound anew."""
    rows: list[Widget] = []
    for binding in BINDINGS:
        if binding.action not in FIXED:
            is_waiting = scene.waiting_for is binding.action and scene.waiting_seat is None
            note = waiting if is_waiting else "  ".join(signs(binding.action))
            words = tr(binding.words)
            title = words[:1].upper() + words[1:]
            rows.append(Field(title, note, partial(scene.wait_for, binding.action)))
    return rows


def _quality(scene: SettingsScene) -> Slider:
    names = {"calm": tr("calm"), "standard": tr("standard"), "rich": tr("rich")}
    places = list(enumerate(names.values()))
    now = list(names).index(scene.context.quality.name)
    return Slider(tr("Picture quality"), places, lambda place: scene.set(quality=list(names)[place]), now=now)


def _presenting(scene: SettingsScene) -> str:
    """Return in words how pictures reach the screen."""
    ways = {"plain": tr("shown straight"), "accelerated": tr("by the graphics")}
    return ways.get(scene.context.settings.now.presenting, tr("at the title"))


def _slider(scene: SettingsScene, name: str, label: str, values: Sequence[int]) -> Slider:
    named = [(value, tr("{percent} %").format(percent=value)) for value in values]
    now: int = getattr(scene.context.settings.now, name)
    return Slider(label, named, lambda value: scene.set(**{name: value}), now=now)


def _choice(scene: SettingsScene, name: str, label: str, named: Sequence[tuple[StrEnum, str]]) -> Slider:
    """Return a slider along names."""
    choices = [choice for choice, _ in named]
    now = choices.index(getattr(scene.context.settings.now, name))
    values = [(place, words) for place, (_, words) in enumerate(named)]
    return Slider(label, values, lambda place: scene.set(**{name: choices[place]}), now=now)


def _controls() -> list[tuple[StrEnum, str]]:
    return [
        (ControlChoice.AS_ASKED, tr("as the mission asks")),
        (ControlChoice.GUIDED, tr("guided")),
        (ControlChoice.ASSISTED, tr("assisted")),
        (ControlChoice.DIRECT, tr("direct")),
    ]


def _ghosts() -> list[tuple[StrEnum, str]]:
    return [
        (GhostChoice.NONE, tr("none")),
        (GhostChoice.REAL, tr("real flight")),
        (GhostChoice.BEST, tr("my best")),
        (GhostChoice.BOTH, tr("both")),
    ]


def _toggle(scene: SettingsScene, name: str, label: str) -> Toggle:
    is_on: bool = getattr(scene.context.settings.now, name)
    return Toggle(label, lambda value: scene.set(**{name: value}), is_on=is_on)


def _note(words: str) -> Label:
    return Label(words, size=theme.SMALL, colour=theme.TEXT_QUIET)
