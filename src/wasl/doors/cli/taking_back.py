"""A correction on the command line tells a word; the same command takes the correction back by it."""

from collections.abc import Mapping
from typing import Annotated

import typer
from django.core import signing
from django.db import models
from django.utils.translation import gettext as _

from wasl.doors.cli.printing import aside
from wasl.doors.cli.refusals import UnknownChangeError
from wasl.foundation.accounts.corrections import Before, as_it_stands
from wasl.foundation.accounts.models import User

SALT = "wasl.cli.change"

BackOption = Annotated[
    str, typer.Option("--back", metavar="WORD", help="Instead take a change back, by the word that it told.")
]


def word_back(owner: User, row: models.Model, before: Before) -> str:
    """By which the columns that are otherwise now stand as before; it holds for this row of this owner alone."""
    now = as_it_stands(row, before)
    changed = {name: value for name, value in before.items() if value != now[name]}
    return signing.dumps([owner.pk, row._meta.label_lower, row.pk, changed], salt=SALT, compress=True)  # noqa: SLF001 - Django's documented API


def before_of(owner: User, model: type[models.Model], row_id: int, word: str) -> Before:
    """Raises UnknownChangeError where the word is none of a change of that row."""
    try:
        whose, what, which, before = signing.loads(word, salt=SALT)
    except signing.BadSignature as error:
        raise UnknownChangeError from error
    if (whose, what, which) != (owner.pk, model._meta.label_lower, row_id):  # noqa: SLF001 - as above
        raise UnknownChangeError
    return Before(before)


def tell_way_back(command: str, word: str) -> None:
    """On standard error, below the table of what it is now."""
    aside.print(_("To take it back: %(command)s") % {"command": f"wasl {command} --back {word}"}, soft_wrap=True)


def with_word(told: Mapping[str, object], word: str) -> dict[str, object]:
    """What a program is told of the row, and by which word the change goes back."""
    return {**told, "back": word} if word else dict(told)
