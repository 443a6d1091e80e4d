"""Makes the index of names anew from the people, and tells whether it fits them."""

from itertools import chain

from django.db import transaction
from django.db.models import Count, Sum

from wasl.foundation.accounts.models import User
from wasl.relations.people.documents import index_names_of, names_by_person, parts_of
from wasl.relations.people.models import FormKey, KeptName, NameBearer, NameForm, Person
from wasl.relations.people.name_index.filling import packed_names

TABLES = (NameBearer, FormKey, NameForm, KeptName)  # in the order in which their rows may go


def rebuild(owner: User) -> int:
    """Empty the owner's index and fill it, some hundred people a transaction; how many people there are."""
    with transaction.atomic():
        for table in TABLES:
            rows = table.objects.of(owner)
            rows._raw_delete(rows.db)  # noqa: SLF001 - what Django itself deletes by
    ids = list(Person.objects.of(owner).present().order_by("pk").values_list("pk", flat=True))
    for some in parts_of(ids):
        with transaction.atomic():
            index_names_of(owner, some)
    return len(ids)


def does_it_fit(owner: User) -> bool:
    """Whether everybody present whose name it can hold is in it, nobody else is, and forms have as many as they say.

    A name in neither Arabic nor Latin letters is found by its words alone.
    """
    named = Person.objects.of(owner).present().exclude(matching_name="")
    kept = KeptName.objects.of(owner)
    left_out = list(named.exclude(pk__in=kept.values("row_id")).order_by("pk").values_list("pk", flat=True))
    if any(
        map(packed_names, chain.from_iterable(names_by_person(owner, some).values() for some in parts_of(left_out)))
    ):
        return False
    if kept.exclude(row_id__in=Person.objects.of(owner).present().values("pk")).exists():
        return False
    told = NameForm.objects.of(owner).aggregate(forms=Count("id"), people=Sum("people"))
    keyed = FormKey.objects.of(owner).values("form_id").distinct().count()
    return keyed == told["forms"] and NameBearer.objects.of(owner).count() == (told["people"] or 0)
