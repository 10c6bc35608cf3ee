"""What is heard outside on Mars: rotor, wind, wheels, landings. Thin cold air carries little above 1 kHz."""

from __future__ import annotations

import numpy as np

from recipes.synthesis import (
    RATE_HZ,
    Random,
    Wave,
    add,
    band,
    drift,
    looped,
    noise,
    puff,
    ringing,
    shaped,
    single,
)

MUFFLED = band(25.0, 800.0, 2)


def blade_harmonics(random: Random, samples: int, cycles: int) -> Wave:
    """Tone of one two-bladed rotor: a blade passes `cycles` times in the loop; higher harmonics fade."""
    turn = np.arange(samples) * (2.0 * np.pi * cycles / samples)
    tone = np.cos(turn)
    blade_hz = cycles * RATE_HZ / samples
    for harmonic in range(2, int(1300.0 / blade_hz) + 1):
        level = 0.75 / (1.0 + (harmonic * blade_hz / 380.0) ** 3)
        tone += level * np.cos(harmonic * turn + 3.6 * (random.random() - 0.5))
    return tone


def rotor(random: Random, rotor_speed_rpm: float, seconds: float = 1.6) -> Wave:
    """Two rotors of two blades; the second passes once more per loop, so that the pair slowly beats."""
    blade_hz = 2.0 * rotor_speed_rpm / 60.0
    cycles = round(blade_hz * seconds)
    samples = round(cycles * RATE_HZ / blade_hz)
    pair = blade_harmonics(random, samples, cycles) + 0.55 * blade_harmonics(random, samples, cycles + 1)
    passing = 0.55 + 0.45 * np.cos(np.arange(samples) * (2.0 * np.pi * cycles / samples))
    swish = noise(random, samples, band(220.0, 700.0)) * passing**2
    return looped((pair + 0.25 * swish) * drift(random, samples, 0.6, 3.0) ** 0.12, power_db=-26.0)


def wind(random: Random, seconds: float, centres_hz: tuple[float, ...], unrest: float) -> Wave:
    """Bands of noise whose levels wander by themselves, as gusts do."""
    samples = round(seconds * RATE_HZ)
    air = np.zeros(samples)
    for centre_hz in centres_hz:
        gusts = drift(random, samples, 1.0 / seconds, 0.9) ** unrest
        air += (
            (140.0 / centre_hz) ** 0.6
            * gusts
            * noise(random, samples, band(0.6 * centre_hz, 1.4 * centre_hz))
        )
    return looped(shaped(air, MUFFLED), peak_db=-12.0)


def wheels_on_bedrock(random: Random, seconds: float = 4.0) -> Wave:
    """Thin aluminium wheels on stone: a low rumble, many small crunches, now and then the shell rings."""
    samples = round(seconds * RATE_HZ)
    track = 0.10 * noise(random, samples, band(70.0, 320.0)) * drift(random, samples, 0.5, 4.0)
    for _ in range(150):
        hz = 180.0 * 4.0 ** random.random()
        crunch = ringing(0.06, [(hz, 0.009, 1.0), (1.63 * hz, 0.006, 0.6)])
        add(track, 0.5 * random.random() ** 2 * crunch, seconds * random.random())
    for _ in range(5):
        hz = 300.0 + 260.0 * random.random()
        ring = ringing(0.5, [(hz, 0.09, 0.16), (2.7 * hz, 0.05, 0.05)])
        add(track, ring, seconds * random.random())
    return looped(shaped(track, MUFFLED), peak_db=-13.0)


def wheels_in_sand(random: Random, seconds: float = 4.0) -> Wave:
    """Grains sliding over grains: a soft breathing hiss."""
    samples = round(seconds * RATE_HZ)
    hiss = noise(random, samples, band(280.0, 900.0)) * drift(random, samples, 0.5, 5.0)
    grains = noise(random, samples, band(250.0, 700.0)) * drift(random, samples, 15.0, 60.0)
    return looped(shaped(hiss + 0.4 * grains, MUFFLED), peak_db=-15.0)


def touchdown(random: Random) -> Wave:
    """Four sprung legs take the weight, then the dust settles."""
    track = np.zeros(round(0.9 * RATE_HZ))
    for leg, at_s in enumerate((0.0, 0.021, 0.034, 0.058)):
        add(track, ringing(0.3, [(84.0 + 7 * leg, 0.05, 0.5), (205.0, 0.04, 0.55), (433.0, 0.02, 0.3)]), at_s)
    add(track, 0.16 * puff(random, 0.8, 0.2, band(200.0, 700.0)), 0.02)
    return single(shaped(track, MUFFLED), -7.0, 0.2)


