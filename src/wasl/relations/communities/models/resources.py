"""The shelf: what communities, places and people put at the owner's disposal, when she used it, whom she told of it."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.communities.models.communities import Community
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import Person


class Resource(Owned):
    """A library, a database, a piece of research: where it is, what it is good for, whose it is."""

    class Kind(models.TextChoices):
        LIBRARY = "library", _("Library")
        DATABASE = "database", _("Database")
        RESEARCH = "research", _("Research")
        COURSE = "course", _("Course")
        PLACE = "place", pgettext_lazy("a resource", "Place")
        PERSONAL = "personal", _("A person’s own")
        OTHER = "other", pgettext_lazy("a resource", "Other")

    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.LIBRARY)
    place = models.CharField(max_length=300, blank=True)
    link = models.CharField(max_length=500, blank=True)
    what_for = models.CharField(max_length=500, blank=True)
    note = models.TextField(blank=True)
    community = models.ForeignKey(Community, on_delete=models.SET_NULL, null=True, blank=True, related_name="resources")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="resources")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(title=""), name="resource_has_a_title")]
        indexes: ClassVar = [models.Index(fields=["owner", "title", "id"], name="resources_by_title")]

    def __str__(self) -> str:
        return self.title


class ResourceUse(models.Model):
    """A day on which the owner used it, and for what."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="uses")
    on = models.DateField()
    note = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering: ClassVar = ["-on", "-id"]

    def __str__(self) -> str:
        return f"{self.resource_id}: {self.on}"


class ResourceShare(models.Model):
    """Somebody whom the owner told of it; `interaction` is the contact in which she did."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="shares")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="shared_resources")
    on = models.DateField()
    interaction = models.ForeignKey(Interaction, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering: ClassVar = ["-on", "-id"]

    def __str__(self) -> str:
        return f"{self.resource_id}: {self.person_id}"
