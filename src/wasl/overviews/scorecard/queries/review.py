"""The weekly review: what the past seven days held, what is doubtful, and whom to think of in the next seven."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, Sum
from django.urls import reverse
from django.utils.module_loading import import_string

from wasl.foundation.accounts.models import User
from wasl.overviews.scorecard.review_words import Reviewer
from wasl.overviews.scorecard.rules import Idea, choose_ideas
from wasl.relations.communities.models import ListedName, MayBe
from wasl.relations.exchange.models import Favour
from wasl.relations.exchange.models.favours import Side as Way
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.interactions.queries import actions_due as contacts_due
from wasl.relations.interactions.week import week_circle
from wasl.relations.learning.models import Study
from wasl.relations.occasions.models import Invitation
from wasl.relations.occasions.queries.coming import coming_days
from wasl.relations.people.models import Distinction, Likeness, Membership, Person, PersonQuerySet
from wasl.relations.preparation.queries import actions_due as targets_due
from wasl.relations.trust.models import Promise
from wasl.relations.trust.models.promises import Side, State
from wasl.relations.trust.queries import actions_due as promises_due

WEEK = timedelta(days=7)
NAMED, PROPOSED, OF_EACH = 5, 10, 5
UNSAID_WITHIN = timedelta(days=60)


@dataclass(frozen=True)
class Doubt:
    """Something to tidy, how many there are, and where."""

    kind: str
    words: str
    count: int
    url: str


@dataclass(frozen=True)
class Proposed:
    """Somebody to think of next week, and why; `is_chosen` is the owner's own tick."""

    id: int
    name: str
    reason: str
    is_chosen: bool


@dataclass(frozen=True)
class Review:
    day: date
    sentences: list[str]
    doubts: list[Doubt]
    people: list[Proposed]

    @property
    def chosen(self) -> list[Proposed]:
        return [one for one in self.people if one.is_chosen]


def review(owner: User, now: datetime, *, is_for_others: bool = False) -> Review:
    """`now` is a moment of the owner's zone; for others it tells of nobody private. A constant number of queries."""
    day, voice = now.date(), Reviewer(owner, now.date())
    people = Person.objects.of(owner).persons()
    told = people.shareable() if is_for_others else people
    return Review(
        day=day,
        sentences=[words for words in _happened(owner, day, voice, told) if words],
        doubts=[doubt for doubt in (*_doubts(owner, day, voice), *_doubts_of_doors(owner)) if doubt.count],
        people=_people(owner, day, voice, told),
    )


def _happened(owner: User, day: date, voice: Reviewer, people: PersonQuerySet) -> Iterator[str]:
    zone = ZoneInfo(owner.preferences.time_zone)
    first = datetime.combine(day - WEEK + timedelta(days=1), time.min, zone)
    until = datetime.combine(day + timedelta(days=1), time.min, zone)
    here = ContactSummary.objects.of(owner).filter(person__in=people)
    lately = here.filter(last_at__gte=first, last_at__lt=until).order_by("-last_at", "-person")
    yield voice.in_touch(lately.count(), list(lately.values_list("person__display_name", flat=True)[:NAMED]))
    new = here.filter(first_at__gte=first, first_at__lt=until).order_by("-first_at", "-person")
    yield voice.first_contacts(list(new.values_list("person__display_name", flat=True)[:NAMED]))
    kept = Promise.objects.of(owner).present().filter(
        side=Side.MINE, state=State.KEPT, settled_on__gt=day - WEEK, settled_on__lte=day
    )  # fmt: skip
    yield voice.kept(
        [("" if private else words) for words, private in kept.values_list("wording", "is_private")[:NAMED]]
    )
    favours = Favour.objects.of(owner).present().filter(on__gt=day - WEEK, on__lte=day)
    sides = favours.aggregate(
        given=Count("pk", filter=Q(side=Way.GIVEN)), received=Count("pk", filter=Q(side=Way.RECEIVED))
    )
    yield voice.given(sides["given"])
    yield voice.received(sides["received"])
    studied = Study.objects.of(owner).present().filter(on__gt=day - WEEK, on__lte=day, goal__deleted_at=None)
    yield voice.learned(studied.aggregate(minutes=Sum("minutes"))["minutes"] or 0)


