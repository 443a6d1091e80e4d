"""Persons: their names, ways to reach, places of work, circles, tags; nothing about what happened between."""

import uuid
from typing import ClassVar, Self

from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import Gender, Owned, OwnedQuerySet
from wasl.foundation.sources.models import Source
from wasl.relations.people.as_one import AsOne


def _source() -> "models.ForeignKey[Source | None, Source | None]":
    return models.ForeignKey(Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False)


class PersonQuerySet(OwnedQuerySet):
    def present(self) -> Self:
        """Those that are not in the bin."""
        return self.filter(deleted_at=None)

    def binned(self) -> Self:
        """Those in the bin that can be brought back as they are."""
        return self.filter(deleted_at__isnull=False, merged_into=None)

    def persons(self) -> Self:
        """Human beings: an address book also holds offices and shops."""
        return self.filter(deleted_at=None, is_organisation=False)

    def shareable(self) -> Self:
        """Those who may be named to others: in a file, on paper, in a draft to somebody else."""
        return self.filter(deleted_at=None, is_private=False)


class Person(Owned):
    """Somebody the owner knows, or an office of her address book.

    `display_name` is shown as it was given and never reordered; the parts are read from it by
    `language.name_parts` unless `is_name_by_hand`. `met_on` and other partial days hold the text form of
    `dates.PartialDate`. One that became part of another (`merged_into`) is in the bin, out of which only undoing the
    merge brings it. Whatever goes out to others asks for those who are `shareable()`.
    """

    class Address(models.TextChoices):
        AUTOMATIC = "", _("Choose for me")
        TITLE = "title", _("Title and given name")
        KUNYA = "kunya", _("Kunya")
        GIVEN = "given", _("Given name")
        FULL = "full", _("Full name")

    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    display_name = models.CharField(_("name"), max_length=300, blank=True)
    sort_key = models.CharField(max_length=300, blank=True, editable=False)
    matching_name = models.CharField(max_length=300, blank=True, editable=False)
    is_name_by_hand = models.BooleanField(default=False)
    titles = models.CharField(_("titles"), max_length=100, blank=True)
    honorific = models.CharField(_("honorific"), max_length=100, blank=True)
    given = models.CharField(_("given name"), max_length=100, blank=True)
    father = models.CharField(_("father's name"), max_length=100, blank=True)
    grandfather = models.CharField(_("grandfather's name"), max_length=100, blank=True)
    family = models.CharField(_("family name"), max_length=150, blank=True)
    kunya = models.CharField(_("kunya"), max_length=100, blank=True)
    nickname = models.CharField(_("nickname"), max_length=100, blank=True)
    gender = models.CharField(_("for grammar"), max_length=1, choices=Gender.choices, blank=True)
    address_style = models.CharField(_("how to address"), max_length=8, choices=Address.choices, blank=True)
    address_as = models.CharField(_("address exactly as"), max_length=150, blank=True)
    is_organisation = models.BooleanField(_("an office, not a person"), default=False)
    languages = models.CharField(_("languages"), max_length=200, blank=True)
    city = models.CharField(_("city"), max_length=150, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=64, blank=True)
    how_met = models.CharField(_("how you met"), max_length=500, blank=True)
    met_through = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="introduced", verbose_name=_("through")
    )
    met_on = models.CharField(_("met on"), max_length=24, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    is_private = models.BooleanField(pgettext_lazy("a person", "private"), default=False, editable=False)
    extras = models.TextField(blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="merged_here", editable=False
    )
    source = _source()

    objects = PersonQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "uid"], name="person_uid_once")]
        indexes: ClassVar = [
            models.Index(fields=["owner", "deleted_at", "sort_key", "id"], name="people_by_name"),
            models.Index(fields=["owner", "deleted_at", "-created_at", "-id"], name="people_newest_first"),
            models.Index(fields=["owner", "matching_name"], name="people_by_matching_name"),
            models.Index(fields=["owner"], condition=models.Q(is_private=True), name="private_people"),
        ]

    def __str__(self) -> str:
        return self.display_name


