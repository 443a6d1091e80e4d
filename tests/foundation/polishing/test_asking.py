"""A model is asked once, at the address that was named, with what was shown; of its answer only plain words are believed."""

import json
import socket
from dataclasses import replace

import pytest
from django.utils import translation

from tests.model_server import Said, model_server, polished
from wasl.foundation.polishing import asking, refusals
from wasl.foundation.polishing.asking import BYTES_AT_MOST, ask
from wasl.foundation.polishing.endpoint import Endpoint, configured, what_is_wrong
from wasl.foundation.polishing.leaving import LONGEST_DRAFT, leaving_for

DRAFT = "السلام عليكم د. نورة،\nنلتقي يوم الأحد الساعة ١٠ في جدة."
BETTER = "السلام عليكم ورحمة الله د. نورة،\nيسعدني أن نلتقي يوم الأحد الساعة ١٠ في جدة."


@pytest.fixture
def server():
    with model_server() as found:
        yield found


@pytest.fixture
def endpoint(server):
    return Endpoint(server.base, "jais-7b")


def asked(endpoint, draft=DRAFT, **more):
    return ask(leaving_for(endpoint, draft), lambda: None, **more)


def answered(server, endpoint, words, draft=DRAFT):
    server.answer = polished(words)
    return asked(endpoint, draft)


def test_what_was_shown_is_what_leaves_to_the_byte(server, endpoint):
    leaving = leaving_for(endpoint, DRAFT)
    server.answer = polished(BETTER)

    assert ask(leaving, lambda: None) == BETTER
    assert server.heard.decode() == f"{leaving.head}\n\n".replace("\n", "\r\n") + leaving.body
    assert server.paths == ["/v1/chat/completions"]


def test_only_the_key_is_hidden_when_it_is_shown(server, endpoint):
    leaving = leaving_for(replace(endpoint, key="secret-key"), DRAFT)
    server.answer = polished(BETTER)
    ask(leaving, lambda: None)

    assert "secret-key" not in leaving.head + leaving.body + repr(leaving)
    shown = f"{leaving.head}\n\n".replace("\n", "\r\n") + leaving.body
    assert server.heard.decode() == shown.replace("••••••", "secret-key")


