"""Access tokens: shown once, kept as a hash, opening one door, for a time."""

import hashlib
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from tests.access import KINDS, make_token
from tests.test_every_address import prove_herself_anew
from wasl.foundation.accounts.auditing import KEPT
from wasl.foundation.accounts.jobs import forget_tokens_that_ended
from wasl.foundation.accounts.models import AccessToken, AuditEntry
from wasl.foundation.accounts.tokens.actions import (
    LIVING_AT_MOST,
    TokenNotMadeError,
    TooManyTokensError,
    create_token,
    revoke_token,
)
from wasl.foundation.accounts.tokens.queries import tokens_shown
from wasl.foundation.accounts.tokens.secrets import digest_of, handle_of, is_right, mint
from wasl.foundation.accounts.tokens.showing import Door, TokenRefusedError, TooManyTriesError, place_of, token_of
from wasl.foundation.errors import NotFoundError
from wasl.project.schedule import schedule

pytestmark = pytest.mark.django_db

TOKENS = reverse("accounts:tokens")
GIVEN = {"name": "نسخ احتياطي", "scope": "read", "days": "90"}
What = AuditEntry.What


@pytest.fixture(autouse=True)
def no_earlier_tries():
    from django.core.cache import cache

    cache.clear()


def asked(address="192.0.2.7", program="curl/8.5"):
    return RequestFactory(REMOTE_ADDR=address, headers={"user-agent": program}).get("/api/1/people")


def shown(written, door=Door.API, request=None, moment=None):
    return token_of(written, door, request or asked(), moment=moment or timezone.now())


def noted(owner):
    return [entry.what for entry in AuditEntry.objects.of(owner).order_by("pk")]


def proven(client_of, owner):
    client = client_of(owner)
    prove_herself_anew(client, owner)
    return client


def test_a_token_is_known_by_its_beginning_and_holds_256_bits():
    minted = [mint() for _ in range(50)]

    assert all(re.fullmatch(r"wasl_[a-km-z2-9]{10}_[A-Za-z0-9_-]{43}", one.written) for one in minted)
    assert len({one.written for one in minted} | {one.handle for one in minted}) == 100
    assert all(handle_of(one.written) == one.handle and is_right(one.written, one.digest) for one in minted)


LOOKS_RIGHT = "wasl_abcdefghij_" + "A" * 43


@pytest.mark.parametrize(
    "written", ["", "wasl_", "\ud800", "wasl_aaaaaaaaaa_" + "ا" * 43, f" {LOOKS_RIGHT}", f"{LOOKS_RIGHT}\n"], ids=ascii
)
def test_what_looks_otherwise_is_none(written):
    assert handle_of(written) == ""
    assert not is_right(written, None)
    with pytest.raises(TokenRefusedError):
        shown(written)


def test_the_digest_of_no_row_is_nobodys():
    written = "whatever"

    assert is_right(written, digest_of(written))
    assert not is_right(written, None)
    assert not is_right(written, "0" * 64)


def test_only_a_hash_is_kept(owner):
    token, written = make_token(owner)

    row = AccessToken.objects.filter(pk=token.pk).values().get()

    assert row["digest"] == hashlib.sha256(written.encode()).hexdigest()
    assert written.rpartition("_")[2] not in str(row)
    assert written not in str(list(AuditEntry.objects.values()))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("door", list(Door))
def test_each_opens_its_own_door(owner, kind, door):
    written = make_token(owner, kind).written
    opens = kind in {scope.value for scope in door.value}

    if opens:
        token = shown(written, door)
        assert token.owner == owner
        assert token.may_write == (kind == "write")
    else:
        with pytest.raises(TokenRefusedError):
            shown(written, door)


def test_all_that_are_refused_are_told_the_same(owner):
    told = set()
    for kind in ("phones", "expired", "revoked", "never"):
        with pytest.raises(TokenRefusedError) as refused:
            shown(make_token(owner, kind).written, request=asked(f"192.0.2.{len(told) + 1}{len(kind)}"))
        told.add((refused.value.code, refused.value.status, str(refused.value), str(refused.value.values)))

    assert len(told) == 1


