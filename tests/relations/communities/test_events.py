"""Events: who will be there, who was met, and what follows."""

import pytest

from tests.relations.communities.conftest import AT, TODAY, days, moments
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.communities import actions, queries
from wasl.relations.communities.actions import Met
from wasl.relations.communities.errors import EventNotYetError, EventWithoutTitleError, NobodyListedError
from wasl.relations.communities.meeting_lines import understand
from wasl.relations.communities.models import Attendance, ListedName
from wasl.relations.communities.rules import lines_of
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import BinnedInteraction, Interaction
from wasl.relations.people.actions import create_person, merge_people, unmerge_people
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db


def listed(owner, event, text, **more):
    return actions.list_names(owner, event.pk, lines=lines_of(text), at=AT, on=TODAY, **more)


def note(owner, event, text, at=AT, **answers):
    return actions.note_people_met(owner, event.pk, met=understand(owner, text, answers).met, at=at)


def page(owner, event, at=AT):
    return queries.event_page(owner, event.pk, at)


def met_dues(owner, on):
    found = queries.actions_due(owner, days(on), moments(on)).met
    return [(due.person_id, due.title, due.due_on) for due in found]


def test_a_list_tells_whom_one_knows_whom_to_ask_about_and_who_is_new(owner, event, khalid, noura):
    create_person(owner, display_name="نورة السالم", at=AT)
    made = event()

    result = listed(owner, made, "خالد المنصور، مدير\nنورة\nليلى التونسي، باحثة، leila@example.com")

    assert result == (1, 1, 1)
    shown = page(owner, made)
    assert [one.name for one in shown.people] == ["د. خالد المنصور"]
    (asked,) = shown.asked
    assert {name for _id, name, _detail in asked.may_be} == {"نورة القاسمي", "نورة السالم"}
    (stranger,) = shown.strangers
    assert (stranger.name, stranger.words) == ("ليلى التونسي", "باحثة · leila@example.com")


def test_a_number_says_who_is_meant_whatever_the_name(owner, event, khalid):
    made = event()

    listed(owner, made, "أبو فهد ٠٥٠١٢٣٤٥٦٧")

    assert [one.person_id for one in page(owner, made).people] == [khalid.pk]


def test_who_is_asked_about_is_settled_with_what_was_said_of_them(owner, event, noura):
    made = event()
    listed(owner, made, "نورة")
    row = ListedName.objects.get()
    actions.mark_name(owner, row.pk, is_wanted=True, why="تضع المعايير")

    actions.settle_name(owner, row.pk, person_id=noura.pk)

    (one,) = page(owner, made).people
    assert (one.person_id, one.is_wanted, one.why) == (noura.pk, True, "تضع المعايير")
    assert not ListedName.objects.exists()


def test_somebody_else_of_that_name_is_a_stranger(owner, event, noura):
    made = event()
    listed(owner, made, "نورة")

    actions.settle_name(owner, ListedName.objects.get().pk, person_id=None)

    shown = page(owner, made)
    assert (shown.asked, [one.name for one in shown.strangers]) == ([], ["نورة"])


def test_a_list_is_taken_back_as_a_whole_but_for_whom_one_met(owner, event, khalid, noura):
    made = event(-1)
    listed(owner, made, "خالد المنصور\nنورة القاسمي\nليلى التونسي")
    note(owner, made, "خالد المنصور")

    actions.take_back_list(owner, made.pk, listed_at=AT)

    assert list(Attendance.objects.values_list("person", flat=True)) == [khalid.pk]
    assert not ListedName.objects.exists()


def test_the_same_list_twice_changes_nothing(owner, event, khalid):
    made = event()
    listed(owner, made, "خالد المنصور\nليلى التونسي")
    actions.mark_attendance(owner, Attendance.objects.get().pk, is_wanted=True, why="رأيه يهم")

    listed(owner, made, "خالد المنصور\nليلى التونسي")

    assert Attendance.objects.get().why == "رأيه يهم"
    assert ListedName.objects.count() == 1


def test_an_empty_list_is_refused(owner, event):
    with pytest.raises(NobodyListedError):
        listed(owner, event(), " \n ")


def test_people_met_are_contacts_of_that_day_and_whoever_is_new_is_added(owner, event, khalid):
    made = event(-1)

    rows = note(owner, made, "خالد المنصور، تحدثنا عن التدريب\nهند السالم 0507654321 مستشارة")

    hind = Person.objects.get(display_name="هند السالم")
    assert [(row.person, row.is_new) for row in rows] == [(khalid, False), (hind, True)]
    contact = khalid.interactions.get()
    assert (contact.channel, contact.subject, contact.note) == ("event", "ملتقى التدريب", "تحدثنا عن التدريب")
    assert contact.at == made.ends_at
    assert (hind.how_met, str(hind.met_on), hind.notes) == ("ملتقى التدريب", "2026-11-22", "مستشارة")
    assert hind.ways_to_reach.get().value == "+966507654321"


def test_noted_twice_is_noted_once(owner, event, khalid):
    made = event(-1)

    note(owner, made, "خالد المنصور")
    assert note(owner, made, "خالد المنصور") == []

    assert Interaction.objects.count() == 1


