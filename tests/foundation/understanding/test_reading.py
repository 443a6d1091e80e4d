"""What the rules hold to, each by a sentence: who began, whose promise, who is meant, and what is left to the owner."""

from datetime import date

import pytest

from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.understanding.calendars import Today
from wasl.foundation.understanding.reading import understand
from wasl.foundation.understanding.understood import LONGEST

NAMES = (
    "سارة العتيبي",
    "خالد المنصور",
    "محمد الأحمد",
    "محمد السالم",
    "علي الحمادي",
    "أمل الرفاعي",
    "Omar Alsharif",
    "Will Turner",
)
TODAY = Today(date(2026, 10, 6))


@pytest.fixture(scope="module")
def read():
    store = MemoryStore((place, [name]) for place, name in enumerate(NAMES))
    return lambda text: understand(text, store, TODAY)


def names(people):
    return [NAMES[one.people[0]] for one in people if one.is_sure]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("كلمت سارة", "out"), ("كلمتني سارة", "in"), ("سارة كلمتني", "in"), ("اتصلت بسارة", "out"), ("اتصلت بي سارة", "in"),
        ("دقيت على خالد", "out"), ("دق علي خالد", "in"), ("كلمت علي", "out"), ("بعتله لخالد الملف", "out"), ("سارة بعتتلي الملف", "in"),
        ("قابلت سارة", ""), ("Called Omar", "out"), ("Omar called me", "in"), ("Omar called yesterday", "in"), ("Got a call from Omar", "in"),
        ("Met Omar", ""), ("Had a call with Omar", ""),
    ],
)  # fmt: skip
def test_who_began(read, text, direction):
    assert [one.direction for one in read(text).contacts] == [direction]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("وعدت سارة أرسل السيرة", "mine"), ("وعدتني سارة ترسل السيرة", "theirs"), ("لازم أرسل لسارة السيرة", "mine"),
        ("قال خالد بيرسل العقد", "theirs"), ("هبعت لخالد العقد", "mine"), ("غادي نصيفط لخالد العقد", "mine"),
        ("قال لي خالد: هبعتلك العقد", "theirs"), ("I owe Omar a reply", "mine"), ("Omar owes me a reply", "theirs"),
        ("Omar will send the deck", "theirs"), ("I'll send Omar the deck", "mine"), ("Met Omar, promised to send the deck", "mine"),
    ],
)  # fmt: skip
def test_whose_promise_it_is(read, text, side):
    assert [one.side for one in read(text).promises] == [side]


def test_she_is_whoever_was_named_before(read):
    out = read("كلمت سارة أمس، ووعدتها أرسل السيرة الخميس")

    assert names(out.promises[0].people) == ["سارة العتيبي"]
    assert out.promises[0].due_on == date(2026, 10, 8)
    assert (out.contacts[0].on, out.promises[0].made_on) == (date(2026, 10, 5), date(2026, 10, 5))


@pytest.mark.parametrize(
    "text",
    [
        "قابلت خالدًا أمس", "قابلت خالداً أمس", "قابلت خالدا أمس", "التقيت بخالدٍ أمس", "زارني خالدٌ أمس",
        "كلمت خالدًا المنصور عن العقد",
    ],
)  # fmt: skip
def test_the_endings_of_grammar_are_no_part_of_a_name(read, text):
    assert names(read(text).contacts[0].people) == ["خالد المنصور"]


def test_several_in_the_accusative_are_each_found_or_named_as_a_book_has_them():
    book = ["خالد المنصور", "عمرو البكري", "عمر الحداد", "رنا خوري"]
    store = MemoryStore((place, [name]) for place, name in enumerate(book))

    known = understand("زرت خالدًا وعمرًا ورنا يوم الأحد", store, TODAY).contacts[0]
    unknown = understand("شكرت ماجدًا الحربي على المساعدة", store, TODAY).contacts[0]

    assert [one.people for one in known.people] == [(0,), (1,), (3,)]
    assert [(one.text, one.people) for one in unknown.people] == [("ماجد الحربي", ())]


def test_a_word_of_the_same_ending_is_no_name(read):
    assert read("أرسلت شكرًا وتقديرًا غدًا").contacts[0].people == ()


def test_of_two_by_one_name_neither_is_taken(read):
    out = read("قابلت محمد أمس")

    assert [(one.why, len(one.people)) for one in out.unsure] == [("which", 2)]
    assert names(out.contacts[0].people) == []


def test_named_in_full_once_he_is_meant_by_the_short_name_after_it(read):
    out = read("قابلت محمد السالم أمس، ووعدت محمد أرسل العقد")

    assert not out.unsure
    assert names(out.promises[0].people) == ["محمد السالم"]