def test_the_right_handle_with_another_secret_is_refused(owner):
    _token, written = make_token(owner)

    with pytest.raises(TokenRefusedError):
        shown(written[:-43] + mint().written[-43:])
    assert noted(owner) == [What.TOKEN_MADE]  # handles are no secret: whoever tries one fills no list


def test_whoever_leaves_is_refused(owner):
    written = make_token(owner).written
    owner.is_active = False
    owner.save()

    with pytest.raises(TokenRefusedError):
        shown(written)


def test_a_known_use_takes_one_query(owner, django_assert_num_queries):
    written = make_token(owner).written
    shown(written)

    with django_assert_num_queries(1):
        assert shown(written).owner.preferences.language == "ar"


def test_one_that_never_was_takes_one_query(owner, django_assert_num_queries):
    with django_assert_num_queries(1), pytest.raises(TokenRefusedError):
        shown(make_token(owner, "never").written)


def test_use_is_noted_once_an_hour(owner):
    token, written = make_token(owner)
    first = timezone.now()

    for minutes in (0, 20, 59, 61):
        shown(written, moment=first + timedelta(minutes=minutes))

    token.refresh_from_db()
    assert token.last_used_at == first + timedelta(minutes=61)


def test_each_new_address_is_told_once(owner):
    token, written = make_token(owner, name="حاسوب المكتب")
    for address in ("192.0.2.7", "192.0.2.7", "198.51.100.4", "192.0.2.7"):
        shown(written, request=asked(address))

    entries = AuditEntry.objects.of(owner).filter(what=What.TOKEN_PLACE).order_by("pk")
    assert [entry.address for entry in entries] == ["192.0.2.7", "198.51.100.4"]
    assert {(entry.about, entry.through) for entry in entries} == {("حاسوب المكتب", "curl/8.5")}
    token.refresh_from_db()
    assert token.seen_from == ["192.0.2.7", "198.51.100.4"]


def test_of_ipv6_the_network_of_a_household_is_one_place():
    assert place_of("2001:db8:1:2:aaaa::1") == place_of("2001:db8:1:2:bbbb::2") == "2001:db8:1:2::/64"
    assert place_of("") == ""


def test_refused_use_is_told_once_a_day(owner):
    written = make_token(owner, "revoked").written
    now = timezone.now()
    for hours in (0, 1, 23, 25):
        with pytest.raises(TokenRefusedError):
            shown(written, request=asked(f"192.0.2.{hours}"), moment=now + timedelta(hours=hours))

    assert noted(owner).count(What.TOKEN_REFUSED) == 2


def test_wrong_ones_from_one_address_are_slowed_and_right_ones_are_not(owner):
    never, right = make_token(owner, "never").written, make_token(owner).written
    for _ in range(5):
        with pytest.raises(TokenRefusedError):
            shown(never)

    with pytest.raises(TooManyTriesError):
        shown(never)
    assert shown(right).owner == owner
    with pytest.raises(TokenRefusedError):
        shown(never, request=asked("198.51.100.4"))


def test_wrong_ones_count_with_wrong_passwords(owner, client):
    """Ten a minute from one address, at whichever door."""
    for number in range(6):
        client.post("/sign-in/", {"login": f"nobody{number}@example.com", "password": "غيرها تماما"})
    never = make_token(owner, "never").written

    for _ in range(4):
        with pytest.raises(TokenRefusedError):
            shown(never, request=asked("127.0.0.1"))
    with pytest.raises(TooManyTriesError):
        shown(never, request=asked("127.0.0.1"))


@pytest.mark.parametrize("wrong", [{"name": "  "}, {"name": "ا" * 61}, {"days": 0}, {"days": 366}, {"scope": "all"}])
def test_what_was_not_offered_is_not_made(owner, wrong):
    with pytest.raises(TokenNotMadeError):
        create_token(owner, **({"name": "برنامج", "scope": "read", "days": 30} | wrong), moment=timezone.now())
    assert AccessToken.objects.count() == 0


def test_fifty_live_at_a_time(owner):
    for number in range(LIVING_AT_MOST):
        token = make_token(owner, name=f"برنامج {number}").token

    with pytest.raises(TooManyTokensError):
        make_token(owner)
    revoke_token(owner, token.pk, moment=timezone.now())
    assert make_token(owner).token


