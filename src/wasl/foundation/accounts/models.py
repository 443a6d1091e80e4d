"""Owners, how they like things shown, and the addresses that are their own."""

from datetime import date, datetime
from typing import Any, ClassVar, Self
from zoneinfo import ZoneInfo

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.language.counting import Language
from wasl.foundation.polishing.endpoint import configured

WEEKDAYS = [(0, _("Monday")), (1, _("Tuesday")), (2, _("Wednesday")), (3, _("Thursday")), (4, _("Friday")),
            (5, _("Saturday")), (6, _("Sunday"))]  # fmt: skip


class UserManager(BaseUserManager["User"]):
    """Makes owners; their addresses are kept in lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":  # Any: model fields
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").strip().lower())


class Gender(models.TextChoices):
    """For grammar alone; unknown is answered with neutral wording."""

    UNKNOWN = "", _("not said")
    MALE = "m", _("in the masculine")
    FEMALE = "f", _("in the feminine")


class User(AbstractBaseUser):
    """An owner: one person with a network of her own. Signs in with an e-mail address.

    From `leaves_at` on, what is hers is erased; until then she is not active, and comes back by signing in.
    """

    email = models.EmailField(_("e-mail"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=200)
    gender = models.CharField(_("how Wasl addresses you"), max_length=1, choices=Gender.choices, blank=True)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    leaves_at = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.email

    def save(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        self.email = self.email.strip().lower()
        super().save(*args, **kwargs)


class Preferences(models.Model):
    """How one owner likes things shown and said. Defaults come from the country."""

    class Digits(models.TextChoices):
        ARABIC_INDIC = "arab", "٠١٢٣٤٥٦٧٨٩"
        LATIN = "latn", "0123456789"

    class Calendars(models.TextChoices):
        GREGORIAN = "gregorian", _("Gregorian")
        HIJRI = "hijri", _("Hijri")
        BOTH = "both", _("Both, Gregorian first")

    class Theme(models.TextChoices):
        SYSTEM = "", _("As the device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    owner = models.OneToOneField(User, on_delete=models.CASCADE, related_name="preferences", primary_key=True)
    language = models.CharField(_("language"), max_length=5, default="ar")
    country = models.CharField(_("country"), max_length=2, default="SA")
    time_zone = models.CharField(_("time zone"), max_length=64, default="Asia/Riyadh")
    digits = models.CharField(_("digits"), max_length=4, choices=Digits.choices, default=Digits.ARABIC_INDIC)
    months = models.CharField(_("month names"), max_length=16, default="gulf")
    calendars = models.CharField(_("calendar"), max_length=9, choices=Calendars.choices, default=Calendars.BOTH)
    first_weekday = models.PositiveSmallIntegerField(_("the week starts on"), choices=WEEKDAYS, default=6)
    weekend = models.CharField(_("weekend"), max_length=14, default="4,5")
    quiet_days = models.CharField(_("quiet days"), max_length=14, blank=True, default="")
    actions_a_day = models.PositiveSmallIntegerField(_("people a day"), default=5)
    theme = models.CharField(_("theme"), max_length=5, choices=Theme.choices, blank=True, default="")
    week_from = models.DateField(null=True, blank=True, editable=False)
    """When the people of the week were chosen."""
    polish_at = models.CharField(max_length=300, blank=True, default="", editable=False)
    """Where she lets a draft go to be polished, as she was told it; a model at another place asks her again."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(first_weekday__lte=6), name="first_weekday_is_a_weekday"),
            models.CheckConstraint(
                condition=models.Q(actions_a_day__gte=1, actions_a_day__lte=20), name="one_to_twenty_actions_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language}-{self.country}"

    @property
    def written(self) -> Language:
        """The language in which sentences are written to the owner."""
        return "ar" if self.language.startswith("ar") else "en"

    @property
    def polishes(self) -> bool:
        """Whether drafts may be polished: by the model that is there now, and that she agreed to."""
        endpoint = configured()
        return endpoint is not None and self.polish_at == endpoint.place

    def today(self) -> date:
        """The owner's day, for jobs and for what follows from rows: pages and commands hand theirs down."""
        return timezone.localdate(timezone=ZoneInfo(self.time_zone))

    @property
    def weekend_days(self) -> frozenset[int]:
        """Weekdays of rest, Monday being 0."""
        return _weekdays(self.weekend)

    @property
    def quiet_weekdays(self) -> frozenset[int]:
        """Weekdays on which Today stays silent, Monday being 0."""
        return _weekdays(self.quiet_days)


def _weekdays(text: str) -> frozenset[int]:
    return frozenset(int(part) for part in text.split(",") if part.strip().isdigit())


class OwnedQuerySet(models.QuerySet[Any]):  # Any: the model is each subclass's own
    """A queryset that begins with whose rows they are."""

    def of(self, owner: User) -> Self:
        return self.filter(owner=owner)


class BinnedQuerySet(OwnedQuerySet):
    """Of rows that may lie in the bin (`bins.py`)."""

    def present(self) -> Self:
        return self.filter(deleted_at=None)

    def binned(self) -> Self:
        return self.filter(deleted_at__isnull=False)


class Owned(models.Model):
    """A row that belongs to one owner and goes with her."""

    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+", editable=False, db_index=False)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True


class Binned(Owned):
    """A row that goes to the bin and comes back."""

    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = BinnedQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        abstract = True


class OwnIdentity(Owned):
    """An address, number, profile or name by which archives know the owner herself."""

    kind = models.CharField(max_length=16)
    value = models.CharField(max_length=320)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "kind", "value"], name="own_identity_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.value}"


