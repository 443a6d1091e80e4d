"""Whole exports as people have them: each is one entry of one kind, or a mixed one."""

import zipfile
from pathlib import Path

import pytest

from tests.foundation.readers.reads import OPTIONS, all_of
from wasl.foundation.formats.records import Contact, Message, OwnFact, Record, Rejected
from wasl.foundation.readers.apart import read_apart
from wasl.foundation.readers.here import read_here
from wasl.foundation.readers.outcomes import FileOutcome, Source

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:العتيبي;محمد;;;\r\nFN:محمد العتيبي\r\nTEL:+966501234567\r\nEND:VCARD\r\n"
CHAT = (
    "[15/09/2025, 20:45:12] نورة القحطاني: السلام عليكم\n"
    "[15/09/2025, 20:46:00] سعد الشمري: وعليكم السلام\n"
    "[15/09/2025, 20:47:00] نورة القحطاني: <attached: 00000003-PHOTO-2025-09-15-20-47-00.jpg>\n"
)
CONNECTIONS = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing."\n'
    "\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "هند,الدوسري,https://www.linkedin.com/in/hind,,شركة النور,مديرة,05 Mar 2024\n"
)
LETTER = (
    "From: Noura <noura@example.com>\nTo: saad@example.com\nSubject: {subject}\n"
    "Date: Thu, 5 Mar 2026 12:00:00 +0300\nMessage-ID: <{subject}@example.com>\n\nSalam\n"
)
MEMBERS_OF_LINKEDIN = {
    "Connections.csv": CONNECTIONS,
    "Skills.csv": "Name\nNegotiation\n",
    "Articles/a.html": "<html>",
    "Jobs/Saved Jobs.csv": "Saved Date,Job Url,Job Title,Company Name\n3/5/26, 1:00 PM,https://x,مهندسة,شركة النور\n",
}


