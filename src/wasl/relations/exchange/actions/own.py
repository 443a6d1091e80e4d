"""The owner says what is her own: interests, cities, organisations."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.exchange.models import OwnGround
from wasl.relations.people.rules import key_of, one_line

NAME_LENGTH = 100


@transaction.atomic
def set_own_ground(owner: User, said: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Keep exactly these names of each kind that is said; gives those of before, by which it is taken back."""
    before = {}
    for kind, names in said.items():
        rows = OwnGround.objects.of(owner).filter(kind=OwnGround.Kind(kind))
        before[kind] = list(rows.values_list("name", flat=True))
        wanted = {key_of(name, NAME_LENGTH): one_line(name, NAME_LENGTH) for name in names}
        wanted.pop("", None)
        rows.exclude(key__in=wanted).delete()
        known = set(rows.values_list("key", flat=True))
        OwnGround.objects.bulk_create(
            OwnGround(owner=owner, kind=kind, name=name, key=key) for key, name in wanted.items() if key not in known
        )
    return before
