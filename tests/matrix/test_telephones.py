"""A telephone of one owner asks for another's cards and days, by every path there is: as for what never was, and no row changes."""

from dataclasses import replace

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.doors.dav.telephone import Telephone, card
from tests.matrix.asking import ask
from tests.matrix.kept_rows import every_row
from tests.matrix.tokens import every_header
from wasl.foundation.accounts.models import AccessToken, User
from wasl.relations.people.actions import create_person
from wasl.relations.trust.actions import make_promise

pytestmark = pytest.mark.django_db

NEVER = 987_654
METHODS = (
    "OPTIONS",
    "GET",
    "HEAD",
    "PROPFIND",
    "REPORT",
    "PUT",
    "DELETE",
    "MOVE",
    "COPY",
    "PROPPATCH",
    "MKCOL",
    "POST",
)
NAMESPACES = 'xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav" xmlns:k="urn:ietf:params:xml:ns:caldav"'
ETAG_AND_TEXT = "<prop><getetag/><c:address-data/><k:calendar-data/></prop>"


@pytest.fixture
def hers(stranger):
    """Another's telephone, with a card and a day on it that the attacker knows the address and the ETag of."""
    noura = create_person(stranger, display_name="كناري القاسمي", at=timezone.now())
    make_promise(stranger, people=[noura], wording="كناري", made_on=timezone.localdate(), due_on=timezone.localdate())
    return Telephone(stranger)


@pytest.fixture
def telephone(owner):
    """The attacker's, with a card of its own; its use was noted."""
    create_person(owner, display_name="منى السالم", at=timezone.now())
    his = Telephone(owner)
    his.etags()
    return his


def collections(hers: Telephone) -> dict[str, dict[str, str]]:
    """Of each collection its names, and their ETags."""
    return {name: replace(hers, collection=name).etags() for name in ("people", "calendar")}


def multiget(hrefs: list[str], kind: str) -> str:
    prefix = "c:addressbook" if kind == "people" else "k:calendar"
    told = "".join(f"<href>{href}</href>" for href in hrefs)
    return f"<{prefix}-multiget {NAMESPACES}>{ETAG_AND_TEXT}{told}</{prefix}-multiget>"


def bodies(method: str, hrefs: list[str]) -> list[str]:
    """What a telephone may send with that method."""
    return {
        "PUT": [card("لص")],
        "PROPFIND": ["", f"<propfind {NAMESPACES}><allprop/></propfind>"],
        "REPORT": [
            *(multiget(hrefs, kind) for kind in ("people", "calendar")),
            f"<sync-collection {NAMESPACES}><sync-token/><sync-level>1</sync-level>{ETAG_AND_TEXT}</sync-collection>",
            f"<c:addressbook-query {NAMESPACES}>{ETAG_AND_TEXT}<c:filter/></c:addressbook-query>",
            f'<k:calendar-query {NAMESPACES}>{ETAG_AND_TEXT}<k:filter><k:comp-filter name="VCALENDAR"/></k:filter></k:calendar-query>',
        ],
    }.get(method, [""])


@pytest.mark.parametrize("method", METHODS)
def test_cards_and_days_of_another_are_as_if_they_never_were(telephone, hers, stranger, method):
    """On the collection and on each of its rows, with and without the right ETag."""
    kept, before = collections(hers), every_row()

    for kind, etags in kept.items():
        assert etags
        for name, etag in [("", '"x"'), *etags.items()]:
            path = f"/dav/{{}}/{kind}/{name}"
            for more in ({}, {"if_match": etag}, {"if_none_match": "*"}, {"depth": "1"}):
                for there, never in zip(
                    *(bodies(method, [path.format(pk)]) for pk in (stranger.pk, NEVER)), strict=True
                ):
                    told = asked(telephone, method, path.format(stranger.pk), there, stranger.pk, more)
                    assert told == asked(telephone, method, path.format(NEVER), never, NEVER, more)
                    assert told[0] in {403, 404, 405, 412} or method == "OPTIONS"
    assert every_row() == before


