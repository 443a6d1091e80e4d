import io
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.formats.chats import whatsapp
from wasl.foundation.formats.records import FileRefusedError, Message, Party, ReadOptions, Rejected, Whose

SAMPLES = Path(__file__).resolve().parents[2] / "files" / "whatsapp"
SARA, MUHAMMAD = Party(name="سارة القحطاني"), Party(name="محمد العتيبي")


def read(content, name="chat.txt", **options):
    content = content.encode() if isinstance(content, str) else content
    return list(whatsapp.read(io.BytesIO(content), name, ReadOptions(**options)))


def messages(content, name="chat.txt", **options):
    return [record for record in read(content, name, **options) if isinstance(record, Message)]


def sample(name, title, **options):
    return read((SAMPLES / name).read_bytes(), title, **options)


def clocks(content):
    return [f"{message.at:%Y-%m-%d %H:%M}" for message in messages(content)]


def test_an_arabic_iphone_chat_is_read_without_what_the_application_says():
    found = [r for r in sample("ios-arabic.txt", "_chat.txt", keep_text=True) if isinstance(r, Message)]

    assert [message.sender for message in found] == [SARA, MUHAMMAD, SARA, MUHAMMAD, SARA]
    assert found[0].text == "السلام عليكم يا دكتور\nمتى يناسبك الاجتماع؟"
    assert [message.at.hour for message in found] == [20, 0, 12, 9, 9]
    assert [message.length for message in found] == [len(found[0].text), len("غدًا بإذن الله"), 0, 0, 0]
    assert (found[4].channel, found[4].duration_seconds) == ("call", 300)
    assert found[0].at.tzinfo is not None


def test_the_owner_is_the_one_the_chat_is_not_named_after():
    hint, *found = sample("ios-arabic.txt", "محادثة واتساب مع سارة القحطاني.zip/_chat.txt")

    assert hint == Whose(party=MUHAMMAD, certainty=0.95)
    assert found[0].recipients == (MUHAMMAD,)
    assert found[0].thread_title == "سارة القحطاني"
    assert not found[0].is_group


@pytest.mark.parametrize("name", ["WhatsApp Chat with Rania.txt", "محادثة واتساب مع Rania Haddad Amman.txt"])
def test_a_file_may_call_somebody_by_fewer_or_more_names_than_the_chat(name):
    talk = "3/20/24, 9:05 PM - Rania Haddad: Hi\n3/20/24, 9:06 PM - Mona Alharbi: Yes\n"
    hint, *found = read(talk, name)

    assert hint == Whose(party=Party(name="Mona Alharbi"), certainty=0.95)
    assert not any(message.is_group for message in found)


def test_a_title_that_both_who_wrote_bear_is_neithers():
    talk = "3/20/24, 9:05 PM - Omar Haddad: Hi\n3/20/24, 9:06 PM - Omar Nasser: Yes\n"

    assert all(record.is_group for record in read(talk, "WhatsApp Chat with Omar.txt"))


def test_without_a_title_the_encryption_notice_says_whose_chat_it_is():
    hint, *_ = sample("ios-arabic.txt", "_chat.txt")

    assert hint == Whose(party=MUHAMMAD, certainty=0.7)


