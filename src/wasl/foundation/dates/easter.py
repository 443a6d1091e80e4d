"""The Sunday of Easter, western and eastern."""

from __future__ import annotations

from datetime import date, timedelta

FIRST_GREGORIAN_YEAR = 1583


def western_easter(year: int) -> date:
    """By the Gregorian computus (Meeus, Jones and Butcher), from 1583 on."""
    golden, century, of_century = year % 19, year // 100, year % 100
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    full_moon = (19 * golden + century - century // 4 - moon_shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - full_moon - of_century % 4) % 7
    correction = (golden + 11 * full_moon + 22 * weekday) // 451
    days = full_moon + weekday - 7 * correction + 114
    return date(year, days // 31, days % 31 + 1)


def eastern_easter(year: int) -> date:
    """By the Julian computus (Meeus), as the Orthodox, Coptic and Syriac churches keep it, on the Gregorian calendar."""
    full_moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - full_moon + 34) % 7
    days = full_moon + weekday + 114
    return date(year, days // 31, days % 31 + 1) + timedelta(days=_julian_lag(year))


def _julian_lag(year: int) -> int:
    """Days by which the Julian calendar is behind in March and April of that year."""
    return year // 100 - year // 400 - 2
