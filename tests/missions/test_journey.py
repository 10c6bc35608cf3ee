"""The way home of the tubes: who goes aboard, what a flight enters into their ledgers, and files that were tampered with."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from game.missions import MissionResult
from game.missions.container import Stay, Traveller, loaded, published
from game.missions.journey import Journey, journey_notice, load_journey, save_journey
from game.missions.passages import CATCH, HOME, UP, Passage, passage
from game.missions.rack import KeptTube, Measured, Rack, load_rack, save_rack
from game.missions.run import Run
from game.missions.sealed import _seal
from game.science.samples import Contents
from game.simulation.snapshot import AscentRocketState, EarthCapsuleState, OrbiterState, Outcome, Snapshot
from tests.levels.flights import flown, plan_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WON = MissionResult(
    "three-forks", "player", 7, Outcome.WON, 4000.0, 480000, "abcd", 90.0, "silver", (), 2.8, 3.0, 1.0, None
)
MALAY = KeptTube(1, "Malay", "olivine", Contents.CORE, 0.0307, 0.0, 8.5, 0.98, 268.0, 169.0, True, 316.0)  # noqa: FBT003 - tight
OWN = replace(
    MALAY, name="outcrop-1", rock="basalt", laid_at_m=None, measured=(Measured("pixl", 3, (45.0, 2.0)),)
)
RACK = Rack().with_run(WON, (MALAY,)).with_run(replace(WON, level="scout-and-sample"), (OWN,))


def end_of(level: str) -> tuple[MissionResult, Snapshot]:
    """Return the end of a mission that was won, without flying it: 12 g up, 5 cm/s into the bay, 1250 g in Utah."""
    run = Run(plan_of(level), 1)
    snapshot = run.simulation.snapshot()
    ((name, state),) = snapshot.crafts.items()
    if isinstance(state, OrbiterState):
        state = replace(state, hardest_touch_m_s=0.05, release_share=1e-6)
    elif isinstance(state, AscentRocketState):
        state = replace(state, peak_gees=12.0)
    elif isinstance(state, EarthCapsuleState):
        state = replace(state, impact_gees=1250.0, heat_j_m2=80e6)
    won = replace(run.result(), outcome=Outcome.WON, medal="gold", touchdown_m_s=39.6)
    return won, replace(snapshot, crafts={name: state})


CAUGHT = Journey().with_run(*end_of(CATCH), RACK)
LANDED = CAUGHT.with_run(*end_of(HOME), RACK)


def test_what_is_on_record_is_what_was_flown() -> None:
    """After Home each tube has the g of the recorded impact, and whoever flies the recording again comes to the same."""
    run, _ = flown("home", "reference")
    result, snapshot = run.result(), run.simulation.snapshot()
    capsule = snapshot.crafts["ees"]
    assert isinstance(capsule, EarthCapsuleState)
    found = Journey().with_run(result, snapshot, RACK)
    assert {each.now.shock_g for each in found.travellers} == {capsule.impact_gees}
    assert found.legs[HOME].passage.touch_m_s == result.touchdown_m_s
    assert found.legs[HOME].passage.fingerprint == run.recording().claim.fingerprint
    assert all(each.is_whole for each in found.travellers)


def test_a_tube_keeps_what_each_mission_added() -> None:
    """The shock is the hardest of all, the warmth the warmest, and carbon is added up; nothing passes a tight seal."""
    (tube,) = [each for each in LANDED.travellers if each.tube == MALAY]
    assert [each.stage for each in tube.passages] == [CATCH, HOME]
    assert tube.now.shock_g == 1250.0
    assert tube.now.peak_temperature_k == pytest.approx(24.0 + 273.15)
    assert tube.now.contamination_ppb == MALAY.contamination_ppb
    assert tube.passages[0].release_share == 1e-6


def test_what_was_lifted_is_what_is_caught() -> None:
    """Up enters the rocket's hardest load; Catch takes over those tubes with it, and adds its own entry."""
    lifted = Journey().with_run(*end_of(UP), RACK)
    assert lifted.legs[UP].passage.shock_g == 12.0
    caught = lifted.with_run(*end_of(CATCH), RACK)
    assert [[each.stage for each in tube.passages] for tube in caught.travellers] == [[UP, CATCH]] * 2
    assert {tube.now.shock_g for tube in caught.travellers} == {169.0}


def test_beyond_its_limit_a_seal_breaks() -> None:
    """1301 g open a tube; 31 °C on the way home are too warm, though they are not on Mars."""
    struck = Traveller("three-forks", MALAY, (Passage(HOME, "ab", 1301.0, 290.0, 40.0),))
    assert not struck.now.is_tight
    warm = Traveller("three-forks", MALAY, (Passage(HOME, "ab", 1200.0, 304.2, 40.0),))
    assert warm.now.is_tight
    assert not warm.is_whole


def test_a_mission_carries_what_the_one_before_it_brought() -> None:
    """What is caught comes home, though the rack has a tube more meanwhile; catching again takes that along."""
    more = RACK.with_run(replace(WON, level="two-agencies"), (replace(OWN, number=4),))
    assert CAUGHT.aboard(HOME, more).travellers == CAUGHT.travellers
    assert len(CAUGHT.aboard(CATCH, more).travellers) == 3
    again = LANDED.with_run(*end_of(CATCH), more)
    assert (again.legs[CATCH].own, again.legs[HOME].own) == (3, 2)


def test_without_own_tubes_the_real_ones_fly() -> None:
    """All that are published go aboard, none of them twice; they are no one's, and own ones replace them."""
    strangers = Journey().with_run(*end_of(CATCH), Rack())
    assert strangers.travellers[0].tube.name == "Roubion"
    assert len(strangers.travellers) == len(published().travellers) == 29
    assert strangers.legs[CATCH].own == 0
    assert strangers.with_run(*end_of(CATCH), RACK).legs[CATCH].own == 2
    assert [each.is_own for each in strangers.aboard(HOME, RACK).travellers] == [True, True]
    assert CAUGHT.with_run(*end_of(CATCH), Rack()) is CAUGHT


