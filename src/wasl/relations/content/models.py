"""What the owner shares: topics of her plan, posts that went out, what came back, and what she does not want to write about."""

from typing import ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import Binned, BinnedQuerySet, Owned
from wasl.relations.advice.models import Advice
from wasl.relations.communities.rules import is_link
from wasl.relations.discussions.models import Discussion
from wasl.relations.learning.models import Goal
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Circle, Person


class Language(models.TextChoices):
    UNSAID = "", pgettext_lazy("language of a post", "Not said")
    ARABIC = "ar", _("Arabic")
    ENGLISH = "en", _("English")
    OTHER = "other", pgettext_lazy("language of a post", "Another one")


class TopicQuerySet(BinnedQuerySet):
    def waiting(self) -> Self:
        """What may still be published."""
        return self.present().filter(state__in=(Topic.State.IDEA, Topic.State.DRAFTING))


class Topic(Binned):
    """Something worth writing about, from an idea until it is published or set aside; it stands so since `state_on`.

    It comes from a goal, advice or a discussion, or from the `question` of somebody. From `asks_from` on, Today asks
    about its planned day.
    """

    class State(models.TextChoices):
        IDEA = "idea", pgettext_lazy("a topic", "an idea")
        DRAFTING = "drafting", pgettext_lazy("a topic", "being written")
        PUBLISHED = "published", pgettext_lazy("a topic", "published")
        SET_ASIDE = "set-aside", pgettext_lazy("a topic", "set aside")

    words = models.CharField(_("what it is about"), max_length=300)
    why = models.CharField(_("why it is useful"), max_length=300, blank=True)
    platform = models.CharField(_("where it would be published"), max_length=100, blank=True)
    language = models.CharField(_("language"), max_length=5, choices=Language.choices, blank=True)
    planned_on = models.DateField(_("planned day"), null=True, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.IDEA)
    state_on = models.DateField(editable=False)
    draft = models.TextField(_("draft"), blank=True)
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    advice = models.ForeignKey(Advice, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    discussion = models.ForeignKey(Discussion, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    question = models.CharField(_("the question"), max_length=300, blank=True)
    asked_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    asks_from = models.DateField(null=True, blank=True, editable=False)

    objects = TopicQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(words=""), name="topic_has_words")]
        indexes: ClassVar = [models.Index(fields=["owner", "planned_on"], name="topics_by_day")]

    def __str__(self) -> str:
        return self.words

    @property
    def is_waiting(self) -> bool:
        return self.state in {Topic.State.IDEA, Topic.State.DRAFTING}


class ForPerson(models.Model):
    """Somebody whom a topic would serve."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="for_people", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["topic", "person"], name="topic_for_person_once")]

    def __str__(self) -> str:
        return f"{self.topic_id}:{self.person_id}"


class ForCircle(models.Model):
    """A circle that a topic would serve."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="for_circles", db_index=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["topic", "circle"], name="topic_for_circle_once")]

    def __str__(self) -> str:
        return f"{self.topic_id}:{self.circle_id}"


class Post(Binned):
    """What went out on a day, with its topic or without."""

    topic = models.ForeignKey(Topic, on_delete=models.SET_NULL, null=True, blank=True, related_name="posts")
    title = models.CharField(_("title or first words"), max_length=300)
    link = models.CharField(_("link"), max_length=500, blank=True)
    platform = models.CharField(_("platform"), max_length=100, blank=True)
    language = models.CharField(_("language"), max_length=5, choices=Language.choices, blank=True)
    on = models.DateField(_("on which day"))

    class Meta:
        verbose_name = pgettext_lazy("something published", "post")
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(title=""), name="post_has_words")]
        indexes: ClassVar = [models.Index(fields=["owner", "-on", "-id"], name="posts_by_day")]

    def __str__(self) -> str:
        return self.title

    @property
    def opens(self) -> str:
        """The link, where it may be opened: an archive may bring any text."""
        return self.link if is_link(self.link) else ""


class Reading(Binned):
    """How a post stood on a day. What is not known is None, and not zero."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="readings")
    on = models.DateField()
    reactions = models.PositiveIntegerField(null=True, blank=True)
    comments = models.PositiveIntegerField(null=True, blank=True)
    shares = models.PositiveIntegerField(null=True, blank=True)
    views = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(reactions=None, comments=None, shares=None, views=None), name="reading_says_something"
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.post_id}:{self.on}"


class Followers(Binned):
    """How many follow the owner on a platform, on a day."""

    platform = models.CharField(_("platform"), max_length=100)
    on = models.DateField()
    count = models.PositiveIntegerField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "platform", "on"], name="followers_by_day")]

    def __str__(self) -> str:
        return f"{self.platform} {self.count}"


class Echo(models.Model):
    """Somebody of hers who wrote because of a post."""

    as_one: ClassVar = AsOne(least=("on",))

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="echoes", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="echoes")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["post", "person"], name="echo_once")]

    def __str__(self) -> str:
        return f"{self.post_id}:{self.person_id}"


class Declined(Owned):
    """A topic that was proposed and is not wanted; one that may come again has the day `until` which it stays away."""

    key = models.CharField(max_length=300, editable=False)
    words = models.CharField(max_length=300)
    on = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "key"], name="declined_once")]

    def __str__(self) -> str:
        return self.words