def asked(telephone, method, path, body, pk, more):
    answer = telephone.ask(method, path, body, **more)
    return answer.status_code, answer.content.replace(f"/{pk}/".encode(), b"/ID/"), sorted(answer.items())


@pytest.mark.parametrize("kind", ["people", "calendar"])
@pytest.mark.parametrize("written", [
    "/dav/{pk}/{kind}/{name}", "http://testserver/dav/{pk}/{kind}/{name}", "//testserver/dav/{pk}/{kind}/{name}",
    "/dav/{own}/{kind}/../../{pk}/{kind}/{name}", "/dav/{own}/{kind}/..%2f..%2f{pk}%2f{kind}%2f{name}", "/dav/{own}/{kind}/{name}",
    "/dav/{own}/{kind}/%2e%2e/%2e%2e/{pk}/{kind}/{name}", "/{pk}/{kind}/{name}", "{name}", "/dav/{pk}%2f{kind}/{name}",
])  # fmt: skip
def test_no_address_within_a_question_fetches_them(telephone, hers, owner, stranger, kind, written):
    """A question at one's own collection, that names a row of another's."""
    names, before = collections(hers)[kind], every_row()
    hrefs = [written.format(pk=stranger.pk, own=owner.pk, kind=kind, name=name) for name in names]
    own = replace(telephone, collection=kind)

    answer = own.ask("REPORT", "", multiget(hrefs, kind))

    assert answer.status_code in {207, 400, 403}
    assert "كناري".encode() not in answer.content
    assert not any(etag.strip('"').encode() in answer.content for etag in names.values())
    assert every_row() == before


@pytest.mark.parametrize("method", ["MOVE", "COPY"])
@pytest.mark.parametrize("destination", [
    "/dav/{pk}/people/{name}", "http://testserver/dav/{pk}/people/{name}", "http://elsewhere.example/dav/{pk}/people/a.vcf",
    "//elsewhere.example/a.vcf", "/dav/{own}/people/..%2f..%2f{pk}%2fpeople%2fa.vcf", "/dav/{own}/people/../../{pk}/people/a.vcf", "",
])  # fmt: skip
def test_nothing_is_moved_from_or_to_another(telephone, hers, owner, stranger, method, destination):
    own, other = next(iter(telephone.etags())), next(iter(hers.etags()))
    before = every_row()
    to = destination.format(pk=stranger.pk, own=owner.pk, name=other)

    for path in (telephone.home + own, hers.home + other):
        for overwrite in ("T", "F"):
            assert telephone.ask(method, path, destination=to, overwrite=overwrite).status_code in {403, 404, 405}

    assert every_row() == before


@pytest.mark.parametrize("method", METHODS)
def test_whatever_opens_no_telephones_is_answered_as_what_never_was(hers, stranger, client_of, method):
    """Tokens of programs, ended ones, one for telephones in the manner of programs, and a session of the pages."""
    name = next(iter(hers.etags()))
    headers, before = every_header(stranger), every_row()
    never = at_the_door(Client(), method, hers.home + name, headers["never, basic"])

    told_apart = [
        kind
        for kind, header in headers.items()
        if kind != "phones, basic" and at_the_door(Client(), method, hers.home + name, header) != never
    ]

    assert told_apart == []
    assert never.status == 401
    assert at_the_door(signed_in(client_of, stranger), method, hers.home + name) == never
    assert every_row() == before


def at_the_door(client, method, path, header=None):
    cache.clear()  # tries are counted
    return ask(client, method, path, **({"HTTP_AUTHORIZATION": header} if header else {}))


def signed_in(client_of, user: User) -> Client:
    """Signing in is noted on the account; the token's rows stay as they were."""
    before = User.objects.values().get(pk=user.pk)
    browser = client_of(user)
    User.objects.filter(pk=user.pk).update(last_login=before["last_login"])
    assert AccessToken.objects.of(user).exists()
    return browser
