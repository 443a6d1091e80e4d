"""Breaks of lines in every text: no line of a calendar, a card, a header, a mail or the log begins with what somebody wrote."""

import io
import logging
import re

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.attacks.what_we_render.columns import fill_columns
from tests.doors.dav.telephone import Telephone
from tests.journeys.furnished import furnished_owner
from tests.journeys.test_every_page import every_path
from tests.test_every_address import prove_herself_anew
from wasl.relations.people.reaching import Way, openings
from wasl.relations.people.rules import link_to

pytestmark = pytest.mark.django_db

MARK = "X-INJECTED"
BREAKS = (
    f"منى\r\n{MARK}:1\r\nEND:VCARD\r\nBEGIN:VCARD\r\n{MARK}:2",
    f"a\n{MARK}:1\nEND:VEVENT\n",
    f'a"\r{MARK}:1',
    f"https://example.org/\n{MARK}:1",
    f"https://example.org/\u2028{MARK}:1\n",
)
OF_LINES = ("text/calendar", "text/vcard", "text/directory")


def begun(content: bytes) -> list[bytes]:
    """Lines that the mark begins: what continues a line begins with a blank."""
    return [line for line in re.split(rb"\r\n|\n|\r", content) if line.startswith(MARK.encode())]


def test_no_text_begins_a_line_of_a_file_or_a_header(tmp_path):
    owner, client = furnished_owner("ar", tmp_path), Client()
    client.force_login(owner)
    client.raise_request_exception = False
    prove_herself_anew(client, owner)
    paths = [*every_path(owner)]
    columns, wrong, files = fill_columns(BREAKS, but_for=MARK), [], 0

    for path in paths:
        answer = client.get(path)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        if answer.status_code >= 500 or any("\n" in value or "\r" in value for _name, value in answer.items()):
            wrong.append((path, answer.status_code, [*answer.items()]))
        if answer.get("Content-Type", "").startswith(OF_LINES):
            files += 1
            wrong += [(path, line) for line in begun(content)]
    for collection in ("people", "calendar"):
        wrong += [(collection, line) for line in begun(_on_a_telephone(owner, collection))]

    assert wrong[:5] == []
    assert (files > 5, columns > 40) == (True, True)


def _on_a_telephone(owner, collection: str) -> bytes:
    telephone = Telephone(owner, collection=collection)
    answers = [telephone.ask("GET", name) for name in telephone.etags()]
    assert {answer.status_code for answer in answers} == {200}
    return b"".join(answer.content for answer in answers)


@pytest.mark.parametrize(
    "more", ["\r\nBcc:other@example.org", "?bcc=other@example.org", "%0D%0ABcc:other@example.org", "&bcc=o@example.org"]
)
def test_an_address_or_a_draft_opens_no_further_field_of_a_mail(more):
    """The program that writes the mail takes what stands behind `?` for fields."""
    (opening,) = openings([Way("email", f"mona@example.org{more}", "mona@example.org")])

    for link in (opening.link(f"شكرا{more}", f"سلام{more}"), link_to("email", f"mona@example.org{more}")):
        address, _mark, fields = link.partition("?")
        assert not re.search(r"[\r\n&]", address), link
        assert {field.partition("=")[0] for field in fields.split("&") if field} <= {"subject", "body"}, link
        assert not re.search(r"[\r\n]", link), link


@pytest.mark.parametrize(
    "more",
    ["\r\nBcc: other@example.org", "\nBcc: other@example.org", ", other@example.org", "%0ABcc: other@example.org"],
)
def test_a_forgotten_password_is_written_to_the_owner_alone(owner, settings, more):
    settings.MAIL_IS_SENT = True

    Client().post(reverse("account_reset_password"), {"email": f"{owner.email}{more}"})

    assert {address for one in mail.outbox for address in one.recipients()} <= {owner.email}
    assert not any("other@example.org" in str(one.message()) for one in mail.outbox)


def test_breaks_in_the_owners_name_begin_no_line_of_a_mail(owner, settings):
    settings.MAIL_IS_SENT = True
    type(owner).objects.filter(pk=owner.pk).update(name=f"منى\r\n{MARK}: 1")

    Client().post(reverse("account_reset_password"), {"email": owner.email})

    (sent,) = mail.outbox
    assert not any(MARK in name for name in sent.message())
    assert "\n" not in sent.subject


@pytest.mark.parametrize(
    "path",
    ["/nothing%0a2026-11-28 ERROR root: forged/", "/nothing%0d%0aforged", "/people/%1b[2J", "/nothing%e2%80%a8forged"],
)
@pytest.mark.parametrize("method", ["get", "post", "propfind"])
def test_no_address_writes_a_line_of_the_log(method, path):
    """As the program logs: the handler of its settings, on a stream that is read here."""
    written, root = io.StringIO(), logging.getLogger()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logging.Formatter(settings.LOGGING["formatters"]["plain"]["format"]))
    root.addHandler(handler)
    logger = logging.getLogger("django.request")
    logger.addHandler(handler)
    try:
        Client().generic(method.upper(), path)
    finally:
        root.removeHandler(handler)
        logger.removeHandler(handler)

    lines = written.getvalue()
    assert lines
    assert all(re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ", line) for line in lines.splitlines()), lines
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", lines)
