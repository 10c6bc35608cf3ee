"""Where and when a level plays."""

from typing import Annotated, Final

from pydantic import Field

from game.level_format.model.fields import FilePart, chosen, measured, named
from game.simulation.plan import Place, World

_USUAL: Final = Place()


class PlaceFile(FilePart):
    """The place and the time of a level."""

    world: Annotated[World, chosen("The world: its gravity and its air.", examples=["mars"])]
    site: Annotated[str, named("The site on that world; Jezero is where the air is known best.")] = (
        _USUAL.site
    )
    season_ls: Annotated[
        float, measured("Season as solar longitude Ls: 0 is northern spring, 90 summer.", "deg", 0, 360)
    ] = _USUAL.season_ls_deg
    local_time: Annotated[
        str,
        Field(
            description='True solar time of day as "HH:MM"; noon is "12:00".',
            pattern=r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$",
            json_schema_extra={"wanted": 'a time of day from "00:00" to "23:59"'},
        ),
    ] = "12:33"
    orbit_km: Annotated[
        float | None,
        measured(
            "Height of a circular orbit in which the level plays, without weight, air and ground.",
            "km",
            100,
            20_000,
        ),
    ] = None
    density_kg_m3: Annotated[
        float | None,
        measured("Density of the air at the ground, in place of the season's.", "kg/m³", 0.0001, 2),
    ] = None
    wind_m_s: Annotated[
        float, measured("Steady wind 10 m above the ground; positive blows to the right.", "m/s", -60, 60)
    ] = _USUAL.wind_m_s
    gust_m_s: Annotated[
        float, measured("Strength of the gusts: root mean square of the wind's changes.", "m/s", 0, 30)
    ] = _USUAL.gust_m_s
    dust_devils_per_hour: Annotated[
        float, measured("How many dust devils cross the level.", "1/h", 0, 60)
    ] = _USUAL.dust_devils_per_hour
    dust: Annotated[float, measured("Optical depth of the dust: 0.5 is clear, 2 a storm.", "1", 0, 10)] = (
        _USUAL.dust_optical_depth
    )
