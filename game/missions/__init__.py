"""One run of one level, and what is kept of it; see README.md. Names load when first used: a quick start."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from game.missions.assists import Assist, assisted
    from game.missions.flight import fly
    from game.missions.folders import data_folder
    from game.missions.prediction import Prediction, measured
    from game.missions.profile import Best, Profile, load_profile, save_profile
    from game.missions.recording import Claim, RecordedCommand, Recording
    from game.missions.recording_file import RecordingError, load_recording, save_recording
    from game.missions.replay import Judgement, Replay, Verdict, verify
    from game.missions.result import GoalResult, MissionResult
    from game.missions.run import Run
    from game.missions.settings import Settings, load_settings, save_settings
    from game.missions.store import Store
    from game.missions.telemetry import Telemetry

__all__ = [
    "Assist",
    "Best",
    "Claim",
    "GoalResult",
    "Judgement",
    "MissionResult",
    "Prediction",
    "Profile",
    "RecordedCommand",
    "Recording",
    "RecordingError",
    "Replay",
    "Run",
    "Settings",
    "Store",
    "Telemetry",
    "Verdict",
    "assisted",
    "data_folder",
    "fly",
    "load_profile",
    "load_recording",
    "load_settings",
    "measured",
    "save_profile",
    "save_recording",
    "save_settings",
    "verify",
]

_NAMES: Final = {
    "assists": ("Assist", "assisted"),
    "flight": ("fly",),
    "folders": ("data_folder",),
    "prediction": ("Prediction", "measured"),
    "profile": ("Best", "Profile", "load_profile", "save_profile"),
    "recording": ("Claim", "RecordedCommand", "Recording"),
    "recording_file": ("RecordingError", "load_recording", "save_recording"),
    "replay": ("Judgement", "Replay", "Verdict", "verify"),
    "result": ("GoalResult", "MissionResult"),
    "run": ("Run",),
    "settings": ("Settings", "load_settings", "save_settings"),
    "store": ("Store",),
    "telemetry": ("Telemetry",),
}
_HOMES: Final = {name: home for home, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> Any:  # noqa: ANN401  # any of the names above
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
