"""What is to mend in the record and in a profile: what is missing, what contradicts, what is old, what the picture lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from wasl.foundation.dates.partial_date import InvalidPartialDateError, PartialDate
from wasl.foundation.language.folding import words
from wasl.foundation.language.script import script_of
from wasl.relations.presence.rules.facts import Facts, Finding, Picture, Place
from wasl.relations.presence.rules.platforms import Platform

FEWEST_SKILLS, ENOUGH_SKILLS = 3, 5
SHORTEST_SUMMARY = 200  # letters: two or three sentences
SMALLEST_SIDE = 400  # pixels: what LinkedIn recommends, and a printed card needs
LEAST_SHARPNESS = 40.0  # portraits measure 250 and more, the same softened by two pixels below 10
OLDEST_PICTURE = timedelta(days=3 * 365)
READ_LATELY = timedelta(days=180)
ALIKE = 0.5  # of the words of the shorter one
ABOUT = 200

PARTS = ("headline", "summary", "positions", "educations", "skills", "languages", "links")


def audit_record(record: Facts, *, arabic: str, english: str, picture: Picture | None, day: date) -> list[Finding]:
    """`arabic` and `english` are its two summaries."""
    return [
        *_missing(record, frozenset(PARTS) - {"summary"}),
        *(Finding("summary-missing", code) for code, text in (("ar", arabic), ("en", english)) if not text),
        *(
            Finding("summary-short", code)
            for code, text in (("ar", arabic), ("en", english))
            if text and len(text) < SHORTEST_SUMMARY
        ),
        *_skills(record),
        *_positions_ended(record),
        *_picture(picture, day),
    ]


def audit_profile(
    platform: Platform,
    told: Facts,
    record: Facts,
    others: Mapping[str, Facts],
    *,
    picture: Picture | None,
    read_on: date,
    day: date,
) -> list[Finding]:
    """`others` are the owner's other profiles, by the name of their platform."""
    return [
        *_stale(read_on, day),
        *_missing(told, platform.parts),
        *_summary(platform, told, record),
        *(_skills(told) if "skills" in platform.parts else ()),
        *_against_record(platform, told, record),
        *_against_others(told, record, others),
        *(_picture(picture, day) if "picture" in platform.parts and picture else ()),
        *([Finding("picture-unseen")] if "picture" in platform.parts and picture is None and not told.is_empty else []),
    ]


def completeness(parts: frozenset[str], told: Facts, *, has_picture: bool) -> tuple[int, int]:
    """How many of the parts that a profile there has are filled, and how many there are."""
    have = {"headline": told.headlines, "summary": told.summaries, "picture": has_picture}
    filled = [bool(have[part] if part in have else getattr(told, part)) for part in sorted(parts)]
    return sum(filled), len(filled)


def alike(one: str, other: str) -> bool | None:
    """Whether two texts may mean the same; None where they are of two scripts, and nothing can be said."""
    if "mixed" not in (scripts := {script_of(one), script_of(other)}) and len(scripts) > 1:
        return None
    first, second = set(words(one)), set(words(other))
    shorter = min(len(first), len(second))
    return not shorter or len(first & second) / shorter >= ALIKE


def _missing(told: Facts, parts: frozenset[str]) -> Iterator[Finding]:
    if not told.names:
        yield Finding("name-missing")
    have = {"headline": told.headlines, "summary": told.summaries}
    for part in PARTS:
        if part in parts and not (have[part] if part in have else getattr(told, part)):
            yield Finding(f"{part}-missing")


def _stale(read_on: date, day: date) -> Iterator[Finding]:
    if day - read_on > READ_LATELY:
        yield Finding("read-long-ago")


def _skills(told: Facts) -> Iterator[Finding]:
    if told.skills and len(told.skills) < FEWEST_SKILLS:
        yield Finding("skills-few")


def _positions_ended(record: Facts) -> Iterator[Finding]:
    if record.positions and all(one.until for one in record.positions):
        yield Finding("no-present-position")


def _summary(platform: Platform, told: Facts, record: Facts) -> Iterator[Finding]:
    summary = told.summary
    if "summary" not in platform.parts or not summary:
        return
    most = platform.summary
    if (most is None or most >= SHORTEST_SUMMARY) and len(summary) < SHORTEST_SUMMARY:
        yield Finding("summary-short")
    skills = [skill for skill in record.skills if script_of(skill) in {script_of(summary), "mixed"}]
    said = set(words(summary))
    if len(skills) >= FEWEST_SKILLS and not any(set(words(skill)) <= said for skill in skills):
        yield Finding("summary-without-skills", values={"skills": "، ".join(skills[:3])})


