"""Address books whose people are told apart by number: counted afterwards, one by one."""

from pathlib import Path

CODES = {"نورة القاسمي": 50, "هدى القحطاني": 55, "سلمى العتيبي": 56}


def name_of(name: str, number: int) -> str:
    return f"{name} {number:05}"


def write_cards(path: Path, name: str, count: int, *, first: int = 0) -> list[str]:
    """Write so many cards, each with a number and an address of its own; gives the names."""
    names = [name_of(name, number) for number in range(first, first + count)]
    with path.open("w", encoding="utf-8", newline="") as file:
        for number, full in enumerate(names, first):
            code = CODES[name]
            file.write(
                f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:proof-{code}-{number}\r\nFN:{full}\r\n"
                f"TEL;TYPE=CELL:+966{code}{number:07}\r\nEMAIL:p{code}-{number}@example.com\r\nORG:جمعية {number % 40}\r\nEND:VCARD\r\n"
            )
    return names
