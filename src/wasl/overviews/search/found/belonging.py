"""Communities, events, volunteering, the shelf, what is followed and talked about."""

from collections import defaultdict
from collections.abc import Sequence

from django.urls import reverse

from wasl.foundation.accounts.models import User
from wasl.overviews.search.found.result import NAMES_SHOWN, Named, Result, names_of, people_by
from wasl.overviews.search.highlighting import Piece, matched_words, pieces, snippet
from wasl.relations.communities.models import Attendance, Community, Companion, Contribution, Event, Resource
from wasl.relations.content.documents import said_of_post, said_of_topic
from wasl.relations.content.models import Post, Topic
from wasl.relations.discussions.documents import said as said_of_discussion
from wasl.relations.discussions.models import Discussion, Encounter, View
from wasl.relations.organisations.models import Followed, News


def communities_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Community.objects.of(owner).present().in_bulk(ids)
    return {row_id: _community(row, q) for row_id, row in rows.items()}


def events_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Event.objects.of(owner).present().in_bulk(ids)
    present = Attendance.objects.filter(event__in=ids, person__deleted_at=None).order_by("id")
    people = people_by(present.values_list("event_id", "person_id", "person__display_name"))
    return {row_id: _event(row, people[row_id], q) for row_id, row in rows.items()}


def resources_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Resource.objects.of(owner).present().in_bulk(ids)
    return {row_id: _resource(row, q) for row_id, row in rows.items()}


def contributions_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Contribution.objects.of(owner).present().select_related("community").in_bulk(ids)
    present = Companion.objects.filter(contribution__in=rows, person__deleted_at=None).order_by("id")
    names: dict[int, list[str]] = defaultdict(list)
    for row_id, name in present.values_list("contribution_id", "person__display_name"):
        names[row_id].append(name)
    return {row_id: _contribution(row, names[row_id], q) for row_id, row in rows.items()}


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


def topics_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    return {row_id: _topic(row, q) for row_id, row in Topic.objects.of(owner).present().in_bulk(ids).items()}


def posts_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Post.objects.of(owner).present().select_related("topic").in_bulk(ids)
    return {row_id: _post(row, q) for row_id, row in rows.items()}


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


def _event(row: Event, people: Named, q: str) -> Result:
    return Result(
        "event",
        "event",
        pieces(row.title, q),
        reverse("communities:event", args=[row.pk]),
        reason=tuple(snippet(" ".join(filter(None, (row.place, row.note))), q)),
        people=names_of(people),
        at=row.starts_at,
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


def _contribution(row: Contribution, names: list[str], q: str) -> Result:
    return Result(
        "contribution",
        "communities",
        pieces(row.what, q),
        reverse("communities:contribution_edit", args=[row.pk]),
        detail=tuple(pieces(" · ".join(filter(None, (row.role, str(row.community or "")))), q)),
        reason=tuple(snippet(row.note, q)),
        people=tuple(names[:NAMES_SHOWN]),
        on=row.first_on,
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


def _topic(row: Topic, q: str) -> Result:
    reason = max(said_of_topic(row), key=lambda text: len(matched_words(text, q)))
    return Result(
        "topic", "write", pieces(row.words, q), reverse("content:topic", args=[row.pk]),
        detail=(Piece(str(row.get_state_display()), is_match=False),), reason=tuple(snippet(reason, q)), on=row.planned_on,
    )  # fmt: skip


def _post(row: Post, q: str) -> Result:
    reason = max(said_of_post(row), key=lambda text: len(matched_words(text, q)))
    return Result(
        "post", "letter", pieces(row.title, q), reverse("content:post", args=[row.pk]),
        detail=tuple(pieces(row.platform, q)), reason=tuple(snippet(reason, q)), on=row.on,
    )  # fmt: skip
