"""The vault of confidences is made, opened, closed, and given another passphrase."""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from wasl.foundation.accounts.models import User
from wasl.foundation.vault import keys
from wasl.relations.trust.confiding import DataKeys
from wasl.relations.trust.errors import (
    PassphraseTooShortError,
    PassphraseWrongError,
    RecoveryCodeWrongError,
    TriedTooOftenError,
    VaultHereAlreadyError,
    VaultMissingError,
)
from wasl.relations.trust.models import OpenVault, Vault

SHORTEST_PASSPHRASE = 12  # letters: four words, or three long ones
IDLE = timedelta(minutes=10)
AT_MOST = timedelta(hours=1)
FREE_TRIES = 5
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(hours=1)
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class MadeVault:
    """A vault, and the code that opens it when the passphrase is lost: told once, kept nowhere."""

    vault: Vault
    recovery_code: str


def make_vault(owner: User, passphrase: str) -> MadeVault:
    """Make the owner's vault. Raises PassphraseTooShortError and VaultHereAlreadyError."""
    _check(passphrase)
    if Vault.objects.of(owner).exists():
        raise VaultHereAlreadyError
    vault, data_key = Vault(owner=owner), keys.new_data_key()
    return _rewrapped(vault, data_key, passphrase)


def unlock(owner: User, passphrase: str, moment: datetime) -> DataKeys:
    """The keys of the vaults that this passphrase opens: of all but a second one that an archive brought.

    Raises VaultMissingError, PassphraseWrongError, and TriedTooOftenError after wrong ones.
    """
    vaults = list(Vault.objects.of(owner).order_by("pk"))
    if not vaults:
        raise VaultMissingError
    _count_a_try(owner, vaults, moment)
    opened = {vault.pk: key for vault in vaults if (key := _tried(vault, passphrase))}
    if not opened:
        raise PassphraseWrongError
    Vault.objects.of(owner).update(failures=0, next_try_at=None)
    return opened


@transaction.atomic
def open_here(data_keys: DataKeys, moment: datetime) -> str:
    """Keep vaults open for some minutes; gives the token by which this browser, and nobody else, opens them."""
    OpenVault.objects.filter(until__lt=moment).delete()
    token = os.urandom(TOKEN_BYTES)
    vaults = Vault.objects.in_bulk(list(data_keys))
    OpenVault.objects.bulk_create(
        OpenVault(
            vault=vault,
            token_digest=keys.digest_of(token),
            key_by_token=keys.seal(_from_token(token), data_keys[pk], vault.place),
            until=moment + IDLE,
            at_most_until=moment + AT_MOST,
        )
        for pk, vault in vaults.items()
    )
    return token.hex()


def open_keys(owner: User, token: str, moment: datetime) -> DataKeys:
    """The keys of what is open by that token, which stays open for some minutes more; none once it closed."""
    try:
        raw = bytes.fromhex(token)
    except ValueError:
        return {}
    rows = OpenVault.objects.filter(vault__owner=owner, token_digest=keys.digest_of(raw), until__gte=moment)
    found: dict[int, bytes] = {}
    for row in rows.select_related("vault"):
        try:
            found[row.vault_id] = keys.unseal(_from_token(raw), bytes(row.key_by_token), row.vault.place)
        except keys.WrongKeyError:
            continue
        row.until = min(moment + IDLE, row.at_most_until)
        row.save(update_fields=["until"])
    return found


def close(owner: User, token: str = "") -> None:
    """Close what is open by that token; without one, wherever it is open."""
    rows = OpenVault.objects.filter(vault__owner=owner)
    if token:
        try:
            rows = rows.filter(token_digest=keys.digest_of(bytes.fromhex(token)))
        except ValueError:
            return
    rows.delete()


def change_passphrase(owner: User, old: str, new: str, moment: datetime) -> None:
    """Wrap the data keys anew; no text is touched. Closes the vault everywhere.

    Raises what `unlock` raises, and PassphraseTooShortError.
    """
    _check(new)
    opened = unlock(owner, old, moment)
    with transaction.atomic():
        for vault in Vault.objects.of(owner).filter(pk__in=opened):
            vault.wrap_with(keys.wrap(opened[vault.pk], new, vault.place))
            vault.save(update_fields=["salt", "memory_kib", "passes", "lanes", "key_by_passphrase"])
        close(owner)


def recover(owner: User, code: str, passphrase: str, moment: datetime) -> MadeVault:
    """Open with the recovery code, take a new passphrase and a new code. Raises RecoveryCodeWrongError and as `unlock`."""
    _check(passphrase)
    vaults = list(Vault.objects.of(owner).order_by("pk"))
    if not vaults:
        raise VaultMissingError
    _count_a_try(owner, vaults, moment)
    for vault in vaults:
        try:
            data_key = keys.unwrap_by_recovery(bytes(vault.key_by_recovery), code, vault.place)
        except keys.WrongKeyError:
            continue
        with transaction.atomic():
            close(owner)
            vault.failures, vault.next_try_at = 0, None
            return _rewrapped(vault, data_key, passphrase)
    raise RecoveryCodeWrongError


def _rewrapped(vault: Vault, data_key: bytes, passphrase: str) -> MadeVault:
    code = keys.new_recovery_code()
    vault.wrap_with(keys.wrap(data_key, passphrase, vault.place))
    vault.key_by_recovery = keys.wrap_for_recovery(data_key, code, vault.place)
    vault.save()
    return MadeVault(vault, code)


def _check(passphrase: str) -> None:
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShortError(letters=SHORTEST_PASSPHRASE)


def _tried(vault: Vault, passphrase: str) -> bytes | None:
    try:
        return keys.unwrap(vault.wrapped, passphrase, vault.place)
    except keys.WrongKeyError:
        return None


def _count_a_try(owner: User, vaults: list[Vault], moment: datetime) -> None:
    """Counted before it is known whether it is right, so that tries at once do not pass for one."""
    left = (vaults[0].next_try_at or moment) - moment
    if timedelta() < left <= LONGEST_WAIT:  # more is no wait of ours: the clock was set back
        raise TriedTooOftenError(seconds=int(left.total_seconds()) + 1)
    waits = max(vaults[0].failures + 1 - FREE_TRIES, 0)
    wait = min(FIRST_WAIT * 2 ** (waits - 1), LONGEST_WAIT) if waits else timedelta()
    first = Vault.objects.of(owner).filter(pk=vaults[0].pk, failures=vaults[0].failures)
    if not first.update(failures=F("failures") + 1, next_try_at=moment + wait if wait else None):
        raise TriedTooOftenError(seconds=1)


def _from_token(token: bytes) -> bytes:
    return keys.derived(token, b"wasl open vault 1")
