"""What was said in a discussion is kept: by one of the owner's people, by a name, by herself."""

from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.discussions.actions.removing import present_discussion
from wasl.relations.discussions.documents import index_discussions
from wasl.relations.discussions.errors import DiscussionWithoutWordsError
from wasl.relations.discussions.models import View
from wasl.relations.people.models import Person
from wasl.relations.people.rules import many_lines, one_line

LONGEST_NAME, LONGEST_WORDS = 200, 4000


@transaction.atomic
def note_view(
    owner: User,
    discussion_id: int,
    *,
    words: str,
    on: date,
    at: datetime,
    is_own: bool = False,
    person: Person | None = None,
    name: str = "",
) -> View:
    """Raises DiscussionWithoutWordsError."""
    discussion, told = present_discussion(owner, discussion_id), many_lines(words)[:LONGEST_WORDS]
    if not told:
        raise DiscussionWithoutWordsError
    said_by = person.display_name if person else name
    row: View = View.objects.create(
        owner=owner, discussion=discussion, is_own=is_own, person=None if is_own else person,
        name="" if is_own else one_line(said_by, LONGEST_NAME), words=told, on=on, created_at=at,
    )  # fmt: skip
    index_discussions(owner, [discussion_id])
    return row
