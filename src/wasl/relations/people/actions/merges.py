"""Two people become one, at any time two again; or are said to be two."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.matching import matching_name
from wasl.foundation.sources.models import FilledField
from wasl.relations.people.actions.marks import mark_and_index
from wasl.relations.people.errors import MergeCoveredError, MergedWithThemselvesError, MergeUndoneError
from wasl.relations.people.merging import choosing
from wasl.relations.people.merging.changes import Change, change, put_back, write
from wasl.relations.people.merging.going_over import GoneOver, forget_made, go_back, go_over
from wasl.relations.people.merging.pointing import pointing_named
from wasl.relations.people.models import Distinction, Likeness, Merge, Person, Spelling, WayToReach
from wasl.relations.people.rules import NAME_LENGTH
from wasl.relations.people.turns import wait_for_people_of

PERSON = "people.person"


@transaction.atomic
def merge_people(
    owner: User, kept_id: int, merged_id: int, *, choices: Mapping[str, str] | None = None, at: datetime
) -> Merge:
    """Make the second part of the first.

    `choices` says whose value stays (`kept`, `merged` or, of texts, `both`) of a field (`merging.choosing.FIELDS`), of a
    model (`people.photo`), or for `preferred_way`. Summaries of contacts are for the caller to make anew, of
    both. Raises NotFoundError, MergedWithThemselvesError.
    """
    kept, merged = _both(owner, kept_id, merged_id)
    merge = Merge(
        owner=owner, kept=kept, merged=merged, merged_at=at, kept_changed_at=kept.changed_at,
        merged_changed_at=merged.changed_at,
    )  # fmt: skip
    Person.objects.filter(pk=merged.pk).update(deleted_at=at, merged_into=kept, changed_at=at)
    _join(merge, choices or {})
    _forget_likeness(owner, kept.pk, merged.pk)
    mark_and_index(owner, [kept.pk, merged.pk], at)
    return merge


@transaction.atomic
def unmerge_people(owner: User, merge_id: int, *, at: datetime | None) -> Merge:
    """Make two of one again: each row goes back to whom it came from; what was written since stays as it is.

    Without a moment the marks of change are put back too, for people who are about to go with their import. Raises
    NotFoundError, MergeUndoneError, and MergeCoveredError where the person became part of a third since.
    """
    merge = _standing(owner, merge_id)
    put_back(Change(**told) for told in merge.changed)
    _forget_made(merge)
    for name, keys in merge.moved.items():
        if pointing := pointing_named(name):
            go_back(pointing, keys, old=merge.kept_id, new=merge.merged_id)
    _part(merge, at)
    for later in Merge.objects.of(owner).standing().filter(kept=merge.kept).order_by("pk"):
        _join(later, {})  # what two of the others had alike may now be wanted from the second
    mark_and_index(owner, [merge.kept_id, merge.merged_id], at or merge.kept.changed_at)
    if at is None:
        Person.objects.filter(pk=merge.merged_id).update(changed_at=merge.merged_changed_at)
    return merge


@transaction.atomic
def tell_apart(owner: User, a_id: int, b_id: int, *, at: datetime) -> Distinction:
    """Remember that these two are not the same. Raises NotFoundError, MergedWithThemselvesError."""
    a, b = _both(owner, a_id, b_id)
    said: Distinction
    said, _ = Distinction.objects.get_or_create(
        owner=owner, a=min(a, b, key=_key), b=max(a, b, key=_key), defaults={"said_at": at}
    )
    return said


@transaction.atomic
def no_longer_tell_apart(owner: User, distinction_id: int) -> tuple[int, int]:
    """Take it back; gives the two."""
    said: Distinction | None = Distinction.objects.of(owner).filter(pk=distinction_id).first()
    if said is None:
        raise NotFoundError
    both = (said.a_id, said.b_id)
    said.delete()
    return both


def _key(person: Person) -> int:
    return int(person.pk)


def _both(owner: User, first_id: int, second_id: int) -> tuple[Person, Person]:
    """The two, held until the transaction ends so that nobody merges either elsewhere meanwhile."""
    if first_id == second_id:
        raise MergedWithThemselvesError
    wait_for_people_of(owner)
    asked = {first_id, second_id}
    found = {
        person.pk: person
        for person in Person.objects.of(owner).present().filter(pk__in=asked).order_by("pk").select_for_update()
    }
    if len(found) != len(asked):
        raise NotFoundError
    return found[first_id], found[second_id]


def _join(merge: Merge, choices: Mapping[str, str]) -> None:
    """Bring to the kept person what the other has and she has not yet; remember it."""
    kept, merged = (Person.objects.filter(pk=pk).values().get() for pk in (merge.kept_id, merge.merged_id))
    had_preferred = _preferred(merge.kept_id)
    gone = go_over(merge.merged_id, merge.kept_id, choices)
    own = _own_changes(kept, merged, choices)
    write(own)
    gone.changed += own
    _spell_the_other_name(merge, kept, merged, gone)
    _fill_for_the_same_sources(merge, own)
    _prefer_one(merge, had_preferred, choices, gone)
    _remember(merge, gone)


def _own_changes(
    kept: Mapping[str, Any], merged: Mapping[str, Any], choices: Mapping[str, str]
) -> list[Change]:  # Any: columns
    """The columns of the name together, each other column by itself."""
    told = [change(Person, kept["id"], dict(kept), choosing.name_columns(kept, merged, choices))]
    for column, value in choosing.other_columns(kept, merged, choices).items():
        is_joined = column in choosing.JOINED and choosing.side_of(column, kept, merged, choices) == "both"
        added = choosing.added_text(column, kept[column], merged[column]) if is_joined else ""
        told.append(change(Person, kept["id"], dict(kept), {column: value}, added=added))
    return [one for one in told if one]


def _spell_the_other_name(merge: Merge, kept: Mapping[str, Any], merged: Mapping[str, Any], gone: GoneOver) -> None:
    """The name that is not shown stays a name: searched by, and known again by imports."""
    shown = Person.objects.values_list("display_name", flat=True).get(pk=merge.kept_id)
    names = {text for text in (kept["display_name"], merged["display_name"]) if text and text != shown}
    names -= set(Spelling.objects.filter(person=merge.kept_id, text__in=names).values_list("text", flat=True))
    for text in sorted(names):
        key = matching_name(text)[:NAME_LENGTH]
        spelt = Spelling.objects.create(owner=merge.owner, person_id=merge.kept_id, text=text, matching_name=key)
        gone.made["people.spelling"].append(spelt.pk)


def _fill_for_the_same_sources(merge: Merge, own: list[Change]) -> None:
    """A blank filled with what an import had filled in is emptied with that import."""
    filled = _filled_from_blank(own)
    FilledField.objects.bulk_create(
        [
            FilledField(source_id=row.source_id, model=PERSON, row_id=merge.kept_id, field=row.field, after=row.after)
            for row in FilledField.objects.filter(model=PERSON, row_id=merge.merged_id, field__in=filled)
            if row.after == filled[row.field]
        ],
        ignore_conflicts=True,
    )


def _filled_from_blank(own: Iterable[Change]) -> dict[str, Any]:  # Any: JSON
    """Columns of the person that were blank, each with what it was filled with."""
    return {
        column: value
        for one in own
        if one.model == PERSON
        for column, value in one.after.items()
        if one.before[column] in {"", None}
    }


def _preferred(person_id: int) -> int | None:
    ways = WayToReach.objects.filter(person=person_id, is_preferred=True)
    found: int | None = ways.order_by("id").values_list("pk", flat=True).first()
    return found


def _prefer_one(merge: Merge, had: int | None, choices: Mapping[str, str], gone: GoneOver) -> None:
    """One way comes first: the one that did, unless the owner wants the other's."""
    theirs = WayToReach.objects.filter(pk__in=gone.moved.get("people.waytoreach.person_id", []), is_preferred=True)
    wanted = had
    if had is None or choices.get("preferred_way") == "merged":
        wanted = theirs.order_by("id").values_list("pk", flat=True).first() or _like_of_preferred(merge) or had
    told = []
    for pk, is_first in WayToReach.objects.filter(person=merge.kept_id).values_list("pk", "is_preferred"):
        told.append(change(WayToReach, pk, {"is_preferred": is_first}, {"is_preferred": pk == wanted}))
    changes = [one for one in told if one]
    write(changes)
    gone.changed += changes


