"""Rows of words above that follow from contacts: their models say so, and are brought up to date with the summaries."""

from collections.abc import Collection
from functools import cache
from typing import ClassVar

from wasl.foundation.accounts.models import User
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class FollowsContacts:
    """A model of rows that point to a person and are made anew whenever her contacts change.

    Found in the models, as `as_one` is, so that nobody above is imported and no action above can forget it.
    """

    as_one: ClassVar = AsOne(is_derived=True)

    @classmethod
    def follow(cls, owner: User, person_ids: Collection[int]) -> None:
        """Bring the rows of these people up to date; a few hundred at once, a constant number of queries."""
        raise NotImplementedError


@cache
def followers() -> tuple[type[FollowsContacts], ...]:
    """Every such model, always in the same order."""
    models = {one.related_model for one in Person._meta.related_objects}  # noqa: SLF001 - Django's documented API
    found = [model for model in models if isinstance(model, type) and issubclass(model, FollowsContacts)]
    return tuple(sorted(found, key=lambda model: model.__name__))
