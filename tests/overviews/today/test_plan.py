"""Who is named, why, through what: each kind, for readers and people of every gender, in both languages."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.overviews.today.conftest import PASTS, only, speak
from wasl.foundation.dates.hijri import from_hijri
from wasl.overviews.today.queries import as_json, today_plan
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Answer, ContactSummary, Interaction
from wasl.relations.network.models import Warmth
from wasl.relations.people.actions import add_affiliation, delete_people

pytestmark = pytest.mark.django_db

ARABIC = {
    "rhythm": "آخر تواصل بينكما [[قبل شهرين]]، والإيقاع الذي اخترته كل شهر.",
    "habit": "تواصلتما في ١٦ يومًا، كل ثلاثة أسابيع تقريبًا، وآخر مرة [[قبل ثلاثة أشهر]]. "
    "ومن كل عشر علاقات كهذه تجدّد التواصل في نحو خمس خلال ٩٠ يومًا.",
    "unanswered": {
        "m": "كتب إليك عبر واتساب [[قبل يومين]]، ولم يصله ردّك بعد.",
        "f": "كتبت إليك عبر واتساب [[قبل يومين]]، ولم يصلها ردّك بعد.",
        "": "وصلتك رسالة عبر واتساب [[قبل يومين]]، وما زالت تنتظر ردّك.",
    },
    "new": "التقيتما [[قبل ثلاثة أيام]]، ولم تتواصلا بعد ذلك. رسالة قصيرة تثبّت المعرفة.",
    "birthday": {
        "m": "عيد ميلاده [[غدًا]]، ويبلغ فيه ٤٠ سنة.",
        "f": "عيد ميلادها [[غدًا]]، وتبلغ فيه ٤٠ سنة.",
        "": "يوم الميلاد [[غدًا]]، وبه تتمّ ٤٠ سنة.",
    },
    "anniversary": {
        "m": "ذكرى زواجه [[بعد غد]]، وقد مضت عليه ١٦ سنة.",
        "f": "ذكرى زواجها [[بعد غد]]، وقد مضت عليه ١٦ سنة.",
        "": "ذكرى الزواج [[بعد غد]]، وقد مضت عليه ١٦ سنة.",
    },
    "occasion": "ذكرى التأسيس: [[اليوم]].",
}
ENGLISH = {
    "rhythm": "You were last in touch [[two months ago]]; the rhythm you chose is every month.",
    "habit": "You were in touch on 16 days, about every three weeks; the last time was [[three months ago]]. "
    "Of ties like this about 5 in 10 had another contact within 90 days.",
    "unanswered": {
        "m": "He wrote to you on WhatsApp [[two days ago]] and has not heard back.",
        "f": "She wrote to you on WhatsApp [[two days ago]] and has not heard back.",
        "": "They wrote to you on WhatsApp [[two days ago]] and have not heard back.",
    },
    "new": "You met [[three days ago]] and have not been in touch since. A short message makes it last.",
    "birthday": {
        "m": "His birthday is [[tomorrow]]; he turns 40.",
        "f": "Her birthday is [[tomorrow]]; she turns 40.",
        "": "Their birthday is [[tomorrow]]; they turn 40.",
    },
    "anniversary": {
        "m": "His wedding anniversary is [[in two days]]: 16 years married.",
        "f": "Her wedding anniversary is [[in two days]]: 16 years married.",
        "": "Their wedding anniversary is [[in two days]]: 16 years married.",
    },
    "occasion": "ذكرى التأسيس: [[today]].",
}


@pytest.mark.parametrize("gender", ["m", "f", ""])
@pytest.mark.parametrize("past", PASTS)
@pytest.mark.parametrize(("language", "said"), [("ar", ARABIC), ("en", ENGLISH)])
def test_each_reason_is_one_natural_sentence(owner, make, now, language, said, past, gender):
    speak(owner, language)
    person = make(gender=gender, **PASTS[past])
    expected = said[past] if isinstance(said[past], str) else said[past][gender]

    for owner.gender in ("m", "f", ""):
        action = only(today_plan(owner, now))

        assert action.reason == expected
    assert action.person.id == person.pk
    assert action.kind == ("rhythm" if past == "habit" else past)
    assert action.id == f"{action.kind}-{person.pk}"
    assert action.row == ("P5" if past in {"birthday", "anniversary", "occasion"} else "P2")


def test_a_rhythm_before_the_first_contact_says_so(owner, make, now):
    make(rhythm=30)
    ContactSummary.objects.update(next_on=now.date())

    assert only(today_plan(owner, now)).reason == ("[[لم يُسجَّل]] بينكما تواصل بعد، والإيقاع الذي اخترته كل شهر.")


@pytest.mark.parametrize("ahead", [0, 1, 3])
def test_a_hijri_birthday_is_named_by_its_own_calendar(owner, make, now, ahead):
    day = from_hijri(1448, 6, 13) - timedelta(days=ahead)
    make(born="h1405-06-13", gender="f")

    action = only(today_plan(owner, datetime(day.year, day.month, day.day, 9, tzinfo=UTC)))

    assert "بالتقويم الهجري، ١٣ جمادى الآخرة" in action.reason
    assert action.due_on == from_hijri(1448, 6, 13)
    assert action.days_ahead == ahead


def test_what_is_four_days_ahead_waits(owner, make, now):
    make(born="--11-27")

    assert not today_plan(owner, now).actions


def test_a_mail_that_waits_says_what_it_is_about(owner, make, now):
    person = make(gender="m", ways=[("email", "khalid@example.com")])
    interaction = log_interaction(owner, people=[person], channel="email", at=now - timedelta(days=1), direction="in")
    Interaction.objects.filter(pk=interaction.pk).update(subject="Re: رد: عرض السعر")

    action = only(today_plan(owner, now))

    assert action.reason == "كتب إليك بالبريد [[أمس]] عن «عرض السعر»، ولم يصله ردّك بعد."
    assert action.link.startswith("mailto:khalid@example.com?subject=%D8%B1%D8%AF%3A%20")
    assert "%0D%0A%0D%0A" in action.link


def test_somebody_met_at_an_event_is_named_with_it(owner, make, now):
    person = make(days_ago=(1,), channel="event", direction="")
    Interaction.objects.of(owner).filter(people=person).update(subject="ملتقى المهندسين")

    action = only(today_plan(owner, now))

    assert action.reason.startswith("التقيتما في ملتقى المهندسين [[أمس]]")
    assert "ملتقى المهندسين" in action.draft
    assert action.row == "P3b"


def test_a_second_reason_follows_in_the_sentence(owner, make, now):
    make(gender="m", born="--11-24", days_ago=(60,), rhythm=30)

    action = only(today_plan(owner, now))

    assert action.kind == "birthday"
    assert action.reason == "عيد ميلاده [[غدًا]]. آخر تواصل بينكما قبل شهرين، والإيقاع الذي اخترته كل شهر."


@pytest.mark.parametrize(
    ("past", "why"),
    [
        ({"days_ago": (0,), "direction": "in"}, "they wrote today"),
        ({"days_ago": (61,), "direction": "in"}, "two months are no answer any more"),
        ({"days_ago": (30, 2), "direction": "in", "channel": "call"}, "a call was spoken"),
        ({"days_ago": (2,)}, "the owner wrote last, and waits"),
        ({"days_ago": (3,), "channel": "call"}, "whom one calls, one may have known for years"),
        ({"days_ago": (20,), "channel": "meeting"}, "met too long ago to be new"),
        ({"days_ago": (29,), "rhythm": 30}, "the rhythm falls due tomorrow"),
        ({"days_ago": tuple(range(800, 370, -20))}, "a habit that rested for a year is over"),
    ],
)
def test_nobody_is_named_without_reason(owner, make, now, past, why):
    make(**past)

    assert not today_plan(owner, now).actions, why


def test_the_bin_and_offices_stay_silent(owner, make, now):
    binned = make("سارة العتيبي", **PASTS["rhythm"], born="--11-23")
    delete_people(owner, [binned.pk], at=now)
    office = make("مستشفى المواساة", **PASTS["unanswered"], occasion="other", born="--11-23")
    office.is_organisation = True
    office.save()

    assert not today_plan(owner, now).actions


def test_strangers_see_nothing_of_each_other(owner, stranger, make, now):
    for past in PASTS.values():
        make(**past)

    assert not today_plan(stranger, now).actions
    assert len(today_plan(owner, now).actions) == 5


def test_the_day_is_the_owners_own(owner, make):
    speak(owner, time_zone="Asia/Riyadh")
    make(born="--11-24")

    action = only(today_plan(owner, datetime(2026, 11, 23, 21, 30, tzinfo=UTC)))

    assert action.days_ahead == 0


def test_a_quiet_day_is_silent_but_for_what_falls_on_it(owner, make):
    speak(owner, quiet_days="4")
    friday = datetime(2026, 11, 27, 9, tzinfo=UTC)
    make("سارة العتيبي", at=friday, **PASTS["rhythm"])
    make("هند السالم", at=friday, born="--11-28")
    make("نورة القاسمي", at=friday, born="--11-27")

    plan = today_plan(owner, friday)

    assert plan.is_quiet
    assert [action.person.name for action in plan.actions] == ["نورة القاسمي"]


def test_a_weekend_is_quiet_only_where_the_owner_says_so(owner, make):
    friday = datetime(2026, 11, 27, 9, tzinfo=UTC)
    make("سارة العتيبي", at=friday, **PASTS["rhythm"])
    assert friday.weekday() in owner.preferences.weekend_days

    plan = today_plan(owner, friday)

    assert not plan.is_quiet
    assert [action.person.name for action in plan.actions] == ["سارة العتيبي"]


def test_as_json_keeps_the_contract(owner, make, now):
    person = make(gender="m", **PASTS["rhythm"])

    [said] = as_json(today_plan(owner, now))

    assert list(said) == ["id", "kind", "row", "person", "reason", "channel", "draft", "link", "due_on", "rank"]
    assert said["id"] == f"rhythm-{person.pk}"
    assert said["person"] == {"id": person.pk, "name": "خالد المنصور"}
    assert "[[" not in said["reason"]
    assert said["channel"] == "whatsapp"
    assert said["link"].startswith("https://wa.me/966501234567?text=%D8%B5%D8%A8%D8%A7%D8%AD%20")
    assert said["due_on"] == "2026-10-24"
    assert said["rank"] == 1


def test_a_card_says_what_the_person_does(owner, make, now):
    person = make(**PASTS["rhythm"], ways=[])
    add_affiliation(owner, person.pk, organisation="هيئة المدن", role="مدير التخطيط", at=now)

    action = only(today_plan(owner, now))

    assert action.person.detail == "مدير التخطيط · هيئة المدن"
    assert (action.channel, action.link) == ("", "")
    assert action.draft


def test_the_work_is_the_same_for_one_and_for_many(owner, make, now, django_assert_num_queries):
    for past in PASTS.values():
        make(**past)
    with django_assert_num_queries(46):
        today_plan(owner, now)
    for number in range(200):
        make(f"زميل {number}", days_ago=(60, 2), rhythm=30, direction="in", born="--11-23", ways=[])

    with django_assert_num_queries(46):
        assert len(today_plan(owner, now).actions) == 5


def test_nothing_happens_on_reading(owner, make, now):
    make(**PASTS["rhythm"])

    today_plan(owner, now)

    assert not Answer.objects.exists()
    assert today_plan(owner, now) == today_plan(owner, now)
    assert today_plan(owner, now).day == date(2026, 11, 23)


def test_a_bridge_that_cools_is_named_first_and_why(owner, make, now):
    huda = make("هدى القاسمي", gender="f", days_ago=(300, 280, 260))
    make("خالد المنصور", days_ago=(40,), rhythm=30)
    Warmth.objects.filter(pk=huda.pk).update(is_bridge=True)

    first, second = today_plan(owner, now).actions

    assert (first.kind, first.row, first.person.id) == ("bridge", "O6", huda.pk)
    assert first.reason.startswith(
        "لا طريق لك إلى بعض الناس إلا من خلالها، وآخر تواصل بينكما [[قبل تسعة أشهر]]. ومن كل عشر"
    )
    assert second.kind == "rhythm"


def test_a_wish_is_weighed_by_what_would_come_by_itself_within_it(owner, make, now):
    often = make("هدى القاسمي", days_ago=(*range(31, 200, 2),), rhythm=30)
    seldom = make("خالد المنصور", days_ago=(31, 200, 400), rhythm=30)

    plan = today_plan(owner, now)

    assert [action.person.id for action in plan.actions] == [seldom.pk, often.pk]
    assert all("خلال ٣٠ يومًا" in action.reason for action in plan.actions)