@pytest.mark.parametrize("text", ["قابلت سارة الهاشمي", "Met Omar Haddad", "قابلت نجلاء فهمي", "Met Nadia Rahman"])
def test_a_name_that_the_book_lacks_is_new(read, text):
    out = read(text)

    assert [one.text for one in out.new] == [text.split(" ", 1)[1]]
    assert names(out.contacts[0].people) == []


def test_words_that_are_names_too_are_names_where_one_is_due(read):
    assert names(read("كلمت أمل أمس").contacts[0].people) == ["أمل الرفاعي"]
    assert names(read("كلمت سارة وعندي أمل كبير").contacts[0].people) == ["سارة العتيبي"]
    assert names(read("Will called me").contacts[0].people) == ["Will Turner"]
    assert names(read("Omar will call me").promises[0].people) == ["Omar Alsharif"]


@pytest.mark.parametrize("text", ["سارة ما كلمتني أمس", "Omar never called me", "لم أكلم خالد"])
def test_what_did_not_happen_is_no_contact(read, text):
    assert not read(text).contacts


def test_a_matter_is_kept_with_its_contact(read):
    assert read("كلمت سارة أمس عن عرض العمل").contacts[0].matter == "عرض العمل"
    assert read("Called Omar about the lease yesterday").contacts[0].matter == "the lease"


@pytest.mark.parametrize(
    "text",
    ["", " ", "؟!", "١٢٣", "كلمت", "called", "وعدت", "و" * 50, "محمد " * 300, "a" * 5000, "\u202e\u0000كلمت سارة"],
)
def test_nothing_breaks_it(read, text):
    out = read(text)

    assert len(out.contacts) <= LONGEST


@pytest.mark.parametrize(
    ("text", "how", "by", "whom"),
    [
        ("عرفني خالد على سارة", "given", "خالد المنصور", None),
        ("طلبت من خالد يعرفني على سارة", "asked", "خالد المنصور", None),
        ("خالد وعدني يعرفني على سارة", "promised", "خالد المنصور", None),
        ("خالد يبيني أعرفه على سارة", "promised", None, "خالد المنصور"),
        ("عرّفت خالد على سارة", "given", None, "خالد المنصور"),
        ("Asked Omar to introduce me to Will Turner", "asked", "Omar Alsharif", None),
        ("Omar put me in touch with Will Turner", "given", "Omar Alsharif", None),
        ("Omar asked for an introduction to Will Turner", "wanted", None, "Omar Alsharif"),
    ],
)  # fmt: skip
def test_who_introduces_whom(read, text, how, by, whom):
    (told,) = read(text).introductions

    assert (told.how, told.by and names([told.by])[0], told.whom and names([told.whom])[0]) == (how, by, whom)


def test_whoever_led_to_somebody_was_not_there(read):
    out = read("Met Kofi Mensah through Omar")

    assert [one.text for one in out.contacts[0].people] == ["Kofi Mensah"]
    assert names([out.introductions[0].by]) == ["Omar Alsharif"]


@pytest.mark.parametrize(
    ("text", "kind", "on"),
    [
        ("خالد عزمني على العشاء يوم الجمعة", "gathering", date(2026, 10, 9)), ("وصلتني دعوة من سارة لحفل تخرجها الخميس", "graduation", date(2026, 10, 8)),
        ("سارة عازمتني على عرسها", "wedding", None), ("Omar invited me to speak at his conference on 3 December", "other", date(2026, 12, 3)),
        ("Invited to Omar's housewarming on Sunday", "new-house", date(2026, 10, 11)),
    ],
)  # fmt: skip
def test_to_what_the_owner_is_invited(read, text, kind, on):
    (told,) = read(text).invitations

    assert (told.kind, told.on) == (kind, on)


def test_a_meal_that_has_been_is_no_invitation(read):
    assert not read("خالد عزمني على العشاء أمس").invitations


@pytest.mark.parametrize(
    "text",
    [
        "ما وصلني رد من سارة", "No reply from Omar yet", "اجتماعنا مع سارة تأجل للأحد", "The meeting with Omar was cancelled",
        "محد رد علي اليوم", "عندي موعد مع سارة بكرة", "Coffee with Omar next Tuesday", "ما كلمت سارة من شهر",
    ],
)  # fmt: skip
def test_what_did_not_take_place_is_no_contact(read, text):
    assert not read(text).contacts


def test_the_wording_of_a_promise_ends_where_something_else_is_told(read):
    out = read("وعدت سارة أرسل السيرة الخميس، وعزمتني على العشاء يوم الجمعة. والجو حلو")

    assert (out.promises[0].wording, len(out.invitations)) == ("أرسل السيرة", 1)


