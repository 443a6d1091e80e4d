"""What belongs to an owner and leaves with her: every model that hangs on her, but for those that are listed here."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from graphlib import TopologicalSorter
from typing import Any

from django.apps import apps
from django.db import models

from wasl.doors.exports.rows import ROW_NUMBER, Field, Row, row_type, strict_type
from wasl.foundation.accounts.models import User
from wasl.relations.people.merging.pointing import every_pointing

LEFT_OUT: Mapping[str, str] = {
    "auth.group": "Django's own; Wasl gives no rights to groups",
    "auth.group_permissions": "Django's own; Wasl gives no rights to groups",
    "auth.permission": "Django's own; the same on every installation",
    "contenttypes.contenttype": "Django's own; the same on every installation",
    "sessions.session": "who is signed in here, now",
    "account.emailaddress": "signing in stays with the installation",
    "account.emailconfirmation": "signing in stays with the installation",
    "accounts.auditentry": "what happened with the account here; another installation keeps its own",
    "api.keptanswer": "what programs were told in the last day",
    "accounts.accesstoken": "what opens this installation opens no other",
    "usersessions.usersession": "as mfa.authenticator",
    "mfa.authenticator": "signing in stays with the installation; a copied second factor is none",
    "django_tasks_database.dbtaskresult": "work that waits on this machine",
    "search.document": "derived: the words of rows, found again by indexing them",
    "people.nameform": "derived: names are read again as people come",
    "people.formkey": "derived: as people.nameform",
    "people.namebearer": "derived: as people.nameform",
    "people.keptname": "derived: as people.nameform",
    "interactions.contactsummary": "derived: recomputed from the contacts",
    "network.warmth": "derived: scored anew from the contacts",
    "network.warmthlevel": "derived: learned anew from the contacts",
    "sources.bringing": "what an archive made here is taken back here",
    "people.likeness": "derived: looked for again",
    "people.lookedthrough": "derived: as people.likeness",
    "network.tie": "derived: weighed again from the evidence",
    "network.tiebook": "derived: as network.tie",
    "network.tiechange": "derived: as network.tie",
    "network.keptfigures": "derived: measured again",
    "network.keptmap": "derived: laid out again",
    "dav.addressbook": "what telephones were told here; at another installation they begin anew",
    "dav.card": "as dav.addressbook",
    "trust.openvault": "what is open in a browser, now",
}
"""Models that are not in an archive, each with the reason."""

FIELDS_LEFT_OUT: Mapping[str, str] = {
    "accounts.preferences.polish_at": "a yes to the language model of this installation; another one asks her again",
    "importers.feed.secret": "a password; sealed with this installation's key, of no use elsewhere",
    "importers.feed.is_paused": "a feed comes back paused: it has no password yet",
    "importers.importedfile.path": "a place on this machine",
    "trust.vault.failures": "tries on this machine",
    "trust.vault.next_try_at": "as trust.vault.failures",
    "presence.record.page_key": "the address of a page here: it comes back closed",
}
"""Columns that are not in an archive. A row comes back with the model's default, or with a value of `ON_ARRIVAL`."""

ON_ARRIVAL: Mapping[str, Any] = {"importers.feed.is_paused": True}  # Any: a value of that column

_KEPT_IMPORTS = {"state__in": ("done", "cancelled", "failed", "undone"), "brings_archive": False}

UNLESS_ASKED = frozenset({"trust.vault", "trust.confidence"})
"""Confidences leave where the owner says so, sealed as they are."""

ONLY: Mapping[str, Mapping[str, Any]] = {  # Any: values of lookups
    # An import under way stands on files of this machine.
    "importers.import": _KEPT_IMPORTS,
    "importers.importedfile": {f"belongs_to__{lookup}": value for lookup, value in _KEPT_IMPORTS.items()},
}
"""Rows that leave, where not all do."""

ARCHIVE = "wasl"
"""The kind of a source that is an archive of ours."""

NEVER: Mapping[str, Mapping[str, Any]] = {"sources.source": {"kind": ARCHIVE}}  # Any: as above
"""Rows that stay: what came out of an archive and went in again comes out the same, without a trace of the archive."""

OF_THE_OWNER: Mapping[str, tuple[str, ...]] = {"accounts.user": ("name", "gender")}
"""The owner's own row: what is said of her, not how she signs in."""

