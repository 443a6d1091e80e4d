"""For whom a command acts: the only owner, or the one that is named."""

from typing import Annotated

import typer
from django.utils import timezone, translation

from wasl.doors.cli.late import note_json
from wasl.doors.cli.refusals import NoOwnerError, UnknownOwnerError, WhichOwnerError
from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.walls.scope import act_for

OwnerOption = Annotated[str, typer.Option("--owner", help="The owner's e-mail address, where there are several.")]
JsonOption = Annotated[
    bool, typer.Option("--json", callback=note_json, help="Print JSON on standard output, and nothing else there.")
]


def acting_owner(email: str) -> User:
    """The owner a command acts for, her rows open, her language and time zone active from here on.

    Raises NoOwnerError, WhichOwnerError, UnknownOwnerError.
    """
    owners = list(User.objects.filter(email=email.strip().lower()) if email else User.objects.order_by("pk")[:2])
    if not owners:
        raise UnknownOwnerError(email=email) if email else NoOwnerError
    if len(owners) > 1:
        raise WhichOwnerError
    owner = owners[0]
    act_for(owner.pk)
    owner.preferences, _made = Preferences.objects.get_or_create(owner=owner)
    translation.activate(owner.preferences.language)
    timezone.activate(owner.preferences.time_zone)
    return owner
