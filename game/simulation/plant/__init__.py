"""A plant that makes oxygen for a crew: its design, its machines, its weather, and what it makes in all."""

from game.simulation.plant.course import Course, Site, follow
from game.simulation.plant.design import FIRST_DESIGN, PLANT, Design, design_text, mass_kg, read_design
from game.simulation.plant.weather import CLEAR_YEAR, Year, bad_year, drawn_year

__all__ = [
    "CLEAR_YEAR",
    "FIRST_DESIGN",
    "PLANT",
    "Course",
    "Design",
    "Site",
    "Year",
    "bad_year",
    "design_text",
    "drawn_year",
    "follow",
    "mass_kg",
    "read_design",
]
