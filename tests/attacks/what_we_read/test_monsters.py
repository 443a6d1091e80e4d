"""Requests that nobody sends by hand: too much, too deep, cut off, or with signs that no text holds."""

import time

import pytest
from django.db import connection
from django.test import Client

pytestmark = pytest.mark.django_db

SECONDS_AT_MOST = 5  # of processor time: the machine may be busy
BOUNDARY = "b0undary"
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture(autouse=True)
def in_time():
    begun = time.process_time()
    yield
    assert time.process_time() - begun < SECONDS_AT_MOST


def part(name: str, value: str, more: str = "") -> str:
    return f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n{value}\r\n'


@pytest.mark.parametrize(
    "body",
    [
        "".join(part(f"f{n}", "x") for n in range(10_000)) + f"--{BOUNDARY}--\r\n",
        "".join(part(f"f{n}", "x", f'; filename="{n}"') for n in range(10_000)) + f"--{BOUNDARY}--\r\n",
        part("name", "x" * 3_000_000) + f"--{BOUNDARY}--\r\n",
    ],
    ids=["10,000 fields", "10,000 files", "a field of 3 MB"],
)
def test_a_form_of_more_than_any_page_sends_is_refused(hers, body):
    answer = hers.generic("POST", "/people/new/", body.encode(), content_type=MULTIPART)

    assert answer.status_code in {400, 413}


@pytest.mark.parametrize(
    "body",
    [
        "",
        f"--{BOUNDARY}",
        part("name", "نورة"),  # without its end
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="name"\r\nContent-Transfer-Encoding: base64\r\n\r\n{" " * 200_000}!\r\n--{BOUNDARY}--',
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="name"\r\nContent-Type: text/plain; charset=rot13\r\n\r\nx\r\n--{BOUNDARY}--',
        part("name", "x", "; filename*=UTF-8''" + "%41" * 20_000) + f"--{BOUNDARY}--",
        ("--" + BOUNDARY + "\r\n") * 20_000,
    ],
    ids=["empty", "only its mark", "no end", "blanks as base64", "unknown charset", "endless file name", "only marks"],
)
def test_a_form_that_is_broken_is_answered(hers, body):
    assert hers.generic("POST", "/people/new/", body.encode(), content_type=MULTIPART).status_code < 500


@pytest.mark.parametrize(
    "content_type",
    [
        "application/json",
        "text/plain",
        "application/xml",
        "multipart/form-data",
        "x/y; charset=utf-16",
        "application/x-www-form-urlencoded; charset=utf-16",
    ],
)
def test_a_body_of_another_kind_is_no_form(hers, content_type):
    bodies = (
        "[" * 100_000,
        '{"name": 1e400}',
        '{"name": ' + "9" * 10_000 + "}",
        "\ufeffname=x",
        "name=%ff%fe",
        "name=\x00",
    )

    for body in bodies:
        assert hers.generic("POST", "/people/new/", body.encode(), content_type=content_type).status_code < 500


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_ACCEPT_LANGUAGE": "ar-" * 34_000},
        {"HTTP_ACCEPT_LANGUAGE": ",".join(["a" * 8] * 12_000)},
        {"HTTP_ACCEPT_LANGUAGE": "ar;q=" + "9" * 100_000},
        {"HTTP_COOKIE": "a=" + "b" * 60_000},
        {"HTTP_COOKIE": "; ".join(f"c{n}={n}" for n in range(10_000))},
        {"HTTP_COOKIE": 'sessionid="\\"; csrftoken=\x7f; django_language=../../etc'},
        {"HTTP_REFERER": "http://testserver/" + "x" * 60_000},
        {"HTTP_USER_AGENT": "x" * 60_000},
        {"HTTP_IF_MODIFIED_SINCE": "x" * 60_000},
        {"HTTP_IF_NONE_MATCH": ",".join(['"x"'] * 20_000)},
        {"HTTP_RANGE": "bytes=" + ",".join(["0-1"] * 20_000)},
        {"HTTP_X_FORWARDED_FOR": "1" * 60_000},
        {"HTTP_HX_REQUEST": "true", "HTTP_HX_CURRENT_URL": "http://[" * 1_000},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_headers_of_monsters_are_answered(client, hers, headers):
    assert client.get("/sign-in/", **headers).status_code < 500
    if "HTTP_COOKIE" not in headers:
        assert hers.get("/people/", **headers).status_code < 500


@pytest.mark.parametrize("address", ["/people/", "/search/", "/today/", "/sign-in/"])
def test_a_hundred_thousand_questions_in_one_address_are_answered(hers, address):
    assert hers.get(address, QUERY_STRING="&".join(f"k{n}=v" for n in range(100_000))).status_code in {200, 302, 400}
    assert hers.get(address + "x" * 60_000).status_code == 404


def test_questions_that_name_columns_ask_nothing(owner, stranger, hers):
    """They would tell a password letter by letter, or join what does not belong together."""
    plain = hers.get("/people/").content.count(b"<tr")
    for question in (
        "ordering=owner__password", "sort=owner__password", "owner__password__startswith=a", "_connector=OR%201=1", "_negated=1",
        "fields=password", "q=x&owner=2", "id__in=1", "circle=1%29%20OR%201=1--", "page=-1", "page=1e400", "page=" + "9" * 400, "circle=" + "9" * 400,
    ):  # fmt: skip
        answer = hers.get(f"/people/?{question}")

        assert answer.status_code in {200, 404}, question
        assert stranger.email not in answer.content.decode(), question
    assert hers.get("/people/").content.count(b"<tr") == plain


@pytest.mark.parametrize("number", [2**31, 2**63 - 1, 2**63, 10**30])
def test_an_id_beyond_every_column_is_not_found(hers, number):
    for path in (f"/people/{number}/", f"/promises/{number}/", f"/bring/{number}/", f"/communities/{number}/"):
        assert hers.get(path).status_code == 404, (path, connection.vendor)


HIDDEN = [
    "/static/../settings.py", "/static/..%2fsettings.py", "/static/%2e%2e/%2e%2e/project/settings.py", "/static/....//settings.py",
    "/static/built/../../../project/settings.py", "/static//etc/passwd", "/static/%00", "/static/..\\settings.py", "/static/%252e%252e/x",
    "/media/", "/.git/config", "/.git/HEAD", "/.env", "/wasl.sqlite3", "/secret.key", "/backups/", "/admin/", "/admin/login/", "/__debug__/",
    "/schema/", "/settings.py", "/people/.git/", "/wasl.sqlite3-wal", "/static/built/", "/static/", "/server-status", "/.well-known/",
]  # fmt: skip


@pytest.mark.parametrize("path", HIDDEN)
def test_nothing_lies_beside_the_pages(hers, path):
    for client in (Client(), hers):
        answer = client.get(path)

        assert answer.status_code in {400, 404}, path
        assert b"SECRET_KEY" not in answer.content
        assert b"Traceback" not in answer.content
