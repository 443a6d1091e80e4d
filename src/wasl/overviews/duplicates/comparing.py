"""Two people side by side: what differs and may be chosen, what both bring together, who would come of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.dates.wording import DateStyle, say_partial
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.language_names import language_names
from wasl.foundation.language.script import script_of
from wasl.foundation.web.shown import in_digits, style_of
from wasl.overviews.duplicates import queries
from wasl.overviews.duplicates.queries import Card, Why
from wasl.relations.interactions.models import Rhythm
from wasl.relations.occasions.models import Occasion
from wasl.relations.occasions.queries import written_on
from wasl.relations.people.merging.choosing import FIELDS, JOINED, name_columns, other_columns
from wasl.relations.people.models import Affiliation, Membership, Person, Spelling, Tagging, WayToReach

PHOTO, RHYTHM, PREFERRED = "people.photo", "interactions.rhythm", "preferred_way"
SIDES = ("kept", "merged", "both")
ASKED = (*FIELDS, PHOTO, RHYTHM, PREFERRED)
Text = str | Promise


class Option(NamedTuple):
    """One of the values to choose from; `person_id` where it is a picture."""

    side: str
    text: Text
    is_chosen: bool
    person_id: int = 0


@dataclass(frozen=True)
class Difference:
    """A field that both have, each otherwise."""

    field: str
    label: Text
    options: list[Option]


class Piece(NamedTuple):
    """Something that stays, and whose it was: `kept`, `merged`, or `both`."""

    text: str
    side: str
    is_code: bool = False
    note: Text = ""


@dataclass(frozen=True)
class Together:
    """What both bring of one kind; nothing of it is lost."""

    label: Text
    pieces: list[Piece]


@dataclass(frozen=True)
class Comparison:
    """`result` is the person who would come of the choices: a label and a text a line."""

    kept: Card
    merged: Card
    sureness: str
    percent: int
    reasons: list[Why]
    differences: list[Difference]
    together: list[Together]
    name: str
    result: list[tuple[Text, str]]


def comparison(owner: User, kept_id: int, merged_id: int, asked: Mapping[str, str], language: str) -> Comparison:
    """The two with these choices. Sixteen queries, whatever they have. Raises NotFoundError."""
    if kept_id == merged_id:
        raise NotFoundError
    found = Person.objects.of(owner).present().select_related("met_through").in_bulk([kept_id, merged_id])
    if len(found) != len({kept_id, merged_id}):
        raise NotFoundError
    kept, merged = found[kept_id], found[merged_id]
    known = queries.cards(owner, [kept_id, merged_id])
    two = _Two(owner.preferences, kept, merged, {**_usual(kept, merged, language), **asked})
    preferred, rhythms = _preferred(owner, two), _rhythms(owner, two)
    likeness = queries.pair_of(owner, kept_id, merged_id)
    first, second = (_columns(person) for person in (kept, merged))
    result = name_columns(first, second, two.choices) | other_columns(first, second, two.choices)
    return Comparison(
        kept=known[kept_id],
        merged=known[merged_id],
        sureness=queries.sureness(likeness.probability) if likeness else "",
        percent=round(likeness.probability * 100) if likeness else 0,
        reasons=queries.reasons_in_words(likeness, owner.preferences) if likeness else [],
        differences=[*_differences(two), *_pictures(two, known), *preferred, *rhythms],
        together=[one for one in _together(owner, two) if one.pieces],
        name=result["display_name"] or known[kept_id].name,
        result=[*_result(two, result), *_in_numbers(two, known)],
    )


def read_choices(given: Mapping[str, str]) -> dict[str, str]:
    """What was chosen, of the fields that may be."""
    return {field: given[field] for field in ASKED if given.get(field) in SIDES}


@dataclass(frozen=True)
class _Two:
    preferences: Preferences
    kept: Person
    merged: Person
    choices: Mapping[str, str]

    @property
    def ids(self) -> tuple[int, int]:
        return self.kept.pk, self.merged.pk

    def side(self, person_id: int) -> str:
        return "kept" if person_id == self.kept.pk else "merged"

    def chosen(self, field: str, usual: str = "kept") -> str:
        return self.choices.get(field, usual)


def _columns(person: Person) -> dict[str, Any]:  # Any: columns differ in type
    return {field.attname: getattr(person, field.attname) for field in Person._meta.concrete_fields}  # noqa: SLF001 - Django's documented API


def _usual(kept: Person, merged: Person, language: str) -> dict[str, str]:
    """What is chosen until the owner does: the name in the letters of the page, then the one of more parts."""
    letters = "arab" if language.startswith("ar") else "latn"

    def fullness(person: Person) -> tuple[bool, bool, int]:
        name = person.display_name
        return bool(name), script_of(name) == letters, len(name.split())

    return {"display_name": "merged" if fullness(merged) > fullness(kept) else "kept"}


def _differences(two: _Two) -> list[Difference]:
    found = []
    for field in FIELDS:
        texts = [_said(person, field, two.preferences) for person in (two.kept, two.merged)]
        if not all(texts) or texts[0] == texts[1] or field == "extras":
            continue
        chosen = two.chosen(field, "both" if field in JOINED else "kept")
        options = [Option(side, text, chosen == side) for side, text in zip(SIDES, texts, strict=False)]
        if field in JOINED:
            options.append(Option("both", _("Both, one after the other"), chosen == "both"))
        found.append(Difference(field, _label(field), options))
    return found


def _label(field: str) -> Text:
    return Person._meta.get_field(field).verbose_name  # type: ignore[union-attr]  # noqa: SLF001 - concrete


def _said(person: Person, field: str, preferences: Preferences) -> str:
    """The field as it is read."""
    value: Any = getattr(person, field)  # Any: columns differ in type
    if field == "met_on" and value:
        return say_partial(PartialDate.parse(value), style_of(preferences))
    if field == "languages":
        return language_names(value, style_of(preferences).language)
    if field == "is_organisation":
        return _("an office") if value else _("a person")
    display: Callable[[], object] | None = getattr(person, f"get_{field}_display", None)
    return str(display() if display and value else value or "")


def _pictures(two: _Two, known: Mapping[int, Card]) -> list[Difference]:
    if not all(known[pk].has_photo for pk in two.ids):
        return []
    chosen = two.chosen(PHOTO)
    options = [Option(side, "", chosen == side, pk) for side, pk in zip(SIDES, two.ids, strict=False)]
    return [Difference(PHOTO, _("picture"), options)]


def _preferred(owner: User, two: _Two) -> list[Difference]:
    """Which way comes first, where each has another one."""
    rows = WayToReach.objects.of(owner).filter(person__in=two.ids, is_preferred=True).order_by("-id")
    first = {row.person_id: row for row in rows}
    values = {(row.kind, row.value) for row in first.values()}
    if len(first) < len(SIDES[:2]) or len(values) < len(first):
        return []
    chosen = two.chosen(PREFERRED)
    options = [Option(two.side(pk), first[pk].shown, chosen == two.side(pk)) for pk in two.ids]
    return [Difference(PREFERRED, _("the way that comes first"), options)]


def _rhythms(owner: User, two: _Two) -> list[Difference]:
    rows = Rhythm.objects.of(owner).filter(person__in=two.ids)
    every = dict(rows.values_list("person_id", "every_days"))
    if len(set(every.values())) < len(two.ids):
        return []
    chosen = two.chosen(RHYTHM)
    options = [Option(two.side(pk), _days(every[pk], two.preferences), chosen == two.side(pk)) for pk in two.ids]
    return [Difference(RHYTHM, _("rhythm"), options)]


def _days(count: int, preferences: Preferences) -> str:
    return ngettext("every day", "every %(figure)s days", count) % {"figure": in_digits(count, preferences)}


def _together(owner: User, two: _Two) -> list[Together]:
    """Six queries."""
    asked, style = {"person__in": two.ids}, style_of(two.preferences)
    spelt = Spelling.objects.of(owner).filter(**asked).order_by("id")
    work = Affiliation.objects.of(owner).filter(**asked).select_related("organisation").order_by("-id")
    days = Occasion.objects.of(owner).filter(**asked).order_by("id")
    circles = Membership.objects.of(owner).filter(circle__deleted_at=None, **asked).order_by("circle__name")
    tags = Tagging.objects.of(owner).filter(**asked).order_by("tag__name")
    return [
        Together(_("Ways to reach"), _ways(owner, two)),
        Together(_("Other spellings"), _pieces(two, ((row.person_id, row.text) for row in spelt))),
        Together(_("Work"), _pieces(two, ((row.person_id, str(row)) for row in work))),
        Together(_("Occasions"), _pieces(two, ((row.person_id, _occasion(row, style)) for row in days))),
        Together(_("Circles"), _pieces(two, circles.values_list("person_id", "circle__name"))),
        Together(_("Tags and interests"), _pieces(two, tags.values_list("person_id", "tag__name"))),
    ]


def _occasion(row: Occasion, style: DateStyle) -> str:
    return f"{row.label or row.get_kind_display()}: {say_partial(written_on(row), style)}"


def _ways(owner: User, two: _Two) -> list[Piece]:
    """Of a number that both have, the first way of writing it."""
    rows = list(WayToReach.objects.of(owner).filter(person__in=two.ids).order_by("-is_preferred", "id"))
    shown: dict[tuple[str, str], WayToReach] = {}
    for row in rows:
        shown.setdefault((row.kind, row.value), row)
    told = ((row.person_id, (row.kind, row.value)) for row in rows)
    return [
        piece._replace(text=shown[key].shown, is_code=True, note=shown[key].get_kind_display())
        for key, piece in _by_key(two, told).items()
    ]


def _pieces(two: _Two, told: Iterable[tuple[int, str]]) -> list[Piece]:
    return [piece._replace(text=text) for text, piece in _by_key(two, told).items()]


K = TypeVar("K")


def _by_key(two: _Two, told: Iterable[tuple[int, K]]) -> dict[K, Piece]:
    """Each thing once, with whose it was."""
    pieces: dict[K, Piece] = {}
    for person_id, key in told:
        side = two.side(person_id)
        pieces[key] = Piece("", side if key not in pieces or pieces[key].side == side else "both")
    return pieces


_SHOWN_OF_RESULT = ("titles", "kunya", "nickname", "gender", "city", "languages", "how_met", "notes")


def _result(two: _Two, columns: Mapping[str, Any]) -> list[tuple[Text, str]]:  # Any: columns differ in type
    person = Person(**{field: columns[field] for field in _SHOWN_OF_RESULT})
    told = [(_label(field), _said(person, field, two.preferences)) for field in _SHOWN_OF_RESULT]
    return [(label, text) for label, text in told if text]


_CONTACTS = gettext_lazy("contacts")


def _in_numbers(two: _Two, known: Mapping[int, Card]) -> list[tuple[Text, str]]:
    count = sum(known[pk].contacts for pk in two.ids)
    return [(_CONTACTS, in_digits(count, two.preferences))] if count else []