class AuditEntry(Owned):
    """Something that happened with an account. `through` is a browser and its system, a program, or a command."""

    class What(models.TextChoices):
        CAME_IN = "came-in", _("Signed in")
        REFUSED = "refused", _("A sign-in was refused: wrong password")
        LEFT = "left", _("Signed out")
        ENDED = "ended", _("Signed out elsewhere")
        PASSWORD_CHANGED = "password", _("The password was changed")
        STEP_ADDED = "step-added", _("A passkey or a second step was added")
        STEP_REMOVED = "step-removed", _("A passkey or a second step was removed")
        EXPORTED = "exported", _("Everything, or a part, was taken along in a file")
        POLISHED = "polished", _("The words of a draft went to the language model, to be polished")
        VAULT_OPENED = "vault-opened", _("The confidences were opened")
        TOKEN_MADE = "token-made", _("An access token for a program or a telephone was made")
        TOKEN_ENDED = "token-ended", _("An access token was ended")
        TOKEN_PLACE = "token-place", _("An access token was used from a new address")
        TOKEN_REFUSED = "token-wrong", _("An access token was refused: it has ended, or does not open this")

    at = models.DateTimeField(default=timezone.now)
    what = models.CharField(max_length=12, choices=What.choices)
    address = models.GenericIPAddressField(null=True)
    through = models.CharField(max_length=60, blank=True)
    about = models.CharField(max_length=60, blank=True, default="")
    """What it happened to, by its name: of several access tokens, which."""

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "-at"], name="audit_of_owner")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.what}"


NAME_LENGTH = 60  # of an access token, as the list of what happened has room for


class AccessTokenQuerySet(OwnedQuerySet):
    def living(self, moment: datetime) -> Self:
        return self.filter(revoked_at=None, expires_at__gt=moment)


class AccessToken(Owned):
    """What a program or a telephone shows instead of a password: `tokens/`. Of its secret only a hash is here.

    An ended one stays a while, so that its use can be told to the owner.
    """

    class Scope(models.TextChoices):
        READ = "read", _("A program that reads")
        WRITE = "write", _("A program that reads and writes")
        PHONES = "phones", _("The address book and calendar of a telephone")

    name = models.CharField(_("name"), max_length=NAME_LENGTH)
    scope = models.CharField(max_length=6, choices=Scope.choices)
    handle = models.CharField(max_length=10, unique=True, editable=False)
    """The open part, by which the row is found and the owner knows a code again."""
    digest = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(editable=False)
    expires_at = models.DateTimeField(editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)
    last_used_at = models.DateTimeField(null=True, editable=False)
    last_refused_at = models.DateTimeField(null=True, editable=False)
    seen_from = models.JSONField(default=list, editable=False)
    """The addresses it was used from, the newest last."""

    objects = AccessTokenQuerySet.as_manager()  # type: ignore[misc]  # a wider manager than Owned's

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "-created_at"], name="access_tokens_of_owner")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")), name="access_token_ends_after_its_start"
            ),
            models.CheckConstraint(
                condition=models.Q(scope__in=["read", "write", "phones"]), name="access_token_scope_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def may_write(self) -> bool:
        return self.scope == self.Scope.WRITE
