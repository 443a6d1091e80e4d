"""First answers by country."""

from zoneinfo import ZoneInfo

import pytest

from wasl.foundation.dates.countries import (
    ARAB_COUNTRIES,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    UnknownCountryError,
    all_countries,
    country_defaults,
    country_named,
)


@pytest.mark.parametrize(
    ("code", "weekend", "first_weekday", "digits", "months"),
    [
        ("SA", {FRIDAY, SATURDAY}, SUNDAY, "arab", "gulf"),
        ("AE", {SATURDAY, SUNDAY}, 0, "latn", "gulf"),
        ("EG", {FRIDAY, SATURDAY}, SATURDAY, "arab", "gulf"),
        ("JO", {FRIDAY, SATURDAY}, SATURDAY, "arab", "levant"),
        ("LB", {SATURDAY, SUNDAY}, 0, "arab", "levant"),
        ("PS", {FRIDAY, SATURDAY}, SATURDAY, "arab", "levant"),
        ("TN", {SATURDAY, SUNDAY}, 0, "latn", "maghreb"),
        ("MA", {SATURDAY, SUNDAY}, 0, "latn", "morocco"),
        ("DJ", {FRIDAY}, SATURDAY, "arab", "gulf"),
        ("FR", {SATURDAY, SUNDAY}, 0, "latn", "gulf"),
        ("US", {SATURDAY, SUNDAY}, SUNDAY, "latn", "gulf"),
    ],
)
def test_what_a_country_is_used_to(code, weekend, first_weekday, digits, months):
    found = country_defaults(code)

    assert (found.weekend, found.first_weekday, found.digits, found.months) == (weekend, first_weekday, digits, months)


def test_both_calendars_are_shown_first_only_where_both_are_official():
    assert [code for code in ARAB_COUNTRIES if country_defaults(code).calendars == "both"] == ["SA"]


def test_every_country_has_names_in_both_languages_and_a_time_zone_that_exists():
    for country in all_countries():
        assert country.arabic
        assert country.english
        assert ZoneInfo(country_defaults(country.code).time_zone)


def test_the_22_arab_countries_are_there_and_regions_of_cldr_are_not():
    codes = {country.code for country in all_countries()}

    assert len(ARAB_COUNTRIES) == 22
    assert codes.issuperset(ARAB_COUNTRIES)
    assert codes.isdisjoint({"EU", "UN", "EZ", "QO", "ZZ", "XA"})


def test_a_code_is_found_in_either_case_and_an_unknown_one_refused():
    assert country_named("eg").arabic == "مصر"
    assert country_defaults("ps").phone_region == "PS"
    with pytest.raises(UnknownCountryError):
        country_defaults("XX")
