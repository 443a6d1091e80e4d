"""Many requests at their times, then many times as many, on a large network; and many owners of one installation."""

import random
import threading
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from statistics import quantiles
from urllib.parse import urlencode

from benchmarks.measuring import memory_of
from benchmarks.networks import filled
from proofs.asked import Asked
from proofs.homes import EMAIL, PASSWORD, Home, Installation
from proofs.owners import Owner, fill, signed_in
from proofs.report import Line
from proofs.serving import Server
from proofs.visiting import Answer, Visitor
from proofs.writers import what_is_lost

A_SECOND = 50
WRITES_ONE_IN = 10
OVERLOAD_TIMES = 6
OVERLOAD_SECONDS = 10
AFTERWARDS_SECONDS = 20
WINDOW_SECONDS = 2.0
AT_ONCE = 250  # connections that the visitors hold open together
WORKERS = 2
GOAL_READ_MS, GOAL_WRITE_MS = 150, 250
BACK_WITHIN_SECONDS = 10
SEARCH = "/search/?" + urlencode({"q": "نورة"})
ANSWERED = (200, 302)
TOLD_TO_WAIT = 503
BROKEN, GAVE_UP = 0, -1
PATIENCE_SECONDS = 20  # nobody looks at an empty page for longer
FEW = 10


@dataclass
class Asking:
    """A request that was due at a moment: how long after it the answer came, and which."""

    due: float
    seconds: float
    status: int
    writes: bool


@dataclass
class Visitors:
    """Those who ask; what they logged is remembered by its note where it was acknowledged."""

    port: int
    owners: Sequence[Owner]
    acknowledged: list[str] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)
    _each: threading.local = field(default_factory=threading.local)

    def ask(self, seconds: float, a_second: float) -> list[Asking]:
        """Requests at their times, for so long."""
        answers: list[Asking] = []
        began = time.perf_counter()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for number in range(int(seconds * a_second)):
                due = began + number / a_second
                time.sleep(max(0.0, due - time.perf_counter()))
                pool.submit(self._ask_once, due, number, answers)
        return sorted(answers, key=lambda one: one.due)

    def _ask_once(self, due: float, number: int, answers: list[Asking]) -> None:
        writes = number % WRITES_ONE_IN == 0
        if time.perf_counter() - due > PATIENCE_SECONDS:
            answers.append(Asking(due, time.perf_counter() - due, GAVE_UP, writes))
            return
        owner = random.choice(self.owners)
        try:
            status = (self._write if writes else self._read)(self._visitor_of(owner), owner)
        except TimeoutError:
            status = GAVE_UP
        except OSError:
            status = BROKEN
        answers.append(Asking(due, time.perf_counter() - due, status, writes))

    def _visitor_of(self, owner: Owner) -> Visitor:
        """One connection in each thread, which whoever asks next takes over."""
        visitor = getattr(self._each, "visitor", None) or Visitor(self.port, patience=PATIENCE_SECONDS)
        visitor.cookies = owner.cookies
        self._each.visitor = visitor
        return visitor

    def _write(self, visitor: Visitor, owner: Owner) -> int:
        note = f"load-{next(self._numbers):06}"
        answer = visitor.log_contact(random.choice(owner.ids), note)
        if answer.status == 302:
            self.acknowledged.append(note)
        return _status_of(answer)

    def _read(self, visitor: Visitor, owner: Owner) -> int:
        person = f"/people/{random.choice(owner.ids)}/"
        answer = visitor.get(random.choice(["/today/", "/people/", "/people/", person, person, person, SEARCH]))
        return _status_of(answer)


def _status_of(answer: Answer) -> int:
    if answer.status == TOLD_TO_WAIT and "retry-after" not in answer.headers:
        return -TOLD_TO_WAIT  # told to wait, but not how long
    return answer.status


def run(asked: Asked) -> list[Line]:
    """One owner on SQLite, then many on PostgreSQL where the machine has it; two processes that answer."""
    return [*_one_owner(asked), *(_many_owners(asked, home) for home in asked.homes if home.name == "PostgreSQL")]


def _many_owners(asked: Asked, home: Home) -> Line:
    place = home.fresh()
    fill(place, asked.owners, asked.owner_people)
    size = f"{asked.owners:,} owners with {asked.owner_people:,} people each, PostgreSQL"
    with Server(place, workers=WORKERS) as server:
        visitors = Visitors(server.port, signed_in(place))
        for owner in visitors.owners:  # the page hands out what a form sends back
            one = Visitor(server.port, owner.cookies)
            one.get("/today/")
            owner.cookies.update(one.cookies)
        before = memory_of(server.group)
        steady = visitors.ask(asked.seconds, A_SECOND)
        grown = memory_of(server.group) / before - 1
        found = place.look("some")
        server.stop()
    line = _steady_line(f"{A_SECOND} requests a second for {asked.seconds} s, {size}", steady, grown)
    line.failures += [*what_is_lost(visitors.acknowledged, found), *found["faults"], *server.faults()]
    home.forget(place)
    return line


