"""Who comes in by the door of telephones, and what is refused before it is looked at."""

import time

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.doors.dav.telephone import Telephone, app_password, basic, card
from wasl.foundation.accounts.models import AccessToken
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def telephone(owner):
    return Telephone(owner)


def refused(client, header=None):
    passed = {} if header is None else {"HTTP_AUTHORIZATION": header}
    answer = client.generic("PROPFIND", "/dav/", b"", **passed)
    return answer.status_code, answer.content, answer["WWW-Authenticate"]


def test_nothing_but_an_app_password_opens_and_everybody_else_is_answered_alike(owner, client_of, stranger):
    ended = app_password(owner)
    AccessToken.objects.update(revoked_at=timezone.now())
    headers = [
        basic(owner.email, "كلمة-سر-طويلة"),
        basic("nobody@example.org", "x"),
        basic(owner.email, app_password(stranger)),
        basic(owner.email, app_password(owner, "write")),
        basic(owner.email, ended),
        "Bearer " + app_password(owner), "Basic", "Basic %%%", "Basic " + "A" * 5_000, "",
    ]  # fmt: skip

    answers = set()
    for header in headers:
        cache.clear()
        answers.add(refused(Client(), header))

    assert answers == {(401, b"", 'Basic realm="Wasl", charset="UTF-8"')}
    assert refused(client_of(owner)) in answers  # a session of the pages is nothing here
    assert refused(Client()) in answers


def test_an_app_password_opens_no_page(owner):
    answer = Client().get("/people/", HTTP_AUTHORIZATION=basic(owner.email, app_password(owner)))

    assert answer.status_code == 302
    assert "sign-in" in answer["Location"]


def test_attempts_are_limited_together_with_the_other_doors_and_a_right_password_still_opens(owner, telephone):
    for _ in range(30):
        last = Client().generic("PROPFIND", "/dav/", b"", HTTP_AUTHORIZATION=basic(owner.email, "x"))

    assert last.status_code == 429
    assert telephone.properties("resourcetype").status_code == 207


def test_whoever_has_gone_is_not_let_in(owner, telephone):
    owner.is_active = False
    owner.save()

    assert telephone.properties("resourcetype").status_code == 401


@pytest.mark.parametrize("path", [
    "../../settings/", "..%2fx", "%2e%2e/x", "%252e%252e/x", "a%5c..%5cb", "//x", "x//y", "a%00b", "a%0ab", "%2fetc%2fpasswd", "./x", "x" * 700,
])  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "PROPFIND", "PUT", "DELETE"])
def test_paths_that_lead_elsewhere_are_refused(telephone, method, path):
    answer = telephone.ask(method, telephone.home + path, b"", if_match='"x"')

    assert answer.status_code in {400, 403, 404, 412}
    assert not Person.objects.exists()


@pytest.mark.parametrize("path", ["/", "/people/", "/people/{name}", "/calendar/", "/nothing/"])
@pytest.mark.parametrize("method", ["GET", "PROPFIND", "REPORT", "PUT", "DELETE"])
def test_another_owner_answers_like_an_address_that_never_was(telephone, stranger, method, path):
    create_person(stranger, display_name="غريبة", at=timezone.now())
    name = next(iter(Telephone(stranger).etags()))
    there, never = (f"/dav/{pk}{path.replace('{name}', name)}" for pk in (stranger.pk, 987_654))

    answers = [
        telephone.ask(method, address, card("لص") if method == "PUT" else b"", if_match='"x"')
        for address in (there, never)
    ]

    assert {
        (answer.status_code, answer.content.replace(str(stranger.pk).encode(), b"987654")) for answer in answers
    } == {(403, answers[0].content)}
    assert Person.objects.get().display_name == "غريبة"
    assert telephone.cards([f"../../{stranger.pk}/people/{name}"]) == {}


@pytest.mark.parametrize(
    "destination",
    [
        "/dav/{stranger}/people/a.vcf",
        "http://example.org/a.vcf",
        "/dav/{owner}/people/..%2fb.vcf",
        "/dav/{owner}/people/b.vcf",
    ],
)
@pytest.mark.parametrize(
    "method", ["MOVE", "COPY", "MKCOL", "MKCALENDAR", "PROPPATCH", "POST", "LOCK", "PATCH", "TRACE"]
)
def test_nothing_is_moved_and_nothing_else_is_understood(telephone, owner, stranger, method, destination):
    telephone.put("a.vcf", card("منى السالم"))
    said = destination.replace("{stranger}", str(stranger.pk)).replace("{owner}", str(owner.pk))

    answer = telephone.ask(method, "a.vcf", destination=said)

    assert answer.status_code == 403
    assert list(telephone.etags()) == ["a.vcf"]


