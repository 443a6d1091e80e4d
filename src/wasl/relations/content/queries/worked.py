"""What worked, in the middle; and which of one's people came of it."""

from __future__ import annotations

from dataclasses import dataclass

from wasl.foundation.accounts.models import WEEKDAYS, User
from wasl.relations.content.models import Echo
from wasl.relations.content.queries.posts import PostLine, post_lines
from wasl.relations.content.rules.worked import Worked, by_name


@dataclass(frozen=True)
class WorkedPage:
    """`whole` are posts with known reactions. `came`: who wrote because of a post, the latest first."""

    topics: list[Worked]
    platforms: list[Worked]
    weekdays: list[Worked]
    languages: list[Worked]
    whole: int
    came: list[Echo]

    @property
    def groups(self) -> list[tuple[str, list[Worked]]]:
        return [
            ("topics", self.topics), ("platforms", self.platforms), ("weekdays", self.weekdays), ("languages", self.languages)
        ]  # fmt: skip


CAME_SHOWN = 50


def worked_page(owner: User) -> WorkedPage:
    """Three queries."""
    posts = post_lines(owner)
    came = Echo.objects.filter(post__owner=owner, post__deleted_at=None, person__deleted_at=None)
    return WorkedPage(
        topics=by_name((one.topic, one.figures.reactions) for one in posts),
        platforms=by_name((one.platform, one.figures.reactions) for one in posts),
        weekdays=by_name((_weekday(one), one.figures.reactions) for one in posts),
        languages=by_name((one.language_label, one.figures.reactions) for one in posts),
        whole=sum(one.figures.reactions is not None for one in posts),
        came=list(came.select_related("person", "post").order_by("-on", "-pk")[:CAME_SHOWN]),
    )


def _weekday(one: PostLine) -> str:
    return str(dict(WEEKDAYS)[one.on.weekday()])
