"""What courtesy to one person asks, and what was promised and said."""

import pytest

from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.to_person import Owed, Pinned, Recipient, contradicted, forgotten, manners

DOCTOR = Recipient("د. نورة", ("نورة", "Noura"), "f", is_formal=True)
FRIEND = Recipient("خالد", ("خالد",), "m", is_formal=False)


def rules(found):
    return [one.rule for one in found]


@pytest.mark.parametrize(
    "draft",
    [
        "السلام عليكم د. نورة، وصلني الملف.",
        "مساء الخير دكتورة نورة",
        "Dear Dr. Noura, the file is here.",
        "حضرة الدكتورة نورة، تحية طيبة",
    ],
)
def test_a_greeting_and_the_title_are_all_that_is_asked(draft):
    assert manners(Line.of(draft), DOCTOR) == []


def test_without_greeting_or_title_both_are_named():
    draft = "وصلني الملف يا نورة."
    found = manners(Line.of(draft), DOCTOR)

    assert rules(found) == ["no-greeting", "no-title"]
    assert draft[found[1].start : found[1].end] == "نورة"


def test_a_friend_needs_neither():
    assert manners(Line.of("وصلني الملف يا خالد"), FRIEND) == []


@pytest.mark.parametrize(
    ("draft", "wrong", "right"),
    [
        ("عزيزي نورة، تحية طيبة", "عزيزي", "عزيزتي"),
        ("السلام عليكم الدكتور نورة", "الدكتور", "الدكتورة"),
        ("Dear Sir, dear Dr. Noura", "Sir", "Madam"),
    ],
)
def test_the_other_gender_is_named_with_the_right_form(draft, wrong, right):
    found = [one for one in manners(Line.of(draft), DOCTOR) if one.rule == "gender-woman"]

    assert [(draft[one.start : one.end], dict(one.told)["words"]) for one in found] == [(wrong, right)]


def test_a_form_for_a_woman_is_named_to_a_man():
    assert rules(manners(Line.of("لو سمحتي أرسل الملف"), FRIEND)) == ["gender-man"]


def test_of_an_unknown_gender_nothing_is_said():
    assert manners(Line.of("عزيزي صباح"), Recipient("صباح", ("صباح",), "", is_formal=False)) == []


def test_a_pet_name_for_somebody_formal_is_named():
    assert rules(manners(Line.of("هلا حبيبي د. نورة"), DOCTOR)) == ["too-close"]


def test_a_promise_that_goes_unsaid_is_told_at_the_end_of_the_draft():
    draft = "السلام عليكم، كيف حالك؟"
    found = forgotten(Line.of(draft), [Owed("ملخص الدراسة", "الأحد")])

    assert [(one.rule, one.start, one.end) for one in found] == [("promise-late", len(draft), len(draft))]


@pytest.mark.parametrize(
    "draft", ["أرسل لك ملخص الدراسة غدا", "أعتذر عن التأخير", "I have not forgotten what I promised"]
)
def test_a_promise_that_the_draft_speaks_of_is_left_alone(draft):
    assert forgotten(Line.of(draft), [Owed("ملخص الدراسة", "الأحد")]) == []


def test_the_words_of_a_private_promise_are_not_known_here():
    assert rules(forgotten(Line.of("مرحبا"), [Owed("", "الأحد")])) == ["promise-private"]


PRICE = Pinned("سعر الدورة", "سعر الدورة ٥٠٠٠ ريال، ويبدأ التسجيل يوم الأحد", "١ مارس")


@pytest.mark.parametrize(
    "draft",
    [
        "سعر الدورة 5,000 ريال كما ذكرت.",
        "سعر الدورة ٥٠٠٠ ريال",
        "متى تبدأ الإجازة؟ عندي 300 سؤال.",
        "سعر الدورة كما قلت لك",
    ],
)
def test_what_agrees_with_what_was_said_is_left_alone(draft):
    assert contradicted(Line.of(draft), [PRICE]) == []


def test_another_figure_on_the_same_matter_is_named():
    draft = "مرحبا. سعر الدورة 4500 ريال. إلى اللقاء."
    found = contradicted(Line.of(draft), [PRICE])

    assert [draft[one.start : one.end] for one in found] == ["سعر الدورة 4500 ريال."]


def test_another_day_and_a_no_for_a_yes_are_named():
    start = Pinned("بداية التسجيل", "يبدأ التسجيل يوم الأحد", "١ مارس")
    coming = Pinned("حفل الافتتاح", "سأحضر حفل الافتتاح", "١ مارس")

    assert contradicted(Line.of("يبدأ التسجيل يوم الخميس"), [start])
    assert contradicted(Line.of("Registration starts on Sunday"), [start]) == []
    assert contradicted(Line.of("لن أحضر حفل الافتتاح"), [coming])
    assert contradicted(Line.of("سأحضر حفل الافتتاح إن شاء الله"), [coming]) == []