TOLD_APART_BY: Mapping[str, tuple[str, ...]] = {
    "sources.source": ("kind", "label", "made_at"),
    "people.affiliation": ("person", "organisation", "role"),
    "interactions.interaction": ("created_at",),
    "interactions.binnedinteraction": ("binned_at",),
    "interactions.answer": ("person", "kind", "outcome", "on"),
    "communities.event": ("title", "starts_at"),
    "communities.community": ("created_at",),
    "communities.contribution": ("created_at",),
    "communities.paper": ("community", "added_at"),
    "communities.resource": ("created_at",),
    "communities.resourceuse": ("resource", "at"),
    "communities.resourceshare": ("resource", "person", "at"),
    "communities.renewal": ("community", "at"),
    "trust.promise": ("created_at",),
    "trust.promisechange": ("promise", "at"),
    "trust.statement": ("created_at",),
    "trust.disagreement": ("created_at",),
    "exchange.favour": ("created_at",),
    "exchange.reservedtime": ("weekday", "starts_at", "on"),
    "learning.goal": ("created_at",),
    "learning.material": ("goal", "created_at"),
    "learning.study": ("goal", "created_at"),
    "learning.skill": ("created_at", "key"),
    "learning.demand": ("created_at", "key"),
    "learning.sharing": ("goal", "person", "created_at"),
    "discussions.discussion": ("created_at",),
    "discussions.view": ("discussion", "created_at", "is_own"),
    "discussions.encounter": ("discussion", "created_at", "name"),
    "content.topic": ("created_at", "words"),
    "content.post": ("created_at", "title"),
    "content.reading": ("post", "created_at"),
    "content.followers": ("created_at", "platform"),
    "opportunities.opening": ("created_at",),
    "opportunities.interview": ("opening", "at"),
    "opportunities.openingchange": ("opening", "at"),
    "opportunities.attachment": ("opening", "added_at"),
    "advice.advice": ("created_at", "matter"),
    "promotion.achievement": ("created_at", "title"),
    "promotion.proof": ("achievement", "added_at"),
    "preparation.target": ("created_at",),
    "preparation.question": ("target", "key", "wording"),
    "preparation.targetchange": ("target", "at"),
    "network.introductionrequest": ("introducer", "target", "about", "asked_on"),
    "presence.line": ("created_at", "kind", "title"),
    "presence.fault": ("profile", "code", "about"),
    "importers.feed": ("kind", "label"),
    "occasions.lifeevent": ("person", "kind", "on"),
    "occasions.invitation": ("person", "kind", "on"),
    "occasions.sighting": ("country", "feast", "year"),
}
"""How rows without a unique key are known again; of several alike the first is the first, and so on."""

TOLD_OF = (
    "people.person", "people.spelling", "people.waytoreach", "people.externalid", "people.photo", "people.organisation",
    "people.affiliation", "people.circle", "people.membership", "people.tagging", "interactions.interaction",
    "communities.event", "network.evidence", "occasions.occasion", "presence.profilefact",
    "opportunities.opening", "opportunities.openingchange",
)  # fmt: skip
"""Models whose rows name the source that made them: of these, further sources tell."""

NAMED_IN_VALUES: Mapping[str, tuple[str, ...]] = {
    "sources.telling": TOLD_OF,
    "sources.filledfield": ("people.person",),
    "interactions.binnedinteraction": ("people.person", "sources.source"),
    "trust.promisechange": ("people.person",),
}
"""Models that rows name inside their values (`hidden_references`), and so must come before them."""

MERGE = "people.merge"


