"""Mail addresses in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.language.emails import is_role_address, normalise_email


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Khalid@Example.COM", "khalid@example.com"),
        (" <khalid@example.com>; ", "khalid@example.com"),
        ("mailto:khalid@example.com?subject=Hi", "khalid@example.com"),
        ("\u200fkhalid@example.com\u200e", "khalid@example.com"),
        ("first.last+tag@gmail.com", "first.last+tag@gmail.com"),
        ("khalid@مثال.السعودية", "khalid@مثال.السعودية"),
        ("khalid@xn--mgbh0fb.xn--kgbechtv", "khalid@مثال.إختبار"),
        ("o'brien@example.ie", "o'brien@example.ie"),
        ("khalid@example.com.", "khalid@example.com"),
        ("a b@c.com", None), ("khalid", None), ("khalid@localhost", None), ("a@@b.com", None), ("@b.com", None),
        ("a@.com", None), ("a..b@c.com", None), ("a@-b.com", None), ("x" * 65 + "@a.com", None),
        ("a@" + "b." * 200 + "com", None), ("", None),
    ],
)  # fmt: skip
def test_addresses_as_people_write_them(text, address):
    assert normalise_email(text) == address


@given(st.text(max_size=60) | st.from_regex(r"[a-z.+]{1,20}@[a-z0-9.-]{1,20}", fullmatch=True))
def test_no_text_raises_and_every_answer_is_stable(text):
    address = normalise_email(text)

    assert address is None or normalise_email(address) == address


@pytest.mark.parametrize(
    ("address", "is_role"),
    [("info@a.com", True), ("No-Reply@a.com", True), ("noreply-12@a.com", True), ("support+7@a.com", True),
     ("mailer-daemon@a.com", True), ("khalid@a.com", False), ("informatica@a.com", False), ("sales.manager@a.com", False)],
)  # fmt: skip
def test_desks_and_machines_are_told_from_people(address, is_role):
    assert is_role_address(address) is is_role