def test_one_promise_said_in_two_breaths_is_one(read):
    out = read("Forgot to reply to Omar, will do it tonight")

    assert [(one.side, one.due_on) for one in out.promises] == [("mine", date(2026, 10, 6))]


def test_an_answer_goes_the_way_of_the_letter(read):
    out = read("أرسلت العرض لسارة بالإيميل أمس وردت علي اليوم")

    assert [(one.channel, one.direction) for one in out.contacts] == [("email", "out"), ("email", "in")]


@pytest.mark.parametrize("text", ["قابلت أبا فهد أمس", "مريت على بو فهد أمس"])
def test_a_kunya_is_the_same_in_every_case(text):
    store = MemoryStore([(0, ["خالد الشمري (أبو فهد)"])])
    out = understand(text, store, TODAY)

    assert [one.people for one in out.contacts[0].people] == [(0,)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أوصلني خالد إلى سارة", ("خالد المنصور", "سارة العتيبي", None)),
        ("التقيت خالد وقدمني لسارة", ("خالد المنصور", "سارة العتيبي", None)),
        ("عرّف خالد سارة على أمل", ("خالد المنصور", "أمل الرفاعي", "سارة العتيبي")),
        ("وصلت خالد بسارة", (None, "سارة العتيبي", "خالد المنصور")),
        ("جمعت بين خالد وسارة", (None, "سارة العتيبي", "خالد المنصور")),
        ("تم التعريف بيني وبين سارة عن طريق خالد", ("خالد المنصور", "سارة العتيبي", None)),
        ("كان خالد سبب معرفتي بسارة", ("خالد المنصور", "سارة العتيبي", None)),
        ("عن طريق خالد عرفت سارة", ("خالد المنصور", "سارة العتيبي", None)),
        ("تعرّفت إلى سارة من خلال خالد", ("خالد المنصور", "سارة العتيبي", None)),
        ("سأقدم خالد إلى سارة", (None, "سارة العتيبي", "خالد المنصور")),
        ("ياريت خالد يعرفني على سارة", ("خالد المنصور", "سارة العتيبي", None)),
    ],
)
def test_who_leads_to_whom_in_arabic(read, text, told):
    [one] = read(text).introductions
    assert tuple(NAMES[who.people[0]] if who else None for who in (one.by, one.to, one.whom)) == told


@pytest.mark.parametrize(
    "text", ["عرفت سارة من زمان", "قدمت العرض لسارة", "وصلت رسالة لسارة", "جمعت الأوراق لخالد", "عرفت ان خالد سافر"]
)
def test_what_leads_to_nobody_is_no_introduction(read, text):
    assert read(text).introductions == []


def test_two_in_one_breath_are_two_introductions(read):
    found = read("قابلت خالد أمس وعرفني بسارة وأمل")

    assert names([one.to for one in found.introductions]) == ["سارة العتيبي", "أمل الرفاعي"]
    assert [names(one.people) for one in found.contacts] == [["خالد المنصور"]]


def test_whoever_comes_with_a_third_is_met_by_nobody(read):
    assert read("وصلني خالد بسارة").contacts == []


@pytest.mark.parametrize(
    ("text", "due", "wording"),
    [
        ("Promised Omar the deck by end of day Friday", "2026-10-09", "the deck"),
        ("Owe Omar an answer by noon tomorrow", "2026-10-07", "an answer"),
        ("Owe Omar an answer by October 20", "2026-10-20", "an answer"),
        ("Owe Omar an answer by Oct 20th", "2026-10-20", "an answer"),
        ("Owe Omar an answer by Friday 16th", "2026-10-16", "an answer"),
        ("Owe Omar an answer by Fri 16 Oct", "2026-10-16", "an answer"),
        ("Owe Omar an answer by mid-November", "2026-11-15", "an answer"),
        ("Owe Omar an answer by the first week of November", "2026-11-07", "an answer"),
        ("Owe Omar an answer a week on Thursday", "2026-10-15", "an answer"),
        ("Owe Omar an answer two weeks from Monday", "2026-10-26", "an answer"),
        ("Owe Omar an answer after the weekend", "2026-10-11", "an answer"),
        ("Owe Omar an answer within the fortnight", "2026-10-20", "an answer"),
        ("Owe Omar an answer in Q1", "2027-03-31", "an answer"),
        ("Owe Omar an answer no later than 20 October", "2026-10-20", "an answer"),
        ("Omar needs the budget by the 12th", "2026-10-12", "the budget"),
        ("I have until Friday to send Omar the proposal", "2026-10-09", "send Omar the proposal"),
        ("I agreed with Omar to deliver the copy by late October", "2026-10-31", "deliver the copy"),
    ],
)
def test_by_when_it_is_promised_in_english(read, text, due, wording):
    [one] = read(text).promises
    assert (one.due_on.isoformat(), one.wording) == (due, wording)
    assert names(one.people) == ["Omar Alsharif"]


