"""Turns what the index found into what the page shows: each kind by its own reader of rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from wasl.foundation.accounts.models import Preferences, User
from wasl.overviews.search.highlighting import Piece, matched_words, pieces, snippet
from wasl.relations.communities.models import Attendance, Community, Event, Resource
from wasl.relations.discussions.documents import said as said_of_discussion
from wasl.relations.discussions.models import Discussion, Encounter, View
from wasl.relations.exchange.models import Favour
from wasl.relations.interactions.models import Channel, Interaction, Participation
from wasl.relations.learning.models import Goal
from wasl.relations.network.models import Warmth
from wasl.relations.opportunities.documents import said as said_of_opening
from wasl.relations.opportunities.models import Opening
from wasl.relations.organisations.models import Followed, News
from wasl.relations.people import queries as people_queries
from wasl.relations.people.models import Affiliation, Organisation, Person, Spelling, Tagging, WayToReach
from wasl.relations.people.name_index.finding import ByName
from wasl.relations.people.name_index.wording import HowNamed, how_named
from wasl.relations.people.rules import shown_name
from wasl.relations.preparation.models import Question, Target
from wasl.relations.presence.models import Line, Record
from wasl.relations.trust.models import Disagreement, Promise, Statement

NAMES_SHOWN = 3
ICONS = {"call": "phone", "other": "note"}  # the other channels have an icon of their own name


@dataclass(frozen=True)
class Result:
    """One line of the list. `name` is for the ring."""

    kind: str
    icon: str
    title: list[Piece]
    url: str
    name: str = ""
    photo: str = ""
    warmth: float | None = None
    detail: tuple[Piece, ...] = ()
    reason: tuple[Piece, ...] = ()
    people: tuple[str, ...] = ()
    count: int = 0
    at: datetime | None = None
    on: date | None = None


def people_found(owner: User, hits: Mapping[int, ByName | None], q: str) -> dict[int, Result]:
    """Eight queries. The reason is how the name answers where it was typed otherwise, else the text that answers beyond it."""
    ids = list(hits)
    people: dict[int, Person] = (
        Person.objects.of(owner).present().select_related("warmth").defer("warmth__days").in_bulk(ids)
    )
    work, pictured = people_queries.present_work(owner, ids), people_queries.with_photo(ids)
    texts, spellings = _texts_of_people(owner, people), people_queries.spellings_of(owner, ids)
    ways = people_queries.first_ways(owner, ids)
    return {
        person_id: _person(
            person,
            str(work.get(person_id, "")),
            texts[person_id],
            q,
            name=shown_name(person.display_name, [str(ways[person_id])] if person_id in ways else []),
            has_photo=person_id in pictured,
            how=_how_named(hits[person_id], person, spellings.get(person_id, [])),
            reader=owner.preferences,
        )
        for person_id, person in people.items()
    }


def organisations_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    present = Count("affiliations__person", filter=Q(affiliations__person__deleted_at=None), distinct=True)
    rows = Organisation.objects.of(owner).filter(id__in=ids).annotate(people_count=present)
    address = reverse("directory:people")
    return {
        row.pk: Result(
            "organisation",
            "organisation",
            pieces(row.name, q),
            f"{address}?organisation={row.pk}",
            count=row.people_count,
        )
        for row in rows
    }


def interactions_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries. A contact is found on the page of its day with the first of its people."""
    rows = Interaction.objects.of(owner).in_bulk(ids)
    present = Participation.objects.filter(interaction__in=ids, person__deleted_at=None).order_by("id")
    people = _people_by(present.values_list("interaction_id", "person_id", "person__display_name"))
    return {row_id: _contact(row, people[row_id], q) for row_id, row in rows.items() if people[row_id]}


def events_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Event.objects.of(owner).present().in_bulk(ids)
    present = Attendance.objects.filter(event__in=ids, person__deleted_at=None).order_by("id")
    people = _people_by(present.values_list("event_id", "person_id", "person__display_name"))
    return {row_id: _event(row, people[row_id], q) for row_id, row in rows.items()}


