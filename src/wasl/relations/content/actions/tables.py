"""Posts of a table become posts and readings. What stands here already is not made again."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.corrections import Before
from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import fold
from wasl.relations.communities.rules import is_link
from wasl.relations.content.actions.posts import LENGTHS
from wasl.relations.content.actions.removing import put_away
from wasl.relations.content.documents import index_posts
from wasl.relations.content.models import Post, Reading
from wasl.relations.content.rules.table import FIGURES, PostRow
from wasl.relations.content.rules.worked import NOTHING, Figures, latest
from wasl.relations.people.rules import one_line


@dataclass(frozen=True)
class Brought:
    """What came of a table: keys of new posts and readings, and how many rows changed nothing."""

    posts: list[int]
    readings: list[int]
    known: int

    @property
    def before(self) -> Before:
        """By which `take_posts_back` takes it back."""
        return {"posts": self.posts, "readings": self.readings}


@transaction.atomic
def bring_posts(owner: User, rows: Sequence[PostRow], platform: str, *, on: date, at: datetime) -> Brought:
    """A post is known again by its link, else by its day and title; a reading of today is made where a figure is new."""
    known = _known(owner)
    stands = _stands(owner)
    made: list[int] = []
    readings: list[Reading] = []
    for row in rows:
        post = next((known[key] for key in _keys(row.link, row.on, row.title) if key in known), None)
        if post is None:
            post = _post(owner, row, platform, at)
            known[_keys(row.link, row.on, row.title)[0]] = post
            made.append(post)
        figures = Figures(*(getattr(row, name) for name in FIGURES))
        now = latest([(on, stands.get(post, NOTHING)), (on, figures)])
        if now != stands.get(post, NOTHING):
            readings.append(_reading(owner, post, figures, on, at))
            stands[post] = now
    Reading.objects.bulk_create(readings)
    index_posts(owner, made)
    return Brought(made, [one.pk for one in readings], len(rows) - len(readings))


@transaction.atomic
def take_posts_back(owner: User, before: Before, *, at: datetime) -> None:
    """Posts and readings that came by a table go to the bin."""
    for thing, model, ids in (("reading", Reading, before["readings"]), ("post", Post, before["posts"])):
        for pk in model.objects.of(owner).present().filter(pk__in=ids).values_list("pk", flat=True):
            put_away(owner, thing, pk, at=at)


def _post(owner: User, row: PostRow, platform: str, at: datetime) -> int:
    link = one_line(row.link, LENGTHS["link"]) if is_link(row.link) else ""
    title = one_line(row.title or row.link, LENGTHS["title"])
    named = one_line(platform, LENGTHS["platform"])
    made = Post.objects.create(owner=owner, title=title, link=link, platform=named, on=row.on, created_at=at)
    return int(made.pk)


def _reading(owner: User, post: int, figures: Figures, on: date, at: datetime) -> Reading:
    return Reading(owner=owner, post_id=post, on=on, created_at=at, **asdict(figures))


def _known(owner: User) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    rows = Post.objects.of(owner).present().order_by("pk").values_list("pk", "link", "on", "title")
    for pk, link, on, title in rows:
        found[_keys(link, on, title)[0]] = pk
    return found


def _keys(link: str, on: date, title: str) -> list[tuple[str, ...]]:
    """By the link without what trackers hang on it, then by day and title: those of a post without a link."""
    by_title = ("title", on.isoformat(), fold(one_line(title or link, LENGTHS["title"])))
    return (
        [("link", link.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0].rstrip("/").casefold()), by_title]
        if link
        else [by_title]
    )


def _stands(owner: User) -> dict[int, Figures]:
    told: dict[int, list[tuple[date, Figures]]] = {}
    rows = Reading.objects.of(owner).present().filter(post__deleted_at=None).order_by("on", "pk")
    for post, on, *figures in rows.values_list("post_id", "on", *FIGURES):
        told.setdefault(post, []).append((on, Figures(*figures)))
    return {post: latest(some) for post, some in told.items()}
