"""Figures, days, addresses and names of a draft are still there after it was polished, or it is said which are not."""

import pytest

from wasl.foundation.polishing.facts import facts_changed

SAME = [
    ("نلتقي يوم الأحد الساعة 10", "يسعدني أن نلتقي الأحد عند الساعة ١٠"),
    ("السعر ٥٬٠٠٠ ريال", "السعر 5000 ريال سعودي"),
    ("سلمي على نورة", "أرجو أن تبلغي لنورة سلامي"),
    ("see you on monday, Noura", "See you on Monday, Noura."),
    ("Thanks! I sent it to Omar's team.", "Thank you! I have sent it to the team of Omar."),
    ("I may come. March on!", "I might come. Go on!"),
    ("انظر https://example.com/a?b=1.", "تفضل بالاطلاع: https://example.com/a?b=1"),
    ("hi", "Hello. I hope you are well."),
]


@pytest.mark.parametrize(("draft", "polished"), SAME)
def test_the_same_in_other_words_is_the_same(draft, polished):
    assert not facts_changed(draft, polished, ["نورة القاسمي", "Noura"])


@pytest.mark.parametrize(
    ("draft", "polished", "lost", "added"),
    [
        ("نلتقي يوم الأحد", "نلتقي يوم الاثنين", ("الأحد",), ("الاثنين",)),
        ("نلتقي الساعة ١٠", "نلتقي صباحًا", ("١٠",), ()),
        ("It costs 5,000 riyals", "It costs 500 riyals", ("5,000",), ("500",)),
        ("on 2026-11-23", "on 2026-11-24", ("2026-11-23",), ("2026-11-24",)),
        ("See you on Sunday", "See you soon", ("Sunday",), ()),
        ("Greet Omar", "Kindly greet Amr", ("Omar",), ("Amr",)),
        ("شكرًا نورة على الملف", "شكرًا على الملف", ("نورة",), ()),
        ("شكرًا على الملف", "شكرًا نورة على الملف", (), ("نورة",)),
        ("write to me@example.com", "write to me@example.org", ("me@example.com",), ("me@example.org",)),
        ("Dr. Noura, thank you", "Noura, thank you", (), ()),
        ("Dear Dr. Noura, thank you", "Dear Noura, thank you", ("Dr",), ()),
    ],
)
def test_what_is_gone_and_what_came_is_said_as_it_was_written(draft, polished, lost, added):
    changed = facts_changed(draft, polished, ["نورة القاسمي"])

    assert (changed.lost, changed.added) == (lost, added)


def test_words_of_many_names_are_told_once():
    assert facts_changed("Ask Omar and Omar", "Ask him", []).lost == ("Omar",)