def _one_owner(asked: Asked) -> list[Line]:
    place = Installation(filled(asked.folder, asked.people, asked.contacts))
    place.folder.chmod(0o700)  # as Wasl makes its own, and as `wasl check` asks
    size = f"{asked.people:,} people, {asked.contacts:,} contacts, SQLite"
    with Server(place, workers=WORKERS) as server:
        asking = Visitor(server.port)
        asking.sign_in(EMAIL, PASSWORD)
        visitors = Visitors(server.port, [Owner(asking.cookies, place.look("settled")["ids"])])
        visitors.ask(3, A_SECOND / 5)  # warms up
        before = memory_of(server.group)
        steady = visitors.ask(asked.seconds, A_SECOND)
        grown = memory_of(server.group) / before - 1
        over = visitors.ask(min(OVERLOAD_SECONDS, asked.seconds), A_SECOND * OVERLOAD_TIMES)
        afterwards = visitors.ask(AFTERWARDS_SECONDS, A_SECOND)
        found = place.look()
        lost = [*what_is_lost(visitors.acknowledged, found), *found["faults"], *place.what_check_finds()]
        server.stop()
    lost += server.faults()
    return [
        _steady_line(f"{A_SECOND} requests a second for {asked.seconds} s, {size}", steady, grown),
        _over_line(
            f"{A_SECOND * OVERLOAD_TIMES} a second for {OVERLOAD_SECONDS} s, then {A_SECOND} again",
            over,
            afterwards,
            lost,
        ),
    ]


def _steady_line(what: str, answers: list[Asking], grown: float) -> Line:
    reads, writes = [one for one in answers if not one.writes], [one for one in answers if one.writes]
    line = Line("load", what, len(answers), _said(one for one in answers if one.status not in ANSWERED))
    line.measured = (
        f"reads p50 {_after(reads, 50)}, p95 {_after(reads, 95)} (goal {GOAL_READ_MS} ms); "
        f"writes p50 {_after(writes, 50)}, p95 {_after(writes, 95)} (goal {GOAL_WRITE_MS} ms); memory grew by {grown:.0%}"
    )
    return line


def _over_line(what: str, over: list[Asking], afterwards: list[Asking], lost: list[str]) -> Line:
    both = [*over, *afterwards]
    line = Line(
        "load",
        what,
        len(both),
        lost + _said(one for one in both if one.status not in {*ANSWERED, TOLD_TO_WAIT, GAVE_UP}),
    )
    answered = [one for one in over if one.status in ANSWERED]
    told = [one for one in over if one.status == TOLD_TO_WAIT]
    given_up = [one for one in both if one.status == GAVE_UP]
    back = _back_after(over, afterwards)
    line.measured = (
        f"of the overload {len(answered):,} answered, p95 {_after(answered, 95)}; {len(told):,} told to wait (503), p95 "
        f"{_after(told, 95)}; {len(given_up):,} of all had no answer within {PATIENCE_SECONDS} s; reads below {2 * GOAL_READ_MS} ms again {back} after it (goal {BACK_WITHIN_SECONDS} s)"
    )
    return line


def _said(answers: Iterable[Asking]) -> list[str]:
    """One failure for each: how it was answered."""
    words = {BROKEN: "the connection broke", GAVE_UP: f"no answer within {PATIENCE_SECONDS} s"}
    return [words.get(one.status, f"answered with {one.status}") for one in answers]


def _after(answers: Sequence[Asking], share: int) -> str:
    if len(answers) < FEW:
        return "–"
    return f"{1000 * quantiles([one.seconds for one in answers], n=100)[share - 1]:,.0f} ms"


def _back_after(over: Sequence[Asking], afterwards: Sequence[Asking]) -> str:
    """From the last request of the overload until reads are quick for a while."""
    ended = over[-1].due
    reads = [one for one in afterwards if not one.writes]
    for first, one in enumerate(reads):
        window = [other for other in reads[first:] if other.due < one.due + WINDOW_SECONDS]
        if len(window) > FEW and quantiles([other.seconds for other in window], n=20)[-1] < 2 * GOAL_READ_MS / 1000:
            return f"{one.due - ended:.1f} s"
    return f"not within {reads[-1].due - ended:.0f} s"