def test_it_is_ended_once_and_by_its_owner(owner, stranger):
    token = make_token(owner).token

    with pytest.raises(NotFoundError):
        revoke_token(stranger, token.pk, moment=timezone.now())
    revoke_token(owner, token.pk, moment=timezone.now())
    with pytest.raises(NotFoundError):
        revoke_token(owner, token.pk, moment=timezone.now())
    assert noted(owner) == [What.TOKEN_MADE, What.TOKEN_ENDED]


def test_long_ended_ones_are_forgotten(owner):
    living, expired, revoked = (make_token(owner, kind).token for kind in ("read", "expired", "revoked"))
    long_ago = timezone.now() - KEPT - timedelta(days=1)
    assert forget_tokens_that_ended() == 0

    AccessToken.objects.filter(pk=expired.pk).update(created_at=long_ago - timedelta(days=30), expires_at=long_ago)
    AccessToken.objects.filter(pk=revoked.pk).update(revoked_at=long_ago)

    assert forget_tokens_that_ended() == 2
    assert AccessToken.objects.get() == living
    assert forget_tokens_that_ended in [entry.do for entry in schedule()]


def test_the_list_takes_one_query(owner, django_assert_num_queries):
    for kind in ("read", "phones", "expired", "revoked"):
        make_token(owner, kind)

    with django_assert_num_queries(1):
        listed = tokens_shown(owner, timezone.now())

    assert [(one.scope, one.is_over) for one in listed] == [("phones", False), ("read", False), ("write", True)]


def test_the_page_tells_it_this_once(owner, client_of):
    client = proven(client_of, owner)

    answer = client.post(TOKENS, GIVEN)

    written = re.search(r"wasl_\w{10}_[\w-]{43}", answer.content.decode())[0]
    assert shown(written).name == "نسخ احتياطي"
    assert answer["Cache-Control"] == "no-store"
    assert written not in client.get(TOKENS).content.decode()
    assert written[:15] in client.get(TOKENS).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_data FROM django_session")
        assert written not in str(cursor.fetchall())


def test_making_and_ending_ask_who_it_is(owner, client_of):
    token = make_token(owner).token
    client = client_of(owner)

    answers = [client.post(TOKENS, GIVEN), client.post(reverse("accounts:token_revoke", args=[token.pk]))]

    assert [answer["Location"].partition("?")[0] for answer in answers] == [reverse("account_reauthenticate")] * 2
    assert AccessToken.objects.of(owner).living(timezone.now()).get() == token


def test_what_was_asked_goes_on_after_the_password(owner, client_of):
    client = client_of(owner)
    asked_for = client.post(TOKENS, GIVEN)

    page = client.post(asked_for["Location"], {"password": "كلمة-سر-طويلة", "next": TOKENS}).content.decode()

    assert re.search(r"wasl_\w{10}_[\w-]{43}", page)
    assert AccessToken.objects.of(owner).count() == 1


@pytest.mark.parametrize("missing", GIVEN)
def test_every_choice_is_asked_for(owner, client_of, missing):
    answer = proven(client_of, owner).post(TOKENS, {**GIVEN, missing: ""})

    assert answer.status_code == 422
    assert AccessToken.objects.count() == 0


def test_ending_on_the_page(owner, client_of):
    token = make_token(owner, name="هاتف").token
    client = proven(client_of, owner)

    page = client.post(reverse("accounts:token_revoke", args=[token.pk]), follow=True).content.decode()

    assert "«هاتف»" in page
    assert not AccessToken.objects.living(timezone.now()).exists()


@pytest.mark.parametrize(
    ("language", "told"),
    [("ar", ("رموز الوصول", "٣٦٥ يومًا", "برنامج يقرأ", "ينتهي:")), ("en", ("Access tokens", "365 days", "A program that reads", "ends:"))],
)  # fmt: skip
def test_the_page_speaks_her_language(owner, client_of, language, told):
    owner.preferences.language = language
    owner.preferences.save()
    make_token(owner, "read")

    page = client_of(owner).get(TOKENS).content.decode()

    assert [words for words in told if words not in page] == []


def test_what_happened_names_the_token(owner, client_of):
    make_token(owner, name="حاسوب المكتب")

    assert "حاسوب المكتب" in client_of(owner).get(reverse("accounts:access")).content.decode()