def test_all_of_it_is_taken_back(owner, event, khalid):
    made = event(-1)
    listed(owner, made, "خالد المنصور")
    rows = note(owner, made, "خالد المنصور\nهند السالم")

    actions.take_back_met(owner, made.pk, attendance_ids=[row.pk for row in rows], at=AT)

    assert (Interaction.objects.count(), BinnedInteraction.objects.count()) == (0, 2)
    assert list(Person.objects.of(owner).present()) == [khalid]
    (still,) = page(owner, made).people
    assert (still.person_id, still.met_at) == (khalid.pk, None)
    assert met_dues(owner, 0) == []


def test_who_may_be_one_of_several_is_asked_before_anything_is_written(owner, khalid, noura):
    create_person(owner, display_name="نورة السالم", at=AT)

    understood = understand(owner, "خالد المنصور\nنورة", {})
    assert ([one.person for one in understood.met], [one.number for one in understood.questions]) == ([khalid], [1])

    assert understand(owner, "خالد المنصور\nنورة", {1: str(noura.pk)}).met[1].person == noura
    assert understand(owner, "خالد المنصور\nنورة", {1: "new"}).met[1].person is None
    assert understand(owner, "خالد المنصور\nنورة", {1: "987654"}).questions


def test_nobody_is_met_at_what_is_still_to_come(owner, event, khalid):
    with pytest.raises(EventNotYetError):
        note(owner, event(1), "خالد المنصور")


def test_whom_one_met_is_named_within_two_days_until_any_contact_follows(owner, event, khalid):
    made = event(-1)
    note(owner, made, "خالد المنصور")
    due = (khalid.pk, "ملتقى التدريب", days(1))

    assert met_dues(owner, -1) == []
    assert met_dues(owner, 0) == met_dues(owner, 2) == [due]
    assert met_dues(owner, 20) == []

    log_interaction(owner, people=[khalid], channel="whatsapp", at=moments(0, 2))
    assert met_dues(owner, 1) == []
    assert page(owner, made, moments(1)).met[0].has_followed


def test_what_is_asked_about_an_event(owner, event, khalid):
    made = event(3)

    def asked(on):
        return [due.kind for due in queries.actions_due(owner, days(on), moments(on)).matters]

    assert asked(0) == ["event-answer"]
    assert actions.reply_to_event(owner, made.pk, reply="going", on=TODAY) == ""
    assert asked(0) == asked(2) == []
    listed(owner, made, "خالد المنصور")
    assert asked(2) == ["event-glance"]
    assert asked(4) == ["event-met"]
    note(owner, made, "خالد المنصور", at=moments(4))
    assert asked(4) == []


def test_an_entry_that_a_calendar_brought_is_not_asked_about(owner, event):
    made = event(3)
    actions.ask_about_event_from(owner, made.pk, day=None)

    assert queries.actions_due(owner, TODAY, AT).matters == []


def test_found_by_its_words_until_it_is_in_the_bin(owner, event):
    made = event(note="عن أثر القراءة")
    assert [hit.row_id for hit in find(owner, "القراءة", kinds=["event"])] == [made.pk]

    actions.remove_event(owner, made.pk, at=AT)
    assert find(owner, "القراءة", kinds=["event"]) == queries.coming_events(owner, AT) == []
    with pytest.raises(NotFoundError):
        page(owner, made)

    actions.restore_event(owner, made.pk)
    assert [line.title for line in queries.coming_events(owner, AT)] == ["ملتقى التدريب"]


def test_two_people_who_become_one_are_at_it_once_and_apart_again(owner, event, khalid):
    again = create_person(owner, display_name="Khalid Almansour", at=AT)
    made = event(-1)
    listed(owner, made, "خالد المنصور", people=[again.pk])
    for row in Attendance.objects.filter(person=again):
        actions.mark_attendance(owner, row.pk, is_wanted=True, why="صديق قديم")

    merge = merge_people(owner, khalid.pk, again.pk, at=AT)
    (row,) = page(owner, made).people
    assert (row.person_id, row.is_wanted, row.why) == (khalid.pk, True, "صديق قديم")

    unmerge_people(owner, merge.pk, at=AT)
    assert {one.person_id for one in page(owner, made).people} == {khalid.pk, again.pk}


def test_without_a_title_it_is_refused(owner, event):
    with pytest.raises(EventWithoutTitleError):
        event(title=" ")


def test_a_stranger_changes_nothing(stranger, event, khalid):
    made = event(-1)
    for act in (
        lambda: actions.reply_to_event(stranger, made.pk, reply="going", on=TODAY),
        lambda: listed(stranger, made, "خالد المنصور"),
        lambda: actions.note_people_met(stranger, made.pk, met=[Met(lines_of("خالد")[0], khalid)], at=AT),
        lambda: page(stranger, made),
    ):
        with pytest.raises(NotFoundError):
            act()


def test_as_many_queries_for_twenty_as_for_one(owner, event, django_assert_num_queries):
    made = event()
    for count in (1, 20):
        for number in range(count):
            person = create_person(owner, display_name=f"سامي الفهد {count} {number}", at=AT)
            listed(owner, made, f"غريب {count} {number}", people=[person.pk])
            event(title=f"ندوة {count} {number}")
        with django_assert_num_queries(7):
            page(owner, made)
        with django_assert_num_queries(1):
            queries.event_list(owner, AT)
        with django_assert_num_queries(3):
            queries.actions_due(owner, TODAY, AT)
