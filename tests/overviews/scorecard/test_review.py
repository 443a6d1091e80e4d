"""The weekly review: what was, what is doubtful, whom to think of; chosen with a tick and taken back."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from pypdf import PdfReader

from wasl.doors.importers.models import Import
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.pdf.fonts import font_file
from wasl.overviews.scorecard.paper import review_paper_of
from wasl.overviews.scorecard.queries import review
from wasl.overviews.scorecard.rules import Idea, choose_ideas
from wasl.overviews.scorecard.telling import review_told
from wasl.relations.exchange.actions import note_favour
from wasl.relations.interactions.actions import log_interaction, set_rhythm
from wasl.relations.interactions.week import choose_people, week_circle
from wasl.relations.occasions.actions import set_occasion
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import Likeness
from wasl.relations.trust.actions import keep_promise, make_promise

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
NAMES = ("نورة القاسمي", "خالد المنصور", "هند السالم", "سارة العتيبي")
built = pytest.mark.skipif(not font_file("arabic", "").exists(), reason="the assets are not built")


@pytest.fixture
def people(owner):
    return [create_person(owner, display_name=name, at=NOW - timedelta(days=200)) for name in NAMES]


@pytest.fixture
def week(owner, people):
    """A contact, a promise kept and one without a day; a rhythm that comes round, a birthday and a promise next week."""
    noura, khalid, hind, sara = people
    log_interaction(owner, people=[noura], channel="call", at=NOW - timedelta(days=2))
    kept = make_promise(owner, people=[noura], wording="ملخص الدراسة", made_on=TODAY - timedelta(days=20))
    keep_promise(owner, kept.pk, on=TODAY - timedelta(days=1))
    make_promise(owner, people=[noura], wording="نسخة من الكتاب", made_on=TODAY)
    log_interaction(owner, people=[khalid], channel="call", at=NOW - timedelta(days=30))
    set_rhythm(owner, person=khalid, every_days=33)
    set_occasion(owner, hind, kind="birthday", on=PartialDate(month=11, day=27))
    make_promise(owner, people=[sara], wording="الأرقام", made_on=TODAY, due_on=TODAY + timedelta(days=2))
    Likeness.objects.create(owner=owner, a=noura, b=khalid, probability=0.9)


def test_one_idea_a_person_and_those_chosen_always():
    ideas = [Idea(1, "وعد", TODAY), Idea(1, "إيقاع", TODAY), Idea(2, "إيقاع", TODAY), Idea(3, "عيد", TODAY)]

    assert [(one.person_id, one.words) for one in choose_ideas(ideas, [3], 2)] == [(3, "عيد"), (1, "وعد")]


def test_it_looks_back_tidies_and_proposes(owner, week, people):
    with override("ar"):
        told = review_told(review(owner, NOW))

    said = " ".join(told["happened"])
    assert "نورة القاسمي" in said
    assert "ملخص الدراسة" in said
    assert {one["kind"]: one["count"] for one in told["doubts"]} == {"alike": 1, "no-day": 1}
    assert {one["name"] for one in told["people"]} == {"خالد المنصور", "هند السالم", "سارة العتيبي"}
    assert "الأرقام" in next(one["reason"] for one in told["people"] if one["name"] == "سارة العتيبي")


def test_chosen_people_are_a_circle_in_either_language_and_are_taken_back(owner, people, week, client_of):
    hers, hind, sara = client_of(owner), people[2].pk, people[3].pk
    with override("ar"):
        choose_people(owner, [hind], at=NOW)

    owner.preferences.language = "en"
    owner.preferences.save()
    hers.post(reverse("scorecard:choose"), {"person": [sara]})
    circle = week_circle(owner)
    assert list(circle.memberships.values_list("person_id", flat=True)) == [sara]

    hers.post(f"{reverse('scorecard:choose')}?back=1&person={hind}")
    assert list(circle.memberships.values_list("person_id", flat=True)) == [hind]
    hers.post(f"{reverse('scorecard:choose')}?back=1")
    assert week_circle(owner) is None


def test_nobody_of_another_owner_is_chosen_or_told_of(owner, stranger, people, week, client_of):
    client_of(stranger).post(reverse("scorecard:choose"), {"person": [people[0].pk]})

    assert week_circle(stranger) is None
    with override("en"):
        found = review(stranger, NOW)
    assert (found.sentences, found.doubts, found.people) == ([], [], [])


def test_as_many_queries_for_many_as_for_few(owner, people, week):
    def count():
        with override("ar"), CaptureQueriesContext(connection) as asked:
            review(owner, NOW)
        return len(asked)

    few = count()
    for number in range(12):
        person = create_person(owner, display_name=f"سارة {number}", at=NOW)
        log_interaction(owner, people=[person], channel="call", at=NOW - timedelta(days=number))
        set_rhythm(owner, person=person, every_days=3)
        set_occasion(owner, person, kind="birthday", on=PartialDate(month=11, day=28))
        make_promise(owner, people=[person], wording="رقم", made_on=TODAY, due_on=TODAY + timedelta(days=2))
    assert count() == few


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(("language", "heading"), [("ar", "مراجعة الأسبوع"), ("en", "Weekly review")])
def test_the_page_speaks_both_languages(owner, week, client_of, language, heading):
    owner.preferences.language = language
    owner.preferences.save()

    page = client_of(owner).get(reverse("scorecard:review")).content.decode()
    assert f"<h1>{heading}</h1>" in page
    assert page.count('name="person"') == 3


@built
@pytest.mark.parametrize(("language", "title"), [("ar", "مراجعة الأسبوع"), ("en", "Weekly review")])
def test_on_paper(owner, week, language, title):
    with override(language):
        reader = PdfReader(BytesIO(review_paper_of(owner, review(owner, NOW), NOW)))
    assert reader.metadata.title == title


def test_an_import_that_asks_is_doubtful(owner):
    Import.objects.create(owner=owner, state=Import.State.WRITING)
    asking = Import.objects.create(owner=owner, state=Import.State.ASKING)

    (doubt,) = review(owner, NOW).doubts
    assert (doubt.kind, doubt.count, doubt.url) == ("import-asks", 1, reverse("importers:import", args=[asking.pk]))


def test_what_was_not_is_not_said_as_a_naught(owner, people):
    note_favour(owner, people=[people[0]], side="received", kind="help", on=TODAY, words="مراجعة")
    log_interaction(owner, people=people[:2], channel="meeting", at=NOW - timedelta(days=1))

    with override("ar"):
        said = review_told(review(owner, NOW))["happened"]
    assert "قدّم لك غيرك شيئًا مرة واحدة." in said
    assert any(one.startswith("تواصلت مع شخصين: ") for one in said)
    assert not any("٠" in one for one in said)
