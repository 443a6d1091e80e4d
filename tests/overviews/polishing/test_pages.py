"""A draft goes only where its owner turned it on, after she saw it, and never with a word that was confided to her."""

import html
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.model_server import Said, polished
from wasl.foundation.accounts.actions import let_polish
from wasl.foundation.accounts.models import AuditEntry, Preferences
from wasl.relations.interactions.actions import log_interaction, mark_interaction, remove_interaction
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person, mark_person
from wasl.relations.trust import actions as trust
from wasl.relations.trust.models import Confidence
from wasl.relations.trust.models.promises import Side

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
POLISH, SEND, TAKE, SETTINGS = "/polish/", "/polish/send/", "/polish/take/", "/settings/"
DRAFT = "السلام عليكم نورة، نلتقي يوم الأحد الساعة 10."
BETTER = "السلام عليكم ورحمة الله نورة، يسعدني أن نلتقي يوم الأحد الساعة 10."
SECRET = "سينتقل إلى شركة أخرى في جدة في الربيع، ولم يخبر فريقه"
TELLING = "مساء الخير نورة، خالد سينتقل إلى شركة أخرى في جدة."
PASSPHRASE = "أربع كلمات لا يعرفها أحد"


@pytest.fixture
def noura(owner):
    person = create_person(owner, display_name="د. نورة القاسمي", gender="f", at=AT)
    add_way_to_reach(owner, person.pk, WayGiven("whatsapp", "0501234567"), country="SA", at=AT)
    return person


@pytest.fixture
def browser(client_of, owner):
    return client_of(owner)


def text_of(response):
    return html.unescape(response.content.decode())


def shown(browser, draft=DRAFT, **more):
    return browser.post(POLISH, {"draft": draft, **more})


def sent(browser, draft=DRAFT, **more):
    [mark] = re.findall(r'name="mark" value="(\w+)"', shown(browser, draft).content.decode())
    return browser.post(SEND, {"shown_draft": draft, "mark": mark, **more})


def noted(owner):
    return AuditEntry.objects.of(owner).filter(what=AuditEntry.What.POLISHED).count()


@time_machine.travel(AT, tick=False)
def pages_with_drafts(browser, owner, person):
    made = trust.make_promise(
        owner, people=[person], wording="ملخص الدراسة", side=Side.MINE, due_on=TODAY, made_on=date(2026, 11, 1)
    )
    addresses = (
        reverse("today:today"), reverse("person_page:person", args=[person.pk]), reverse("trust:promise", args=[made.pk]),
        reverse("etiquette:check"),
    )  # fmt: skip
    return [text_of(browser.get(address)) for address in addresses]


def test_with_no_model_nothing_of_it_is_seen(browser, owner, noura):
    Preferences.objects.filter(owner=owner).update(polish_at="http://127.0.0.1:11434")

    for page in (*pages_with_drafts(browser, owner, noura), text_of(browser.get(SETTINGS))):
        assert "polish" not in page.replace("polish-", "")
    assert [browser.get(POLISH).status_code, browser.post(SEND).status_code, browser.post(TAKE).status_code] == [
        404
    ] * 3
    assert browser.post(reverse("accounts:polishing"), {"at": "http://127.0.0.1:11434"}).status_code == 404


def test_with_a_model_it_is_off_until_its_owner_turns_it_on(browser, owner, stranger, noura, model):
    let_polish(stranger, model.place)

    for page in pages_with_drafts(browser, owner, noura):
        assert POLISH not in page
    assert browser.post(POLISH, {"draft": DRAFT}).status_code == 404
    assert model.heard == b""


def test_the_settings_say_where_words_go_and_turn_it_on_and_off(browser, owner, noura, model):
    page = text_of(browser.get(SETTINGS))
    assert model.host in page
    assert "jais-7b" in page

    browser.post(reverse("accounts:polishing"), {"at": model.place})
    for page in pages_with_drafts(browser, owner, noura):
        assert f'formaction="{POLISH}"' in page

    browser.post(reverse("accounts:polishing"))
    assert browser.get(POLISH).status_code == 404