def _doubts(owner: User, day: date, voice: Reviewer) -> Iterator[Doubt]:
    said = Distinction.objects.filter(a=OuterRef("a"), b=OuterRef("b"))
    alike = Likeness.objects.of(owner).filter(~Exists(said), a__deleted_at=None, b__deleted_at=None).count()
    yield Doubt("alike", voice.alike, alike, reverse("duplicates:review"))
    open_ended = Promise.objects.of(owner).open().filter(side=Side.MINE, due_on=None).count()
    yield Doubt("no-day", voice.no_day, open_ended, reverse("trust:promises"))
    unsaid = Invitation.objects.of(owner).present().filter(
        answer=Invitation.Answer.ACCEPTED, attendance=Invitation.Attendance.UNKNOWN, made_good="",
        on__lt=day, on__gte=day - UNSAID_WITHIN, person__deleted_at=None,
    )  # fmt: skip
    people = list(unsaid.order_by("-on", "-pk").values_list("person_id", flat=True))
    url = reverse("occasions:person", args=people[:1]) if people else ""
    yield Doubt("was-there", voice.was_there, len(people), url)
    asked = MayBe.objects.filter(listed=OuterRef("pk"), person__deleted_at=None)
    names = ListedName.objects.filter(Exists(asked), event__owner=owner, event__deleted_at=None).order_by("-pk")
    events = list(names.values_list("event_id", flat=True))
    url = reverse("communities:event", args=events[:1]) if events else ""
    yield Doubt("whose-name", voice.whose_name, len(events), url)


def _doubts_of_doors(owner: User) -> Iterator[Doubt]:
    """What ways in and out wait for: they stand above this page, and the project names them."""
    for name in settings.REVIEW_DOUBTS:
        told = import_string(name)(owner)
        if told:
            yield Doubt(*told)


def _people(owner: User, day: date, voice: Reviewer, people: PersonQuerySet) -> list[Proposed]:
    circle = week_circle(owner)
    members = Membership.objects.of(owner).filter(circle=circle, person__deleted_at=None) if circle else None
    chosen = list(members.order_by("pk").values_list("person_id", flat=True)) if members is not None else []
    ideas = choose_ideas(_ideas(owner, day, voice), chosen, PROPOSED)
    rows = people.filter(pk__in=[*chosen, *(one.person_id for one in ideas)])
    names, reasons = dict(rows.values_list("pk", "display_name")), {one.person_id: one.words for one in ideas}
    return [
        Proposed(pk, names[pk], reasons.get(pk, ""), pk in chosen)
        for pk in dict.fromkeys([*chosen, *reasons])
        if pk in names
    ]


def _ideas(owner: User, day: date, voice: Reviewer) -> Iterator[Idea]:
    """What already speaks for somebody within the next seven days, by the same queries as Today's."""
    last = day + WEEK
    near = [promise for promise in promises_due(owner, last) if promise.due_on <= last]
    for promise in near[:OF_EACH]:
        words = "" if promise.is_private else promise.wording
        yield Idea(promise.person_id, voice.promised(words, promise.due_on), promise.due_on)
    for target in [one for one in targets_due(owner, last) if one.person_id][:OF_EACH]:
        yield Idea(target.person_id, voice.to_meet(target.due_on), target.due_on)
    entries = coming_days(owner, day + timedelta(days=1), last).entries
    for entry in [one for one in entries if one.person_id and not one.is_silent][:OF_EACH]:
        yield Idea(entry.person_id or 0, voice.occasion(entry.label, entry.on), entry.on)
    for due in contacts_due(owner, last):
        if due.kind == "rhythm" and due.is_wished:
            yield Idea(due.person_id, voice.rhythm(due.rhythm_days or 1), max(due.due_on, day))
