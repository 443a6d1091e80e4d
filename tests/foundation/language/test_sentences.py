"""Every sentence, in both languages, for every gender and class of number."""

import re
from itertools import product

import pytest

from wasl.foundation.language.sentences import (
    LANGUAGES,
    UnknownSentenceError,
    UnsayableSentenceError,
    part_of_day,
    say,
    sentence_ids,
)

NUMBERS = (0, 1, 2, 3, 10, 11, 25, 99, 100)
GENDERS = ("m", "f", "unknown")
CHANNELS = ("call", "whatsapp", "sms", "telegram", "email", "meeting", "video", "event", "social", "letter", "other")
WORDS = {
    "name": "د. خالد", "me": "منى السالم", "place": "ملتقى المهندسين", "target": "سارة الدوسري", "subject": "عرض السعر", "label": "ذكرى التأسيس",
    "about": "والده",
    "date": "١ رمضان", "time": "morning", "channel": "whatsapp", "register": "formal", "reader": "f", "person": "m",
    "promise": "ملخص الدراسة", "private": "no", "when": "today", "first": "no", "late": "no",
    "what": "help", "interest": "التصوير", "words": "مراجعة السيرة", "worded": "yes", "team": "فريق المناهج",
    "learned": "تحليل البيانات", "achieved": "برنامج تدريب المشرفين", "result": "ارتفع رضا الفرق", "giver": "م. ميساء عابد", "title": "افتتاح فرع جدة", "named": "yes", "work": "مستشارة تدريب", "told": "yes", "known": "yes",
}  # fmt: skip


