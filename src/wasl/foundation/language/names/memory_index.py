"""The reference index: everything in memory. A database's tables answer the same look-ups."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice

from .index import LESS_ONE, KnownForm, form_keys
from .units import WrittenName, read_name


class MemoryStore:
    """Of people with their names; complete when made."""

    def __init__(self, people: Iterable[tuple[int, Sequence[str]]]) -> None:
        self._names = {person: tuple(map(read_name, names)) for person, names in people}
        having: dict[str, set[int]] = defaultdict(set)
        for person, names in self._names.items():
            for name in names:
                for form in name.forms:
                    having[form].add(person)
        self._people = {form: sorted(found) for form, found in having.items()}
        by_key: dict[str, list[str]] = defaultdict(list)
        for form in self._people:
            for key in form_keys(form):
                by_key[key].append(form)
        self._by_key = dict(by_key)
        self._sorted_forms = sorted(self._people)
        self._sorted_keys = sorted(key for key in self._by_key if not key.startswith(LESS_ONE))

    def forms_with_keys(self, keys: Collection[str], *, limit: int) -> list[KnownForm]:
        return self._commonest((form for key in keys for form in self._by_key.get(key, ())), limit)

    def forms_beginning(
        self, beginnings: Collection[str], key_beginnings: Collection[str], *, limit: int
    ) -> list[KnownForm]:
        found = [form for beginning in beginnings for form in _beginning(self._sorted_forms, beginning)]
        for beginning in key_beginnings:
            found += [form for key in _beginning(self._sorted_keys, beginning) for form in self._by_key[key]]
        return self._commonest(found, limit)

    def people_with_forms(
        self, forms: Collection[str], *, among: Collection[int] | None, limit: int
    ) -> list[tuple[int, str]]:
        found = (
            (person, form)
            for form in forms
            for person in self._people.get(form, ())
            if among is None or person in among
        )
        return list(islice(found, limit))

    def names_of(self, people: Collection[int]) -> Mapping[int, tuple[WrittenName, ...]]:
        return {person: self._names[person] for person in people}

    def people_count(self) -> int:
        return len(self._names)

    def _commonest(self, forms: Iterable[str], limit: int) -> list[KnownForm]:
        known = [KnownForm(form, len(self._people[form])) for form in dict.fromkeys(forms)]
        return sorted(known, key=lambda one: (-one.people, one.form))[:limit]


def _beginning(ordered: list[str], beginning: str) -> list[str]:
    return ordered[bisect_left(ordered, beginning) : bisect_left(ordered, beginning + "\U0010ffff")]
