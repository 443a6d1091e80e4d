"""Whom to meet: each with the reason, nobody who is known well, listed or passed over."""

import pytest

from tests.relations.conftest import AT, TODAY
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.ties.actions import state_tie
from wasl.relations.people.actions import create_person
from wasl.relations.people.actions.affiliations import add_affiliation
from wasl.relations.preparation import actions
from wasl.relations.preparation.models import PassedOver
from wasl.relations.preparation.queries import suggestions

pytestmark = pytest.mark.django_db


@pytest.fixture
def make(owner):
    def person(name, **work):
        made = create_person(owner, display_name=name, at=AT)
        if work:
            add_affiliation(owner, made.pk, at=AT, **work)
        return made

    return person


@pytest.fixture
def near(owner, make):
    """Two whom the owner knows well."""
    people = [make("خالد المنصور"), make("نورة القاسمي")]
    for day in range(1, 12):
        log_interaction(owner, people=people, channel="meeting", at=AT.replace(day=day))
    return people


def tie(owner, one, other, strength):
    state_tie(owner, one.pk, other.pk, strength=strength, at=AT)


def told(owner):
    return {one.name: (one.kind, one.reason) for one in suggestions(owner, TODAY)}


def unmarked(text):
    return text.replace("\u2068", "").replace("\u2069", "")


def test_within_reach_over_the_best_way_and_known_to_several(owner, make, near):
    reached, known, also = make("سلمى الراشد"), make("فهد العتيبي"), make("ليلى السالم")
    tie(owner, near[0], reached, 0.9)
    for person in near:
        tie(owner, person, known, 0.4)
        tie(owner, person, also, 0.4)

    found = told(owner)

    assert found["سلمى الراشد"][0] == "reachable"
    assert unmarked(found["سلمى الراشد"][1]) == "الطريق قصيرة: يمكن التعارف عن طريق خالد المنصور."
    assert {found["فهد العتيبي"][0], found["ليلى السالم"][0]} == {"bridge", "many"}
    [known_to] = [reason for kind, reason in found.values() if kind == "many"]
    assert known_to.startswith("اثنان من معارفك يعرفان هذا الشخص، وأقربهما")
    assert not {"خالد المنصور", "نورة القاسمي"} & found.keys()


def test_a_field_that_the_list_needs_and_where_hardly_anybody_is_known(owner, make, near):
    lawyer, doctor = make("سلمى الراشد", role="محامية"), make("فهد العتيبي", role="طبيب")
    actions.list_target(owner, at=AT, name="هدى السبيعي", field="محاماة")

    found = told(owner)

    assert found[str(lawyer)] == ("thin", "في قائمتك من يعمل في هذا المجال، ولا تكاد تعرف فيه أحدًا: القانون.")
    assert str(doctor) not in found


def test_whoever_is_listed_or_passed_over_is_not_suggested_until_that_is_taken_back(owner, make, near, stranger):
    listed, passed = make("سلمى الراشد"), make("فهد العتيبي")
    for person in (listed, passed):
        tie(owner, near[0], person, 0.9)
    change = actions.list_target(owner, at=AT, person=listed)
    gone = actions.pass_over(owner, passed.pk, at=AT)
    assert told(owner) == {}

    actions.take_back_change(owner, change.pk, at=AT)
    with pytest.raises(NotFoundError):
        actions.suggest_again(stranger, gone.pk)
    actions.suggest_again(owner, gone.pk)

    assert told(owner).keys() == {"سلمى الراشد", "فهد العتيبي"}
    assert not PassedOver.objects.exists()