def communities_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Community.objects.of(owner).present().in_bulk(ids)
    return {row_id: _community(row, q) for row_id, row in rows.items()}


def resources_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Resource.objects.of(owner).present().in_bulk(ids)
    return {row_id: _resource(row, q) for row_id, row in rows.items()}


def promises_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Promise.objects.of(owner).present().filter(is_private=False).with_people().in_bulk(ids)
    return {row_id: _promise(row, q) for row_id, row in rows.items()}


def statements_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Statement.objects.of(owner).present().with_people().in_bulk(ids)
    return {row_id: _statement(row, q) for row_id, row in rows.items()}


def disagreements_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Disagreement.objects.of(owner).present().with_people().in_bulk(ids)
    return {row_id: _disagreement(row, q) for row_id, row in rows.items()}


def favours_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Favour.objects.of(owner).present().with_people().in_bulk(ids)
    return {row_id: _favour(row, q) for row_id, row in rows.items()}


def targets_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Target.objects.of(owner).present().select_related("person").in_bulk(ids)
    noted: dict[int, list[str]] = defaultdict(list)
    questions = Question.objects.filter(target__in=rows, deleted_at=None).values_list("target_id", "wording", "note")
    for target_id, *texts in questions:
        noted[target_id] += texts
    return {row_id: _target(row, noted[row_id], q) for row_id, row in rows.items()}


def goals_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Goal.objects.of(owner).present().in_bulk(ids)
    return {row_id: _goal(row, q) for row_id, row in rows.items()}


def openings_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Opening.objects.of(owner).present().select_related("told_by").in_bulk(ids)
    return {row_id: _opening(row, q) for row_id, row in rows.items()}


def followed_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Followed.objects.of(owner).present().select_related("organisation").in_bulk(ids)
    told: dict[int, list[str]] = defaultdict(list)
    news = News.objects.filter(followed__in=rows).order_by("-at", "-pk").values_list("followed_id", "title", "text")
    for followed_id, *texts in news:
        told[followed_id] += texts
    return {row_id: _followed(row, told[row_id], q) for row_id, row in rows.items()}


