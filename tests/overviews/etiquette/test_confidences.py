"""A draft that holds words of a confidence, while the vault is open."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.to_person import Secret, breached
from wasl.overviews.etiquette.queries import findings
from wasl.relations.people.actions import create_person
from wasl.relations.trust import actions, queries

TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
SECRET = "سينتقل إلى شركة أخرى في جدة في الربيع، ولم يخبر فريقه"
PASSPHRASE = "أربع كلمات لا يعرفها أحد"


def told(draft, *secrets):
    return [
        draft[one.start : one.end] for one in breached(Line.of(draft), [Secret(words, "خالد") for words in secrets])
    ]


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        (
            "مساء الخير. سمعت أن خالد سينتقل في الربيع إلى شركة في جدة. تحياتي",
            "سمعت أن خالد سينتقل في الربيع إلى شركة في جدة",
        ),
        ("ترى بينتقل لجدة، شركة أخرى ثانية بالربيع", "ترى بينتقل لجدة، شركة أخرى ثانية بالربيع"),
    ],
)
def test_the_sentence_that_tells_it_is_named(draft, sentence):
    [found] = told(draft, SECRET)
    assert sentence in found


@pytest.mark.parametrize(
    "draft",
    ["مساء الخير، هل نلتقي في جدة الأسبوع القادم؟", "أرسل لك عرض الشركة غدًا", "", "Good morning, see you in spring"],
)
def test_what_only_shares_a_word_is_let_be(draft):
    assert told(draft, SECRET) == []


def test_english_too():
    assert told("Did you hear that Omar is leaving for a bank in March?", "Omar is leaving his job for a bank in March")


@pytest.fixture
def kept(owner):
    khalid, noura = (create_person(owner, display_name=n, at=AT) for n in ("خالد المنصور", "نورة القاسمي"))
    actions.make_vault(owner, PASSPHRASE)
    keys = actions.unlock(owner, PASSPHRASE, AT)
    actions.keep_confidence(owner, keys, actions.confided(words=SECRET, told_on=TODAY, by=khalid))
    return khalid, noura, queries.confidence_list(owner, keys, TODAY).lines


@pytest.mark.django_db
def test_whoever_confided_it_may_be_written_to_about_it(owner, kept):
    khalid, noura, lines = kept
    draft = "مساء الخير نورة، خالد سينتقل إلى شركة أخرى في جدة."

    assert "confidence" in [one.kind for one in findings(owner, draft, noura, TODAY, lines)]
    assert "confidence" in [one.kind for one in findings(owner, draft, None, TODAY, lines)]
    assert "confidence" not in [one.kind for one in findings(owner, draft, khalid, TODAY, lines)]


@pytest.mark.django_db
def test_beside_a_draft_it_is_told_while_the_vault_is_open_and_no_longer(owner, kept, client_of):
    _khalid, noura, _lines = kept
    browser, beside = client_of(owner), reverse("etiquette:beside")
    given = {"to": noura.pk, "draft": "مساء الخير نورة، خالد سينتقل إلى شركة أخرى في جدة."}
    said = "ائتمنك عليه"
    assert said not in browser.post(beside, given).content.decode()

    browser.post(reverse("trust:vault_open"), {"passphrase": PASSPHRASE})
    assert said in browser.post(beside, given).content.decode()

    browser.post(reverse("trust:vault_close"))
    assert said not in browser.post(beside, given).content.decode()
