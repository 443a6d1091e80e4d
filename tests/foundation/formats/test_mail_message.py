import io
from datetime import UTC, datetime

import pytest

from wasl.foundation.formats.mail import eml
from wasl.foundation.formats.records import Message, Party, ReadOptions, Whose

MONA, SAMI = "Mona <mona@example.com>", "سامي الحداد <Sami@Example.org>"


def records_of(*lines, body="", **options):
    content = "\r\n".join([*lines, "", body]).encode()
    return list(eml.read(io.BytesIO(content), "letter.eml", ReadOptions(**options)))


def message_of(*lines, **more):
    fields = {line.partition(":")[0].lower() for line in lines}
    usual = {"from": SAMI, "to": MONA, "date": "Mon, 02 Mar 2026 10:00:00 +0300"}
    extra = [f"{name}: {value}" for name, value in usual.items() if name not in fields]
    return next(record for record in records_of(*lines, *extra, **more) if isinstance(record, Message))


def test_a_letter_says_who_wrote_to_whom_and_when():
    message = message_of(
        "Subject: =?utf-8?B?2KfZhNmF2YjYudiv?=", "Cc: نورة <n@example.net>", "Message-ID: <1@x>", body="أهلا"
    )

    assert message.sender == Party(name="سامي الحداد", kind="email", value="sami@example.org")
    assert [party.value for party in message.recipients] == ["mona@example.com", "n@example.net"]
    assert (message.channel, message.subject, message.key) == ("email", "الموعد", "1@x")
    assert message.at == datetime(2026, 3, 2, 7, tzinfo=UTC)
    assert message.length == len("أهلا".encode())
    assert message.text == ""


@pytest.mark.parametrize(
    ("line", "skip"),
    [
        ("List-Id: <news.example.org>", "list"),
        ("List-Unsubscribe: <mailto:x@example.org>", "list"),
        ("Precedence: bulk", "list"),
        ("Precedence: first-class", ""),
        ("Auto-Submitted: auto-replied", "system"),
        ("Auto-Submitted: no", ""),
        ("Precedence: auto_reply", "system"),
        ("From: <MAILER-DAEMON@example.org>", "system"),
        ("From: No Reply <no-reply@example.org>", "no-reply"),
        ("From: <donotreply.orders@example.org>", "no-reply"),
        ("From: <notifications+12@example.org>", "no-reply"),
        ("From: <noreplyson@example.org>", ""),
        ("From: <alertsson@example.org>", ""),
        ("X-Spam-Flag: YES", "spam"),
        ("X-Gmail-Labels: Spam,Unread", "spam"),
        ("X-Gmail-Labels: =?utf-8?B?2KfZhNmF2LPZiNiv2KfYqg==?=", "draft"),
        ("X-Gmail-Labels: Inbox,Opened", ""),
        ("To: " + ", ".join(f"p{number}@example.org" for number in range(21)), "mass"),
        ("To: " + ", ".join(f"p{number}@example.org" for number in range(20)), ""),
    ],
)
def test_what_is_no_relationship_is_marked(line, skip):
    assert message_of(line).skip == skip


@pytest.mark.parametrize(
    ("lines", "direction"),
    [
        (["X-Gmail-Labels: Sent,Opened"], "out"),
        (["X-Gmail-Labels: =?utf-8?B?2KfZhNix2LPYp9im2YQg2KfZhNmF2LHYs9mE2Kk=?="], "out"),
        (["Delivered-To: mona@example.com"], "in"),
        (["Delivered-To: mona@example.com", f"From: {MONA}", f"To: {SAMI}"], "out"),
        ([], ""),
    ],
)
def test_the_direction_is_said_where_the_mailbox_shows_it(lines, direction):
    assert message_of(*lines).direction == direction


@pytest.mark.parametrize(
    ("lines", "owner"),
    [
        (["X-Gmail-Labels: Sent", f"From: {MONA}"], "mona@example.com"),
        (["Delivered-To: Mona@example.com"], "mona@example.com"),
    ],
)
def test_a_mailbox_hints_at_its_owner(lines, owner):
    records = records_of(*lines, "Date: Mon, 02 Mar 2026 10:00:00 +0300")

    [hint] = [record for record in records if isinstance(record, Whose)]
    assert hint.party.value == owner
    assert 0.5 < hint.certainty < 1


def test_a_letter_without_identifier_has_a_key_that_stays():
    first, again, other = message_of("Subject: أ"), message_of("Subject: أ"), message_of("Subject: ب")

    assert first.key == again.key != other.key
    assert first.key.startswith("hash:")


@pytest.mark.parametrize("line", ["Message-ID: <a b@c>", "Message-ID:\r\n <ab@c>", "Message-Id: ab@c"])
def test_an_identifier_is_read_however_it_is_written(line):
    assert message_of(line).key == "ab@c"


def test_letters_of_one_conversation_share_its_beginning():
    assert message_of("References: <1@x> <2@x>", "In-Reply-To: <2@x>", "Message-ID: <3@x>").thread == "1@x"
    assert message_of("In-Reply-To: <1@x>", "Message-ID: <2@x>").thread == "1@x"
    assert message_of("Message-ID: <1@x>").thread == "1@x"
    assert message_of("X-GM-THRID: 154", "Message-ID: <1@x>").thread == "154"


def test_the_time_of_arrival_stands_in_for_a_missing_date():
    arrival = "Received: by mx.example.com; Mon, 2 Mar 2026 10:00:00 +0300 (AST)"

    assert message_of("Date: nonsense", arrival).at == datetime(2026, 3, 2, 7, tzinfo=UTC)
    assert message_of("Date: Mon, 02 Mar 2066 10:00:00 +0300", arrival).at == datetime(2026, 3, 2, 7, tzinfo=UTC)


def test_a_letter_without_any_date_is_counted_and_set_aside():
    message = message_of("Date: nonsense")

    assert message.skip == "no-date"
    assert message.at == datetime(1970, 1, 1, tzinfo=UTC)


def test_a_clock_without_zone_is_the_owners():
    message = message_of("Date: Mon, 02 Mar 2026 10:00:00", time_zone="Africa/Cairo")

    assert message.at == datetime(2026, 3, 2, 8, tzinfo=UTC)


def test_the_sender_stands_in_for_an_author_without_address():
    assert message_of("From: Sami", "Sender: <office@example.org>").sender.value == "office@example.org"


def test_raw_letters_of_windows_are_read():
    content = "From: محمد العتيبي <m@example.com>\nSubject: موعدنا غدا\n\n".encode("cp1256")

    message = next(eml.read(io.BytesIO(content), "letter.eml", ReadOptions()))

    assert (message.sender.name, message.subject) == ("محمد العتيبي", "موعدنا غدا")