def _against_record(platform: Platform, told: Facts, record: Facts) -> Iterator[Finding]:
    yield from _names(told, record)
    if "positions" in platform.parts:
        yield from _places("position", told.positions, record.positions)
    if "educations" in platform.parts:
        yield from _places("education", told.educations, record.educations)
    for kind in ("emails", "phones"):
        yield from _addresses(kind, getattr(told, kind), getattr(record, kind))
    if "languages" in platform.parts and told.languages:
        for language in record.languages:
            if all(alike(language, other) is False for other in told.languages):
                yield _about("language-absent", language, {"name": language})


def _names(told: Facts, record: Facts) -> Iterator[Finding]:
    for name in told.names[:1]:
        judged = [alike(name, other) for other in record.names]
        if judged and False in judged and True not in judged:
            yield Finding("name-differs", values={"there": name, "here": record.names[judged.index(False)]})


def _places(kind: str, there: tuple[Place, ...], here: tuple[Place, ...]) -> Iterator[Finding]:
    """A place that both name with other days; one that only one of them names, where both are of one script."""
    if not there or not here:
        return
    for one in here:
        other = next((place for place in there if _same_place(one, place)), None)
        if other is None:
            if all(alike(one.place or one.title, place.place or place.title) is False for place in there):
                yield _about(f"{kind}-absent", _called(one), {"name": _called(one)})
        else:
            yield from _days(kind, one, other)
    for place in there:
        if all(
            not _same_place(one, place) and alike(one.place or one.title, place.place or place.title) is False
            for one in here
        ):
            yield _about(f"{kind}-unknown", _called(place), {"name": _called(place)})


def _days(kind: str, here: Place, there: Place) -> Iterator[Finding]:
    """Compared as far as both say them: a year against a year and a month is no contradiction."""
    named = {"name": _called(here)}
    if here.until and not there.until and (there.since or kind == "position"):
        yield _about(f"{kind}-still-there", _called(here), {**named, "here": here.until})
    elif there.until and not here.until and kind == "position":
        yield _about("position-ended-there", _called(here), {**named, "there": there.until})
    elif _contradict(here.since, there.since):
        yield _about("days-differ", _called(here), {**named, "here": here.since, "there": there.since})
    elif _contradict(here.until, there.until):
        yield _about("days-differ", _called(here), {**named, "here": here.until, "there": there.until})


def _contradict(one: str, other: str) -> bool:
    try:
        first, second = PartialDate.parse(one), PartialDate.parse(other)
    except InvalidPartialDateError:
        return False
    if first.calendar != second.calendar:
        return False
    pairs = ((first.year, second.year), (first.month, second.month))
    return any(a is not None and b is not None and a != b for a, b in pairs)


def _addresses(kind: str, there: tuple[str, ...], here: tuple[str, ...]) -> Iterator[Finding]:
    """A telephone is compared by its last figures: a country may be written or not."""
    if not there or not here:
        return
    keys = {_key(kind, one) for one in here}
    if not any(_key(kind, one) in keys for one in there):
        yield Finding(f"{kind}-differ", values={"there": there[0], "here": here[0]})


def _key(kind: str, text: str) -> str:
    return "".join(filter(str.isdigit, text))[-8:] if kind == "phones" else text.strip().casefold()


def _against_others(told: Facts, record: Facts, others: Mapping[str, Facts]) -> Iterator[Finding]:
    """Two profiles that name another present place of work, where the record names none that would settle it."""
    mine = _present(told)
    if not mine or _present(record):
        return
    for name, other in sorted(others.items()):
        theirs = _present(other)
        if theirs and alike(mine.place or mine.title, theirs.place or theirs.title) is False:
            yield _about("profiles-differ", name, {"there": _called(mine), "other": name, "here": _called(theirs)})


def _present(told: Facts) -> Place | None:
    return next((one for one in told.positions if not one.until), None)


def _picture(picture: Picture | None, day: date) -> Iterator[Finding]:
    if picture is None:
        yield Finding("picture-missing")
        return
    if min(picture.width, picture.height) < SMALLEST_SIDE:
        yield Finding("picture-small", values={"width": str(picture.width), "height": str(picture.height)})
    elif picture.sharpness < LEAST_SHARPNESS:
        yield Finding("picture-blurred")
    if picture.faces == 0:
        yield Finding("picture-no-face")
    elif picture.faces > 1:
        yield Finding("picture-faces", values={"count": str(picture.faces)})
    if picture.taken_on is None:
        yield Finding("picture-age-unknown")
    elif day - picture.taken_on > OLDEST_PICTURE:
        yield Finding("picture-old")


def _same_place(one: Place, other: Place) -> bool:
    """The place decides; where both name it alike and both say what as, of several roles there the one that fits."""
    if one.place and other.place:
        is_alike = alike(one.place, other.place) is True
        return is_alike and (not one.title or not other.title or alike(one.title, other.title) is not False)
    return bool(one.title and other.title and alike(one.title, other.title) is True)


def _called(place: Place) -> str:
    return place.place or place.title


def _about(code: str, about: str, values: dict[str, str]) -> Finding:
    return Finding(code, about[:ABOUT], values)
