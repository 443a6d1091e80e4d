"""Takes an import back: every row that its sources made, unless the owner or another source built on it.

In portions, each a transaction of its own, so that nobody waits for long; run again after it was cut short, it goes on.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import numpy as np
from django.db import models, transaction

from wasl.doors.exports.belongings import Kept, kept_models
from wasl.doors.importers.heirs import ROWS_AT_ONCE, Model, ids_of, models_with_source, pass_on
from wasl.doors.importers.parting import part_again
from wasl.foundation.accounts.models import User
from wasl.foundation.deleting import delete_rows, keys_to
from wasl.foundation.search.actions import forget_rows
from wasl.foundation.sources.models import Bringing, FilledField, Source, Telling
from wasl.foundation.sources.runs import Ids, in_runs
from wasl.overviews.search.worded import INDEXED
from wasl.relations.communities.models import Attendance, Event
from wasl.relations.exchange.models import Sharing
from wasl.relations.interactions.models import ContactSummary, Interaction, Participation
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.learning.models import Material, Study
from wasl.relations.learning.models import Sharing as SharedLearning
from wasl.relations.network.ties.keeping import forget_ties, refresh_ties
from wasl.relations.opportunities.intake import settle_stages
from wasl.relations.opportunities.models import Opening
from wasl.relations.people.as_one import PLAIN
from wasl.relations.people.documents import forget_people, index_people
from wasl.relations.people.models import Distinction, Merge, Person
from wasl.relations.preparation.models import Question, TargetChange
from wasl.relations.promotion.models import Witness
from wasl.relations.trust.models import Counterpart, Hearer, Party, PromiseChange

FOUND_AS = {"interactions.interaction": "interaction", **{label: one.kind for label, one in INDEXED.items()}}
"""What is found by searching besides people, with the kind of its documents."""

COUNTED_AS: dict[Model, str] = {
    Person: "people", Interaction: "interactions", Event: "events", Opening: "openings",
}  # fmt: skip

PART_OF: dict[Model, str] = {
    Participation: "interaction", Attendance: "event", Counterpart: "promise", PromiseChange: "promise", Hearer: "statement", Party: "disagreement",
    Sharing: "favour",
    Question: "target", TargetChange: "target", Material: "goal", Study: "goal", SharedLearning: "goal",
    Witness: "achievement",
}  # fmt: skip
"""Rows that are part of another: they go with it, yet hold whom else they name."""

TOUCHED = ContactSummary._meta.label_lower  # noqa: SLF001 - Django's documented API
"""Under this label it is kept who has to be looked at anew in the end, for it may be cut short before."""

_NONE: Ids = np.empty(0, dtype=np.int64)


class TakingBack:
    """What these sources brought, on its way out. `gone` counts rows of each kind, `total` how many there are to go through."""

    def __init__(self, owner: User, sources: Iterable[Source]) -> None:
        self._owner, self._sources = owner, list(sources)
        self._ids = [source.pk for source in self._sources]
        self._brought = ids_of(Bringing.objects.filter(source__in=self._ids).exclude(model=TOUCHED))
        self.gone: Counter[str] = Counter()

    def steps(self) -> Iterator[int]:
        """Take back, and after each transaction tell how many rows have been gone through in it."""
        if not self._ids:
            return
        self._remember_the_touched()
        yield from pass_on(self._owner, self._ids, self._brought)
        part_again(self._owner, self._ids, self._brought.get("people.person", _NONE))
        self._leave_parts_of_what_stays()
        _empty_filled(self._owner, self._ids)
        for kept in _in_order_of_going():
            yield from self._take(kept)
        yield from self._look_again()
        _forget(self._ids)

    def total(self) -> int:
        """Rows to go through, nearly."""
        made = sum(model._default_manager.filter(source__in=self._ids).count() for model in models_with_source())  # noqa: SLF001
        return made + sum(map(len, self._brought.values()))

    def _take(self, kept: Kept) -> Iterator[int]:
        made = self._made(kept.model)
        loose = np.union1d(made, self._brought.get(kept.label, _NONE))
        for start in range(0, len(loose), ROWS_AT_ONCE):
            some = loose[start : start + ROWS_AT_ONCE].tolist()
            with transaction.atomic():
                going = sorted(self._unheld(kept.model, some))
                if kept.model is Person:
                    forget_people(self._owner, going)
                    forget_ties(self._owner, going)
                elif kind := FOUND_AS.get(kept.label):
                    forget_rows(self._owner, kind, going)
                delete_rows(kept.model, going)
            self.gone[COUNTED_AS.get(kept.model, "details")] += len(going)
            yield len(some)

    def _made(self, model: Model) -> Ids:
        """The rows of these sources, by key."""
        if model not in models_with_source():
            return _NONE
        found = model._default_manager.filter(source__in=self._ids).order_by()  # noqa: SLF001
        return np.sort(np.fromiter(found.values_list("pk", flat=True), dtype=np.int64))

    def _unheld(self, model: Model, ids: Collection[int]) -> set[int]:
        """Those of these on which nothing hangs that stays, and which the owner has not changed."""
        loose = set(ids)
        for key in keys_to(model):
            if _holds(model, key):
                pointing = key.model._default_manager.filter(**{f"{key.name}__in": ids})  # noqa: SLF001
                loose.difference_update(pointing.values_list(key.attname, flat=True))
        return loose - self._changed(ids) if model is Person else loose

    def _changed(self, ids: Collection[int]) -> set[int]:
        """People whom the owner has changed since they came."""
        people = Person.objects.filter(pk__in=ids)
        brought = set(self._brought.get("people.person", _NONE).tolist()) & set(ids)
        since = max(source.made_at for source in self._sources)
        changed = people.exclude(pk__in=brought).exclude(changed_at=models.F("created_at"))
        changed_since = people.filter(pk__in=brought, changed_at__gt=since)
        return {*changed.values_list("pk", flat=True), *changed_since.values_list("pk", flat=True)}

    def _leave_parts_of_what_stays(self) -> None:
        """Whoever was in a contact that another source told of too, was in it."""
        for part, whole in PART_OF.items():
            label = part._meta.label_lower  # noqa: SLF001
            target = part._meta.get_field(whole).related_model._meta.label_lower  # type: ignore[union-attr]  # noqa: SLF001 - a model
            came = self._brought.get(label, _NONE)
            passed = np.setdiff1d(self._all_brought(target), self._brought.get(target, _NONE))
            for start in range(0, len(passed), ROWS_AT_ONCE):
                some = passed[start : start + ROWS_AT_ONCE].tolist()
                stays = part._default_manager.filter(**{f"{whole}__in": some}).values_list("pk", flat=True)  # noqa: SLF001
                came = np.setdiff1d(came, np.fromiter(stays, dtype=np.int64))
            self._brought[label] = came

    def _all_brought(self, label: str) -> Ids:
        return ids_of(Bringing.objects.filter(source__in=self._ids, model=label)).get(label, _NONE)

    @transaction.atomic
    def _remember_the_touched(self) -> None:
        if Bringing.objects.filter(source__in=self._ids, model=TOUCHED).exists():
            return
        people = set(
            FilledField.objects.filter(source__in=self._ids, model="people.person").values_list("row_id", flat=True)
        )
        for kept in kept_models():
            for column, label in kept.pointing:
                if label == "people.person" and kept.model is not Person:
                    people.update(self._pointed_at(kept, column))
        Bringing.objects.create(source_id=self._ids[0], model=TOUCHED, row_ids=in_runs(people - {None}))

    def _pointed_at(self, kept: Kept, column: str) -> Iterator[int]:
        rows = kept.model._default_manager.order_by()  # noqa: SLF001
        whole = PART_OF.get(kept.model)
        told = kept.model._meta.get_field(whole).related_model if whole else kept.model  # noqa: SLF001 - Django's documented API
        if told in models_with_source():
            path = f"{whole}__source__in" if whole else "source__in"
            yield from rows.filter(**{path: self._ids}).values_list(column, flat=True).distinct()
        came = self._brought.get(kept.label, _NONE)
        for start in range(0, len(came), ROWS_AT_ONCE):
            yield from rows.filter(pk__in=came[start : start + ROWS_AT_ONCE].tolist()).values_list(column, flat=True)

    def _look_again(self) -> Iterator[int]:
        """What is known of people who stay is less than it was."""
        touched = ids_of(Bringing.objects.filter(source__in=self._ids, model=TOUCHED)).get(TOUCHED, _NONE)
        every: list[int] = []
        for start in range(0, len(touched), ROWS_AT_ONCE):
            some = touched[start : start + ROWS_AT_ONCE].tolist()
            stay = list(Person.objects.of(self._owner).filter(pk__in=some).values_list("pk", flat=True))
            with transaction.atomic():
                index_people(self._owner, stay)
                refresh_summaries(self._owner, stay)
            every += stay
            yield 0
        refresh_ties(self._owner, every)
        settle_stages(self._owner)


def take_back(owner: User, sources: Iterable[Source]) -> dict[str, int]:
    """Take back what these sources brought, all of it; gives how many rows of each kind went."""
    taking = TakingBack(owner, sources)
    for _rows in taking.steps():
        pass
    return dict(taking.gone)


def _in_order_of_going() -> list[Kept]:
    """What has parts early, for they hold others, yet behind whatever holds it; else each before those that it points at."""
    wholes: set[Any] = {part._meta.get_field(whole).related_model for part, whole in PART_OF.items()}  # noqa: SLF001  # Any: models
    pointing_first = list(reversed(kept_models()))
    early = set(wholes)
    for kept in reversed(
        pointing_first
    ):  # those that are pointed at come first: what holds the holders is met behind them
        if any(key.related_model in early and _holds(key.related_model, key) for key in _keys_of(kept.model)):
            early.add(kept.model)
    return sorted(pointing_first, key=lambda kept: (kept.model not in early, kept.model in wholes))


def _keys_of(model: Model) -> list[Any]:  # Any: foreign keys of any model
    return [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]  # noqa: SLF001


def _holds(model: Model, key: "models.ForeignKey[Any, Any]") -> bool:  # Any: as Django's
    """Whether a row that points by that key keeps the other from going: it would go too, or lose where it came from."""
    if model is Source:
        return key.model not in {Telling, Bringing, FilledField}
    is_derived = getattr(key.model, "as_one", PLAIN).is_derived
    is_part = is_derived or key.model in {Merge, Distinction} or PART_OF.get(key.model) == key.name
    is_hidden = key.remote_field.hidden  # such as a decision of an import: it follows the person
    return key.remote_field.on_delete is models.CASCADE and not is_hidden and not is_part


@transaction.atomic
def _empty_filled(owner: User, source_ids: Collection[int]) -> None:
    """Empty the blanks that were filled, where they still hold what was filled in and nobody else says the same."""
    filled = FilledField.objects.filter(source__in=source_ids, model="people.person")
    rows = list(filled)
    people = Person.objects.of(owner).in_bulk({blank.row_id for blank in rows})
    others = FilledField.objects.filter(model="people.person", row_id__in=people, source__undone_at=None)
    said = set(others.exclude(source__in=source_ids).values_list("row_id", "field", "after"))
    fields: set[str] = set()
    for blank in rows:
        person = people.get(blank.row_id)
        is_said = (blank.row_id, blank.field, blank.after) in said
        if person and getattr(person, blank.field) == blank.after and not is_said:
            setattr(person, blank.field, "")
            fields.add(blank.field)
    if fields:
        Person.objects.bulk_update(people.values(), sorted(fields), batch_size=500)
    filled.delete()


@transaction.atomic
def _forget(source_ids: Collection[int]) -> None:
    """What was kept for taking back has done its work."""
    for model in (Telling, Bringing, FilledField):
        model._default_manager.filter(source__in=source_ids).delete()  # noqa: SLF001
