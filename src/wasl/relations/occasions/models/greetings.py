"""What was said to whom on which occasion, so that it is not said again."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Owned
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class Register(models.TextChoices):
    FORMAL = "formal", _("formal")
    COLLEGIAL = "collegial", _("collegial")
    CLOSE = "close", _("close")


class Greeting(Owned):
    """A greeting sent, or passed over this time. `topic` is a feast, a yearly day or a life event; `step` of its course.

    `variant` is the number of the wording, `words` what was sent where it is known. A greeting goes with the contact
    that it was: taking that back takes it back.
    """

    as_one: ClassVar = AsOne()

    class Outcome(models.TextChoices):
        SENT = "sent", _("sent")
        SKIPPED = "skipped", _("passed over")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="greetings", db_index=False)
    topic = models.CharField(max_length=20)
    on = models.DateField()
    step = models.CharField(max_length=10, default="first")
    outcome = models.CharField(max_length=7, choices=Outcome.choices, default=Outcome.SENT)
    variant = models.PositiveSmallIntegerField(default=0)
    register = models.CharField(max_length=9, choices=Register.choices, blank=True)
    language = models.CharField(max_length=2, blank=True)
    words = models.TextField(blank=True)
    at = models.DateTimeField()
    interaction = models.ForeignKey(Interaction, on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "topic", "on", "step"], name="greeted_once_an_occasion")
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "on"], name="greetings_by_day")]

    def __str__(self) -> str:
        return f"{self.topic} {self.on} {self.outcome}"
