"""Words put on people: plain tags, and what interests them."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.actions.marks import held_person, mark_and_index, mark_changed, present_ids
from wasl.relations.people.errors import NameEmptyError
from wasl.relations.people.models import Tag, Tagging
from wasl.relations.people.rules import key_of, one_line

NAME_LENGTH = 100
ROWS_AT_ONCE = 1000


@transaction.atomic
def tag_people(
    owner: User, person_ids: Collection[int], *, name: str, at: datetime, kind: str = Tag.Kind.TAG
) -> tuple[Tag, list[int]]:
    """The tag, and those that did not have it yet; untagging these undoes it."""
    tag = tag_named(owner, name, kind)
    there = set(Tagging.objects.of(owner).filter(tag=tag).values_list("person_id", flat=True))
    new = [person_id for person_id in present_ids(owner, person_ids) if person_id not in there]
    Tagging.objects.bulk_create(
        (Tagging(owner=owner, tag=tag, person_id=person_id) for person_id in new), batch_size=ROWS_AT_ONCE
    )
    _mark(owner, tag, new, at)
    return tag, new


@transaction.atomic
def untag_people(owner: User, person_ids: Collection[int], *, tag_id: int, at: datetime) -> list[int]:
    """Those that had it; tagging these again undoes it."""
    tag: Tag | None = Tag.objects.of(owner).filter(id=tag_id).first()
    if tag is None:
        raise NotFoundError
    there = dict(Tagging.objects.of(owner).filter(tag=tag).values_list("person_id", "id"))
    gone = [person_id for person_id in dict.fromkeys(person_ids) if person_id in there]
    for start in range(0, len(gone), ROWS_AT_ONCE):
        rows = [there[person_id] for person_id in gone[start : start + ROWS_AT_ONCE]]
        Tagging.objects.of(owner).filter(id__in=rows).delete()
    _mark(owner, tag, gone, at)
    return gone


@transaction.atomic
def set_tags(owner: User, person_id: int, names: Iterable[str], *, at: datetime, kind: str = Tag.Kind.TAG) -> None:
    """Keep exactly these words of that kind on the person."""
    person = held_person(owner, person_id)
    wanted = {key_of(name, NAME_LENGTH): name for name in names if key_of(name, NAME_LENGTH)}
    kept = Tagging.objects.of(owner).filter(person=person, tag__kind=kind)
    kept.exclude(tag__key__in=wanted).delete()
    known = set(kept.values_list("tag__key", flat=True))
    for name in (name for key, name in wanted.items() if key not in known):
        Tagging.objects.create(owner=owner, tag=tag_named(owner, name, kind), person=person)
    mark_and_index(owner, [person.pk], at)


def tag_named(owner: User, name: str, kind: str) -> Tag:
    """The owner's tag of that name, however it is spelt; made if it is new."""
    key = key_of(name, NAME_LENGTH)
    if not key or kind not in Tag.Kind.values:
        raise NameEmptyError
    tag: Tag
    tag, _ = Tag.objects.get_or_create(owner=owner, kind=kind, key=key, defaults={"name": one_line(name, NAME_LENGTH)})
    return tag


def _mark(owner: User, tag: Tag, person_ids: Collection[int], at: datetime) -> None:
    if tag.kind == Tag.Kind.INTEREST:
        mark_and_index(owner, person_ids, at)
    else:
        mark_changed(owner, person_ids, at)
