"""The one true record of the owner: who she is, in both languages, and what she has been, line by line."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned

NAME, HEADLINE, CITY, FIELD = 200, 300, 120, 16
TITLE, PLACE, NOTE, LINK = 300, 300, 1000, 500
OWN = "own"
DAY = 12  # the longest form of a `PartialDate`


class Record(Owned):
    """One for each owner: `which` is always the same, and by it an archive knows the record again.

    `page_key` is the secret part of the public page's address: without one there is no page.

    `taken` says what of the fields came from an archive last, so that it can be taken back.
    """

    which = models.CharField(max_length=3, default=OWN, editable=False)
    name_ar = models.CharField(_("name in Arabic"), max_length=NAME, blank=True)
    name_en = models.CharField(_("name in English"), max_length=NAME, blank=True)
    headline_ar = models.CharField(_("one line about you, in Arabic"), max_length=HEADLINE, blank=True)
    headline_en = models.CharField(_("one line about you, in English"), max_length=HEADLINE, blank=True)
    summary_ar = models.TextField(_("summary in Arabic"), blank=True)
    summary_en = models.TextField(_("summary in English"), blank=True)
    field = models.CharField(_("your field"), max_length=FIELD, blank=True)
    email = models.EmailField(_("e-mail for work"), max_length=254, blank=True)
    phone = models.CharField(_("telephone for work"), max_length=60, blank=True)
    city = models.CharField(_("city"), max_length=CITY, blank=True)
    picture = models.BinaryField(blank=True, default=b"")
    picture_seen = models.JSONField(default=dict, blank=True)
    picture_taken_on = models.DateField(null=True, blank=True)
    page_key = models.CharField(max_length=43, blank=True)
    page_shows = models.JSONField(default=list, blank=True)
    taken = models.JSONField(default=dict, blank=True)
    changed_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "which"], name="one_record_each"),
            models.UniqueConstraint(fields=["page_key"], condition=~models.Q(page_key=""), name="page_key_once"),
        ]

    def __str__(self) -> str:
        return self.name_ar or self.name_en


class Line(Owned):
    """A position, a course of study, a skill, a language or a link. Days are a `PartialDate` as text, empty for none.

    `place` is where it was; of a language `note` says how well.
    """

    class Kind(models.TextChoices):
        POSITION = "position", _("Position")
        EDUCATION = "education", _("Education")
        SKILL = "skill", _("Skill")
        LANGUAGE = "language", pgettext_lazy("that one speaks", "Language")
        LINK = "link", _("Link")

    kind = models.CharField(max_length=9, choices=Kind.choices)
    title = models.CharField(max_length=TITLE)
    place = models.CharField(max_length=PLACE, blank=True)
    since = models.CharField(max_length=DAY, blank=True)
    until = models.CharField(max_length=DAY, blank=True)
    note = models.CharField(max_length=NOTE, blank=True)
    link = models.CharField(max_length=LINK, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(title=""), name="line_has_words")]
        indexes: ClassVar = [models.Index(fields=["owner", "kind", "id"], name="lines_by_kind")]

    def __str__(self) -> str:
        return self.title
