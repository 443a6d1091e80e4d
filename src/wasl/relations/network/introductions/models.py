"""Whom the owner asked for an introduction to whom, and how gladly each introduces."""

from typing import ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import Owned, OwnedQuerySet
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person

LONGEST_ABOUT = 300


class Willingness(Owned):
    """How gladly a person introduces others, as the owner knows them."""

    as_one: ClassVar = AsOne(chosen=("level",))

    class Level(models.TextChoices):
        GLADLY = "gladly", pgettext_lazy("introduces others", "gladly")
        RARELY = "rarely", pgettext_lazy("introduces others", "reluctantly")
        NEVER = "never", pgettext_lazy("introduces others", "better not asked")

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="willingness", primary_key=True)
    level = models.CharField(_("introduces others"), max_length=6, choices=Level.choices)

    def __str__(self) -> str:
        return f"{self.person_id}: {self.level}"


class RequestQuerySet(OwnedQuerySet):
    def waiting(self) -> Self:
        """Those that were not answered yet."""
        return self.filter(answer="")


class IntroductionRequest(Owned):
    """The owner asked somebody to introduce her to somebody, or to recommend her: what came of it, and whether she said thanks.

    `target` is to whom, where it is a person; `about` for what she asked to be recommended. One of them is said.
    """

    class Answer(models.TextChoices):
        WAITING = "", _("no answer yet")
        GIVEN = "given", _("introduced us")
        DECLINED = "declined", _("rather not")
        SILENT = "silent", _("no answer came")

    class Result(models.TextChoices):
        UNKNOWN = "", _("not known yet")
        MET = "met", _("we are in touch")
        NOTHING = "nothing", _("it came to nothing")

    introducer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="introductions_asked")
    target = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="introductions_to")
    about = models.CharField(_("for what"), max_length=LONGEST_ABOUT, blank=True)
    asked_on = models.DateField(_("asked on"))
    answer = models.CharField(_("answer"), max_length=8, choices=Answer.choices, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    thanked_on = models.DateField(null=True, blank=True)
    result = models.CharField(_("what came of it"), max_length=8, choices=Result.choices, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)

    objects = RequestQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(target__isnull=False) | ~models.Q(about=""), name="request_says_to_whom_or_for_what"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "-asked_on", "-id"], name="requests_newest_first")]

    def __str__(self) -> str:
        return f"{self.introducer_id} → {self.target_id or self.about} {self.asked_on}"

    @property
    def aim(self) -> str:
        """To whom, else for what."""
        return self.target.display_name if self.target else self.about
