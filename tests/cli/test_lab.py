"""The laboratory's numbers are the model's own, and impossible inputs are refused in a sentence."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pytest

from game.cli import main
from game.cli.lab import readable
from game.cli.topics import topic_summaries
from game.simulation.performance import hover

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Lab = Callable[..., dict[str, Any]]


@pytest.fixture
def lab(capsys: pytest.CaptureFixture[str]) -> Lab:
    """Return a function that runs a topic and returns its JSON object."""

    def measure(*arguments: str) -> dict[str, Any]:
        assert main(["lab", *arguments, "--json"]) == 0
        figures: dict[str, Any] = json.loads(capsys.readouterr().out)
        return figures

    return measure


def test_hover_prints_what_the_model_says(lab: Lab) -> None:
    """`lab hover` gives inputs and all eight results, equal to the model's function."""
    figures = lab("hover", "--density", "0.0165", "--rpm", "2537", "--temperature", "230")
    model = hover(
        density_kg_m3=0.0165, rotor_speed_rpm=2537.0, mass_kg=1.8, gravity_m_s2=3.71, temperature_k=230.0
    )
    assert figures["density_kg_m3"] == 0.0165
    assert asdict(model).items() <= figures.items()
    assert len(asdict(model)) == 8


def test_hover_is_impossible_in_too_thin_air(lab: Lab) -> None:
    """In a third of the air that is needed the answer is no."""
    figures = lab("hover", "--density", "0.004", "--rpm", "2537")
    assert figures["can_hover"] is False
    assert figures["thrust_margin_pct"] < 0.0


@pytest.mark.parametrize(("distance_au", "minutes"), [("0.373", 3.1), ("2.68", 22.3)])
def test_light_time_is_the_published_one(lab: Lab, distance_au: str, minutes: float) -> None:
    """A signal takes 3.1 minutes at the closest and 22.3 at the farthest (facts.md target 17)."""
    assert lab("light-time", "--au", distance_au)["minutes"] == pytest.approx(minutes, rel=0.01)


def test_classify_names_unit_probability_and_runner_up(lab: Lab) -> None:
    """Average soil is soil, with the dust, which is nearly the same, as the next."""
    soil = "--sio2 45.41 --al2o3 9.71 --feot 16.73 --mgo 8.35 --so3 6.16 --cl 0.68"
    said = lab("classify", *soil.split())
    assert (said["unit"], said["runner_up"]) == ("soil", "dusty_surface")
    assert said["probability"] > 0.99


def test_evidence_carries_to_the_first_step_and_no_further(lab: Lab) -> None:
    """Cheyava Falls reaches step 1 with all its cards; under dust less is seen, and lava reaches nothing."""
    clean = lab("evidence", "--rock", "Cheyava_Falls")
    assert clean["cold_step"] == 1
    assert {"mud", "organics", "phosphate", "spots"} <= set(str(clean["cards"]).split(", "))
    assert float(clean["organic_line_counts"]) > 3.0 * float(clean["organic_error_counts"])
    assert lab("evidence", "--rock", "Cheyava_Falls", "--scans", "900", "--points", "9000")["cold_step"] == 1
    assert lab("evidence", "--rock", "Cheyava_Falls", "--dust", "0.9")["cold_step"] == 0
    assert lab("evidence", "--rock", "Alfalfa")["cold_step"] == 0


def test_pixl_draws_the_same_points_again(lab: Lab) -> None:
    """The same seed gives the same means; another seed gives others, as far apart as the standard errors say."""
    first, again = (lab("pixl", "--target", "Dourbes", "--points", "100") for _ in range(2))
    other = lab("pixl", "--target", "Dourbes", "--points", "100", "--seed", "2")
    assert first == again
    assert 0.0 < abs(first["mgo_mean_pct"] - other["mgo_mean_pct"]) < 5.0 * first["mgo_se_pct"]


def test_orbit_answers_for_circles_and_ellipses(lab: Lab) -> None:
    """380 km over Mars 3371 m/s and 7027 s; an ellipse of the same height at both ends is that circle."""
    circle = lab("orbit", "--world", "mars", "--altitude", "380000")
    same = lab("orbit", "--periapsis", "380000", "--apoapsis", "380000")
    assert circle["speed_m_s"] == pytest.approx(3371.0, rel=1e-3)
    assert circle["period_s"] == same["period_s"] == pytest.approx(7027.0, rel=1e-3)
    assert same["periapsis_speed_m_s"] == pytest.approx(circle["speed_m_s"])
    assert same["apoapsis_speed_m_s"] == pytest.approx(circle["speed_m_s"])


