"""Two imports, single commands and the page, all writing at once."""

import subprocess
from functools import partial

from proofs.asked import Asked
from proofs.cards import write_cards
from proofs.homes import EMAIL, PASSWORD, Home, Installation, command
from proofs.report import Line
from proofs.serving import Server
from proofs.visiting import Visitor
from proofs.writers import Writers, what_is_lost, what_is_wrong_with

CARDS = 1_500
SHARED = 750  # people who stand in both books
COMMANDS_AT_ONCE = 2


def run(asked: Asked) -> list[Line]:
    """As many times on each database as were asked for."""
    return [_on(home, asked) for home in asked.homes]


def _on(home: Home, asked: Asked) -> Line:
    line = Line("together", f"two imports, two `wasl log`, three writers on the page, {home.name}", asked.tries)
    name = "سلمى العتيبي"
    names = write_cards(asked.folder / "one.vcf", name, CARDS)
    names += write_cards(asked.folder / "other.vcf", name, CARDS, first=CARDS - SHARED)[SHARED:]
    acknowledged: list[str] = []
    for number in range(asked.tries):
        place = home.fresh()
        line.count(number + 1, partial(_once, place, names, asked, acknowledged))
        home.forget(place)
    line.measured = (
        f"{len(acknowledged):,} contacts acknowledged; {len(names):,} people a try, {SHARED:,} of them in both books"
    )
    return line


def _once(place: Installation, names: list[str], asked: Asked, all_acknowledged: list[str]) -> list[str]:
    """All at once until both imports are over."""
    with Server(place) as server:
        visitor = Visitor(server.port)
        visitor.sign_in(EMAIL, PASSWORD)
        ids = place.look()["ids"]
        writers = Writers(server.port, visitor.cookies, ids)
        told: list[str] = []
        broken: list[str] = []
        imports = [_start(place, "import", asked.folder / book, "--json") for book in ("one.vcf", "other.vcf")]
        while any(one.poll() is None for one in imports):
            notes = [f"c{len(told) + number:05}" for number in range(COMMANDS_AT_ONCE)]
            logs = [_start(place, "log", str(ids[0]), "--channel", "call", "--note", note) for note in notes]
            for note, one in zip(notes, logs, strict=True):
                said = one.communicate()[1]
                told.append(note)
                if one.returncode:
                    broken.append(f"wasl log ended with {one.returncode}: {said.decode()[-200:]}")
        for one in imports:
            said = one.communicate()[1]
            if one.returncode:
                broken.append(f"wasl import ended with {one.returncode}: {said.decode()[-200:]}")
        writers.stop()
        if writers.broken or writers.refused:
            broken.append(f"pages: {writers.broken} connections broke, refused with {dict(writers.refused)}")
        found = place.look("settled")
        acknowledged = [*writers.acknowledged, *told]
        broken += [*what_is_lost(acknowledged, found), *found["faults"]]
        broken += what_is_wrong_with(names, found, all_there=True)
        broken += place.what_check_finds()
        server.stop()
    all_acknowledged += acknowledged
    return [*broken, *server.faults()]


def _start(place: Installation, *arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(*map(str, arguments)), env=place.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
