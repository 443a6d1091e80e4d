"""What the rules hold to, each by a sentence: who began, whose promise, who is meant, and what is left to the owner."""

from datetime import date

import pytest

from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.understanding.calendars import Today
from wasl.foundation.understanding.reading import LONGEST, understand

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
