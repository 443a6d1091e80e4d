"""A promise from its first word to its end, each step of it taken back."""

import pytest
from django.apps import apps

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.interactions.actions import log_interaction, remove_interaction
from wasl.relations.people.actions import delete_people, merge_people, unmerge_people
from wasl.relations.people.models import Person
from wasl.relations.trust import actions, queries
from wasl.relations.trust.emptying import empty_trust
from wasl.relations.trust.errors import (
    ChangeNotLastError,
    PromiseSettledError,
    PromiseToNobodyError,
    PromiseWithoutWordsError,
)
from wasl.relations.trust.models import Promise

pytestmark = pytest.mark.django_db


def as_it_is(promise):
    row = Promise.objects.filter(pk=promise.pk).values().get()
    return row, sorted(promise.counterparts.values_list("person_id", flat=True))


def names(line):
    return [name for _id, name in line.people]


def found(owner, words):
    return [hit.row_id for hit in find(owner, words, kinds=["promise"])]


def test_a_promise_to_several_is_one_promise(owner, promise, khalid, noura):
    made = promise([khalid, noura, khalid], wording="  موعد   الزيارة ")

    (line,) = queries.promise_list(owner, TODAY, side="mine").lines
    assert (line.id, line.wording, names(line)) == (made.pk, "موعد الزيارة", ["د. خالد المنصور", "نورة القاسمي"])
    assert found(owner, "زيارة") == [made.pk]


def test_it_needs_somebody_and_words(owner, promise):
    with pytest.raises(PromiseToNobodyError):
        actions.make_promise(owner, people=[], wording="شيء", made_on=TODAY)
    with pytest.raises(PromiseWithoutWordsError):
        promise(wording=" \n ")


@pytest.mark.parametrize(
    "change",
    [
        lambda owner, made: actions.keep_promise(owner, made.pk, on=TODAY),
        lambda owner, made: actions.break_promise(owner, made.pk, on=TODAY, note="سافر قبل ذلك"),
        lambda owner, made: actions.release_promise(owner, made.pk, on=TODAY),
        lambda owner, made: actions.agree_new_day(owner, made.pk, due_on=days(20), on=TODAY),
        lambda owner, made: actions.tell_of_delay(owner, made.pk, on=TODAY),
        lambda owner, made: actions.ask_after_promise(owner, made.pk, on=TODAY),
        lambda owner, made: actions.put_off_promise(owner, made.pk, days=4, on=TODAY),
        lambda owner, made: actions.hush_promise(owner, made.pk, on=TODAY),
        lambda owner, made: actions.edit_promise(
            owner, made.pk, people=Person.objects.filter(display_name="نورة القاسمي"), wording="شيء آخر",
            side="theirs", due_on=None, is_private=True, on=TODAY,
        ),
    ],
)  # fmt: skip
def test_every_change_can_be_taken_back(owner, promise, noura, change):
    made = promise()
    before = as_it_is(made)

    changed = change(owner, made)
    assert as_it_is(made) != before
    actions.take_back_change(owner, changed.pk)

    assert as_it_is(made) == before
    assert found(owner, "الدراسة") == [made.pk]


def test_the_last_change_is_taken_back_first(owner, promise):
    made = promise()
    first = actions.agree_new_day(owner, made.pk, due_on=days(9), on=TODAY)
    actions.keep_promise(owner, made.pk, on=TODAY)

    with pytest.raises(ChangeNotLastError):
        actions.take_back_change(owner, first.pk)


def test_what_is_settled_is_settled_once(owner, promise):
    made = promise()
    actions.keep_promise(owner, made.pk, on=days(-1))

    for settle in (actions.keep_promise, actions.break_promise, actions.release_promise):
        with pytest.raises(PromiseSettledError):
            settle(owner, made.pk, on=TODAY)
    assert Promise.objects.get().settled_on == days(-1)


def test_a_new_day_agreed_in_time_keeps_it_honest_and_the_old_one_stays_known(owner, promise):
    made = promise(due_on=days(1))

    actions.agree_new_day(owner, made.pk, due_on=days(20), on=TODAY, note="يناسبه بعد السفر")
    actions.keep_promise(owner, made.pk, on=days(19))

    page = queries.promise_page(owner, made.pk, days(19))
    assert page.line.standing == "kept"
    assert [(one.kind, one.due_before, one.note) for one in page.changes] == [
        ("kept", days(20), ""), ("new_day", days(1), "يناسبه بعد السفر"),
    ]  # fmt: skip


def test_a_new_day_agreed_too_late_was_late(owner, promise):
    made = promise(due_on=days(-1))

    actions.agree_new_day(owner, made.pk, due_on=days(5), on=TODAY)
    actions.keep_promise(owner, made.pk, on=days(2))

    assert queries.promise_page(owner, made.pk, days(2)).line.standing == "kept-late"
    assert queries.promises_kept(owner, days(10)).percent == 0


