"""Where an owner is signed in, signing out elsewhere, and what happened with her account."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from wasl.foundation.accounts.auditing import KEPT, browser_of, forget_old_entries, note_event
from wasl.foundation.accounts.models import AuditEntry
from wasl.foundation.accounts.sessions import SEEN
from wasl.project.schedule import schedule

pytestmark = pytest.mark.django_db

PASSWORD = "كلمة-سر-طويلة"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1"
ACCESS = reverse("accounts:access")
What = AuditEntry.What


def come_in(owner, user_agent=FIREFOX, password=PASSWORD):
    client = Client(headers={"user-agent": user_agent})
    client.post("/sign-in/", {"login": owner.email, "password": password})
    return client


def noted(owner):
    return [entry.what for entry in AuditEntry.objects.of(owner).order_by("pk")]


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (FIREFOX, "Firefox · Windows"),
        (IPHONE, "Safari · iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36", "Chrome · Linux"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0", "Edge · macOS"),
        ("curl/8.5", ""),
    ],
)  # fmt: skip
def test_a_browser_is_named_as_people_name_it(user_agent, name):
    assert browser_of(user_agent) == name


def test_both_browsers_are_listed_and_this_one_is_marked(owner):
    hers, telephone = come_in(owner), come_in(owner, IPHONE)

    browsers = hers.get(ACCESS).context["browsers"]

    assert [(one.browser, one.is_this) for one in browsers] == [("Firefox · Windows", True), ("Safari · iPhone", False)]
    assert telephone.get(ACCESS).context["browsers"][0].browser == "Safari · iPhone"


def test_one_that_is_signed_out_from_elsewhere_is_out(owner):
    hers, lost = come_in(owner), come_in(owner, IPHONE)
    other = hers.get(ACCESS).context["browsers"][1]

    hers.post(reverse("accounts:session_end", args=[other.pk]))

    assert lost.get("/people/").status_code == 302
    assert hers.get("/people/").status_code == 200
    assert [one.browser for one in hers.get(ACCESS).context["browsers"]] == ["Firefox · Windows"]
    assert What.ENDED in noted(owner)


def test_all_others_at_once(owner):
    hers, *others = [come_in(owner, agent) for agent in (FIREFOX, IPHONE, IPHONE)]

    hers.post(reverse("accounts:sessions_end_others"))

    assert [one.get("/people/").status_code for one in (hers, *others)] == [200, 302, 302]


def test_a_stranger_ends_nobodys(owner, stranger, client_of):
    come_in(owner)
    other = come_in(owner, IPHONE).get(ACCESS).context["browsers"][1]

    answer = client_of(stranger).post(reverse("accounts:session_end", args=[other.pk]))

    assert answer.status_code == 404
    assert noted(stranger) == []


def test_what_happened_is_kept_with_browser_and_address(owner):
    come_in(owner, password="غيرها تماما")
    hers = come_in(owner)
    b"".join(hers.get(reverse("exports:people_sheet")).streaming_content)
    hers.post("/sign-in/out/")

    assert noted(owner) == [What.REFUSED, What.CAME_IN, What.EXPORTED, What.LEFT]
    entry = AuditEntry.objects.of(owner).get(what=What.EXPORTED)
    assert (entry.through, entry.address) == ("Firefox · Windows", "127.0.0.1")


def test_a_wrong_password_for_nobody_is_nobodys(owner):
    Client().post("/sign-in/", {"login": "nobody@example.com", "password": "غيرها تماما"})

    assert AuditEntry.objects.count() == 0


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_page_tells_of_it_in_her_language(owner, client_of, language):
    owner.preferences.language = language
    owner.preferences.save()
    hers = client_of(owner)
    note_event(owner, What.VAULT_OPENED)

    page = hers.get(ACCESS).content.decode()

    assert {"ar": "فُتحت الأسرار", "en": "The confidences were opened"}[language] in page


def test_ninety_days_are_kept(owner):
    note_event(owner, What.CAME_IN)
    note_event(owner, What.EXPORTED)
    AuditEntry.objects.filter(what=What.CAME_IN).update(at=timezone.now() - KEPT - timedelta(hours=1))

    assert forget_old_entries() == 1
    assert noted(owner) == [What.EXPORTED]
    assert forget_old_entries in [entry.do for entry in schedule()]


def test_pages_write_once_an_hour_that_a_browser_was_here(owner):
    hers = come_in(owner)
    hers.get(ACCESS)
    before = hers.get(ACCESS).context["browsers"][0].seen_at

    assert hers.get(ACCESS).context["browsers"][0].seen_at == before

    session = hers.session
    session[SEEN] = "2026-11-27T08"
    session.save()
    assert hers.get(ACCESS).context["browsers"][0].seen_at > before
