"""Fills what is empty on people who were here, and remembers which source did."""

from collections.abc import Sequence

from wasl.foundation.formats.records import Contact
from wasl.foundation.sources.models import FilledField
from wasl.relations.people import rules
from wasl.relations.people.intake.arriving import Origin, plain_fields
from wasl.relations.people.models import Person

_Filled = dict[tuple[int, str], str]
"""The values of blanks, by person and column."""

_PERSON = "people.person"


def fill_blanks(origin: Origin, known: Sequence[tuple[int, Contact]]) -> bool:
    """Fill what is empty on people who were here; a file may name the same person twice. Whether anything was."""
    people: dict[int, Person] = Person.objects.of(origin.owner).in_bulk([person_id for person_id, _ in known])
    filled: _Filled = {}
    known_already: _Filled = {}
    for person_id, contact in known:
        person = people.get(person_id)
        if person is None:
            continue
        fields = plain_fields(contact)
        if contact.full and not person.display_name:
            fields |= rules.name_fields(contact.full)
        for field, value in fields.items():
            if value and not getattr(person, field):
                setattr(person, field, value)
                filled[person_id, field] = value
            elif value and value == getattr(person, field):
                known_already[person_id, field] = value
    _remember(origin, _filled_by_others(origin, known_already))
    if not filled:
        return False
    changed = {person_id for person_id, _ in filled}
    Person.objects.bulk_update([people[person_id] for person_id in changed], sorted({field for _, field in filled}))
    _remember(origin, filled)
    return True


def _filled_by_others(origin: Origin, known: _Filled) -> _Filled:
    """Those of these values that other sources filled in: this one tells of them too."""
    if not known:
        return {}
    rows = FilledField.objects.filter(model=_PERSON, row_id__in={person_id for person_id, _ in known})
    told = set(rows.exclude(source=origin.source).values_list("row_id", "field", "after"))
    return {
        (person_id, field): value for (person_id, field), value in known.items() if (person_id, field, value) in told
    }


def _remember(origin: Origin, filled: _Filled) -> None:
    FilledField.objects.bulk_create(
        [
            FilledField(source=origin.source, model=_PERSON, row_id=person_id, field=field, after=value)
            for (person_id, field), value in filled.items()
        ],
        ignore_conflicts=True,
    )
