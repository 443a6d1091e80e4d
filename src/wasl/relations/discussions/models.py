"""Discussions that the owner follows: about what and where, when they are live, views, and whom she met there."""

from typing import ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import Binned, BinnedQuerySet
from wasl.relations.communities.models import Community
from wasl.relations.people.models import Person


class DiscussionQuerySet(BinnedQuerySet):
    def open(self) -> Self:
        return self.present().filter(closed_on=None)


class Discussion(Binned):
    """`starts_at` and `ends_at`: when it is live, told in `time_zone`. Open until `closed_on`.

    From `asks_from` on, Today asks about its next step; the live one asks by its own day.
    """

    topic = models.CharField(_("what it is about"), max_length=300)
    place = models.CharField(_("platform or place"), max_length=200, blank=True)
    community = models.ForeignKey(Community, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    link = models.CharField(_("link"), max_length=500, blank=True)
    starts_at = models.DateTimeField(_("live from"), null=True, blank=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=64, blank=True)
    note = models.TextField(_("note"), blank=True)
    next_step = models.CharField(_("next step"), max_length=300, blank=True)
    next_on = models.DateField(_("on which day"), null=True, blank=True)
    asks_from = models.DateField(null=True, blank=True, editable=False)
    closed_on = models.DateField(null=True, blank=True, editable=False)

    objects = DiscussionQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(topic=""), name="discussion_has_words"),
            models.CheckConstraint(
                condition=models.Q(ends_at=None) | models.Q(ends_at__gte=models.F("starts_at")),
                name="discussion_ends_after_it_begins",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "starts_at"], name="discussions_by_moment")]

    def __str__(self) -> str:
        return self.topic

    @property
    def is_open(self) -> bool:
        return self.closed_on is None


class View(Binned):
    """What somebody said in it: one of the owner's people, a `name`, or the owner herself (`is_own`)."""

    discussion = models.ForeignKey(Discussion, on_delete=models.CASCADE, related_name="views")
    is_own = models.BooleanField(default=False)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="views")
    name = models.CharField(max_length=200, blank=True)
    words = models.TextField(_("what was said"))
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(words=""), name="view_has_words")]
        indexes: ClassVar = [models.Index(fields=["owner", "is_own", "on"], name="own_words_by_day")]

    def __str__(self) -> str:
        return self.words


class Encounter(Binned):
    """Somebody whom the owner met in it. Without a person, a name that is proposed for her directory; `is_new`: added by it."""

    discussion = models.ForeignKey(Discussion, on_delete=models.CASCADE, related_name="encounters")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="encounters")
    name = models.CharField(_("name"), max_length=200)
    note = models.CharField(_("who they are"), max_length=300, blank=True)
    is_new = models.BooleanField(default=False, editable=False)
    on = models.DateField()

    class Meta:
        verbose_name = pgettext_lazy("somebody met in a discussion", "somebody met")
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(name=""), name="encounter_has_name")]

    def __str__(self) -> str:
        return self.name