@pytest.mark.parametrize("path", ["", "/dav/", "/dav/{owner}/"])
def test_a_collection_is_neither_deleted_nor_replaced(telephone, owner, path):
    telephone.put("a.vcf", card("منى السالم"))
    address = path.replace("{owner}", str(owner.pk))

    assert telephone.ask("DELETE", address).status_code in {403, 412}
    assert telephone.ask("PUT", address, card("غيرها")).status_code in {403, 409, 412}
    assert list(telephone.etags()) == ["a.vcf"]


def test_nobody_asks_for_everything_below(telephone):
    answer = telephone.properties("getetag", path="/dav/", depth="infinity")

    assert answer.status_code == 403
    assert b"propfind-finite-depth" in answer.content


LAUGHS = (
    "<!DOCTYPE a [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]><a>&a9;</a>"
)
ATTACKS = {
    "laughs": LAUGHS,
    "blown up": f"<!DOCTYPE a [<!ENTITY b '{'x' * 100_000}'>]><a>{'&b;' * 10_000}</a>",
    "a file": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "an address": '<!DOCTYPE a [<!ENTITY b SYSTEM "http://127.0.0.1/">]><a>&b;</a>',
    "a parameter": '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1/">%b;]><a/>',
    "a type elsewhere": '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>',
    "deep": "<a>" * 300_000,
    "many": "<a>" + "<b/>" * 400_000,
    "filters": '<c:f xmlns:c="urn:ietf:params:xml:ns:carddav">' + "<c:prop-filter/>" * 5_000 + "</c:f>",
    "attributes": "<a " + " ".join(f'a{n}=""' for n in range(100_000)) + "/>",
    "no XML": "BEGIN:VCARD",
    "letters": "<?xml version='1.0' encoding='utf-7'?><a/>",
    "too much": "<a>" + " " * 2_000_001 + "</a>",
}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("method", ["PROPFIND", "REPORT"])
def test_attacks_by_xml_are_refused_at_once(telephone, method, attack):
    telephone.properties("resourcetype")  # Radicale is there
    started = time.thread_time()  # of this thread's own, however busy the machine

    answer = telephone.ask(method, "", ATTACKS[attack])

    assert answer.status_code in {400, 413}, answer.content
    assert time.thread_time() - started < 0.1  # seconds
    assert b"root:" not in answer.content


@pytest.mark.parametrize("question", [
    '<propfind xmlns="DAV:"/>', "<x/>", '<sync-collection xmlns="DAV:"/>', '<c:addressbook-query xmlns:c="urn:ietf:params:xml:ns:carddav"><c:filter><x/></c:filter></c:addressbook-query>',
    '<c:free-busy-query xmlns:c="urn:ietf:params:xml:ns:caldav"/>', '<c:addressbook-multiget xmlns:c="urn:ietf:params:xml:ns:carddav"><href xmlns="DAV:"/></c:addressbook-multiget>',
])  # fmt: skip
@pytest.mark.parametrize("method", ["PROPFIND", "REPORT"])
@pytest.mark.parametrize("collection", ["people", "calendar"])
def test_questions_that_say_too_little_are_no_faults_of_ours(owner, method, question, collection):
    telephone = Telephone(owner, collection=collection)
    create_person(owner, display_name="منى", at=timezone.now())

    assert telephone.ask(method, "", question).status_code in {207, 400, 403}


def test_a_card_is_at_most_ten_megabytes(telephone):
    assert telephone.put("a.vcf", card("منى", "NOTE:" + "x" * 10_000_001)).status_code == 413
    assert not Person.objects.exists()


def test_headers_of_proxies_mean_nothing(telephone):
    answer = telephone.ask(
        "PROPFIND", "", b"", depth="0", x_script_name="/elsewhere", x_forwarded_for="1.1.1.1", x_remote_user="1"
    )

    assert answer.status_code == 207
    assert b"/elsewhere" not in answer.content


def test_what_goes_wrong_within_is_told_like_everywhere(telephone, monkeypatch):
    create_person(telephone.owner, display_name="منى", at=timezone.now())
    name = next(iter(telephone.etags()))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("wasl.doors.dav.collections.text_of", full)

    assert telephone.ask("GET", name).status_code == 507
