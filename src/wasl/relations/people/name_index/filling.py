"""Keeps the index in step with the names of people, in the transaction that changes them: some statements for hundreds.

A form's count is changed by the statement that makes it; a form that nobody has any more goes. Whoever writes here has the
owner's turn (`people/turns.py`), so that what is known of a person stays so until it is written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from django.db import connection

from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_rows
from wasl.foundation.inserting import insert_rows
from wasl.foundation.language.names.index import form_keys
from wasl.foundation.language.names.units import read_name
from wasl.relations.people.name_index.models import LONGEST_FORM, FormKey, KeptName, NameBearer, NameForm
from wasl.relations.people.name_index.packing import forms_of, pack

MOST_NAMES = 40  # of one person
_FORMS_AT_ONCE = 1000

Names = Mapping[int, Iterable[str]]
Packed = tuple[str, ...]


def index_names(owner: User, names: Names) -> None:
    """Find these people by these names and no others; nothing is written where nothing has changed."""
    known = _known(owner, names)
    _change(owner, known, {person: packed_names(texts) for person, texts in names.items()})


def index_new_names(owner: User, names: Mapping[int, Packed]) -> None:
    """The same for people who were never in the index, by `packed_names`."""
    _change(owner, {}, names)


def forget_names(owner: User, people: Iterable[int]) -> None:
    """Take these people out of the index."""
    _change(owner, _known(owner, list(people)), {})


def packed_names(texts: Iterable[str]) -> Packed:
    """The names of one person as they are kept: in a transaction, what can be done before it is."""
    read = (pack(name) for text in texts if text and (name := read_name(text)).units)
    return tuple(dict.fromkeys(read))[:MOST_NAMES]


def _known(owner: User, people: Collection[int]) -> dict[int, Packed]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = KeptName.objects.of(owner).filter(row_id__in=list(people)).order_by("row_id", "number")
    for person, packed in rows.values_list("row_id", "packed"):
        found[person].append(packed)
    return {person: tuple(packed) for person, packed in found.items()}


def _change(owner: User, before: Mapping[int, Packed], after: Mapping[int, Packed]) -> None:
    changed = [person for person in {**before, **after} if before.get(person, ()) != after.get(person, ())]
    if not changed:
        return
    old = {person: _forms(before.get(person, ())) for person in changed}
    new = {person: _forms(after.get(person, ())) for person in changed}
    counts = Counter(chain.from_iterable(new.values()))
    counts.subtract(Counter(chain.from_iterable(old.values())))
    met = set(chain.from_iterable(new.values()))
    forms = _count(owner, {form: count for form, count in counts.items() if count or form in met})
    gone = [person for person in changed if person in before]
    if gone:
        NameBearer.objects.of(owner).filter(row_id__in=gone).delete()
        KeptName.objects.of(owner).filter(row_id__in=gone).delete()
    bearers = [(owner.pk, forms[form].id, person) for person, having in new.items() for form in having]
    insert_rows(NameBearer, ("owner_id", "form_id", "row_id"), bearers)
    written = [(owner.pk, person, *one) for person in changed for one in enumerate(after.get(person, ()))]
    insert_rows(KeptName, ("owner_id", "row_id", "number", "packed"), written)
    _drop([one.id for one in forms.values() if one.people <= 0])


def _forms(packed: Packed) -> frozenset[str]:
    """Of all names of one person."""
    return frozenset(form for one in packed for form in forms_of(one))


class _Counted(NamedTuple):
    id: int
    people: int


def _count(owner: User, changes: Mapping[str, int]) -> dict[str, _Counted]:
    """Count these more or fewer people of each form; forms that are new are made, with their keys."""
    ordered, counted = sorted(changes), {}
    for start in range(0, len(ordered), _FORMS_AT_ONCE):
        some = ordered[start : start + _FORMS_AT_ONCE]
        for form_id, form, people in _upsert(owner.pk, [(form, changes[form]) for form in some]):
            counted[form] = _Counted(form_id, people)
    made = [form for form, one in counted.items() if one.people == changes[form]]
    keys = [(owner.pk, key[:LONGEST_FORM], counted[form].id) for form in made for key in form_keys(form)]
    insert_rows(FormKey, ("owner_id", "key", "form_id"), keys)
    return counted


def _upsert(owner_id: int, changes: Sequence[tuple[str, int]]) -> list[tuple[int, str, int]]:
    table = connection.ops.quote_name(NameForm._meta.db_table)  # noqa: SLF001 - Django's documented API
    values: list[int | str] = list(chain.from_iterable((owner_id, form, change) for form, change in changes))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (owner_id, form, people) VALUES {', '.join(['(%s, %s, %s)'] * len(changes))} "  # noqa: S608 - names of ours
            f"ON CONFLICT (owner_id, form) DO UPDATE SET people = {table}.people + excluded.people "
            "RETURNING id, form, people",
            values,
        )
        return [(int(form_id), str(form), int(people)) for form_id, form, people in cursor.fetchall()]


def _drop(ids: Sequence[int]) -> None:
    for start in range(0, len(ids), _FORMS_AT_ONCE):
        delete_rows(NameForm, ids[start : start + _FORMS_AT_ONCE])
