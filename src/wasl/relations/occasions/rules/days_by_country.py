"""Days that each country keeps on a day of its own: its national day, and the day of mothers.

Whose country counts is what the owner says of each person.
"""

from __future__ import annotations

from collections.abc import Mapping

from wasl.foundation.dates.returning import AtEaster, AtSpring, OnDay, OnWeekday, Rule

SUNDAY = 6  # as `date.weekday()` counts
BEFORE_EASTER = -21  # the fourth Sunday of Lent
PENTECOST = 49  # days after Easter

NATIONAL_DAYS: Mapping[str, OnDay] = {
    "SA": OnDay(9, 23),
    "AE": OnDay(12, 2),
    "KW": OnDay(2, 25),
    "QA": OnDay(12, 18),
    "BH": OnDay(12, 16),
    "OM": OnDay(11, 20),  # since 2025; the 18th before
    "YE": OnDay(5, 22),
    "IQ": OnDay(10, 3),
    "JO": OnDay(5, 25),
    "LB": OnDay(11, 22),
    "SY": OnDay(4, 17),
    "PS": OnDay(11, 15),
    "EG": OnDay(7, 23),
    "SD": OnDay(1, 1),
    "LY": OnDay(12, 24),
    "TN": OnDay(3, 20),
    "DZ": OnDay(7, 5),
    "MA": OnDay(7, 30),  # the Feast of the Throne
    "MR": OnDay(11, 28),
    "SO": OnDay(7, 1),
    "DJ": OnDay(6, 27),
    "KM": OnDay(7, 6),
    "AF": OnDay(8, 19), "AL": OnDay(11, 28), "AM": OnDay(9, 21), "AR": OnDay(5, 25), "AT": OnDay(10, 26),
    "AU": OnDay(1, 26), "AZ": OnDay(5, 28), "BD": OnDay(3, 26), "BE": OnDay(7, 21), "BG": OnDay(3, 3),
    "BR": OnDay(9, 7), "CA": OnDay(7, 1), "CH": OnDay(8, 1), "CL": OnDay(9, 18), "CM": OnDay(5, 20),
    "CN": OnDay(10, 1), "CO": OnDay(7, 20), "CY": OnDay(10, 1), "CZ": OnDay(10, 28), "DE": OnDay(10, 3),
    "DK": OnDay(6, 5), "EE": OnDay(2, 24), "ER": OnDay(5, 24), "ES": OnDay(10, 12), "FI": OnDay(12, 6),
    "FR": OnDay(7, 14), "GE": OnDay(5, 26), "GH": OnDay(3, 6), "GR": OnDay(3, 25), "HR": OnDay(5, 30),
    "HU": OnDay(8, 20), "ID": OnDay(8, 17), "IE": OnDay(3, 17), "IN": OnDay(1, 26), "IR": OnDay(2, 11),
    "IS": OnDay(6, 17), "IT": OnDay(6, 2), "JP": OnDay(2, 23), "KE": OnDay(12, 12), "KG": OnDay(8, 31),
    "KR": OnDay(10, 3), "KZ": OnDay(10, 25), "LK": OnDay(2, 4), "LT": OnDay(2, 16), "LU": OnDay(6, 23),
    "LV": OnDay(11, 18), "ML": OnDay(9, 22), "MT": OnDay(9, 21), "MV": OnDay(7, 26), "MX": OnDay(9, 16),
    "MY": OnDay(8, 31), "NE": OnDay(12, 18), "NG": OnDay(10, 1), "NL": OnDay(4, 27), "NO": OnDay(5, 17),
    "NP": OnDay(9, 20), "NZ": OnDay(2, 6), "PH": OnDay(6, 12), "PK": OnDay(3, 23), "PL": OnDay(11, 11),
    "PT": OnDay(6, 10), "RO": OnDay(12, 1), "RS": OnDay(2, 15), "RU": OnDay(6, 12), "SE": OnDay(6, 6),
    "SG": OnDay(8, 9), "SK": OnDay(9, 1), "SN": OnDay(4, 4), "TD": OnDay(8, 11), "TH": OnDay(12, 5),
    "TJ": OnDay(9, 9), "TM": OnDay(9, 27), "TR": OnDay(10, 29), "TZ": OnDay(4, 26), "UA": OnDay(8, 24),
    "UG": OnDay(10, 9), "US": OnDay(7, 4), "UZ": OnDay(9, 1), "VN": OnDay(9, 2), "ZA": OnDay(4, 27),
}  # fmt: skip
"""National or independence days, as embassies keep them; countries without one, such as the United Kingdom, are not here."""

SPRING, LATE_MAY = OnDay(3, 21), OnWeekday(5, SUNDAY, -1)

MOTHERS_DAYS: Mapping[str, Rule] = {
    **dict.fromkeys(
        ("SA", "AE", "KW", "QA", "BH", "OM", "YE", "IQ", "JO", "LB", "SY", "PS", "EG", "SD", "LY", "MR", "SO", "DJ", "KM"),
        SPRING,
    ),
    **dict.fromkeys(("TN", "DZ", "MA", "SE"), LATE_MAY),
    "FR": OnWeekday(5, SUNDAY, -1, gives_way=PENTECOST),
    **dict.fromkeys(("GB", "IE"), AtEaster(days=BEFORE_EASTER)),
    **dict.fromkeys(("ES", "PT", "HU", "RO", "LT"), OnWeekday(5, SUNDAY, 1)),
    **dict.fromkeys(("MX", "GT", "SV"), OnDay(5, 10)),
    "PL": OnDay(5, 26),
    "NO": OnWeekday(2, SUNDAY, 2),
    "RU": OnWeekday(11, SUNDAY, -1),
    "AR": OnWeekday(10, SUNDAY, 3),
    "TH": OnDay(8, 12),
    "ID": OnDay(12, 22),
    "GE": OnDay(3, 3),
    **dict.fromkeys(("AL", "BG", "RS"), OnDay(3, 8)),
}  # fmt: skip
"""Elsewhere, from the Americas to China and India, it is the second Sunday of May."""

NOWRUZ: Mapping[str, Rule] = dict.fromkeys(("IR", "AF"), AtSpring())
"""Elsewhere, as for the United Nations and in Kurdistan, it is 21 March."""
