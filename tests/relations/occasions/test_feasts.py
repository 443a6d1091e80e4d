"""Feasts: kept by whom the owner says, on the day on which the country sights the moon, greeted once."""

from datetime import UTC, date, datetime, timedelta

import pytest

from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Interaction
from wasl.relations.occasions import actions
from wasl.relations.occasions.errors import NoNationalDayError, SightingOutOfRangeError, UnknownFeastError
from wasl.relations.occasions.models import Greeting, KeptFeast
from wasl.relations.occasions.queries import actions_due
from wasl.relations.occasions.queries.coming import coming_days
from wasl.relations.occasions.queries.of_person import person_occasions
from wasl.relations.occasions.queries.queue import greeting_queue
from wasl.relations.occasions.queries.turn import QueueChoice, topic_of
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person

AT = datetime(2026, 3, 19, 9, tzinfo=UTC)
EVE = date(2026, 3, 19)
EID = date(2026, 3, 20)  # 1 Shawwal 1447

pytestmark = pytest.mark.django_db


@pytest.fixture
def make(owner):
    """A person who keeps the feasts named, in a country."""

    def make(name, *feasts, country="SA", met=0, **fields):
        person = create_person(owner, display_name=name, at=AT, **fields)
        add_way_to_reach(owner, person.pk, WayGiven("phone", f"05012345{person.pk % 90 + 10}"), country="SA", at=AT)
        for day in range(met):
            log_interaction(owner, people=[person], channel="call", at=AT - timedelta(days=30 + day))
        actions.keep_feasts(owner, person, feasts=feasts, country=country)
        return person

    return make


def due(owner, day):
    return [(one.person_id, one.topic, one.due_on) for one in actions_due(owner, day) if one.kind == "feast"]


def queue(owner, feast="eid-al-fitr", on=EID, **choice):
    return greeting_queue(owner, feast, on, QueueChoice(**choice))


def send(owner, person, on=EID, **more):
    given = {"channel": "whatsapp", "at": AT, "variant": 1, "register": "close", "language": "ar", "words": "عيد مبارك"}
    return actions.send_greeting(owner, person, topic=topic_of("eid-al-fitr"), on=on, **{**given, **more})


def test_nobody_keeps_anything_until_the_owner_says_so(owner, make):
    make("محمد العلي")
    make("جورج خوري")

    assert due(owner, EID) == []
    assert coming_days(owner, EVE, EID).days == []


def test_a_feast_is_due_for_those_who_keep_it_and_for_no_other(owner, make):
    sara = make("سارة العتيبي", "eid-al-fitr", "ramadan")
    make("جورج خوري", "christmas")

    assert due(owner, EVE) == [(sara.pk, "eid-al-fitr", EID)]
    assert due(owner, EID - timedelta(days=4)) == []


def test_exactly_the_feasts_ticked_are_kept(owner, make):
    sara = make("سارة العتيبي", "eid-al-fitr", "new-year")
    actions.keep_feasts(owner, sara, feasts=["nowruz", "new-year"], country="IQ")

    kept = KeptFeast.objects.of(owner).order_by("feast").values_list("feast", "country")
    assert list(kept) == [("new-year", "IQ"), ("nowruz", "IQ")]


def test_a_country_that_sights_the_moon_later_is_greeted_later(owner, make):
    here, there = make("سارة العتيبي", "eid-al-fitr"), make("سالم البلوشي", "eid-al-fitr", country="OM")
    actions.say_sighting(owner, country="OM", feast="eid-al-fitr", year=1447, days=1)

    assert due(owner, EVE) == [(here.pk, "eid-al-fitr", EID), (there.pk, "eid-al-fitr", EID + timedelta(days=1))]


def test_what_is_said_most_exactly_of_a_sighting_counts(owner, make):
    salem = make("سالم البلوشي", "eid-al-fitr", country="OM")
    for feast, year, days in (("", 0, 2), ("eid-al-fitr", 0, 1), ("", 1447, -1)):
        actions.say_sighting(owner, country="OM", feast=feast, year=year, days=days)

    assert due(owner, EVE) == [(salem.pk, "eid-al-fitr", EID - timedelta(days=1))]


def test_a_national_day_is_that_of_the_country_kept(owner, make):
    hind = make("هند الكعبي", "national-day", country="AE")

    assert due(owner, date(2026, 12, 1)) == [(hind.pk, "national-day", date(2026, 12, 2))]
    assert due(owner, date(2026, 9, 23)) == []


def test_what_wasl_does_not_know_is_refused(owner, make):
    sara = make("سارة العتيبي")
    with pytest.raises(UnknownFeastError):
        actions.keep_feasts(owner, sara, feasts=["halloween"])
    with pytest.raises(NoNationalDayError):
        actions.add_feast(owner, [sara.pk], feast="national-day", country="GB")
    with pytest.raises(SightingOutOfRangeError):
        actions.say_sighting(owner, country="SA", days=3)
    with pytest.raises(SightingOutOfRangeError):
        actions.say_sighting(owner, country="SA", days=1, year=2026)


def test_many_are_told_to_keep_a_feast_at_once_and_back(owner, stranger, make):
    sara, rana = make("سارة العتيبي"), make("رنا حداد", "eid-al-fitr")
    theirs = create_person(stranger, display_name="غريبة", at=AT)

    assert actions.add_feast(owner, [sara.pk, rana.pk, theirs.pk], feast="eid-al-fitr") == [sara.pk]
    assert actions.drop_feast(owner, [sara.pk], feast="eid-al-fitr") == [sara.pk]
    assert not KeptFeast.objects.of(stranger).exists()


