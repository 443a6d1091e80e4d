"""Names, ways to reach and forms of address."""

import pytest

from wasl.relations.people.models import Person
from wasl.relations.people.rules import (
    AFTER_ALL_LETTERS,
    address_form,
    kind_of_way,
    link_to,
    name_fields,
    one_line,
    register_of,
)


def person(name: str, **fields: str) -> Person:
    return Person(**{**name_fields(name), **fields})


def test_a_name_fills_its_columns_and_stays_as_it_is_written():
    fields = name_fields("د. خالد بن عبد الله المنصور")

    assert fields["display_name"] == "د. خالد بن عبد الله المنصور"
    assert (fields["titles"], fields["given"], fields["family"]) == ("د.", "خالد", "المنصور")


def test_a_title_does_not_decide_where_a_name_stands():
    assert name_fields("د. خالد المنصور")["sort_key"] == name_fields("خالد المنصور")["sort_key"]


def test_who_has_no_name_stands_last():
    assert name_fields("")["sort_key"] == AFTER_ALL_LETTERS > name_fields("يوسف")["sort_key"]


def test_columns_hold_what_they_are_given_however_long():
    fields = name_fields("محمد " * 5000)

    assert len(fields["display_name"]) <= 300
    assert all(len(text) <= 300 for text in fields.values())


def test_what_a_database_refuses_is_left_out():
    assert one_line("نورة\x00 \u202eالقاسمي\n") == "نورة القاسمي"


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("+966 50 123 4567", "phone"), ("noura@example.com", "email"), ("linkedin.com/in/noura", "linkedin"),
        ("https://t.me/noura", "telegram"), ("example.com", "site"), ("حي الملقا", "other"),
    ],
)  # fmt: skip
def test_the_kind_is_seen_from_what_is_written(written, kind):
    assert kind_of_way(written) == kind


@pytest.mark.parametrize(
    ("name", "fields", "form"),
    [
        ("د. خالد المنصور", {}, "د. خالد"),
        ("أبو فهد", {}, "أبو فهد"),
        ("سارة العتيبي", {}, "سارة"),
        ("د. خالد المنصور", {"address_style": "given"}, "خالد"),
        ("خالد المنصور", {"address_style": "full"}, "خالد المنصور"),
        ("خالد المنصور", {"kunya": "أبو بدر", "address_style": "kunya"}, "أبو بدر"),
        ("خالد المنصور", {"address_as": "عمّي خالد"}, "عمّي خالد"),
        ("خالد المنصور", {"given": "أبو خالد"}, "أبو خالد"),
    ],
)
def test_how_somebody_is_addressed(name, fields, form):
    assert address_form(person(name, **fields), "ar") == form


def test_an_english_reader_sees_the_latin_spelling_addressed():
    assert address_form(person("خالد المنصور"), "en", ["Khalid Al Mansour"]) == "Khalid"


@pytest.mark.parametrize(
    ("kind", "value", "link"),
    [
        ("phone", "+966501234567", "tel:+966501234567"),
        ("whatsapp", "+966501234567", "https://wa.me/966501234567"),
        ("telegram", "t.me/noura", "https://t.me/noura"),
        ("email", "a?subject=x@example.com", "mailto:a%3Fsubject%3Dx@example.com"),
        ("site", "javascript:alert(1)", ""),
        ("site", "data:text/html,x", ""),
        ("site", "example.com/a", "https://example.com/a"),
        ("linkedin", "evil.example/in/x", ""),
        ("postal", "الرياض", ""),
    ],
)
def test_only_safe_addresses_become_links(kind, value, link):
    assert link_to(kind, value) == link


@pytest.mark.parametrize(
    ("titles", "address", "register"),
    [("د.", "د. خالد", "formal"), ("", "خالد", "friendly"), ("", "", "unnamed"), ("د.", "", "unnamed")],
)
def test_a_letter_is_worded_by_title_and_name(titles, address, register):
    person = Person(display_name=address, titles=titles)

    assert register_of(person, address) == register
