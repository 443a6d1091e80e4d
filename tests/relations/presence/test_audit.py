"""What is missing, what contradicts, what is old, and what a picture lacks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from wasl.relations.presence.rules.audit import alike, audit_profile, audit_record, completeness
from wasl.relations.presence.rules.facts import Facts, Picture, Place
from wasl.relations.presence.rules.platforms import BY_KEY, limits, platform_of

DAY = date(2026, 11, 23)
LONG = "أعمل مع الجهات الحكومية على العقود والتفاوض والتحكيم منذ عشر سنوات. " * 4
RECORD = Facts(
    names=("منى الحربي", "Mona Al-Harbi"),
    headlines=("مستشارة قانونية",),
    summaries=(LONG,),
    positions=(Place("مستشارة قانونية", "هيئة المدن", "2020-01", ""), Place("مديرة العقود", "شركة البناء", "2015", "2019-12")),
    educations=(Place("بكالوريوس القانون", "جامعة الملك سعود", "2007", "2011"),),
    skills=("التفاوض", "التحكيم", "العقود"),
    languages=("العربية", "الإنجليزية"),
    links=("https://example.com",),
    emails=("mona@example.com",),
    phones=("+966 50 123 4567",),
)  # fmt: skip
GOOD = Picture(800, 800, 300.0, 1, DAY - timedelta(days=100))
LINKEDIN, X = BY_KEY["linkedin"], BY_KEY["x"]


def of_profile(told, *, record=RECORD, others=None, picture=GOOD, read_on=DAY, platform=LINKEDIN):
    return {
        (one.code, one.about): one.values
        for one in audit_profile(platform, told, record, others or {}, picture=picture, read_on=read_on, day=DAY)
    }


def codes(told, **more):
    return {code for code, _about in of_profile(told, **more)}


def test_a_profile_that_says_what_the_record_says_has_nothing_to_mend():
    assert of_profile(RECORD) == {}


def test_what_a_platform_has_no_place_for_is_not_missed():
    assert codes(Facts(names=("منى الحربي",)), platform=X, picture=None) == {
        "summary-missing",
        "links-missing",
        "picture-unseen",
    }


def test_a_position_that_ended_and_still_stands_there_is_told():
    there = replace(RECORD, positions=(RECORD.positions[0], Place("مديرة العقود", "شركة البناء", "2015", "")))

    assert of_profile(there) == {("position-still-there", "شركة البناء"): {"name": "شركة البناء", "here": "2019-12"}}


def test_days_are_compared_as_far_as_both_say_them():
    less = replace(RECORD, positions=(Place("مستشارة قانونية", "هيئة المدن", "2020", ""), RECORD.positions[1]))
    other = replace(RECORD, positions=(Place("مستشارة قانونية", "هيئة المدن", "2018-05", ""), RECORD.positions[1]))

    assert of_profile(less) == {}
    assert codes(other) == {"days-differ"}


def test_work_that_only_one_of_them_names_is_told_on_its_side():
    there = replace(RECORD, positions=(RECORD.positions[0], Place("باحثة", "مركز الدراسات", "2012", "2014")))

    assert set(of_profile(there)) == {("position-absent", "شركة البناء"), ("position-unknown", "مركز الدراسات")}


def test_words_of_two_scripts_are_no_contradiction():
    there = replace(
        RECORD, names=("Mona Al-Harbi",), positions=(Place("Legal adviser", "Cities Authority", "2020", ""),)
    )

    assert alike("هيئة المدن", "Cities Authority") is None
    assert of_profile(there) == {}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"names": ("سارة العتيبي",)}, "name-differs"),
        ({"emails": ("old@example.com",)}, "emails-differ"),
        ({"phones": ("0555555555",)}, "phones-differ"),
        ({"languages": ("العربية",)}, "language-absent"),
        ({"summaries": ("أعمل.",)}, "summary-short"),
        ({"summaries": ("كلام طويل لا يذكر شيئًا مما أُتقنه من الأعمال. " * 8,)}, "summary-without-skills"),
        ({"skills": ("التفاوض",)}, "skills-few"),
        ({"educations": ()}, "educations-missing"),
    ],
)
def test_each_fault_is_told(change, code):
    assert code in codes(replace(RECORD, **change))


def test_the_same_telephone_with_and_without_its_country_is_one():
    assert of_profile(replace(RECORD, phones=("050 123 4567",))) == {}


def test_two_profiles_are_held_against_each_other_where_the_record_says_nothing():
    record = replace(RECORD, positions=())
    there, other = (
        Facts(names=RECORD.names, positions=(Place("مستشارة", place, "2020", ""),))
        for place in ("هيئة المدن", "شركة البناء")
    )

    assert ("profiles-differ", "Bayt.com") in of_profile(there, record=record, others={"Bayt.com": other})
    assert ("profiles-differ", "Bayt.com") not in of_profile(there, others={"Bayt.com": other})


def test_what_was_read_long_ago_is_told():
    assert codes(RECORD, read_on=DAY - timedelta(days=200)) == {"read-long-ago"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"width": 200}, "picture-small"),
        ({"sharpness": 9.0}, "picture-blurred"),
        ({"faces": 0}, "picture-no-face"),
        ({"faces": 2}, "picture-faces"),
        ({"taken_on": None}, "picture-age-unknown"),
        ({"taken_on": DAY - timedelta(days=4 * 365)}, "picture-old"),
    ],
)
def test_what_a_picture_lacks_is_told(change, code):
    assert codes(RECORD, picture=replace(GOOD, **change)) == {code}


def test_the_record_asks_for_both_languages_and_a_present_position():
    ended = replace(RECORD, positions=(RECORD.positions[1],))

    found = audit_record(ended, arabic=LONG, english="", picture=None, day=DAY)

    assert [(one.code, one.about) for one in found] == [
        ("summary-missing", "en"), ("no-present-position", ""), ("picture-missing", "")
    ]  # fmt: skip


def test_how_complete_a_profile_is_counts_the_parts_it_has():
    assert completeness(LINKEDIN.parts, RECORD, has_picture=True) == (7, 7)
    assert completeness(X.parts, Facts(links=("https://example.com",)), has_picture=False) == (1, 3)


def test_letters_are_counted_against_each_platform():
    counted = {one.platform: one for one in limits("summary", "س" * 161)}

    assert not counted["linkedin"].is_over
    assert counted["x"].is_over
    assert [one.most for one in limits("headline", "")] == [220]


def test_a_platform_is_known_by_its_address():
    assert platform_of("https://sa.linkedin.com/in/mona") is LINKEDIN
    assert platform_of("notlinkedin.com/in/mona") is None
