"""What the check of a draft names, and what it leaves alone."""

import pytest

from wasl.foundation.etiquette.checking import check_text
from wasl.foundation.etiquette.findings import Found, settled


def named(draft):
    return [(one.kind, draft[one.start : one.end]) for one in check_text(draft)]


@pytest.mark.parametrize(
    ("draft", "kind", "words"),
    [
        ("شكرا على الملف، لكنك أضعت وقتي معك أمس.", "contempt", "أضعت وقتي معك"),
        ("كم مرة يجب أن أكرر لك هذا؟", "contempt", "كم مرة يجب أن أكرر لك"),
        ("سأفضحك أمام الجميع.", "threat", "سأفضحك أمام الجميع"),
        ("هذه آخر فرصة لك.", "ultimatum", "هذه آخر فرصة لك"),
        ("خلصني بسرعة.", "command", "خلصني بسرعة"),
        ("اخرس.", "command", "اخرس"),
        ("عيب عليك.", "humiliation", "عيب عليك"),
        ("تأخرت كالعادة.", "sarcasm", "تأخرت كالعادة"),
        ("How many times do I have to tell you?", "contempt", "How many times do I have to tell you"),
        ("You will regret this.", "threat", "You will regret this"),
        ("Thanks for nothing.", "sarcasm", "Thanks for nothing"),
        ("Shame on you!", "humiliation", "Shame on you"),
    ],
)
def test_it_names_the_kind_and_the_words(draft, kind, words):
    assert (kind, words) in named(draft)


def test_tashkeel_tatweel_and_other_spellings_hide_nothing():
    assert named("أَضَعْتَ وَقْتي مَعَكَ")[0][0] == "contempt"
    assert named("أضــعت وقتى معك")[0][0] == "contempt"
    assert named("كــم مـرة أقول لك")[0][0] == "contempt"


@pytest.mark.parametrize(
    ("draft", "words", "softer"),
    [
        ("أين الملف؟؟؟", "؟؟؟", "؟"),
        ("لماااااذا لم ترد", "لماااااذا", "لماذا"),
        ("PLEASE ANSWER ME", "PLEASE ANSWER ME", "Please answer me"),
    ],
)
def test_a_raised_voice_is_given_its_calm_form(draft, words, softer):
    found = next(one for one in check_text(draft) if one.kind == "shouting")

    assert (draft[found.start : found.end], found.softer) == (words, softer)


@pytest.mark.parametrize(
    "draft",
    ["مبروك يا خالد!!!", "ألف مبروك الترقية!!!", "Happy birthday!!!", "The NDA and the SLA of the HQ", "واااو خبر حلو"],
)
def test_joy_and_acronyms_are_no_shouting(draft):
    assert named(draft) == []


def test_a_bare_command_is_one_only_without_a_courteous_word():
    assert named("أرسل الملف حالا")[0][0] == "command"
    assert named("أرسل الملف حالا من فضلك") == []
    assert named("Send the file now")[0][0] == "command"
    assert named("Please send the file now") == []


def test_an_apology_for_oneself_is_no_sarcasm():
    assert named("أعتذر، رائع ما صنعتم وقد نسيت أن أشكركم") == []
    assert named("Great news, and sorry that I forgot to answer.") == []
    assert named("Thank you. I missed your call.") == []


def test_praise_and_blame_in_two_sentences_stay_two():
    assert named("ما شاء الله على هذا العرض. هل وصلك ملفي أم نسيت إرفاقه") == []


def test_the_graver_of_two_that_overlap_stays():
    light, grave = Found("shouting", "marks", 0, 9, "low"), Found("threat", "threat", 4, 9, "high")

    assert settled([light, grave]) == [grave]
    assert settled([grave, light]) == [grave]


def test_an_animal_is_an_insult_only_when_somebody_is_called_one():
    assert named("اشتريت لابني كلبا صغيرا") == []
    assert named("The neighbours have a dog") == []
    assert [kind for kind, _ in named("يا كلب")] == ["profanity"]
    assert [kind for kind, _ in named("انت حيوان")] == ["humiliation"]


def test_a_client_is_no_traitor_and_a_floor_is_no_scoundrel():
    assert named("العرض جاهز للعميل في الطابق السفلي") == []


def test_an_empty_draft_has_nothing():
    assert check_text("") == []
    assert check_text(" \n؟!. ") == []
