"""Answers the look-ups of `language.names` from the tables of one owner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import connection

from wasl.foundation.accounts.models import User
from wasl.foundation.language.names.index import KnownForm
from wasl.foundation.language.names.units import WrittenName
from wasl.relations.people.models import Person
from wasl.relations.people.name_index.packing import unpack

AFTER_ALL = "\U0010ffff"


class TableStore:
    """A `NameStore` for one search: it remembers the numbers of the forms that it has told of."""

    def __init__(self, owner: User, within: Collection[int] | None = None) -> None:
        """`within`: only these people are told of."""
        self._owner, self._within = owner, within
        self._known: dict[str, tuple[int, int]] = {}  # a form's id, and how many people have it

    def forms_with_keys(self, keys: Collection[str], *, limit: int) -> list[KnownForm]:
        """One query."""
        if not keys:
            return []
        return self._forms(f"k.key IN ({_places(keys)})", list(keys), limit)

    def forms_beginning(
        self, beginnings: Collection[str], key_beginnings: Collection[str], *, limit: int
    ) -> list[KnownForm]:
        """At most two queries."""
        by_form = _beginning("f.form", beginnings)
        by_key = _beginning("k.key", key_beginnings)
        found = {one.form: one for one in (self._forms_alone(*by_form, limit) if beginnings else [])}
        found |= {one.form: one for one in (self._forms(*by_key, limit) if key_beginnings else [])}
        return sorted(found.values(), key=lambda one: (-one.people, one.form))[:limit]

    def people_with_forms(
        self, forms: Collection[str], *, among: Collection[int] | None, limit: int
    ) -> list[tuple[int, str]]:
        """Of as many forms as the limit has room for, in the order in which they are given; at most two queries."""
        whole: dict[int, str] = {}
        cut: tuple[int, str] | None = None
        room = limit
        for form in forms:
            if form not in self._known:
                continue
            form_id, people = self._known[form]
            if among is None and self._within is None and people > room:
                cut = form_id, form
                break
            whole[form_id] = form
            room -= people
        found = self._bearers(whole, among) if whole else []
        if cut and room > 0:
            found += self._bearers(dict([cut]), None, f"ORDER BY row_id LIMIT {room}")
        return found

    def names_of(self, people: Collection[int]) -> Mapping[int, Sequence[WrittenName]]:
        """One query."""
        found: dict[int, list[WrittenName]] = defaultdict(list)
        if people:
            statement = f"SELECT row_id, packed FROM people_keptname WHERE row_id IN ({_numbers(people)}) AND owner_id = %s ORDER BY row_id, number"  # noqa: S608 - numbers only
            for person, packed in _rows(statement, [self._owner.pk]):
                found[person].append(unpack(packed))
        return found

    def people_count(self) -> int:
        """One query."""
        return int(Person.objects.of(self._owner).present().count())

    def _forms(self, condition: str, values: list[str], limit: int) -> list[KnownForm]:
        """Those of which a key is so."""
        return self._read(
            "SELECT DISTINCT f.id, f.form, f.people FROM people_formkey k JOIN people_nameform f ON f.id = k.form_id "  # noqa: S608 - only placeholders
            f"WHERE k.owner_id = %s AND ({condition})",
            values,
            limit,
        )

    def _forms_alone(self, condition: str, values: list[str], limit: int) -> list[KnownForm]:
        return self._read(
            f"SELECT f.id, f.form, f.people FROM people_nameform f WHERE f.owner_id = %s AND ({condition})",  # noqa: S608 - as above
            values,
            limit,
        )

    def _read(self, statement: str, values: list[str], limit: int) -> list[KnownForm]:
        """The forms of most people; of as many people, in the order of their letters' numbers, on either database."""
        rows = _rows(statement, [self._owner.pk, *values])
        best = sorted(rows, key=lambda row: (-row[2], row[1]))[:limit]
        self._known |= {form: (form_id, people) for form_id, form, people in best}
        return [KnownForm(form, people) for _, form, people in best]

    def _bearers(
        self, forms: Mapping[int, str], among: Collection[int] | None, only: str = ""
    ) -> list[tuple[int, str]]:
        kept = [these for these in (among, self._within) if these is not None]
        if not all(kept):
            return []  # PostgreSQL knows no empty list
        narrowed = "".join(f" AND row_id IN ({_numbers(these)})" for these in kept)
        statement = (
            f"SELECT row_id, form_id FROM people_namebearer WHERE form_id IN ({_numbers(forms)}) {narrowed} {only}"  # noqa: S608 - numbers only
        )
        return [(person, forms[form_id]) for person, form_id in _rows(statement, [])]


def _beginning(column: str, beginnings: Collection[str]) -> tuple[str, list[str]]:
    """The condition, with its values, that the column begins with one of these."""
    # On PostgreSQL by the order of the index. LIKE would not use it behind the wall: it might tell of what it saw.
    least, below = ("~>=~", "~<~") if connection.vendor == "postgresql" else (">=", "<")
    ranges = [end for one in beginnings for end in (one, one + AFTER_ALL)]
    return " OR ".join([f"({column} {least} %s AND {column} {below} %s)"] * len(beginnings)), ranges


def _places(values: Collection[str]) -> str:
    return ", ".join(["%s"] * len(values))


def _numbers(values: Collection[int]) -> str:
    """Written into the statement: a number is quicker read than bound."""
    return ",".join(map(str, map(int, values)))


def _rows(statement: str, values: Sequence[int | str]) -> list[tuple[Any, ...]]:  # Any: columns of each statement
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
