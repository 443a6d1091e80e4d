"""Common ground: interests compared by what they mean, the ground between two, who shares an interest."""

import pytest
from django.urls import reverse

from tests.relations.conftest import AT
from tests.relations.exchange.conftest import undo_of
from wasl.foundation.formats.records import OwnFact
from wasl.foundation.sources.models import Source
from wasl.relations.exchange.actions import make_team, set_own_ground
from wasl.relations.exchange.models import OwnGround
from wasl.relations.exchange.queries.common import common_ground, interest_lines, own_ground, people_sharing
from wasl.relations.exchange.rules.concepts import concept_of
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import add_affiliation, create_person, edit_person, set_tags
from wasl.relations.presence.intake import save_facts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الشعر", "شِعر"),
        ("كرة القدم", "كره قدم"),
        ("كرة القدم", "Soccer"),
        ("القهوة المختصة", "speciality coffee"),
        ("الروايات", "رواية"),
        ("Books", "القراءة"),
        ("الرياض", "Riyadh"),
        ("startup", "ريادة الأعمال"),
    ],
)
def test_one_interest_under_two_names(one, other):
    assert concept_of(one) == concept_of(other) != ""


@pytest.mark.parametrize(("one", "other"), [("الشعر", "الشطرنج"), ("كرة القدم", "كرة السلة"), ("الخط", "الخطابة")])
def test_two_interests_stay_two(one, other):
    assert concept_of(one) != concept_of(other)


def interested(owner, person, *names):
    set_tags(owner, person.pk, names, at=AT, kind="interest")


@pytest.mark.django_db
def test_people_share_an_interest_whatever_it_is_called(owner, khalid, noura):
    interested(owner, khalid, "كرة القدم", "الشعر")
    interested(owner, noura, "Football")
    set_own_ground(owner, {"interest": ["شعر", "الشطرنج"]})

    assert [person.display_name for person in people_sharing(owner, "soccer")] == ["د. خالد المنصور", "نورة القاسمي"]
    lines = [(line.name, line.others, line.count, line.is_mine) for line in interest_lines(owner)]
    assert lines[0] == ("الشعر", [], 1, True)
    assert lines[1] == ("الشطرنج", [], 0, True)
    name, others, count, is_mine = lines[2]
    assert ({name, *others}, count, is_mine) == ({"كرة القدم", "Football"}, 2, False)


@pytest.mark.django_db
def test_who_has_an_interest_under_two_names_counts_once(owner, khalid):
    interested(owner, khalid, "كرة القدم", "football")

    assert [line.count for line in interest_lines(owner)] == [1]


@pytest.mark.django_db
def test_the_ground_between_two(owner, khalid, noura):
    interested(owner, khalid, "القهوة المختصة", "السباحة")
    khalid = edit_person(owner, khalid.pk, at=AT, city="Riyadh")
    for organisation in ("هيئة المدن", "جامعة الملك سعود", "بنك الموانئ"):
        add_affiliation(owner, khalid.pk, organisation=organisation, at=AT)
    team = make_team(owner, name="فريق المناهج", person_ids=[khalid.pk], at=AT)
    log_interaction(owner, people=[noura], channel="call", at=AT)
    unmet = create_person(owner, display_name="هند السالم", at=AT)
    set_own_ground(owner, {"interest": ["coffee"], "city": ["الرياض"], "organisation": ["جامعه الملك سعود"]})

    ground = common_ground(
        owner, khalid, workplaces=["هيئة المدن"], knows=[(noura.pk, "نورة القاسمي"), (unmet.pk, "هند السالم")]
    )

    assert (ground.interests, ground.cities) == (["القهوة المختصة"], ["Riyadh"])
    assert {name for _id, name in ground.organisations} == {"هيئة المدن", "جامعة الملك سعود"}
    assert ground.teams == [(team.pk, "فريق المناهج")]
    assert ground.people == [(noura.pk, "نورة القاسمي")]


@pytest.mark.django_db
def test_where_nothing_is_said_nothing_is_shared(owner, khalid):
    interested(owner, khalid, "الشعر")

    assert common_ground(owner, khalid).is_empty


@pytest.mark.django_db
def test_the_owners_own_are_kept_exactly_and_give_those_before(owner, stranger):
    set_own_ground(owner, {"interest": ["الشعر", "القهوة"], "city": ["الرياض"]})
    before = set_own_ground(owner, {"interest": ["القهوة", "القهوه", "", "الشطرنج"]})

    assert before == {"interest": ["الشعر", "القهوة"]}
    assert own_ground(owner) == {"interest": ["القهوة", "الشطرنج"], "city": ["الرياض"], "organisation": []}
    assert own_ground(stranger) == {"interest": [], "city": [], "organisation": []}


@pytest.mark.django_db
def test_the_page_keeps_what_is_ones_own_and_its_way_back(hers, owner, khalid):
    interested(owner, khalid, "الشعر")
    answer = hers.post(reverse("exchange:own"), {"interest": "شعر، قهوة", "city": "الرياض", "organisation": ""})
    assert own_ground(owner)["interest"] == ["شعر", "قهوة"]
    assert "اهتمامك أيضًا" in hers.get(reverse("exchange:common")).text

    hers.post(undo_of(answer))
    assert not OwnGround.objects.exists()


@pytest.mark.django_db
def test_the_persons_page_shows_it_and_leads_to_who_shares_it(hers, owner, khalid):
    interested(owner, khalid, "الشعر")
    set_own_ground(owner, {"interest": ["شعر"]})

    shown = hers.get(reverse("person_page:person", args=[khalid.pk])).text
    assert "ما يجمعكما" in shown
    page = reverse("exchange:interest", query={"of": "poetry"})
    assert "د. خالد المنصور" in hers.get(page).text


@pytest.mark.django_db
def test_the_pages_speak_english(hers, owner, khalid):
    interested(owner, khalid, "الشعر")
    owner.preferences.language = "en"
    owner.preferences.save()

    assert "Interests of your people" in hers.get(reverse("exchange:common")).text
    assert "1 person shares this interest" in hers.get(reverse("exchange:interest", query={"of": "شعر"})).text


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["interest:soccer", "اهتمام:كرة", 'interest:"كرة القدم" خالد'])
def test_search_narrows_by_an_interest(hers, owner, khalid, noura, typed):
    interested(owner, khalid, "كرة القدم")
    interested(owner, noura, "الشعر")

    shown = hers.get(reverse("search:search", query={"q": typed})).text
    assert ("خالد" in shown) is (typed != "اهتمام:كرة")
    assert "نورة" not in shown


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 20])
def test_as_many_queries_for_one_as_for_twenty(owner, django_assert_num_queries, count):
    for place in range(count):
        interested(
            owner, create_person(owner, display_name=f"سارة {place}", at=AT), "الشعر", f"هواية {place}", "poetry"
        )
    set_own_ground(owner, {"interest": ["شعر"]})

    with django_assert_num_queries(3):
        interest_lines(owner)


@pytest.mark.django_db
def test_positions_of_the_profile_are_places_of_ones_own(owner, hers, khalid):
    source = Source.objects.create(owner=owner, kind="linkedin", label="ملفي", made_at=AT)
    fact = OwnFact(platform="linkedin", kind="position", fields={"title": "مديرة", "company_name": "هيئة المدن"})
    save_facts(owner, [fact], source)
    add_affiliation(owner, khalid.pk, organisation="هيئة المدن", at=AT)

    shown = hers.get(reverse("person_page:person", args=[khalid.pk])).text
    assert shown.count("هيئة المدن") > 1