@dataclass(frozen=True)
class Kept:
    """A model whose rows leave with their owner."""

    model: type[models.Model]
    owner_path: str
    fields: tuple[Field, ...]
    references: Mapping[str, str]
    """Field to the label of the model it points at."""
    types: Mapping[str, Any]  # Any: types
    row: type[Row]

    @cached_property
    def label(self) -> str:
        return label_of(self.model)

    @property
    def member(self) -> str:
        return f"{self.label}.jsonl"

    @cached_property
    def pointing(self) -> tuple[tuple[str, str], ...]:
        """Column to the label of the model that its numbers are of."""
        return tuple((f.attname, self.references[f.name]) for f in self.fields if f.name in self.references)

    @cached_property
    def needed(self) -> tuple[tuple[str, str], ...]:
        """Those of them that point at something in every row."""
        required = {field.attname for field in self.fields if not field.null}
        return tuple((column, label) for column, label in self.pointing if column in required)

    def leaving(self, owner: User, *, with_confidences: bool) -> "models.QuerySet[models.Model]":
        """Those of the owner's rows that go into an archive."""
        is_held = self.label in UNLESS_ASKED and not with_confidences
        return self.rows(owner).none() if is_held else self.rows(owner)

    def rows(self, owner: User) -> "models.QuerySet[models.Model]":
        """The owner's rows."""
        rows = self.model._default_manager.all()  # noqa: SLF001 - Django's documented API
        leaving = rows.filter(**{self.owner_path: owner.pk, **ONLY.get(self.label, {})})
        return leaving.exclude(**NEVER[self.label]) if self.label in NEVER else leaving

    def identities(self) -> tuple[tuple[str, ...], ...]:
        """Keys by which a row is known again; the first without a blank counts."""
        meta, names = self.model._meta, {field.name for field in self.fields}  # noqa: SLF001
        keys: list[Sequence[str]] = [(f.name,) for f in meta.concrete_fields if f.unique and f.name in names]
        keys += meta.unique_together
        keys += [c.fields for c in meta.constraints if isinstance(c, models.UniqueConstraint) and not c.condition]
        owned = [tuple(name for name in key if name != "owner") for key in keys]
        return tuple(key for key in owned if key and names.issuperset(key))

    def likeness(self) -> tuple[str, ...]:
        """What rows that have no key are compared by."""
        return TOLD_APART_BY.get(self.label) or tuple(field.name for field in self.fields)


def label_of(model: type[models.Model]) -> str:
    return model._meta.label_lower  # noqa: SLF001


@cache
def kept_models() -> tuple[Kept, ...]:
    """Every model that leaves, each after those that it points at."""
    found = {label: _kept(apps.get_model(label), path) for label, path in _owner_paths().items()}
    order = TopologicalSorter(
        {label: {*kept.references.values(), *_named_in_values(label, found)} - {label} for label, kept in found.items()}
    )
    order.prepare()
    sorted_labels: list[str] = []
    while order.is_active():
        ready = sorted(order.get_ready())
        sorted_labels += ready
        order.done(*ready)
    return tuple(found[label] for label in sorted_labels)


def _named_in_values(label: str, found: Collection[str]) -> set[str]:
    """A merge names whatever may have gone over from one person to another."""
    if label == MERGE:
        return {pointing.label for pointing in every_pointing()} & set(found)
    return set(NAMED_IN_VALUES.get(label, ()))


@cache
def _owner_paths() -> dict[str, str]:
    """Label of each model that leaves, to the lookup from its rows to their owner."""
    paths = {label_of(User): "pk"}
    every = [m for m in apps.get_models(include_auto_created=True) if m._meta.managed and not m._meta.proxy]  # noqa: SLF001
    waiting = [model for model in every if label_of(model) not in {*LEFT_OUT, *paths}]
    while reached := {label_of(m): path for m in waiting if (path := _path_of(m, paths))}:
        paths |= reached
        waiting = [model for model in waiting if label_of(model) not in paths]
    return paths


def _path_of(model: type[models.Model], paths: Mapping[str, str]) -> str:
    keys = [f for f in model._meta.concrete_fields if f.related_model and f.related_model is not model]  # noqa: SLF001
    for field in sorted(keys, key=lambda f: (f.related_model is not User, f.null)):
        target = label_of(field.related_model)  # type: ignore[arg-type]  # a model, once the registry is ready
        if field.related_model is User:
            return field.name
        if target in paths:
            return f"{field.name}__{paths[target]}"
    return ""


def _kept(model: type[models.Model], owner_path: str) -> Kept:
    label, paths = label_of(model), _owner_paths()
    fields = tuple(field for field in model._meta.concrete_fields if _leaves(label, field))  # noqa: SLF001
    references = {
        field.name: target
        for field in fields
        if field.related_model and (target := label_of(field.related_model)) in paths  # type: ignore[arg-type]
    }
    types = {field.name: ROW_NUMBER if field.name in references else strict_type(field) for field in fields}
    return Kept(model, owner_path, fields, references, types, row_type(model.__name__, fields, types))


def _leaves(label: str, field: Field) -> bool:
    if label in OF_THE_OWNER:
        return field.name in OF_THE_OWNER[label]
    if field.related_model is User or f"{label}.{field.name}" in FIELDS_LEFT_OUT:
        return False
    return not (field.primary_key and not field.is_relation)
