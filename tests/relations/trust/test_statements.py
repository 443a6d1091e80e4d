"""What was told to whom: found by people and by matter, replaced honestly, never lost."""

import pytest

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.actions import delete_people, merge_people
from wasl.relations.trust import actions, queries
from wasl.relations.trust.errors import StatementReplacedError, StatementToNobodyError, StatementWithoutWordsError

pytestmark = pytest.mark.django_db


def told(owner, *people, on=TODAY):
    return [line.id for line in queries.statements_for(owner, [person.pk for person in people], on)]


def test_what_any_of_them_heard_and_whether_all_did(owner, statement, khalid, noura):
    his, both = statement(), statement([khalid, noura], matter="الموعد", words="بعد العيد", said_on=days(-1))

    lines = queries.statements_for(owner, [khalid.pk, noura.pk], TODAY)

    assert [(line.id, line.heard_by, line.heard_by_all) for line in lines] == [
        (both.pk, {khalid.pk, noura.pk}, True), (his.pk, {khalid.pk}, False),
    ]  # fmt: skip
    assert told(owner, noura) == [both.pk]
    assert queries.statements_for(owner, [], TODAY) == []


def test_it_holds_until_its_day(owner, statement, khalid):
    one = statement(valid_until=TODAY)

    assert told(owner, khalid) == [one.pk]
    assert told(owner, khalid, on=days(1)) == []
    assert queries.statement_page(owner, one.pk, days(1)).has_run_out


def test_a_later_word_takes_its_place_and_says_who_knows_only_the_earlier(owner, statement, khalid, noura):
    first = statement([khalid, noura])
    later = actions.replace_statement(
        owner, first.pk, people=[noura], words="ألفان وخمسمئة", said_on=TODAY, valid_until=None
    )

    page = queries.statement_page(owner, later.pk, TODAY)
    assert (later.matter, [line.words for line in page.earlier]) == ("سعر الدورة", ["ثلاثة آلاف ريال للمجموعة"])
    assert page.still_to_tell == [(khalid.pk, "د. خالد المنصور")]
    assert queries.statement_page(owner, first.pk, TODAY).later == later
    assert told(owner, khalid) == []
    with pytest.raises(StatementReplacedError):
        actions.replace_statement(owner, first.pk, people=[noura], words="مجانًا", said_on=TODAY)


def test_taking_the_later_word_away_lets_the_earlier_count_again(owner, statement, khalid):
    first = statement()
    later = actions.replace_statement(owner, first.pk, people=[khalid], words="ألفان", said_on=TODAY)

    actions.remove_statement(owner, later.pk, at=AT)
    assert told(owner, khalid) == [first.pk]
    actions.restore_statement(owner, later.pk)
    assert told(owner, khalid) == [later.pk]


def test_found_by_matter_and_by_words(owner, statement, khalid):
    one = statement()
    other = statement(matter="سبب الانتقال", words="قرب الأهل")

    def found(q):
        return [line.id for line in queries.statement_list(owner, q=q).lines]

    assert (found("سعر"), found("الأهل"), found("لا شيء هنا")) == ([one.pk], [other.pk], [])
    assert [line.id for line in queries.statement_list(owner).lines] == [other.pk, one.pk]
    actions.remove_statement(owner, one.pk, at=AT)
    assert found("سعر") == []


def test_a_correction_changes_words_and_who_heard(owner, statement, khalid, noura):
    one = statement()
    actions.correct_statement(
        owner, one.pk, people=[noura], matter="السعر", words="ثلاثة آلاف", said_on=TODAY, valid_until=days(5)
    )

    assert (told(owner, khalid), told(owner, noura)) == ([], [one.pk])


def test_it_needs_somebody_a_matter_and_words(owner, statement):
    with pytest.raises(StatementToNobodyError):
        actions.pin_statement(owner, people=[], matter="سعر", words="ألف", said_on=TODAY)
    for empty in ({"matter": " "}, {"words": "\n"}):
        with pytest.raises(StatementWithoutWordsError):
            statement(**empty)


def test_merged_people_heard_it_once(owner, statement, khalid, noura):
    one = statement([khalid, noura])
    merge_people(owner, khalid.pk, noura.pk, at=AT)

    (line,) = queries.statements_for(owner, [khalid.pk], TODAY)
    assert (line.id, len(line.people)) == (one.pk, 1)


def test_nobody_elses_and_nobody_in_the_bin(owner, stranger, statement, khalid):
    one = statement()
    with pytest.raises(NotFoundError):
        queries.statement_page(stranger, one.pk, TODAY)
    with pytest.raises(NotFoundError):
        actions.remove_statement(stranger, one.pk, at=AT)
    delete_people(owner, [khalid.pk], at=AT)

    assert queries.statement_list(owner).lines == []


def test_two_queries_however_many(owner, statement, khalid, noura, django_assert_num_queries):
    for number in range(20):
        statement([khalid, noura], matter=f"أمر {number}")

    with django_assert_num_queries(2):
        assert len(queries.statements_for(owner, [khalid.pk, noura.pk], TODAY)) == 20
    with django_assert_num_queries(2):
        assert len(queries.statement_list(owner).lines) == 20
