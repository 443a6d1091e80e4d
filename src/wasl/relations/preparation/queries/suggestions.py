"""Whom the owner might want to meet, each with the reason: within reach, in thin fields, between groups, known to many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import User
from wasl.relations.network.figures.queries import figures, is_small, kept_figures
from wasl.relations.network.figures.queries.maps import kept_map
from wasl.relations.network.figures.rules.fields import field_of
from wasl.relations.network.introductions.suggestions import KNOWN_WELL, people_to_meet
from wasl.relations.network.ties.models import Tie
from wasl.relations.network.ties.queries import own_ties
from wasl.relations.people.models import Affiliation, Person
from wasl.relations.people.queries import present_work
from wasl.relations.preparation import rules
from wasl.relations.preparation.models import PassedOver, Target
from wasl.relations.preparation.wording import reason_words

SHOWN = 8
OF_A_KIND = 30
"""Candidates of each reason: some fall out because they are listed, passed over or in the bin."""

NEAREST = 200
"""The owner's own people over whom ways are looked for: over the others they are long anyway."""

TIES_READ = 4000
THIN = 2
"""People of a field up to whom the owner's presence there is thin."""

PEOPLE_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Suggested:
    """Somebody to meet, and why in one sentence."""

    person_id: int
    name: str
    detail: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    person_id: int
    kind: str
    nearest: int = 0
    nearest_name: str = ""
    count: int = 0
    field: str = ""


def suggestions(owner: User, day: date, count: int = SHOWN) -> list[Suggested]:
    """One of each reason in turn, nobody twice; none who is listed, was passed over or is known well."""
    own, strength = own_ties(owner, day)
    near = dict(zip(own.tolist(), strength.tolist(), strict=True))
    near = {person: tie for person, tie in near.items() if tie >= KNOWN_WELL}
    within = _within_reach(owner, near)
    silent = _silent(owner)
    kinds = [
        _fresh(_reachable(within), silent),
        _fresh(_thin(owner, near, within), silent),
        _fresh(_bridges(owner, day, near, within), silent),
        _fresh(_known_to_many(owner, day), silent),
    ]
    # Twice as many: some are in the bin, or have no name.
    return _told(owner, rules.mixed(kinds, count * 2, lambda one: one.person_id))[:count]


def _fresh(candidates: Iterable[_Candidate], silent: Collection[int]) -> list[_Candidate]:
    return [one for one in candidates if one.person_id not in silent][:OF_A_KIND]


def _silent(owner: User) -> set[int]:
    listed = Target.objects.of(owner).filter(deleted_at=None, person__isnull=False)
    passed = PassedOver.objects.of(owner).values_list("person_id", flat=True)
    return {*listed.values_list("person_id", flat=True), *passed}


def _within_reach(owner: User, near: Mapping[int, float]) -> dict[int, tuple[float, int]]:
    """Whom one of her nearest people knows and she does not: how good the best way is, and over whom. One query."""
    nearest = sorted(near, key=lambda person: (-near[person], person))[:NEAREST]
    rows = Tie.objects.of(owner).filter(a__in=nearest).order_by("-strength", "a", "b")
    found: dict[int, tuple[float, int]] = {}
    for over, person, strength in rows.values_list("a", "b", "strength")[:TIES_READ]:
        if person not in near:
            found[person] = max(found.get(person, (0.0, 0)), (strength * near[over], over))
    return found


def _reachable(within: Mapping[int, tuple[float, int]]) -> Iterator[_Candidate]:
    for person in sorted(within, key=lambda one: (-within[one][0], one)):
        yield _Candidate(person, "reachable", nearest=within[person][1])


def _thin(owner: User, near: Mapping[int, float], within: Mapping[int, tuple[float, int]]) -> list[_Candidate]:
    """Of the fields in which those on the list are, those where she knows hardly anybody; whoever is within reach first."""
    wanted = _wanted_fields(owner)
    if not wanted:
        return []
    known: Counter[str] = Counter()
    found: list[tuple[float, _Candidate]] = []
    work = Affiliation.objects.of(owner).filter(until="").order_by("id")
    columns = ("person_id", "role", "department", "organisation__name")
    fields = {
        person: field_of(*(text or "" for text in texts))
        for person, *texts in work.values_list(*columns).iterator(10_000)
    }
    for person, field in fields.items():
        if person in near:
            known[field] += 1
        elif field in wanted:
            found.append((within.get(person, (0.0, 0))[0], _Candidate(person, "thin", field=field)))
    found.sort(key=lambda told: (-told[0], told[1].person_id))
    return [candidate for _strength, candidate in found if known[candidate.field] <= THIN]


def _wanted_fields(owner: User) -> set[str]:
    rows = list(Target.objects.of(owner).open().values_list("person_id", "field", "organisation"))
    work = present_work(owner, [person for person, *_ in rows if person])
    told = [(field, organisation) for _person, field, organisation in rows]
    told += [(row.role, str(row.organisation or "")) for row in work.values()]
    return {field_of(*texts) for texts in told} - {""}


def _bridges(
    owner: User, day: date, near: Mapping[int, float], within: Mapping[int, tuple[float, int]]
) -> Iterator[_Candidate]:
    """Who goes between people by the figures, then who is tied to several groups of the map; whom she hardly knows."""
    measured = kept_figures(owner) or (figures(owner, day) if is_small(owner) else None)
    named = [*measured.go_betweens, *measured.bridge_people] if measured else []
    yield from (_Candidate(person, "bridge") for person in dict.fromkeys(named) if person not in near)
    kept = kept_map(owner)
    if kept is None:
        return
    group = dict(zip(kept.network.people.tolist(), kept.groups.tolist(), strict=True))
    some = sorted(within, key=lambda one: (-within[one][0], one))[:PEOPLE_AT_ONCE]
    reaches: dict[int, set[int]] = defaultdict(set)
    for person, other in Tie.objects.of(owner).filter(a__in=some).values_list("a", "b"):
        if group.get(other, -1) >= 0:
            reaches[person].add(group[other])
    spanning = [person for person in some if len(reaches[person]) > 1]
    yield from (_Candidate(person, "bridge") for person in sorted(spanning, key=lambda one: -len(reaches[one])))


def _known_to_many(owner: User, day: date) -> Iterator[_Candidate]:
    for one in people_to_meet(owner, day, OF_A_KIND):
        yield _Candidate(one.id, "many", nearest_name=one.nearest, count=one.known_by)


def _told(owner: User, candidates: list[_Candidate]) -> list[Suggested]:
    """With names, work and the reason in words. Two queries."""
    ids = {one.person_id for one in candidates} | {one.nearest for one in candidates if one.nearest}
    names = dict(Person.objects.of(owner).persons().filter(id__in=ids).values_list("id", "display_name"))
    work, reader = present_work(owner, ids), owner.preferences
    return [
        Suggested(
            one.person_id,
            names[one.person_id],
            str(work.get(one.person_id, "")),
            one.kind,
            reason_words(
                one.kind, count=one.count, nearest=one.nearest_name or names.get(one.nearest, ""), field=one.field,
                reader=reader,
            ),
        )
        for one in candidates
        if names.get(one.person_id) and (not one.nearest or names.get(one.nearest))
    ]  # fmt: skip
