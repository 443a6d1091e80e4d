"""What is done about owners: made, changed, sent away, taken back."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.erasing import erase_owner
from wasl.foundation.accounts.identities import identity_of
from wasl.foundation.accounts.locks import FIRST_OWNER, wait_for_turn
from wasl.foundation.accounts.models import OwnIdentity, Preferences, User
from wasl.foundation.accounts.queries import is_first_start
from wasl.foundation.dates.countries import country_defaults
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.polishing.endpoint import configured
from wasl.foundation.walls.scope import acting_for

GRACE = timedelta(hours=24)  # a night's sleep over a decision that cannot be taken back


class AddressTakenError(WaslError):
    code = "address-taken"
    status = 409
    message = _("No owner was made: the address %(email)s has one already. Sign in instead.")


class AddressUnusableError(WaslError):
    code = "address-unusable"
    message = _("No owner was made: %(email)s is not an e-mail address. Write it like name@example.com.")


class PasswordRefusedError(WaslError):
    code = "password-refused"
    message = _("No owner was made: %(why)s")


class NewPasswordRefusedError(PasswordRefusedError):
    message = _("The password stays as it was: %(why)s")


class AlreadyStartedError(WaslError):
    code = "already-started"
    status = 409
    message = _("Wasl has an owner already. Sign in, or ask her for an account of your own.")


class NotAnIdentityError(WaslError):
    code = "not-an-identity"
    message = _("Nothing was added: write an e-mail address, a telephone number or a name.")


class PlaceChangedError(WaslError):
    code = "polish-place-changed"
    status = 409
    message = _(
        "Nothing was turned on: another language model is set up by now. Open the settings again and look which."
    )


def preferences_of_country(country: str, language: str) -> dict[str, object]:
    """The defaults that a country brings: digits, month names, weekend, calendars, time zone."""
    defaults = country_defaults(country)
    return {
        "country": country,
        "language": language,
        "time_zone": defaults.time_zone,
        "digits": defaults.digits if language == "ar" else Preferences.Digits.LATIN,
        "months": defaults.months,
        "calendars": defaults.calendars,
        "first_weekday": defaults.first_weekday,
        "weekend": ",".join(str(day) for day in sorted(defaults.weekend)),
    }


@transaction.atomic
def create_owner(
    *,
    email: str,
    name: str,
    password: str | None,
    country: str = "SA",
    language: str = "ar",
    gender: str = "",
    is_demo: bool = False,
    time_zone: str = "",
) -> User:
    """Make an owner with the preferences of her country. Without a password nobody can sign in as her by one.

    Raises AddressUnusableError, AddressTakenError, PasswordRefusedError.
    """
    address = email.strip().lower()
    _check_address(address)
    owner = User(email=address, name=name.strip(), gender=gender, is_demo=is_demo)
    if password is not None:
        _check_password(owner, password, PasswordRefusedError)
    owner.set_password(password)
    owner.save()
    chosen = preferences_of_country(country.upper(), language)
    chosen["time_zone"] = time_zone or chosen["time_zone"]
    with acting_for(owner.pk):
        owner.preferences = Preferences.objects.create(owner=owner, **chosen)
    return owner


@transaction.atomic
def create_first_owner(
    *, email: str, name: str, password: str, country: str, language: str, gender: str = "", time_zone: str = ""
) -> User:
    """Make the owner of an installation that has none; of two who try at once, one succeeds.

    Raises AlreadyStartedError, and what `create_owner` raises.
    """
    wait_for_turn(FIRST_OWNER)
    if not is_first_start():
        raise AlreadyStartedError
    return create_owner(
        email=email,
        name=name,
        password=password,
        country=country,
        language=language,
        gender=gender,
        time_zone=time_zone,
    )


@transaction.atomic
def change_settings(owner: User, *, name: str, gender: str, preferences: Mapping[str, object]) -> None:
    """Save how the owner is called and how she likes things; `preferences` are columns of that name."""
    owner.name, owner.gender = name.strip(), gender
    owner.save(update_fields=["name", "gender"])
    Preferences.objects.filter(owner=owner).update(**preferences)


def let_polish(owner: User, place: str) -> None:
    """Let drafts go to the language model that is there now. Raises PlaceChangedError where she was told of another."""
    endpoint = configured()
    if endpoint is None or endpoint.place != place:
        raise PlaceChangedError
    Preferences.objects.filter(owner=owner).update(polish_at=place)


def stop_polishing(owner: User) -> None:
    Preferences.objects.filter(owner=owner).update(polish_at="")


def add_identity(owner: User, written: str) -> OwnIdentity:
    """Learn an address, number or name by which archives know the owner. Raises NotAnIdentityError."""
    identity = identity_of(written, owner.preferences.country)
    if identity is None:
        raise NotAnIdentityError
    kind, value = identity
    row, _made = OwnIdentity.objects.get_or_create(owner=owner, kind=kind, value=value)
    return row


def remove_identity(owner: User, identity_id: int) -> OwnIdentity:
    """Forget it. Gives what it was, unsaved; raises NotFoundError."""
    identity: OwnIdentity | None = OwnIdentity.objects.of(owner).filter(id=identity_id).first()
    if identity is None:
        raise NotFoundError
    identity.delete()
    return identity


def restore_identity(owner: User, *, kind: str, value: str) -> OwnIdentity:
    """Learn again what was removed, as it was: archives know her by names that no form takes."""
    row, _made = OwnIdentity.objects.get_or_create(owner=owner, kind=kind, value=value)
    return row


def leave(owner: User, *, moment: datetime) -> datetime:
    """Begin to leave: nobody gets in with her sessions, and a day later everything is erased. Gives that moment."""
    owner.is_active, owner.leaves_at = False, moment + GRACE
    owner.save(update_fields=["is_active", "leaves_at"])
    return owner.leaves_at


def stay(owner: User) -> None:
    """Take leaving back."""
    owner.is_active, owner.leaves_at = True, None
    owner.save(update_fields=["is_active", "leaves_at"])


def erase_leavers(moment: datetime) -> int:
    """Erase everything of those whose time has come; gives how many they were."""
    leavers = list(User.objects.filter(is_active=False, leaves_at__lte=moment).order_by("id"))
    for owner in leavers:
        erase_owner(owner)
    return len(leavers)


@transaction.atomic
def set_password(owner: User, password: str) -> None:
    """Give the owner a new password; every device on which she is signed in asks for it.

    Raises NewPasswordRefusedError.
    """
    _check_password(owner, password, NewPasswordRefusedError)
    owner.set_password(password)
    owner.save(update_fields=["password"])


def _check_password(owner: User, password: str, refusal: type[PasswordRefusedError]) -> None:
    try:
        validate_password(password, owner)
    except ValidationError as refused:
        raise refusal(why=" ".join(refused.messages)) from refused


def _check_address(address: str) -> None:
    try:
        validate_email(address)
    except ValidationError as refused:
        raise AddressUnusableError(email=address) from refused
    if User.objects.filter(email=address).exists():
        raise AddressTakenError(email=address)
