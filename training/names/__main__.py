"""`python -m training.names`: learns everything anew and writes it into the package. Some five minutes of processor."""

from __future__ import annotations

import json
from hashlib import blake2b

from training.names.examples import names_of_persons
from training.names.fitting import fit
from training.names.lessons import learned_weights
from training.names.sources import Row, rows, rows_of
from wasl.foundation.language.names import tables, weighing

FIFTHS = 5


def main() -> None:
    """The spellings of all training persons; the weights from a fifth of them, of whom the spellings they see know nothing."""
    learned, apart = rows_of("train"), [row for row in rows() if row.part != "train"]
    inner = [row for row in learned if not _is_of_the_fifth(row)]
    fifth = [row for row in learned if _is_of_the_fifth(row)]
    print("spellings of four fifths", flush=True)
    model = fit(inner, [*apart, *fifth]).model
    print("weights", flush=True)
    weights = learned_weights(model, names_of_persons(fifth), names_of_persons(inner))
    weighing.FILE.write_text(json.dumps(weights, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
    print("spellings of all", flush=True)
    tables.FILE.write_bytes(fit(learned, apart).content)


def _is_of_the_fifth(row: Row) -> bool:
    return blake2b(row.arabic.encode(), digest_size=8, person=b"weights").digest()[0] % FIFTHS == 0


if __name__ == "__main__":
    main()
