"""The vault on the pages: made, opened for some minutes, closed; what is closed shows nothing."""

import re

import pytest
from django.urls import reverse

from wasl.relations.trust import actions
from wasl.relations.trust.browser import COOKIE
from wasl.relations.trust.models import Confidence, OpenVault, Vault

pytestmark = pytest.mark.django_db

PASSPHRASE, OTHER = "أربع كلمات لا يعرفها أحد", "مدينة بعيدة ونهر قديم"
WORDS = "سينتقل إلى جدة في الربيع"


def url(name, *args, **asked):
    return reverse(f"trust:{name}", args=args, query=asked or None)


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def opened(hers):
    """Her browser, with the vault that she made open."""
    answer = hers.post(url("vault_make"), {"new": PASSPHRASE, "again": PASSPHRASE})
    hers.code = re.search(r"[A-Z2-7]{4}(?:-[A-Z2-7]{4}){7}", answer.content.decode()).group()
    return hers


def keep(browser, **told):
    given = {"names": "خالد المنصور", "words": WORDS, "told_on": "2026-03-05"} | told
    return browser.post(url("confidence_new"), given, follow=True)


def test_it_is_made_and_the_code_is_shown_once(opened):
    assert Vault.objects.count() == 1
    assert opened.code not in opened.get(url("confidences")).content.decode()


@pytest.mark.parametrize(("new", "again"), [("قصيرة", "قصيرة"), (PASSPHRASE, OTHER), ("", "")])
def test_a_passphrase_that_will_not_do_is_refused_where_it_is_written(hers, new, again):
    answer = hers.post(url("vault_make"), {"new": new, "again": again})

    assert answer.status_code == 422
    assert not Vault.objects.exists()


def test_what_is_kept_stands_on_the_page_while_it_is_open(opened, khalid):
    text = keep(opened, promise="لا كلمة قبل الإعلان", about_names="نورة، شريكه", until="2031-01-01").content.decode()

    assert WORDS in text
    assert "لا كلمة قبل الإعلان" in text
    assert "شريكه" in text
    answer = opened.get(url("confidences"))
    assert answer["Cache-Control"] == "no-store"
    assert int(answer["Refresh"]) > 600
    assert opened.cookies[COOKIE]["httponly"]
    assert opened.cookies[COOKIE]["samesite"] == "Strict"


def test_closed_it_shows_nothing_on_any_of_its_pages(opened, khalid):
    keep(opened)
    kept = Confidence.objects.get()
    opened.post(url("vault_close"))

    for address in (url("confidences"), url("confidence_new"), url("confidence_edit", kept.pk)):
        text = opened.get(address).content.decode()
        assert WORDS not in text
        assert url("vault_open") in text
    assert not OpenVault.objects.exists()


def test_the_passphrase_opens_it_and_leads_back(opened, khalid):
    keep(opened)
    opened.post(url("vault_close"))

    wrong = opened.post(url("vault_open"), {"passphrase": OTHER, "next": url("confidence_new")})
    right = opened.post(url("vault_open"), {"passphrase": PASSPHRASE, "next": url("confidence_new")})

    assert wrong.status_code == 422
    assert right["Location"] == url("confidence_new")
    assert WORDS in opened.get(url("confidences")).content.decode()


def test_another_browser_of_hers_has_to_open_it_itself(opened, owner, client_of, khalid):
    keep(opened)

    assert WORDS not in client_of(owner).get(url("confidences")).content.decode()


def test_a_stranger_with_her_token_opens_nothing(opened, stranger, client_of, khalid):
    keep(opened)
    theirs = client_of(stranger)
    theirs.cookies[COOKIE] = opened.cookies[COOKIE].value
    kept = Confidence.objects.get()

    assert WORDS not in theirs.get(url("confidences")).content.decode()
    assert theirs.post(url("confidence_remove", kept.pk)).status_code == 404


def test_it_is_corrected_deleted_and_brought_back(opened, khalid):
    keep(opened)
    kept = Confidence.objects.get()
    page = opened.get(url("confidence_edit", kept.pk)).content.decode()
    assert WORDS in page

    changed = {"person": khalid.pk, "words": "سينتقل في الصيف", "told_on": "2026-03-05"}
    opened.post(url("confidence_edit", kept.pk), changed)
    opened.post(url("confidence_remove", kept.pk))
    assert "سينتقل في الصيف" not in opened.get(url("confidences")).content.decode()
    opened.post(url("confidence_restore", kept.pk))

    assert "سينتقل في الصيف" in opened.get(url("confidences")).content.decode()


def test_it_is_opened_from_a_person(opened, khalid):
    keep(opened)

    assert WORDS in opened.get(url("confidences", person=khalid.pk)).content.decode()
    assert "خالد المنصور" in opened.get(url("confidence_new", person=khalid.pk)).content.decode()


def test_another_passphrase(opened):
    refused = opened.post(url("vault_change"), {"passphrase": OTHER, "new": OTHER, "again": OTHER})
    changed = opened.post(url("vault_change"), {"passphrase": PASSPHRASE, "new": OTHER, "again": OTHER})

    assert (refused.status_code, changed.status_code) == (422, 302)
    assert url("vault_open") in opened.get(url("confidences")).content.decode()
    assert opened.post(url("vault_open"), {"passphrase": OTHER}).status_code == 302


def test_the_recovery_code_opens_it_again(opened, khalid):
    keep(opened)
    opened.post(url("vault_close"))

    refused = opened.post(url("vault_recover"), {"code": "AAAA", "new": OTHER, "again": OTHER})
    answer = opened.post(url("vault_recover"), {"code": opened.code, "new": OTHER, "again": OTHER})

    assert refused.status_code == 422
    assert answer.status_code == 200
    assert opened.code not in answer.content.decode()
    assert WORDS in opened.get(url("confidences")).content.decode()


def test_of_two_vaults_that_with_another_passphrase_stays_closed(opened, owner, stranger, khalid):
    """An archive of another installation may bring a second one."""
    keep(opened)
    mine = Vault.objects.get()
    Vault.objects.filter(pk=mine.pk).update(owner=stranger)
    actions.make_vault(owner, OTHER)
    Vault.objects.filter(pk=mine.pk).update(owner=owner)

    opened.post(url("vault_open"), {"passphrase": OTHER})
    text = opened.get(url("confidences")).content.decode()

    assert WORDS not in text
    assert "notice-caution" in text
