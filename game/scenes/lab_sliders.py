"""The lab's five sliders: which values they offer and where the present one comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.facts import Fact, Truth, fact
from game.texts import tr
from game.texts.units import quantity
from game.ui.adjusting import Slider

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.theme import Scale

_STEPS: Final = 72
_WIDE: Final = 330


@dataclass(frozen=True, slots=True)
class Range:
    """What a slider may set."""

    field: str
    label: str
    low: float
    high: float
    unit: str
    is_logarithmic: bool = False

    def values(self, present: float) -> list[float]:
        """Return the steps in order, the present value among them; 0 stands before a logarithmic row."""
        shares = [n / _STEPS for n in range(_STEPS + 1)]
        if self.is_logarithmic:
            row = [0.0, *(self.low * (self.high / self.low) ** share for share in shares)]
        else:
            row = [self.low + (self.high - self.low) * share for share in shares]
        return sorted({*(float(f"{step:.3g}") for step in row), present})


def ranges() -> tuple[Range, ...]:
    """Return the five sliders' ranges in their order."""
    return (
        Range("density_kg_m3", tr("Air density"), 0.0005, 6.0, "kg/m³", is_logarithmic=True),
        Range("gravity_m_s2", tr("Gravity"), 0.5, 11.0, "m/s²"),
        Range("rotor_speed_rpm", tr("Rotor speed"), 1000.0, 3500.0, "rpm"),
        Range("mass_kg", tr("Mass"), 0.5, 6.0, "kg"),
        Range("radius_m", tr("Rotor radius"), 0.3, 1.2, "m"),
    )


class TallSlider(Slider):
    """A slider below its name, so that a column of them is narrow."""

    CONTROL_WIDTH = 420
    """More than there is: the control takes the whole line below its name."""

    def width_px(self, scale: Scale) -> int:
        """Return room for the control; the name stands above it."""
        return round(scale.px(_WIDE) * scale.text_ratio)


class LabSlider(TallSlider):
    """A slider over real numbers that knows the source of the one it is at."""

    def __init__(self, span: Range, present: Fact, on_change: Callable[[str, float], None]) -> None:
        self.span = span
        self._published = present
        self._row = span.values(present.value)
        self.number = present.value
        self._tell = on_change
        named = [(n, _words(value, span)) for n, value in enumerate(self._row)]
        super().__init__(span.label, named, self._take, now=self._row.index(present.value))

    @property
    def fact(self) -> Fact:
        """Return the present number with its source: published, or chosen by the player."""
        if self.number == self._published.value:
            return self._published
        return Fact("lab", self.number, self.span.unit, tr("Set by you"), Truth.GAME)

    def _take(self, place: int) -> None:
        self.number = self._row[place]
        self._tell(self.span.field, self.number)


def published_machine() -> dict[str, Fact]:
    """Return the published helicopter: rotor speed, mass and radius with their sources."""
    return {
        "rotor_speed_rpm": fact("ingenuity.flight_rotor_speed_rpm"),
        "mass_kg": fact("ingenuity.mass_kg"),
        "radius_m": fact("ingenuity.rotor_radius_m"),
    }


def _words(value: float, span: Range) -> str:
    if span.is_logarithmic and value == 0.0:
        return tr("none")
    return quantity(float(f"{value:.3g}") if span.is_logarithmic else round(value, 3), span.unit)
