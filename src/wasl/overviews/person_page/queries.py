"""The person page: everything one needs before speaking to somebody, in a constant number of queries."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from urllib.parse import quote

from django.db.models import Exists, OuterRef, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.overviews.person_page import wording
from wasl.overviews.person_page.history import Timeline, timeline_of
from wasl.overviews.person_page.matters import Matter, day_of, dues_of, matters_of
from wasl.overviews.person_page.warmth import PersonWarmth, warmth_of_person
from wasl.relations.interactions.models import ContactSummary, Interaction, Rhythm
from wasl.relations.network.introductions.queries import willing_levels
from wasl.relations.network.ties.reasons import PersonTie, ties_of
from wasl.relations.network.ties.wording import tie_words
from wasl.relations.occasions.queries import Coming, occasions_of
from wasl.relations.occasions.queries.of_person import PersonOccasions, person_occasions
from wasl.relations.people import queries as people_queries
from wasl.relations.people.models import Affiliation, Circle, Membership, Merge, Person, Photo, Tag, WayToReach
from wasl.relations.people.rules import address_form, language_to, link_to, proposed_spellings, shown_name

TIES_SHOWN = 6


class Way(NamedTuple):
    id: int
    kind: str
    kind_label: str
    icon: str
    value: str
    shown: str
    label: str
    link: str
    chat_link: str
    is_preferred: bool


class TieShown(NamedTuple):
    """Somebody whom the person knows, and why it seems so."""

    tie: PersonTie
    words: str


class Day(NamedTuple):
    coming: Coming
    written: str


@dataclass(frozen=True)
class PersonPage:
    person: Person
    name: str
    other_names: list[str]
    proposed: tuple[str, ...]  # spellings in the other script; not kept
    address: str
    warmth: PersonWarmth | None
    last_words: str
    matters: list[Matter]
    send_link: str
    ways: list[Way]
    present_work: list[Affiliation]
    past_work: list[Affiliation]
    circles: list[Circle]
    all_circles: list[Circle]
    tags: list[Tag]
    interests: list[Tag]
    days: list[Day]
    occasions: PersonOccasions
    ties: list[TieShown]
    willingness: str
    rhythm_days: int | None
    rhythm_words: str
    summary: ContactSummary | None
    has_photo: bool
    merges: list[Merge]
    timeline: Timeline

    @property
    def ring(self) -> float | None:
        """How full the ring round the person is."""
        return self.warmth.probability if self.warmth else None


def person_page(owner: User, person_id: int, language: str, now: datetime, channel: str = "") -> PersonPage:
    """Everything the page shows at that moment of the owner's own time zone. Raises NotFoundError."""
    today = now.date()
    person = people_queries.person_by_id(owner, person_id)
    spellings = people_queries.spellings_of(owner, [person.pk]).get(person.pk, [])
    ways = _ways(owner, person)
    work = _work(owner, person)
    circles = _circles(owner, person)
    tags = _tags(owner, person)
    days = occasions_of(owner, person, today)
    summary = next(iter(_summaries(owner, person)), None)
    written = language_to(person, owner.preferences.written, spellings)
    voice = wording.Voice(
        person, written, address_form(person, written, spellings), _draft_channel(ways), owner, now.hour
    )
    occasions = person_occasions(owner, person, today)
    matters = matters_of(voice, summary, dues_of(owner, person.pk, days, occasions, today), today)
    rhythm = next(iter(_rhythms(owner, person)), None)
    return PersonPage(
        person=person,
        name=shown_name(person.display_name, [way.shown for way in ways]),
        other_names=spellings,
        proposed=spellings_to_propose(owner, person, spellings, [way.value for way in ways]),
        address=address_form(person, language, spellings),
        warmth=warmth_of_person(owner, person.pk, today),
        last_words=wording.last_contact_words(day_of(summary.last_at if summary else None), today, owner.preferences),
        matters=matters,
        send_link=_send_link(ways, matters[0].draft) if matters else "",
        ways=ways,
        present_work=[row for row in work if not row.until],
        past_work=[row for row in work if row.until],
        circles=[circle for circle in circles if circle.holds],
        all_circles=circles,
        tags=[tag for tag in tags if tag.kind == Tag.Kind.TAG],
        interests=[tag for tag in tags if tag.kind == Tag.Kind.INTEREST],
        occasions=occasions,
        days=[Day(coming, wording.occasion_day(coming.occasion, owner.preferences)) for coming in days],
        ties=_ties(owner, person, today),
        willingness=willing_levels(owner, [person.pk]).get(person.pk, ""),
        rhythm_days=rhythm,
        rhythm_words=_rhythm_words(owner, summary),
        summary=summary,
        has_photo=bool(people_queries.with_photo([person.pk])),
        merges=people_queries.merges_of(owner, person.pk),
        timeline=timeline_of(owner, person, channel=channel),
    )