@pytest.mark.parametrize(
    "text", ["Omar is due back on Monday", "Their baby is due on Monday", "Teams meeting with Omar about Q4"]
)
def test_what_is_due_by_itself_is_no_promise(read, text):
    assert read(text).promises == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قابلت سارة العتيبي وخالد أمس ووعدت أرسل لها السيرة الخميس", "لها"),
        ("كلمت سارة العتيبي وخالد أمس ووعدته أرسل السيرة الخميس", "ووعدته"),
        ("Met Omar and Sara today, I promised to send him the draft on Thursday", "him"),
    ],
)
def test_of_several_he_or_she_is_one_and_it_is_asked_which(read, text, said):
    found = read(text)

    [promise] = found.promises
    [meant] = promise.people
    assert (meant.text, len(meant.people)) == (said, 2)
    assert [one.text for one in found.unsure if one.why == "which"] == [said]


def test_they_are_all_who_were_named(read):
    [promise] = read("قابلت سارة العتيبي وخالد أمس ووعدت أرسل لهم السيرة الخميس").promises

    assert len(promise.people) == 2


def test_through_whom_is_no_matter(read):
    [contact] = read("تعرفت على خالد عن طريق سارة العتيبي في المؤتمر").contacts

    assert contact.matter == ""


def test_a_fond_name_is_that_of_whoever_has_the_whole_one():
    store = MemoryStore([(0, ["William Turner"]), (1, ["Omar Alsharif"])])

    [contact] = understand("Emailed Bill about the panel", store, TODAY).contacts

    assert [one.people for one in contact.people] == [(0,)]


def test_whoever_is_written_so_comes_before_whoever_is_called_so():
    store = MemoryStore([(0, ["Thomas Reilly"]), (1, ["Tom Hadley"])])

    [contact] = understand("Called Tom yesterday", store, TODAY).contacts

    assert [one.people for one in contact.people] == [(1,)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I have to release the order for Omar by 24th", date(2026, 10, 24)),
        ("Need to share the updated plan with Omar by Monday", date(2026, 10, 12)),
        ("Called Omar 2-3 times, he will send the deck tmrw morning", date(2026, 10, 7)),
        ("Omar to provide the numbers before the 25th", date(2026, 10, 25)),
    ],
)
def test_a_day_as_people_write_it_in_haste(read, text, due):
    [promise] = read(text).promises

    assert promise.due_on == due


def test_how_often_is_no_day(read):
    [contact] = read("Called Omar 2-3 times").contacts

    assert contact.on == TODAY.on


def test_whoever_stayed_away_was_not_met(read):
    [contact] = read("Lunch with Omar, Will couldn't make it").contacts

    assert names(contact.people) == ["Omar Alsharif"]


def test_a_name_behind_an_article_is_somebody_new(read):
    out = read("Omar will introduce me to a Fergus Tully who owns the quarries")

    assert [one.text for one in out.new] == ["Fergus Tully"]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Short talk with Omar about the pump", "call"),
        ("Short talk with Omar in the canteen", "meeting"),
        ("long whatsapp back and forth with Omar last night", "whatsapp"),
        ("brief email exchange with Omar", "email"),
        ("Have written Omar an SMS", "sms"),
    ],
)
def test_what_was_said_to_and_fro_is_a_contact(read, text, channel):
    (contact,) = read(text).contacts

    assert (contact.channel, names(contact.people)) == (channel, ["Omar Alsharif"])


@pytest.mark.parametrize(
    "text", ["I told Omar I'd send the deck", "i said to omar i would send the deck", "assured omar that i'd send it"]
)
def test_who_was_told_that_one_would_is_promised_it(read, text):
    (promise,) = read(text).promises

    assert (promise.side, names(promise.people)) == ("mine", ["Omar Alsharif"])


@pytest.mark.parametrize(
    "text",
    [
        "Meeting with Omar rescheduled to Monday",
        "The meeting with Omar was postponed till Monday",
        "lunch with Omar not done today, resched to Monday",
        "lunch with Omar put off till Monday",
    ],
)
def test_what_was_put_off_is_no_contact_and_is_due_on_its_new_day(read, text):
    told = read(text)

    assert not told.contacts
    assert [(one.side, one.due_on, names(one.people)) for one in told.promises] == [
        ("mine", date(2026, 10, 12), ["Omar Alsharif"])
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Omar starts his new job on 1 November", date(2026, 11, 1)),
        ("Omar started his new job on 1 September", date(2026, 9, 1)),
    ],
)
def test_a_job_that_starts_is_to_come(read, text, day):
    assert [one.on for one in read(text).occasions] == [day]