def write_all(folder: Path, members: dict[str, str]) -> Path:
    for name, text in members.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def zip_all(path: Path, members: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


def read_one(path: Path, *, as_format: str = "") -> tuple[list[Record], FileOutcome]:
    records, (outcome,) = all_of(read_here([Source(str(path), as_format)], OPTIONS))
    return records, outcome


def kinds(records: list[Record], kind: type[Record]) -> list[Record]:
    return [record for record in records if isinstance(record, kind)]


@pytest.mark.parametrize("shape", ["zip", "folder", "zip with a folder"])
def test_a_linkedin_archive_is_one_entry(tmp_path: Path, shape: str):
    members = MEMBERS_OF_LINKEDIN
    if shape == "zip with a folder":
        members = {f"Basic_LinkedInDataExport/{name}": text for name, text in members.items()}
    path = write_all(tmp_path / "linkedin", members) if shape == "folder" else zip_all(tmp_path / "l.zip", members)

    records, outcome = read_one(path)

    assert (outcome.format, outcome.passed_over, outcome.counts["rejected"]) == ("csv-linkedin", 1, 0)
    assert [record.full for record in records if isinstance(record, Contact)] == ["هند الدوسري"]
    assert kinds(records, OwnFact)


def test_an_archive_of_linkedin_without_connections_makes_nobody_of_skills(tmp_path: Path):
    members = {
        "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\nسابك,محامية,,,Jan 2018,\n",
        "Skills.csv": "Name\nالعقود\nالتفاوض\n",
        "Ad_Targeting.csv": "Member Age,Company Names\n25 to 34,سابك\n",
        "Verifications/Verifications.csv": "First name,Last name,Verification type\nمنى,الحربي,Passport\n",
    }

    records, outcome = read_one(zip_all(tmp_path / "l.zip", members))

    assert (outcome.format, outcome.passed_over, outcome.counts["rejected"]) == ("csv-linkedin", 2, 0)
    assert [record.kind for record in kinds(records, OwnFact)] == ["position", "skill", "skill"]
    assert not kinds(records, Contact)


def test_a_chat_with_its_pictures_is_one_entry(tmp_path: Path):
    members = {
        "_chat.txt": CHAT,
        "00000003-PHOTO-2025-09-15-20-47-00.jpg": "\xff\xd8",
        "00000004-نورة.vcf": CARD,
        "00000005-AUDIO-2025-09-15-20-48-00.opus": "x",
    }

    records, outcome = read_one(zip_all(tmp_path / "WhatsApp Chat - نورة القحطاني.zip", members))

    assert (outcome.format, outcome.passed_over) == ("whatsapp", 3)
    assert (outcome.counts["messages"], outcome.counts["contacts"]) == (3, 0)
    assert {record.thread_title for record in records if isinstance(record, Message)} == {"نورة القحطاني"}


def test_what_a_chat_of_android_names_was_sent_in_it(tmp_path: Path):
    chat = (
        "15/09/2025, 20:45 - نورة القحطاني: السلام عليكم\n"
        "15/09/2025, 20:46 - نورة القحطاني: \u200eهند الدوسري.vcf (الملف مرفق)\n"
        "15/09/2025, 20:47 - سعد الشمري: خطة.csv (file attached)\n"
    )
    sent = {"هند الدوسري.vcf": CARD, "خطة.csv": "الاسم,الجوال\nليلى,0501112222\n", "IMG-20250915-WA0001.jpg": "x"}

    records, outcome = read_one(zip_all(tmp_path / "chat.zip", {"WhatsApp Chat with نورة القحطاني.txt": chat, **sent}))

    assert (outcome.format, outcome.passed_over) == ("whatsapp", 3)
    assert not kinds(records, Contact)


@pytest.mark.parametrize("beside", ["_chat.txt", "IMG-20250915-WA0001.jpg"])
def test_what_lies_beside_a_chat_but_was_not_sent_in_it_is_read(tmp_path: Path, beside):
    table = "الاسم,الجوال\nليلى,0501112222\n"
    path = write_all(tmp_path, {beside: CHAT, "جهات الاتصال.vcf": CARD, "20250915-أصدقاء.csv": table})

    records, outcome = read_one(path)

    assert (outcome.members["vcard"], outcome.members["csv-other"]) == (1, 1)
    assert [record.full for record in records if isinstance(record, Contact)] == ["ليلى", "محمد العتيبي"]


def test_a_maildir_is_one_entry(tmp_path: Path):
    names = ("cur/1.a:2,S", "new/2.b", ".Sent/cur/3.c:2,S")
    for name in ("tmp", ".Sent/new", ".Sent/tmp"):
        (tmp_path / name).mkdir(parents=True)
    write_all(tmp_path, {name: LETTER.format(subject=number) for number, name in enumerate(names)})

    records, outcome = read_one(tmp_path)

    assert (outcome.format, outcome.members, outcome.counts["messages"]) == ("maildir", {"maildir": 3}, 3)
    assert [record.subject for record in records if isinstance(record, Message)] == ["2", "0", "1"]


def test_an_apple_mailbox_is_one_entry(tmp_path: Path):
    letter = LETTER.format(subject="a")
    box = write_all(tmp_path / "Sent.mbox", {"Messages/1.emlx": f"{len(letter)}\n{letter}<?xml?>", "Info.plist": "x"})

    _, outcome = read_one(box)

    assert (outcome.format, outcome.counts["messages"]) == ("mail-emlx", 1)


def test_a_takeout_is_a_mixed_entry(tmp_path: Path):
    letter = f"From 1@xxx Thu Mar  5 12:00:00 +0000 2026\n{LETTER.format(subject='a')}"
    members = {
        "Takeout/archive_browser.html": "<html>",
        "Takeout/Contacts/All Contacts/All Contacts.vcf": CARD,
        "Takeout/Mail/All mail Including Spam and Trash.mbox": letter,
        "Takeout/Drive/notes.bin": "\0\1\2",
    }

    records, outcome = read_one(zip_all(tmp_path / "takeout.zip", members))

    assert (outcome.format, outcome.members) == ("mixed", {"vcard": 1, "mail-mbox": 1})
    assert (outcome.counts["contacts"], outcome.counts["messages"], outcome.passed_over) == (1, 1, 1)
    assert kinds(records, Rejected) == [Rejected(code="format-unknown")]


def test_tables_of_others_beside_connections_stay_what_they_are(tmp_path: Path):
    google = "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value\nسعد الشمري,سعد,الشمري,* ,saad@example.com\n"
    path = write_all(tmp_path, {"Connections.csv": CONNECTIONS, "google.csv": google, "phone.vcf": CARD})

    _, outcome = read_one(path)

    assert outcome.members == {"csv-linkedin": 1, "csv-google": 1, "vcard": 1}


def test_a_format_can_be_forced(tmp_path: Path):
    path = write_all(tmp_path, {"a.txt": "هند,الدوسري\n"}) / "a.txt"

    _, outcome = read_one(path, as_format="csv-other")
    _, unknown = read_one(path, as_format="csv-orkut")

    assert outcome.format == "csv-other"
    assert (unknown.code, unknown.values) == ("format-no-such", {"format": "csv-orkut"})


def test_an_archive_of_pictures_alone_holds_nothing_to_read(tmp_path: Path):
    _, outcome = read_one(zip_all(tmp_path / "a.zip", {"a.jpg": "x", "b/c.mp4": "x"}))

    assert (outcome.code, outcome.passed_over) == ("nothing-to-read", 2)


def test_apart_and_here_agree_on_whole_exports(tmp_path: Path):
    paths = [
        zip_all(tmp_path / "l.zip", MEMBERS_OF_LINKEDIN),
        zip_all(tmp_path / "WhatsApp Chat - سعد.zip", {"_chat.txt": CHAT}),
        write_all(tmp_path / "folder", {"a.vcf": CARD, "cur/1:2,S": LETTER.format(subject="a"), "x.bin": "\0"}),
    ]
    sources = [Source(str(path)) for path in paths]

    assert all_of(read_apart(sources, OPTIONS)) == all_of(read_here(sources, OPTIONS))
