"""Makes up the people of the demo: who they are, where they live and work, how the owner knows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from wasl.doors.demo.chance import Chance
from wasl.doors.demo.names import NAMES, Spelt
from wasl.doors.demo.places import PLACES
from wasl.doors.demo.words import CIRCLES, HOW_MET, INTERESTS, NOTES, TAGS
from wasl.doors.demo.work import FIELDS, Role
from wasl.foundation.dates.hijri import to_hijri
from wasl.foundation.formats.records import Contact, PartialDay, Reach, Remembered
from wasl.foundation.formats.records import Role as Post

Tie = Literal["close", "regular", "occasional", "faded", "waiting", "new"]

TIES: tuple[tuple[Tie, int], ...] = (
    ("close", 10), ("regular", 30), ("occasional", 34), ("faded", 20), ("waiting", 3), ("new", 3),
)  # fmt: skip
"""How many of a hundred: `waiting` wrote last and got no answer, `new` were met days ago."""

LATIN_TITLES = {"د.": "Dr.", "م.": "Eng.", "أ.د.": "Prof."}
CIRCLE_OF: dict[Tie, tuple[int, ...]] = {
    "close": (0, 1), "regular": (2, 4, 5), "occasional": (3, 4, 5), "faded": (3, 5), "waiting": (2, 4), "new": (),
}  # fmt: skip
DAYS_KNOWN = 730
BIRTHDAYS_SOON = (1, 4, 6, 12)
"""In how many days the first of the close ones have their birthdays; every second one by the Hijri calendar."""

NAMESAKES_FROM = 200
"""In a network larger than this some people bear the same name."""


@dataclass
class Somebody:
    """A person made up: what an address book would say, and what only the owner knows."""

    contact: Contact
    country: str
    work: str
    organisation: tuple[str, str]
    speaks_arabic: bool
    tie: Tie
    circles: tuple[int, ...]
    known_days: int
    how_met: str = ""
    introduced_by: int | None = None
    tags: list[str] = field(default_factory=list)
    reach_kinds: frozenset[str] = frozenset()

    @property
    def zone(self) -> str:
        return PLACES[self.country].zone

    def in_words(self, arabic_and_english: Sequence[str]) -> str:
        """Of two wordings, the one in the language that the owner speaks with this person."""
        return arabic_and_english[0 if self.speaks_arabic else 1]


def make_people(chance: Chance, count: int, today: date, language: str) -> list[Somebody]:
    """Make up so many people, no two of one name. A few of each tie are always there."""
    makers = _Makers(chance, today, language)
    people = [makers.somebody(index, tie) for index, tie in enumerate(_ties(chance, count))]
    for index, person in enumerate(people):
        if index and person.tie != "new" and chance.happens(0.25):
            person.introduced_by = chance.whole(0, index - 1)
    return people


def _ties(chance: Chance, count: int) -> Iterator[Tie]:
    """Always somebody close, then one who waits and one who is new; the rest by their shares."""
    always: list[Tie] = ["close" for _ in BIRTHDAYS_SOON]
    always += ["waiting", "waiting", "new", "new", "regular", "faded"]
    kinds: list[Tie] = [tie for tie, _ in TIES]
    shares = [share for _, share in TIES]
    for index in range(count):
        yield always[index] if index < len(always) else chance.weighted(kinds, shares)


class _Makers:
    def __init__(self, chance: Chance, today: date, language: str) -> None:
        self.chance, self.today, self.language = chance, today, language
        self.taken: set[str] = set()
        self.numbers: dict[str, int] = dict.fromkeys(PLACES, 0)

    def somebody(self, index: int, tie: Tie) -> Somebody:
        chance = self.chance
        country = chance.weighted(list(PLACES), [place.share for place in PLACES.values()])
        work = chance.weighted(list(FIELDS), [work.share for work in FIELDS.values()])
        gender: Literal["m", "f"] = "f" if chance.happens(0.42) else "m"
        role = chance.one(FIELDS[work].roles)
        organisation = chance.one(FIELDS[work].organisations)
        arabic, latin = self._name(country, gender, role.title)
        speaks_arabic = bool(arabic) and self.language == "ar" and not chance.happens(0.08)
        circles = tuple(chance.some(CIRCLE_OF[tie], 1)) if chance.happens(0.8) or tie == "close" else ()
        reaches = tuple(self._reaches(country, latin, organisation))
        contact = Contact(
            full=self._with_kunya(arabic, country, gender) if speaks_arabic else latin,
            spellings=(latin if speaks_arabic else arabic,) if arabic and chance.happens(0.5) else (),
            gender=gender,
            reaches=reaches,
            roles=tuple(self._posts(role, organisation, work, gender, speaks_arabic=speaks_arabic)),
            days=tuple(self._days(index)),
            groups=tuple(CIRCLES[circle][:2][self.language != "ar"] for circle in circles),
            interests=tuple(self._interests(work, speaks_arabic=speaks_arabic)),
            languages=PLACES[country].languages,
            city=chance.one(PLACES[country].cities)[0 if speaks_arabic else 1],
            note=self._note(gender, speaks_arabic=speaks_arabic),
        )
        person = Somebody(
            contact, country, work, organisation, speaks_arabic, tie, circles, self._known_days(tie),
            reach_kinds=frozenset(reach.kind for reach in reaches),
        )  # fmt: skip
        person.how_met = self._how_met(person)
        person.tags = [person.in_words(tag) for tag in chance.some(TAGS, chance.few(0.5))]
        return person

    def _name(self, country: str, gender: str, title: str) -> tuple[str, str]:
        """In Arabic and in Latin letters, in the order and with the fathers that the country is used to."""
        names = NAMES[country]
        while True:
            given = self.chance.one(names.men if gender == "m" else names.women)
            family = self.chance.one(names.families)
            father = self.chance.one(names.men) if self.chance.happens(0.3) else None
            arabic = " ".join(part.arabic for part in _parts(country, gender, given, father, family))
            latin = " ".join(part.latin for part in _parts(country, gender, given, father, family))
            if latin not in self.taken:
                self.taken.add(latin)
                break
            if len(self.taken) > NAMESAKES_FROM and self.chance.happens(0.2):  # namesakes are met in large networks
                break
        if title and self.chance.happens(0.6):
            return (f"{title} {arabic}" if arabic.strip() else ""), f"{LATIN_TITLES[title]} {latin}"
        return arabic.strip(), latin

    def _with_kunya(self, arabic: str, country: str, gender: str) -> str:
        """A few are kept by their kunya as well."""
        if "." in arabic or not self.chance.happens(0.05):
            return arabic
        return f"{arabic} ({'أبو' if gender == 'm' else 'أم'} {self.chance.one(NAMES[country].men).arabic})"

    def _reaches(self, country: str, latin: str, organisation: tuple[str, str]) -> Iterator[Reach]:
        """A number or an address at least; profiles and second addresses for some."""
        running = self.numbers[country] = self.numbers[country] + 1
        number = PLACES[country].mobile(running)
        spoken = [_slug(part) for part in latin.split() if "." not in part]
        name = f"{spoken[0]}.{spoken[-1]}{running}"
        has_mail = self.chance.happens(0.85)
        if self.chance.happens(0.9) or not has_mail:
            yield Reach(kind="phone", value=number, label="mobile", is_preferred=True)
            if self.chance.happens(0.45):
                yield Reach(kind="whatsapp", value=number)
        if has_mail:
            yield Reach(kind="email", value=f"{name}@{_slug(organisation[1])}.example.com", label="work")
        if self.chance.happens(0.15):
            yield Reach(kind="email", value=f"{name}@example.org", label="home")
        if self.chance.happens(0.08):
            yield Reach(kind="telegram", value=f"@demo_{spoken[0].replace('-', '_')}_{running:03}")
        if self.chance.happens(0.35):
            yield Reach(
                kind="linkedin",
                value=f"https://www.linkedin.com/in/demo-{spoken[0]}-{spoken[-1]}-{country.lower()}{running}",
            )

    def _posts(
        self, role: Role, organisation: tuple[str, str], work: str, gender: str, *, speaks_arabic: bool
    ) -> Iterator[Post]:
        def post(role: Role, organisation: tuple[str, str], since: int, until: int | None) -> Post:
            said = (role.man if gender == "m" else role.woman) if speaks_arabic else role.english
            return Post(
                organisation=organisation[0 if speaks_arabic else 1], title=said, since=PartialDay(year=since),
                until=PartialDay(year=until) if until else None,
            )  # fmt: skip

        since = self.today.year - self.chance.whole(1, 8)
        yield post(role, organisation, since, None)
        if self.chance.happens(0.3):
            earlier = self.chance.one([one for one in FIELDS[work].organisations if one != organisation])
            yield post(self.chance.one(FIELDS[work].roles), earlier, since - self.chance.whole(2, 6), since)

    def _days(self, index: int) -> Iterator[Remembered]:
        """Birthdays: soon for the first, some time for four of ten of the others."""
        if index < len(BIRTHDAYS_SOON):
            yield Remembered(
                kind="birthday", on=self._birthday(self.today + timedelta(BIRTHDAYS_SOON[index]), index % 2 == 1)
            )
        elif self.chance.happens(0.4):
            yield Remembered(
                kind="birthday",
                on=self._birthday(self.today - timedelta(self.chance.whole(1, 364)), self.chance.happens(0.2)),
            )
        if self.chance.happens(0.04):
            wedding = self.today - timedelta(self.chance.whole(30, 6000))
            yield Remembered(kind="anniversary", on=PartialDay(year=wedding.year, month=wedding.month, day=wedding.day))

    def _birthday(self, returns_on: date, is_hijri: bool) -> PartialDay:
        age = self.chance.whole(25, 60) if self.chance.happens(0.7) else None
        hijri = to_hijri(returns_on) if is_hijri else None
        if hijri:
            return PartialDay(
                year=hijri.year - age if age else None, month=hijri.month, day=hijri.day, calendar="hijri"
            )
        month, day = returns_on.month, min(returns_on.day, 28) if returns_on.month == 2 else returns_on.day  # noqa: PLR2004 - February
        return PartialDay(year=returns_on.year - age if age else None, month=month, day=day)

    def _interests(self, work: str, *, speaks_arabic: bool) -> Iterator[str]:
        if self.chance.happens(0.5):
            yield self.chance.one(FIELDS[work].interests)[0 if speaks_arabic else 1]
        for arabic, english in self.chance.some(INTERESTS, self.chance.few(0.9)):
            yield arabic if speaks_arabic else english

    def _note(self, gender: str, *, speaks_arabic: bool) -> str:
        if not self.chance.happens(0.3):
            return ""
        note = self.chance.one(NOTES)
        return (note.man if gender == "m" else note.woman) if speaks_arabic else note.english

    def _known_days(self, tie: Tie) -> int:
        if tie == "new":
            return self.chance.whole(3, 9)
        if tie in {"faded", "close"} or self.chance.happens(0.6):
            return DAYS_KNOWN
        return self.chance.whole(60, DAYS_KNOWN)

    def _how_met(self, person: Somebody) -> str:
        if person.tie != "new" and not self.chance.happens(0.45):
            return ""
        wording = person.in_words(self.chance.one(HOW_MET[:4] if person.tie == "new" else HOW_MET))
        city = person.in_words(
            self.chance.one(PLACES["SA"].cities if self.chance.happens(0.5) else PLACES[person.country].cities)
        )
        interest = person.in_words(self.chance.one(FIELDS[person.work].interests))
        return wording.format(city=city, organisation=person.in_words(person.organisation), interest=interest)


def _parts(country: str, gender: str, given: Spelt, father: Spelt | None, family: Spelt) -> Iterator[Spelt]:
    yield given
    if father and country in {"SA", "AE", "KW", "QA", "OM"}:
        yield Spelt("بن", "bin") if gender == "m" else Spelt("بنت", "bint")
        yield father
    elif father and country in {"EG", "IQ", "JO"} and father != given:
        yield father
    yield family


def _slug(text: str) -> str:
    kept = "".join(character if character.isascii() and character.isalnum() else "-" for character in text.lower())
    return "-".join(filter(None, kept.split("-")))
