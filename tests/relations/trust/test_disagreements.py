"""What was seen differently: kept in fairness, settled, opened again, found, and never lost."""

import pytest
from django.urls import reverse

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.actions import delete_people, merge_people, unmerge_people
from wasl.relations.trust import actions, queries
from wasl.relations.trust.emptying import empty_trust
from wasl.relations.trust.errors import DisagreementWithNobodyError, DisagreementWithoutMatterError
from wasl.relations.trust.models import Disagreement

pytestmark = pytest.mark.django_db


@pytest.fixture
def disagreement(owner, khalid):
    def note(people=None, **fields):
        told = {"matter": "يوم الإطلاق", "their_view": "قبل الموسم", "my_view": "بعد التجربة", "on": days(-10)} | fields
        return actions.note_disagreement(owner, people=people or [khalid], **told)

    return note


def between(owner, *people):
    return [line.id for line in queries.disagreements_with(owner, [person.pk for person in people])]


def test_it_is_kept_with_both_views_and_whom_it_was_with(owner, disagreement, khalid, noura):
    both = disagreement([khalid, noura])

    line = queries.disagreements_with(owner, [noura.pk])[0]

    assert (line.id, line.their_view, line.my_view, line.is_open) == (both.pk, "قبل الموسم", "بعد التجربة", True)
    assert [name for _id, name in line.people] == ["د. خالد المنصور", noura.display_name]
    assert queries.disagreements_with(owner, []) == []


def test_settled_it_says_how_and_opens_again(owner, disagreement):
    one = disagreement()

    actions.settle_disagreement(owner, one.pk, how="between", on=TODAY, outcome="بعد أسبوع من التجربة")
    line = queries.disagreement_list(owner).lines[0]
    assert (line.how, line.settled_on, line.outcome) == ("between", TODAY, "بعد أسبوع من التجربة")

    actions.reopen_disagreement(owner, one.pk)
    line = queries.disagreement_list(owner).lines[0]
    assert (line.is_open, line.settled_on, line.outcome) == (True, None, "بعد أسبوع من التجربة")


def test_the_open_ones_come_first_then_the_latest_settled(owner, disagreement):
    old, late, still = disagreement(on=days(-40)), disagreement(on=days(-30)), disagreement(on=days(-50))
    actions.settle_disagreement(owner, old.pk, how="mine", on=days(-1))
    actions.settle_disagreement(owner, late.pk, how="mine", on=days(-20))

    assert [line.id for line in queries.disagreement_list(owner).lines] == [still.pk, old.pk, late.pk]


def test_a_search_reads_the_matter_the_views_and_the_outcome(owner, disagreement):
    one = disagreement()
    actions.settle_disagreement(owner, one.pk, how="third", on=TODAY, outcome="حسمته اللجنة")

    for words in ("الاطلاق", "الموسم", "التجربة", "اللجنة"):
        assert [line.id for line in queries.disagreement_list(owner, q=words).lines] == [one.pk], words


def test_it_is_refused_with_nobody_and_about_nothing(owner, khalid):
    with pytest.raises(DisagreementWithNobodyError):
        actions.note_disagreement(owner, people=[], matter="موعد", on=TODAY)
    with pytest.raises(DisagreementWithoutMatterError):
        actions.note_disagreement(owner, people=[khalid], matter="  ", on=TODAY)


def test_the_bin_keeps_it_for_thirty_days(owner, disagreement):
    one = disagreement()

    actions.remove_disagreement(owner, one.pk, at=AT)
    with pytest.raises(NotFoundError):
        queries.disagreement_by_id(owner, one.pk)
    actions.restore_disagreement(owner, one.pk)
    assert queries.disagreement_list(owner, q="الإطلاق").lines[0].id == one.pk

    actions.remove_disagreement(owner, one.pk, at=AT)
    assert empty_trust(AT.replace(year=AT.year + 1)) == 1
    assert not Disagreement.objects.of(owner).exists()


def test_merging_two_people_moves_it_and_undoing_brings_it_back(owner, disagreement, khalid, noura):
    one = disagreement([noura])

    merge = merge_people(owner, khalid.pk, noura.pk, at=AT)
    assert between(owner, khalid) == [one.pk]
    unmerge_people(owner, merge.pk, at=AT)
    assert (between(owner, khalid), between(owner, noura)) == ([], [one.pk])


def test_with_somebody_in_the_bin_alone_it_rests(owner, disagreement, khalid):
    disagreement()

    delete_people(owner, [khalid.pk], at=AT)

    assert queries.disagreement_list(owner).lines == []


def test_another_owners_is_not_found(stranger, disagreement):
    one = disagreement()

    with pytest.raises(NotFoundError):
        actions.settle_disagreement(stranger, one.pk, how="mine", on=TODAY)


def test_on_the_page_it_is_noted_corrected_settled_and_taken_back(client, owner, khalid):
    client.force_login(owner)
    client.post(
        reverse("trust:disagreement_new"), {"person": khalid.pk, "matter": "اللغة", "their_view": "بالإنجليزية"}
    )
    one = Disagreement.objects.of(owner).get()
    page = reverse("trust:disagreement", args=[one.pk])

    assert "بالإنجليزية" in client.get(page).content.decode()
    assert client.post(reverse("trust:disagreement_settle", args=[one.pk]), {"how": "never"}).status_code == 422
    client.post(reverse("trust:disagreement_settle", args=[one.pk]), {"how": "theirs", "outcome": "نوزع ملخصا"})
    assert "نوزع ملخصا" in client.get(page).content.decode()
    client.post(reverse("trust:disagreement_edit", args=[one.pk]), {"person": khalid.pk, "matter": "لغة العرض"})
    assert "لغة العرض" in client.get(reverse("person_page:person", args=[khalid.pk])).content.decode()
    client.post(reverse("trust:disagreement_remove", args=[one.pk]))
    assert client.get(page).status_code == 404


@pytest.mark.parametrize("count", [1, 20])
def test_as_many_queries_for_many_as_for_one(owner, disagreement, khalid, django_assert_num_queries, count):
    for _ in range(count):
        disagreement()

    with django_assert_num_queries(2):
        queries.disagreement_list(owner)
    with django_assert_num_queries(2):
        queries.disagreements_with(owner, [khalid.pk])