def hard_landing(random: Random) -> Wave:
    """Press the legs to their stops until something gives."""
    track = np.zeros(round(1.2 * RATE_HZ))
    for at_s in (0.0, 0.016, 0.031):
        add(track, ringing(0.5, [(62.0, 0.09, 0.6), (147.0, 0.06, 0.6), (318.0, 0.05, 0.5)]), at_s)
    for at_s in (0.02, 0.075, 0.19):
        add(track, 0.9 * snap(random), at_s)
    add(track, 0.22 * puff(random, 1.0, 0.25, band(180.0, 700.0)), 0.03)
    return single(shaped(track, MUFFLED), -6.0, 0.25)


def snap(random: Random) -> Wave:
    """Break a part made of carbon fibre."""
    hz = 260.0 + 420.0 * random.random()
    crack = ringing(0.12, [(hz, 0.022, 0.9), (1.71 * hz, 0.012, 0.6), (0.47 * hz, 0.03, 0.5)])
    return crack + 0.35 * puff(random, 0.12, 0.02, band(300.0, 1200.0))


def crash(random: Random) -> Wave:
    """Break the blades, one slap after another as the rotor runs down, until the pieces come to rest."""
    track = np.zeros(round(2.4 * RATE_HZ))
    add(track, 1.2 * ringing(0.6, [(58.0, 0.12, 0.7), (119.0, 0.09, 0.6), (263.0, 0.06, 0.5)]), 0.0)
    at_s, gap_s, level = 0.0, 0.034, 1.0
    while at_s < 1.5:
        add(track, level * snap(random), at_s)
        at_s += gap_s * (0.8 + 0.4 * random.random())
        gap_s, level = 1.24 * gap_s, 0.84 * level
    add(track, 0.30 * puff(random, 2.2, 0.55, band(160.0, 650.0)), 0.04)
    return single(shaped(track, MUFFLED), -5.0, 0.5)


def drill(random: Random, seconds: float = 2.4) -> Wave:
    """Rotary-percussive corer: soft blows through the arm, a gear hum, stone turning to powder."""
    samples = round(seconds * RATE_HZ)
    turn = np.arange(samples) * (2.0 * np.pi / samples)
    hum = sum(np.cos(round(118.0 * order * seconds) * turn) / order**1.2 for order in (1, 2, 3, 5))
    track = 0.10 * hum * drift(random, samples, 0.8, 4.0) ** 0.3
    blows = round(24.0 * seconds)
    for blow in range(blows):
        hit = ringing(0.09, [(168.0, 0.018, 0.5), (397.0, 0.014, 0.4), (733.0, 0.008, 0.15)])
        add(track, (0.75 + 0.25 * random.random()) * hit, seconds * blow / blows)
    powder = noise(random, samples, band(350.0, 900.0)) * drift(random, samples, 8.0, 30.0)
    return looped(shaped(track + 0.05 * powder, MUFFLED), peak_db=-13.0)


def motors(random: Random, seconds: float = 2.0) -> Wave:
    """Four motors with their gears, as a seat and a suit carry them: a low beating hum and a soft whine."""
    samples = round(seconds * RATE_HZ)
    turn = np.arange(samples) * (2.0 * np.pi / samples)
    hum = sum(np.cos(round(92.0 * seconds) * turn * order + order) / order for order in (1, 2, 3, 4))
    hum = hum + 0.6 * np.cos((round(92.0 * seconds) + 3) * turn)
    whine = np.cos(round(262.0 * seconds) * turn) + 0.5 * np.cos((round(262.0 * seconds) - 5) * turn)
    rumble = noise(random, samples, band(40.0, 160.0))
    track = hum + 0.45 * whine * drift(random, samples, 1.0, 5.0) ** 0.4 + 0.15 * rumble
    return looped(shaped(track, band(25.0, 420.0, 2)), peak_db=-15.0)


def core_broken(random: Random) -> Wave:
    """Break the core off at its foot."""
    track = np.zeros(round(0.5 * RATE_HZ))
    add(track, snap(random), 0.01)
    add(track, 0.4 * ringing(0.3, [(118.0, 0.05, 1.0)]), 0.012)
    return single(shaped(track, MUFFLED), -10.0, 0.1)


def core_crumbled(random: Random) -> Wave:
    """Let a core fall to powder: many small grains, fewer and fewer."""
    track = 0.2 * puff(random, 1.3, 0.35, band(250.0, 900.0))
    for _ in range(45):
        hz = 260.0 * 3.2 ** random.random()
        at_s = 1.0 * random.random() ** 2
        add(track, (1.1 - at_s) * 0.5 * random.random() * ringing(0.05, [(hz, 0.008, 1.0)]), at_s)
    return single(shaped(track, MUFFLED), -12.0, 0.3)
