"""What was confided is sealed: by whom, about whom, what, and what was promised about it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.actions import create_person, delete_people, merge_people
from wasl.relations.trust import actions, queries
from wasl.relations.trust.actions.vaults import AT_MOST, FREE_TRIES, IDLE
from wasl.relations.trust.errors import (
    ConfidenceWithoutWordsError,
    PassphraseTooShortError,
    PassphraseWrongError,
    RecoveryCodeWrongError,
    TriedTooOftenError,
    VaultClosedError,
    VaultHereAlreadyError,
    VaultMissingError,
)
from wasl.relations.trust.models import Confidence, OpenVault, Vault

pytestmark = pytest.mark.django_db

PASSPHRASE, OTHER = "أربع كلمات لا يعرفها أحد", "مدينة بعيدة ونهر قديم"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CANARY = "kanari-7f3a91c2d4e85b60"


@pytest.fixture
def made(owner):
    return actions.make_vault(owner, PASSPHRASE)


@pytest.fixture
def keys(owner, made):
    return actions.unlock(owner, PASSPHRASE, NOW)


@pytest.fixture
def keep(owner, keys, khalid):
    def one(words="سينتقل إلى جدة في الربيع", **told):
        given = {"by": khalid, "told_on": TODAY} | told
        return actions.keep_confidence(owner, keys, actions.confided(words=words, **given))

    return one


def listed(owner, keys, **asked):
    return queries.confidence_list(owner, keys, TODAY, **asked).lines


def test_what_was_confided_comes_back_whole(owner, keys, keep, khalid):
    noura = create_person(owner, display_name="نورة القاسمي", at=AT)
    keep(about=[noura], others=["شريكه القديم"], promise="لا كلمة قبل الإعلان", until=days(30))

    [line] = listed(owner, keys)

    assert (line.words, line.promise, line.told_on, line.until) == (
        "سينتقل إلى جدة في الربيع", "لا كلمة قبل الإعلان", TODAY, days(30),
    )  # fmt: skip
    assert line.by is not None
    assert line.by.id == khalid.pk
    assert [(one.id, one.name) for one in line.about] == [(noura.pk, "نورة القاسمي"), (0, "شريكه القديم")]
    assert not line.has_ended


def test_it_ends_on_its_day(owner, keys, keep):
    keep(until=days(-1))

    assert listed(owner, keys)[0].has_ended


def test_without_words_nothing_is_kept(keep):
    with pytest.raises(ConfidenceWithoutWordsError):
        keep("  ")


def test_no_table_holds_a_word_or_a_name_of_it(owner, keep, khalid):
    """Whoever takes the disk finds neither the words, nor who confided them."""
    keep(CANARY, others=[CANARY], promise=CANARY)
    row = Confidence.objects.get()

    for model in apps.get_models(include_auto_created=True):
        assert CANARY not in repr(list(model._default_manager.values_list()))
    sealed = bytes(row.sealed)
    assert CANARY.encode() not in sealed
    assert khalid.uid.hex.encode() not in sealed
    assert khalid.uid.bytes not in sealed


def test_a_row_in_the_place_of_another_stays_closed(owner, keys, keep):
    one, other = keep("الأول"), keep("الثاني")
    Confidence.objects.filter(pk=other.pk).update(sealed=bytes(one.sealed))

    found = queries.confidence_list(owner, keys, TODAY)

    assert [line.words for line in found.lines] == ["الأول"]
    assert found.closed == 1


def test_only_those_that_name_a_person(owner, keys, keep, khalid):
    noura = create_person(owner, display_name="نورة القاسمي", at=AT)
    keep("الأول")
    keep("الثاني", about=[noura])

    assert [line.words for line in listed(owner, keys, person_id=noura.pk)] == ["الثاني"]
    assert len(listed(owner, keys, person_id=khalid.pk)) == 2


def test_who_became_part_of_another_is_that_other(owner, keys, keep, khalid):
    card = create_person(owner, display_name="Khalid", at=AT)
    keep(by=card)
    merge_people(owner, khalid.pk, card.pk, at=AT)

    by = listed(owner, keys)[0].by

    assert by is not None
    assert by.id == khalid.pk


def test_who_is_gone_is_still_told_by_name(owner, keys, keep, khalid):
    keep()
    delete_people(owner, [khalid.pk], at=AT)

    by = listed(owner, keys)[0].by

    assert by is not None
    assert (by.id, by.name) == (0, khalid.display_name)


def test_it_is_corrected_put_in_the_bin_and_brought_back(owner, keys, keep, khalid):
    kept = keep()
    told = actions.confided(words="سينتقل في الصيف", told_on=TODAY, by=khalid)
    actions.correct_confidence(owner, keys, kept.pk, told)
    actions.remove_confidence(owner, kept.pk, at=AT)
    assert listed(owner, keys) == []

    actions.restore_confidence(owner, kept.pk)

    assert [line.words for line in listed(owner, keys)] == ["سينتقل في الصيف"]


def test_nobody_reaches_those_of_another(owner, stranger, keys, keep):
    kept = keep()
    actions.make_vault(stranger, OTHER)
    theirs = actions.unlock(stranger, OTHER, NOW)

    assert listed(stranger, keys) == []
    assert queries.confidence_list(owner, theirs, TODAY).closed == 1
    with pytest.raises(NotFoundError):
        actions.remove_confidence(stranger, kept.pk, at=AT)
    with pytest.raises(VaultClosedError):
        actions.keep_confidence(owner, theirs, actions.confided(words="x", told_on=TODAY))


def test_how_many_queries_does_not_depend_on_how_many_there_are(owner, keys, keep, django_assert_num_queries):
    keep()
    with django_assert_num_queries(2):
        listed(owner, keys)
    for _ in range(9):
        keep()
    with django_assert_num_queries(2):
        listed(owner, keys)


def test_a_vault_is_made_once_and_with_a_long_passphrase(owner):
    with pytest.raises(PassphraseTooShortError):
        actions.make_vault(owner, "قصيرة")
    with pytest.raises(VaultMissingError):
        actions.unlock(owner, PASSPHRASE, NOW)
    actions.make_vault(owner, PASSPHRASE)
    with pytest.raises(VaultHereAlreadyError):
        actions.make_vault(owner, OTHER)


def test_another_passphrase_touches_no_text(owner, made, keep):
    sealed = bytes(keep().sealed)
    token = actions.open_here(actions.unlock(owner, PASSPHRASE, NOW), NOW)

    actions.change_passphrase(owner, PASSPHRASE, OTHER, NOW)

    assert bytes(Confidence.objects.get().sealed) == sealed
    assert actions.open_keys(owner, token, NOW) == {}
    with pytest.raises(PassphraseWrongError):
        actions.unlock(owner, PASSPHRASE, NOW)
    assert listed(owner, actions.unlock(owner, OTHER, NOW))
    assert actions.recover(owner, made.recovery_code, PASSPHRASE, NOW)


def test_the_recovery_code_opens_it_once(owner, made, keep):
    keep()

    again = actions.recover(owner, made.recovery_code, OTHER, NOW)

    assert listed(owner, actions.unlock(owner, OTHER, NOW))
    with pytest.raises(RecoveryCodeWrongError):
        actions.recover(owner, made.recovery_code, PASSPHRASE, NOW)
    assert again.recovery_code != made.recovery_code


def test_who_tries_often_waits_longer_and_longer(owner, made):
    for _ in range(FREE_TRIES):
        with pytest.raises(PassphraseWrongError):
            actions.unlock(owner, OTHER, NOW)
    with pytest.raises(PassphraseWrongError):
        actions.unlock(owner, OTHER, NOW)

    with pytest.raises(TriedTooOftenError) as refused:
        actions.unlock(owner, PASSPHRASE, NOW)
    assert 0 < refused.value.values["seconds"] <= 31
    with pytest.raises(TriedTooOftenError):
        actions.recover(owner, made.recovery_code, OTHER, NOW)
    assert actions.unlock(owner, PASSPHRASE, NOW + timedelta(minutes=1))
    assert Vault.objects.get().failures == 0


def test_it_is_open_for_some_minutes_in_one_browser_alone(owner, stranger, keys):
    token = actions.open_here(keys, NOW)

    assert actions.open_keys(owner, token, NOW + IDLE / 2) == keys
    assert actions.open_keys(owner, token, NOW + IDLE) == keys, "each use keeps it open"
    assert actions.open_keys(owner, "00" * 32, NOW) == {}
    assert actions.open_keys(owner, "no token", NOW) == {}
    assert actions.open_keys(stranger, token, NOW) == {}
    assert actions.open_keys(owner, token, NOW + IDLE * 3) == {}


def test_it_closes_after_an_hour_however_much_it_is_used(owner, keys):
    token = actions.open_here(keys, NOW)
    moment = NOW
    while moment < NOW + AT_MOST:
        assert actions.open_keys(owner, token, moment) == keys
        moment += IDLE / 2

    assert actions.open_keys(owner, token, moment + timedelta(seconds=1)) == {}


def test_what_is_kept_of_an_open_vault_opens_nothing_without_the_browser(owner, keys):
    token = actions.open_here(keys, NOW)
    [row] = OpenVault.objects.all()

    assert bytes.fromhex(token) not in bytes(row.key_by_token)
    assert token not in row.token_digest
    assert next(iter(keys.values())) not in bytes(row.key_by_token)


def test_it_is_closed_here_or_everywhere(owner, keys):
    here, there = actions.open_here(keys, NOW), actions.open_here(keys, NOW)
    actions.close(owner, here)
    assert (actions.open_keys(owner, here, NOW), actions.open_keys(owner, there, NOW)) == ({}, keys)

    actions.close(owner)

    assert actions.open_keys(owner, there, NOW) == {}
