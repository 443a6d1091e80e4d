"""Whether an answer's time, or a byte of it, tells who has an account: a known and an unknown address, by turns, at every door."""

import re
import shutil
import time
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlencode

from proofs.asked import Asked
from proofs.homes import EMAIL, Home, Installation
from proofs.ranks import difference_of_medians, mann_whitney
from proofs.report import Line
from proofs.serving import Server

PAIRS_A_TRY = 20
MOST_MILLISECONDS = 5.0
LEAST_PROBABLE = 0.01
UNKNOWN = "nora@example.com"  # as long as the known one
NEW_IN_EACH = re.compile(rb'csrfmiddlewaretoken" value="[^"]+"|X-CSRFToken[^}]+|nonce="[^"]+"')


@dataclass(frozen=True)
class Question:
    """What is sent, for whoever it is that it names."""

    method: str
    path: str
    headers: dict[str, str]
    body: str = ""


def run(asked: Asked) -> list[Line]:
    """Twenty pairs a try at each door, on each database."""
    return [line for home in asked.homes for line in _on(home, asked)]


def _on(home: Home, asked: Asked) -> list[Line]:
    place = home.fresh()
    token = place.wasl("token", "create", "proof", "--for", "read", "--days", "30", "--json").stdout
    handle = re.search(r"wasl_[0-9a-z]+_", token)
    assert handle, token
    with Server(place) as server:
        connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
        doors = _doors(_form(connection, server.port), handle[0], f"localhost:{server.port}")
        lines = [_asked_by_turns(name, door, connection, place, home, asked) for name, door in doors.items()]
        lines[0].failures += server.faults()
    home.forget(place)
    return lines


def _form(connection: HTTPConnection, port: int) -> tuple[str, str]:
    """The cookie and the token of the form to sign in by."""
    connection.request("GET", "/sign-in/", headers={"Host": f"localhost:{port}", "Accept-Language": "ar"})
    answer = connection.getresponse()
    page = answer.read().decode()
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page)
    cookie = re.search(r"csrftoken=[^;]+", answer.headers["Set-Cookie"] or "")
    assert token, page[:500]
    assert cookie, answer.headers
    return cookie[0], token[1]


def _doors(form: tuple[str, str], handle: str, host: str) -> dict[str, Callable[[bool], Question]]:
    cookie, token = form
    usual = {"Host": host, "Accept-Language": "ar"}

    def sign_in(is_known: bool) -> Question:
        fields = {"csrfmiddlewaretoken": token, "login": EMAIL if is_known else UNKNOWN, "password": "لا أعرفها البتة"}
        headers = {**usual, "Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
        return Question("POST", "/sign-in/", headers, urlencode(fields))

    def written(is_known: bool) -> str:
        """An access token with the beginning of one that lives, or of none."""
        return f"{handle if is_known else 'wasl_' + 'a' * (len(handle) - 6) + '_'}{'A' * 43}"

    def api(is_known: bool) -> Question:
        return Question("GET", "/api/1/people", {**usual, "Authorization": f"Bearer {written(is_known)}"})

    def telephone(is_known: bool) -> Question:
        shown = b64encode(f"{EMAIL if is_known else UNKNOWN}:{written(is_known)}".encode()).decode()
        return Question("PROPFIND", "/dav/", {**usual, "Authorization": f"Basic {shown}"})

    return {"signing in": sign_in, "a program": api, "a telephone": telephone}


def _asked_by_turns(
    name: str,
    door: Callable[[bool], Question],
    connection: HTTPConnection,
    place: Installation,
    home: Home,
    asked: Asked,
) -> Line:
    line = Line("timing", f"{name}, known and unknown, {home.name}", asked.tries * PAIRS_A_TRY)
    times: dict[bool, list[float]] = {True: [], False: []}
    answers: dict[bool, set[tuple[int, bytes]]] = {True: set(), False: set()}
    for is_known in (True, False):  # what is loaded and noted once is not in it
        _ask(door(is_known), connection, place)
    for _ in range(line.tries):
        for is_known in asked.chance.sample((True, False), 2):
            seconds, answer = _ask(door(is_known), connection, place)
            times[is_known].append(seconds * 1000)
            answers[is_known].add(answer)
    apart, probable = difference_of_medians(times[True], times[False]), mann_whitney(times[True], times[False])
    line.measured = (
        f"middles {apart:+.2f} ms apart (goal {MOST_MILLISECONDS:.0f} ms), p = {probable:.2g} (goal {LEAST_PROBABLE})"
    )
    if answers[True] != answers[False]:
        line.failures.append(f"answers differ: {answers[True] ^ answers[False]}"[:500])
    if probable <= LEAST_PROBABLE:
        line.failures.append(f"told apart by its time: {line.measured}")
    print(f"· timing, {line.what}: {line.measured}; {len(line.failures)} failures", flush=True)
    return line


def _ask(question: Question, connection: HTTPConnection, place: Installation) -> tuple[float, tuple[int, bytes]]:
    """The seconds, and the answer without what is new in each and without the address that it repeats.

    What was counted of earlier guesses is forgotten first: else nearly all would be told to wait.
    """
    shutil.rmtree(place.folder / "counts", ignore_errors=True)
    begun = time.perf_counter()
    connection.request(question.method, question.path, body=question.body or None, headers=question.headers)
    answer = connection.getresponse()
    body = answer.read()
    seconds = time.perf_counter() - begun
    for address in (EMAIL, UNKNOWN):
        body = body.replace(address.encode(), b"ADDRESS")
    return seconds, (answer.status, NEW_IN_EACH.sub(b"", body))