def test_a_greeting_is_logged_once_and_not_proposed_again(owner, make):
    sara = make("سارة العتيبي", "eid-al-fitr")
    first, second = send(owner, sara), send(owner, sara)

    assert first == second
    assert Interaction.objects.of(owner).get().note == "عيد الفطر"
    assert due(owner, EID) == []


def test_taken_back_it_is_due_again_and_the_contact_is_gone(owner, stranger, make):
    sent = send(owner, make("سارة العتيبي", "eid-al-fitr"))
    with pytest.raises(NotFoundError):
        actions.take_back_greeting(stranger, sent.pk)
    actions.take_back_greeting(owner, sent.pk)

    assert len(due(owner, EID)) == 1
    assert not Interaction.objects.of(owner).exists()
    assert not Greeting.objects.exists()


def test_the_queue_begins_with_those_met_most(owner, make):
    make("نورة القاسمي", "eid-al-fitr")
    near = make("سارة العتيبي", "eid-al-fitr", met=5)

    found = queue(owner)
    assert found.turn.person == near
    assert (found.total, found.left, found.sent) == (2, 2, 0)


def test_the_queue_goes_on_where_it_was(owner, make):
    first, second, third = (make(name, "eid-al-fitr") for name in ("سارة", "نورة", "هند"))
    send(owner, first)
    actions.skip_greeting(owner, second, topic=topic_of("eid-al-fitr"), on=EID, at=AT)

    found = queue(owner)
    assert found.turn.person == third
    assert (found.sent, found.skipped, found.left) == (1, 1, 1)
    assert {row.person for row in found.answered} == {first, second}


def test_who_is_put_off_comes_again_at_the_end(owner, make):
    first, second = (make(name, "eid-al-fitr") for name in ("سارة", "نورة"))

    assert queue(owner, after=first.pk).turn.person == second
    assert queue(owner, after=second.pk).turn.person == first


def test_the_words_follow_what_was_chosen(owner, make):
    make("د. خالد المنصور", "eid-al-fitr", gender="m")

    assert queue(owner).turn.words.startswith("د. خالد المحترم،")
    assert queue(owner, register="close").turn.words.startswith("عزيزي د. خالد،")
    assert queue(owner, language="en").turn.words.startswith("Dear د. خالد,")
    assert queue(owner, variant=2).turn.words != queue(owner, variant=3).turn.words


def test_the_next_year_brings_other_words_and_shows_the_last(owner, make):
    sara = make("سارة العتيبي", "eid-al-fitr")
    turn = queue(owner).turn
    send(owner, sara, variant=turn.variant, words=turn.words)

    next_eid = date(2027, 3, 9)
    following = queue(owner, on=next_eid).turn
    assert following.variant != turn.variant
    assert following.last == (EID, turn.words)
    assert following.register == "close"


def test_a_day_on_which_the_feast_does_not_fall_has_no_queue(owner, make):
    make("سارة العتيبي", "eid-al-fitr")
    with pytest.raises(NotFoundError):
        queue(owner, on=EID + timedelta(days=40))


def test_the_next_day_of_each_feast_stands_on_the_page(owner, make):
    sara = make("سارة العتيبي", "eid-al-fitr", "ramadan")

    kept = person_occasions(owner, sara, EID).kept
    assert [(one.feast, one.on) for one in kept] == [("eid-al-fitr", EID), ("ramadan", date(2027, 2, 8))]


def test_the_same_queries_for_one_as_for_many(owner, make, django_assert_num_queries):
    make("سارة 0", "eid-al-fitr")
    counts = []
    for more in (0, 19):
        for number in range(more):
            make(f"سارة {number + 1}", "eid-al-fitr")
        for ask, limit in (
            (lambda: actions_due(owner, EID), 8),
            (lambda: coming_days(owner, EVE, EID), 9),
            (lambda: queue(owner), 16),
        ):
            with django_assert_num_queries(limit, exact=False) as context:
                ask()
            counts.append(len(context))
    assert counts[:3] == counts[3:]


def test_days_beyond_the_hijri_table_are_said_to_be_unknown(owner):
    assert coming_days(owner, date(2077, 11, 1), date(2078, 1, 1)).is_beyond_hijri
    assert not coming_days(owner, EVE, EID).is_beyond_hijri


@pytest.mark.parametrize(
    ("country", "on"),
    [
        ("SA", date(2026, 3, 21)), ("MA", date(2026, 5, 31)), ("US", date(2026, 5, 10)), ("GB", date(2026, 3, 15)),
        ("FR", date(2026, 5, 31)), ("", date(2026, 3, 21)),
    ],
)  # fmt: skip
def test_the_day_of_mothers_is_that_of_the_persons_country(owner, make, country, on):
    sara = make("سارة العتيبي", "mothers-day", country=country)

    assert due(owner, on) == [(sara.pk, "mothers-day", on)]
    assert [kept.on for kept in person_occasions(owner, sara, date(2026, 1, 1)).kept] == [on]


@pytest.mark.parametrize(("country", "on"), [("IR", date(2028, 3, 20)), ("IQ", date(2028, 3, 21))])
def test_nowruz_is_the_first_of_spring_where_it_begins_the_year(owner, make, country, on):
    make("شيرين كرمي", "nowruz", country=country)

    assert [entry.on for entry in coming_days(owner, date(2028, 3, 1), date(2028, 3, 31)).entries] == [on]


def test_the_queue_of_a_day_by_country_holds_those_of_that_country(owner, make):
    make("Amelia Clarke", "mothers-day", country="GB")
    sara = make("سارة العتيبي", "mothers-day", country="EG")

    found = queue(owner, "mothers-day", date(2026, 3, 21))
    assert (found.total, found.turn.person) == (1, sara)
