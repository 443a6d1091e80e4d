"""Who may help with an opening: people there, ways to it, who told of it, who knows the field; ranked, each with reasons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, Q

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.queries import summaries_of
from wasl.relations.network.introductions.explaining import Stop, Way, explained
from wasl.relations.network.introductions.on_arrays import Path
from wasl.relations.network.introductions.queries import (
    asked_lately,
    field_target,
    organisation_target,
    ways_to,
    willing_levels,
)
from wasl.relations.opportunities import rules
from wasl.relations.opportunities.models import Opening
from wasl.relations.opportunities.wording import asked_before_words, reason_words
from wasl.relations.people.models import Affiliation, Membership, Organisation, Person
from wasl.relations.people.workplaces import organisations_called

SHOWN, WAYS, THERE, OF_THE_FIELD = 8, 5, 12, 6
LEAST_WAY = 0.01
"""A way over strangers of whom nearly nothing is known helps nobody."""

Reasons = dict[int, list[rules.Reason]]


@dataclass(frozen=True)
class Helper:
    """Somebody to ask. `way` leads through her to somebody there; `target_id` is that one, else 0.

    `reasons` are sentences, the strongest first; `rests_until` is the day from which she may be asked again. Where it
    `is_unspoken` there was no contact yet: she is asked a question, not for a recommendation.
    """

    person: Stop
    reasons: list[str]
    score: float
    way: Way | None
    rests_until: date | None
    rest_words: str
    is_unspoken: bool

    @property
    def target_id(self) -> int:
        return self.way.last.id if self.way else 0


@dataclass
class _Found:
    """What speaks for somebody, gathered."""

    reasons: Reasons = field(default_factory=lambda: defaultdict(list))
    details: dict[tuple[int, str], str] = field(default_factory=dict)
    ways: dict[int, Path] = field(default_factory=dict)

    def add(self, person_id: int, kind: str, detail: str = "", *, worth: float = 1.0) -> None:
        if all(one.kind != kind for one in self.reasons[person_id]):
            self.reasons[person_id].append(rules.Reason(kind, rules.WEIGHTS[kind] * worth))
            self.details[person_id, kind] = detail


def helpers_of(owner: User, opening: Opening, day: date, *, count: int = SHOWN) -> list[Helper]:
    """The best first. A constant number of queries, whatever the network."""
    organisation = (
        next(iter(organisations_called(owner, opening.organisation, 1)), None) if opening.organisation else None
    )
    found = _Found()
    if opening.told_by_id:
        found.add(opening.told_by_id, "told")
    if organisation:
        _there(owner, organisation, day, found)
    _in_the_field(owner, opening, found)
    return _ranked(owner, found, day, count)


def _there(owner: User, organisation: Organisation, day: date, found: _Found) -> None:
    """Those who are there or were, whom the owner knows or once met; and through whom others there are reached."""
    target = organisation_target(owner, organisation.pk)
    circles = Membership.objects.filter(person=OuterRef("person"), circle__deleted_at=None)
    spoken, days = Q(person__contact_summary__contact_days__gt=0), F("person__contact_summary__contact_days")
    rows = Affiliation.objects.of(owner).filter(
        organisation__in=target.places, person__deleted_at=None, person__is_organisation=False
    )
    rows = rows.annotate(is_known=ExpressionWrapper(spoken | Q(Exists(circles)), BooleanField()))
    named = rows.filter(Q(is_known=True) | Q(~Q(person__met_on=""), until=""))
    ranked = named.order_by("until", "-is_known", days.desc(nulls_last=True), "person")
    for person_id, role, until, is_known in ranked.values_list("person_id", "role", "until", "is_known")[:THERE]:
        found.add(person_id, "worked" if until else "works" if is_known else "unspoken", role)
    for path in ways_to(owner, target, day, count=WAYS):
        if len(path.people) > 1 and path.score >= LEAST_WAY:
            found.ways.setdefault(path.people[0], path)
            found.add(path.people[0], "way", worth=min(0.4 + path.score, 1.0))


def _in_the_field(owner: User, opening: Opening, found: _Found) -> None:
    """Those whose work or interests are of the field, and with whom there was contact."""
    if not opening.field:
        return
    people = field_target(owner, opening.field).ids
    summaries = summaries_of(owner, people)
    close = sorted((pk for pk in people if pk in summaries), key=lambda pk: (-summaries[pk].contact_days, pk))
    for person_id in close[:OF_THE_FIELD]:
        if summaries[person_id].contact_days:
            found.add(person_id, "field", opening.field)


def _ranked(owner: User, found: _Found, day: date, count: int) -> list[Helper]:
    # Whoever is private is asked for nothing, so that no draft names them.
    ids = list(Person.objects.of(owner).shareable().filter(id__in=found.reasons).values_list("id", flat=True))
    # Each as a way of her own, for her picture, warmth and the sentence about her tie; then the ways that lead on.
    alone = explained(owner, [Path((person_id,), 1.0) for person_id in ids], day)
    ways = {way.first.id: way for way in explained(owner, list(found.ways.values()), day)}
    rests, willing = asked_lately(owner, day, ids), willing_levels(owner, ids)
    helpers = []
    for way in alone:
        person = way.first
        reasons = sorted(found.reasons[person.id], key=lambda one: -one.weight)
        score = rules.helpful(reasons, person.warmth, willing.get(person.id, ""), rests=person.id in rests)
        if score > 0:
            helpers.append(_helper(owner, found, way, reasons, score, ways.get(person.id), rests.get(person.id)))
    return sorted(helpers, key=lambda one: (-one.score, one.person.name, one.person.id))[:count]


def _helper(
    owner: User,
    found: _Found,
    alone: Way,
    reasons: list[rules.Reason],
    score: float,
    way: Way | None,
    until: date | None,
) -> Helper:
    person = alone.first
    is_inside = any(one.kind in rules.INSIDE for one in reasons)
    through = None if is_inside else way  # somebody inside is asked herself
    said = []
    for one in reasons:
        last = way.last.name if way else ""
        if one.kind != "way" or (through and last):
            said.append(reason_words(one.kind, person.name, found.details[person.id, one.kind] or last))
    # Of the ways, what joins the two; of one alone, how the owner knows her: the last sentence of each.
    said.append(alone.sentences[-1])
    if through:
        said += through.sentences[-len(through.stops) + 1 :]
    words = asked_before_words(person.name, until, owner.preferences) if until else ""
    is_unspoken = reasons[0].kind == "unspoken"
    return Helper(person, said, score, through, until, words, is_unspoken)