def test_burns_between_orbits(lab: Lab) -> None:
    """Up and down costs the same; ten degrees are caught up by braking, below the target's orbit."""
    up, down = (lab("transfer", "--from", a, "--to", b) for a, b in (("380000", "5e5"), ("5e5", "380000")))
    assert up["delta_v_m_s"] == pytest.approx(down["delta_v_m_s"])
    assert up["first_burn_m_s"] > 0.0 > down["first_burn_m_s"]
    wait = lab("phasing", "--altitude", "380000", "--ahead", "10", "--turns", "3")
    assert wait["first_burn_m_s"] < 0.0 < wait["other_side_altitude_m"] < 380_000.0


def test_a_chaser_straight_above_falls_behind(lab: Lab) -> None:
    """A hundred metres above its target at the same angular pace it drifts 2 pi 6 times as far behind in a turn."""
    turn_s = str(lab("orbit", "--altitude", "380000")["period_s"])
    still = ["--dx", "100", "--dy", "0", "--vx", "0", "--vy", "0", "--altitude", "380000", "--time"]
    end = lab("relative-motion", *still, turn_s)
    assert end["dx_m"] == pytest.approx(100.0, abs=1e-6)
    assert end["dy_m"] == pytest.approx(-12.0 * math.pi * 100.0)


def test_rocket_equation_both_ways(lab: Lab) -> None:
    """What two masses give is what its own change of speed costs."""
    given = lab("rocket", "--isp", "293", "--m0", "400", "--m1", "184")
    cost = lab("rocket", "--isp", "293", "--delta-v", str(given["delta_v_m_s"]))
    assert cost["mass_ratio"] == pytest.approx(400.0 / 184.0)
    assert cost["propellant_fraction_pct"] == pytest.approx(54.0)


def test_falls_and_tosses(lab: Lab) -> None:
    """A toss at 5 m/s rises 3.37 m on Mars; a parachute of four times the area halves the speed."""
    assert lab("toss", "--speed", "5")["apex_m"] == pytest.approx(3.37, rel=0.01)
    chute = ["--mass", "2700", "--density", "0.0105", "--cd", "0.62", "--diameter"]
    wide, narrow = (lab("parachute", *chute, diameter)["terminal_m_s"] for diameter in ("43", "21.5"))
    assert narrow == pytest.approx(2.0 * wide)


def test_propulsion_says_why_ion_stays_on_the_ground(lab: Lab) -> None:
    """Solid motors fly; ion engines lift a two-thousandth of their own weight, which is said in words."""
    solid, ion = lab("propulsion", "--kind", "solid"), lab("propulsion", "--kind", "ion")
    assert solid["can_lift_off"]
    assert solid["lift_off_kg"] > solid["propellant_kg"] > 100.0
    assert not ion["can_lift_off"]
    assert ion["lifts_itself_times"] == pytest.approx(1.0 / 2000.0, rel=0.1)
    assert "lifts less than it weighs" in ion["why"]


def test_moon_descent_lands_within_the_limits_or_runs_dry(lab: Lab) -> None:
    """With Apollo 11's tanks it lands softly; with 7000 kg it falls the last part."""
    full, short = lab("moon-descent"), lab("moon-descent", "--propellant", "7000")
    assert full["within_limits"]
    assert full["time_s"] == pytest.approx(756.0, rel=0.06)
    assert short["ran_dry"]
    assert not short["within_limits"]
    assert short["touchdown_m_s"] > full["touchdown_m_s"]


def test_release_is_beyond_the_moon(lab: Lab) -> None:
    """Three days before an entry at 11.7 km/s the capsule is 2.8 lunar distances away."""
    let_go = lab("release", "--angle", "20", "--speed", "11700")
    assert let_go["lunar_distances"] == pytest.approx(2.8, rel=0.05)
    assert 1.0 < let_go["steeper_by_push_of_1_m_s_deg"] < 4.0


