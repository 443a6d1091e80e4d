"""Which platforms: by one's field, by where one's people and targets are, chosen with a time a week."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from wasl.overviews.scorecard.queries.contacts import on_platforms
from wasl.overviews.scorecard.rules import Count, Weeks
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import WayToReach
from wasl.relations.preparation.models import Target
from wasl.relations.presence import actions
from wasl.relations.presence.errors import PlatformUnknownError, WeekTooLongError
from wasl.relations.presence.models import Profile
from wasl.relations.presence.queries import platforms_page
from wasl.relations.presence.rules.platforms import PLATFORMS
from wasl.relations.presence.wording import REASONS

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def people(owner):
    """Two of hers: one on LinkedIn and to be met, one with a page on GitHub."""
    noura, khalid = (create_person(owner, display_name=name, at=AT) for name in ("نورة القاسمي", "خالد المنصور"))
    WayToReach.objects.create(owner=owner, person=noura, kind="linkedin", value="linkedin.com/in/noura", shown="noura")
    WayToReach.objects.create(owner=owner, person=khalid, kind="site", value="github.com/khalid", shown="khalid")
    Target.objects.create(owner=owner, person=noura)
    return noura, khalid


def lines(owner):
    return {line.key: line for line in platforms_page(owner).lines}


def test_each_platform_has_its_reason():
    assert {one.key for one in PLATFORMS} == REASONS.keys()


def test_where_ones_people_and_targets_are_is_counted(owner, stranger, people):
    found = lines(owner)

    assert (found["linkedin"].people, found["linkedin"].targets) == (1, 1)
    assert (found["github"].people, found["github"].targets) == (1, 0)
    assert lines(stranger)["linkedin"].people == 0


def test_the_table_follows_the_field(owner):
    actions.edit_record(owner, {"name_ar": "منى", "field": "design"}, at=AT)

    found = lines(owner)
    assert found["behance"].is_of_field
    assert not found["orcid"].is_of_field


def test_a_choice_has_its_time_and_is_taken_back(owner, client_of, people):
    hers = client_of(owner)
    hers.post(reverse("presence:platform_choose", args=["linkedin"]), {"weekly_minutes": "45", "why": "العملاء"})
    actions.choose_platform(owner, "x", weekly_minutes=30, at=AT)

    page = platforms_page(owner)
    assert [(line.key, line.weekly_minutes) for line in page.chosen] == [("linkedin", 45), ("x", 30)]
    assert page.minutes == 75
    assert "العملاء" in hers.get(reverse("presence:platforms")).content.decode()
    hers.post(reverse("presence:platform_leave", args=["linkedin"]))

    assert [line.key for line in platforms_page(owner).chosen] == ["x"]
    assert Profile.objects.of(owner).present().count() == 2


def test_no_more_than_a_week_and_no_platform_that_is_none(owner):
    with pytest.raises(WeekTooLongError):
        actions.choose_platform(owner, "x", weekly_minutes=0, at=AT)
    with pytest.raises(PlatformUnknownError):
        actions.choose_platform(owner, "myspace", weekly_minutes=5, at=AT)


def test_the_scorecard_counts_whom_the_chosen_ones_reach(owner, people):
    for person in people:
        log_interaction(owner, people=[person], channel="call", at=AT - timedelta(days=2))
    weeks = Weeks.until(AT.date(), 6)
    assert on_platforms(owner, weeks)[-1] == Count(0, 0)

    actions.choose_platform(owner, "linkedin", weekly_minutes=45, at=AT)

    assert on_platforms(owner, weeks)[-1] == Count(1, 2)
