"""Communities that the owner belongs to or thinks of joining, whom she knows there, and how membership was renewed."""

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Organisation, Person


class Community(Owned):
    """An association, a union, a club: what it is, where, how to join, and what belonging to it asks.

    `since` is empty before the owner belongs to it, `until` while she does. From `asks_from` on, Today speaks of the
    renewal. `documents` holds a link and its name a line.
    """

    class Kind(models.TextChoices):
        ASSOCIATION = "association", _("Association")
        UNION = "union", _("Union")
        PROFESSIONAL = "professional", _("Professional body")
        CLUB = "club", _("Club")
        ONLINE = "online", _("Online group")
        ALUMNI = "alumni", _("Alumni")
        CHARITY = "charity", _("Charity")
        OTHER = "other", pgettext_lazy("a community", "Other")

    class Period(models.TextChoices):
        MONTH = "month", _("each month")
        QUARTER = "quarter", _("each quarter")
        HALF = "half", _("each half year")
        YEAR = "year", _("each year")
        TWO_YEARS = "two-years", _("every two years")
        ONCE = "once", _("once")

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.ASSOCIATION)
    place = models.CharField(max_length=300, blank=True)
    link = models.CharField(max_length=500, blank=True)
    how_to_join = models.TextField(blank=True)
    number = models.CharField(max_length=100, blank=True)
    role = models.CharField(max_length=200, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    dues = models.DecimalField(  # three places: a dinar has a thousand parts
        max_digits=12, decimal_places=3, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    currency = models.CharField(max_length=3, blank=True)
    period = models.CharField(max_length=9, choices=Period.choices, default=Period.YEAR)
    renewal_on = models.DateField(null=True, blank=True)
    asks_from = models.DateField(null=True, blank=True, editable=False)
    documents = models.TextField(blank=True)
    note = models.TextField(blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.SET_NULL, null=True, blank=True, related_name="communities"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    people: "models.ManyToManyField[Person, Fellow]" = models.ManyToManyField(
        Person, through="Fellow", related_name="communities"
    )

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(name=""), name="community_has_a_name")]
        indexes: ClassVar = [
            models.Index(fields=["owner", "asks_from"], name="renewals_to_speak_of"),
            models.Index(fields=["owner", "name", "id"], name="communities_by_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Fellow(models.Model):
    """Somebody whom the owner knows in a community, and what they are there."""

    as_one: ClassVar = AsOne(fills=("role",))

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="fellows", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="fellowships")
    role = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["community", "person"], name="in_a_community_once")]

    def __str__(self) -> str:
        return f"{self.community_id}:{self.person_id}"


class Renewal(models.Model):
    """Membership was renewed on a day; what stood before is enough to take it back."""

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="renewals")
    on = models.DateField()
    renewal_before = models.DateField(null=True, blank=True)
    asks_before = models.DateField(null=True, blank=True)
    renewal_after = models.DateField()
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return f"{self.community_id}: {self.on}"


class KeptPaper(models.Model):
    """A document as it was brought in, of a membership or of what else it shows."""

    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    content = models.BinaryField()
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class Paper(KeptPaper):
    """A document of a membership, as it was brought in: a card, a certificate, a receipt."""

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="papers")

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(name=""), name="paper_has_a_name")]