class Spelling(Owned):
    """Another way the person's name is written, such as the Latin one."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="spellings", db_index=False)
    text = models.CharField(max_length=300)
    matching_name = models.CharField(max_length=300, blank=True, editable=False)
    source = _source()

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "text"], name="spelling_once")]
        indexes: ClassVar = [models.Index(fields=["owner", "matching_name"], name="spellings_by_matching_name")]

    def __str__(self) -> str:
        return self.text


class WayToReach(Owned):
    """A number, address or profile. `value` is the normal form that matches: E.164, lower-case address, slug."""

    as_one: ClassVar = AsOne(fills=("label",))

    class Kind(models.TextChoices):
        PHONE = "phone", _("Telephone")
        EMAIL = "email", _("E-mail")
        WHATSAPP = "whatsapp", _("WhatsApp")
        TELEGRAM = "telegram", _("Telegram")
        LINKEDIN = "linkedin", _("LinkedIn")
        X = "x", _("X")
        FACEBOOK = "facebook", _("Facebook")
        INSTAGRAM = "instagram", _("Instagram")
        SIGNAL = "signal", _("Signal")
        SKYPE = "skype", _("Skype")
        SITE = "site", _("Web page")
        POSTAL = "postal", _("Postal address")
        OTHER = "other", _("Other")

    IDENTIFYING = ("phone", "email", "whatsapp", "telegram", "linkedin", "x")
    USUAL_LABELS: ClassVar[dict[str, Promise]] = {  # what cards call them: RFC 6350 6.4.1, and `mobile` of Google
        "mobile": pgettext_lazy("a number or address", "mobile"),
        "cell": pgettext_lazy("a number or address", "mobile"),
        "work": pgettext_lazy("a number or address", "work"),
        "home": pgettext_lazy("a number or address", "home"),
        "fax": pgettext_lazy("a number or address", "fax"),
        "main": pgettext_lazy("a number or address", "main"),
        "other": pgettext_lazy("a number or address", "other"),
    }

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="ways_to_reach", db_index=False)
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices)
    value = models.CharField(max_length=500)
    shown = models.CharField(_("number or address"), max_length=500)
    label = models.CharField(_("label"), max_length=60, blank=True)
    is_preferred = models.BooleanField(_("preferred"), default=False)
    source = _source()

    class Meta:
        ordering: ClassVar = ["-is_preferred", "id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "kind", "value"], name="way_to_reach_once")]
        indexes: ClassVar = [models.Index(fields=["owner", "kind", "value"], name="who_has_this_address")]

    def __str__(self) -> str:
        return self.shown

    @property
    def label_in_words(self) -> str:
        """The usual labels in the reader's language; others as they were written."""
        return str(self.USUAL_LABELS.get(self.label.lower(), self.label))


class ExternalId(Owned):
    """What another program calls the person: a card's UID, an account's number."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="external_ids", db_index=False)
    scheme = models.CharField(max_length=24)
    value = models.CharField(max_length=255)
    source = _source()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "scheme", "value"], name="external_id_once")]
        indexes: ClassVar = [models.Index(fields=["owner", "scheme", "value"], name="who_has_this_id")]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


class Photo(models.Model):
    """The person's picture, decoded and written anew by us, at most 256 pixels wide."""

    as_one: ClassVar = AsOne(chosen=("content", "media_type", "source"))

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="photo", primary_key=True)
    content = models.BinaryField()
    media_type = models.CharField(max_length=32, default="image/webp")
    source = _source()

    def __str__(self) -> str:
        return self.media_type


class Organisation(Owned):
    """A company, ministry, university. `key` is its folded name."""

    name = models.CharField(_("organisation"), max_length=300)
    key = models.CharField(max_length=300, editable=False)
    source = _source()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "key"], name="organisation_once")]

    def __str__(self) -> str:
        return self.name


class Affiliation(Owned):
    """What a person is or was, where, from when until when (partial days)."""

    as_one: ClassVar = AsOne(same=("organisation", "role"), fills=("department", "since", "until"))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="affiliations")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, null=True, blank=True, related_name="affiliations"
    )
    role = models.CharField(_("role"), max_length=300, blank=True)
    department = models.CharField(_("department"), max_length=200, blank=True)
    since = models.CharField(_("from"), max_length=24, blank=True)
    until = models.CharField(_("until"), max_length=24, blank=True)
    source = _source()

    class Meta:
        ordering: ClassVar = ["until", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(organisation__isnull=False) | ~models.Q(role=""), name="affiliation_says_something"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "organisation"], name="who_works_there")]

    def __str__(self) -> str:
        return " · ".join(part for part in (self.role, str(self.organisation or "")) if part)


class Circle(Owned):
    """People the owner wants to keep near, such as mentors or old colleagues.

    One in the bin (`deleted_at`) gives its key away, so that its name is free again.
    """

    name = models.CharField(_("circle"), max_length=100)
    key = models.CharField(max_length=100, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    members: "models.ManyToManyField[Person, Membership]" = models.ManyToManyField(
        Person, through="Membership", related_name="circles"
    )
    source = _source()

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "key"], name="circle_once")]

    def __str__(self) -> str:
        return self.name


class Membership(Owned):
    """A person in a circle."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="memberships", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    source = _source()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["circle", "person"], name="in_a_circle_once")]

    def __str__(self) -> str:
        return f"{self.circle_id}:{self.person_id}"


class Tag(Owned):
    """A word put on people: a plain tag, or an interest of theirs."""

    class Kind(models.TextChoices):
        TAG = "tag", _("tag")
        INTEREST = "interest", _("interest")

    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.TAG)
    name = models.CharField(max_length=100)
    key = models.CharField(max_length=100, editable=False)
    people: "models.ManyToManyField[Person, Tagging]" = models.ManyToManyField(
        Person, through="Tagging", related_name="tags"
    )

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "kind", "key"], name="tag_once")]

    def __str__(self) -> str:
        return self.name


class Tagging(Owned):
    """A tag on a person."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="taggings", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="taggings")
    source = _source()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["tag", "person"], name="tagged_once")]

    def __str__(self) -> str:
        return f"{self.tag_id}:{self.person_id}"
