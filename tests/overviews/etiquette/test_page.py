"""The check as a page and beside a draft: what is found for whom, and that nothing is kept."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from wasl.overviews.etiquette.queries import findings
from wasl.relations.opportunities.actions import CameFrom, note_opening
from wasl.relations.organisations.actions import follow
from wasl.relations.people.actions import add_affiliation, create_person
from wasl.relations.promotion.actions import mark_decider, note_achievement
from wasl.relations.trust.actions import make_promise, pin_statement, tell_of_delay
from wasl.relations.trust.models.promises import Side

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
CHECK, BESIDE = "/check/", "/check/beside/"


@pytest.fixture
def noura(owner):
    return create_person(owner, display_name="د. نورة القاسمي", gender="f", at=AT)


def promise(owner, person, *, due_on, **more):
    return make_promise(
        owner, people=[person], wording="ملخص الدراسة", side=more.pop("side", Side.MINE), due_on=due_on, made_on=date(2026, 11, 1), is_private=more.pop("is_private", False),
    )  # fmt: skip


def kinds(owner, draft, person):
    return [one.kind for one in findings(owner, draft, person, TODAY)]


def test_any_text_is_checked_without_javascript(client, owner):
    client.force_login(owner)

    page = client.post(CHECK, {"draft": "أضعت وقتي معك"})

    assert page.status_code == 200
    assert '<q dir="auto">أضعت وقتي معك</q>' in page.content.decode()
    assert "أضعت وقتي معك</textarea>" in page.content.decode(), "the words stay to be changed"


def test_beside_a_draft_only_the_findings_are_drawn(client, owner, noura):
    client.force_login(owner)

    part = client.post(BESIDE, {"draft": "عزيزي نورة", "to": noura.pk}, headers={"HX-Request": "true"})

    assert "<html" not in part.content.decode()
    assert "عزيزتي" in part.content.decode()


def test_words_of_another_form_are_read_too(client, owner):
    client.force_login(owner)

    assert "كم مرة أقول لك" in client.post(BESIDE, {"words": "كم مرة أقول لك"}).content.decode()


def test_a_name_is_enough_and_a_stranger_is_nobody(client, owner, stranger, noura):
    client.force_login(owner)
    assert "عزيزتي" in client.post(CHECK, {"draft": "عزيزي نورة", "name": "نورة القاسمي"}).content.decode()

    client.force_login(stranger)
    assert "عزيزتي" not in client.post(BESIDE, {"draft": "عزيزي نورة", "to": noura.pk}).content.decode()


def test_a_late_promise_that_the_draft_forgets_is_told(owner, noura):
    promise(owner, noura, due_on=date(2026, 11, 20))

    found = findings(owner, "مساء الخير د. نورة", noura, TODAY)

    assert [one.kind for one in found] == ["promise"]
    assert "ملخص الدراسة" in found[0].why
    assert kinds(owner, "مساء الخير د. نورة، تأخرت عليك في الملخص", noura) == []


def test_a_promise_still_far_off_theirs_or_already_spoken_of_is_not_told(owner, noura):
    promise(owner, noura, due_on=date(2026, 12, 20))
    promise(owner, noura, due_on=date(2026, 11, 20), side=Side.THEIRS)
    announced = promise(owner, noura, due_on=date(2026, 11, 21))
    tell_of_delay(owner, announced.pk, on=date(2026, 11, 21))

    assert kinds(owner, "مساء الخير د. نورة", noura) == []


def test_the_words_of_a_private_promise_are_not_shown(owner, noura):
    promise(owner, noura, due_on=date(2026, 11, 20), is_private=True)

    found = findings(owner, "مساء الخير د. نورة", noura, TODAY)

    assert [one.kind for one in found] == ["promise"]
    assert "ملخص" not in found[0].why + found[0].suggestion


def test_a_figure_other_than_the_pinned_one_is_told(owner, noura):
    pin_statement(owner, people=[noura], matter="سعر الدورة", words="السعر 5000 ريال", said_on=date(2026, 11, 1))

    assert kinds(owner, "مساء الخير د. نورة، سعر الدورة 4500 ريال", noura) == ["claim"]
    assert kinds(owner, "مساء الخير د. نورة، سعر الدورة ٥٬٠٠٠ ريال", noura) == []


def test_the_explanation_is_in_the_readers_language_and_the_wording_in_the_drafts(owner):
    with override("en"):
        found = findings(owner, "أضعت وقتي معك", None, TODAY)

    assert found[0].why.startswith("This says")
    assert found[0].suggestion.startswith("وقتي")


def test_as_many_queries_for_many_promises_as_for_one(owner, noura):
    def asked():
        with CaptureQueriesContext(
            connection,
        ) as seen:
            findings(owner, "مرحبا", noura, TODAY)
        return len(seen)

    promise(owner, noura, due_on=date(2026, 11, 20))
    pin_statement(owner, people=[noura], matter="سعر", words="ألف", said_on=TODAY)
    few = asked()
    for _ in range(10):
        promise(owner, noura, due_on=date(2026, 11, 20))
        pin_statement(owner, people=[noura], matter="سعر", words="ألف", said_on=TODAY)

    assert asked() == few <= 5


def test_a_text_alone_asks_nothing_of_the_database(owner, django_assert_num_queries):
    with django_assert_num_queries(0):
        findings(None, "أضعت وقتي معك", None, TODAY)


@time_machine.travel(AT, tick=False)
def test_drafts_have_the_check_beside_them(client, owner, noura):
    client.force_login(owner)
    promise(owner, noura, due_on=TODAY)

    today = client.get(reverse("today:today")).content.decode()
    person = client.get(reverse("person_page:person", args=[noura.pk])).content.decode()

    for page in (today, person):
        assert f'action="{CHECK}"' in page
        assert f'name="to" value="{noura.pk}"' in page


@time_machine.travel(AT, tick=False)
def test_whoever_is_asked_told_or_written_to_at_work_gets_checked_words_too(client, owner, noura):
    client.force_login(owner)
    add_affiliation(owner, noura.pk, organisation="شركة البناء", role="مديرة الموارد", at=AT)
    opening = note_opening(
        owner, title="مدير التدريب", organisation="شركة البناء", found_on=TODAY, at=AT,
        came_from=CameFrom("person", told_by=noura),
    ).opening_id  # fmt: skip
    followed = follow(owner, "شركة البناء", at=AT).followed
    mark_decider(owner, noura, decides="الترقيات", at=AT)
    note_achievement(owner, title="برنامج المشرفين", skills="التفاوض", on=TODAY, today=TODAY, at=AT)

    for address in (
        reverse("opportunities:opening", args=[opening]),
        reverse("organisations:organisation", args=[followed.pk]),
        reverse("promotion:decider", args=[noura.pk]),
    ):
        page = client.get(address).text
        assert f'action="{CHECK}"' in page, address
        assert f'name="to" value="{noura.pk}"' in page, address
