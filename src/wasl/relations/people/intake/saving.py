"""Writes what is prepared, in one transaction and a constant number of queries a batch."""

from collections.abc import Sequence

from django.db import transaction

from wasl.foundation.inserting import insert_rows, reserve_ids
from wasl.foundation.search.actions import Entry, index_words
from wasl.foundation.sources.actions import tell_again
from wasl.relations.people.documents import KIND, index_people
from wasl.relations.people.intake.arriving import Arrival, Origin, Placed
from wasl.relations.people.intake.blanks import fill_blanks
from wasl.relations.people.intake.details import add_details, add_photos, add_ways
from wasl.relations.people.intake.preparing import Newcomer, Prepared, prepare_arrivals
from wasl.relations.people.models import Person
from wasl.relations.people.name_index.filling import index_new_names
from wasl.relations.people.turns import wait_for_people_of


def save_arrivals(origin: Origin, arrivals: Sequence[Arrival]) -> dict[int, int]:
    """Save a batch. Gives the ids of those made, by their number below zero.

    A constant number of queries a batch. Blanks of people who were here are filled and remembered; what the
    owner wrote is never overwritten; a row that is known already is left as it is.
    """
    return save_prepared(origin, prepare_arrivals(origin, arrivals))


@transaction.atomic
def save_prepared(origin: Origin, prepared: Prepared) -> dict[int, int]:
    """What `save_arrivals` does, of what is prepared."""
    wait_for_people_of(origin.owner)
    ids = _make_people(prepared)
    placed = [
        Placed(ids.get(arrival.person_id, arrival.person_id), arrival, ways)
        for arrival, ways in zip(prepared.arrivals, prepared.ways, strict=True)
    ]
    told_once = {ids[number]: made for number, made in prepared.newcomers.items() if number not in prepared.repeated}
    _save_newcomers(origin, [one for one in placed if one.person_id in told_once], told_once)
    _save_known(origin, [one for one in placed if one.person_id not in told_once])
    add_photos(origin, placed, {ids.get(number, number): picture for number, picture in prepared.pictures.items()})
    return ids


def _make_people(prepared: Prepared) -> dict[int, int]:
    newcomers = prepared.newcomers
    ids = dict(zip(newcomers, reserve_ids(Person, len(newcomers)) if newcomers else [], strict=True))
    if newcomers:
        fields = ("id", *next(iter(newcomers.values())).columns)
        insert_rows(Person, fields, [(ids[number], *made.columns.values()) for number, made in newcomers.items()])
    return ids


def _save_newcomers(origin: Origin, placed: Sequence[Placed], made: dict[int, Newcomer]) -> None:
    """Of whom all is known: one arrival each."""
    if not placed:
        return
    add_ways(origin, placed)
    add_details(origin, placed, {person_id: one.columns["display_name"] for person_id, one in made.items()}, set())
    index_words(origin.owner, KIND, [Entry(pk, one.words.title, one.words.body) for pk, one in made.items()])
    index_new_names(origin.owner, {person_id: one.names for person_id, one in made.items()})


def _save_known(origin: Origin, placed: Sequence[Placed]) -> None:
    """Those who were here. Where the file says nothing new of any of them, nothing has to be found anew."""
    if not placed:
        return
    ids = {one.person_id for one in placed}
    is_filled = fill_blanks(origin, [(one.person_id, one.arrival.contact) for one in placed])
    added = add_ways(origin, placed)
    here = Person.objects.of(origin.owner).filter(pk__in=ids).values_list("pk", "display_name", "source_id")
    shown = {person_id: name for person_id, name, _ in here}
    tell_again(origin.source, Person, [pk for pk, _, source in here if source not in {None, origin.source.pk}])
    added += add_details(origin, placed, shown, ids)
    if is_filled or added:
        index_people(origin.owner, ids)