def test_mars_landing_touches_down_or_tells_why_not(lab: Lab) -> None:
    """The usual landing ends at the sky crane's 0.75 m/s; too flat leaves the air, too steep meets the ground."""
    usual, flat, steep = (
        lab("mars-landing"),
        lab("mars-landing", "--angle", "6"),
        lab("mars-landing", "--angle", "80"),
    )
    assert usual["landed"]
    assert usual["touchdown_m_s"] == pytest.approx(0.75, rel=0.01)
    assert flat["skips_out"]
    assert not flat["landed"]
    assert not steep["landed"]
    assert steep["touchdown_m_s"] > 100.0


def test_entry_takes_the_angle_with_or_without_a_sign(lab: Lab) -> None:
    """Twenty degrees below the horizon brake by 115 g and end at 40 m/s and 1300 g; four degrees skip out."""
    down, same = (lab("entry", "--angle", angle, "--speed", "12000") for angle in ("20", "-20"))
    assert down == same
    assert down["peak_g"] == pytest.approx(115.0, rel=0.05)
    assert down["terminal_m_s"] == pytest.approx(40.0, rel=0.1)
    assert down["impact_g"] == pytest.approx(1300.0, rel=0.05)
    assert lab("entry", "--angle", "4", "--speed", "12000")["skips_out"]


def test_ascent_flies_a_programme_of_ones_own(lab: Lab, tmp_path: Path) -> None:
    """The usual programme reaches an orbit, a steep one falls back, and both burn the same propellant."""
    path = tmp_path / "steep.yaml"
    path.write_text("- [0, 90]\n- [60, 80]\n", encoding="utf-8")
    usual, steep = lab("ascent"), lab("ascent", "--pitch", str(path))
    assert usual["in_orbit"]
    assert not steep["in_orbit"]
    assert usual["delta_v_m_s"] == pytest.approx(steep["delta_v_m_s"])