def test_what_was_agreed_to_is_that_place_and_no_other(browser, owner, turned_on, model, settings):
    assert browser.get(POLISH).status_code == 200

    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, polish_url="https://models.example/v1")

    assert browser.get(POLISH).status_code == 404
    assert browser.post(reverse("accounts:polishing"), {"at": model.place}).status_code == 409
    assert not Preferences.objects.get(owner=owner).polishes


def test_a_demo_owner_cannot_turn_it_on(browser, owner, model):
    owner.is_demo = True
    owner.save()

    assert browser.post(reverse("accounts:polishing"), {"at": model.place}).status_code == 403
    assert 'id="polishing"' not in text_of(browser.get(SETTINGS))


@pytest.mark.parametrize("address", [POLISH, SEND, TAKE, "/settings/polishing/"])
def test_no_other_page_can_send_a_draft(turned_on, model, address):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(turned_on)

    assert strict.post(address, {"draft": DRAFT, "shown_draft": DRAFT, "at": model.place}).status_code == 403
    assert model.heard == b""


def test_all_that_would_leave_is_shown_and_nothing_leaves(browser, turned_on, model, noura):
    page = text_of(shown(browser, to=noura.pk))

    assert model.heard == b""
    assert noted(turned_on) == 0
    sent(browser)
    head, _, body = model.heard.decode().partition("\r\n\r\n")
    assert f'<pre class="polish-bytes" dir="ltr" data-leaves="body">{body}</pre>' in page
    assert head.replace("\r\n", "\n") in page


def test_neither_the_person_nor_the_owner_is_among_it(browser, turned_on, model, noura):
    sent(browser, "نلتقي غدًا إن شاء الله", to=noura.pk)

    for kept in ("نورة", "0501234567", "966501234567", turned_on.email, turned_on.name):
        assert kept.encode() not in model.heard


def test_what_came_back_stands_beside_the_draft(browser, turned_on, model):
    model.answer = polished(BETTER)

    page = text_of(sent(browser))

    assert DRAFT in page
    assert BETTER in page
    assert "ما زالت في مكانها" in page
    assert noted(turned_on) == 1
    entry = AuditEntry.objects.of(turned_on).get(what="polished")
    assert "نورة" not in f"{entry.through}{entry.address}"


def test_what_the_model_changed_of_the_facts_is_said(browser, turned_on, model, noura):
    model.answer = polished("السلام عليكم، نلتقي يوم الاثنين.")

    page = text_of(sent(browser))

    lost, added = (re.findall(r"<bdi>([^<]*)</bdi>", part) for part in page.split("ليس في مسودتك:"))
    assert {"الأحد", "10", "نورة"} <= set(lost)
    assert added[:1] == ["الاثنين"]


def test_marks_of_a_page_are_words_on_ours(browser, turned_on, model):
    model.answer = polished("Use <b>bold</b> & more")

    page = sent(browser, "Use <b>bold</b>").content.decode()

    assert "Use &lt;b&gt;bold&lt;/b&gt; &amp; more" in page


@pytest.mark.parametrize(
    "said", [Said(status=500), Said(status=401), Said(b"no"), polished(""), Said(b"<p>", kind="text/html")]
)
def test_a_model_that_fails_costs_nothing(browser, turned_on, model, said):
    model.answer = said

    response = sent(browser)

    assert response.status_code == 422
    page = text_of(response)
    assert f'name="shown_draft" value="{DRAFT}"' in page
    assert 'class="notice notice-caution"' in page
    assert noted(turned_on) == 1, "it went"


