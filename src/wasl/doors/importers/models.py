"""The ledger of imports: what was brought, how far it came, what was decided, what was refused."""

import uuid
from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Owned, OwnedQuerySet
from wasl.foundation.sources.models import Source
from wasl.relations.people.models import Person


class ImportQuerySet(OwnedQuerySet):
    def under_way(self) -> Self:
        """Those that a worker has, or will have, in hand."""
        return self.filter(state__in=Import.UNDER_WAY)


class Import(Owned):
    """Files brought together at one moment; read, shown, then written; can be taken back as a whole.

    One that brings an export of Wasl (`brings_archive`) is no part of later exports: what came out of an export
    and went in again comes out the same.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        READING = "reading", _("reading")
        ASKING = "asking", _("waiting for you")
        WRITING = "writing", _("writing")
        DONE = "done", _("done")
        CANCELLED = "cancelled", _("cancelled")
        FAILED = "failed", _("stopped")
        UNDOING = "undoing", _("being taken back")
        UNDONE = "undone", _("taken back")

    UNDER_WAY = (State.WAITING, State.READING, State.WRITING, State.UNDOING)

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    keeps_text = models.BooleanField(_("keep the text of messages"), default=False)
    default_country = models.CharField(max_length=2, blank=True)
    brings_archive = models.BooleanField(default=False, editable=False)
    refusal = models.CharField(max_length=48, blank=True)
    feed = models.ForeignKey("Feed", on_delete=models.SET_NULL, null=True, blank=True, related_name="imports")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    stage_at = models.DateTimeField(default=timezone.now, editable=False)
    touched_at = models.DateTimeField(default=timezone.now, editable=False)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = ImportQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "-created_at"], name="imports_newest_first")]

    def __str__(self) -> str:
        return f"{self.uid} {self.state}"

    @property
    def country(self) -> str:
        """Of which numbers without one are read."""
        return self.default_country or self.owner.preferences.country


class ImportedFile(models.Model):
    """One file, folder or archive of an import, with its counts. `done` and `total` measure the work under way."""

    belongs_to = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=300)
    path = models.CharField(max_length=1000, blank=True)
    forced_format = models.CharField(max_length=24, blank=True)
    format = models.CharField(max_length=24, blank=True)
    mapping = models.JSONField(default=dict, blank=True)
    counts = models.JSONField(default=dict)
    refusal = models.CharField(max_length=48, blank=True)
    refusal_values = models.JSONField(default=dict, blank=True)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(default=0)
    written = models.BigIntegerField(default=0)
    source = models.ForeignKey(Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["belongs_to", "position"], name="imported_file_position_once")
        ]

    def __str__(self) -> str:
        return self.name


class Decision(models.Model):
    """What the owner said of a doubtful person of an import: the same as somebody, new, or left out.

    The same as one of her people (`person`), or as somebody else whom this import brings (`same_as`, a key).
    """

    class Choice(models.TextChoices):
        SAME = "same", _("the same person")
        NEW = "new", _("somebody new")
        SKIP = "skip", _("leave out")

    belongs_to = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="decisions")
    key = models.CharField(max_length=400)
    choice = models.CharField(max_length=4, choices=Choice.choices)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    same_as = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["belongs_to", "key"], name="decided_once")]

    def __str__(self) -> str:
        return f"{self.key}: {self.choice}"


class Feed(Owned):
    """A mailbox or calendar that is read again and again. The secret is sealed with the installation's key."""

    class Kind(models.TextChoices):
        IMAP = "imap", _("Mailbox (IMAP)")
        CALENDAR = "ics", _("Calendar address (ICS)")

    kind = models.CharField(max_length=4, choices=Kind.choices)
    label = models.CharField(_("name"), max_length=200)
    settings = models.JSONField(default=dict)
    secret = models.BinaryField(blank=True, default=b"")
    marks = models.JSONField(default=dict, blank=True)
    every_minutes = models.PositiveIntegerField(default=60)
    next_at = models.DateTimeField(default=timezone.now)
    last_at = models.DateTimeField(null=True, blank=True)
    refusal = models.CharField(max_length=48, blank=True)
    is_paused = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["is_paused", "next_at"], name="feeds_due_first")]

    def __str__(self) -> str:
        return self.label
