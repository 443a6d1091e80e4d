"""What was written before its kind was searched for gets its words."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from wasl.foundation.search.models import Document
from wasl.overviews.search.queries import search_page
from wasl.overviews.search.worded import INDEXED, index_what_is_not_found, rows_not_found
from wasl.relations.communities.actions import add_contribution
from wasl.relations.exchange.models import Favour
from wasl.relations.occasions.actions import add_invitation, add_life_event, remove_invitation, restore_invitation
from wasl.relations.trust.models import Promise

AT, DAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC), date(2026, 3, 2)


def _found(owner, q, kind):
    return [result for result in search_page(owner, q).results if result.kind == kind]


def test_what_lacks_its_words_is_counted_and_gets_them(owner, network):
    add_life_event(owner, network["noura"], kind="birth", on=DAY, today=DAY, about="ليان")
    add_contribution(owner, what="يوم تدريب", first_on=DAY)
    assert rows_not_found() == 0

    Document.objects.filter(kind__in=("life", "contribution")).delete()
    assert rows_not_found() == 2
    assert _found(owner, "ليان", "life") == []

    index_what_is_not_found()

    assert rows_not_found() == 0
    assert len(_found(owner, "ليان", "life")) == len(_found(owner, "تدريب", "contribution")) == 1


def test_what_has_no_words_for_searching_lacks_none(owner):
    Promise.objects.create(owner=owner, wording="سرّ", side="mine", made_on=DAY, is_private=True)
    Favour.objects.create(owner=owner, side="given", kind="help", on=DAY)

    assert rows_not_found() == 0


def test_an_invitation_is_found_until_it_lies_in_the_bin(owner, network):
    made = add_invitation(owner, network["noura"], kind="wedding", on=DAY, what="زفاف ابنه", place="قاعة النخيل")
    assert [one.url for one in _found(owner, "النخيل", "invitation")] == [
        reverse("occasions:person", args=[network["noura"].pk]) + "#invitations"
    ]
    assert _found(owner, "wedding", "invitation")

    remove_invitation(owner, made.pk, at=AT)
    assert _found(owner, "النخيل", "invitation") == []
    restore_invitation(owner, made.pk)
    assert _found(owner, "النخيل", "invitation")


@pytest.mark.django_db
def test_the_number_of_queries_follows_the_kinds_alone(django_assert_num_queries):
    with django_assert_num_queries(len(INDEXED)):
        index_what_is_not_found()
