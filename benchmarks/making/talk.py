"""Mailboxes and chats of any size, the same from the same seed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.utils import format_datetime
from pathlib import Path

from wasl.doors.demo.chance import Chance
from wasl.doors.demo.people import Somebody, make_people
from wasl.doors.demo.words import SPOKEN
from wasl.doors.demo.work import FIELDS

SEED = 51
FIRST = datetime(2022, 1, 2, 8, tzinfo=UTC)
OWNER = "mona@example.com"
CORRESPONDENTS = 1000
TALKERS = 12
BODY_LINES = 12


def write_mbox(path: Path, count: int, *, least_bytes: int = 0) -> int:
    """Write so many mails of a thousand people, in Arabic and English; until the file is that large, if told so.

    Gives how many there are.
    """
    chance = Chance(SEED)
    people = [one for one in make_people(chance, CORRESPONDENTS, FIRST.date(), "ar") if _address(one)]
    line = "نرفق لكم الجدول المحدّث، ونأمل موافاتنا بملاحظاتكم قبل نهاية الأسبوع. The updated schedule is attached.\n"
    body = line * BODY_LINES if not least_bytes else line * 200
    written, number = 0, 0
    with path.open("wb") as file:
        while number < count or written < least_bytes:
            mail = (_mail(chance, chance.one(people), number) + body + "\n").encode()
            written += file.write(mail)
            number += 1
    return number


def _mail(chance: Chance, person: Somebody, number: int) -> str:
    at = FIRST + timedelta(minutes=11 * number)
    name = Header(person.contact.full, "utf-8").encode()
    subject = Header(person.in_words(chance.one(FIELDS[person.work].subjects)), "utf-8").encode()
    me, them = f"{Header('منى الحربي', 'utf-8').encode()} <{OWNER}>", f"{name} <{_address(person)}>"
    sender, receiver = (me, them) if chance.happens(0.4) else (them, me)
    return (
        f"From MAILER-DAEMON {at:%a %b %d %H:%M:%S %Y}\nMessage-ID: <{number}@example.com>\nDate: {format_datetime(at)}\n"
        f"From: {sender}\nTo: {receiver}\nSubject: {subject}\nMIME-Version: 1.0\nReceived: from mx.example.com by mail.example.com;\n"
        f" {format_datetime(at)}\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    )


def _address(person: Somebody) -> str:
    return next((reach.value for reach in person.contact.reaches if reach.kind == "email"), "")


def write_whatsapp(path: Path, count: int) -> None:
    """Write a chat of a few people, as an iPhone in English exports it."""
    chance = Chance(SEED)
    talkers = [one.contact.full.replace(":", "") for one in make_people(chance, TALKERS, FIRST.date(), "ar")]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(_lines(chance, [*talkers, "منى الحربي"], count))


def _lines(chance: Chance, talkers: list[str], count: int) -> Iterator[str]:
    for number in range(count):
        at = FIRST + timedelta(minutes=7 * number)
        said = chance.one(SPOKEN)[0].format(interest="الكتب", organisation="الجمعية", subject="الخطة")
        yield f"[{at:%d/%m/%Y, %H:%M:%S}] {chance.one(talkers)}: {said}\n"
