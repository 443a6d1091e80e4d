"""Every address of the API in every method that it takes: whose rows it finds, and how much it asks the database."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.access import make_token
from tests.matrix.kept_rows import every_row
from wasl.overviews.duplicates.actions import merge
from wasl.project.api_urls import described
from wasl.relations.exchange.actions import note_favour
from wasl.relations.interactions.actions import log_interaction, remove_interaction
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.actions import create_circle, create_person, put_in_circle, tag_people
from wasl.relations.people.models import Affiliation, Likeness, LookedThrough, Organisation, Person, WayToReach
from wasl.relations.trust.actions import confided, keep_confidence, make_promise, make_vault, pin_statement, unlock
from wasl.relations.trust.models import Promise

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NAMES = ("نورة القاسمي", "خالد المنصور", "هند السالم", "ليلى التونسي", "Omar Haddad", "سارة العتيبي")
CANARY = "سينتقل-إلى-جدة-في-رمضان"
BODIES = {
    "PersonCreated": {"name": "منى"}, "PersonChanged": {"city": "جدة"}, "CircleGiven": {"name": "مجلس الأحد"},
    "WayCreated": {"kind": "email", "shown": "n@example.org"}, "InteractionChanged": {"note": "غداء"},
    "PromiseChanged": {"wording": "الملخص كاملا"}, "Settled": {}, "NoteGiven": {"sentence": "كلمت نورة أمس"},
    "DraftGiven": {"draft": "شكرا"}, "RhythmGiven": {"every_days": 30}, "AffiliationCreated": {"organisation": "هيئة الأدب", "since": "2019"},
    "AffiliationChanged": {"role": "مديرة"}, "StatementChanged": {"words": "مئتان"}, "FavourChanged": {"words": "سيرة"},
}  # fmt: skip


@pytest.fixture(autouse=True)
def no_earlier_tries():
    cache.clear()


def furnish(owner, count=1):
    """So many people, each with a contact, a promise, an occasion, a way, a place of work, in one circle and with one tag."""
    circle = create_circle(owner, name="المرشدون")
    rows = {"circle_id": circle.pk}
    for number in range(count):
        person = create_person(owner, display_name=f"{NAMES[number % len(NAMES)]} {number}", at=AT)
        place = Organisation.objects.create(owner=owner, name=f"هيئة {number}", key=f"هيئه {number}")
        work = Affiliation.objects.create(owner=owner, person=person, organisation=place, role="مديرة")
        for days in range(4):
            contact = log_interaction(owner, people=[person], channel="call", at=AT - timedelta(days=9 * days))
        gone = log_interaction(owner, people=[person], channel="call", at=AT)
        rows |= {
            "person_id": person.pk, "interaction_id": contact.pk, "organisation": place.pk,
            "binned_id": remove_interaction(owner, gone.pk).pk, "affiliation_id": work.pk,
            "statement_id": pin_statement(owner, people=[person], matter=f"الأجر {number}", words="مئة", said_on=AT.date()).pk,
            "favour_id": note_favour(owner, people=[person], side="received", kind="help", on=timezone.localdate()).pk,
            "promise_id": make_promise(owner, people=[person], wording=f"ملخص {number}", made_on=AT.date()).pk,
            "occasion_id": Occasion.objects.create(owner=owner, person=person, kind="birthday", month=12, day=1 + number % 28).pk,
            "way_id": WayToReach.objects.create(owner=owner, person=person, kind="email", value=f"n{number}@example.com", shown="n@example.com").pk,
        }  # fmt: skip
        put_in_circle(owner, circle.pk, [person.pk], at=AT)
        tag_people(owner, [person.pk], name="شعر", at=AT)
        twin, part = (create_person(owner, display_name=f"مها الدوسري {number}", at=AT) for _ in range(2))
        rows |= {"other_id": twin.pk, "merge_id": merge(owner, twin.pk, part.pk, at=AT).pk}
        Likeness.objects.create(
            owner=owner, a=person, b=twin, probability=0.5 + number / 100, reasons=[{"word": "name"}]
        )
    LookedThrough.objects.update_or_create(owner=owner, defaults={"changed_until": timezone.now()})
    return rows


RESTORED = {
    "people": "person_id", "circles": "circle_id", "promises": "promise_id", "statements": "statement_id", "favours": "favour_id",
}  # fmt: skip


def every_operation():
    for path, methods in described()["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


OPERATIONS = list(every_operation())
NAMED = [f"{method} {path}" for method, path, _operation in OPERATIONS]


def body_of(operation, rows):
    """What the operation takes, of the rows that are there."""
    schema = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    references = [schema, *schema.get("allOf", []), *schema.get("anyOf", [])]
    name = next((one["$ref"] for one in references if "$ref" in one), "").rpartition("/")[2]
    person = rows.get("person_id")
    of_rows = {
        "": None,
        "PeopleGiven": {"people": [person]},
        "InteractionCreated": {"people": [person], "channel": "call", "at": "2026-11-20T10:00:00"},
        "PromiseCreated": {"people": [person], "wording": "ملخص"},
        "OccasionCreated": {"person": person, "kind": "anniversary", "on": "--03-20"},
        "StatementCreated": {"people": [person], "matter": "الأجر", "words": "مئة"},
        "StatementReplaced": {"people": [person], "words": "مئتان"},
        "FavourCreated": {"people": [person], "side": "given"},
        "ThanksGiven": {"person": person},
        "MergeCreated": {"kept": person, "merged": rows.get("other_id")},
        "CirclesGiven": {"circles": [rows.get("circle_id")]},
    }
    return BODIES[name] if name in BODIES else of_rows[name]


def ask(written, method, path, rows, operation):
    url = path.format(**rows)
    query = {"/api/1/search": "?q=نورة", "/api/1/introductions": f"?person={rows.get('person_id')}"}.get(path, "")
    body = body_of(operation, rows)
    data = "" if body is None else json.dumps(body, ensure_ascii=False)
    client = Client(headers={"authorization": f"Bearer {written}"} if written else {})
    return client.generic(method, url + query, data, content_type="application/json")


def settled_token(owner, kind="write"):
    """One whose first use was noted, so that asking writes nothing of its own."""
    token, written = make_token(owner, kind)
    type(token).objects.filter(pk=token.pk).update(last_used_at=timezone.now(), seen_from=["127.0.0.1"])
    return written


@pytest.mark.parametrize(("method", "path", "operation"), OPERATIONS, ids=NAMED)
def test_the_owner_is_answered(owner, method, path, operation):
    rows = furnish(owner)
    if path.endswith("/restore") and "binned" not in path:
        word = path.split("/")[3]
        key = RESTORED[word]
        ask(settled_token(owner), "DELETE", f"/api/1/{word}/{{{key}}}", rows, {})

    answer = ask(settled_token(owner), method, path, rows, operation)

    assert answer.status_code == min(int(status) for status in operation["responses"] if str(status)[0] == "2")
    assert json.loads(answer.content) is not None


@pytest.mark.parametrize(
    ("method", "path", "operation"), [one for one in OPERATIONS if "{" in one[1]], ids=lambda one: str(one)[:60]
)
def test_rows_of_another_are_answered_as_if_they_never_were(owner, stranger, method, path, operation):
    """To the byte, and no row changes. What is in a body is the stranger's own."""
    rows, own = furnish(owner), furnish(stranger)
    never = {name: value + 10_000 for name, value in rows.items()}
    written, before = settled_token(stranger), every_row()

    hers = ask(
        written, method, path, rows | {"person_id": own["person_id"]} if "{person_id}" not in path else rows, operation
    )
    none = ask(
        written,
        method,
        path,
        never | {"person_id": own["person_id"]} if "{person_id}" not in path else never,
        operation,
    )

    assert hers.status_code == 404
    assert (hers.content, sorted(hers.items())) == (none.content, sorted(none.items()))
    assert every_row() == before


