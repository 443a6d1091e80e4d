"""How long a long chat takes to come in."""

from pathlib import Path

from benchmarks.making.talk import write_whatsapp
from benchmarks.measuring import MB, of_module
from benchmarks.messages import compare_import
from benchmarks.report import Table

MESSAGES = 200_000


def run(folder: Path, scale: float) -> Table:
    """Import beside the plain cutting of the same lines."""
    count = int(MESSAGES * scale)
    chat = folder / "WhatsApp Chat with الدفعة.txt"
    write_whatsapp(chat, count)
    table = Table("import_whatsapp", f"{count:,} messages ({chat.stat().st_size / MB:.0f} MB) of thirteen people")
    compare_import(table, chat, folder, of_module("peers.lines_split", chat), "cutting the lines by one expression")
    return table
