"""Who can help: people there, ways to it, who told of it, who knows the field; with reasons, rests and drafts."""

import pytest
from django.utils.translation import override

from tests.relations.conftest import AT, TODAY, days
from wasl.relations.network.introductions.actions import set_willingness
from wasl.relations.opportunities import actions, queries
from wasl.relations.opportunities.drafts import drafts_for
from wasl.relations.people.actions import add_affiliation, create_person, mark_person

pytestmark = pytest.mark.django_db


def plain(texts):
    return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]


def helped(owner, opening, language="ar"):
    with override(language):
        return {one.person.name: one for one in queries.helpers_of(owner, opening, TODAY)}


def test_each_has_a_reason_and_the_way_leads_to_somebody_there(owner, around, opening):
    found = helped(owner, opening(field="تدريب"))

    assert plain(found["د. خالد المنصور"].reasons)[0] == "من العاملين هناك: مدير الموارد."
    assert plain(found["نورة القاسمي"].reasons)[0] == "طريق إلى ريم السبيعي من العاملين هناك."
    assert [stop.name for stop in found["نورة القاسمي"].way.stops] == ["نورة القاسمي", "ريم السبيعي"]
    assert plain(found["هدى الزهراني"].reasons)[0] == "من أهل المجال: تدريب."
    assert all("تواصلتما" in one.reasons[1] for one in found.values())


def test_the_same_in_english(owner, around, opening):
    owner.preferences.language = "en"
    owner.preferences.save()
    found = helped(owner, opening(field="تدريب"), "en")

    assert plain(found["د. خالد المنصور"].reasons)[0] == "Works there: مدير الموارد."
    assert plain(found["نورة القاسمي"].reasons)[0] == "Can introduce you to ريم السبيعي, who works there."


def test_who_told_of_it_is_among_them(owner, around, opening):
    *_, huda = around

    found = helped(owner, opening(told_by=huda, organisation=""))

    assert list(found) == ["هدى الزهراني"]
    assert plain(found["هدى الزهراني"].reasons)[0] == "عرفت بهذه الفرصة من هدى الزهراني."


def test_somebody_asked_lately_rests_and_sinks(owner, around, opening):
    khalid, _noura, *_ = around
    known = opening()
    assert list(helped(owner, known)) == ["د. خالد المنصور", "نورة القاسمي"]

    other = opening(title="فرصة أخرى", organisation="")
    actions.ask_referral(owner, other.pk, khalid.pk, on=days(-5), at=AT)

    found = helped(owner, known)
    assert list(found) == ["نورة القاسمي", "د. خالد المنصور"]
    assert "الأرفق الانتظار" in found["د. خالد المنصور"].rest_words
    assert found["نورة القاسمي"].rest_words == ""


def test_whoever_is_better_not_asked_is_not_named(owner, around, opening):
    khalid, *_ = around
    set_willingness(owner, khalid.pk, "never")

    assert "د. خالد المنصور" not in helped(owner, opening())


def test_without_an_organisation_nobody_is_guessed(owner, around, opening):
    assert helped(owner, opening(organisation="")) == {}
    assert helped(owner, opening(organisation="جهة لا يعرفها أحد")) == {}


def test_anothers_people_are_not_named(stranger, owner, around, opening):
    assert queries.helpers_of(stranger, opening(), TODAY) == []


def test_the_words_are_courteous_and_easy_to_refuse(owner, around, opening):
    drafts = drafts_for(owner, known := opening(), queries.helpers_of(owner, known, TODAY), "morning")

    inside, way = (draft for _helper, draft in drafts)
    assert "مدير التدريب لدى شركة البناء" in inside.words
    assert "د. خالد" in inside.words
    assert "هل ترون مناسبًا أن تقولوا كلمة عني" in inside.words
    assert "لا حرج أبدًا" in inside.words
    assert inside.link.startswith("https://wa.me/966501234567?text=")
    assert "ريم السبيعي" in way.words
    assert "لا حرج أبدًا" in way.words
    assert (way.link, way.channel) == ("", "")


def test_somebody_inside_whom_the_owner_met_and_never_spoke_with_is_asked_a_question(owner, around, opening):
    sami = create_person(owner, display_name="Sami Haddad", met_on="2024-03-12", at=AT)
    add_affiliation(owner, sami.pk, organisation="شركة البناء", role="Engineer", at=AT)
    known = opening()

    with override("en"):
        helpers = queries.helpers_of(owner, known, TODAY)
    words = {helper.person.name: draft.words for helper, draft in drafts_for(owner, known, helpers, "morning")}

    assert [one.person.name for one in helpers] == ["د. خالد المنصور", "نورة القاسمي", "Sami Haddad"]
    assert plain(helpers[-1].reasons) == ["Works there: Engineer.", "In your address book; no contact is known yet."]
    assert [helper.is_unspoken for helper in helpers] == [False, False, True]
    assert f"أنا {owner.name}." in words["Sami Haddad"]
    assert "كلمة ممن يعمل هناك" in words["Sami Haddad"]


def test_it_costs_the_same_for_one_and_for_many(owner, around, opening, django_assert_max_num_queries):
    known = opening(field="تدريب")

    with django_assert_max_num_queries(50) as counted:
        queries.helpers_of(owner, known, TODAY)
    for place in range(10):
        more = opening(title=f"فرصة {place}", field="تدريب")
        actions.ask_referral(owner, more.pk, around[place % 3].pk, on=days(-200), at=AT)
    with django_assert_max_num_queries(len(counted)):
        queries.helpers_of(owner, known, TODAY)


def test_nobody_private_is_asked_or_named(owner, around, opening):
    khalid, _noura, reem, huda = around
    for person in (khalid, reem):
        mark_person(owner, person.pk, is_private=True, at=AT)
    known = opening(field="تدريب", told_by=huda)

    found = helped(owner, known)

    assert list(found) == ["هدى الزهراني"]
    for _helper, draft in drafts_for(owner, known, found.values(), "morning"):
        assert "ريم" not in draft.words