BY_BODY = [
    ("POST", "/api/1/interactions", {"channel": "call", "at": "2026-11-20T10:00:00"}, "people"),
    ("POST", "/api/1/promises", {"wording": "ملخص"}, "people"),
    ("POST", "/api/1/occasions", {"kind": "birthday", "on": "--03-20"}, "person"),
    ("POST", "/api/1/check-text", {"draft": "شكرا"}, "to"),
    ("POST", "/api/1/statements", {"matter": "الأجر", "words": "مئة"}, "people"),
    ("POST", "/api/1/favours", {"side": "given"}, "people"),
    ("POST", "/api/1/favours/thanks", {}, "person"),
    ("POST", "/api/1/favours/thanks/take-back", {}, "person"),
]


@pytest.mark.parametrize(("method", "path", "body", "field"), BY_BODY, ids=lambda one: str(one)[:30])
def test_people_of_another_are_named_in_no_body(owner, stranger, method, path, body, field):
    rows = furnish(owner)
    written, before = settled_token(stranger), every_row()
    client = Client(headers={"authorization": f"Bearer {written}"})

    answers = [
        client.generic(
            method,
            path,
            json.dumps(body | {field: [who] if field == "people" else who}),
            content_type="application/json",
        )
        for who in (rows["person_id"], rows["person_id"] + 10_000)
    ]

    assert [one.status_code for one in answers] == [404, 404]
    assert answers[0].content == answers[1].content
    assert every_row() == before


