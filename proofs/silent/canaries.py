"""Files that name a canary wherever a format has room for an address: whoever reads them is to fetch nothing."""

from pathlib import Path

HOSTS = ("canary-name.example", "192.0.2.7")

_CARD = """BEGIN:VCARD
VERSION:{version}
FN:ليلى الكناري {number}
N:الكناري;ليلى;;;
TEL:+9665012345{number:02}
PHOTO{uri}:http://{host}/photo.jpg
LOGO{uri}:http://{host}/logo.png
SOUND{uri}:http://{host}/sound.ogg
KEY{uri}:http://{host}/key.asc
URL:http://{host}/page
SOURCE:http://{host}/card.vcf
NOTE:<img src="http://{host}/note.png"> http://{host}/note <script src="//{host}/x.js"></script>
END:VCARD
"""
_CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//canary//
REFRESH-INTERVAL;VALUE=DURATION:PT1H
SOURCE;VALUE=URI:http://{host}/calendar.ics
BEGIN:VEVENT
UID:canary-{host}
DTSTART:20261120T090000Z
DTEND:20261120T100000Z
SUMMARY:لقاء ليلى <img src=http://{host}/summary.png>
ATTENDEE;CN=ليلى الكناري;DIR="http://{host}/dir":mailto:laila@{host}
ATTACH:http://{host}/attached.pdf
IMAGE;VALUE=URI:http://{host}/image.png
URL:http://{host}/event
END:VEVENT
END:VCALENDAR
"""
_LETTER = """From: =?utf-8?B?2YTZitmE2Yk=?= <laila@{host}>
To: mona@example.com
Date: Fri, 20 Nov 2026 09:00:00 +0300
Message-ID: <canary@{host}>
Subject: <img src=http://{host}/subject.png>
Disposition-Notification-To: laila@{host}
List-Unsubscribe: <http://{host}/unsubscribe>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><head><link rel=stylesheet href="http://{host}/style.css"></head><body background="http://{host}/back.png">
<img src="http://{host}/pixel.gif"><iframe src="http://{host}/frame"></iframe>مرحبا</body></html>
"""
_TABLE = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nليلى,الكناري,http://{host}/in/laila,laila@{host},=WEBSERVICE("http://{host}/cell"),<img src=//{host}/x>,20 Nov 2026\n'
_CHAT = "20/11/2026, 09:00 - ليلى الكناري: http://{host}/link\n20/11/2026, 09:01 - ليلى الكناري: <img src=http://{host}/x>\n"
_FILES = {
    "letter-{number}.eml": _LETTER,
    "calendar-{number}.ics": _CALENDAR,
    "Connections-{number}.csv": _TABLE,
    "chat-{number}.txt": _CHAT,
}


def write_canaries(folder: Path) -> list[Path]:
    """A name that would be looked up and a number that would be connected to, in every format."""
    written = []
    for number, host in enumerate(HOSTS):
        cards = (("2.1", ";VALUE=URL"), ("3.0", ";VALUE=uri"), ("4.0", ""))
        files = {
            f"card-{version}-{number}.vcf": _CARD.replace("{version}", version).replace("{uri}", uri)
            for version, uri in cards
        }
        for name, content in {**files, **_FILES}.items():
            path = folder / name.format(number=number)
            path.write_text(
                content.replace("{number:02}", f"{number:02}").replace("{number}", str(number)).replace("{host}", host),
                encoding="utf-8",
            )
            written.append(path)
    return written
