"""What was given and received: noted, corrected, shared, removed and brought back; introductions among it; merged."""

import pytest

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.overviews.duplicates.actions import merge, unmerge
from wasl.relations.exchange import actions, queries
from wasl.relations.exchange.emptying import empty_exchange
from wasl.relations.exchange.errors import FavourWithNobodyError
from wasl.relations.exchange.models import Favour, Sharing
from wasl.relations.exchange.rules import Balance
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.introductions.actions import edit_request, note_request
from wasl.relations.people.actions import create_person, delete_people

pytestmark = pytest.mark.django_db


def lines(owner, **asked):
    return queries.favour_list(owner, TODAY, **asked).lines


def test_the_latest_first_with_whom_and_how_much(owner, favour, khalid, noura):
    favour(on=days(-30))
    favour([khalid, noura], side="given", kind="information", weight=3, on=days(-1), words="أسماء الموردين")

    first, second = lines(owner)
    assert (first.side, first.kind, first.weight, first.words) == ("given", "information", 3, "أسماء الموردين")
    assert [name for _id, name in first.people] == ["د. خالد المنصور", "نورة القاسمي"]
    assert (second.on, second.weight) == (days(-30), 2)
    assert [line.on for line in lines(owner, side="given")] == [days(-1)]
    assert len(lines(owner, person=noura)) == 1


def test_it_names_somebody(owner):
    with pytest.raises(FavourWithNobodyError):
        actions.note_favour(owner, people=[], side="given", kind="help", on=TODAY)


def test_an_introduction_that_was_given_counts_without_being_typed_twice(owner, khalid, noura):
    asked = note_request(owner, khalid.pk, noura.pk, asked_on=days(-20))
    assert lines(owner) == []

    edit_request(owner, asked.pk, answer="given", result="", on=days(-15))

    (line,) = lines(owner)
    assert (line.id, line.side, line.kind, line.introduced) == (0, "received", "introduction", "نورة القاسمي")
    assert line.people == [(khalid.pk, "د. خالد المنصور")]
    assert queries.balances(owner, TODAY) == {khalid.pk: Balance(0, 1, 0, 2)}
    assert queries.person_exchange(owner, khalid, TODAY).balance.leaning == "received"


def test_the_balance_of_all_counts_what_went_to_several_once(owner, favour, khalid, noura):
    favour([khalid, noura], side="given")

    found = queries.favour_list(owner, TODAY)
    assert found.balance == Balance(1, 0, 2, 0)
    assert [one.balance for one in found.people] == [Balance(1, 0, 2, 0)] * 2


def test_a_correction_gives_what_was_before(owner, favour, khalid, noura):
    made = favour()
    Sharing.objects.update(thanked_on=TODAY)

    before = actions.edit_favour(
        owner, made.pk, people=[khalid, noura], side="received", kind="time", on=days(-2), weight=1, words="ساعة"
    )

    made.refresh_from_db()
    assert (made.kind, made.weight, made.words, made.on) == ("time", 1, "ساعة", days(-2))
    assert list(made.sharings.order_by("id").values_list("person_id", "thanked_on")) == [
        (khalid.pk, TODAY),
        (noura.pk, None),
    ]
    assert before["people"] == [khalid.pk]
    actions.set_favour_back(owner, made.pk, before)
    made.refresh_from_db()
    assert (made.kind, made.words) == ("help", "مراجعة السيرة الذاتية")
    assert list(made.people.all()) == [khalid]


def test_one_more_has_it_and_the_last_one_stays(owner, favour, khalid, noura):
    made = favour(side="given")
    actions.share_favour(owner, made.pk, noura.pk)
    assert set(made.people.all()) == {khalid, noura}

    actions.unshare_favour(owner, made.pk, khalid.pk)
    with pytest.raises(FavourWithNobodyError):
        actions.unshare_favour(owner, made.pk, noura.pk)
    assert set(made.people.all()) == {noura}


def test_it_is_found_by_its_words_until_it_is_removed(owner, favour):
    made = favour()
    favour(words="")
    assert [hit.row_id for hit in find(owner, "السيره", kinds=["favour"])] == [made.pk]

    actions.remove_favour(owner, made.pk, at=AT)
    assert find(owner, "السيرة", kinds=["favour"]) == []
    assert len(lines(owner)) == 1
    actions.restore_favour(owner, made.pk)
    assert [hit.row_id for hit in find(owner, "السيرة", kinds=["favour"])] == [made.pk]


def test_of_another_owner_nothing_is_found(stranger, favour, khalid):
    made = favour()

    for act in (
        lambda: actions.remove_favour(stranger, made.pk, at=AT),
        lambda: actions.share_favour(stranger, made.pk, khalid.pk),
        lambda: queries.favour_by_id(stranger, made.pk),
    ):
        with pytest.raises(NotFoundError):
            act()
    assert lines(stranger) == []


def test_in_a_contact_once_and_taken_back_with_it(owner, khalid):
    contact = log_interaction(owner, people=[khalid], channel="call", at=AT)
    given = actions.FavourGiven("received", "information", 1, "رقم المطبعة")
    for _ in range(2):
        actions.favour_in_contact(owner, contact, [khalid], given, on=TODAY)
    assert Favour.objects.get().interaction == contact

    actions.remove_contact_and_more(owner, contact.pk, at=AT)
    assert not Favour.objects.present().exists()


def test_merging_brings_both_peoples_exchange_together_and_apart_again(owner, favour, khalid, noura):
    other = create_person(owner, display_name="خالد المنصور", at=AT)
    favour([khalid, other], side="given")
    favour([other], side="given", words="كتاب")

    merged = merge(owner, khalid.pk, other.pk, at=AT)
    assert [line.people for line in lines(owner, person=khalid)] == [[(khalid.pk, "د. خالد المنصور")]] * 2
    assert queries.balances(owner, TODAY)[khalid.pk] == Balance(2, 0, 4, 0)

    unmerge(owner, merged.pk, at=AT)
    assert len(lines(owner, person=other)) == 2


def test_the_bin_is_emptied_and_what_names_nobody_goes(owner, favour, khalid):
    old, kept = favour(), favour(words="كتاب")
    actions.remove_favour(owner, old.pk, at=AT.replace(month=9))

    assert empty_exchange(AT) == 1
    assert list(Favour.objects.all()) == [kept]
    kept.sharings.all().delete()
    assert empty_exchange(AT) == 1


def test_those_in_the_bin_are_not_shown(owner, favour, khalid):
    favour()
    delete_people(owner, [khalid.pk], at=AT)

    assert lines(owner) == []
    assert queries.balances(owner, TODAY) == {}


@pytest.mark.parametrize("count", [1, 20])
def test_as_many_queries_for_one_as_for_twenty(owner, favour, django_assert_num_queries, count):
    for place in range(count):
        favour([create_person(owner, display_name=f"سارة العتيبي {place}", at=AT)])

    with django_assert_num_queries(10):
        queries.favour_list(owner, TODAY)
