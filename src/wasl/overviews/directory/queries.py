"""The pages of the directory: people that match, a page of them, the circles."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import cast

from django.db.models import Exists, OuterRef, Q, QuerySet

from wasl.foundation.accounts.models import OwnedQuerySet, User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.foundation.sources.models import Source
from wasl.overviews.directory.asked import Asked
from wasl.overviews.directory.pages import CircleLine, DirectoryPage, Letter, PersonLine
from wasl.overviews.directory.paging import Column, Page, Place, Stretch, read_page
from wasl.relations.interactions.models import ContactSummary, Rhythm
from wasl.relations.network.models import Warmth
from wasl.relations.network.warmth.rules import Band, band_of
from wasl.relations.network.warmth.wording import BAND_LABELS
from wasl.relations.people import queries as people_queries
from wasl.relations.people.finding import find_people
from wasl.relations.people.models import (
    Affiliation,
    Circle,
    Membership,
    Organisation,
    Person,
    PersonQuerySet,
    Tag,
    Tagging,
)
from wasl.relations.people.rules import AFTER_ALL_LETTERS, key_of, shown_name

PAGE_SIZE = 50
FOUND_AT_MOST = 100  # a search that finds more wants another word
COUNTED_AT_MOST = 10_000  # a count that stops here costs less than the page itself
CIRCLES_AT_HAND = 12
FEW_IN_A_BAND = 2_000
"""People of a band up to whom all are read and put in order; of more, names are gone through until a page is full."""

ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
LATIN_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FIRST_ARABIC_LETTER = "ء"  # Latin letters and figures stand before it in every collation that we sort by

_LONG = ("notes", "extras", "how_met", "warmth__days")  # columns that no line shows
_OF_A_PERSON = ("contact_summary", "warmth")
_IDENTITY = Column("id", int)
_BY_NAME = (Column("sort_key", str), _IDENTITY)
_NEWEST = (Column("created_at", datetime, is_falling=True), Column("id", int, is_falling=True))
_LAST_DELETED = (Column("deleted_at", datetime, is_falling=True), Column("id", int, is_falling=True))
_WARMEST = (Column("probability", float, is_falling=True), Column("person_id", int, is_falling=True))
_LAST_CONTACT = (
    Column("last_at", datetime, is_falling=True),
    Column("person_id", int, is_falling=True),
)


def directory_page(owner: User, asked: Asked, language: str) -> DirectoryPage:
    """A page of people with all that a line shows. The same number of queries whatever the size."""
    matching = people_matching(owner, asked)
    page, total = _found(owner, asked) if asked.q else (_page(owner, asked, language), _count(owner, matching, asked))
    circle = _circle(owner, asked.circle) if asked.circle else None
    return DirectoryPage(
        asked=asked,
        lines=lines(owner, page.rows, language),
        following=asked.url(after=page.following) if page.following else "",
        preceding=asked.url(after=page.preceding) if page.preceding else "",
        total=total,
        is_counted_out=not asked.is_filtered or total < COUNTED_AT_MOST,
        circles=_circles_at_hand(owner),
        letters=_letters(asked, language),
        narrowed_to=_narrowed_to(owner, asked),
        circle=circle,
        rhythm_days=circle.rhythm.every_days if circle and hasattr(circle, "rhythm") else None,
    )


@compiled
def _circles_at_hand(owner: User) -> QuerySet[Circle]:
    return Circle.objects.of(owner).filter(deleted_at=None).order_by("name", "id")[:CIRCLES_AT_HAND]


def people_matching(owner: User, asked: Asked) -> PersonQuerySet:
    """Everybody the filters let through; a search is not looked at here."""
    rows: PersonQuerySet = Person.objects.of(owner)
    rows = rows.binned() if asked.bin else rows.present()
    members = Membership.objects.of(owner)
    if asked.circle:
        rows = rows.filter(id__in=members.filter(circle_id=asked.circle).values("person_id"))
    if asked.without_circle:
        rows = rows.filter(~Exists(members.filter(person_id=OuterRef("id"), circle__deleted_at=None)))
    if asked.tag:
        rows = rows.filter(id__in=Tagging.objects.of(owner).filter(tag_id=asked.tag).values("person_id"))
    if asked.city:
        rows = rows.filter(city__icontains=asked.city)
    if asked.source:
        rows = rows.filter(source_id=asked.source)
    if asked.band:
        held = Warmth.objects.of(owner).in_band(cast("Band", asked.band))
        rows = rows.filter(id__in=held.values("person_id"))
    if asked.organisation or asked.work:
        rows = rows.filter(id__in=_working(owner, asked).values("person_id"))
    return rows


def ids_matching(owner: User, asked: Asked) -> list[int]:
    """All of them, for what is done to them together."""
    rows = people_matching(owner, asked)
    if asked.q:
        return [person.pk for person in _found(owner, asked)[0].rows]
    return list(rows.order_by("id").values_list("id", flat=True))


def lines(owner: User, people: Sequence[Person], language: str) -> list[PersonLine]:
    """These people as lines, in their order: five queries."""
    ids = [person.pk for person in people]
    second = people_queries.second_names(owner, {person.pk: person.display_name for person in people}, language)
    ways = people_queries.first_ways(owner, [person.pk for person in people if not person.display_name])
    work = people_queries.present_work(owner, ids)
    circles = _circles_by_person(owner, ids)
    photos = people_queries.with_photo(ids)
    return [
        PersonLine(
            id=person.pk,
            name=shown_name(person.display_name, [ways[person.pk].shown] if person.pk in ways else []),
            second_name=second.get(person.pk, ""),
            role=work[person.pk].role if person.pk in work else "",
            organisation=_employer(person, work.get(person.pk)),
            city=person.city,
            circles=tuple(circles[person.pk]),
            last_at=(summary := getattr(person, "contact_summary", None)) and summary.last_at,
            warmth=(warmth := getattr(person, "warmth", None)) and warmth.probability,
            band=BAND_LABELS[band_of(warmth.probability)] if warmth else "",
            has_photo=person.pk in photos,
            is_organisation=person.is_organisation,
            is_private=person.is_private,
        )
        for person in people
    ]


def _employer(person: Person, work: Affiliation | None) -> str:
    """Where she works; an office is not said to work at itself."""
    name = str(work.organisation or "") if work else ""
    return "" if person.is_organisation and name == person.display_name else name


def circle_lines(owner: User) -> list[CircleLine]:
    """The owner's circles, with members and rhythm: two queries."""
    rhythms = dict(Rhythm.objects.of(owner).exclude(circle=None).values_list("circle_id", "every_days"))
    return [CircleLine(row.id, row.name, row.count, rhythms.get(row.id)) for row in people_queries.circles_of(owner)]


