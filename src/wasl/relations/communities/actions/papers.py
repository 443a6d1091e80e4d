"""A paper of a membership is kept, goes to the bin and comes back."""

from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.communities.actions.communities import community_to_change
from wasl.relations.communities.models import Paper
from wasl.relations.communities.papers import PAPERS

remove_paper, restore_paper = PAPERS.remove, PAPERS.restore


@transaction.atomic
def add_paper(owner: User, community_id: int, *, name: str, content: bytes, at: datetime) -> Paper:
    """Keep it as it is. Raises EmptyPaperError, PaperTooLargeError, NoRoomForPapersError."""
    return PAPERS.add(community_to_change(owner, community_id), name=name, content=content, at=at)
