"""Of each row the one thing that is open now and would help it most; one query each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from wasl.foundation.accounts.models import User
from wasl.overviews.scorecard.queries.contacts import TEAM_DAYS, WISHED
from wasl.overviews.scorecard.rules import Step
from wasl.relations.advice.models import Advice
from wasl.relations.advice.rules import ASKED_AFTER
from wasl.relations.communities.models import Resource, ResourceShare, ResourceUse
from wasl.relations.communities.queries import actions_due as communities_due
from wasl.relations.content.models import Topic
from wasl.relations.discussions.models import Discussion, View
from wasl.relations.exchange.queries import actions_due as gratitude_due
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.learning.models import Goal, Study
from wasl.relations.network.introductions.due import actions_due as thanks_due
from wasl.relations.occasions.models import Invitation
from wasl.relations.opportunities.models import Opening, Referral
from wasl.relations.opportunities.rules import BEFORE_APPLYING
from wasl.relations.organisations.models import Followed
from wasl.relations.organisations.queries.lines import PRESENT
from wasl.relations.people.models import Affiliation, Membership, Person, Tag, Tagging
from wasl.relations.preparation.models import Question, Target
from wasl.relations.presence.queries import actions_due as presence_due
from wasl.relations.promotion.queries import deciding_matrix
from wasl.relations.trust.models import Disagreement, Promise
from wasl.relations.trust.models.promises import Side

PROMISES_AHEAD, STUDY_REST = timedelta(days=7), timedelta(days=7)


def steps(owner: User, day: date, now: datetime) -> Iterator[Step]:
    """In the order of the rows."""
    yield from _target(owner)
    yield from _rhythm(owner, day)
    yield from _met(owner, day, now)
    yield from _resource(owner)
    yield from _thanks(owner, day)
    yield from _invitation(owner, day)
    yield from _promise(owner, day)
    yield from _disagreement(owner)
    yield from _goal(owner, day)
    yield from _fault(owner, day)
    yield from _organisation(owner)
    yield from _topic(owner)
    yield from _discussion(owner)
    yield from _introduction(owner, day)
    yield from _opening(owner)
    yield from _strength(owner, day)
    yield from _advice(owner, day)
    yield from _interest(owner)
    yield from _team(owner, now)


def _target(owner: User) -> Iterator[Step]:
    """Somebody to meet with a question that is not answered yet, the nearest first."""
    asked = Question.objects.filter(target=OuterRef("pk"), done_on=None, deleted_at=None)
    rows = Target.objects.of(owner).open().filter(Exists(asked)).order_by(F("meet_by").asc(nulls_last=True), "pk")
    for pk, name, known in rows.values_list("pk", "name", "person__display_name")[:1]:
        yield Step("P1", "prepare", known or name, pk)


def _rhythm(owner: User, day: date) -> Iterator[Step]:
    """By a wished rhythm, the one who fell due last: nothing old piles up."""
    rows = ContactSummary.objects.of(owner).filter(
        rhythm_origin__in=WISHED, next_on__lte=day, person__deleted_at=None, person__is_organisation=False
    )
    for pk, name in _named(rows.order_by("-next_on", "person")):
        yield Step("P2", "contact", name, pk)


def _met(owner: User, day: date, now: datetime) -> Iterator[Step]:
    """Somebody met at an event of whom nothing was heard since."""
    met = communities_due(owner, day, now).met
    if met:
        yield from _of_person(owner, "P3b", "follow-up", met[0].person_id)


def _resource(owner: User) -> Iterator[Step]:
    """Of the shelf, what nobody was told of and was never used, the newest first."""
    used = ResourceUse.objects.filter(resource=OuterRef("pk"))
    shared = ResourceShare.objects.filter(resource=OuterRef("pk"))
    rows = Resource.objects.of(owner).present().filter(~Exists(used), ~Exists(shared)).order_by("-created_at", "-pk")
    for pk, title in rows.values_list("pk", "title")[:1]:
        yield Step("P3d", "use", title, pk)


def _thanks(owner: User, day: date) -> Iterator[Step]:
    """Something received for which no word of thanks was said."""
    for due in gratitude_due(owner, day)[:1]:
        yield from _of_person(owner, "P4", "thank", due.person_id)


def _invitation(owner: User, day: date) -> Iterator[Step]:
    """An invitation that waits for an answer."""
    rows = (
        Invitation.objects.of(owner)
        .present()
        .filter(answer=Invitation.Answer.OPEN, on__gte=day, person__deleted_at=None)
    )
    for pk, name in _named(rows.order_by("on", "pk")):
        yield Step("P5", "answer", name, pk)


def _promise(owner: User, day: date) -> Iterator[Step]:
    """The next promise within a week; one whose day is past asks for a word to the other side."""
    rows = Promise.objects.of(owner).open().filter(side=Side.MINE, due_on__lte=day + PROMISES_AHEAD)
    rows = rows.filter(due_on__gte=day - timedelta(days=30)).order_by("due_on", "pk")
    for pk, wording, is_private, due_on in rows.filter(due_on__gte=day).values_list(*_PROMISED)[:1]:
        yield Step("P6a", "keep", "" if is_private else wording, pk, due_on)
    for pk, wording, is_private, _due in rows.filter(due_on__lt=day).values_list(*_PROMISED)[:1]:
        yield Step("P6b", "tell", "" if is_private else wording, pk)


def _disagreement(owner: User) -> Iterator[Step]:
    """The one that began last of those still open."""
    for pk, matter in Disagreement.objects.of(owner).open().order_by("-on", "-pk").values_list("pk", "matter")[:1]:
        yield Step("P6c", "settle", matter, pk)


_PROMISED = ("pk", "wording", "is_private", "due_on")


def _goal(owner: User, day: date) -> Iterator[Step]:
    """Something to learn without an hour in the past week."""
    lately = Study.objects.present().filter(goal=OuterRef("pk"), on__gt=day - STUDY_REST)
    rows = Goal.objects.of(owner).present().filter(~Exists(lately), state=Goal.State.OPEN)
    for pk, title in rows.order_by(F("end_on").asc(nulls_last=True), "pk").values_list("pk", "title")[:1]:
        yield Step("P7", "learn", title, pk)


def _fault(owner: User, day: date) -> Iterator[Step]:
    """What Today would name to mend."""
    if due := presence_due(owner, day):
        yield Step("S2", "mend", due.line.words, due.line.id)


def _introduction(owner: User, day: date) -> Iterator[Step]:
    """An introduction that was made, and no thanks said."""
    for due in thanks_due(owner, day)[:1]:
        yield from _of_person(owner, "O1", "thank-introducer", due.person_id)


def _opening(owner: User) -> Iterator[Step]:
    """An opening about which nobody was asked yet, the next deadline first."""
    asked = Referral.objects.filter(opening=OuterRef("pk"))
    rows = Opening.objects.of(owner).open().filter(~Exists(asked), stage__in=BEFORE_APPLYING).exclude(organisation="")
    for pk, title in rows.order_by(F("deadline").asc(nulls_last=True), "pk").values_list("pk", "title")[:1]:
        yield Step("O1", "ask-for-opening", title, pk)


def _strength(owner: User, day: date) -> Iterator[Step]:
    """Whoever decides and has most left to see, with something of the past year to tell."""
    people = [one for one in deciding_matrix(owner, day).people if one.next]
    if people:
        first = max(people, key=lambda one: one.unseen)
        yield Step("O2", "tell-strength", first.name, first.person_id)


def _advice(owner: User, day: date) -> Iterator[Step]:
    """The latest advice that is a month old, of which it is not known whether it was followed."""
    rows = Advice.objects.of(owner).present().filter(kind=Advice.Kind.ADVICE, followed="", on__lte=day - ASKED_AFTER)
    for pk, matter in rows.order_by("-on", "-pk").values_list("pk", "matter")[:1]:
        yield Step("O3", "advice", matter, pk)


def _organisation(owner: User) -> Iterator[Step]:
    """Somebody who works where the owner follows, the one spoken with longest ago."""
    rows = Affiliation.objects.of(owner).filter(
        PRESENT, organisation__in=Followed.objects.of(owner).present().values("organisation")
    )
    for pk, name in _named(rows.order_by(F("person__contact_summary__last_at").asc(nulls_first=True), "person")):
        yield Step("S3", "greet", name, pk)


def _topic(owner: User) -> Iterator[Step]:
    """What may still be published: the next planned one, else one that is being written, else the newest idea."""
    rows = Topic.objects.of(owner).waiting()
    rows = rows.order_by(F("planned_on").asc(nulls_last=True), "state", "-pk")  # drafting comes before idea
    for pk, words in rows.values_list("pk", "words")[:1]:
        yield Step("S4", "publish", words, pk)


def _discussion(owner: User) -> Iterator[Step]:
    """One in which she said nothing yet, the newest first."""
    said = View.objects.filter(discussion=OuterRef("pk"), is_own=True, deleted_at=None)
    rows = Discussion.objects.of(owner).open().filter(~Exists(said)).order_by("-created_at", "-pk")
    for pk, topic in rows.values_list("pk", "topic")[:1]:
        yield Step("S5", "speak", topic, pk)


def _interest(owner: User) -> Iterator[Step]:
    """Of the people with a wished rhythm, the one with most days of contact of whom no interest is kept."""
    kept = Tagging.objects.filter(person=OuterRef("person"), tag__kind=Tag.Kind.INTEREST)
    rows = ContactSummary.objects.of(owner).filter(
        ~Exists(kept), rhythm_origin__in=WISHED, person__deleted_at=None, person__is_organisation=False
    )
    for pk, name in _named(rows.order_by("-contact_days", "person")):
        yield Step("O4", "interest", name, pk)


def _team(owner: User, now: datetime) -> Iterator[Step]:
    """Somebody of a team who was not spoken to for thirty days, the longest first."""
    rows = Membership.objects.of(owner).filter(
        Q(person__contact_summary__last_at=None) | Q(person__contact_summary__last_at__lt=now - timedelta(days=TEAM_DAYS)),
        circle__team__isnull=False, circle__deleted_at=None, person__deleted_at=None, person__is_organisation=False,
    )  # fmt: skip
    for pk, name in _named(rows.order_by(F("person__contact_summary__last_at").asc(nulls_first=True), "person")):
        yield Step("O5", "colleague", name, pk)


def _named(rows: Any) -> list[tuple[int, str]]:  # Any: the queryset of each word is untyped
    return list(rows.values_list("person_id", "person__display_name")[:1])


def _of_person(owner: User, row: str, kind: str, person_id: int) -> Iterator[Step]:
    for name in Person.objects.of(owner).filter(pk=person_id).values_list("display_name", flat=True):
        yield Step(row, kind, name, person_id)
