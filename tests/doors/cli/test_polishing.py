"""`wasl polish`: a draft in, polished words out, and what would leave with `--show`."""

import json
from dataclasses import replace

import pytest
from django.utils import timezone

from tests.model_server import model_server, polished
from wasl.foundation.accounts.actions import let_polish
from wasl.foundation.accounts.models import AuditEntry
from wasl.relations.people.actions import create_person
from wasl.relations.trust import actions as trust

DRAFT = "السلام عليكم، نلتقي يوم الأحد الساعة 10."
BETTER = "السلام عليكم ورحمة الله، يسعدني أن نلتقي يوم الاثنين الساعة 10."
PASSPHRASE = "أربع كلمات لا يعرفها أحد"


@pytest.fixture
def model(settings):
    with model_server() as server:
        settings.ENVIRONMENT = replace(
            settings.ENVIRONMENT, polish_url=server.base, polish_model="jais-7b", polish_key="k"
        )
        server.answer = polished(BETTER)
        yield server


@pytest.fixture
def turned_on(owner, model):
    let_polish(owner, model.place)
    return owner


def refused(result):
    assert result.exit_code == 1
    return json.loads(result.stderr)["code"]


def test_a_draft_goes_and_comes_back_polished(wasl, turned_on, model):
    result = wasl("polish", "--json", typed=DRAFT)

    assert json.loads(result.stdout) == {"polished": BETTER, "lost": ["الأحد"], "added": ["الاثنين"]}
    assert model.asked["messages"][1]["content"] == DRAFT
    [entry] = AuditEntry.objects.of(turned_on)
    assert (entry.what, entry.through) == ("polished", "wasl")


def test_the_words_stand_alone_on_standard_output(wasl, turned_on, model):
    result = wasl("polish", typed=DRAFT)

    assert result.stdout.strip() == BETTER
    assert "الأحد" in result.stderr


def test_shown_is_what_would_leave_and_nothing_does(wasl, turned_on, model):
    told = json.loads(wasl("polish", "--show", "--json", typed=DRAFT).stdout)
    printed = wasl("polish", "--show", typed=DRAFT).stdout

    assert model.heard == b""
    assert not AuditEntry.objects.exists()
    wasl("polish", "--json", typed=DRAFT)
    assert model.heard.decode().endswith(told["body"])
    assert told["address"] == f"{model.base}/chat/completions"
    assert told["body"] in printed
    assert "Bearer k" not in printed + told["head"]


def test_without_a_model_or_a_yes_it_says_what_to_do(wasl, owner, model, settings):
    assert refused(wasl("polish", "--json", typed=DRAFT)) == "polish-off"

    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, polish_url="")
    assert refused(wasl("polish", "--json", typed=DRAFT)) == "polish-unknown"
    assert model.heard == b""


def test_confidences_are_compared_where_the_passphrase_comes_first(wasl, turned_on, model):
    khalid = create_person(turned_on, display_name="خالد المنصور", at=timezone.now())
    trust.make_vault(turned_on, PASSPHRASE)
    keys = trust.unlock(turned_on, PASSPHRASE, timezone.now())
    told = trust.confided(words="سينتقل إلى شركة في جدة", told_on=timezone.localdate(), by=khalid)
    trust.keep_confidence(turned_on, keys, told)
    telling = "خالد سينتقل إلى شركة في جدة"

    assert refused(wasl("polish", "--json", typed=DRAFT)) == "polish-vault-closed"
    for more in ((), ("--show",)):
        typed = f"{PASSPHRASE}\n{telling}"
        assert refused(wasl("polish", *more, "--passphrase-stdin", "--json", typed=typed)) == "polish-confidence"
    assert model.heard == b""

    done = wasl("polish", "--passphrase-stdin", "--json", typed=f"{PASSPHRASE}\n{DRAFT}")
    assert json.loads(done.stdout)["polished"] == BETTER
    assert PASSPHRASE.encode() not in model.heard


def test_a_model_that_cannot_be_used_is_told_by_check(wasl, owner, settings):
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, polish_url="localhost:11434", polish_model="m")

    told = {one["name"]: one for one in json.loads(wasl("check", "--json").stdout)}

    assert not told["model"]["ok"]
    assert "WASL_POLISH_URL" in told["model"]["told"]