def spellings_to_propose(owner: User, person: Person, spellings: list[str], numbers: list[str]) -> tuple[str, ...]:
    """For a person whose name is written in one script; an office keeps the name that it has."""
    if person.is_organisation or person.deleted_at:
        return ()
    return proposed_spellings(person.display_name, spellings, numbers, owner.preferences.country)


def interaction_of(owner: User, person_id: int, interaction_id: int) -> Interaction:
    """The owner's contact with that person. Raises NotFoundError."""
    rows = Interaction.objects.of(owner).filter(id=interaction_id, participations__person_id=person_id)
    interaction: Interaction | None = rows.first()
    if interaction is None:
        raise NotFoundError
    return interaction


def photo_of(owner: User, person_id: int) -> Photo:
    """The picture of the owner's person, also of one in the bin. Raises NotFoundError."""
    photo: Photo | None = Photo.objects.filter(person_id=person_id, person__owner=owner).first()
    if photo is None:
        raise NotFoundError
    return photo


def _ties(owner: User, person: Person, today: date) -> list[TieShown]:
    """Whom she knows, each with the reasons in words."""
    return [
        TieShown(tie, tie_words(tie.reasons, today, owner.preferences)) for tie in ties_of(owner, person.pk, TIES_SHOWN)
    ]


@compiled
def _work(owner: User, person: Person) -> QuerySet[Affiliation]:
    return Affiliation.objects.of(owner).filter(person=person).select_related("organisation").order_by("-id")


@compiled
def _circles(owner: User, person: Person) -> QuerySet[Any, Any]:  # Any: an annotated column
    holds = Exists(Membership.objects.filter(circle=OuterRef("pk"), person=person))
    rows: QuerySet[Any, Any] = Circle.objects.of(owner).filter(deleted_at=None).annotate(holds=holds)
    return rows.order_by("name")


@compiled
def _tags(owner: User, person: Person) -> QuerySet[Tag]:
    return Tag.objects.of(owner).filter(taggings__person=person).order_by("name")


@compiled
def _summaries(owner: User, person: Person) -> QuerySet[ContactSummary]:
    return ContactSummary.objects.of(owner).filter(person=person)


@compiled
def _rhythms(owner: User, person: Person) -> QuerySet[Rhythm, int]:
    return Rhythm.objects.of(owner).filter(person=person).values_list("every_days", flat=True)


@compiled
def _ways_in_order(owner: User, person: Person) -> QuerySet[WayToReach]:
    return WayToReach.objects.of(owner).filter(person=person).order_by("-is_preferred", "id")


def _ways(owner: User, person: Person) -> list[Way]:
    rows = _ways_in_order(owner, person)
    chats = {row.value for row in rows if row.kind == WayToReach.Kind.WHATSAPP}
    return [
        Way(
            id=row.pk,
            kind=row.kind,
            kind_label=str(row.get_kind_display()),
            icon=wording.icon_of(row.kind),
            value=row.value,
            shown=row.shown,
            label=row.label_in_words,
            link=link_to(row.kind, row.value, row.shown),
            chat_link=_chat(row) if row.value not in chats else "",
            is_preferred=row.is_preferred,
        )
        for row in rows
    ]


def _chat(way: WayToReach) -> str:
    return link_to("whatsapp", way.value) if way.kind == WayToReach.Kind.PHONE and way.value.startswith("+") else ""


def _draft_channel(ways: list[Way]) -> str:
    """What the draft is written for: the way that comes first, a telephone being written to."""
    return "email" if ways and ways[0].kind == WayToReach.Kind.EMAIL else "whatsapp"


def _send_link(ways: list[Way], draft: str) -> str:
    """The first way that carries a text with it."""
    for way in ways:
        if way.kind == WayToReach.Kind.EMAIL:
            return f"{way.link}?body={quote(draft)}"
        link = way.link if way.kind == WayToReach.Kind.WHATSAPP else way.chat_link
        if link:
            return f"{link}?text={quote(draft)}"
    return ""


def _rhythm_words(owner: User, summary: ContactSummary | None) -> str:
    if summary is None or not summary.rhythm_days:
        return ""
    is_wished = summary.rhythm_origin != "habit"
    return wording.rhythm_words(summary.rhythm_days, is_wished=is_wished, preferences=owner.preferences)