def test_what_would_leave_is_shown_again_where_it_is_other_words_by_now(browser, turned_on, model, settings):
    [mark] = re.findall(r'name="mark" value="(\w+)"', shown(browser).content.decode())
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, polish_model="other")

    for given in ({"shown_draft": DRAFT, "mark": mark}, {"shown_draft": DRAFT}, {"shown_draft": "x", "mark": mark}):
        page = text_of(browser.post(SEND, given))
        assert "تغيّر ما سيخرج" in page

    assert model.heard == b""
    assert noted(turned_on) == 0


def test_beside_a_draft_only_a_part_is_drawn(browser, turned_on, model):
    part = browser.post(POLISH, {"words": DRAFT}, headers={"HX-Request": "true"}).content.decode()

    assert "<html" not in part
    assert "<form" not in part
    assert 'data-leaves="body"' in part


def test_an_empty_draft_asks_for_words(browser, turned_on, model):
    assert 'name="draft"' in text_of(browser.get(POLISH))
    assert 'name="draft"' in text_of(shown(browser, " "))
    assert browser.post(POLISH, {"draft": ""}, headers={"HX-Request": "true"}).status_code == 422
    assert browser.post(SEND, {}).status_code == 422
    assert model.heard == b""


def test_without_javascript_either_wording_is_taken_and_the_other_comes_back(browser, turned_on, model, noura):
    given = {"shown_draft": DRAFT, "polished": BETTER, "to": noura.pk}

    taken = text_of(browser.post(TAKE, given | {"taken": "1"}))
    assert f'id="words">{BETTER}</p>' in taken
    assert "https://wa.me/966501234567?text=" in taken
    assert 'name="own"' in taken

    back = text_of(browser.post(TAKE, given | {"own": "1"}))
    assert f'id="words">{DRAFT}</p>' in back


def test_anothers_person_is_nobody(client_of, stranger, model, noura):
    let_polish(stranger, model.place)

    page = text_of(client_of(stranger).post(TAKE, {"shown_draft": DRAFT, "polished": BETTER, "to": noura.pk}))

    assert "wa.me" not in page
    assert noura.display_name not in page


@pytest.fixture
def kept(turned_on, noura):
    khalid = create_person(turned_on, display_name="خالد المنصور", at=AT)
    trust.make_vault(turned_on, PASSPHRASE)
    keys = trust.unlock(turned_on, PASSPHRASE, timezone.now())
    told = trust.confided(words=SECRET, told_on=TODAY, by=khalid, promise="لن أذكر الاستقالة لمديره")
    return trust.keep_confidence(turned_on, keys, told)


def opened(browser):
    browser.post(reverse("trust:vault_open"), {"passphrase": PASSPHRASE})


@pytest.mark.parametrize("address", [POLISH, SEND])
def test_with_closed_confidences_nothing_goes_whatever_it_says(browser, turned_on, model, kept, address):
    for draft in (DRAFT, TELLING):
        response = browser.post(address, {"shown_draft": draft, "mark": "x"})
        assert response.status_code == 422
        assert "مغلق" in text_of(response)
        assert "data-leaves" not in text_of(response)
    assert model.heard == b""
    assert noted(turned_on) == 0


@pytest.mark.parametrize(
    "draft", [TELLING, "سمعت أنه سينتقل. إلى جدة؟ نعم، في الربيع.", "لن أذكر لمديره شيئًا عن الاستقالة"]
)
def test_words_of_a_confidence_never_leave(browser, turned_on, model, kept, draft, noura):
    opened(browser)

    for address in (POLISH, SEND):
        response = browser.post(address, {"shown_draft": draft, "mark": "x", "to": noura.pk})
        assert response.status_code == 422
        assert "ائتُمنت عليه" in text_of(response)
        assert "data-leaves" not in text_of(response)

    assert model.heard == b""
    assert noted(turned_on) == 0


def test_not_even_to_polish_a_word_to_whoever_confided_it(browser, turned_on, model, kept):
    opened(browser)

    assert shown(browser, TELLING, to=turned_on.pk).status_code == 422
    assert model.heard == b""


