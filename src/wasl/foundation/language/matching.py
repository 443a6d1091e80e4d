"""One key for the small variations of a name, to propose that two may be one person; never to merge them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from .folding import WORD, fold
from .name_parts import split_name
from .names.forms import HAMZA, marked_forms, standing_alone, words_of_folded

NOT_PART_OF_THE_NAME = frozenset({"title", "honorific", "suffix", "remark", "particle"})
FATHER_OF = re.compile(r"^abo[ou]?(?=[a-z]{2})")
# Other scripts and numbers have no forms; a name with any of them is matched by its words.
BEYOND_FORMS = re.compile(r"[^\W_a-zء-غف-ي]")


@lru_cache(maxsize=4096)
def matching_name(display: str) -> str:
    """The folded name without titles, articles, بن and kunya; what belongs together joined.

    `محمد عبدالرحمن` and `د. محمد عبد الرحمٰن` have one key. A kunya stays when there is no given name.
    """
    parts = split_name(display)
    pieces = [piece for piece in parts.pieces if piece.role not in NOT_PART_OF_THE_NAME]
    if parts.given:
        pieces = [piece for piece in pieces if piece.role != "kunya"]
    return _key(piece.text for piece in pieces) or _key([display])


def _key(texts: Iterable[str]) -> str:
    folded = fold(" ".join(texts))
    if BEYOND_FORMS.search(folded):
        return " ".join(WORD.findall(folded.replace(HAMZA, "").replace("'", "")))
    written = words_of_folded(folded)
    alone = [standing_alone(word) for word in written]
    return " ".join(
        FATHER_OF.sub("abu", found.form) for found in (filter(None, alone) if all(alone) else marked_forms(written))
    )
