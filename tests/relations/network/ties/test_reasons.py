"""Why two people seem to know each other is said in one line."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.sources.models import Source
from wasl.relations.network.intake import Sighting, save_sightings
from wasl.relations.network.ties.actions import state_tie
from wasl.relations.network.ties.reasons import Reason, reasons_for
from wasl.relations.network.ties.wording import reason_words, tie_words
from wasl.relations.people.actions import add_affiliation, create_person

TODAY, NOW = date(2026, 11, 23), datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("reason", "arabic", "english"),
    [
        (Reason("meeting", 3, date(2026, 11, 2)), "٣ لقاءات جمعتهما، آخرها قبل ٣ أسابيع", "3 meetings together, the last 3 weeks ago"),
        (Reason("meeting", 1), "لقاء واحد جمعهما", "1 meeting together"),
        (Reason("mail", 11, date(2026, 11, 22)), "١١ رسالة بريد إليهما معًا، آخرها أمس", "11 e-mails to both, the last yesterday"),
        (Reason("group", 9, label="الجيران"), "كلاهما يكتب في مجموعة «الجيران»", "both write in the group “الجيران”"),
        (Reason("team", label="أرامكو"), "يجمعهما العمل في أرامكو", "colleagues at أرامكو"),
        (Reason("team", label="أرامكو", last_on=date(2020, 1, 1)), "جمعهما العمل في أرامكو", "worked together at أرامكو"),
        (Reason("said", strength=0.9), "قلت: معرفة وثيقة", "You said: Closely"),
        (Reason("stated", source="ties.csv"), "بحسب ties.csv", "according to ties.csv"),
    ],
)  # fmt: skip
def test_each_reason_in_both_languages(reason, arabic, english):
    said = {}
    for language in ("ar", "en"):
        with override(language):
            said[language] = reason_words(reason, TODAY, Preferences(language=language, digits="arab"))

    assert {language: text.translate({0x2068: None, 0x2069: None}) for language, text in said.items()} == {
        "ar": arabic,
        "en": english,
    }


@pytest.mark.django_db
def test_all_reasons_of_a_pair_the_owners_word_first(owner, django_assert_num_queries):
    huda, khalid = (create_person(owner, display_name=name, at=NOW) for name in ("هدى", "خالد"))
    for number in range(2):
        source = Source.objects.create(owner=owner, kind="ics", label=f"{number}.ics")
        save_sightings(owner, source, [Sighting(huda.pk, khalid.pk, "meeting", 2, last_at=NOW)])
    for person in (huda, khalid):
        add_affiliation(owner, person.pk, organisation="أرامكو", since="2019", at=NOW)
    khalid.met_through = huda
    khalid.save()
    state_tie(owner, huda.pk, khalid.pk, strength=0.6, note="جيران", at=NOW)

    with django_assert_num_queries(4):
        reasons = reasons_for(owner, [(khalid.pk, huda.pk)])[huda.pk, khalid.pk]

    assert [reason.kind for reason in reasons] == ["said", "meeting", "introduced", "team"]
    assert (reasons[1].times, reasons[1].source) == (4, "0.ics, 1.ics")
    assert "جيران" in tie_words(reasons, TODAY, owner.preferences)


@pytest.mark.django_db
def test_who_was_at_a_place_at_another_time_was_no_colleague(owner):
    huda, khalid = (create_person(owner, display_name=name, at=NOW) for name in ("هدى", "خالد"))
    add_affiliation(owner, huda.pk, organisation="أرامكو", since="2010", until="2012", at=NOW)
    add_affiliation(owner, khalid.pk, organisation="أرامكو", since="2019", at=NOW)

    assert reasons_for(owner, [(khalid.pk, huda.pk)]) == {}