def test_a_broken_programme_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The file has a problem, exit 1."""
    path = tmp_path / "never.yaml"
    path.write_text("- [0, 90]\n- [60, 90]\n", encoding="utf-8")
    assert main(["lab", "ascent", "--pitch", str(path)]) == 1
    shown = capsys.readouterr()
    assert "never.yaml, line 2: it never pitches over" in shown.err
    assert (shown.out, shown.err.count("\n")) == ("", 1)


def test_atmosphere_follows_the_gas_law(lab: Lab) -> None:
    """Pressure, temperature and density belong together: p = rho R T with R = 191.8 J/(kg K)."""
    air = lab("atmosphere", "--ls", "33", "--hour", "12.5", "--height", "10")
    assert air["pressure_pa"] == pytest.approx(air["density_kg_m3"] * 191.8 * air["temperature_k"], rel=1e-3)
    assert 3.7 < air["gravity_m_s2"] < 3.72
    assert 230 < air["speed_of_sound_m_s"] < 250


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("hover --density -1 --rpm 2537", "--density: must be from 1e-06 to 100 kg/m3, not -1"),
        ("hover --density 0 --rpm 2537", "--density: must be from 1e-06 to 100"),
        ("hover --density nan --rpm 2537", "--density: must be from 1e-06 to 100 kg/m3, not nan"),
        ("hover --density inf --rpm 2537", "--density: must be from 1e-06 to 100 kg/m3, not inf"),
        ("hover --density thin --rpm 2537", "--density: 'thin' is not a number"),
        ("hover --density 0.0165", "the following arguments are required: --rpm"),
        ("hover --density 0.0165 --rpm 1e9", "--rpm: must be from 1 to 10000 rpm"),
        ("hover --density 0.0165 --rmp 2537 --rpm 1", "has no option --rmp; did you mean --rpm?"),
        ("hover --density 1e-300 --rpm 1e-300", "--density: must be from 1e-06"),
        ("hover --density 0.0165 --rpm 1e-300", "--rpm: must be from 1 to"),
        ("hover --density 0.0165 --rpm 2537 --mass 1e-300", "--mass: must be from 0.001"),
        ("hover --density 0.0165 --rpm 2537 --gravity 1e-300", "--gravity: must be from 0.001"),
        ("atmosphere --ls 400 --hour 12", "--ls: must be from 0 to 360 deg, not 400"),
        ("atmosphere --ls 4 --hour 25", "--hour: must be from 0 to 24 h, not 25"),
        ("light-time --au -0.1", "--au: must be from 0 to 1000 au"),
        ("drive --distance 0", "--distance: must be above 0"),
        ("drive --distance 5 --ground lava", "There is no ground 'lava'"),
        ("step --height nan", "--height: must be"),
        ("flight --height 3 --distance 10 --speed 0", "--speed: must be above 0"),
        ("moxie --rate -1", "--rate: must be from 0 to 100 g/h, not -1"),
        ("oxygen-plant --tonnes 25 --months 0", "--months: must be above 0"),
        ("classify --sio2 101 --al2o3 0 --feot 0 --mgo 0 --so3 0 --cl 0", "--sio2: must be from 0 to 100 %"),
        ("classify --sio2 45", "the following arguments are required: --al2o3"),
        ("evidence --rock Cheyava", "There is no studied rock 'Cheyava'."),
        ("pixl --target Olympus --points 10", "There is no target 'Olympus'."),
        ("pixl --target Dourbes --points 0", "--points: must be from 1 to 100000, not 0"),
        ("solar --distance 0", "--distance: must be above 0"),
        ("radar --depth 1 --permittivity 0.5", "--permittivity: must be from 1 to 100"),
        ("vortex --speed inf --density 1", "--speed: must be from 0 to 200 m/s, not inf"),
        ("orbit --world pluto --altitude 380000", "There is no world 'pluto'."),
        ("orbit --altitude 380", "--altitude: is in metres: 380 km is 380000"),
        (
            "orbit --altitude 1e5 --apoapsis 1e6",
            "give --altitude for a circle, or --periapsis and --apoapsis",
        ),
        ("orbit --world mars", "give --altitude for a circle, or --periapsis and --apoapsis"),
        ("orbit --periapsis 2e6 --apoapsis 1e6", "--periapsis is the lower height"),
        ("transfer --from 380000", "the following arguments are required: --to"),
        ("phasing --altitude 380000 --ahead 359 --turns 1", "359 degrees cannot be caught up in 1 turns"),
        (
            "relative-motion --dx 1e9 --dy 0 --vx 0 --vy 0 --altitude 380000 --time 9",
            "--dx: must be from -100000",
        ),
        ("rocket --isp 0 --delta-v 4100", "--isp: must be from 1 to 1e+06 s, not 0"),
        ("rocket --isp 293 --m0 1 --m1 0", "--m1: must be from 1e-06 to 1e+10 kg, not 0"),
        ("rocket --isp 293", "give --m0 and --m1, or --delta-v alone"),
        ("rocket --isp 293 --m0 400", "give --m0 and --m1, or --delta-v alone"),
        ("rocket --isp 293 --m0 184 --m1 400", "--m1 is the mass after the burn, so it must not exceed --m0"),
        ("rocket --isp 1 --delta-v 1e6", "no rocket with 1 s reaches 1e+06 m/s"),
        ("toss --speed -5", "--speed: must be from 0 to 1000 m/s, not -5"),
        (
            "parachute --mass 2700 --density 0 --diameter 21.5 --cd 0.62",
            "--density: must be from 1e-09 to 100",
        ),
    ],
)
def test_impossible_input_is_refused(
    arguments: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An input outside of the model's range is told with the range, exit 2."""
    assert main(["lab", *arguments.split()]) == 2
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert (shown.out, shown.err.count("\n")) == ("", 1)


@pytest.mark.parametrize("name", topic_summaries())
def test_every_topic_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each topic explains its inputs."""
    assert main(["lab", name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: main.py lab {name}")


@pytest.mark.parametrize(
    ("key", "figure", "shown"),
    [
        ("density_kg_m3", 0.0165, ("density", "0.0165\u202fkg/m³")),
        ("speed_of_sound_m_s", 240.0, ("speed of sound", "240\u202fm/s")),
        ("gravity_m_s2", 3.71, ("gravity", "3.71\u202fm/s²")),
        ("time_s", 39.1, ("time", "39.1\u202fs")),
        ("energy_wh", 3.0, ("energy", "3\u202fWh")),
        ("can_hover", True, ("can hover", "yes")),
        ("tip_mach", 0.67, ("tip mach", "0.67")),
    ],
)
def test_figures_are_readable(key: str, figure: float | bool, shown: tuple[str, str]) -> None:  # noqa: FBT001  # a figure
    """Names lose their units' endings, and numbers carry the units instead."""
    assert readable(key, figure) == shown