@pytest.mark.parametrize(("draft", "begins"), [(DRAFT, "المطلوب"), ("Dear Noura, see you on Sunday.", "Polish")])
def test_the_draft_and_an_instruction_that_is_always_the_same_and_nothing_else(endpoint, draft, begins):
    told = json.loads(leaving_for(endpoint, f"  {draft}\r\n").body)
    other = json.loads(leaving_for(endpoint, draft[: len(draft) // 2]).body)

    assert set(told) == {"model", "messages", "temperature", "stream"}
    assert [one["role"] for one in told["messages"]] == ["system", "user"]
    assert told["messages"][0]["content"].startswith(begins)
    assert told["messages"][0] == other["messages"][0]
    assert told["messages"][1]["content"] == draft
    assert told["model"] == "jais-7b"


@pytest.mark.parametrize("draft", ["", " \n "])
def test_no_words_are_not_sent(endpoint, draft):
    with pytest.raises(refusals.NothingToPolishError):
        leaving_for(endpoint, draft)


def test_a_book_is_no_message(endpoint):
    with pytest.raises(refusals.TooLongToPolishError):
        leaving_for(endpoint, "س" * (LONGEST_DRAFT + 1))


def test_what_nobody_can_encode_is_sent_as_far_as_it_goes(server, endpoint):
    assert answered(server, endpoint, "Good", "Go\ud800od") == "Good"
    assert server.asked["messages"][1]["content"] == "Go?od"


REFUSED = {
    "a wrong key": (Said(b"{}", status=401), refusals.EndpointKeyError),
    "a key without a right": (Said(b"{}", status=403), refusals.EndpointKeyError),
    "an unknown model": (Said(b"{}", status=404), refusals.ModelUnknownError),
    "too much to do": (Said(b"{}", status=429), refusals.EndpointBusyError),
    "a fault of its own": (Said(b"{}", status=500), refusals.EndpointFailedError),
    "a web page": (Said(b"<html>Hello</html>", kind="text/html"), refusals.AnswerUnreadableError),
    "compressed": (Said(b"{}", headers=[("Content-Encoding", "gzip")]), refusals.AnswerUnreadableError),
    "no JSON": (Said(b'{"choices": ['), refusals.AnswerUnreadableError),
    "no UTF-8": (Said(b'{"choices": [{"message": {"content": "\xff\xfe"}}]}'), refusals.AnswerUnreadableError),
    "other JSON": (Said(b'{"error": {"message": "no"}}'), refusals.AnswerUnreadableError),
    "a list": (Said(b"[]"), refusals.AnswerUnreadableError),
    "without an end": (Said(b"[" * 100_000), refusals.AnswerUnreadableError),
    "no choice": (Said(b'{"choices": []}'), refusals.AnswerUnreadableError),
    "a number for words": (Said(b'{"choices": [{"message": {"content": 3}}]}'), refusals.AnswerUnreadableError),
    "no words": (polished(""), refusals.AnswerEmptyError),
    "null": (polished(None), refusals.AnswerEmptyError),
    "white space": (polished(" \n\u200b\x00".replace("\u200b", "")), refusals.AnswerEmptyError),
    "thoughts alone": (polished("<think>hm</think>"), refusals.AnswerEmptyError),
    "cut off": (polished(BETTER, "length"), refusals.AnswerCutError),
    "marks of a page": (polished('Hello <img src="http://x.example/?draft">'), refusals.AnswerMarkedUpError),
    "a script": (polished("<script>alert(1)</script> Hello"), refusals.AnswerMarkedUpError),
    "signs of a page": (polished("Tom &amp; Jerry"), refusals.AnswerMarkedUpError),
    "an essay": (polished("كلمة " * 500), refusals.AnswerIsAnotherTextError),
    "huge": (Said(b'"' + b"x" * (BYTES_AT_MOST + 1) + b'"'), refusals.AnswerTooLargeError),
    "less than it said": (Said(b'{"choices"', length=500), refusals.EndpointLostError),
}


@pytest.mark.parametrize("case", REFUSED)
def test_nothing_else_than_one_message_is_believed(server, endpoint, case):
    server.answer, refusal = REFUSED[case]

    with pytest.raises(refusal) as refused:
        asked(endpoint)

    for language in ("ar", "en"):
        with translation.override(language):
            assert "%(" not in str(refused.value)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_it_leads_nowhere_else(server, endpoint, status):
    with model_server() as elsewhere:
        server.answer = Said(status=status, headers=[("Location", f"{elsewhere.base}/chat/completions")])

        with pytest.raises(refusals.EndpointRedirectsError):
            asked(endpoint)

        assert elsewhere.heard == b""
    assert len(server.paths) == 1


@pytest.mark.parametrize(
    "said",
    [
        Said(polished(BETTER).body, pause=1.5),
        Said(polished(BETTER).body, pause=0.1, drops=40),
        Said(polished(BETTER).body, pause=0.1, drops=40, headers=[("Transfer-Encoding", "chunked")]),
    ],
)
def test_a_slow_model_is_not_waited_for_beyond_its_time(server, endpoint, said):
    server.answer = said

    with pytest.raises(refusals.NotPolishedError) as refused:
        asked(endpoint, seconds_at_most=0.5)

    assert refused.value.code in {"polish-slow", "polish-lost"}


def test_where_nobody_answers_nothing_is_noted_as_sent(server):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        gone = Endpoint(f"http://127.0.0.1:{free.getsockname()[1]}/v1", "m")

    with pytest.raises(refusals.EndpointUnreachableError):
        ask(leaving_for(gone, DRAFT), lambda: pytest.fail("nothing was sent"))


def test_it_is_noted_before_the_first_word_goes(server, endpoint):
    heard = []
    ask(leaving_for(endpoint, "شكرا"), lambda: heard.append(server.heard))

    assert heard == [b""]


def test_a_server_in_the_open_is_not_told_a_word_without_encryption(monkeypatch):
    monkeypatch.setattr(asking.socket, "getaddrinfo", lambda *_a, **_m: [(2, 1, 6, "", ("93.184.216.34", 80))])

    with pytest.raises(refusals.InsecureEndpointError):
        asked(Endpoint("http://models.example/v1", "m"))


def test_what_is_connected_to_is_what_was_looked_up(server, monkeypatch):
    answers = iter([("127.0.0.1", server.server_port)])
    monkeypatch.setattr(asking.socket, "getaddrinfo", lambda *_a, **_m: [(2, 1, 6, "", next(answers))])
    monkeypatch.setattr(asking, "connection_to", _directly(server))

    assert answered(server, Endpoint(f"http://models.internal:{server.server_port}/v1", "m"), BETTER) == BETTER
    assert f"Host: models.internal:{server.server_port}".encode() in server.heard


def _directly(server):
    """Without `socket.create_connection`, which would look the address up again."""
    from http.client import HTTPConnection

    def connect(_parts, host):
        assert host.address == "127.0.0.1"
        connection = HTTPConnection("unused")
        connection.sock = socket.socket()
        connection.sock.connect((host.address, server.server_port))
        return connection

    return connect


def test_a_server_without_encryption_where_it_is_expected_is_refused(server):
    with pytest.raises(refusals.EndpointUntrustedError):
        asked(Endpoint(server.base.replace("http:", "https:"), "m"))


def test_a_proxy_of_the_environment_is_not_used(server, endpoint, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    assert answered(server, endpoint, BETTER) == BETTER


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (f'"{BETTER}"', BETTER),
        (f"«{BETTER}»", BETTER),
        (f"```\n{BETTER}\n```", BETTER),
        (f"<think>\nShort and polite.\n</think>\n\n{BETTER}\n", BETTER),
        (BETTER.replace("\n", "\r\n"), BETTER),
        (f"\u202e{BETTER}\u2066\x07", BETTER),
        ('"One" and "two"', '"One" and "two"'),
    ],
)
def test_what_models_put_around_a_message_is_taken_off(server, endpoint, answer, words):
    assert answered(server, endpoint, answer) == words


def test_signs_that_the_owner_wrote_herself_may_come_back(server, endpoint):
    assert answered(server, endpoint, "Use <b>bold</b>, please.", "Use <b>bold</b>") == "Use <b>bold</b>, please."


def test_fields_that_we_do_not_know_are_left_aside(server, endpoint):
    server.answer = polished(BETTER, usage={"total_tokens": 9}, choices_more=[1])

    assert asked(endpoint) == BETTER


@pytest.mark.parametrize(
    ("url", "model", "key", "wrong"),
    [
        ("", "", "", ""),
        ("http://localhost:11434/v1", "m", "", ""),
        ("https://models.example/v1/", "m", "k", ""),
        ("http://[::1]:8080/v1", "m", "", ""),
        ("http://localhost:11434/v1", "", "", "WASL_POLISH_MODEL"),
        ("localhost:11434/v1", "m", "", "WASL_POLISH_URL"),
        ("ftp://localhost/v1", "m", "", "WASL_POLISH_URL"),
        ("http:///v1", "m", "", "WASL_POLISH_URL"),
        ("http://localhost:port/v1", "m", "", "WASL_POLISH_URL"),
        ("http://[::1/v1", "m", "", "WASL_POLISH_URL"),
        ("http://me:secret@localhost/v1", "m", "", "WASL_POLISH_URL"),
        ("http://localhost/v1?key=1", "m", "", "WASL_POLISH_URL"),
        ("http://localhost/v1\r\nX: y", "m", "", "WASL_POLISH_URL"),
        ("http://localhost/v1", "m", "k\r\nX: y", "WASL_POLISH_KEY"),
        ("http://localhost/v1", "m", "مفتاح", "WASL_POLISH_KEY"),
    ],
)
def test_what_the_administrator_wrote_is_used_whole_or_not_at_all(settings, url, model, key, wrong):
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, polish_url=url, polish_model=model, polish_key=key)

    assert what_is_wrong() == wrong
    assert (configured() is not None) == bool(url and not wrong)


def test_a_place_is_scheme_host_and_port():
    endpoint = Endpoint("https://models.example:8443/openai/v1", "m")

    assert endpoint.place == "https://models.example:8443"
    assert endpoint.address == "https://models.example:8443/openai/v1/chat/completions"


@pytest.mark.parametrize(
    ("base", "is_here"),
    [
        ("http://localhost:1/v1", True),
        ("http://127.0.0.2/v1", True),
        ("http://[::1]:1", True),
        ("http://nas/v1", False),
    ],
)
def test_which_machine_it_is_is_told_by_its_name(base, is_here):
    assert Endpoint(base, "m").is_on_this_machine == is_here
