"""What fuzzing begins from: small files of our own, those of the folder of real files where it is, and the finds of before."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS, REAL = ROOT / "tests" / "files", ROOT.parent / "shared" / "corpus"
FINDS = OURS / "finds"
LARGEST_BYTES = 20_000
ENDINGS = {"vcard": "*.vcf", "ics": "*.ics", "telegram": "*.json", "whatsapp": "*.txt", "mail-mbox": "*.mbox"}

_LETTER = (
    "From: =?utf-8?B?2LPYp9ix2Kk=?= <sara@example.com>\r\nTo: mona@example.com\r\nDate: Tue, 6 Oct 2026 09:00:00 +0300\r\n"
    "Message-ID: <1@example.com>\r\nSubject: =?windows-1256?Q?=E3=D1=CD=C8=C7?=\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n'
    "Content-Transfer-Encoding: base64\r\n\r\n2YXYsdit2KjYpw==\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>مرحبا</p>\r\n--b--\r\n"
)
_PLIST = '<?xml version="1.0"?><plist version="1.0"><dict><key>flags</key><integer>1</integer></dict></plist>\n'

WRITTEN: Mapping[str, tuple[str, ...]] = {
    "mail-eml": (_LETTER,),
    "maildir": (_LETTER,),
    "mail-emlx": (f"{len(_LETTER.encode())}\n{_LETTER}{_PLIST}",),
    "csv-linkedin": (
        ('Notes:\n"when exporting"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
        "سارة,العتيبي,https://www.linkedin.com/in/sara,sara@example.com,أرامكو,مهندسة,06 Oct 2026\n"),
        ("CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
        "1,,Sara,https://www.linkedin.com/in/sara,Mona,2026-10-06 09:00:00 UTC,,مرحبا,INBOX\n"),
        'First Name,Last Name,Headline,Summary\nمنى,الحربي,مهندسة,"سطر\nآخر"\n',
    ),
    "csv-plain": ("full_name,phones,emails\nسارة العتيبي,+966501234567,sara@example.com\n",),
    "csv-google": (
        ("First Name,Last Name,Phonetic First Name,Organization Name,Birthday,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value\n"
        "سارة,العتيبي,,أرامكو,--10-06,* myContacts,Work,sara@example.com,0501234567 ::: 0551234567\n"),
    ),
    "csv-outlook": (
        ("First Name,Middle Name,Last Name,Company,Job Title,Mobile Phone,E-mail Address,Birthday\n"
        "سارة,,العتيبي,أرامكو,مهندسة,0501234567,sara@example.com,6/10/1990\n"),
    ),
    "csv-other": ("الاسم;الجوال;الشركة;تاريخ الميلاد\nسارة العتيبي;٠٥٠١٢٣٤٥٦٧;أرامكو;١٤١١/٣/١٦\n",),
    "profile": (
        ('<html><head><meta property="og:title" content="سارة العتيبي"><script type="application/ld+json">'
        '{"@type":"Person","name":"سارة","worksFor":[{"name":"أرامكو","startDate":"2020-01"}]}</script></head>'
        "<body><h1>سارة العتيبي</h1><h2>Experience</h2><p>Engineer · Jan 2020 - Present</p></body></html>"),
        "سارة العتيبي\nمهندسة\n\nالخبرة\nمهندسة أولى\nأرامكو\nيناير ٢٠٢٠ - الآن\n\nالمهارات\nPython\n",
    ),
    "feed": (
        ('<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار</title><item><title>خبر</title><link>https://example.org/1'
        "</link><pubDate>Tue, 06 Oct 2026 09:00:00 GMT</pubDate><description>&lt;p&gt;نص&lt;/p&gt;</description></item></channel></rss>"),
        ('<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title type="html">خبر</title><updated>2026-10-06T09:00:00Z'
        '</updated><link href="/1"/></entry></feed>'),
        '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"خبر","date_published":"2026-10-06T09:00:00Z"}]}',
        '<html><head><base href="/x/"><link rel="alternate" type="application/rss+xml" href="feed"></head></html>',
    ),
    "sentence": (
        "كلمت سارة العتيبي أمس ووعدتها أرسل السيرة يوم الخميس", "Met Omar for coffee at 5, he owes me a reply by 3/11",
        "عيد ميلاد علي الحمادي ١٥ رمضان", "عرّفني خالد على محمد الأحمد قبل أسبوعين",
    ),
    "name": ("د. سارة بنت عبد الله العتيبي\nSara Al-Otaibi", "أبو محمد علي (الجيران)\nAbu Mohammed Ali", "Prof. Jean-Luc de la Tour, PhD\nجان"),
    "phone": ("+966 50 123 4567", "٠٥٠١٢٣٤٥٦٧", "00201001234567", "(050) 123-4567 ext. 9"),
    "words": (
        "sara@مثال.السعودية", "https://www.linkedin.com/in/sara/", "١٥ رمضان ١٤٤٧", "3 Nov 2026", "6/10/26", "t.me/sara",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=10", '"العتيبي، سارة" <sara@example.com>, mona@example.com',
    ),
    "draft": ("لماذا لم ترد عليّ؟ هذا آخر إنذار لك!!", "WHY DID YOU NOT ANSWER, you idiot", "شكرًا جزيلًا على وقتك"),
}  # fmt: skip


def seeds_of(reader: str) -> Iterator[bytes]:
    """The beginnings for that reader, small ones only."""
    yield from (text.encode() for text in WRITTEN.get(reader, ()))
    if reader == "container":
        yield _archive()
    folders = [FINDS / reader, REAL / reader]
    found = [path for folder in folders if folder.is_dir() for path in sorted(folder.rglob("*"))]
    if reader in ENDINGS:
        found += sorted(OURS.rglob(ENDINGS[reader]))
    for path in found:
        if path.is_file() and path.stat().st_size <= LARGEST_BYTES:
            yield path.read_bytes()


def _archive() -> bytes:
    """A zip with a chat, an address book, a table of LinkedIn and a path that leads out."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_chat.txt", "[06/10/2026, 9:00:00 AM] سارة: مرحبا\n")
        archive.writestr("cards/one.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:سارة\nEND:VCARD\n")
        archive.writestr("Connections.csv", WRITTEN["csv-linkedin"][0])
        archive.writestr("../out.eml", _LETTER)
    return kept.getvalue()


def swollen(seeds: list[bytes], *, bytes_at_most: int = 200_000) -> Iterator[bytes]:
    """Each line of the beginnings, again and again until it is large; and its single signs: what is slow by the square shows here."""
    pieces = dict.fromkeys(line for seed in seeds for line in seed.splitlines(keepends=True) if len(line) <= 500)
    signs = dict.fromkeys(bytes([one]) for one in b" \t\r\n\"'()<>[]{},;:=?\\/.-_+@&%#0aA")
    for piece in [*signs, *pieces]:
        for head in (b"", *seeds[:1]):
            yield head + piece * (bytes_at_most // len(piece))