def test_a_group_is_known_by_its_notices_and_read_in_american_order():
    records = sample("android-group.txt", "WhatsApp Chat with Majlis_ 2025.txt", keep_text=True)

    assert all(isinstance(record, Message) and record.is_group for record in records)
    assert [record.sender for record in records] == [
        Party(name="Noura"),
        Party(kind="phone", value="+966 50 123 4567"),
        Party(name="Khalid"),
        Party(name="Noura"),
    ]
    assert [f"{record.at:%m-%d %H:%M}" for record in records] == [
        "12-31 22:00",
        "01-02 08:00",
        "01-02 08:01",
        "01-03 00:00",
    ]
    assert [record.text for record in records] == ["welcome: everyone", "", "", "null"]


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("13.06.18 21.25.15: a: m", "2018-06-13 21:25"),
        ("[06.13.18 21:25:15] a: m", "2018-06-13 21:25"),
        ("13.6.2018 klo 21.25.15 - a: m", "2018-06-13 21:25"),
        ("13. 6. 2018. 21:25:15 a: m", "2018-06-13 21:25"),
        ("[3/6/18 1:55:00 p. m.] a: m", "2018-06-03 13:55"),
        ("\u200e[15/09/2025, 12:05:00\u202fAM] a: m", "2025-09-15 00:05"),
        ("١٥/١/٢٠٢٥, ٢:٣٠ م - محمد: m", "2025-01-15 14:30"),
        ("١٥\u200f/١\u200f/٢٠٢٥، ١٢:٣٠ مساءً - محمد: m", "2025-01-15 12:30"),
        ("1/5/2025، 09:17 - +212 616-465609: m", "2025-05-01 09:17"),
        ('[15.9.2025, 8:46:00 אחה"צ] דנה: m', "2025-09-15 20:46"),
        ("2023-12-20, 5:46 p.m. - a: m", "2023-12-20 17:46"),
        ("9/15/25, 8:46 PM - a: m", "2025-09-15 20:46"),
        ("[1/5/25, 8:46:00 PM] a: m", "2025-01-05 20:46"),
        ("[8:46 PM, 9/15/2025] a: m", "2025-09-15 20:46"),
        ("2018년 6월 13일 오후 9:25, a : m", "2018-06-13 21:25"),
        ("[2018/6/13 下午9:25:15] a: m", "2018-06-13 21:25"),
        ("13/6/2561 21:25 - a: m", "2018-06-13 21:25"),
        ("١/١/١٤٤٦ هـ، ٩:٠٠ ص - سارة: m", "2024-07-07 09:00"),
        ("13/06/2018 ÖS 9:25 - a: m", "2018-06-13 21:25"),
        ("[06/2018/13, 21:25:15] a: m", "2018-06-13 21:25"),
        ("21:25, 13/06/2018 - a: m", "2018-06-13 21:25"),
        ("[۱۴۰۳/۷/۲۵،\u200f ۲۰:۴۶:۱۲] دانا: m", "2024-10-16 20:46"),
        ("۱۴۰۳/۱۲/۳۰، ۸:۴۶ ب.ظ. - دانا: m", "2025-03-20 20:46"),
        ("15/9/2025 8:46 شام - دانا: m", "2025-09-15 20:46"),
    ],
)
def test_every_region_writes_its_moments_in_its_own_shape(line, clock):
    assert clocks(line) == [clock]


@pytest.mark.parametrize(
    ("days", "read_as"),
    [
        (["05/01/24", "12/01/24", "03/02/24"], "2024-01-05 2024-01-12 2024-02-03"),
        (["05/01/24", "05/08/24", "06/03/24"], "2024-05-01 2024-05-08 2024-06-03"),
        (["24.03.20", "24.03.22", "24.04.01"], "2024-03-20 2024-03-22 2024-04-01"),
        (["20-03-24", "22-03-24", "01-04-24"], "2024-03-20 2024-03-22 2024-04-01"),
    ],
)
def test_the_order_of_a_date_is_what_makes_the_whole_chat_rise(days, read_as):
    found = clocks("\n".join(f"{day}, 10:00 - سارة: نعم" for day in days))

    assert " ".join(clock[:10] for clock in found) == read_as


@pytest.mark.parametrize(
    "body",
    ["<Media omitted>", "<تم استبعاد الوسائط>", "\u200eimage omitted", "\u200eBild weggelassen", "\u200e<attached: 1-PHOTO.jpg>",
     "VID-20250101-WA0001.mp4 (الملف مرفق)", "\u200eלא נכללה תמונה", "\u200eGIF dahil edilmedi", "This message was deleted",
     "تم حذف هذه الرسالة"],
)  # fmt: skip
def test_what_stands_for_no_text_is_a_message_without_length(body):
    (found,) = messages(f"15/09/2025, 20:46 - سارة: {body}\n", keep_text=True)

    assert (found.length, found.text) == (0, "")


