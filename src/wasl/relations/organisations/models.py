"""Organisations that the owner follows, what they publish, and which of her people it names."""

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.people.models import Organisation, Person


class FollowedQuerySet(BinnedQuerySet):
    def with_news(self) -> Self:
        """Those of which something can be read."""
        return self.present().exclude(site="", feed="")


class Followed(Owned):
    """An organisation that is followed, and how far its news was read.

    `site` is what the owner wrote, `feed` where its news was found. `known` is what a conditional request sends. Reading
    rests until `next_at`, longer after each of the `failures`; `refusal` says why the last one failed. `is_gone`: the
    server said that there is no such feed any more, and is not asked again.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="followed")
    site = models.CharField(_("its site or feed"), max_length=500, blank=True)
    note = models.TextField(_("why you follow it"), blank=True)
    feed = models.CharField(max_length=500, blank=True, editable=False)
    known = models.JSONField(default=dict, blank=True, editable=False)
    next_at = models.DateTimeField(null=True, blank=True, editable=False)
    read_at = models.DateTimeField(null=True, blank=True, editable=False)
    failures = models.PositiveSmallIntegerField(default=0, editable=False)
    refusal = models.CharField(max_length=40, blank=True, editable=False)
    is_gone = models.BooleanField(default=False, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = FollowedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "organisation"], name="organisation_followed_once")
        ]
        indexes: ClassVar = [models.Index(fields=["next_at"], name="feeds_by_their_turn")]

    def __str__(self) -> str:
        return self.organisation.name


class News(models.Model):
    """Something that a followed organisation published: plain text, without pictures. `key` tells two apart."""

    followed = models.ForeignKey(Followed, on_delete=models.CASCADE, related_name="news")
    key = models.CharField(max_length=32, editable=False)
    title = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    link = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["followed", "key"], name="news_known_once")]
        indexes: ClassVar = [models.Index(fields=["followed", "-at"], name="newest_news_first")]

    def __str__(self) -> str:
        return self.title


class Mention(models.Model):
    """One of the owner's people is named in it."""

    news = models.ForeignKey(News, on_delete=models.CASCADE, related_name="mentions")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="mentions")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["news", "person"], name="named_in_news_once")]

    def __str__(self) -> str:
        return f"{self.news_id}:{self.person_id}"
