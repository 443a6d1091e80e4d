"""Another site that sends her browser here, or sends it away from here."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.attacks.who_are_you.signing_in import PASSWORD, guess, is_in
from tests.matrix.asking import NEVER
from tests.test_every_address import PLAIN, every_page

pytestmark = pytest.mark.django_db

ELSEWHERE = [
    "https://evil.example/", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example",
    "https:/evil.example", "javascript:alert(1)", "data:text/html,x", "http://testserver@evil.example/", "http://testserver.evil.example/",
    "/%0d%0aLocation:%20https://evil.example", "/\r\nLocation: https://evil.example", "\x00https://evil.example", "\thttps://evil.example",
    " //evil.example", "/\t/evil.example", "ftp://testserver/", "https://evil.example\\@testserver/",
]  # fmt: skip
STRANGE_HOSTS = [
    "evil.example",
    "testserver.evil.example",
    "testserver:80@evil.example",
    "testserver, evil.example",
    "evil.example:80",
    "",
    "-",
]


NO_COOKIE_COUNTS = {"dav:dav": 401, "dav:well_known_carddav": 301, "dav:well_known_caldav": 301}
"""Asked for a password of its own whatever session comes with it, or only sent on to where it is asked for."""


def url_of(address) -> str:
    known = PLAIN | dict.fromkeys(address.parameters - PLAIN.keys(), NEVER)
    return reverse(address.name, kwargs={name: known[name] for name in address.parameters})


def leads_here(answer) -> bool:
    place = answer.headers.get("Location", "")
    return place.startswith("/") and not place.startswith(("//", "/\\")) and not set("\r\n\t\0") & set(place)


@pytest.mark.parametrize("place", ELSEWHERE)
def test_signing_in_leads_nowhere_else(owner, client, place):
    answer = client.post("/sign-in/", {"login": owner.email, "password": PASSWORD, "next": place})

    assert answer.status_code == 302
    assert leads_here(answer)
    assert is_in(client)


@pytest.mark.parametrize("place", ELSEWHERE)
@pytest.mark.parametrize("name", ["accounts:language", "accounts:theme", "account_logout", "account_login"])
def test_what_leads_back_leads_nowhere_else(owner, client_of, name, place):
    hers = client_of(owner)

    answers = [
        hers.post(reverse(name), {"next": place, "language": "en", "theme": "dark"}),
        hers.get(reverse(name), {"next": place}, HTTP_REFERER=place),
    ]

    assert all(leads_here(answer) for answer in answers if answer.status_code == 302)
    assert answers[0].status_code == 302


@pytest.mark.parametrize("word", ["people", "accounts:leave", "\x00", "نورة\x00القاسمي", "9"])
@pytest.mark.parametrize("name", ["accounts:language", "accounts:theme"])
def test_a_word_that_is_no_address_leads_to_the_first_page(owner, client_of, name, word):
    """It passes for a path, and was then taken for the name of a view."""
    answer = client_of(owner).post(reverse(name), {"next": word, "language": "en", "theme": "dark"})

    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_no_address_takes_a_form_of_another_site(owner):
    hers = Client(enforce_csrf_checks=True)
    hers.force_login(owner)

    taken = [
        (address.name, answer.status_code)
        for address in every_page()
        for answer in [hers.post(url_of(address), {"name": "x"}, headers={"Origin": "https://evil.example"})]
        if answer.status_code != NO_COOKIE_COUNTS.get(address.name, 403)
    ]

    assert taken == []


@pytest.mark.parametrize(
    "sent",
    [
        {"headers": {"Origin": "https://evil.example"}},
        {"headers": {"Origin": "null"}},
        {"headers": {"Origin": "http://testserver.evil.example"}},
        {"secure": True, "headers": {"Referer": "https://evil.example/"}},
    ],
)
def test_a_right_token_from_a_foreign_page_is_refused(owner, sent):
    """As where the token leaked: the origin counts as well."""
    hers = Client(enforce_csrf_checks=True)
    hers.force_login(owner)
    hers.get("/settings/")
    token = hers.cookies["csrftoken"].value

    answers = [hers.post("/theme/", {"theme": "dark", "csrfmiddlewaretoken": token}, **more) for more in ({}, sent)]

    assert [answer.status_code for answer in answers] == [302, 403]


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_another_method_is_not_put_on(owner, method):
    hers = Client(enforce_csrf_checks=True)
    hers.force_login(owner)
    claims = {"X-HTTP-Method-Override": "POST", "X-HTTP-Method": "POST", "X-Method-Override": "POST"}

    answer = hers.generic(
        method, "/theme/?_method=POST&theme=dark", b"theme=dark", content_type="text/plain", headers=claims
    )

    assert answer.status_code == (403 if method == "POST" else 405)
    owner.preferences.refresh_from_db()
    assert owner.preferences.theme != "dark"


def test_nobody_is_signed_in_by_a_foreign_form(owner):
    browser = Client(enforce_csrf_checks=True)

    answer = browser.post(
        "/sign-in/", {"login": owner.email, "password": PASSWORD}, headers={"Origin": "https://evil.example"}
    )

    assert answer.status_code == 403
    assert not is_in(browser)


@pytest.mark.parametrize("host", STRANGE_HOSTS)
@pytest.mark.parametrize(
    "address", ["/", "/sign-in/", "/sign-in/password/forgotten/", "/p/page-of-nobody/", "/static/none.css"]
)
def test_another_host_name_is_not_answered(client, address, host):
    answer = client.get(address, HTTP_HOST=host)

    assert answer.status_code in {400, 404} if address.startswith("/static/") else answer.status_code == 400


@pytest.mark.parametrize(
    "claimed",
    [
        {"HTTP_X_FORWARDED_HOST": "evil.example"},
        {"HTTP_X_HOST": "evil.example"},
        {"HTTP_FORWARDED": "host=evil.example"},
        {"HTTP_HOST": "testserver:1234"},
        {"HTTP_HOST": "127.0.0.1:9"},
        {"HTTP_ORIGIN": "https://evil.example", "HTTP_REFERER": "https://evil.example/"},
    ],
)
def test_the_link_of_a_new_password_leads_to_the_address_of_the_installation(owner, client, settings, claimed):
    settings.MAIL_IS_SENT = True
    settings.BASE_URL = "https://wasl.example.org"

    client.post("/sign-in/password/forgotten/", {"email": owner.email}, **claimed)

    (message,) = mail.outbox
    links = [word for word in message.body.split() if "://" in word]
    assert links
    assert all(link.startswith("https://wasl.example.org/sign-in/password/new/") for link in links)
    assert "evil" not in message.message().as_string()


@pytest.mark.parametrize("known", [True, False])
def test_a_forgotten_password_says_the_same_of_everybody(owner, client, settings, known):
    settings.MAIL_IS_SENT = True

    answer = client.post("/sign-in/password/forgotten/", {"email": owner.email if known else "nobody@example.com"})

    assert (answer.status_code, answer["Location"]) == (302, "/sign-in/password/forgotten/sent/")
    assert len(mail.outbox) == known


def test_an_account_that_is_closed_or_has_no_password_is_told_like_none(owner, stranger, client):
    """The words, the status and the length: what differs is the address that was written, and chance."""
    owner.is_active = False
    owner.save()
    stranger.set_unusable_password()
    stranger.save()

    said = [
        [
            str(error)
            for error in client.post("/sign-in/", {"login": email, "password": "غيرها تماما"})
            .context["form"]
            .non_field_errors()
        ]
        for email in (owner.email, stranger.email, "nobody@example.com")
    ]

    assert said[0] == said[1] == said[2] != []
    assert not is_in(guess(owner.email, PASSWORD))
