"""Write quantities, times and clock faces for people, in one place, as the SI brochure asks.

Units are spelled as in `assets/facts`, so `quantity(fact.value, fact.unit)` works. Which quantity to show,
and converting between units, is left to the caller.
"""

from __future__ import annotations

from math import floor, isfinite, log10

from game.texts import tr

THIN_SPACE = "\u202f"  # narrow and no-break
MINUS = "\u2212"
MISSING = "\u2013"
SIGNIFICANT_DIGITS = 4


def quantity(value: float, unit: str, digits: int | None = None) -> str:
    """Return number and unit: "0.0165 kg/m³", "−4.5°", "30 %".

    `digits` fixes the decimals, so that an instrument does not jitter; without it up to four significant
    digits are shown. The unit "1" stands for a plain number.
    """
    symbol = _symbol(unit)
    space = "" if symbol in {"", "°"} else THIN_SPACE
    return f"{number(value, digits)}{space}{symbol}"


def number(value: float, digits: int | None = None) -> str:
    """Return a number with a true minus, and with thin spaces from five digits before the point on."""
    if not isfinite(value):
        return MISSING
    if digits is not None:
        return _plain(value, digits)
    decimals = SIGNIFICANT_DIGITS - 1 - floor(log10(abs(value))) if value else 0
    return _without_trailing_zeros(_plain(value, max(0, decimals)))


def clock(seconds: float) -> str:
    """Return a stopwatch reading: "1:05.3", and from an hour on "4:24:00"."""
    tenths = round(abs(seconds) * 10)
    sign = MINUS if seconds < 0 and tenths else ""
    minutes, tenths = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{sign}{hours}:{minutes:02}:{tenths // 10:02}"
    return f"{sign}{minutes}:{tenths // 10:02}.{tenths % 10}"


def local_time(hours: float) -> str:
    """Return the time of day on a 24-hour face: 12.55 is "12:33"."""
    hour, minute = divmod(round(hours * 60) % (24 * 60), 60)
    return f"{hour:02}:{minute:02}"


def _symbol(unit: str) -> str:
    match unit:
        case "1":
            return ""
        case "deg" | "°":
            return "°"
        case "rpm":
            return tr("rpm")
        case _:
            return unit.replace(" ", THIN_SPACE)


def _plain(value: float, digits: int) -> str:
    text = f"{value:z,.{digits}f}"
    is_long = len(text.lstrip("-").partition(".")[0]) > len("9,999")  # four digits stay in one piece
    return text.replace(",", THIN_SPACE if is_long else "").replace("-", MINUS)


def _without_trailing_zeros(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
