"""A document of an opening is kept, goes to the bin and comes back."""

from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.opportunities.actions.changing import opening_to_change
from wasl.relations.opportunities.attachments import ATTACHMENTS
from wasl.relations.opportunities.documents import index_openings
from wasl.relations.opportunities.models import Attachment


@transaction.atomic
def add_attachment(owner: User, opening_id: int, *, name: str, content: bytes, at: datetime) -> Attachment:
    """Keep it as it is. Raises EmptyPaperError, PaperTooLargeError, NoRoomForPapersError."""
    made = ATTACHMENTS.add(opening_to_change(owner, opening_id), name=name, content=content, at=at)
    index_openings(owner, [opening_id])
    return made


@transaction.atomic
def remove_attachment(owner: User, attachment_id: int, *, at: datetime) -> Attachment:
    """Put it in the bin; `restore_attachment` brings it back."""
    attachment = ATTACHMENTS.remove(owner, attachment_id, at=at)
    index_openings(owner, [attachment.opening_id])
    return attachment


@transaction.atomic
def restore_attachment(owner: User, attachment_id: int) -> Attachment:
    attachment = ATTACHMENTS.restore(owner, attachment_id)
    index_openings(owner, [attachment.opening_id])
    return attachment
