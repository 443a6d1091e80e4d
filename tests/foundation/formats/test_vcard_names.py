import pytest

from tests.foundation.formats.test_vcard import read_one


def test_the_formatted_name_is_the_name():
    contact = read_one("N:العتيبي;محمد;;;", "FN:أبو فهد العتيبي")

    assert (contact.full, contact.given) == ("أبو فهد العتيبي", "محمد")


@pytest.mark.parametrize(
    "written", ["omar@example.com", "+966 50 123 4567", "٠٥٠١٢٣٤٥٦٧", "(011) 234-5678", "<a@b.sa>"]
)
def test_an_address_is_never_a_name(written):
    contact = read_one(f"FN:{written}", f"N:;{written};;;", "NICKNAME:أبو فهد")

    assert (contact.full, contact.given) == ("أبو فهد", "")


def test_an_address_in_the_place_of_the_name_becomes_a_way_to_reach():
    contact = read_one("FN:0501234567")

    assert contact.full == ""
    assert [(reach.kind, reach.value) for reach in contact.reaches] == [("phone", "0501234567")]


def test_without_a_formatted_name_the_parts_are_said_in_order():
    contact = read_one("N:الحربي;سارة;علي,محمد;د.;")

    assert contact.full == "د. سارة علي محمد الحربي"


def test_a_comma_in_an_old_name_is_a_comma():
    assert read_one("N:Haddad, Sr.;Omar", version="2.1").family == "Haddad, Sr."


def test_without_any_name_the_organisation_is_what_the_card_is_about():
    contact = read_one("N:;;;;", "FN:مطعم الأندلس", "ORG:مطعم الأندلس;")

    assert (contact.full, contact.is_organisation) == ("مطعم الأندلس", True)


def test_apple_says_that_a_card_is_a_company():
    assert read_one("FN:مطعم الأندلس", "N:الأندلس;;;;", "X-ABShowAs:COMPANY").is_organisation


def test_a_name_without_letters_that_is_no_number_is_a_name():
    assert read_one("FN:🌹").full == "🌹"


def test_other_formatted_names_and_phonetic_parts_are_spellings():
    contact = read_one("FN:نورة", "FN:Noura", "X-PHONETIC-FIRST-NAME:Nora", version="4.0")

    assert (contact.full, contact.spellings) == ("نورة", ("Noura", "Nora"))


def test_marks_of_direction_are_no_part_of_a_name():
    assert read_one("FN:\u200fنورة\u202e القحطاني\u200e").full == "نورة القحطاني"


def test_a_card_without_name_still_gives_its_addresses():
    contact = read_one("EMAIL:omar@example.com")

    assert (contact.full, contact.reaches[0].value) == ("", "omar@example.com")
