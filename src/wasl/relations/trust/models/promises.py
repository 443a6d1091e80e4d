"""Promises both ways, whom they bind, and everything that became of them."""

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.interactions.models import Answer, Interaction
from wasl.relations.people.models import Person


class Side(models.TextChoices):
    MINE = "mine", _("I promised")
    THEIRS = "theirs", _("They promised")


class State(models.TextChoices):
    OPEN = "open", pgettext_lazy("a promise", "open")
    KEPT = "kept", pgettext_lazy("a promise", "kept")
    RELEASED = "released", pgettext_lazy("a promise", "released")
    BROKEN = "broken", pgettext_lazy("a promise", "not kept")


class PromiseQuerySet(BinnedQuerySet):
    def open(self) -> Self:
        return self.present().filter(state=State.OPEN)

    def with_people(self) -> Self:
        """Each with those whom it binds: one query for all of them."""
        people = Counterpart.objects.filter(person__deleted_at=None).select_related("person").order_by("id")
        return self.prefetch_related(models.Prefetch("counterparts", queryset=people))


class Promise(Owned):
    """What one side promised the other. `made_on` and `settled_on` are days of the owner's.

    `due_on` is the day that counts now; earlier ones stand in the changes. `was_late`: a day went by before the
    promise was kept, or before another day was agreed. From `warn_on` on, Today speaks of it.
    The words of a private one stand on its own page alone.
    """

    side = models.CharField(max_length=6, choices=Side.choices, default=Side.MINE)
    wording = models.CharField(_("what was promised"), max_length=500)
    made_on = models.DateField(_("promised on"))
    due_on = models.DateField(_("by when"), null=True, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    settled_on = models.DateField(null=True, blank=True)
    was_late = models.BooleanField(default=False)
    warn_on = models.DateField(null=True, blank=True)
    is_private = models.BooleanField(_("private"), default=False)
    interaction = models.ForeignKey(
        Interaction, on_delete=models.SET_NULL, null=True, blank=True, related_name="promises"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    people: "models.ManyToManyField[Person, Counterpart]" = models.ManyToManyField(
        Person, through="Counterpart", related_name="promises"
    )

    objects = PromiseQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(wording=""), name="promise_has_words"),
            models.CheckConstraint(
                condition=models.Q(state="open", settled_on=None)
                | (~models.Q(state="open") & models.Q(settled_on__isnull=False)),
                name="promise_is_open_until_settled",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "state", "warn_on"], name="promises_to_speak_of"),
            models.Index(fields=["owner", "side", "state", "due_on", "id"], name="promises_by_day"),
        ]

    def __str__(self) -> str:
        return "" if self.is_private else self.wording

    @property
    def is_open(self) -> bool:
        return bool(self.state == State.OPEN)

    @property
    def is_mine(self) -> bool:
        return bool(self.side == Side.MINE)


class Counterpart(models.Model):
    """Somebody on the other side of a promise: to whom it was made, or who made it."""

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="counterparts", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="counterparts")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["promise", "person"], name="in_a_promise_once")]

    def __str__(self) -> str:
        return f"{self.promise_id}:{self.person_id}"


class PromiseChange(models.Model):
    """One thing that became of a promise, and how it stood before: enough to take the change back.

    `people_before` holds ids of people where the change was about them. `answer` is the one in Today that it came by.
    """

    class Kind(models.TextChoices):
        KEPT = "kept", _("Kept")
        NEW_DAY = "new_day", _("A new day was agreed")
        RELEASED = "released", _("Released")
        BROKEN = "broken", _("Not kept")
        EDITED = "edited", _("Corrected")
        TOLD = "told", _("The other side knows that it takes longer")
        ASKED = "asked", _("Asked how it stands")
        LATER = "later", _("Put off in Today")
        HUSHED = "hushed", _("Today stays silent about it")

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    on = models.DateField()
    note = models.CharField(max_length=300, blank=True)
    wording_before = models.CharField(max_length=500, blank=True)
    side_before = models.CharField(max_length=6, choices=Side.choices)
    due_before = models.DateField(null=True, blank=True)
    state_before = models.CharField(max_length=8, choices=State.choices)
    settled_before = models.DateField(null=True, blank=True)
    was_late_before = models.BooleanField(default=False)
    warn_before = models.DateField(null=True, blank=True)
    was_private_before = models.BooleanField(default=False)
    people_before = models.JSONField(default=list, blank=True)
    answer = models.ForeignKey(Answer, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(state_before="open", settled_before=None)
                | (~models.Q(state_before="open") & models.Q(settled_before__isnull=False)),
                name="promise_was_open_until_settled",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.on}"