def _like_of_preferred(merge: Merge) -> int | None:
    """The kept person's own row of the way that came first with the other."""
    theirs = WayToReach.objects.filter(person=merge.merged_id, is_preferred=True).order_by("id").first()
    if theirs is None:
        return None
    own = WayToReach.objects.filter(person=merge.kept_id, kind=theirs.kind, value=theirs.value)
    found: int | None = own.values_list("pk", flat=True).first()
    return found


def _remember(merge: Merge, gone: GoneOver) -> None:
    merge.moved = _added(merge.moved, gone.moved)
    merge.made = _added(merge.made, gone.made)
    merge.changed = [*merge.changed, *(one.as_json() for one in gone.changed)]
    merge.save()


def _added(known: dict[str, list[int]], fresh: Mapping[str, list[int]]) -> dict[str, list[int]]:
    return known | {name: [*known.get(name, []), *keys] for name, keys in fresh.items() if keys}


def _standing(owner: User, merge_id: int) -> Merge:
    wait_for_people_of(owner)
    merges = (
        Merge.objects.of(owner).filter(pk=merge_id).select_related("kept", "merged").select_for_update(of=("self",))
    )
    merge: Merge | None = merges.first()
    if merge is None:
        raise NotFoundError
    if merge.undone_at is not None or merge.merged.merged_into_id != merge.kept_id:
        raise MergeUndoneError
    if merge.kept.merged_into is not None:
        raise MergeCoveredError(kept=str(merge.kept), third=str(merge.kept.merged_into))
    return merge


def _forget_made(merge: Merge) -> None:
    forget_made(merge.made, merge.merged_id)
    Spelling.objects.filter(pk__in=merge.made.get("people.spelling", []), person=merge.kept_id).delete()
    filled = _filled_from_blank(Change(**told) for told in merge.changed)
    theirs = FilledField.objects.filter(model=PERSON, row_id=merge.merged_id, field__in=filled)
    for source_id, field in theirs.values_list("source_id", "field"):
        FilledField.objects.filter(source_id=source_id, model=PERSON, row_id=merge.kept_id, field=field).delete()


def _part(merge: Merge, at: datetime | None) -> None:
    merge.undone_at = at or merge.merged_at
    merge.save(update_fields=["undone_at"])
    Person.objects.filter(pk=merge.merged_id).update(deleted_at=None, merged_into=None)
    if at is None and merge.kept.changed_at == merge.merged_at:
        merge.kept.changed_at = merge.kept_changed_at


def _forget_likeness(owner: User, kept_id: int, merged_id: int) -> None:
    a, b = sorted((kept_id, merged_id))
    Likeness.objects.of(owner).filter(a=a, b=b).delete()
