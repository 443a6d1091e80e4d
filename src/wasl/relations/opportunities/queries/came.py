"""Through whom openings, interviews and offers came, and through which practice. A constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import User
from wasl.relations.communities.models import Attendance, Fellow
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.opportunities import rules
from wasl.relations.opportunities.models import Opening, OpeningChange, Origin, Referral
from wasl.relations.people.models import Person

PRACTICES: dict[str, rules.Practice] = {
    Origin.COMMUNITY: "communities", Origin.EVENT: "events", Origin.ORGANISATION: "organisations",
    Origin.ADVERT: "adverts", Origin.IMPORT: "unknown",
}  # fmt: skip


@dataclass(frozen=True)
class CameThrough:
    """`whole` counts everything, `people` what came through people; `asked` requests were answered, `given` with a yes."""

    by_whom: list[rules.Share]
    by_practice: list[rules.Share]
    whole: rules.Share
    people: rules.Share
    asked: int
    given: int

    @property
    def most(self) -> int:
        """The longest bar of either plot."""
        return max((one.openings for one in (*self.by_whom, *self.by_practice)), default=0)


def came_through(owner: User, *, since: date | None = None) -> CameThrough:
    """Of all openings, or of those found since that day. Seven queries."""
    rows = Opening.objects.of(owner).present()
    rows = rows.filter(found_on__gte=since) if since else rows
    openings = list(rows.select_related("told_by", "community", "event").order_by("pk"))
    came = came_of(owner, openings)
    answers = list(
        IntroductionRequest.objects.of(owner).filter(answer__in=("given", "declined")).values_list("answer", flat=True)
    )
    whole = rules.shares(one._replace(key="all", name="") for one in came)
    people = rules.shares(one._replace(key="people", name="") for one in came if one.practice in rules.PEOPLE)
    nothing = rules.Share("", "", 0, 0, 0)
    return CameThrough(
        rules.shares(came),
        rules.shares(came, by_practice=True),
        next(iter(whole), nothing),
        next(iter(people), nothing),
        len(answers),
        answers.count("given"),
    )


def came_of(owner: User, openings: Collection[Opening]) -> list[rules.Came]:
    """Each once: whoever gave a word for it counts before whoever told of it. Five queries."""
    ids = [row.pk for row in openings]
    stages: dict[int, set[str]] = defaultdict(set)
    for opening_id, stage in (
        OpeningChange.objects.filter(opening__in=ids).exclude(stage="").values_list("opening_id", "stage")
    ):
        stages[opening_id].add(stage)
    through = _given(ids)
    people = {person.pk for person in through.values()} | {row.told_by_id for row in openings if row.told_by_id}
    practices = _practices(owner, people)
    return [
        _came(row, through.get(row.pk), rules.reached_by({*stages[row.pk], row.stage}), practices) for row in openings
    ]


def _came(
    row: Opening, referrer: Person | None, reached: frozenset[str], practices: dict[int, rules.Practice]
) -> rules.Came:
    person = referrer or row.told_by
    if person:
        return rules.Came(f"person-{person.pk}", person.display_name, practices[person.pk], reached)
    named = row.community or row.event
    practice = PRACTICES.get(row.origin, "keeping-in-touch")  # somebody who is no more
    if named:
        return rules.Came(f"{row.origin}-{named.pk}", str(named), practice, reached)
    return rules.Came(f"{row.origin}-{row.origin_name}", row.origin_name, practice, reached)


def _given(opening_ids: Collection[int]) -> dict[int, Person]:
    """Of each opening the first who gave a word for it."""
    rows = Referral.objects.filter(
        opening__in=opening_ids, request__answer=IntroductionRequest.Answer.GIVEN, request__introducer__deleted_at=None
    )
    found = rows.select_related("request__introducer").order_by("-request__answered_on", "-pk")
    return {row.opening_id: row.request.introducer for row in found}


def _practices(owner: User, people: Collection[int]) -> dict[int, rules.Practice]:
    """How the owner came to each of them: introduced, met at an event, through a community, else in touch for long."""
    introduced = set(
        IntroductionRequest.objects.of(owner)
        .filter(target__in=people, answer=IntroductionRequest.Answer.GIVEN)
        .values_list("target_id", flat=True)
    )
    introduced |= set(
        Person.objects.of(owner).filter(pk__in=people, met_through__isnull=False).values_list("pk", flat=True)
    )
    met = set(
        Attendance.objects.filter(person__in=people, is_new=True, event__deleted_at=None).values_list(
            "person_id", flat=True
        )
    )
    fellows = set(
        Fellow.objects.filter(person__in=people, community__deleted_at=None).values_list("person_id", flat=True)
    )
    return {
        person: "introductions"
        if person in introduced
        else "events"
        if person in met
        else "communities"
        if person in fellows
        else "keeping-in-touch"
        for person in people
    }