def test_the_words_of_a_private_one_stand_on_its_own_page_alone(owner, promise, khalid):
    made = promise(is_private=True, due_on=TODAY)

    (line,) = queries.promise_list(owner, TODAY, side="mine").lines
    (due,) = queries.actions_due(owner, TODAY)
    assert (line.wording, due.wording, str(made)) == ("", "", "")
    assert queries.between(owner, khalid, TODAY).promises[0].wording == ""
    assert found(owner, "الدراسة") == []
    assert queries.promise_page(owner, made.pk, TODAY).wording == "ملخص الدراسة"


def test_open_ones_by_their_day_and_settled_ones_the_latest_first(owner, promise):
    late, none, soon = promise(due_on=days(30)), promise(due_on=None), promise(due_on=days(1))
    kept, released = promise(), promise()
    actions.keep_promise(owner, kept.pk, on=days(-2))
    actions.release_promise(owner, released.pk, on=days(-1))
    theirs = promise(side="theirs")

    def ids(**asked):
        return [line.id for line in queries.promise_list(owner, TODAY, **asked).lines]

    assert ids(side="mine") == [soon.pk, late.pk, none.pk]
    assert ids(side="mine", shows="settled") == [released.pk, kept.pk]
    assert ids(side="theirs") == [theirs.pk]
    assert queries.promise_list(owner, TODAY, side="mine").counts == {"mine": 3, "theirs": 1}


def test_the_bin_gives_it_back_as_it_was(owner, promise, stranger):
    made = promise()
    before = as_it_is(made)

    actions.remove_promise(owner, made.pk, at=AT)
    assert queries.promise_list(owner, TODAY, side="mine").lines == []
    assert found(owner, "الدراسة") == []
    with pytest.raises(NotFoundError):
        actions.restore_promise(stranger, made.pk)
    actions.restore_promise(owner, made.pk)

    assert as_it_is(made) == before
    assert found(owner, "الدراسة") == [made.pk]


def test_the_bin_is_emptied_after_thirty_days_and_what_names_nobody_goes(owner, promise, noura):
    old, fresh, kept = promise(), promise(), promise()
    alone = promise([noura])
    actions.remove_promise(owner, old.pk, at=AT)
    actions.remove_promise(owner, fresh.pk, at=AT.replace(day=24))
    noura.delete()

    assert empty_trust(AT.replace(month=12, day=23)) == 2
    assert set(Promise.objects.values_list("pk", flat=True)) == {fresh.pk, kept.pk}
    assert alone.pk not in found(owner, "الدراسة")
    assert apps.get_model("search.document").objects.filter(kind="promise").count() == 1


def test_who_is_in_the_bin_takes_her_promises_out_of_sight(owner, promise, khalid):
    promise(due_on=TODAY)
    delete_people(owner, [khalid.pk], at=AT)

    assert queries.actions_due(owner, TODAY) == []
    assert queries.promise_list(owner, TODAY, side="mine").lines == []


def test_a_contact_that_goes_leaves_the_promise(owner, promise, khalid):
    contact = log_interaction(owner, people=[khalid], channel="call", at=AT)
    made = promise(interaction=contact)
    remove_interaction(owner, contact.pk)

    made.refresh_from_db()
    assert made.interaction is None


def test_two_who_become_one_are_in_a_promise_once_and_parted_again(owner, promise, khalid, noura):
    both, hers = promise([khalid, noura]), promise([noura])

    merge = merge_people(owner, khalid.pk, noura.pk, at=AT)
    assert [names(line) for line in queries.between(owner, khalid, TODAY).promises] == [["د. خالد المنصور"]] * 2
    unmerge_people(owner, merge.pk, at=AT)

    assert as_it_is(both)[1] == [khalid.pk, noura.pk]
    assert as_it_is(hers)[1] == [noura.pk]


def test_taking_back_a_correction_finds_those_who_became_another(owner, promise, khalid, noura):
    made = promise([noura])
    change = actions.edit_promise(
        owner, made.pk, people=[khalid], wording="ملخص", side="mine", due_on=None, is_private=False, on=TODAY
    )
    other = Person.objects.create(owner=owner, display_name="نورة")
    merge_people(owner, other.pk, noura.pk, at=AT)

    actions.take_back_change(owner, change.pk)

    assert as_it_is(made)[1] == [other.pk]


def test_a_stranger_changes_nothing(owner, stranger, promise):
    made = promise()
    change = actions.agree_new_day(owner, made.pk, due_on=days(9), on=TODAY)
    before = as_it_is(made)

    for act in (
        lambda: actions.keep_promise(stranger, made.pk, on=TODAY),
        lambda: actions.take_back_change(stranger, change.pk),
        lambda: actions.remove_promise(stranger, made.pk, at=AT),
        lambda: queries.promise_page(stranger, made.pk, TODAY),
    ):
        with pytest.raises(NotFoundError):
            act()
    assert as_it_is(made) == before


def test_as_many_queries_for_twenty_as_for_one(owner, promise, statement, khalid, noura, django_assert_num_queries):
    for number in range(20):
        promise([khalid, noura], due_on=days(number - 5))
        statement(matter=f"أمر {number}")

    with django_assert_num_queries(4):
        assert len(queries.promise_list(owner, TODAY, side="mine").lines) == 20
    with django_assert_num_queries(6):
        queries.between(owner, khalid, TODAY)
    with django_assert_num_queries(1):
        assert len(queries.actions_due(owner, TODAY)) > 5
