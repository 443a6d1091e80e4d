"""Openings: where each came from, how far it went, who was asked for a word, what was said and written about it."""

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.foundation.sources.models import Source
from wasl.relations.communities.models import Community, Event, KeptPaper
from wasl.relations.interactions.models import Interaction
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.people.models import Person


class Stage(models.TextChoices):
    FOUND = "found", pgettext_lazy("an opening", "found")
    EXPLORING = "exploring", pgettext_lazy("an opening", "exploring")
    REFERRAL = "referral", pgettext_lazy("an opening", "referral asked")
    APPLIED = "applied", pgettext_lazy("an opening", "applied")
    INTERVIEW = "interview", pgettext_lazy("an opening", "interview")
    OFFER = "offer", pgettext_lazy("an opening", "offer")
    CLOSED = "closed", pgettext_lazy("an opening", "closed")


class Outcome(models.TextChoices):
    OPEN = "", pgettext_lazy("an opening", "not closed")
    ACCEPTED = "accepted", pgettext_lazy("an opening", "accepted")
    REFUSED = "refused", pgettext_lazy("an opening", "I declined the offer")
    REJECTED = "rejected", pgettext_lazy("an opening", "somebody else was chosen")
    WITHDRAWN = "withdrawn", pgettext_lazy("an opening", "I withdrew")
    GONE = "gone", pgettext_lazy("an opening", "it is no longer offered")


class Origin(models.TextChoices):
    PERSON = "person", pgettext_lazy("an opening came from", "a person")
    ORGANISATION = "organisation", pgettext_lazy("an opening came from", "an organisation that I follow")
    COMMUNITY = "community", pgettext_lazy("an opening came from", "a community")
    EVENT = "event", pgettext_lazy("an opening came from", "an event")
    ADVERT = "advert", pgettext_lazy("an opening came from", "a public advert")
    IMPORT = "import", pgettext_lazy("an opening came from", "a list that I brought in")


class OpeningQuerySet(BinnedQuerySet):
    def open(self) -> Self:
        """Those that may still come to something."""
        return self.present().exclude(stage=Stage.CLOSED)


class Opening(Owned):
    """Work that is offered, or may be. `stage_on` is the day since which it stands where it does.

    It came from `told_by`, `community` or `event`, else from what `origin_name` names. `documents` holds a link and its
    name a line, `skills` one skill a line. From `asks_from` on, Today asks about it. `fingerprint` makes a second import
    of it change nothing.
    """

    title = models.CharField(_("what is offered"), max_length=300)
    organisation = models.CharField(_("organisation"), max_length=300, blank=True)
    place = models.CharField(_("place"), max_length=300, blank=True)
    link = models.CharField(_("link"), max_length=500, blank=True)
    pay = models.CharField(_("pay"), max_length=200, blank=True)
    field = models.CharField(_("field"), max_length=200, blank=True)
    skills = models.TextField(_("skills asked for"), blank=True)
    deadline = models.DateField(_("apply by"), null=True, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    documents = models.TextField(_("documents"), blank=True)
    origin = models.CharField(_("where it came from"), max_length=12, choices=Origin.choices, default=Origin.ADVERT)
    origin_name = models.CharField(max_length=200, blank=True)
    told_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="openings_told")
    community = models.ForeignKey(Community, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    event = models.ForeignKey(Event, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    found_on = models.DateField(_("found on"))
    stage = models.CharField(max_length=9, choices=Stage.choices, default=Stage.FOUND)
    stage_on = models.DateField(editable=False)
    outcome = models.CharField(max_length=9, choices=Outcome.choices, blank=True)
    asks_from = models.DateField(null=True, blank=True, editable=False)
    fingerprint = models.CharField(max_length=32, null=True, blank=True, editable=False)  # noqa: DJ001 - null is never equal
    source = models.ForeignKey(
        Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = OpeningQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "fingerprint"], name="opening_known_once"),
            models.CheckConstraint(condition=~models.Q(title=""), name="opening_has_words"),
            models.CheckConstraint(
                condition=models.Q(stage="closed") ^ models.Q(outcome=""), name="opening_closed_with_outcome"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "stage", "-stage_on", "-id"], name="openings_by_stage")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.stage != Stage.CLOSED


class Interview(models.Model):
    """A talk about an opening at a moment. `went` is how it was, once it is over."""

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="interviews")
    at = models.DateTimeField(_("when"))
    place = models.CharField(_("place or link"), max_length=300, blank=True)
    went = models.TextField(_("how it went"), blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering: ClassVar = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"


class Attachment(KeptPaper):
    """A document of an opening as it was brought in: what was sent with it, the text of the advertisement, the offer."""

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="attachments")

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(name=""), name="attachment_has_a_name")]


class Referral(models.Model):
    """Somebody was asked for a word about the owner for an opening: the request itself is the network's, with its rests."""

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="referrals")
    request = models.OneToOneField(IntroductionRequest, on_delete=models.CASCADE, related_name="referral")

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return f"{self.opening_id}: {self.request_id}"


class Conversation(models.Model):
    """A contact that was about an opening."""

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="conversations")
    interaction = models.ForeignKey(Interaction, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["opening", "interaction"], name="about_an_opening_once")
        ]

    def __str__(self) -> str:
        return f"{self.opening_id}: {self.interaction_id}"


class OpeningChange(models.Model):
    """One thing that was done with an opening, an interview or a referral of it, and the columns as they were before.

    `stage` is the one that it came to, on that day, where it moved; so the history of an opening is its changes.
    `before` holds plain values and names no row; whom it named before stands in columns of its own. One that an import
    made names its `source`.
    """

    class Kind(models.TextChoices):
        FOUND = "found", _("Found")
        EDITED = "edited", _("Corrected")
        MOVED = "moved", _("Another stage")
        ASKED = "asked", _("Somebody was asked")
        ANSWERED = "answered", _("An answer to a request")
        SET = "set", _("An interview was set")
        WENT = "went", _("An interview was noted")
        CALLED_OFF = "off", _("An interview was taken off")
        REMOVED = "removed", _("Deleted")

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="changes")
    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, null=True, blank=True, related_name="changes")
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, null=True, blank=True, related_name="changes")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    stage = models.CharField(max_length=9, choices=Stage.choices, blank=True)
    on = models.DateField()
    outcome = models.CharField(max_length=9, choices=Outcome.choices, blank=True)
    before = models.JSONField(default=dict, blank=True)
    told_by_before = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    community_before = models.ForeignKey(Community, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    event_before = models.ForeignKey(Event, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    source = models.ForeignKey(
        Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering: ClassVar = ["id"]
        indexes: ClassVar = [models.Index(fields=["opening", "kind", "on"], name="stages_of_an_opening")]

    def __str__(self) -> str:
        return f"{self.kind} {self.on}"
