"""What an owner does about contacts: log one, correct it, take it back; wish for a rhythm; answer Today."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.interactions import rules
from wasl.relations.interactions.models import (
    Answer,
    BinnedInteraction,
    Channel,
    Interaction,
    Participation,
    Rhythm,
)
from wasl.relations.interactions.summaries import refresh_rhythms_of_circle, refresh_summaries
from wasl.relations.people.models import Circle, Person
from wasl.relations.people.queries import standing_ids

GATHERING = ("channel", "at", "note", "people_count", "is_personal")


class NobodyNamedError(WaslError):
    """A contact needs somebody it was with."""

    code = "nobody-named"
    message = _("The contact was not logged: it names nobody. Choose at least one person.")


class RhythmOutOfRangeError(WaslError):
    code = "rhythm-out-of-range"
    message = _("The rhythm was not kept: choose between 1 and 3660 days.")


@transaction.atomic
def log_interaction(
    owner: User,
    *,
    people: Sequence[Person],
    channel: str,
    at: datetime,
    direction: str = "out",
    subject: str = "",
    note: str = "",
    duration_seconds: int = 0,
    is_private: bool = False,
    key: str = "",
) -> Interaction:
    """Record a contact with one or more people. The same `key` twice records it once, and gives it back."""
    if not people:
        raise NobodyNamedError
    known: Interaction | None = Interaction.objects.of(owner).filter(fingerprint=key).first() if key else None
    if known:
        return known
    interaction = Interaction.objects.create(
        owner=owner,
        channel=Channel(channel),
        direction=direction,
        at=at,
        subject=subject,
        note=note.strip(),
        duration_seconds=duration_seconds,
        people_count=len(people),
        is_private=is_private,
        is_personal=rules.is_personal(channel, len(people)),
        fingerprint=key or None,
    )
    _join(interaction, [person.pk for person in people])
    return interaction


@transaction.atomic
def edit_interaction(
    owner: User, interaction_id: int, *, channel: str, at: datetime, direction: str, note: str
) -> Interaction:
    """Correct a logged contact."""
    interaction = _find(owner, interaction_id)
    interaction.channel, interaction.at, interaction.direction = Channel(channel), at, direction
    interaction.note = note.strip()
    if interaction.source_id is None:  # what a file told knows better whether it was a group
        interaction.is_personal = rules.is_personal(channel, interaction.people_count)
    interaction.save(update_fields=["channel", "at", "direction", "note", "is_personal"])
    interaction.participations.update(at=at, is_personal=interaction.is_personal)
    _settle(interaction)
    return interaction


@transaction.atomic
def mark_interaction(owner: User, interaction_id: int, *, is_private: bool) -> Interaction:
    """Keep a contact and its note to oneself, or no longer."""
    interaction = _find(owner, interaction_id)
    interaction.is_private = is_private
    interaction.save(update_fields=["is_private"])
    return interaction


@transaction.atomic
def correct_gathering(
    owner: User, interaction_id: int, *, people: Sequence[Person], channel: str, at: datetime, note: str
) -> Before:
    """Say anew who was there, through what, when; gives how it stood before, by which `set_gathering_back` takes it back."""
    if not people:
        raise NobodyNamedError
    interaction = _find(owner, interaction_id)
    before = as_it_stands(interaction, GATHERING) | {"people": _people_of(interaction)}
    _change_people(interaction, [person.pk for person in people])
    edit_interaction(owner, interaction_id, channel=channel, at=at, direction=interaction.direction, note=note)
    return before


@transaction.atomic
def set_gathering_back(owner: User, interaction_id: int, before: Before) -> Interaction:
    """Take a correction back. Whoever went for good since is left out."""
    interaction = _find(owner, interaction_id)
    standing = standing_ids(owner, before["people"])
    people = list(Person.objects.of(owner).filter(pk__in=standing.values()).values_list("pk", flat=True))
    if not people:
        raise NobodyNamedError
    _change_people(interaction, people)
    set_back(interaction, before, GATHERING)
    interaction.participations.update(at=interaction.at, is_personal=interaction.is_personal)
    _settle(interaction)
    return interaction


@transaction.atomic
def remove_interaction(owner: User, interaction_id: int) -> BinnedInteraction:
    """Put a contact in the bin; `restore_interaction` brings it back as it was."""
    interaction = _find(owner, interaction_id)
    person_ids = list(interaction.participations.values_list("person_id", flat=True))
    row = Interaction.objects.filter(pk=interaction.pk).values().get()
    row.pop("owner_id")
    binned = BinnedInteraction.objects.create(
        owner=owner, row={name: value for name, value in row.items() if value is not None}, people=person_ids
    )
    interaction.delete()
    forget_rows(owner, "interaction", [interaction_id])
    refresh_summaries(owner, person_ids)
    return binned


@transaction.atomic
def restore_interaction(owner: User, binned_id: int) -> Interaction:
    """Bring a contact back from the bin, with those of its people who are still here."""
    binned = BinnedInteraction.objects.of(owner).filter(pk=binned_id).first()
    if binned is None:
        raise NotFoundError
    interaction = Interaction(owner=owner, **binned.row)
    interaction.clean_fields()  # the bin holds moments as text
    interaction.save(force_insert=True)
    here = Person.objects.of(owner).filter(pk__in=standing_ids(owner, binned.people).values())
    _join(interaction, list(here.values_list("pk", flat=True)))
    binned.delete()
    return interaction


@transaction.atomic
def set_rhythm(
    owner: User, *, person: Person | None = None, circle: Circle | None = None, every_days: int | None
) -> None:
    """Wish for a rhythm with one person or with a circle; None forgets the wish."""
    if every_days is None:
        Rhythm.objects.of(owner).filter(person=person, circle=circle).delete()
    elif not 1 <= every_days <= rules.LONGEST_RHYTHM:
        raise RhythmOutOfRangeError
    else:
        Rhythm.objects.update_or_create(owner=owner, person=person, circle=circle, defaults={"every_days": every_days})
    if person:
        refresh_summaries(owner, [person.pk])
    if circle:
        refresh_rhythms_of_circle(owner, circle.pk)


@transaction.atomic
def answer_action(
    owner: User,
    person: Person,
    *,
    kind: str,
    outcome: str,
    on: date,
    until: date,
    interaction: Interaction | None = None,
) -> Answer:
    """Keep what the owner answered to an action of Today, which stays silent until that day."""
    return Answer.objects.create(
        owner=owner, person=person, kind=kind, outcome=outcome, on=on, until=until, interaction=interaction
    )


@transaction.atomic
def take_back_answer(owner: User, answer_id: int) -> Answer:
    """Undo an answer; the contact it logged goes with it."""
    answer: Answer | None = (
        Answer.objects.of(owner).select_related("person", "interaction").filter(pk=answer_id).first()
    )
    if answer is None:
        raise NotFoundError
    if answer.interaction:
        remove_interaction(owner, answer.interaction.pk)
    answer.delete()
    return answer


def _find(owner: User, interaction_id: int) -> Interaction:
    found: Interaction | None = Interaction.objects.of(owner).filter(pk=interaction_id).first()
    if found is None:
        raise NotFoundError
    return found


def _people_of(interaction: Interaction) -> list[int]:
    return list(interaction.participations.order_by("id").values_list("person_id", flat=True))


def _change_people(interaction: Interaction, person_ids: list[int]) -> None:
    """Whoever was not there after all is let go; the others keep their place."""
    known = _people_of(interaction)
    interaction.people_count = len(dict.fromkeys(person_ids))
    interaction.save(update_fields=["people_count"])
    gone = [one for one in known if one not in person_ids]
    interaction.participations.filter(person__in=gone).delete()
    _join(interaction, [one for one in person_ids if one not in known])
    refresh_summaries(interaction.owner, gone)


def _join(interaction: Interaction, person_ids: list[int]) -> None:
    Participation.objects.bulk_create(
        Participation(
            interaction=interaction, person_id=person_id, at=interaction.at, is_personal=interaction.is_personal
        )
        for person_id in dict.fromkeys(person_ids)
    )
    _settle(interaction)


def _settle(interaction: Interaction) -> None:
    """Bring what is derived from a contact up to date: what can be found, and each person's summary."""
    entry = Entry(interaction.pk, title=interaction.subject, body=f"{interaction.note}\n{interaction.text}".strip())
    if entry.title or entry.body:
        index_rows(interaction.owner, "interaction", [entry])
    else:
        forget_rows(interaction.owner, "interaction", [interaction.pk])
    refresh_summaries(interaction.owner, list(interaction.participations.values_list("person_id", flat=True)))
