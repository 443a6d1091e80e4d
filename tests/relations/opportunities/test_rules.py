"""The rules of openings: when Today speaks, what came through whom, who helps first."""

from datetime import UTC, datetime, timedelta

import pytest

from wasl.relations.opportunities.rules import (
    Came,
    Reason,
    Share,
    Standing,
    due_of,
    helpful,
    key_of_job,
    reached_by,
    shares,
    skills_in,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = NOW.date()


def standing(stage="found", since=0, deadline=None, at=None, noted=False):
    until = DAY + timedelta(days=deadline) if deadline is not None else None
    return Standing(stage, DAY - timedelta(days=since), until, NOW + at if at is not None else None, noted)


@pytest.mark.parametrize(
    ("seen", "kind"),
    [
        (standing(deadline=7), "opening-deadline"),
        (standing(deadline=8), None),
        (standing(deadline=-7), "opening-deadline"),
        (standing(deadline=-8), None),
        (standing("applied", deadline=3), None),
        (standing("applied", since=14), "opening-waiting"),
        (standing("applied", since=13), None),
        (standing("applied", since=46), None),
        (standing("interview", at=timedelta(days=1)), "opening-interview"),
        (standing("interview", at=timedelta(days=2)), None),
        (standing("interview", at=timedelta(minutes=-30)), "opening-interview"),
        (standing("interview", at=timedelta(hours=-2)), "opening-after"),
        (standing("interview", at=timedelta(hours=-2), noted=True), None),
        (standing("interview", at=timedelta(days=-8)), None),
        (standing("found", deadline=2, at=timedelta(hours=3)), "opening-interview"),
        (standing("closed", deadline=2, at=timedelta(hours=3)), None),
    ],
)
def test_today_speaks_of_it_at_its_time(seen, kind):
    due = due_of(seen, NOW)

    assert (due[0] if due else None) == kind


def test_skills_are_listed_once_however_they_are_written():
    assert skills_in("إدارة المشاريع، التفاوض\nاداره المشاريع; SQL | Excel,,") == [
        "إدارة المشاريع",
        "التفاوض",
        "SQL",
        "Excel",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "https://www.linkedin.com/jobs/view/3812345678/?refId=a",
            "http://linkedin.com/jobs/view/head-of-x-3812345678",
        ),
        ("https://jobs.example.com/a/", "https://jobs.example.com/a"),
        ("", ""),
    ],
)
def test_a_job_is_known_again_by_its_number_its_address_or_its_words(one, other):
    assert key_of_job(one, "مدير التدريب", "شركة البناء") == key_of_job(other, "مدير  التدريب", "شركه البناء")


def test_other_jobs_are_others():
    assert key_of_job("", "مدير", "أ") != key_of_job("", "مدير", "ب")
    assert key_of_job("https://linkedin.com/jobs/view/3812345678", "", "") != key_of_job(
        "https://linkedin.com/jobs/view/3812345679", "", ""
    )


def test_what_came_is_counted_by_whom_and_by_practice():
    came = [
        Came("person-1", "خالد", "keeping-in-touch", reached_by({"found", "offer"})),
        Came("person-1", "خالد", "keeping-in-touch", reached_by({"found"})),
        Came("advert-", "", "adverts", reached_by({"interview"})),
    ]

    assert shares(came) == [Share("person-1", "خالد", 2, 1, 1), Share("advert-", "", 1, 1, 0)]
    assert [one.key for one in shares(came, by_practice=True)] == ["keeping-in-touch", "adverts"]


def test_who_told_of_it_comes_first_then_somebody_inside_then_a_way_then_the_field():
    def of(*kinds, warmth=0.5, willing="", rests=False):
        weights = {"told": 4.5, "works": 4.0, "way": 2.5, "field": 1.0}
        return helpful([Reason(kind, weights[kind]) for kind in kinds], warmth, willing, rests=rests)

    assert of("told") > of("works") > of("way") > of("field") > of() == 0
    assert of("told", "field") > of("told")
    assert of("works", warmth=0.9) > of("told", warmth=0.1)
    assert of("way") > of("works", rests=True)
    assert of("works", willing="never") == 0
