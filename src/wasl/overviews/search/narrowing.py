"""What the filters of a query let through: people, and contacts, events and organisations with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

from django.db.models import Q
from django.utils import timezone

from wasl.foundation.accounts.models import OwnedQuerySet, User
from wasl.overviews.search.asking import Asked
from wasl.relations.advice.models import Advice
from wasl.relations.communities.models import Attendance, Community, Companion, Contribution, Event, Fellow, Resource
from wasl.relations.content.models import Echo, ForCircle, ForPerson, Post, Topic
from wasl.relations.discussions.models import Discussion, Encounter, View
from wasl.relations.exchange.models import Favour, Sharing
from wasl.relations.exchange.queries.common import interest_tags
from wasl.relations.interactions.models import Interaction, Participation
from wasl.relations.learning.models import Goal, Material
from wasl.relations.occasions.models import Invitation, LifeEvent
from wasl.relations.opportunities.models import Opening
from wasl.relations.organisations.models import Followed
from wasl.relations.people.models import Affiliation, Membership, Organisation, Person, Tagging
from wasl.relations.preparation.models import Target
from wasl.relations.presence.models import Line, Record
from wasl.relations.promotion.models import Achievement, Witness
from wasl.relations.trust.models import Counterpart, Disagreement, Hearer, Party, Promise, Statement

Rows = OwnedQuerySet


def people(owner: User, asked: Asked) -> Rows:
    """Those who are or were there, are in the circle, share the interest, and were in touch since."""
    rows = _people(owner, asked)
    return rows.filter(contact_summary__last_at__gte=_moment(asked)) if asked.since else rows


def interactions(owner: User, asked: Asked) -> Rows:
    rows: Rows = Interaction.objects.of(owner)
    if asked.names_people:
        rows = rows.filter(
            id__in=Participation.objects.filter(person__in=_people(owner, asked)).values("interaction_id")
        )
    return rows.filter(at__gte=_moment(asked)) if asked.since else rows


def events(owner: User, asked: Asked) -> Rows:
    rows: Rows = Event.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(id__in=Attendance.objects.filter(person__in=_people(owner, asked)).values("event_id"))
    return rows.filter(starts_at__gte=_moment(asked)) if asked.since else rows


def communities(owner: User, asked: Asked) -> Rows:
    rows: Rows = Community.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(id__in=Fellow.objects.filter(person__in=_people(owner, asked)).values("community_id"))
    return rows.filter(created_at__gte=_moment(asked)) if asked.since else rows


def resources(owner: User, asked: Asked) -> Rows:
    """Those of these people."""
    rows: Rows = Resource.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(person__in=_people(owner, asked))
    return rows.filter(created_at__gte=_moment(asked)) if asked.since else rows


def organisations(owner: User, asked: Asked) -> Rows:
    """Circles and interests have people and a day has contacts: organisations have none of these."""
    rows: Rows = Organisation.objects.of(owner)
    for key in asked.organisations:
        rows = rows.filter(key__contains=key)
    return rows.none() if asked.circles or asked.interests or asked.since else rows


def promises(owner: User, asked: Asked) -> Rows:
    rows: Rows = Promise.objects.of(owner).present().filter(is_private=False)
    if asked.names_people:
        rows = rows.filter(id__in=Counterpart.objects.filter(person__in=_people(owner, asked)).values("promise_id"))
    return rows.filter(made_on__gte=asked.since) if asked.since else rows


def statements(owner: User, asked: Asked) -> Rows:
    rows: Rows = Statement.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(id__in=Hearer.objects.filter(person__in=_people(owner, asked)).values("statement_id"))
    return rows.filter(said_on__gte=asked.since) if asked.since else rows


def disagreements(owner: User, asked: Asked) -> Rows:
    rows: Rows = Disagreement.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(id__in=Party.objects.filter(person__in=_people(owner, asked)).values("disagreement_id"))
    return rows.filter(on__gte=asked.since) if asked.since else rows


def favours(owner: User, asked: Asked) -> Rows:
    rows: Rows = Favour.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(id__in=Sharing.objects.filter(person__in=_people(owner, asked)).values("favour_id"))
    return rows.filter(on__gte=asked.since) if asked.since else rows


def targets(owner: User, asked: Asked) -> Rows:
    rows: Rows = Target.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(person__in=_people(owner, asked))
    return rows.filter(created_at__gte=_moment(asked)) if asked.since else rows


def goals(owner: User, asked: Asked) -> Rows:
    """Those that are learned from these people."""
    rows: Rows = Goal.objects.of(owner).present()
    if asked.names_people:
        taught = Material.objects.of(owner).present().filter(person__in=_people(owner, asked))
        rows = rows.filter(id__in=taught.values("goal_id"))
    return rows.filter(created_at__gte=_moment(asked)) if asked.since else rows


def contributions(owner: User, asked: Asked) -> Rows:
    """Those on which these people worked too."""
    rows: Rows = Contribution.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(id__in=Companion.objects.filter(person__in=_people(owner, asked)).values("contribution_id"))
    return rows.filter(first_on__gte=asked.since) if asked.since else rows


def invitations(owner: User, asked: Asked) -> Rows:
    rows: Rows = Invitation.objects.of(owner).present().filter(person__deleted_at=None)
    if asked.names_people:
        rows = rows.filter(person__in=_people(owner, asked))
    return rows.filter(on__gte=asked.since) if asked.since else rows


def life_events(owner: User, asked: Asked) -> Rows:
    rows: Rows = LifeEvent.objects.of(owner).present().filter(person__deleted_at=None)
    if asked.names_people:
        rows = rows.filter(person__in=_people(owner, asked))
    return rows.filter(on__gte=asked.since) if asked.since else rows


def advice(owner: User, asked: Asked) -> Rows:
    """What these people gave."""
    rows: Rows = Advice.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(giver__in=_people(owner, asked))
    return rows.filter(on__gte=asked.since) if asked.since else rows


def achievements(owner: User, asked: Asked) -> Rows:
    """Those that these people saw."""
    rows: Rows = Achievement.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(id__in=Witness.objects.filter(person__in=_people(owner, asked)).values("achievement_id"))
    return rows.filter(on__gte=asked.since) if asked.since else rows


def openings(owner: User, asked: Asked) -> Rows:
    """Those that these people told of."""
    rows: Rows = Opening.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(told_by__in=_people(owner, asked))
    return rows.filter(created_at__gte=_moment(asked)) if asked.since else rows


def followed(owner: User, asked: Asked) -> Rows:
    """Those where these people work or worked."""
    rows: Rows = Followed.objects.of(owner).present()
    if asked.names_people:
        work = Affiliation.objects.of(owner).filter(person__in=_people(owner, asked))
        rows = rows.filter(organisation__in=work.values("organisation"))
    return rows.filter(created_at__gte=_moment(asked)) if asked.since else rows


def discussions(owner: User, asked: Asked) -> Rows:
    """Those in which these people said something or were met."""
    rows: Rows = Discussion.objects.of(owner).present()
    if asked.names_people:
        of = {"person__in": _people(owner, asked), "deleted_at": None}
        said = View.objects.of(owner).filter(**of).values("discussion")
        rows = rows.filter(Q(id__in=said) | Q(id__in=Encounter.objects.of(owner).filter(**of).values("discussion")))
    return rows.filter(created_at__gte=_moment(asked)) if asked.since else rows


def topics(owner: User, asked: Asked) -> Rows:
    """Those that would serve these people, or that one of them asked for."""
    rows: Rows = Topic.objects.of(owner).present()
    if asked.names_people:
        people = _people(owner, asked)
        serves = ForPerson.objects.filter(person__in=people).values("topic")
        of_circles = ForCircle.objects.filter(circle__memberships__person__in=people).values("topic")
        rows = rows.filter(Q(id__in=serves) | Q(id__in=of_circles) | Q(asked_by__in=people))
    return rows.filter(created_at__gte=_moment(asked)) if asked.since else rows


def posts(owner: User, asked: Asked) -> Rows:
    """Those because of which these people wrote."""
    rows: Rows = Post.objects.of(owner).present()
    if asked.names_people:
        rows = rows.filter(id__in=Echo.objects.filter(person__in=_people(owner, asked)).values("post"))
    return rows.filter(on__gte=asked.since) if asked.since else rows


def of_oneself(model: type[Line | Record]) -> Callable[[User, Asked], Rows]:
    """What is true of the owner herself: people, circles and interests of others have no part in it."""

    def rows(owner: User, asked: Asked) -> Rows:
        found: Rows = model.objects.of(owner)
        if model is Line:
            found = found.filter(deleted_at=None)
        if asked.names_people:
            return found.filter(pk__lt=0)  # of nobody: a subquery must stay one
        moment = "created_at" if model is Line else "changed_at"
        return found.filter(**{f"{moment}__gte": _moment(asked)}) if asked.since else found

    return rows


def _people(owner: User, asked: Asked) -> Rows:
    rows: Rows = Person.objects.of(owner).present()
    for key in asked.organisations:
        working = Affiliation.objects.of(owner).filter(organisation__key__contains=key)
        rows = rows.filter(id__in=working.values("person_id"))
    for key in asked.circles:
        members = Membership.objects.of(owner).filter(circle__key__contains=key, circle__deleted_at=None)
        rows = rows.filter(id__in=members.values("person_id"))
    for interest in asked.interests:
        tagged = Tagging.objects.of(owner).filter(tag__in=interest_tags(owner, interest))
        rows = rows.filter(id__in=tagged.values("person_id"))
    return rows


def _moment(asked: Asked) -> datetime:
    assert asked.since is not None
    return datetime.combine(asked.since, time.min, timezone.get_current_timezone())