def test_nor_while_it_lies_in_the_bin(browser, turned_on, model, kept):
    trust.remove_confidence(turned_on, kept.pk, at=timezone.now())
    assert shown(browser).status_code == 422
    opened(browser)

    assert shown(browser, TELLING).status_code == 422
    Confidence.objects.all().delete()
    assert shown(browser, TELLING).status_code == 200


def test_other_words_go_while_the_vault_is_open(browser, turned_on, model, kept):
    opened(browser)
    model.answer = polished(BETTER)

    assert BETTER in text_of(sent(browser))
    browser.post(reverse("trust:vault_close"))
    assert shown(browser).status_code == 422


def test_what_has_ended_is_a_secret_no_more(browser, turned_on, model, noura):
    trust.make_vault(turned_on, PASSPHRASE)
    keys = trust.unlock(turned_on, PASSPHRASE, timezone.now())
    told = trust.confided(words=SECRET, told_on=date(2020, 1, 1), by=noura, until=date(2020, 2, 1))
    trust.keep_confidence(turned_on, keys, told)
    opened(browser)

    assert shown(browser, TELLING).status_code == 200


def test_words_of_a_private_promise_stay_too(browser, turned_on, model, noura):
    trust.make_promise(
        turned_on, people=[noura], wording="شراء حصة أخيه في المصنع", side=Side.MINE, due_on=None, made_on=TODAY, is_private=True,
    )  # fmt: skip

    response = shown(browser, "سأفعل: شراء الحصة من أخيه في المصنع")

    assert response.status_code == 422
    assert "خاصًّا" in text_of(response)
    assert shown(browser, DRAFT).status_code == 200
    assert model.heard == b""


def test_another_owners_confidences_close_nobody_elses_drafts(client_of, stranger, turned_on, model, kept):
    let_polish(stranger, model.place)

    assert shown(client_of(stranger), TELLING).status_code == 200


def test_nothing_of_it_is_kept(browser, turned_on, model):
    from django.apps import apps

    model.answer = polished(BETTER)
    sent(browser)

    for table in apps.get_models():
        rows = json.dumps([list(map(str, row)) for row in table.objects.values_list()], ensure_ascii=False)
        assert "يسعدني أن نلتقي" not in rows
        assert "نلتقي يوم الأحد" not in rows


@time_machine.travel(AT, tick=False)
def test_a_draft_to_somebody_private_is_not_offered_and_does_not_leave(browser, turned_on, model, noura):
    pages = pages_with_drafts(browser, turned_on, noura)
    assert all(POLISH in page for page in pages)
    mark_person(turned_on, noura.pk, is_private=True, at=AT)

    *drafts, check = pages_with_drafts(browser, turned_on, noura)

    assert all(POLISH not in page for page in drafts)
    assert POLISH in check  # whoever is meant is not said there yet
    for given in ({"to": noura.pk, "draft": "نلتقي يوم الأحد."}, {"draft": "سلّم لي على نورة القاسمي."}):
        answer = browser.post(POLISH, given)
        assert answer.status_code == 422
        assert "هي إلى د. نورة القاسمي أو عن هذا الشخص" in text_of(answer)
    assert model.heard == b""


def test_words_of_a_private_note_never_leave(browser, turned_on, model, noura):
    kept = log_interaction(turned_on, people=[noura], channel="call", at=AT, note=SECRET)
    assert shown(browser, "مساء الخير، سينتقل إلى شركة أخرى في جدة.").status_code == 200
    mark_interaction(turned_on, kept.pk, is_private=True)

    for _ in range(2):
        answer = shown(browser, "مساء الخير، سينتقل إلى شركة أخرى في جدة.")
        assert answer.status_code == 422
        assert "فيها كلمات من ملاحظة خاصة" in text_of(answer)
        if Interaction.objects.filter(pk=kept.pk).exists():
            remove_interaction(turned_on, kept.pk)  # in the bin it is as private
    assert model.heard == b""
