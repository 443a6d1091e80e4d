"""The public page is opened, with what it shows, and closed."""

from __future__ import annotations

from collections.abc import Collection
from secrets import token_urlsafe

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.presence.actions.record import held_record
from wasl.relations.presence.models import Record
from wasl.relations.presence.queries.record import FIELDS_SHOWN, LINES_SHOWN

KEY_BYTES = 18  # nobody guesses it


@transaction.atomic
def open_page(owner: User, shows: Collection[str], *, is_renewed: bool = False) -> Record:
    """Show these fields to whoever has the address. A renewed address leaves the old one leading nowhere."""
    record = held_record(owner)
    record.page_shows = [name for name in (*FIELDS_SHOWN, *LINES_SHOWN) if name in shows]
    if is_renewed or not record.page_key:
        record.page_key = token_urlsafe(KEY_BYTES)
    record.save(update_fields=["page_shows", "page_key"])
    return record


@transaction.atomic
def close_page(owner: User) -> Record:
    """The address leads nowhere from now on; what was ticked is kept."""
    record = held_record(owner)
    record.page_key = ""
    record.save(update_fields=["page_key"])
    return record
