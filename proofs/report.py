"""One table of what was tried and what failed, for the terminal and for docs/proofs.md."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import SubprocessError

PAGE = Path(__file__).resolve().parent.parent / "docs" / "proofs.md"
HEADINGS = ["proof", "what", "tries", "failures", "rate of failure", "measured"]
RULE_OF_THREE = (
    "No failure in N tries does not say “never”: it says, with 95 % certainty, that fewer than about 3/N of such tries "
    "fail (the rule of three)."
)


@dataclass
class Line:
    """One kind of fault or burden. `skipped` says why it was not tried here; each failure says what was found.

    With a `part`, with which `what` begins, it takes the place of that part's line on the page, and those of others stay.
    """

    proof: str
    what: str
    tries: int = 0
    failures: list[str] = field(default_factory=list)
    measured: str = ""
    skipped: str = ""
    part: str = ""

    def count(self, number: int, attempt: Callable[[], list[str]]) -> None:
        """Make one try. What it found is a failure; so is a program that did not come up again, or did not end."""
        try:
            found = attempt()
        except (OSError, RuntimeError, SubprocessError) as fault:
            found = [f"broke off: {fault}"]
        self.failures += [f"try {number}: {'; '.join(found)}"] if found else []
        print(f"· {self.proof}, {self.what} {number}/{self.tries}: {'; '.join(found) or 'nothing lost'}", flush=True)

    def cells(self) -> list[str]:
        if self.skipped:
            return [self.proof, self.what, "0", "", "not tried", self.skipped]
        failed = len(self.failures)
        return [self.proof, self.what, f"{self.tries:,}", f"{failed:,}", rate(failed, self.tries), self.measured]


def rate(failed: int, tries: int) -> str:
    """The share that failed; for none, what that bounds the true share by."""
    if not tries:
        return "not tried"
    if failed:
        return f"{failed / tries:.2g}"
    bound = 3 / tries
    return "no bound: too few" if bound >= 1 else f"none seen: < {bound:.1%}"


def table(lines: Sequence[Line]) -> str:
    """The table, what failed in words, and how to read it."""
    rows = [HEADINGS, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    drawn = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join([*drawn, "", *_told(lines), RULE_OF_THREE])


def _told(lines: Sequence[Line]) -> list[str]:
    """Each failure in words; the same one many times is told once."""
    counts = Counter(f"{line.proof}, {line.what}: {one}" for line in lines for one in line.failures)
    return [f"{one} ({count:,} times)" if count > 1 else one for one, count in counts.items()]


def _takes_the_place(line: Line, row: Sequence[str]) -> bool:
    return row[0] == line.proof and row[1].startswith(line.part and f"{line.part},")


def write_page(lines: Sequence[Line], facts: str, page: Path = PAGE) -> None:
    """Put the lines into the page; those of proofs, and of their parts, that were not run stay as they were."""
    rows = [row for row in _kept(page) if not any(_takes_the_place(line, row) for line in lines)]
    day = time.strftime("%Y-%m-%d")
    rows += [[*line.cells(), day] for line in lines]
    written = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    failed = "".join(f"- {one}\n" for one in _told(lines))
    text = f"{INTRODUCTION}{written}\n\n{RULE_OF_THREE}\n\nThe latest of these runs: {facts}\n"
    page.write_text(text + (f"\n## What failed then\n\n{failed}" if failed else "") + "\n" + READING, encoding="utf-8")


def _kept(page: Path) -> list[list[str]]:
    if not page.exists():
        return []
    rows = [line.strip("| ").split(" | ") for line in page.read_text(encoding="utf-8").splitlines() if line[:2] == "| "]
    return [row for row in rows if len(row) == len(HEADINGS) + 1 and row[0] not in {HEADINGS[0], "---"}]


INTRODUCTION = f"""# Proofs

Written by `python -m proofs --write`, never by hand. The real `wasl serve`, in a process and a folder of its own, is
killed, starved of disk, copied in the middle of a write, and asked for more than it can do; then what it acknowledged is
counted.

    make proof                                everything, ten tries of each fault
    python -m proofs kills --tries 500        one of them, as often as the bound that is wanted asks for
    python -m proofs load --seconds 3600      the load for an hour

| {" | ".join([*HEADINGS, "on"])} |
| --- | --- | ---: | ---: | --- | --- | --- |
"""

READING = """## How to read it

