"""`wasl token …`."""

import json

from django.test import RequestFactory
from django.utils import timezone

from tests.access import make_token
from wasl.foundation.accounts.models import AccessToken, AuditEntry
from wasl.foundation.accounts.tokens.showing import Door, token_of


def test_a_token_is_made_listed_and_ended(wasl, owner):
    made = json.loads(wasl("token", "create", "نسخ احتياطي", "--for", "read", "--days", "90", "--json").stdout)

    token = token_of(made["token"], Door.API, RequestFactory().get("/"), moment=timezone.now())
    assert (token.pk, token.owner, token.may_write) == (made["id"], owner, False)
    (listed,) = json.loads(wasl("token", "list", "--json").stdout)
    assert (listed["id"], listed["name"], listed["scope"]) == (made["id"], "نسخ احتياطي", "read")
    assert made["token"] not in json.dumps(listed)

    assert json.loads(wasl("token", "revoke", made["id"], "--json").stdout)["id"] == made["id"]
    assert json.loads(wasl("token", "list", "--json").stdout) == []
    assert wasl("token", "revoke", made["id"]).exit_code == 1


def test_the_token_alone_is_on_standard_output(wasl, owner):
    result = wasl("token", "create", "هاتفي", "--for", "phones", "--days", "365")

    assert result.stdout.startswith("wasl_")
    assert len(result.stdout.split()) == 1
    assert "هذه المرة وحدها" in result.stderr


def test_how_long_and_for_what_must_be_said(wasl, owner):
    assert wasl("token", "create", "نسخ", "--for", "read").exit_code == 2
    assert wasl("token", "create", "نسخ", "--days", "30").exit_code == 2
    assert wasl("token", "create", "نسخ", "--for", "all", "--days", "30").exit_code == 2
    assert wasl("token", "create", "نسخ", "--for", "read", "--days", "31").exit_code == 2
    assert AccessToken.objects.count() == 0


def test_the_list_for_a_reader(wasl, owner):
    assert "لا يوجد رمز وصول بعد" in wasl("token", "list").stderr
    make_token(owner, "phones", name="هاتفي")

    told = wasl("token", "list").stdout

    assert "هاتفي" in told
    assert "دفتر عناوين هاتف" in told


def test_what_happened_says_which_command(wasl, owner):
    wasl("token", "create", "هاتفي", "--for", "phones", "--days", "30")

    entry = AuditEntry.objects.of(owner).get()

    assert (entry.what, entry.through, entry.about) == ("token-made", "wasl token create", "هاتفي")
