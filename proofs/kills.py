"""`kill -9` of everything at random moments, while pages and an import write."""

import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from statistics import median

from proofs.asked import Asked
from proofs.cards import write_cards
from proofs.homes import EMAIL, PASSWORD, Home, Installation, command
from proofs.report import Line
from proofs.serving import Server
from proofs.visiting import Visitor
from proofs.writers import Writers, what_is_lost, what_is_wrong_with

CARDS = 2_500  # three transactions of people
QUICK_START_SECONDS = 5.0
SLOWER_THAN_USUAL = 2
"""A start after a kill that takes longer than both, compared with the start before it on the same busy machine, is a failure."""


@dataclass
class Seen:
    """What the tries on one database came to."""

    usual: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    unacknowledged: int = 0

    def told(self) -> str:
        states = ", ".join(f"{count} {state}" for state, count in sorted(self.states.items()))
        return (
            f"{self.acknowledged:,} contacts acknowledged; {self.unacknowledged:,} kept that the kill left unacknowledged; "
            f"next start "
            f"{_middle_and_worst(self.starts)}, before it {_middle_and_worst(self.usual)}; the import was found: {states}"
        )


def _middle_and_worst(seconds: list[float]) -> str:
    if not seconds:
        return "never"
    return f"{median(seconds):.1f} s in the middle, {max(seconds):.1f} s at worst"


def run(asked: Asked) -> list[Line]:
    """As many kills on each database as were asked for."""
    return [_on(home, asked) for home in asked.homes]


def _on(home: Home, asked: Asked) -> Line:
    line, seen = Line("kills", f"kill -9 under three writers and an import, {home.name}", asked.tries), Seen()
    cards = asked.folder / "kills.vcf"
    names = write_cards(cards, "هدى القحطاني", CARDS)
    began = time.perf_counter()
    place = home.fresh()
    place.wasl("import", cards)
    longest = 1.5 * (time.perf_counter() - began)  # the writers beside it take their share
    home.forget(place)
    for number in range(asked.tries):
        place = home.fresh()
        moment = asked.chance.uniform(0.2, longest)
        line.count(number + 1, partial(_kill_once, place, names, asked, moment, seen))
        home.forget(place)
    line.measured = seen.told()
    return line


def _kill_once(place: Installation, names: list[str], asked: Asked, after_seconds: float, seen: Seen) -> list[str]:
    """One life, one death, and what is found after it."""
    with Server(place) as server:
        seen.usual.append(server.seconds)
        visitor = Visitor(server.port)
        visitor.sign_in(EMAIL, PASSWORD)
        writers = Writers(server.port, visitor.cookies, place.look()["ids"])
        importing = subprocess.Popen(
            command("import", asked.folder / "kills.vcf"), env=place.environment(), process_group=server.group,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(after_seconds)
        server.kill()
    writers.stop()
    importing.wait()
    return _after(place, names, asked, writers, visitor, seen)


def _after(
    place: Installation, names: list[str], asked: Asked, writers: Writers, visitor: Visitor, seen: Seen
) -> list[str]:
    with Server(place) as server:
        seen.starts.append(server.seconds)
        is_quick = server.seconds < max(QUICK_START_SECONDS, SLOWER_THAN_USUAL * seen.usual[-1])
        found = (
            [] if is_quick else [f"the next start took {server.seconds:.0f} s, the one before {seen.usual[-1]:.0f} s"]
        )
        if Visitor(server.port, visitor.cookies).get("/today/").status != 200:
            found.append("Today is not shown after it")
        at_once = place.look("aged")
        server.stop()
    found += server.faults()
    seen.acknowledged += len(writers.acknowledged)
    seen.unacknowledged += len(set(at_once["notes"]) - set(writers.acknowledged))
    seen.states[_state(at_once)] += 1

    with Server(place) as server:
        settled = place.look("settled")
        for one in (at_once, settled):
            found += [*what_is_lost(writers.acknowledged, one), *one["faults"]]
        is_done = settled["imports"].get("done", 0) > 1  # the first brought those who are known
        found += what_is_wrong_with(names, settled, all_there=is_done)
        if left := {"waiting", "reading", "writing", "failed"} & set(settled["imports"]):
            found.append(f"the import stands still: {', '.join(left)}")
        found += place.what_check_finds()
        again = place.wasl("import", asked.folder / "kills.vcf")
        if again.returncode:
            found.append(f"the import cannot be brought again: {again.stderr[-300:]}")
        found += what_is_wrong_with(names, place.look(), all_there=True)
        server.stop()
    return [*dict.fromkeys([*found, *server.faults()])]


def _state(found: dict[str, Counter[str]]) -> str:
    """Where the kill met the import; the other one, which is done, brought those who are known."""
    states = Counter(found["imports"])
    states["done"] -= 1
    return next(iter(+states), "not begun")
