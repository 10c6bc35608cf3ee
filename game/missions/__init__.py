"""One run of one level, and what is kept of it; see README.md."""

from game.missions.folders import data_folder
from game.missions.profile import Best, Profile, load_profile, save_profile
from game.missions.recording import Claim, RecordedCommand, Recording
from game.missions.recording_file import RecordingError, load_recording, save_recording
from game.missions.replay import Judgement, Replay, Verdict, verify
from game.missions.result import GoalResult, MissionResult
from game.missions.run import Run
from game.missions.store import Store
from game.missions.telemetry import Telemetry

__all__ = [
    "Best",
    "Claim",
    "GoalResult",
    "Judgement",
    "MissionResult",
    "Profile",
    "RecordedCommand",
    "Recording",
    "RecordingError",
    "Replay",
    "Run",
    "Store",
    "Telemetry",
    "Verdict",
    "data_folder",
    "load_profile",
    "load_recording",
    "save_profile",
    "save_recording",
    "verify",
]