def test_what_is_not_good_enough_stays() -> None:
    """A tube beyond NASA's limits, a real one that another mission has brought already, and what finds no place."""
    leaky = replace(OWN, number=2, is_tight=False)
    many = tuple(replace(OWN, number=n) for n in range(3, 33))
    full = (RACK.with_run(replace(WON, level="rock-garden"), (leaky, replace(MALAY, number=9)))).with_run(
        replace(WON, level="leopard-spots"), many
    )
    container = loaded(full)
    assert len(container.travellers) == 30
    assert [why for _, why in container.staying].count(Stay.LIMITS) == 1
    twice = loaded(RACK.with_run(replace(WON, level="rock-garden"), (MALAY,)))
    assert [(each.tube.name, why) for each, why in twice.staying] == [("Malay", Stay.TWICE)]


def test_only_wins_of_the_way_home_are_entered() -> None:
    """A lost flight changes nothing, nor does a win elsewhere, nor a worse one with the same tubes."""
    result, snapshot = end_of(HOME)
    assert CAUGHT.with_run(replace(result, outcome=Outcome.LOST), snapshot, RACK) is CAUGHT
    assert passage(replace(result, level="first-flight"), snapshot) is None
    assert LANDED.with_run(replace(result, medal="bronze"), snapshot, RACK) is LANDED
    assert LANDED.farthest == HOME
    assert Journey().farthest == ""


def test_where_a_tube_is() -> None:
    """It lies where the farthest mission has brought it; another tube of the same number lies where the rack says."""
    assert LANDED.reached("three-forks", MALAY) == HOME
    assert CAUGHT.reached("three-forks", MALAY) == CATCH
    assert Journey().reached("three-forks", MALAY) == ""
    assert LANDED.reached("three-forks", replace(MALAY, shock_g=50.0)) == ""


def test_a_tube_in_two_places_is_noticed() -> None:
    """After a better run the rack holds another tube of the same number: the one that flew is told of, and kept."""
    assert LANDED.doubles(RACK) == ()
    better = RACK.with_run(replace(WON, medal="gold"), (replace(MALAY, shock_g=56.0),))
    assert [each.tube for each in LANDED.doubles(better)] == [MALAY]
    assert MALAY in [each.tube for each in LANDED.travellers]


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """A journey survives the data folder unchanged, and so does the rack with what was measured."""
    assert load_journey(tmp_path) == Journey()
    assert save_journey(LANDED, tmp_path)
    assert save_rack(RACK, tmp_path)
    assert load_journey(tmp_path) == LANDED
    assert load_rack(tmp_path) == RACK
    assert load_journey(tmp_path).reached("scout-and-sample", OWN) == HOME
    assert journey_notice(tmp_path) == ""


def test_a_rack_of_an_older_version_is_read(tmp_path: Path) -> None:
    """Before this version nothing was kept of measurements: the tubes are there, and have no journey yet."""
    save_rack(Rack().with_run(WON, (MALAY,)), tmp_path)
    path = tmp_path / "rack.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    for tube in content["levels"]["three-forks"]["tubes"]:
        del tube["measured"]
    content["seal"] = _seal(content["levels"])
    path.write_text(json.dumps(content), encoding="utf-8")
    assert load_rack(tmp_path).batches["three-forks"].tubes == (MALAY,)
    assert load_journey(tmp_path).aboard(CATCH, load_rack(tmp_path)).travellers == (
        Traveller("three-forks", MALAY),
    )


def softened(content: dict[str, Any]) -> str:
    """Make the landing softer than it was."""
    content["levels"][HOME]["travellers"][0]["passages"][-1]["shock_g"] = 20.0
    return json.dumps(content)


def doubled(content: dict[str, Any]) -> str:
    """Let one tube land twice."""
    content["levels"][HOME]["travellers"] += content["levels"][HOME]["travellers"][:1]
    return json.dumps(content)


def cut(content: dict[str, Any]) -> str:
    """Keep the first half."""
    text = json.dumps(content)
    return text[: len(text) // 2]


@pytest.mark.parametrize("spoil", [softened, doubled, cut])
def test_a_journey_that_was_tampered_with_is_set_aside(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], str]
) -> None:
    """One sentence names the file and where it went; it stays whole there, and the newest good copy is used."""
    save_journey(CAUGHT, tmp_path)
    save_journey(LANDED, tmp_path)
    path = tmp_path / "journey.json"
    spoilt = spoil(json.loads(path.read_text(encoding="utf-8")))
    path.write_text(spoilt, encoding="utf-8")
    assert "journey.json was cut or edited" in journey_notice(tmp_path)
    assert load_journey(tmp_path) == CAUGHT
    assert (tmp_path / "journey.json.broken").read_text(encoding="utf-8") == spoilt


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("stage", "elsewhere"),
        ("shock_g", -1.0),
        ("warmest_k", True),
        ("fingerprint", 7),
        ("release_share", "x"),
    ],
)
def test_nonsense_is_not_read_even_under_a_new_seal(tmp_path: Path, name: str, wrong: object) -> None:
    """A figure that can be none makes the file a broken one, whoever has sealed it."""
    save_journey(CAUGHT, tmp_path)
    path = tmp_path / "journey.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["levels"][CATCH]["travellers"][0]["passages"][0][name] = wrong
    content["seal"] = _seal(content["levels"])
    path.write_text(json.dumps(content), encoding="utf-8")
    assert "journey.json was cut or edited" in journey_notice(tmp_path)