@pytest.mark.parametrize(
    "narrowed",
    [
        "people?circle={circle_id}",
        "people?organisation={organisation}",
        "interactions?person={person_id}",
        "promises?person={person_id}",
        "statements?person={person_id}",
        "favours?person={person_id}",
    ],
)
def test_lists_are_not_narrowed_by_rows_of_another(owner, stranger, narrowed):
    rows = furnish(owner)
    furnish(stranger)

    told = Client(headers=make_token(stranger).header).get("/api/1/" + narrowed.format(**rows)).json()

    assert told == {"items": [], "next": None}


@pytest.mark.parametrize("path", ["introductions?person={person_id}", "introductions?organisation={organisation}"])
def test_nobody_leads_to_rows_of_another(owner, stranger, path):
    rows = furnish(owner)

    assert Client(headers=make_token(stranger).header).get("/api/1/" + path.format(**rows)).status_code == 404


@pytest.mark.parametrize(("method", "path", "operation"), OPERATIONS, ids=NAMED)
def test_nobody_is_answered_and_nothing_changes(owner, method, path, operation):
    rows = furnish(owner)
    phone, before = make_token(owner, "phones").written, every_row()

    answers = [ask(written, method, path, rows, operation) for written in ("", "wasl_aaaaaaaaaa_" + "A" * 43)]

    assert [one.status_code for one in answers] == [401, 401]
    assert every_row() == before
    assert ask(phone, method, path, rows, operation).status_code == 401


@pytest.mark.parametrize(
    ("method", "path", "operation"), [one for one in OPERATIONS if one[0] != "GET"], ids=lambda one: str(one)[:60]
)
def test_a_token_that_reads_changes_nothing(owner, method, path, operation):
    rows = furnish(owner)
    written = settled_token(owner, "read")
    type(make_token(owner).token).objects.update(last_refused_at=timezone.now())
    before = every_row()

    answer = ask(written, method, path, rows, operation)

    assert answer.status_code == (200 if path in {"/api/1/check-text", "/api/1/notes/read"} else 403)
    assert every_row() == before


LISTS = [
    "people",
    "circles",
    "tags",
    "organisations",
    "interactions",
    "promises",
    "statements",
    "favours",
    "favours/balances",
    "merges",
    "duplicates",
    "occasions?on=2026-11-25",
    "warmth",
    "search?q=نورة",
]


def queries_for(owner, path):
    client = Client(headers={"authorization": f"Bearer {settled_token(owner)}"})
    client.get("/api/1/" + path)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get("/api/1/" + path)
    told = answer.json()
    return len(asked), len(told["items"] if isinstance(told, dict) else told)


@pytest.mark.parametrize("path", LISTS)
def test_a_list_of_twenty_takes_no_more_queries_than_one_of_one(owner, stranger, path):
    furnish(owner, 1)
    furnish(stranger, 20)

    few, many = queries_for(owner, path), queries_for(stranger, path)

    assert few[0] == many[0] <= (30 if path.startswith(("search", "warmth", "duplicates")) else 5)
    assert few[1] <= many[1]
    assert few[1] > 0


ONE = {
    "people/{person_id}": 8,
    "interactions/{interaction_id}": 3,
    "promises/{promise_id}": 5,
    "occasions/{occasion_id}": 2,
    "circles/{circle_id}": 2,
    "people/{person_id}/affiliations": 3,
    "people/{person_id}/circles": 4,
    "people/{person_id}/rhythm": 4,
    "people/affiliations/{affiliation_id}": 2,
    "circles/{circle_id}/rhythm": 3,
    "statements/{statement_id}": 5,
    "favours/{favour_id}": 3,
    "merges/{merge_id}": 2,
}


