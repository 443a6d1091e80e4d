"""What the owner learns, from what, for how long; what she can, what is asked for, and with whom she shared it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import Binned
from wasl.relations.communities.rules import is_link
from wasl.relations.interactions.models import Answer
from wasl.relations.people.models import Person


class Goal(Binned):
    """Something to learn, why, and by when. Settled from `settled_on`, when it was reached or let go."""

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("something to learn", "under way")
        REACHED = "reached", pgettext_lazy("something to learn", "learned")
        LET_GO = "let-go", pgettext_lazy("something to learn", "let go")

    title = models.CharField(_("what you want to learn"), max_length=200)
    reason = models.TextField(_("why"), blank=True)
    end_on = models.DateField(_("by when"), null=True, blank=True)
    state = models.CharField(max_length=7, choices=State.choices, default=State.OPEN)
    settled_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(title=""), name="goal_has_words")]
        indexes: ClassVar = [models.Index(fields=["owner", "state", "end_on", "id"], name="goals_by_day")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return bool(self.state == self.State.OPEN)


class Material(Binned):
    """From what it is learned. `person` where somebody teaches it."""

    class Kind(models.TextChoices):
        BOOK = "book", _("Book")
        COURSE = "course", _("Course")
        PERSON = "person", pgettext_lazy("a source of learning", "Person")
        SITE = "site", _("Site")

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="materials")
    kind = models.CharField(max_length=6, choices=Kind.choices, default=Kind.BOOK)
    title = models.CharField(_("title or name"), max_length=300)
    link = models.CharField(_("link"), max_length=500, blank=True)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return self.title

    @property
    def opens(self) -> str:
        """The link, where it may be opened: an archive may bring any text."""
        return self.link if is_link(self.link) else ""


class Study(Binned):
    """Time spent on a goal on one day of the owner's."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="studies")
    on = models.DateField()
    minutes = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(minutes__gte=1, minutes__lte=1440), name="study_within_a_day")
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "on"], name="studies_by_day")]

    def __str__(self) -> str:
        return f"{self.on} {self.minutes}"


class Skill(Binned):
    """What the owner can, how well, and what shows it. `key` is the name folded."""

    class Level(models.IntegerChoices):
        BASIC = 1, _("basic")
        WORKING = 2, _("working")
        STRONG = 3, _("strong")
        EXPERT = 4, _("expert")

    name = models.CharField(_("skill"), max_length=100)
    key = models.CharField(max_length=100, editable=False)
    level = models.PositiveSmallIntegerField(_("level"), choices=Level.choices, default=Level.BASIC)
    evidence = models.TextField(_("what shows it"), blank=True)
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, blank=True, related_name="skills")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "key"], name="skills_by_key")]

    def __str__(self) -> str:
        return self.name


class Demand(Binned):
    """A skill that somebody to meet or an opening asks for; `asked_by` says who, or for what."""

    name = models.CharField(_("skill"), max_length=100)
    key = models.CharField(max_length=100, editable=False)
    asked_by = models.CharField(_("who asks for it"), max_length=300, blank=True)

    def __str__(self) -> str:
        return self.name


class Sharing(Binned):
    """What was learned was passed on to somebody. `answer` is the one in Today that it came by."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="sharings")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="lessons")
    on = models.DateField()
    note = models.CharField(max_length=300, blank=True)
    answer = models.ForeignKey(Answer, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.goal_id}:{self.person_id}"
