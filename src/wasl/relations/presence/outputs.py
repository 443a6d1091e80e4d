"""What comes out of the record for others: a vCard, a QR code, a sheet of cards, JSON Resume. Only of what is shown."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

from wasl.foundation.formats.records import Contact, PartialDay, Photo, Reach, Role
from wasl.foundation.formats.vcard.writing import write_card
from wasl.foundation.language.name_parts import split_name
from wasl.relations.people.rules import PART_OF_ROLE
from wasl.relations.presence.models import Line
from wasl.relations.presence.pictures import MEDIA_TYPE
from wasl.relations.presence.queries.record import LineShown, PublicRecord

if TYPE_CHECKING:
    import segno

CALENDAR = "gregorian"
REACHES_ON_CARD = 4
JSON_RESUME = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def vcard(shown: PublicRecord, picture: bytes = b"", *, version: Any = "3.0") -> bytes:  # Any: "3.0" or "4.0"
    """3.0 is what telephones read best."""
    parts = {PART_OF_ROLE[role]: text for role, text in split_name(shown.name).texts().items() if role in PART_OF_ROLE}
    present = [one for one in _lines(shown, Line.Kind.POSITION) if one.until is None]
    contact = Contact(
        full=shown.name,
        given=parts.get("given", ""),
        middle=" ".join(filter(None, (parts.get("father"), parts.get("grandfather")))),
        family=parts.get("family", ""),
        prefix=" ".join(filter(None, (parts.get("honorific"), parts.get("titles")))),
        spellings=(shown.other_name,) if shown.other_name else (),
        reaches=(
            *([Reach(kind="phone", value=shown.phone, label="work")] if shown.phone else []),
            *([Reach(kind="email", value=shown.email, label="work")] if shown.email else []),
            *(Reach(kind="site", value=one.link) for one in _lines(shown, Line.Kind.LINK) if one.link),
        ),
        roles=tuple(Role(organisation=one.place, title=one.title, since=_day(one)) for one in present[:1]),
        city=shown.city,
        note=shown.headline,
        photo=Photo(content=picture, media_type=MEDIA_TYPE) if picture and shown.has_picture else None,
    )
    return write_card(contact, version)


def qr_code(text: str) -> segno.QRCode:
    """With the smallest correction that still survives a printer: a card has little room."""
    import segno  # as the paper below

    return segno.make_qr(text, error="m", boost_error=False)


def short_card(shown: PublicRecord) -> str:
    """A vCard without summary and picture: a QR code that a telephone reads from paper holds few letters."""
    few = PublicRecord(
        shown.language, shown.name, "", shown.headline[:60], "", "", shown.email, shown.phone, has_picture=False,
        groups=[group for group in shown.groups if group.kind == Line.Kind.POSITION],
    )  # fmt: skip
    return vcard(few).decode()


def qr_picture(text: str) -> bytes:
    """As SVG."""
    out = io.BytesIO()
    qr_code(text).save(out, kind="svg", scale=6, border=4, xmldecl=False, svgns=True, dark="#000", light="#fff")
    return out.getvalue()


def card_sheet(shown: PublicRecord, text: str, *, written_at: datetime) -> bytes:
    """Ten cards on A4, as PDF."""
    from wasl.foundation.pdf.cards import CardSheet, CardWords  # twenty megabytes, for whoever asks for a paper

    links = [
        one.title if not one.link else one.link.partition("://")[2].rstrip("/") for one in _lines(shown, Line.Kind.LINK)
    ]
    reaches = [one for one in (shown.phone, shown.email, *links, shown.city) if one][:REACHES_ON_CARD]
    names = [name for name in (shown.name, shown.other_name) if name]
    present = next((one for one in _lines(shown, Line.Kind.POSITION) if one.until is None), None)
    headline = shown.headline or (f"{present.title} · {present.place}".strip(" ·") if present else "")
    code = [[int(dark) for dark in row] for row in qr_code(text).matrix]
    words = CardWords(names, headline, reaches)
    sheet = CardSheet(
        words, code, language=shown.language, is_rtl=shown.language == "ar", written_at=written_at
    )  # fmt: skip
    return sheet.content()


def json_resume(shown: PublicRecord) -> dict[str, Any]:  # Any: JSON
    """JSON Resume 1.0.0. Days of the Hijri calendar have no place there and are left out."""
    links = [one for one in _lines(shown, Line.Kind.LINK) if one.link]
    basics = {
        "name": shown.name, "label": shown.headline, "email": shown.email, "phone": shown.phone, "summary": shown.summary,
        "url": links[0].link if links else "", "location": {"city": shown.city} if shown.city else {},
        "profiles": [{"network": one.title, "url": one.link} for one in links[1:]],
    }  # fmt: skip
    return {
        "$schema": JSON_RESUME,
        "basics": _told(basics),
        "work": [
            _told({"name": one.place or one.title, "position": one.title, **_dates(one), "summary": one.note})
            for one in _lines(shown, Line.Kind.POSITION)
        ],
        "education": [
            _told({"institution": one.place or one.title, "studyType": one.title if one.place else "", **_dates(one)})
            for one in _lines(shown, Line.Kind.EDUCATION)
        ],
        "skills": [{"name": one.title} for one in _lines(shown, Line.Kind.SKILL)],
        "languages": [_told({"language": one.title, "fluency": one.note}) for one in _lines(shown, Line.Kind.LANGUAGE)],
    }


def _lines(shown: PublicRecord, kind: str) -> list[LineShown]:
    return [line for group in shown.groups if group.kind == kind for line in group.lines]


def _dates(line: LineShown) -> dict[str, str]:
    days = {"startDate": line.since, "endDate": line.until}
    return {name: str(day) for name, day in days.items() if day and day.calendar == CALENDAR and day.year}


def _day(line: LineShown) -> PartialDay | None:
    day = line.since
    return PartialDay(year=day.year, month=day.month, day=day.day, calendar=day.calendar) if day else None


def _told(values: dict[str, Any]) -> dict[str, Any]:  # Any: JSON
    return {name: value for name, value in values.items() if value}
