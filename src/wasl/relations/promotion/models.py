"""What the owner achieved, with what shows it; who saw it, who stands behind it, and who decides about her way."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import BinnedQuerySet, Owned
from wasl.relations.communities.models import KeptPaper
from wasl.relations.interactions.models import Answer
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class Achievement(Owned):
    """Something that was done, and what it came to. `skills` holds one skill a line, `evidence` a link and its name a line."""

    title = models.CharField(_("what was achieved"), max_length=300)
    result = models.TextField(_("the result in numbers"), blank=True)
    skills = models.TextField(_("skills it shows"), blank=True)
    evidence = models.TextField(pgettext_lazy("an achievement", "what shows it"), blank=True)
    on = models.DateField(_("on which day"))
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(title=""), name="achievement_has_words")]
        indexes: ClassVar = [models.Index(fields=["owner", "-on", "-id"], name="achievements_by_day")]

    def __str__(self) -> str:
        return self.title


class Proof(KeptPaper):
    """A paper that shows an achievement, as it was brought in."""

    achievement = models.ForeignKey(Achievement, on_delete=models.CASCADE, related_name="proofs")

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(name=""), name="proof_has_a_name")]


class Witness(models.Model):
    """Somebody who saw an achievement, or stands behind it. `answer` is the one in Today that it came by."""

    as_one: ClassVar = AsOne(greatest=("part",), least=("on",))
    """Who stands behind it saw it too: of the two words the greater is `sponsors`."""

    class Part(models.TextChoices):
        SAW = "saw", pgettext_lazy("somebody and an achievement", "saw it")
        SPONSORS = "sponsors", pgettext_lazy("somebody and an achievement", "stands behind it")

    achievement = models.ForeignKey(Achievement, on_delete=models.CASCADE, related_name="witnesses", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="witnessed")
    part = models.CharField(max_length=8, choices=Part.choices, default=Part.SAW)
    on = models.DateField()
    answer = models.ForeignKey(Answer, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["achievement", "person"], name="witness_once")]

    def __str__(self) -> str:
        return f"{self.achievement_id}:{self.person_id}"


class Decider(Owned):
    """Somebody who decides about the owner's way, and what it is that they decide."""

    as_one: ClassVar = AsOne(fills=("decides",), least=("created_at",))

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="decider")
    decides = models.CharField(_("what they decide"), max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return self.decides