def discussions_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Three queries."""
    rows = Discussion.objects.of(owner).present().select_related("community").in_bulk(ids)
    told: dict[int, list[str]] = defaultdict(list)
    for discussion_id, *texts in (
        View.objects.of(owner).present().filter(discussion__in=rows).values_list("discussion_id", "name", "words")
    ):
        told[discussion_id].append(" ".join(texts).strip())
    met = Encounter.objects.of(owner).present().filter(discussion__in=rows)
    for discussion_id, *texts in met.values_list("discussion_id", "name", "note"):
        told[discussion_id].append(" ".join(texts).strip())
    return {row_id: _discussion(row, told[row_id], q) for row_id, row in rows.items()}


_Named = list[tuple[int, str]]


def _how_named(hit: ByName | None, person: Person, spellings: Sequence[str]) -> HowNamed | None:
    return how_named(hit, [person.display_name, *spellings, person.nickname, person.kunya]) if hit else None


def _person(
    person: Person,
    work: str,
    texts: list[str],
    q: str,
    *,
    name: str,
    has_photo: bool,
    how: HowNamed | None,
    reader: Preferences,
) -> Result:
    in_sight = matched_words(name, q) | matched_words(work, q)
    reason = max(texts, key=lambda text: len(matched_words(text, q) - in_sight), default="")
    why = tuple(snippet(reason, q)) if matched_words(reason, q) - in_sight else ()
    marked = " ".join((q, *how.words)) if how and how.told else q
    if how and how.told:
        why = tuple(pieces(how.told if how.name == name else how.told_at(how.name, reader), marked))
    return Result(
        "person",
        "organisation" if person.is_organisation else "person",
        pieces(name, marked),
        reverse("person_page:person", args=[person.pk]),
        name=name,
        photo=reverse("person_page:photo", args=[person.pk]) if has_photo else "",
        warmth=_warmth_of(person),
        detail=tuple(pieces(work or person.city, q)),
        reason=why,
    )


def _warmth_of(person: Person) -> float | None:
    """How full the ring is."""
    warmth: Warmth | None = getattr(person, "warmth", None)
    return warmth.probability if warmth else None


def _contact(row: Interaction, people: _Named, q: str) -> Result:
    said = max((row.subject, row.note, row.text), key=lambda text: len(matched_words(text, q)))
    on = timezone.localtime(row.at).date().isoformat()
    return Result(
        "interaction",
        ICONS.get(row.channel, row.channel),
        [Piece(" · ".join(_names(people)), is_match=False)],
        reverse("person_page:day", args=[people[0][0], on, row.channel]),
        detail=(Piece(str(Channel(row.channel).label), is_match=False),),
        reason=tuple(snippet(said, q)),
        at=row.at,
    )


def _event(row: Event, people: _Named, q: str) -> Result:
    return Result(
        "event",
        "event",
        pieces(row.title, q),
        reverse("communities:event", args=[row.pk]),
        reason=tuple(snippet(" ".join(filter(None, (row.place, row.note))), q)),
        people=_names(people),
        at=row.starts_at,
    )


def records_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    return {
        row.pk: Result(
            "record", "presence", pieces(str(row), q), reverse("presence:record"),
            reason=tuple(snippet(f"{row.headline_ar}\n{row.headline_en}\n{row.summary_ar}\n{row.summary_en}", q)),
        )
        for row in Record.objects.of(owner).filter(pk__in=ids)
    }  # fmt: skip


def lines_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    return {
        row.pk: Result(
            "record-line", "presence", pieces(row.title, q), f"{reverse('presence:record')}#{row.kind}",
            detail=(Piece(str(row.get_kind_display()), is_match=False),),
            reason=tuple(snippet(" ".join(filter(None, (row.place, row.note))), q)),
        )
        for row in Line.objects.of(owner).present().filter(pk__in=ids)
    }  # fmt: skip


def _community(row: Community, q: str) -> Result:
    return Result(
        "community",
        "communities",
        pieces(row.name, q),
        reverse("communities:community", args=[row.pk]),
        detail=(Piece(str(row.get_kind_display()), is_match=False),),
        reason=tuple(snippet(" ".join(filter(None, (row.role, row.place, row.how_to_join, row.note))), q)),
        on=row.renewal_on,
    )


def _resource(row: Resource, q: str) -> Result:
    return Result(
        "resource",
        "learning",
        pieces(row.title, q),
        reverse("communities:resource", args=[row.pk]),
        detail=(Piece(str(row.get_kind_display()), is_match=False),),
        reason=tuple(snippet(" ".join(filter(None, (row.what_for, row.place, row.note))), q)),
    )


def _promise(row: Promise, q: str) -> Result:
    names = [(one.person_id, one.person.display_name) for one in row.counterparts.all()]
    state = row.get_side_display() if row.is_open else row.get_state_display()
    return Result(
        "promise",
        "promises",
        pieces(row.wording, q),
        reverse("trust:promise", args=[row.pk]),
        detail=(Piece(str(state), is_match=False),),
        people=_names(names),
        on=row.due_on or row.made_on,
    )


def _statement(row: Statement, q: str) -> Result:
    names = [(one.person_id, one.person.display_name) for one in row.hearers.all()]
    return Result(
        "statement",
        "pin",
        pieces(row.matter, q),
        reverse("trust:statement", args=[row.pk]),
        reason=tuple(snippet(row.words, q)),
        people=_names(names),
        on=row.said_on,
    )


def _disagreement(row: Disagreement, q: str) -> Result:
    names = [(one.person_id, one.person.display_name) for one in row.parties.all()]
    return Result(
        "disagreement",
        "merge",
        pieces(row.matter, q),
        reverse("trust:disagreement", args=[row.pk]),
        reason=tuple(snippet("\n".join(filter(None, (row.their_view, row.my_view, row.outcome))), q)),
        people=_names(names),
        on=row.on,
    )


def _favour(row: Favour, q: str) -> Result:
    names = [(one.person_id, one.person.display_name) for one in row.sharings.all()]
    return Result(
        "favour",
        "exchange",
        pieces(str(row), q),
        reverse("exchange:favour_edit", args=[row.pk]),
        detail=(Piece(str(row.get_side_display()), is_match=False),),
        people=_names(names),
        on=row.on,
    )


def _target(row: Target, noted: list[str], q: str) -> Result:
    texts = [row.why, row.offer, row.organisation, row.field, row.outcome, *noted]
    reason = max(texts, key=lambda text: len(matched_words(text, q)))
    return Result(
        "target",
        "star",
        pieces(str(row), q),
        reverse("preparation:target", args=[row.pk]),
        detail=(Piece(str(row.get_state_display()), is_match=False),),
        reason=tuple(snippet(reason, q)),
        on=row.meeting_on or row.meet_by,
    )


def _goal(row: Goal, q: str) -> Result:
    return Result(
        "goal",
        "learning",
        pieces(row.title, q),
        reverse("learning:goal", args=[row.pk]),
        detail=(Piece(str(row.get_state_display()), is_match=False),),
        reason=tuple(snippet(row.reason, q)),
        on=row.end_on,
    )


def _opening(row: Opening, q: str) -> Result:
    reason = max(said_of_opening(row), key=lambda text: len(matched_words(text, q)))
    return Result(
        "opening",
        "opportunities",
        pieces(row.title, q),
        reverse("opportunities:opening", args=[row.pk]),
        detail=(Piece(str(row.get_stage_display()), is_match=False),),
        reason=tuple(snippet(reason, q)),
        on=row.deadline or row.stage_on,
    )


def _followed(row: Followed, told: list[str], q: str) -> Result:
    reason = max((row.note, *told), key=lambda text: len(matched_words(text, q)))
    return Result(
        "followed", "organisation", pieces(str(row), q), reverse("organisations:organisation", args=[row.pk]),
        reason=tuple(snippet(reason, q)),
    )  # fmt: skip


def _discussion(row: Discussion, told: list[str], q: str) -> Result:
    reason = max((*said_of_discussion(row), *told), key=lambda text: len(matched_words(text, q)))
    return Result(
        "discussion", "social", pieces(row.topic, q), reverse("discussions:discussion", args=[row.pk]),
        detail=tuple(pieces(row.place or str(row.community or ""), q)), reason=tuple(snippet(reason, q)),
        at=row.starts_at,
    )  # fmt: skip


def _names(people: _Named) -> tuple[str, ...]:
    return tuple(name for _person_id, name in people[:NAMES_SHOWN])


def _people_by(rows: object) -> dict[int, _Named]:
    people: dict[int, _Named] = defaultdict(list)
    for row_id, person_id, name in rows:  # type: ignore[attr-defined]  # rows of three columns
        people[row_id].append((person_id, name))
    return people


def _texts_of_people(owner: User, people: dict[int, Person]) -> dict[int, list[str]]:
    """What of each person may be the reason, as the index knows it: other names, work, ways, interests, notes."""
    texts: dict[int, list[str]] = defaultdict(list)
    of = {"person_id__in": list(people)}
    work = Affiliation.objects.of(owner).filter(**of).select_related("organisation")
    for row in (
        *Spelling.objects.of(owner).filter(**of),
        *work,
        *WayToReach.objects.of(owner).filter(**of),
    ):
        texts[row.person_id].append(str(row))
    for person_id, value in WayToReach.objects.of(owner).filter(**of).values_list("person_id", "value"):
        texts[person_id].append(value)
    interests = Tagging.objects.of(owner).filter(**of, tag__kind="interest")
    for person_id, name in interests.values_list("person_id", "tag__name"):
        texts[person_id].append(name)
    for person_id, person in people.items():
        texts[person_id] += [person.nickname, person.kunya, person.city, person.how_met, person.notes]
    return texts
