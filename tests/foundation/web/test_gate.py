"""Some are answered at a time, some wait, whoever comes beyond is told to come again; answers are made in one thread."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.utils import translation

from wasl.foundation.web import gate as gates
from wasl.foundation.web.gate import Gate, threads_for


def asked(gate, **environment):
    """The status, the headers and the body of an answer."""
    told = []
    body = gate(environment, lambda status, headers, *_: told.append((status, dict(headers))))
    try:
        return (*told[0], b"".join(body))
    finally:
        if hasattr(body, "close"):
            body.close()


def in_pieces(environment, start):
    start("200 OK", [])
    return iter([b"one ", b"two"])


def test_an_answer_comes_as_it_was_made():
    assert asked(Gate(in_pieces, 1, "/static/")) == ("200 OK", {}, b"one two")


def test_beyond_those_who_wait_it_is_said_when_to_come_again():
    open_now, begun = threading.Event(), threading.Semaphore(0)

    def slow(environment, start):
        if "PATH_INFO" not in environment:
            begun.release()
            open_now.wait(30)
        return in_pieces(environment, start)

    gate = Gate(slow, 2, "/static/")
    with ThreadPoolExecutor(threads_for(2)) as visitors:
        inside = [visitors.submit(asked, gate) for _ in range(2 + gates.WAITING_AT_MOST)]
        assert begun.acquire(timeout=30)
        while gate._inside < len(inside):
            threading.Event().wait(0.01)
        arabic, english = (asked(gate, HTTP_ACCEPT_LANGUAGE=wish) for wish in ("ar-SA,ar;q=0.9", "fr, en;q=0.8"))
        look = asked(gate, PATH_INFO="/static/main.css")
        without_body = asked(gate, REQUEST_METHOD="HEAD")
        open_now.set()
        assert {one.result()[0] for one in inside} == {"200 OK"}

    assert look[0] == "200 OK"
    assert (arabic[0], arabic[1]["Retry-After"]) == ("503 Service Unavailable", "5")
    assert "كثيرون يطلبون في وقت واحد" in arabic[2].decode()
    assert "Many are asking at once" in english[2].decode()
    assert without_body[2] == b""
    assert asked(gate)[0] == "200 OK"


def test_whoever_waited_too_long_is_not_answered_any_more(monkeypatch):
    monkeypatch.setattr(gates, "PATIENCE_SECONDS", -1)
    monkeypatch.setattr(gates, "RUSH_PATIENCE_SECONDS", -1)

    assert asked(Gate(in_pieces, 1, "/static/"))[0] == "503 Service Unavailable"


@pytest.mark.parametrize(
    ("seconds", "second"),
    [(gates.PATIENCE_SECONDS - 2, "200 OK"), (gates.PATIENCE_SECONDS, "503 Service Unavailable")],
)
def test_in_a_rush_nobody_waits_for_long_and_it_is_over_with_the_queue(monkeypatch, seconds, second):
    """Two wait a second for the first; the last one has nobody behind it any more."""
    begun, goes_on, clock = threading.Semaphore(0), threading.Semaphore(0), [1000.0]
    monkeypatch.setattr(gates, "monotonic", lambda: clock[0])

    def slow(environment, start):
        begun.release()
        goes_on.acquire(timeout=30)
        return in_pieces(environment, start)

    gate = Gate(slow, 1, "/static/")
    with ThreadPoolExecutor(3) as visitors:
        first = visitors.submit(asked, gate)
        assert begun.acquire(timeout=30)
        clock[0] += seconds  # others came and went meanwhile
        others = [visitors.submit(asked, gate) for _ in range(2)]
        while gate._inside < 3:
            threading.Event().wait(0.01)
        clock[0] += 1
        goes_on.release(4)

        assert [one.result(30)[0] for one in (first, *others)] == ["200 OK", second, "200 OK"]
    assert asked(gate)[0] == "200 OK"


def test_all_of_an_answer_is_made_in_one_thread_and_its_language():
    seen = []

    def streamed(environment, start):
        translation.activate("en")
        start("200 OK", [])

        def body():
            for _ in range(30):
                seen.append((threading.get_ident(), translation.get_language()))
                yield b"."

        return body()

    with translation.override("ar"):
        assert len(asked(Gate(streamed, 1, "/static/"))[2]) == 30
    assert len(set(seen)) == 1
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] == "en"


def test_a_visitor_who_goes_ends_the_making():
    ended = threading.Event()

    def endless(environment, start):
        start("200 OK", [])

        def body():
            try:
                while True:
                    yield b"."
            finally:
                ended.set()

        return body()

    body = Gate(endless, 1, "/static/")({}, lambda *_: None)
    assert next(iter(body)) == b"."
    body.close()
    assert ended.wait(10)


def broken_at_once(environment, start):
    raise LookupError("at once")


def broken_on_the_way(environment, start):
    start("200 OK", [])

    def body():
        yield b"."
        raise LookupError("on the way")

    return body()


@pytest.mark.parametrize("application", [broken_at_once, broken_on_the_way])
def test_a_fault_reaches_the_server_and_the_gate_goes_on(application):
    gate = Gate(application, 1, "/static/")
    for _ in range(gates.WAITING_AT_MOST + 5):
        with pytest.raises(LookupError):
            asked(gate)