def cities_of(owner: User) -> list[str]:
    """Cities in use, for completion."""
    rows = Person.objects.of(owner).present().exclude(city="").order_by("city")
    return list(rows.values_list("city", flat=True).distinct()[:300])


def sources_of(owner: User) -> list[Source]:
    """Those that people came from; others told only of what was here."""
    theirs = Exists(Person.objects.filter(source=OuterRef("pk")))
    return list(Source.objects.of(owner).standing().filter(theirs).order_by("-made_at")[:50])


def _page(owner: User, asked: Asked, language: str) -> Page:
    page = read_page(_stretches(owner, asked, language), asked.after, PAGE_SIZE)
    return replace(page, rows=_people(owner, page.rows))


def _people(owner: User, rows: Sequence[Person | ContactSummary | Warmth]) -> list[Person]:
    """The people of the rows, in their order: one query more where some are rows of a person."""
    ids = [row.person_id for row in rows if not isinstance(row, Person)]
    people = Person.objects.of(owner).select_related(*_OF_A_PERSON).defer(*_LONG).in_bulk(ids) if ids else {}
    return [row if isinstance(row, Person) else people[row.person_id] for row in rows]


def _stretches(owner: User, asked: Asked, language: str) -> list[Stretch]:
    rows = people_matching(owner, asked).select_related(*_OF_A_PERSON).defer(*_LONG)
    if asked.bin:
        return [Stretch(rows, _LAST_DELETED)]
    if asked.sort == "newest":
        return [Stretch(rows, _NEWEST)]
    here = people_matching(owner, asked).filter(id=OuterRef("person_id"))
    if asked.sort == "warmth":
        told = Warmth.objects.of(owner).filter(probability__isnull=False).defer("days")
        if asked.band:  # as a stretch of the index; as a filter of people, each row would look for itself in the band
            told = told.in_band(cast("Band", asked.band))
            here = people_matching(owner, replace(asked, band="")).filter(id=OuterRef("person_id"))
        untold = Q(warmth__isnull=True) | Q(warmth__probability__isnull=True)
        return [Stretch(told.filter(Exists(here)), _WARMEST), Stretch(rows.filter(untold), _BY_NAME)]
    if asked.sort == "contact":
        # Summaries alone, with the filters as a subquery: joined, SQLite scans everybody and sorts.
        met = ContactSummary.objects.of(owner).filter(last_at__isnull=False)
        never = Q(contact_summary__isnull=True) | Q(contact_summary__last_at__isnull=True)
        return [Stretch(met.filter(Exists(here)), _LAST_CONTACT), Stretch(rows.filter(never), _BY_NAME)]
    if asked.band:
        rows = _in_band(owner, asked).select_related(*_OF_A_PERSON).defer(*_LONG)
    if language.startswith("ar"):
        return [Stretch(part, _BY_NAME) for part in _arabic_first(rows)]
    return [Stretch(rows, _BY_NAME)]


