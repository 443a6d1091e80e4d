import pytest

from wasl.foundation.formats.mail.addresses import MOST_ADDRESSES, parse_addresses

WRITTEN = [
    ("Sami <sami@example.org>", [("Sami", "sami@example.org")]),
    ('"الحداد، سامي" <sami@example.org>', [("الحداد، سامي", "sami@example.org")]),
    ('"Haddad, Sami" <Sami@Example.ORG>', [("Haddad, Sami", "sami@example.org")]),
    ('"Sami \\"Abu Omar\\"" <s@example.org>', [('Sami "Abu Omar"', "s@example.org")]),
    ("s@example.org (Sami (Abu Omar) Haddad)", [("Sami Abu Omar Haddad", "s@example.org")]),
    ("(Sami) s@example.org", [("Sami", "s@example.org")]),
    (
        "a@b.example, Noura <n@b.example>; <c@b.example>",
        [("", "a@b.example"), ("Noura", "n@b.example"), ("", "c@b.example")],
    ),
    ("Team: a@b.example, Noura <n@b.example>;", [("", "a@b.example"), ("Noura", "n@b.example")]),
    ("undisclosed-recipients:;", []),
    ("Wasl: News <news@b.example>", [("Wasl: News", "news@b.example")]),
    ("<@relay.example,@other.example:a@b.example>", [("", "a@b.example")]),
    ("ripley at stats.example.org (Brian Ripley)", [("Brian Ripley", "ripley@stats.example.org")]),
    ("Sami <sami [at] example.org>", [("Sami", "sami@example.org")]),
    ("pd@|gd @end|ng |rom gm@||@com (Peter)", [("Peter", "")]),
    ('"unclosed <a@b.example>', [("unclosed", "a@b.example")]),
    ("Noura Ali noura@b.example", [("Noura Ali", "noura@b.example")]),
    ('"noura@b.example" <noura@b.example>', [("noura@b.example", "noura@b.example")]),
    ("'Noura' <noura@@b.example>", [("Noura", "noura@b.example")]),
    ("mailto:noura@b.example", [("", "noura@b.example")]),
    ("MAILER-DAEMON", [("MAILER-DAEMON", "")]),
    ("=?utf-8?B?2YbZiNix2Kk=?= <n@b.example>", [("نورة", "n@b.example")]),
    ("=?utf-8?Q?Haddad,_Sami?= <s@b.example>", [("Haddad, Sami", "s@b.example")]),
    ("=?utf-8?Q?Haddad=2C?= =?utf-8?Q?_Sami?= <s@b.example>", [("Haddad, Sami", "s@b.example")]),
    ("\u200fنورة\u200f <n@b.example>", [("نورة", "n@b.example")]),
    ("", []),
    (" , ;", []),
]


@pytest.mark.parametrize(("written", "expected"), WRITTEN)
def test_an_address_list_is_read_as_people_mean_it(written, expected):
    assert [(party.name, party.value) for party in parse_addresses(written)] == expected


def test_a_list_without_end_is_cut():
    assert len(parse_addresses("a@b.example, " * 100_000)) == MOST_ADDRESSES


@pytest.mark.parametrize("piece", ['"', "<", "(", '\\"', "=?a?q?", "a at ", '" ', ":;", " @end|ng |rom ", "=?"])
def test_marks_without_end_take_linear_time(piece):
    parse_addresses(piece * 500_000)
