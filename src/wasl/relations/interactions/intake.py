"""Saves the contacts that a file tells of: many at once, each only once, however often the file is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from wasl.foundation.accounts.models import User
from wasl.foundation.inserting import Row, insert_rows, reserve_ids
from wasl.foundation.search.actions import Entry, index_words, words_of
from wasl.foundation.sources.actions import tell_again
from wasl.foundation.sources.models import Source
from wasl.relations.interactions import rules
from wasl.relations.interactions.models import Interaction, Participation


@dataclass(frozen=True, slots=True)
class Happening:
    """A contact as a file tells it, with whom (ids of people) and what makes it the same when told again."""

    fingerprint: str
    channel: str
    at: datetime
    people: tuple[int, ...]
    direction: str = ""
    duration_seconds: int = 0
    subject: str = ""
    note: str = ""
    text: str = ""
    length: int = 0
    thread: str = ""
    is_group: bool = False
    people_count: int = 1

    @property
    def is_personal(self) -> bool:
        """Whether it counts between two people."""
        return rules.is_personal(self.channel, max(self.people_count, len(self.people)), is_group=self.is_group)


@dataclass(frozen=True, slots=True)
class Saved:
    """How many were new and how many known; `from_here` are the fingerprints that this source told of first."""

    new: int
    known: int
    from_here: frozenset[str]


def known_fingerprints(owner: User, fingerprints: Sequence[str]) -> dict[str, int | None]:
    """Those of these that are here already, with the source that told of them first."""
    rows = Interaction.objects.of(owner).filter(fingerprint__in=fingerprints)
    return dict(rows.values_list("fingerprint", "source_id"))


def save_happenings(owner: User, happenings: Sequence[Happening], source: Source) -> Saved:
    """Save a batch of some hundreds. Summaries are not touched: `refresh_summaries` follows once for all."""
    unique = {happening.fingerprint: happening for happening in happenings}
    known = known_fingerprints(owner, list(unique))  # before the transaction: to cut texts into words takes longest
    words = {fingerprint: _words(happening) for fingerprint, happening in unique.items() if fingerprint not in known}
    with transaction.atomic():
        return _save(owner, happenings, unique, words, source)


def _words(happening: Happening) -> Entry | None:
    """By what it is found, its id not known yet; None where it says nothing."""
    if not (happening.subject or happening.note or happening.text):
        return None
    return words_of(Entry(0, happening.subject, f"{happening.note}\n{happening.text}".strip()))


def _save(
    owner: User,
    happenings: Sequence[Happening],
    unique: Mapping[str, Happening],
    words: Mapping[str, Entry | None],
    source: Source,
) -> Saved:
    rows = Interaction.objects.of(owner).filter(fingerprint__in=list(unique))
    told = rows.values_list("fingerprint", "source_id", "pk")
    known = {fingerprint: source_id for fingerprint, source_id, _ in told}
    tell_again(source, Interaction, [pk for _, source_id, pk in told if source_id not in {None, source.pk}])
    new = [happening for fingerprint, happening in unique.items() if fingerprint not in known]
    ids = reserve_ids(Interaction, len(new)) if new else []
    moment = timezone.now()
    insert_rows(
        Interaction,
        _FIELDS,
        [_row(owner, pk, happening, source, moment) for pk, happening in zip(ids, new, strict=True)],
    )
    insert_rows(
        Participation,
        ("interaction_id", "person_id", "at", "is_personal"),
        [
            (pk, person_id, happening.at, happening.is_personal)
            for pk, happening in zip(ids, new, strict=True)
            for person_id in dict.fromkeys(happening.people)
        ],
    )
    index_words(
        owner,
        "interaction",
        [
            said._replace(row_id=pk)
            for pk, happening in zip(ids, new, strict=True)
            if (said := words.get(happening.fingerprint))
        ],
    )
    mine = {fingerprint for fingerprint, source_id in known.items() if source_id == source.pk}
    return Saved(len(new), len(happenings) - len(new), frozenset(mine | {happening.fingerprint for happening in new}))


_FIELDS = (
    "id", "owner_id", "source_id", "fingerprint", "channel", "direction", "at", "duration_seconds", "subject",
    "note", "text", "length", "thread", "people_count", "is_personal", "is_private", "created_at",
)  # fmt: skip


def _row(owner: User, interaction_id: int, happening: Happening, source: Source, moment: datetime) -> Row:
    """The row of a contact, in the order of `_FIELDS`."""
    return (
        interaction_id,
        owner.pk,
        source.pk,
        happening.fingerprint,
        happening.channel,
        happening.direction,
        happening.at,
        min(max(happening.duration_seconds, 0), 2_000_000),
        happening.subject[:300],
        happening.note,
        happening.text,
        min(max(happening.length, 0), 2_000_000_000),
        happening.thread[:200],
        min(max(happening.people_count, len(happening.people)), 30_000),
        happening.is_personal,
        False,
        moment,
    )
