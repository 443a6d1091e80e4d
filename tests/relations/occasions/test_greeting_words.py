"""Every greeting, for every occasion, register, gender and language: whole, agreeing, and never the same twice running."""

import re
from itertools import pairwise, product

import pytest

from wasl.foundation.language.addressing import called
from wasl.foundation.language.sentences import sentence_ids
from wasl.relations.occasions.models import Invitation, LifeEvent
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.occasions.rules.courses import HARDSHIPS
from wasl.relations.occasions.rules.feasts import FEAST_KEYS
from wasl.relations.occasions.rules.turns import variant_in_turn
from wasl.relations.occasions.rules.words import (
    REGISTERS,
    Addressee,
    Topic,
    count_of_variants,
    greeting,
    register_of,
    subject,
)

GENDERS = ("m", "f", "many", "unknown")
LANGUAGES = ("ar", "en")
REGIONS = ("gulf", "egypt", "levant", "maghreb", "other")
JOYS = [kind for kind in LifeEvent.Kind.values if kind not in HARDSHIPS]
TOPICS = [
    *(Topic(feast, label="المناسبة") for feast in FEAST_KEYS),
    *(Topic(kind, label="المناسبة") for kind in ("birthday", "anniversary", "occasion", *JOYS)),
    *(Topic("illness", step, "المناسبة") for step in ("first", "again", "recovered")),
    *(Topic("condolence", step, "المناسبة") for step in ("first", "again", "forty")),
    *(Topic("hardship", step, "المناسبة") for step in ("first", "again")),
    *(Topic("invitation", step, "المناسبة") for step in ("answer", "day", "after", "make-good")),
]

TO_ONE_WOMAN = re.compile(r"(?<!\w)(?:المحترمة|العزيزة|عزيزتي|أنت طيبة)(?!\w)")
TO_ONE_MAN = re.compile(r"(?<!\w)(?:المحترم|العزيز|عزيزي|أنت طيب)(?!\w)")
TO_ONE = re.compile(r"(?<!\w)(?:أنت|وأنت|لك|عليك|بك|معك|عنك|عندك|قلبك|بيتك|أيامك)(?!\w)")
OF_A_MAN_WHO_WRITES = re.compile(r"(?<!\w)(?:سائلًا|راجيًا|متمنيًا|حاضر|فخور|ممتن|سعيد بك|آسف)(?!\w)")
JOYFUL = re.compile("مبروك|مبارك|تهان|تهنئ|سعيد|Happy|Congratulations|congratulat")
INVENTED_EXCUSE = re.compile("ظرف طارئ|ظروف|انشغال|مشغول|سفر|مرض|busy|unforeseen|travel|\\bill\\b|work kept")


def to(gender="m", register="formal", language="ar", address="د. خالد", region="other"):
    return Addressee(7, gender, address, register, language, region)


def test_every_occasion_has_its_words_and_all_words_an_occasion():
    keys = {topic.key for topic in TOPICS}

    named = {
        matched[1] for name in sentence_ids("ar", "greetings") if (matched := re.fullmatch(r"greet-(.+)-\d+", name))
    }
    assert named == keys
    assert len(keys) > 20
    assert set(FEAST_KEYS) == set(FeastName.values)
    assert sentence_ids("ar", "greetings") == sentence_ids("en", "greetings")


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_it_is_said_to_everybody_in_every_way(topic):
    assert count_of_variants(topic) >= 3
    for variant, register, gender, language, region in product(
        range(1, count_of_variants(topic) + 1), REGISTERS, GENDERS, LANGUAGES, REGIONS
    ):
        for channel in ("whatsapp", "email", "call"):
            said = greeting(to(gender, register, language, region=region), topic, variant, channel=channel)

            assert said == said.strip()
            assert len(said) > 20
            assert not re.search(r"\?\?\?|[{}$\u2066-\u2069\[\]_]|  | [،,.؛!]|\.\.|،،", said), said
            assert "خالد" in said or channel == "call"
            if language == "ar":
                assert not re.search("[A-Za-z]", said), said
            else:
                assert not re.search("[\u0621-\u064a]", said.replace("د. خالد", "").replace("المناسبة", "")), said
        assert subject(to(gender, register, language), topic)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_arabic_agrees_with_whom_it_is_said_to(topic):
    for variant, register, region in product(range(1, count_of_variants(topic) + 1), REGISTERS, REGIONS):
        said = {
            gender: greeting(to(gender, register, region=region), topic, variant, channel="email") for gender in GENDERS
        }

        assert not TO_ONE_MAN.search(said["f"]), said["f"]
        assert not TO_ONE_WOMAN.search(said["m"]), said["m"]
        assert not TO_ONE.search(said["many"]), said["many"]
        assert not re.search("عزيز[يت]|العزيزة? |المحترمة?", said["unknown"]), said["unknown"]
        assert not any(OF_A_MAN_WHO_WRITES.search(one) for one in said.values()), said
        if register == "formal":
            assert not TO_ONE.search(said["m"]), said["m"]


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_no_two_wordings_of_an_occasion_are_alike(topic):
    for register, language in product(REGISTERS, LANGUAGES):
        every = [
            greeting(to(register=register, language=language), topic, variant, channel="sms")
            for variant in range(1, count_of_variants(topic) + 1)
        ]

        assert len(set(every)) == len(every)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_nobody_is_told_the_same_two_years_running(topic):
    count = count_of_variants(topic)
    for person_id in (1, 2, 3, 17, 1000):
        used: list[int] = []
        for year in range(2026, 2040):
            used.insert(0, variant_in_turn(count, person_id, year, used))

        assert all(one != following for one, following in pairwise(used))
        assert set(used) == set(range(1, count + 1))


