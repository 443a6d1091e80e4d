"""Reads the learned tables, and packs them: one compressed file of arrays, the same bytes for the same tables."""

from __future__ import annotations

import lzma
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .alignment import CHUNK_CODES, LONGEST_CHUNK, Aligner
from .evidence import SpellingModel
from .forms import LATIN_LETTERS
from .known import KnownForms
from .letters import LetterModel

FILE = Path(__file__).parent / "tables" / "spellings.xz"
KNOWN = ("starts", "seen", "firsts", "others", "counts")
ORDER = (
    "chunks", "arabic_slots", "arabic_costs", "latin_slots", "latin_costs", "latin_letters", "arabic_letters", "forms", *KNOWN,
    "seen_in_all", "shown",
)  # fmt: skip

Arrays = Mapping[str, NDArray[Any]]  # Any: numbers of one byte or of four


@lru_cache(maxsize=1)
def spelling_model() -> SpellingModel:
    """The model as shipped."""
    return unpacked(FILE.read_bytes())


def packed(model: SpellingModel, arabic_chunks: list[str], latin_chunks: list[str]) -> bytes:
    """The bytes of the file."""
    known = model.known
    arrays = [
        _bytes_of("\n".join([" ".join(arabic_chunks), " ".join(latin_chunks)])),
        model.to_latin.slots, model.to_latin.costs, model.between_latin.slots, model.between_latin.costs,
        model.latin_letters.costs, model.arabic_letters.costs,
        np.frombuffer(known.text, dtype=np.uint8), *(getattr(known, name) for name in KNOWN), np.array([known.seen_in_all]),
        _bytes_of("\n".join(f"{form} {shown}" for form, shown in sorted(model.shown.items()))),
    ]  # fmt: skip
    written = BytesIO()
    for array in arrays:
        np.save(written, array, allow_pickle=False)
    return lzma.compress(written.getvalue(), preset=9)


def unpacked(content: bytes) -> SpellingModel:
    """The model of a file's bytes."""
    read = BytesIO(lzma.decompress(content))
    arrays = {name: np.load(read, allow_pickle=False) for name in ORDER}
    arabic_chunks, latin_chunks = (line.split(" ") for line in _text_of(arrays["chunks"]).split("\n"))
    numbers = {name: arrays[name] for name in KNOWN}
    return SpellingModel(
        _aligner(arrays, "arabic", arabic_chunks), _aligner(arrays, "latin", latin_chunks),
        LetterModel(arrays["latin_letters"]), LetterModel(arrays["arabic_letters"]),
        KnownForms(arrays["forms"].tobytes(), **numbers, seen_in_all=int(arrays["seen_in_all"][0])),
        dict(_pair_of(line) for line in _text_of(arrays["shown"]).split("\n")),
    )  # fmt: skip


def chunk_numbers(chunks: list[str]) -> NDArray[np.int16]:
    """By the code of a chunk, its place in the list from 1; 0 for all others. The empty chunk is written -."""
    numbers = np.zeros(CHUNK_CODES, dtype=np.int16)
    for place, chunk in enumerate(chunks, 1):
        numbers[chunk_code(chunk)] = place
    return numbers


def chunk_code(chunk: str) -> int:
    code = 0
    for letter in chunk[:LONGEST_CHUNK].strip("-"):
        code = code * (len(LATIN_LETTERS) + 1) + LATIN_LETTERS.index(letter) + 1
    return code


def _aligner(arrays: Arrays, name: str, chunks: list[str]) -> Aligner:
    slots = arrays[f"{name}_slots"]
    return Aligner(slots.shape[1], chunk_numbers(chunks), slots, arrays[f"{name}_costs"])


def _pair_of(line: str) -> tuple[str, str]:
    form, _, shown = line.partition(" ")
    return form, shown


def _bytes_of(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), dtype=np.uint8)


def _text_of(array: NDArray[np.uint8]) -> str:
    return array.tobytes().decode()
