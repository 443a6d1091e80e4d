"""Organisations by their names, in whichever script and however fully they are written."""

from wasl.foundation.accounts.models import User
from wasl.foundation.language.organisations import alike
from wasl.relations.people.models import Organisation
from wasl.relations.people.queries import organisations_like
from wasl.relations.people.rules import key_of

MOST_ORGANISATIONS = 5_000  # whose names are held against one; the latest


def organisations_alike(owner: User, name: str) -> list[int]:
    """Ids of those that are that one: أرامكو السعودية, Aramco. Written so first, then in the other script. One query."""
    names = Organisation.objects.of(owner).order_by("-pk").values_list("pk", "name")[:MOST_ORGANISATIONS]
    return alike(name, names)


def organisations_called(owner: User, name: str, limit: int) -> list[Organisation]:
    """The one of that name, however it is spelt; else those whose name holds it. At most three queries."""
    key = key_of(name)
    if not key:
        return []
    if exact := Organisation.objects.of(owner).filter(key=key).first():
        return [exact]
    if ids := organisations_alike(owner, name):
        return list(Organisation.objects.of(owner).filter(pk=ids[0]))
    return organisations_like(owner, key, limit)


def organisations_found(owner: User, text: str, limit: int) -> list[Organisation]:
    """What one may mean who types: those whose name holds the text, then those that are written otherwise. Three queries."""
    key = key_of(text)
    if not key:
        return []
    found = organisations_like(owner, key, limit)
    others = [pk for pk in organisations_alike(owner, text) if pk not in {one.pk for one in found}]
    rows = Organisation.objects.of(owner).in_bulk(others[: limit - len(found)])
    return [*found, *rows.values()]