def test_what_the_owner_chose_by_hand_is_not_repeated_either():
    in_turn = variant_in_turn(3, 7, 2026, [])

    assert variant_in_turn(3, 7, 2026, [in_turn]) != in_turn


def test_a_condolence_rejoices_at_nothing():
    for topic in TOPICS:
        if topic.tone in {"grave", "care"}:
            for variant, register, language in product(range(1, count_of_variants(topic) + 1), REGISTERS, LANGUAGES):
                said = greeting(to(register=register, language=language), topic, variant, channel="email")
                assert not JOYFUL.search(said), said


def test_no_word_offers_an_excuse_that_was_not():
    for step, language, register in product(("answer", "day", "after", "make-good"), LANGUAGES, REGISTERS):
        topic = Topic("invitation", step, "")
        for variant in range(1, count_of_variants(topic) + 1):
            said = greeting(to(register=register, language=language), topic, variant, channel="email")
            assert not INVENTED_EXCUSE.search(said), said
    assert set(Invitation.Kind.values) - {"gathering", "other"} <= set(LifeEvent.Kind.values)


@pytest.mark.parametrize(
    ("address", "gender", "register", "begins"),
    [
        ("أبو فهد", "m", "close", "عزيزي أبا فهد،"),
        ("أبو فهد", "m", "collegial", "الأخ العزيز أبو فهد،"),
        ("أم سعود", "f", "close", "عزيزتي أم سعود،"),
        ("سعادة الدكتور خالد", "m", "formal", "سعادة الدكتور خالد المحترم،"),
        ("د. نورة", "f", "formal", "د. نورة المحترمة،"),
        ("نور", "unknown", "collegial", "تحية طيبة نور،"),
        ("شركة النخيل", "many", "formal", "السادة في شركة النخيل،"),
        ("", "m", "formal", "تحية طيبة،"),
    ],
)
def test_titles_and_kunyas_stand_in_their_right_form(address, gender, register, begins):
    assert greeting(to(gender, register, address=address), Topic("eid-al-fitr"), 1, channel="sms").startswith(begins)


def test_a_kunya_is_called_in_the_accusative():
    assert [called(name) for name in ("أبو فهد", "أم فهد", "د. أبوبكر", "Khalid")] == [
        "أبا فهد", "أم فهد", "د. أبوبكر", "Khalid",
    ]  # fmt: skip


def test_people_greet_as_their_country_does():
    said = {
        region: greeting(to("f", "close", region=region), Topic("eid-al-fitr"), 4, channel="sms") for region in REGIONS
    }

    assert "وعساكم من عوّاده" in said["gulf"]
    assert "كل سنة وأنت طيبة" in said["egypt"]
    assert "ينعاد عليك" in said["levant"]
    assert len(set(said.values())) == len(REGIONS)


def test_the_last_register_counts_then_the_title_then_the_kunya():
    assert register_of(is_titled=True, is_familiar=False) == "formal"
    assert register_of(is_titled=False, is_familiar=True) == "close"
    assert register_of(is_titled=False, is_familiar=False) == "collegial"
    assert register_of(is_titled=True, is_familiar=True, last="close") == "close"
