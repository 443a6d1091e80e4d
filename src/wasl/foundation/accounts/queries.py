"""What is asked about owners: read-only."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import OwnIdentity, User

KINDS_OF_IDENTITY: dict[str, str | Promise] = {
    "email": _("e-mail"), "phone": _("telephone"), "name": _("name"), "whatsapp-name": _("name on WhatsApp"),
    "telegram-name": _("name on Telegram"), "telegram-id": _("Telegram"), "linkedin": _("LinkedIn"), "x": _("X"),
    "linkedin-name": _("name on LinkedIn"), "social-name": _("name on a network"), "whatsapp": _("WhatsApp"),
}  # fmt: skip


@dataclass(frozen=True)
class Identity:
    """An address, number or name of the owner's own, and what it is. An address runs from left to right."""

    id: int
    value: str
    kind: str | Promise
    is_address: bool


@dataclass(frozen=True)
class Security:
    """How an owner's account is kept. `last_codes` are the recovery codes that were not used yet."""

    has_password: bool
    passkeys: list[Authenticator]
    has_app: bool
    last_codes: int | None


def is_first_start() -> bool:
    """Whether nobody owns this installation yet; a demo network belongs to nobody."""
    return not User.objects.filter(is_demo=False).exists()


def own_identities(owner: User) -> list[Identity]:
    """The owner's addresses, numbers and names, by kind."""
    rows = OwnIdentity.objects.of(owner).order_by("kind", "value", "id")
    return [
        Identity(row.pk, row.value, KINDS_OF_IDENTITY.get(row.kind, row.kind), not row.kind.endswith("name"))
        for row in rows
    ]


def security_of(owner: User) -> Security:
    """One query."""
    kept = list(Authenticator.objects.filter(user_id=owner.pk).order_by("id"))
    codes = next((row for row in kept if row.type == Authenticator.Type.RECOVERY_CODES), None)
    return Security(
        has_password=owner.has_usable_password(),
        passkeys=[row for row in kept if row.type == Authenticator.Type.WEBAUTHN],
        has_app=any(row.type == Authenticator.Type.TOTP for row in kept),
        last_codes=len(codes.wrap().get_unused_codes()) if codes else None,
    )
