"""The review of duplicates: side by side, chosen, merged, undone; without scripts, in a constant number of queries."""

import re

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.overviews.duplicates.conftest import AT
from wasl.overviews.duplicates.actions import look_through
from wasl.relations.interactions.actions import log_interaction, set_rhythm
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.actions import add_affiliation, create_person, edit_person, set_spellings, set_tags
from wasl.relations.people.models import Distinction, Likeness, Merge, Person

pytestmark = pytest.mark.django_db

REVIEW = "/people/duplicates/"


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def twins(owner, add, crowd):
    """Two pairs: of one number, and of one rare name."""
    khalid = add("خالد المنصور", fields={"city": "الرياض", "notes": "جار قديم"}, phone="0501234567")
    card = add("د. خالد المنصور", fields={"city": "جدة", "notes": "طبيب أسنان"}, phone="0501234567", email="k@example.com")  # fmt: skip
    ziad, again = add("زياد معلوف"), add("زياد معلوف")
    look_through(owner, moment=timezone.now())
    return khalid, card, ziad, again


def page(client, url, **posted):
    answer = client.post(url, posted) if posted else client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def undo_address(answer):
    return [message.extra_tags for message in get_messages(answer.wsgi_request)][-1]


def test_nothing_is_there_until_it_is_looked_for(hers, add, crowd):
    add("زياد معلوف"), add("زياد معلوف")
    assert "ينتظر" in page(hers, REVIEW)

    hers.post(reverse("duplicates:look"))

    assert page(hers, REVIEW).count("زياد معلوف") >= 2


def test_whoever_was_added_or_changed_by_hand_is_looked_at_by_itself(owner, hers, twins, add):
    _, _, ziad, again = twins
    layla = create_person(owner, display_name="ليلى بيضون", at=timezone.now())
    assert "بيضون" not in page(hers, REVIEW)

    create_person(owner, display_name="ليلى بيضون", at=timezone.now())
    edit_person(owner, again.pk, display_name="هند الشمري", at=timezone.now())

    text = page(hers, REVIEW)
    assert reverse("duplicates:compare", args=[layla.pk, layla.pk + 1]) in text
    assert ziad.display_name not in text


def test_the_surest_come_first_with_their_reasons(hers, twins):
    text = page(hers, REVIEW)

    assert text.index("خالد المنصور") < text.index("زياد معلوف")
    assert "الرقم نفسه" in text
    assert "966501234567" in text


def test_side_by_side_each_difference_can_be_chosen(hers, twins):
    khalid, card, *_ = twins

    text = page(hers, reverse("duplicates:compare", args=[khalid.pk, card.pk]))

    chosen = text[text.index('class="page-split"') :]
    assert set(re.findall(r'type="radio" name="([\w.]+)"', chosen)) == {"display_name", "city", "notes"}
    assert {"k@example.com", "جار قديم", "طبيب أسنان"} <= set(re.findall(r">([^<>]+)</", text))


def test_a_preview_writes_nothing(hers, twins):
    khalid, card, *_ = twins
    url = reverse("duplicates:compare", args=[khalid.pk, card.pk])

    text = page(hers, url, city="merged", notes="both")

    result = text[text.index('id="result"') :]
    assert "جدة" in result
    assert "طبيب أسنان" in result
    assert "الرياض" not in result
    assert not Merge.objects.exists()


def test_merging_leads_to_the_next_pair_and_is_undone_from_the_message(hers, twins):
    khalid, card, ziad, again = twins
    log_interaction(khalid.owner, people=[card], channel="call", at=AT)

    answer = hers.post(
        reverse("duplicates:merge", args=[khalid.pk, card.pk]), {"city": "merged", "from": "review"}
    )  # fmt: skip

    assert answer["Location"] == reverse("duplicates:compare", args=[ziad.pk, again.pk])
    khalid.refresh_from_db()
    assert (khalid.city, khalid.contact_summary.contact_count) == ("جدة", 1)
    hers.post(undo_address(answer))
    khalid.refresh_from_db()
    assert khalid.city == "الرياض"
    assert Person.objects.present().filter(pk=card.pk).exists()


def test_it_is_undone_from_the_person_page_too_and_the_old_address_leads_there(hers, twins):
    khalid, card, *_ = twins
    hers.post(reverse("duplicates:merge", args=[khalid.pk, card.pk]))
    merge = Merge.objects.get()

    text = page(hers, reverse("person_page:person", args=[khalid.pk]))

    assert reverse("duplicates:unmerge", args=[merge.pk]) in text
    assert hers.get(reverse("person_page:person", args=[card.pk]))["Location"] == reverse(
        "person_page:person", args=[khalid.pk]
    )
    assert "د. خالد" not in page(hers, "/people/?bin=1")


def test_not_the_same_is_remembered_and_can_be_taken_back(owner, hers, twins):
    khalid, card, *_ = twins

    answer = hers.post(reverse("duplicates:apart", args=[card.pk, khalid.pk]))

    assert "خالد" not in page(hers, REVIEW)
    look_through(owner, moment=timezone.now())
    assert "خالد" not in page(hers, REVIEW)
    hers.post(undo_address(answer))
    assert not Distinction.objects.exists()
    look_through(owner, moment=timezone.now())
    assert "خالد" in page(hers, REVIEW)


def test_skipping_the_last_leads_to_the_list(hers, twins):
    *_, ziad, again = twins

    text = page(hers, reverse("duplicates:compare", args=[ziad.pk, again.pk]))

    assert f'href="{REVIEW}"' in text[text.index("compare-end") :]


def test_anybody_may_be_merged_with_another(hers, twins):
    khalid, *_, ziad, _ = twins

    for name in ("زياد", "Ziad Maalouf"):
        text = page(hers, reverse("duplicates:choose", args=[khalid.pk]) + f"?q={name}")

        assert reverse("duplicates:compare", args=[khalid.pk, ziad.pk]) in text


def test_with_herself_or_a_strangers_person_there_is_nothing_to_compare(hers, stranger, add, twins):
    khalid, other = twins[0], add("غريب", of=stranger)

    for second in (khalid.pk, other.pk, 999_999):
        assert hers.get(reverse("duplicates:compare", args=[khalid.pk, second])).status_code == 404


def test_the_palette_and_the_directory_lead_here(hers, twins):
    assert REVIEW in page(hers, "/people/")
    assert REVIEW in page(hers, reverse("search:palette") + "?q=مكرر")


def test_pages_take_as_many_queries_for_much_as_for_little(owner, hers, add, twins):
    khalid, card, *_ = twins
    addresses = (REVIEW, reverse("duplicates:compare", args=[khalid.pk, card.pk]))
    few = [_queries(hers, address) for address in addresses]
    for person in (khalid, card):
        set_spellings(owner, person.pk, [f"Khalid {n} Almansour" for n in range(5)], at=AT)
        set_tags(owner, person.pk, [f"وسم {n}" for n in range(5)], at=AT)
        set_rhythm(owner, person=person, every_days=person.pk % 50 + 1)
        for month in range(1, 6):
            Occasion.objects.create(owner=owner, person=person, kind="other", month=month, day=3)
            add_affiliation(owner, person.pk, organisation=f"جهة {month}", at=AT)
    for number in range(10):
        add(f"ندى بيضون {number}", phone="0507654321"), add(f"ندى بيضون {number}", email=f"n{number}@example.com")
    look_through(owner, moment=timezone.now())

    assert Likeness.objects.count() > 5
    assert [_queries(hers, address) for address in addresses] == few


def _queries(client, address):
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)