@pytest.mark.parametrize(
    "line",
    [
        "הודעות ושיחות מוצפנות מקצה לקצה: אף אחד מחוץ לצ'אט הזה לא יכול לקרוא אותן.",
        'سارة أنشأت مجموعة "العمل: ٢٠٢٥"',
        'Sara changed the subject to "Work: 2025"',
        "I messaggi sono crittografati con la crittografia end-to-end",
        "Sara: \u200eMessages and calls are end-to-end encrypted.",
        "Majlis: \u200eNoura added you",
    ],
)
def test_a_notice_is_no_message_even_with_a_colon(line):
    text = f"15/09/2025, 20:45 - {line}\n15/09/2025, 20:46 - سارة: مرحبا\n"

    assert [message.sender for message in messages(text)] == [Party(name="سارة")]


def test_a_pasted_chat_of_another_shape_stays_in_its_message():
    chat = "".join(f"{day}/09/2025, 20:46 - سارة: مرحبا\n" for day in range(10, 31))
    quoted = chat + "[1/1/24, 10:00:00] علي: منقول\n"

    assert len(messages(quoted)) == len(messages(chat)) == 21


def test_a_later_export_gives_the_same_keys_and_equal_messages_keep_apart():
    early = "15/09/2025, 20:46 - سارة: نعم\n15/09/2025, 20:46 - سارة: نعم\n16/09/2025, 09:00 - محمد: أهلا\n"
    late = early.replace("20:46 -", "20:46 -") + "17/09/2025, 09:00 - سارة: وداعا\n"

    before, after = ([m.key for m in messages(text, "WhatsApp Chat with سارة.txt")] for text in (early, late))

    assert after[:3] == before
    assert len(set(after)) == 4


def test_an_hour_that_the_clocks_skip_is_read_all_the_same():
    (found,) = messages("[31/03/2024, 02:30:00] سارة: مرحبا", time_zone="Europe/Berlin")

    assert found.at.isoformat() == "2024-03-31T03:30:00+02:00"


def test_a_message_longer_than_is_kept_says_so():
    *_, found, cut = read(b"15/09/2025, 20:46 - Sara: " + b"x" * 3_000_000, keep_text=True)

    assert found.length == 3_000_000
    assert isinstance(cut, Rejected)
    assert cut.code == "text-cut"


def test_a_stream_that_cannot_go_back_is_read_too():
    class Pipe(io.BytesIO):
        def seekable(self):
            return False

    assert len(list(whatsapp.read(Pipe(b"15/09/2025, 20:46 - Sara: hi\n"), "x", ReadOptions()))) == 1


def test_a_file_without_any_message_is_refused():
    with pytest.raises(FileRefusedError, match="not-a-chat"):
        read("عزيزي،\nهذه رسالة عادية.\n")


def test_a_chat_is_recognised_by_its_lines():
    assert whatsapp.recognise((SAMPLES / "ios-arabic.txt").read_bytes()) > 0.9
    assert whatsapp.recognise(b"BEGIN:VCARD\nVERSION:3.0\n") == 0
    assert whatsapp.recognise(b"name,when\nSara,2025-01-01\n") == 0


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400) | st.text(alphabet="0123456789٠١٩/.:-[] ،,\u200f\u202fصمAPM\nسارة<>\x00", max_size=200))
def test_no_bytes_make_the_reader_fall(content):
    content = content if isinstance(content, bytes) else content.encode()
    assert 0 <= whatsapp.recognise(content) <= 1
    try:
        for record in read(content, keep_text=True):
            assert not isinstance(record, Message) or isinstance(record.at, datetime)
    except FileRefusedError:
        pass
