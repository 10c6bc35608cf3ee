"""What the player has achieved, kept in the data folder while one can be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.missions.atomic_file import seems_writable
from game.scenes.kept_settings import nothing_is_kept

if TYPE_CHECKING:
    from pathlib import Path

    from game.missions import MissionResult, Profile, Recording
    from game.missions.journey import Journey
    from game.missions.museum import Card, Museum
    from game.missions.profile import Best
    from game.missions.rack import Rack
    from game.missions.traces import Ledger
    from game.pilots.uplink import UplinkPlan
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot

_RECORDINGS: Final = "recordings"
_JOURNEY: Final = "journey"
"""The rank of recordings that show what the tubes went through."""


class Progress:
    """Best results and last recordings. A folder that refuses is no reason to stop: it is said once."""

    def __init__(self, folder: Path | None, profile: Profile | None = None) -> None:
        """Keep everything in this folder; None keeps nothing, for pictures. The profile is the folder's own."""
        self._folder = folder
        self._profile = profile
        self._museum: Museum | None = None
        self._rack: Rack | None = None
        self._uplinks: dict[str, UplinkPlan] = {}
        self._ledger: Ledger | None = None
        self._journey: Journey | None = None
        self.warning = ""
        """One sentence when nothing can be kept; empty while all is well."""

    def best(self, level: str) -> Best | None:
        """Return the best result of a level, or None when it was never won."""
        return self._loaded().best(level)

    @property
    def has_begun(self) -> bool:
        """Return whether any level was ever won."""
        return bool(self._loaded().bests)

    @property
    def oxygen_g(self) -> float:
        """Return the oxygen that all missions won have made."""
        return self._loaded().oxygen_g

    def keep(self, result: MissionResult, recording: Recording) -> bool:
        """Keep a run's recording, and its result if it is the best; return whether it is."""
        from game.missions import save_profile  # noqa: PLC0415 - the title must not wait for it

        self.keep_recording(recording)
        old = self._loaded()
        self._profile = old.with_result(result)
        if self._profile is old:
            return False
        is_best = old.is_beaten_by(result)
        if is_best:
            self.keep_recording(recording, "best")
        if self._folder is not None and not save_profile(self._profile, self._folder):
            self._warn()
        return is_best

    def museum(self) -> Museum:
        """Return the cards of the failure museum."""
        if self._museum is None:
            from game.missions.museum import Museum, load_museum, museum_notice  # noqa: PLC0415 - as above

            if self._folder is not None:
                self.warning = self.warning or museum_notice(self._folder)
            self._museum = load_museum(self._folder) if self._folder is not None else Museum()
        return self._museum

    def keep_card(self, card: Card) -> bool:
        """Hang a card into the museum and return whether it is the first of its cause."""
        from game.missions.museum import save_museum  # noqa: PLC0415 - as above

        old = self.museum()
        self._museum = old.with_card(card)
        if self._museum is old:
            return False
        if self._folder is not None and not save_museum(self._museum, self._folder):
            self._warn()
        return True

    def rack(self) -> Rack:
        """Return the tubes of the campaign."""
        if self._rack is None:
            from game.missions.rack import Rack, load_rack, rack_notice  # noqa: PLC0415 - as above

            if self._folder is not None:
                self.warning = self.warning or rack_notice(self._folder)
            self._rack = load_rack(self._folder) if self._folder is not None else Rack()
        return self._rack

    def keep_tubes(self, result: MissionResult, snapshot: Snapshot) -> None:
        """Keep the sealed tubes of a run that was won, if it is the level's best."""
        from game.missions.rack import kept_tubes, save_rack  # noqa: PLC0415 - as above

        tubes = kept_tubes(snapshot)
        if not tubes:
            return
        old = self.rack()
        self._rack = old.with_run(result, tubes)
        if self._rack is not old and self._folder is not None and not save_rack(self._rack, self._folder):
            self._warn()

    def uplink(self, level: LevelPlan) -> UplinkPlan | None:
        """Return the player's plan for a level, as it was left; None before one was written."""
        from game.missions.uplink_store import load_uplink  # noqa: PLC0415 - as above

        if level.identifier not in self._uplinks and self._folder is not None:
            found = load_uplink(self._folder, level)
            if found is not None:
                self._uplinks[level.identifier] = found
        return self._uplinks.get(level.identifier)

    def keep_uplink(self, uplink: UplinkPlan, level: LevelPlan) -> None:
        """Keep the player's plan for a level."""
        from game.missions.uplink_store import save_uplink  # noqa: PLC0415 - as above

        if self._uplinks.get(level.identifier) == uplink:
            return
        self._uplinks[level.identifier] = uplink
        if self._folder is not None and not save_uplink(uplink, self._folder, level):
            self._warn()

    def ledger(self) -> Ledger:
        """Return what the campaign has left on Mars and has used."""
        if self._ledger is None:
            from game.missions.traces import Ledger, ledger_notice, load_ledger  # noqa: PLC0415 - as above

            if self._folder is not None:
                self.warning = self.warning or ledger_notice(self._folder)
            self._ledger = load_ledger(self._folder) if self._folder is not None else Ledger()
        return self._ledger

    def keep_trace(self, result: MissionResult) -> None:
        """Keep what a run that was won has left and used, if it is the level's cleanest."""
        from game.missions.traces import save_ledger  # noqa: PLC0415 - as above

        old = self.ledger()
        self._ledger = old.with_run(result)
        if (
            self._ledger is not old
            and self._folder is not None
            and not save_ledger(self._ledger, self._folder)
        ):
            self._warn()

    def journey(self) -> Journey:
        """Return how far the tubes have come on their way home."""
        if self._journey is None:
            from game.missions.journey import Journey, journey_notice, load_journey  # noqa: PLC0415 - as above

            if self._folder is not None:
                self.warning = self.warning or journey_notice(self._folder)
            self._journey = load_journey(self._folder) if self._folder is not None else Journey()
        return self._journey

    def keep_passage(self, result: MissionResult, snapshot: Snapshot, recording: Recording) -> None:
        """Enter a won mission of the way home into the ledger of its tubes, with the recording that shows it."""
        from game.missions.journey import save_journey  # noqa: PLC0415 - as above

        old = self.journey()
        self._journey = old.with_run(result, snapshot, self.rack())
        if self._journey is old:
            return
        self.keep_recording(recording, _JOURNEY)
        if self._folder is not None and not save_journey(self._journey, self._folder):
            self._warn()

    def unshown(self) -> tuple[str, ...]:
        """Return the missions behind the tubes' way whose recordings are gone, or are of other flights."""
        if self._folder is None:
            return ()
        tubes = self.journey().travellers
        kept = [
            (entry, self._recording(entry.stage, _JOURNEY)) for entry in (tubes[0].passages if tubes else ())
        ]
        return tuple(
            entry.stage
            for entry, found in kept
            if found is None or found.claim.fingerprint != entry.fingerprint
        )

    def best_recording(self, level: str) -> Recording | None:
        """Return the recording of a level's best run; None where none is kept, or none that can be read."""
        return self._recording(level, "best")

    def _recording(self, level: str, rank: str) -> Recording | None:
        if self._folder is None:
            return None
        from game.missions import RecordingError, load_recording  # noqa: PLC0415 - as above

        try:
            return load_recording(_path(self._folder, level, rank))
        except RecordingError:
            return None

    def keep_recording(self, recording: Recording, rank: str = "last") -> None:
        """Keep a recording as the last one of its level, or as the best."""
        if self._folder is None:
            return
        from game.missions import RecordingError, save_recording  # noqa: PLC0415 - as above

        try:
            save_recording(recording, _path(self._folder, recording.level, rank))
        except RecordingError:
            self._warn()

    def _warn(self) -> None:
        if self._folder is not None:
            self.warning = self.warning or nothing_is_kept(self._folder)

    def _loaded(self) -> Profile:
        if self._profile is None:
            from game.missions import Profile, load_profile  # noqa: PLC0415 - as above
            from game.missions.profile import profile_notice  # noqa: PLC0415 - as above

            if self._folder is not None:
                self.warning = profile_notice(self._folder)
                if not seems_writable(self._folder):
                    self._warn()
            self._profile = load_profile(self._folder) if self._folder is not None else Profile()
        return self._profile


def _path(folder: Path, level: str, rank: str) -> Path:
    return folder / _RECORDINGS / f"{level}-{rank}.thinair"