def values(number=3, **words):
    return {
        **WORDS, "days": number, "age": number, "years": number, "last_days": number, "count": number, "rhythm_days": number or 7,
        "gap": number or 7, "silence": number, "tenths": min(number or 1, 9), "horizon": number or 90, "middle": number or 7, **words,
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("when", ["before", "today", "past"])
@pytest.mark.parametrize("sentence_id", sorted(one for one in sentence_ids("ar") if "-promise" in one))
def test_the_words_of_a_private_promise_are_in_no_sentence(language, sentence_id, when):
    for channel, register in product(("call", "email", "sms"), ("formal", "friendly", "unnamed")):
        said = say(language, sentence_id, **values(when=when, channel=channel, register=register, private="yes"))

        assert WORDS["promise"] not in said
        assert not re.search(r" [.،:]|[{}]", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_thanks_for_an_introduction_to_somebody_private_name_nobody(language):
    for channel, register in product(("call", "email", "sms"), ("formal", "friendly", "unnamed")):
        assert WORDS["target"] not in say(
            language, "draft-thanks", **values(channel=channel, register=register, named="no")
        )


def test_both_languages_say_the_same_things():
    assert sentence_ids("ar") == sentence_ids("en")
    assert len(sentence_ids("ar")) > 15


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sentence_id", sorted(sentence_ids("ar")))
def test_every_sentence_can_be_said_of_everybody(language, sentence_id):
    for reader, person, number, channel, register in product(
        GENDERS, GENDERS, NUMBERS, ("call", "email", "sms"), ("formal", "friendly")
    ):
        said = say(
            language,
            sentence_id,
            digits_in="arab",
            **values(number, reader=reader, person=person, channel=channel, register=register),
        )

        assert said == said.strip()
        assert not re.search(r"\?\?\?|[{}$\u2066-\u2069]|  | [،,.؛]|\.\.", said)
        assert said.count("[[") == said.count("]]") <= 1
        if language == "ar":
            assert not re.search("[0-9]", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_emphasises_exactly_one_thing(language):
    for sentence_id in sentence_ids(language):
        emphasised = say(language, sentence_id, **values()).count("[[")

        assert emphasised == (1 if sentence_id.startswith("reason-") else 0), sentence_id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sentence_id", ["reason-unanswered", "reason-unanswered-about"])
def test_every_channel_is_named_or_passed_over(language, sentence_id):
    for channel in CHANNELS:
        assert "  " not in say(language, sentence_id, **values(channel=channel))


def test_a_rhythm_is_no_reproach():
    assert say("ar", "reason-rhythm-due", last_days=49, rhythm_days=21) == (
        "تواصلتما آخر مرة [[قبل سبعة أسابيع]]، وإيقاعكما المعتاد كل ثلاثة."
    )
    assert say("en", "reason-rhythm-due", last_days=49, rhythm_days=21) == (
        "You were last in touch [[seven weeks ago]]; your usual rhythm is every three."
    )


def test_the_verb_agrees_with_the_person_and_the_reader():
    said = {
        person + reader: say("ar", "reason-missed-call", **values(1, person=person, reader=reader))
        for person, reader in product("mfu", "mfu")
    }

    assert said == {
        "mm": "اتصل بك [[أمس]]، ولم تعاود الاتصال به بعد.",
        "mf": "اتصل بك [[أمس]]، ولم تعاودي الاتصال به بعد.",
        "mu": "اتصل بك [[أمس]]، وما زال ينتظر اتصالك.",
        "fm": "اتصلت بك [[أمس]]، ولم تعاود الاتصال بها بعد.",
        "ff": "اتصلت بك [[أمس]]، ولم تعاودي الاتصال بها بعد.",
        "fu": "اتصلت بك [[أمس]]، وما زالت تنتظر اتصالك.",
        "um": "فاتتك مكالمة [[أمس]]، ولم تعاود الاتصال بعد.",
        "uf": "فاتتك مكالمة [[أمس]]، ولم تعاودي الاتصال بعد.",
        "uu": "فاتتك مكالمة [[أمس]]، وما زالت تنتظر اتصالك.",
    }


def test_an_age_has_all_six_plurals():
    said = [say("ar", "reason-birthday", digits_in="arab", person="m", days=0, age=age) for age in NUMBERS]

    assert said == [
        "عيد ميلاده [[اليوم]].",
        "عيد ميلاده [[اليوم]]، ويبلغ فيه سنة.",
        "عيد ميلاده [[اليوم]]، ويبلغ فيه سنتين.",
        "عيد ميلاده [[اليوم]]، ويبلغ فيه ثلاث سنوات.",
        "عيد ميلاده [[اليوم]]، ويبلغ فيه عشر سنوات.",
        "عيد ميلاده [[اليوم]]، ويبلغ فيه ١١ سنة.",
        "عيد ميلاده [[اليوم]]، ويبلغ فيه ٢٥ سنة.",
        "عيد ميلاده [[اليوم]]، ويبلغ فيه ٩٩ سنة.",
        "عيد ميلاده [[اليوم]]، ويبلغ فيه ١٠٠ سنة.",
    ]
    assert say("ar", "reason-birthday", person="u", days=0, age=2) == "يوم الميلاد [[اليوم]]، وبه تتمّ سنتان."


def test_figures_inside_a_value_stay_as_they_are_written():
    said = say("ar", "reason-unanswered-about", digits_in="arab", **values(11, subject="عرض 3M ٢٠٢٦"))

    assert "١١ يومًا" in said
    assert "«عرض 3M ٢٠٢٦»" in said
    assert "1 رمضان" not in say("en", "reason-birthday-hijri", **values())


def test_a_value_can_neither_open_emphasis_nor_flood_the_sentence():
    said = say("en", "reason-unanswered-about", **values(subject="[[[[x]]]" + "y" * 10_000))

    assert said.count("[[") == said.count("]]") == 1
    assert len(said) < 400


def test_isolates_are_there_only_when_asked_for():
    assert "\u2068" not in say("ar", "greeting-page", **WORDS)
    assert "\u2068د. خالد\u2069" in say("ar", "greeting-page", isolates=True, **WORDS)


def test_a_wrong_id_and_a_missing_value_are_refused():
    with pytest.raises(UnknownSentenceError):
        say("ar", "reason-nothing")
    with pytest.raises(UnsayableSentenceError):
        say("ar", "reason-birthday", person="m", days=3)


def test_a_draft_to_nobody_known_by_name_greets_without_one():
    nobody = values(5, name="", register="unnamed")

    assert say("ar", "draft-reply", **nobody) == "صباح الخير، أعتذر عن تأخري في الرد، وشكرًا على صبرك."
    assert say("en", "draft-reply", **nobody) == "Good morning. Sorry for the slow reply, and thanks for your patience."


def test_drafts_greet_by_the_time_of_day_and_the_register():
    assert [part_of_day(hour) for hour in (0, 3, 4, 11, 12, 16, 17, 23)] == [
        "evening", "evening", "morning", "morning", "afternoon", "afternoon", "evening", "evening",
    ]  # fmt: skip
    assert say("ar", "draft-keep-in-touch", **values(time="evening")).startswith(
        "مساء الخير د. خالد، أرجو أن تكونوا بخير"
    )
    assert say("ar", "draft-keep-in-touch", **values(register="friendly")).startswith("صباح الخير د. خالد، خطرت ببالي")
    assert say("en", "draft-reply", **values(5, channel="email", name="Sara", register="friendly")) == (
        "Hi Sara,\n\nSorry for the slow reply, and thanks for your patience.\n\nBest wishes"
    )
