"""How long somebody who saves on a page waits while an import is being written."""

import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.making.talk import write_whatsapp
from benchmarks.making.vcards import write_vcards
from benchmarks.measuring import make_data_folder, of_wasl, paths
from benchmarks.report import Table

CARDS, MESSAGES = 50_000, 200_000
GOAL_SECONDS = 1.0


def run(folder: Path, scale: float) -> Table:
    """Log a contact ten times a second beside each of three imports: cards, a chat, and an archive of both."""
    cards, chat, archive = folder / "cards.vcf", folder / "WhatsApp Chat with الدفعة.txt", folder / "all.zip"
    write_vcards(cards, int(CARDS * scale))
    write_whatsapp(chat, int(MESSAGES * scale))
    table = Table("waiting", "a contact is logged ten times a second while an import of the command line runs")
    first = _with_somebody(folder, "first")
    for name, file in (("cards", cards), ("a chat", chat)):
        _beside(table, f"{name} ({file.stat().st_size / 1e6:.0f} MB)", file, first, folder)
    of_wasl("export", archive, data=first)
    _beside(
        table,
        f"an archive of Wasl ({archive.stat().st_size / 1e6:.0f} MB)",
        archive,
        _with_somebody(folder, "second"),
        folder,
    )
    return table


def _with_somebody(folder: Path, name: str) -> Path:
    data = make_data_folder(folder / f"waiting-{name}")
    one = folder / "one.vcf"
    one.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:هدى القحطاني\nEND:VCARD\n", encoding="utf-8")
    of_wasl("import", one, data=data)
    return data


def _beside(table: Table, name: str, file: Path, data: Path, folder: Path) -> None:
    stop = folder / "stop"
    stop.unlink(missing_ok=True)
    command = [sys.executable, "-m", "benchmarks.peers.writes_meanwhile", str(stop)]
    environment = {**os.environ, **paths(), "WASL_DATA": str(data)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as writer:
        try:
            cost = of_wasl("import", file, "--json", data=data)
        finally:
            stop.touch()
        output, _ = writer.communicate()
    waited = sorted(json.loads(output))
    table.add(
        name, f"longest {waited[-1]:.2f} s, of a hundred the second longest {waited[-1 - len(waited) // 100]:.2f} s",
        f"{len(waited):,} contacts in {cost.seconds:.0f} s of import", goal=f"< {GOAL_SECONDS:.0f} s",
        is_met=waited[-1] < GOAL_SECONDS,
    )  # fmt: skip