- *kills*: `kill -9` of the whole process group at a random moment, while three writers log contacts through the page and a
  command imports an address book. Then: the next start answers, with nothing of a fault in its log; `wasl check` finds nothing;
  each acknowledged contact is there once; no contact lacks its people, no summary differs from one made anew; the import
  was over, goes on, or asks; and the same import once more makes every person of it exactly once. So that nobody waits two
  minutes, the cut import's last sign of life is dated back by three.
- *together*: two imports that share half their people, `wasl log`, and three writers on the page, all at once.
- *full_disk*: a small file system is filled up to a random rest. Each request is done or refused in words; reading, exporting
  and taking back go on; with room again, the next write goes without a restart.
- *power_cut*: all processes are stopped at a random moment of writing and the database is copied with its log: whole, cut at a
  random byte, and with what follows a random byte scribbled over. The whole copy holds all that was acknowledged; the others
  hold, of each writer, everything up to some contact and nothing after it. This believes that the disk keeps what it said it
  kept: `wasl check` asserts that each commit is asked to be on the disk (`synchronous=FULL`), and a disk that lies cannot be
  shown here. PostgreSQL answers for its own log.
- *load*: requests come at their times whether or not the earlier ones are answered, and each is timed from when it was due.
  A tenth of them log a contact. The network is one whose duplicates have been looked for, as an import does once. The overload is
  many times as much. Counted as failures are connections that broke, faults of
  the program, and acknowledged contacts that are missing; without overload also what had no answer within twenty seconds.
  Beyond those for whom there is room to wait, visitors are told to come again in a few seconds (503). On PostgreSQL many owners
  (`--owners`, `--owner-people`) ask of one installation, each for her own: a network and copies of it. Afterwards the
  summaries of five of them are made anew and compared.
- *faults*: while three writers log contacts, `strace` makes some system calls of the program fail as a dying disk does. What was
  acknowledged is there, once; the rest is refused in words (507, 503), never by a fault of the program; when the disk is well
  again the next write goes, without a restart.
- *clock*: the test of the suite that turns the clock (`tests/doors/importers/test_clock.py`), for 400 days: mailboxes and calendars are
  looked for every twenty minutes in twenty zones by two workers, while the clock is wrong twice a day by seconds, an hour, a day or
  forty days, and is put right. Tries are looks; a failure is a turn that came twice, or late: by
  more than twenty minutes, and by more than one turn where the clock was changed meanwhile. Nothing else is reminded of by Wasl
  itself: Today is worked out when it is opened.
- *silence*: on a machine of its own (`unshare --net`), whose only way out ends at a listener that hears every packet and every
  name that is looked up, and which first hears its own trial. There the program is served with its jobs, brought files in every
  format that name a canary wherever an address has room, and walked through by Chromium, page by page. Tries are pages and
  files; a failure is a packet, a request of a page to anybody else, or a fault in the log. What Chromium asks of its own makers is
  kept back.
- *fuzz*: each reader of what strangers made (`python -m proofs fuzz --reader vcard --seconds 3600`) is given lines repeated
  until they are large, then whatever leads to code that no input reached before (atheris, in an environment of its own). Tries
  are inputs. A failure is an exception that is no refusal, more than two seconds of the processor, 128 MB more than before, a
  record that cannot pass between processes, or an answer that contradicts itself; only what also fails without atheris counts.
  What was found is kept in `tests/files/finds` and read by `tests/proofs/test_fuzzing.py`; `python -m proofs.fuzzing.once` reads one.
- *api*: schemathesis makes requests from the OpenAPI document, right and wrong ones, for every address of the served program. Tries
  are requests; failures are faults, answers that the document does not describe, and requests that it forbids and that were taken.
- *timing*: a known and an unknown address by turns, in an order of chance, at each door: a wrong password, a wrong access token
  of a program and of a telephone. A failure is an answer that differs by a byte, or ranks that would be so far apart by chance once in
  a hundred (Mann, Whitney): of a hundred lines of two that are alike, one fails. Middles are told beside; beside other work they
  wander by more than the goal, and say nothing where the ranks do not. What was counted of earlier guesses is taken away before
  each try. The form of a forgotten password is not among them: a test shows that its mail waits behind the answer.
- *static*: semgrep, offline, with the rules of `tests/architecture/banned`, each tried on its own bad and good examples first, and
  bandit. Tries are examples, rules and lines.
- Where it says that other work was going on, seconds say little; counts say as much as ever.
"""