@pytest.mark.parametrize("path", ONE)
def test_one_takes_so_many_queries(owner, path):
    rows = furnish(owner, 3)

    client = Client(headers={"authorization": f"Bearer {settled_token(owner)}"})
    client.get("/api/1/" + path.format(**rows))
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/api/1/" + path.format(**rows)).status_code == 200

    assert len(asked) <= ONE[path]


@pytest.mark.parametrize(
    "path", ["people", "interactions", "promises", "organisations", "statements", "favours", "merges", "duplicates"]
)
def test_pages_tell_each_row_once_and_all_of_them(owner, path):
    furnish(owner, 12)
    client = Client(headers=make_token(owner).header)
    whole = [named(one) for one in client.get(f"/api/1/{path}?limit=200").json()["items"]]

    told, after = [], ""
    while after is not None:
        page = client.get(f"/api/1/{path}", {"limit": 5, **({"after": after} if after else {})}).json()
        told += [named(one) for one in page["items"]]
        after = page["next"]

    assert told == whole
    assert len(set(told)) == len(told) >= 12


def named(told):
    """By its number; a pair by those of its people."""
    return told["id"] if "id" in told else tuple(one["id"] for one in told["people"])


def test_a_program_asks_for_what_changed(owner):
    furnish(owner, 3)
    client = Client(headers=make_token(owner).header)
    latest = max(one["changed_at"] for one in client.get("/api/1/people").json()["items"])
    person = Person.objects.earliest("pk")

    client.patch(f"/api/1/people/{person.pk}", {"city": "جدة"}, content_type="application/json")

    told = client.get("/api/1/people", {"changed_since": latest}).json()["items"]
    assert person.pk in [one["id"] for one in told]
    assert client.get("/api/1/people", {"changed_since": told[-1]["changed_at"]}).json()["items"]


def test_no_answer_holds_what_was_confided(owner):
    """A confidence, planted: no address tells of it, whatever is asked."""
    rows = furnish(owner)
    make_vault(owner, "أربع كلمات لا يعرفها أحد")
    keys = unlock(owner, "أربع كلمات لا يعرفها أحد", AT)
    keep_confidence(owner, keys, confided(words=CANARY, told_on=AT.date(), by=Person.objects.get(pk=rows["person_id"])))
    written = settled_token(owner)

    told = b"".join(
        ask(written, method, path, rows, operation).content for method, path, operation in OPERATIONS if method == "GET"
    )

    assert CANARY not in told.decode()
    assert not [path for _method, path, _operation in OPERATIONS if "confiden" in path or "vault" in path]


def test_words_of_a_private_promise_are_not_told(owner):
    rows = furnish(owner)
    Promise.objects.filter(pk=rows["promise_id"]).update(is_private=True, wording=CANARY)
    client = Client(headers=make_token(owner).header)

    told = [
        client.get(path)
        for path in ("/api/1/promises", f"/api/1/promises/{rows['promise_id']}", "/api/1/search?kind=promise&q=ملخص")
    ]

    assert CANARY not in "".join(one.content.decode() for one in told)
    assert told[1].json()["is_private"]


def test_no_way_leads_to_somebody_private(owner):
    rows = furnish(owner, 2)
    Person.objects.filter(pk=rows["person_id"]).update(is_private=True)

    assert (
        Client(headers=make_token(owner).header).get("/api/1/introductions", {"person": rows["person_id"]}).json() == []
    )


def test_every_address_is_in_the_description():
    """Those that are named in the program, and those of the document, are the same."""
    from wasl.project.api_urls import urlpatterns

    told = {re.sub(r"{(\w+)}", r"<int:\1>", path.removeprefix("/api/1/")) for _method, path, _operation in OPERATIONS}

    assert told == {str(one.pattern) for one in urlpatterns} - {"openapi.json"}
    assert reverse("api:people") == "/api/1/people"


def test_a_promise_keeps_those_who_lie_in_the_bin(owner):
    rows = furnish(owner)
    client = Client(headers=make_token(owner).header)
    client.delete(f"/api/1/people/{rows['person_id']}")

    answer = client.patch(
        f"/api/1/promises/{rows['promise_id']}", {"wording": "الملخص كاملا"}, content_type="application/json"
    )

    assert answer.status_code == 200
    assert list(Promise.objects.get().counterparts.values_list("person", flat=True)) == [rows["person_id"]]