def _arabic_first(rows: PersonQuerySet) -> list[PersonQuerySet]:
    """Arabic names, then Latin ones, then who has no name: each a part of the index by name."""
    arabic = rows.filter(sort_key__gte=FIRST_ARABIC_LETTER, sort_key__lt=AFTER_ALL_LETTERS)
    latin = rows.filter(sort_key__lt=FIRST_ARABIC_LETTER)
    return [arabic, latin, rows.filter(sort_key__gte=AFTER_ALL_LETTERS)]


def _found(owner: User, asked: Asked) -> tuple[Page, int]:
    """The best of the search that the filters let through, the best first."""
    ids = [hit.row_id for hit in find_people(owner, asked.q, FOUND_AT_MOST)]
    people = people_matching(owner, asked).select_related(*_OF_A_PERSON).defer(*_LONG).in_bulk(ids)
    found = [people[row_id] for row_id in ids if row_id in people]
    return Page(found, "", ""), len(found)


def _in_band(owner: User, asked: Asked) -> PersonQuerySet:
    """Those of a band, to be put in the order of names. One query to see how many they are."""
    held = Warmth.objects.of(owner).in_band(cast("Band", asked.band))
    others = people_matching(owner, replace(asked, band=""))
    few = list(held.values_list("person_id", flat=True)[: FEW_IN_A_BAND + 1])
    if len(few) > FEW_IN_A_BAND:
        return others.filter(Exists(held.filter(person_id=OuterRef("id"))))
    return others.filter(id__in=few)


def _count(owner: User, matching: PersonQuerySet, asked: Asked) -> int:
    if asked.band and not (asked.bin or replace(asked, band="").is_filtered):
        held = Warmth.objects.of(owner).in_band(cast("Band", asked.band))  # counted by its index, without its people
        return min(held.count() - held.filter(person__deleted_at__isnull=False).count(), COUNTED_AT_MOST)
    return matching[:COUNTED_AT_MOST].count() if asked.is_filtered else matching.count()


def _working(owner: User, asked: Asked) -> OwnedQuerySet:
    rows = Affiliation.objects.of(owner)
    if asked.organisation:
        return rows.filter(organisation_id=asked.organisation)
    return rows.filter(organisation__key__contains=key_of(asked.work, 300))


def _circles_by_person(owner: User, ids: Sequence[int]) -> dict[int, list[str]]:
    names: dict[int, list[str]] = defaultdict(list)
    for person_id, name in _circle_names(owner, ids):
        names[person_id].append(name)
    return names


@compiled
def _circle_names(owner: User, ids: Sequence[int]) -> QuerySet[Membership, tuple[int, str]]:
    rows = Membership.objects.of(owner).filter(person_id__in=ids, circle__deleted_at=None)
    return rows.order_by("circle__name").values_list("person_id", "circle__name")


def _letters(asked: Asked, language: str) -> list[Letter]:
    if asked.sort != "name" or asked.q or asked.bin:
        return []
    start = asked.url()
    start += f"{'&' if '?' in start else '?'}after="
    return [Letter(letter, start + token) for letter, token in _places_of_letters(language.startswith("ar"))]


@cache
def _places_of_letters(is_arabic: bool) -> list[tuple[str, str]]:  # the key of what is kept
    """Each letter, with the token of the place before the first name of it."""
    letters = ARABIC_LETTERS + LATIN_LETTERS if is_arabic else LATIN_LETTERS + ARABIC_LETTERS
    places = [(letter, Place(int(is_arabic and letter.isascii()), False, (letter.lower(), 0))) for letter in letters]
    return [(letter, place.token()) for letter, place in places]


def _circle(owner: User, circle_id: int) -> Circle:
    rows = Circle.objects.of(owner).filter(id=circle_id, deleted_at=None).select_related("rhythm")
    circle: Circle | None = rows.first()
    if circle is None:
        raise NotFoundError
    return circle


def _narrowed_to(owner: User, asked: Asked) -> list[tuple[str, str]]:
    """What the list is narrowed to besides a circle, each with the address without it."""
    found = []
    for field, model in (("tag", Tag), ("organisation", Organisation), ("source", Source)):
        if row_id := getattr(asked, field):
            row = model.objects.of(owner).filter(id=row_id).first()
            if row is None:
                raise NotFoundError
            found.append((str(row), asked.url(**{field: 0})))
    if asked.band:
        found.append((str(BAND_LABELS[cast("Band", asked.band)]), asked.url(band="")))
    said = [(getattr(asked, field), asked.url(**{field: ""})) for field in ("work", "city") if getattr(asked, field)]
    return found + said
