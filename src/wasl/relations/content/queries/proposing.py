"""Topics that are proposed: gathered from what the owner learned and what her people ask about, a query for each source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, Q, Sum

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import fold
from wasl.relations.advice.models import Advice
from wasl.relations.content.models import Declined, Post, Topic
from wasl.relations.content.rules.topics import (
    ASKED_WITHIN,
    FEWEST,
    FRESH_FOR,
    NOT_AGAIN_FOR,
    Candidate,
    Taken,
    Voice,
    question_in,
    ranked,
    told,
)
from wasl.relations.discussions.models import View
from wasl.relations.exchange.models import OwnGround, Sharing
from wasl.relations.exchange.models.favours import Kind, Side
from wasl.relations.interactions.models import Direction, Participation
from wasl.relations.learning.models import Goal, Skill
from wasl.relations.learning.rules import ENOUGH_MINUTES, STRONG
from wasl.relations.opportunities.models import Opening
from wasl.relations.opportunities.rules import skills_in
from wasl.relations.people.models import Tag, Tagging

MOST = 200  # rows of one source
MOST_QUESTIONS = 400


def proposed_topics(owner: User, day: date) -> list[Candidate]:
    """The strongest first. Fourteen queries at most."""
    known = [*_goals(owner, day), *_skills(owner), *_advice(owner), *_discussions(owner, day), *_favours(owner, day)]
    tags, forms = _interests(owner), _forms_known(owner, known)
    found = [*known, *_openings(owner, day, forms), *_shared(tags, forms)]
    voices = [*_questions(owner, day), *_carers(owner, tags, found)]
    return ranked(found, voices, _taken(owner, day))


def _goals(owner: User, day: date) -> Iterator[Candidate]:
    """What was learned of late, or studied for hours lately."""
    here = Q(studies__deleted_at=None)
    rows = Goal.objects.of(owner).present().annotate(
        spent=Sum("studies__minutes", filter=here), last=Max("studies__on", filter=here)
    )  # fmt: skip
    lately = Q(state=Goal.State.REACHED, settled_on__gte=day - FRESH_FOR)
    rich = Q(state=Goal.State.OPEN, spent__gte=ENOUGH_MINUTES, last__gte=day - FRESH_FOR)
    for pk, title in rows.filter(lately | rich).order_by("-pk").values_list("pk", "title")[:MOST]:
        yield Candidate("goal", pk, title)


def _skills(owner: User) -> Iterator[Candidate]:
    """Those that something shows, or that are strong."""
    rows = Skill.objects.of(owner).present().filter(~Q(evidence="") | Q(level__gt=STRONG))
    for pk, name in rows.order_by("-level", "pk").values_list("pk", "name")[:MOST]:
        yield Candidate("skill", pk, name)


def _advice(owner: User) -> Iterator[Candidate]:
    """What was tried, and is known to have gone one way or the other; only the matter, never who advised it."""
    rows = Advice.objects.of(owner).present().exclude(went="").order_by("-on", "-pk")
    for pk, matter in rows.values_list("pk", "matter")[:MOST]:
        yield Candidate("advice", pk, matter)


def _discussions(owner: User, day: date) -> Iterator[Candidate]:
    """Those in which the owner said something lately; who spoke there cares for it."""
    rows = View.objects.of(owner).present().filter(discussion__deleted_at=None, on__gt=day - ASKED_WITHIN)
    told_of: dict[int, str] = {}
    people: dict[int, set[int]] = defaultdict(set)
    for pk, topic, is_own, person in rows.order_by("-on", "-pk").values_list(
        "discussion_id", "discussion__topic", "is_own", "person_id"
    )[: MOST * 5]:
        if is_own:
            told_of[pk] = topic
        elif person:
            people[pk].add(person)
    for pk, topic in told_of.items():
        yield Candidate("discussion", pk, topic, frozenset(people[pk]))


def _favours(owner: User, day: date) -> Iterator[Candidate]:
    """Information and help that people got from her, by the same words for as many as asked."""
    rows = Sharing.objects.filter(
        favour__owner=owner, favour__deleted_at=None, favour__side=Side.GIVEN, favour__on__gt=day - ASKED_WITHIN,
        favour__kind__in=(Kind.INFORMATION, Kind.HELP), person__deleted_at=None,
    ).exclude(favour__words="")  # fmt: skip
    first: dict[str, tuple[int, str]] = {}
    people: dict[str, set[int]] = defaultdict(set)
    for pk, words, person in rows.order_by("-favour__on", "favour").values_list("favour", "favour__words", "person")[
        :MOST
    ]:
        first.setdefault(fold(words), (pk, words))
        people[fold(words)].add(person)
    for key, (pk, words) in first.items():
        yield Candidate("favour", pk, words, frozenset(people[key]))


def _forms_known(owner: User, known: list[Candidate]) -> frozenset[str]:
    """The words of what she knows, can, or cares for herself."""
    skills = Skill.objects.of(owner).present().order_by("pk").values_list("name", flat=True)[:MOST]
    own = OwnGround.objects.of(owner).filter(kind=OwnGround.Kind.INTEREST).values_list("name", flat=True)
    texts = [*(one.words for one in known), *skills, *own]
    return frozenset(form for text in texts for forms in told(text) for form in forms)


def _openings(owner: User, day: date, known: frozenset[str]) -> Iterator[Candidate]:
    """What several openings of late ask for, of which she knows something."""
    rows = Opening.objects.of(owner).present().filter(found_on__gt=day - ASKED_WITHIN).exclude(skills="")
    asked: dict[str, tuple[int, str]] = {}
    count: dict[str, int] = defaultdict(int)
    for pk, skills in rows.order_by("-found_on", "-pk").values_list("pk", "skills")[:MOST]:
        for name in skills_in(skills):
            asked.setdefault(fold(name), (pk, name))
            count[fold(name)] += 1
    for key, (pk, name) in asked.items():
        if any(known & some for some in told(name)):
            yield Candidate("opening", pk, name, count=count[key])


def _interests(owner: User) -> list[tuple[int, str, int]]:
    """The interests of most people, with how many they are."""
    here = Q(taggings__person__deleted_at=None)
    rows = Tag.objects.of(owner).filter(kind=Tag.Kind.INTEREST).annotate(people_count=Count("taggings", filter=here))
    return list(rows.filter(people_count__gt=0).order_by("-people_count", "pk").values_list("pk", "name", "people_count")[:MOST])  # fmt: skip


def _shared(tags: list[tuple[int, str, int]], known: frozenset[str]) -> Iterator[Candidate]:
    """Interests of several people of which she knows something: a hobby of many is no topic by itself."""
    for pk, name, count in tags:
        if count >= FEWEST["interest"] and any(known & forms for forms in told(name)):
            yield Candidate("interest", pk, name)


def _carers(owner: User, tags: list[tuple[int, str, int]], found: list[Candidate]) -> Iterator[Voice]:
    """Whoever has an interest that one of them touches."""
    forms = {form for one in found for some in told(one.words) for form in some}
    touching = {pk: name for pk, name, _count in tags if any(forms & some for some in told(name))}
    rows = Tagging.objects.of(owner).filter(tag__in=touching, person__deleted_at=None, person__is_organisation=False)
    for tag, person in rows.order_by("pk").values_list("tag_id", "person_id"):
        yield Voice(person, touching[tag])


def _questions(owner: User, day: date) -> Iterator[Voice]:
    """What people asked her in messages, calls and mails of late; what is private becomes no post."""
    since = datetime.combine(day - ASKED_WITHIN, time.min, ZoneInfo(owner.preferences.time_zone))
    asking = Q()
    for column in ("subject", "note", "text"):
        for sign in "?؟":
            asking |= Q(**{f"interaction__{column}__contains": sign})
    rows = Participation.objects.filter(
        asking, interaction__owner=owner, interaction__direction=Direction.IN, interaction__at__gte=since,
        is_personal=True, person__deleted_at=None, person__is_private=False, interaction__is_private=False,
    )  # fmt: skip
    columns = ("person_id", "interaction__subject", "interaction__note", "interaction__text")
    for person, *texts in rows.order_by("-interaction__at", "pk").values_list(*columns)[:MOST_QUESTIONS]:
        for text in texts:
            if question := question_in(text):
                yield Voice(person, question)


def _taken(owner: User, day: date) -> Iterator[Taken]:
    """What is in the plan or set aside, what went out within ninety days, what was declined."""
    lately = day - NOT_AGAIN_FOR
    topics = Topic.objects.of(owner).present().filter(~Q(state=Topic.State.PUBLISHED) | Q(state_on__gt=lately))
    for words, goal_id in topics.order_by("pk").values_list("words", "goal_id"):
        yield Taken(words, goal_id or 0)
    for title in Post.objects.of(owner).present().filter(on__gt=lately).order_by("pk").values_list("title", flat=True):
        yield Taken(title)
    declined = Declined.objects.of(owner).filter(Q(until=None) | Q(until__gt=day))
    for words in declined.order_by("pk").values_list("words", flat=True):
        yield Taken(words)
