"""Labelled sentences: what each says, as the files of `benchmarks/sentences` have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from wasl.foundation.dates.countries import country_defaults
from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.understanding.calendars import Today
from wasl.foundation.understanding.mentions import Mention
from wasl.foundation.understanding.understood import Understood

FOLDER = Path(__file__).resolve().parent.parent / "sentences"
SAME_KIND = {  # other words that labels have for one kind
    "death": "condolence", "loss": "condolence", "bereavement": "condolence", "sickness": "illness", "hospital": "illness", "surgery": "illness",
    "job": "new-job", "new_job": "new-job", "house": "new-house", "new_house": "new-house", "home": "new-house", "business": "new-business",
    "new_business": "new-business", "marriage": "wedding", "newborn": "birth", "baby": "birth", "success": "child-success",
    "exam": "child-success", "return": "travel",
}  # fmt: skip

SAME_CHANNEL = {  # and for one channel
    "phone": "call", "telephone": "call", "phone-call": "call", "in-person": "meeting", "in_person": "meeting", "visit": "meeting",
    "linkedin": "social", "twitter": "social", "instagram": "social", "facebook": "social", "text": "sms", "mail": "email", "e-mail": "email",
    "zoom": "video", "teams": "video", "video-call": "video", "conference": "event", "post": "letter", "message": "other",
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """One sentence: what is told of contacts, promises and the rest, each a tuple of comparable values."""

    text: str
    contacts: tuple[tuple[str, str, str, frozenset[str]], ...] = ()  # channel, direction, day, people
    promises: tuple[tuple[str, str, str], ...] = ()  # side, person, due
    occasions: tuple[tuple[str, str, str], ...] = ()  # kind, whose, day
    invitations: tuple[tuple[str, str, str], ...] = ()  # kind, who invites, day
    introductions: tuple[tuple[str, str], ...] = ()
    new: frozenset[str] = frozenset()
    is_unsure: bool = False


@dataclass
class Book:
    """A file of sentences, with the people and the day that they are read by."""

    store: MemoryStore
    names: Mapping[int, str]
    today: Today
    said: list[Said] = field(default_factory=list)


def read_book(path: Path) -> Book:
    """Every sentence of the file with its labels."""
    header: dict[str, str] = {}
    blocks: list[tuple[str, list[list[str]]]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            key, _, value = line[1:].strip().partition(": ")
            header[key] = value
        elif line.startswith(">"):
            blocks[-1][1].append([part.strip() for part in line[1:].split(";")])
        elif line.strip():
            blocks.append((line.strip(), []))
    names = dict(enumerate((name.strip() for name in header["book"].split("|")), 1))
    country = country_defaults(header["country"])
    today = Today(date.fromisoformat(header["day"]), country.weekend, country.first_weekday, country.code)
    store = MemoryStore((number, [name]) for number, name in names.items())
    return Book(store, names, today, [_said(text, labels) for text, labels in blocks])


def _said(text: str, labels: Sequence[Sequence[str]]) -> Said:
    by_kind: dict[str, list[list[str]]] = {}
    for kind, *values in labels:
        by_kind.setdefault(kind, []).append([*values, "", "", "", ""])
    return Said(
        text,
        tuple((SAME_CHANNEL.get(one[0], one[0]), one[1], one[2], frozenset(filter(None, map(str.strip, one[3].split("+"))))) for one in by_kind.get("contact", ())),
        tuple(("mine" if one[0] == "me" else "theirs", "+".join(sorted(map(str.strip, one[1].split("+")))), one[2]) for one in by_kind.get("promise", ())),
        tuple((SAME_KIND.get(one[0], one[0]), one[1], one[3]) for one in by_kind.get("occasion", ())),
        tuple((one[0], one[1], one[2]) for one in by_kind.get("invitation", ())),
        tuple(("" if one[0] == "me" else one[0], one[1]) for one in by_kind.get("introduction", ())),
        frozenset(one[0] for one in by_kind.get("new", ())),
        "unsure" in by_kind,
    )  # fmt: skip


def told(text: str, out: Understood, names: Mapping[int, str]) -> Said:
    """What was understood, in the same values. Nobody of the book has no name here."""

    def name(one: Mention | None) -> str:
        return names[one.people[0]] if one and one.is_sure else ""

    return Said(
        text,
        tuple((one.channel, one.direction, one.on.isoformat(), frozenset(filter(None, map(name, one.people)))) for one in out.contacts),
        tuple((one.side, "+".join(sorted(filter(None, map(name, one.people)))), one.due_on.isoformat() if one.due_on else "") for one in out.promises),
        tuple((one.kind, name(one.person), one.on.isoformat() if one.on else "") for one in out.occasions),
        tuple((one.kind, name(one.person), one.on.isoformat() if one.on else "") for one in out.invitations),
        tuple((name(one.by), name(one.to) or one.to.text) for one in out.introductions),
        frozenset(one.text for one in out.new),
        bool(out.unsure),
    )  # fmt: skip
