"""People whom the owner wants to meet, what she prepares for each, and what became of it."""

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import Owned, OwnedQuerySet
from wasl.relations.interactions.models import Answer
from wasl.relations.people.models import Person


class State(models.TextChoices):
    TO_PREPARE = "prepare", pgettext_lazy("somebody to meet", "to prepare")
    READY = "ready", pgettext_lazy("somebody to meet", "ready")
    MET = "met", pgettext_lazy("somebody to meet", "met")
    LET_GO = "let-go", pgettext_lazy("somebody to meet", "let go")


OPEN = (State.TO_PREPARE, State.READY)


class TargetQuerySet(OwnedQuerySet):
    def present(self) -> Self:
        """Those that are not in the bin, nor is their person; nor those whose person went for good."""
        return self.filter(~models.Q(person=None, name=""), deleted_at=None, person__deleted_at=None)

    def open(self) -> Self:
        """Those who are still to be met."""
        return self.present().filter(state__in=OPEN)


class Target(Owned):
    """Somebody to meet: one of the owner's people, or only a name until she is one. Days are the owner's.

    `meet_by` is the day until which, `meeting_on` the day that was agreed. `name` stays when the person becomes known,
    so that the change can be taken back. `outcome` is what came of the meeting.
    """

    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="targets")
    name = models.CharField(_("name"), max_length=200, blank=True)
    organisation = models.CharField(_("organisation"), max_length=300, blank=True)
    field = models.CharField(_("what they do"), max_length=200, blank=True)
    why = models.TextField(_("why you want to meet"), blank=True)
    offer = models.TextField(_("what you can offer"), blank=True)
    meet_by = models.DateField(_("by when"), null=True, blank=True)
    meeting_on = models.DateField(_("the meeting is on"), null=True, blank=True)
    state = models.CharField(max_length=7, choices=State.choices, default=State.TO_PREPARE)
    settled_on = models.DateField(null=True, blank=True, editable=False)
    outcome = models.TextField(_("what came of it"), blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = TargetQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(state__in=["prepare", "ready"], settled_on=None)
                | (models.Q(state__in=["met", "let-go"]) & models.Q(settled_on__isnull=False)),
                name="target_is_open_until_settled",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "state", "meet_by", "id"], name="targets_by_day")]

    def __str__(self) -> str:
        return str(self.person) if self.person_id and self.person else self.name

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


class Question(models.Model):
    """A question of the checklist: one of ours by its `key`, or the owner's own in her words. Done from `done_on`."""

    class Heading(models.TextChoices):
        FIELD = "field", _("Knowledge of the field")
        LANGUAGE = "language", _("Language")
        CULTURE = "culture", _("General culture")

    target = models.ForeignKey(Target, on_delete=models.CASCADE, related_name="questions")
    heading = models.CharField(_("heading"), max_length=8, choices=Heading.choices)
    key = models.CharField(max_length=20, blank=True, editable=False)
    wording = models.CharField(_("question"), max_length=300, blank=True)
    note = models.TextField(_("what you found"), blank=True)
    done_on = models.DateField(null=True, blank=True, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(key="", wording=""), name="question_has_words")
        ]

    def __str__(self) -> str:
        return self.wording or self.key


class TargetChange(models.Model):
    """One thing that was done with a target or a question of it, and the columns as they were before.

    `before` holds plain values and names no row. `answer` is the one in Today that it came by.
    """

    class Kind(models.TextChoices):
        LISTED = "listed", _("Put on the list")
        EDITED = "edited", _("Corrected")
        LINKED = "linked", _("Known since then")
        STATE = "state", _("Another state")
        REMOVED = "removed", _("Deleted")
        ASKED = "asked", _("A question was added")
        TICKED = "ticked", _("A question was ticked")
        DROPPED = "dropped", _("A question was left out")

    target = models.ForeignKey(Target, on_delete=models.CASCADE, related_name="changes")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, null=True, blank=True, related_name="changes")
    kind = models.CharField(max_length=7, choices=Kind.choices)
    before = models.JSONField(default=dict, blank=True)
    answer = models.ForeignKey(Answer, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"


class PassedOver(Owned):
    """Somebody whom the owner does not want to have suggested."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "person"], name="passed_over_once")]

    def __str__(self) -> str:
        return str(self.person_id)
