"""The address that opens a channel, with the draft in it."""

from urllib.parse import unquote

import pytest

from wasl.relations.people.reaching import Way, choose_opening, encoded, openings

MOBILE = Way("phone", "+966501234567", "050 123 4567")
LANDLINE = Way("phone", "+966112345678", "011 234 5678")
MAIL = Way("email", "khalid@example.com", "khalid@example.com")
DRAFT = "صباح الخير خالد،\n\nكيف الحال & الأهل؟"


def links(*ways):
    return {opening.channel: opening.link(DRAFT, "سلام") for opening in openings(ways)}


def channel(*ways, last="", is_answer=False):
    opening = choose_opening(openings(ways), last, is_answer=is_answer)
    return opening.channel if opening else ""


def test_a_mobile_number_opens_a_chat_a_call_and_a_text():
    assert links(MOBILE) == {
        "whatsapp": f"https://wa.me/966501234567?text={encoded(DRAFT)}",
        "call": "tel:+966501234567",
        "sms": f"sms:+966501234567?body={encoded(DRAFT)}",
    }


def test_a_landline_is_called():
    assert links(LANDLINE) == {"call": "tel:+966112345678"}


def test_a_mail_carries_its_subject_and_lines():
    link = links(MAIL)["email"]

    assert link == f"mailto:khalid@example.com?subject={encoded('سلام')}&body={encoded(DRAFT)}"
    assert "%0D%0A%0D%0A" in link
    assert "+" not in link
    assert unquote(link).endswith("كيف الحال & الأهل؟")


@pytest.mark.parametrize(
    ("kind", "value", "link"),
    [
        ("telegram", "t.me/khalid", f"https://t.me/khalid?text={encoded(DRAFT)}"),
        ("linkedin", "linkedin.com/in/خالد", "https://linkedin.com/in/%D8%AE%D8%A7%D9%84%D8%AF"),
        ("x", "x.com/khalid", "https://x.com/khalid"),
        ("signal", "+966501234567", "https://signal.me/#p/+966501234567"),
        ("phone", "937", "tel:937"),
    ],
)
def test_each_way_opens_its_own(kind, value, link):
    assert link in links(Way(kind, value, value)).values()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("linkedin", "javascript:alert(1)"),
        ("telegram", "خالد"),
        ("whatsapp", "050"),
        ("postal", "الرياض"),
        ("site", "example.com"),
        ("signal", "khalid"),
    ],
)
def test_what_opens_no_conversation_is_left_out(kind, value):
    assert not openings([Way(kind, value, value)])


def test_the_preferred_way_comes_before_habit():
    assert channel(MAIL._replace(is_preferred=True), MOBILE, last="whatsapp") == "email"


def test_a_preferred_number_is_used_as_it_was_last():
    assert channel(MOBILE._replace(is_preferred=True), MAIL, last="call") == "call"
    assert channel(MOBILE._replace(is_preferred=True), MAIL, last="email") == "whatsapp"


def test_habit_comes_before_guessing():
    assert channel(MOBILE, MAIL, last="email") == "email"
    assert channel(MOBILE, MAIL, last="meeting") == "whatsapp"


def test_what_was_asked_by_mail_is_answered_by_mail():
    assert channel(MOBILE._replace(is_preferred=True), MAIL, last="email", is_answer=True) == "email"


def test_nothing_known_opens_nothing():
    assert channel() == ""
