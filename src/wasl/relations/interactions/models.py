"""Every contact through any channel, with whom, and the rhythm the owner wishes for."""

from typing import ClassVar, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import Owned, OwnedQuerySet
from wasl.foundation.sources.models import Source
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Circle, Person


class Channel(models.TextChoices):
    CALL = "call", _("Call")
    WHATSAPP = "whatsapp", _("WhatsApp")
    SMS = "sms", _("SMS")
    TELEGRAM = "telegram", _("Telegram")
    EMAIL = "email", _("E-mail")
    MEETING = "meeting", _("Meeting")
    VIDEO = "video", _("Video call")
    EVENT = "event", _("Event")
    SOCIAL = "social", _("Social network")
    LETTER = "letter", _("Letter")
    OTHER = "other", _("Other")


class Direction(models.TextChoices):
    IN = "in", _("they reached out")
    OUT = "out", _("I reached out")
    MUTUAL = "", _("both")


class InteractionQuerySet(OwnedQuerySet):
    def personal(self) -> Self:
        """Contacts that count between two people; not group chats and wide mails."""
        return self.filter(is_personal=True)

    def shareable(self) -> Self:
        """Those that may be told to others: not private, and with nobody in them who is."""
        hidden = Participation.objects.filter(interaction=OuterRef("pk"), person__is_private=True)
        return self.filter(~Exists(hidden), is_private=False)


class Interaction(Owned):
    """One contact: a call, a message, a meeting. `fingerprint` makes a second import of it change nothing.

    `is_personal` follows `rules.is_personal`: only such contacts reset a rhythm. `length` counts characters
    of a message whose text is not kept; `text` holds it where the owner asked for it. Whatever goes out to others asks
    for those that are `shareable()`.
    """

    channel = models.CharField(_("channel"), max_length=8, choices=Channel.choices)
    direction = models.CharField(_("direction"), max_length=3, choices=Direction.choices, blank=True)
    at = models.DateTimeField(_("when"))
    duration_seconds = models.PositiveIntegerField(_("duration"), default=0)
    subject = models.CharField(_("subject"), max_length=300, blank=True)
    note = models.TextField(_("note"), blank=True)
    text = models.TextField(blank=True, editable=False)
    length = models.PositiveIntegerField(default=0, editable=False)
    thread = models.CharField(max_length=200, blank=True, editable=False)
    is_personal = models.BooleanField(default=True, editable=False)
    is_private = models.BooleanField(pgettext_lazy("a contact", "private"), default=False, editable=False)
    people_count = models.PositiveSmallIntegerField(default=1, editable=False)
    fingerprint = models.CharField(max_length=32, null=True, blank=True, editable=False)  # noqa: DJ001 - null is never equal
    source = models.ForeignKey(
        Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    people: "models.ManyToManyField[Person, Participation]" = models.ManyToManyField(
        Person, through="Participation", related_name="interactions"
    )

    objects = InteractionQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "fingerprint"], name="interaction_known_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "-at", "-id", "is_personal"], name="interactions_newest_first"),
            models.Index(fields=["owner"], condition=Q(is_private=True), name="private_interactions"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.at:%Y-%m-%d}"


class Participation(models.Model):
    """A person in a contact. `at` and `is_personal` repeat the contact's, for the timeline's index."""

    interaction = models.ForeignKey(
        Interaction, on_delete=models.CASCADE, related_name="participations", db_index=False
    )
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="participations", db_index=False)
    at = models.DateTimeField()
    is_personal = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["interaction", "person"], name="in_a_contact_once")]
        indexes: ClassVar = [models.Index(fields=["person", "-at", "-interaction"], name="timeline_of_a_person")]

    def __str__(self) -> str:
        return f"{self.interaction_id}:{self.person_id}"


class BinnedInteraction(Owned):
    """A contact in the bin: its row as it was, and who was in it."""

    row = models.JSONField(encoder=DjangoJSONEncoder)
    people = models.JSONField(default=list)
    binned_at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return f"{self.row['channel']}"


class ContactSummary(Owned):
    """What a person's contacts come to, kept in the transaction that changes them.

    Only personal contacts count. `rhythm_days` is the wish of the person's own rhythm, else of the circle
    with the shortest one, else the pair's own habit; `next_on` is the day it falls due.
    """

    as_one: ClassVar = AsOne(is_derived=True)

    class RhythmOrigin(models.TextChoices):
        NONE = "", _("none")
        PERSON = "person", _("set for the person")
        CIRCLE = "circle", _("set for the circle")
        HABIT = "habit", _("your habit so far")

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="contact_summary", primary_key=True)
    first_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)
    last_in_at = models.DateTimeField(null=True)
    last_out_at = models.DateTimeField(null=True)
    last_channel = models.CharField(max_length=8, blank=True)
    contact_count = models.PositiveIntegerField(default=0)
    contact_days = models.PositiveIntegerField(default=0)
    rhythm_days = models.PositiveIntegerField(null=True)
    rhythm_origin = models.CharField(max_length=6, choices=RhythmOrigin.choices, blank=True)
    next_on = models.DateField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["owner", "rhythm_origin", "next_on"], name="rhythm_due_first"),
            models.Index(fields=["owner", "rhythm_origin", "-contact_days", "next_on"], name="closest_first"),
            models.Index(fields=["owner", "-last_at", "-person"], name="last_contact_first"),
            models.Index(fields=["owner", "-last_in_at"], name="wrote_last_first"),
            models.Index(fields=["owner", "-first_at"], name="met_last_first"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.contact_days}"


class Rhythm(Owned):
    """How many days the owner wishes between contacts: for a circle, or for one person."""

    as_one: ClassVar = AsOne(chosen=("every_days",))

    circle = models.OneToOneField(Circle, on_delete=models.CASCADE, null=True, blank=True, related_name="rhythm")
    person = models.OneToOneField(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="rhythm")
    every_days = models.PositiveIntegerField(_("days between contacts"))

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(circle__isnull=True) ^ models.Q(person__isnull=True),
                name="rhythm_of_a_circle_or_a_person",
            ),
            models.CheckConstraint(
                condition=models.Q(every_days__gte=1, every_days__lte=3660), name="rhythm_of_1_to_3660_days"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.every_days}"


class Answer(Owned):
    """What the owner answered to an action of Today: done, later, or not this one."""

    class Outcome(models.TextChoices):
        DONE = "done", _("done")
        LATER = "later", _("later")
        DECLINED = "declined", _("not this one")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="answers")
    kind = models.CharField(max_length=16)
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    on = models.DateField()
    until = models.DateField()
    interaction = models.ForeignKey(Interaction, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "until"], name="answers_that_still_hold")]

    def __str__(self) -> str:
        return f"{self.kind} {self.outcome} {self.on}"
