"""What other libraries find and tell apart of the same names. Runs in an environment of their own, without Wasl.

`python compares_names.py PEER questions.json` prints JSON in its last line.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

Score = Callable[[list[str], list[str]], np.ndarray]  # queries by names


def main(peer: str, path: str) -> None:
    """Search all queries in all names, and score all pairs; times are of the processor."""
    questions = json.loads(Path(path).read_text(encoding="utf-8"))
    score, has_search = PEERS[peer](questions)
    found = {}
    began = time.process_time()
    score(["Nour"], questions["names"] if has_search else ["نور"])  # loads its model, and romanizes each name once
    found["prepared_s"] = time.process_time() - began
    if has_search:
        queries = questions["queries"][: questions["slow_queries"] if peer == "arabnamer" else None]
        began = time.process_time()
        scores = score([text for text, _ in queries], questions["names"])
        found |= places(scores, [meant for _, meant in queries])
        found["query_ms"] = (time.process_time() - began) / len(queries) * 1000
    found["pairs"] = {}
    began, count = time.process_time(), 0
    for part, pairs in questions["pairs"].items():
        some = pairs[: 300 if peer == "arabnamer" else None]
        values = [float(score([latin], [arabic])[0][0]) for latin, arabic, _ in some]
        found["pairs"][part] = {"scores": values, "same": [kind == "same" for _, _, kind in some]}
        count += len(some)
    found["pair_us"] = (time.process_time() - began) / count * 1e6
    print(json.dumps(found))


def places(scores: np.ndarray, meant: list[int]) -> dict[str, float]:
    """Equal scores share their places."""
    right = scores[np.arange(len(meant)), meant][:, None]
    better, equal = (scores > right).sum(axis=1), (scores == right).sum(axis=1)
    return {
        "queries": len(meant),
        "first": float(np.mean((better == 0) / equal)),
        "ten": float(np.mean(np.clip((10 - better) / equal, 0, 1))),
    }


def written(romanize: Callable[[str], str], measure: object, folds: Callable[[str], str]) -> Score:
    """Names in Latin letters, compared as strings; each name is romanized once."""
    from rapidfuzz import process

    known: dict[str, str] = {}

    def latin(name: str) -> str:
        if name not in known:
            known[name] = folds(romanize(name))
        return known[name]

    def score(queries: list[str], names: list[str]) -> np.ndarray:
        return process.cdist([folds(text) for text in queries], [latin(name) for name in names], scorer=measure)

    return score


def measures() -> dict[str, object]:
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    return {"jaro_winkler": JaroWinkler.similarity, "token_sort": fuzz.token_sort_ratio}


def unidecode(measure: str) -> Callable[[dict], tuple[Score, bool]]:
    def made(_: dict) -> tuple[Score, bool]:
        from unidecode import unidecode as romanize

        return written(romanize, measures()[measure], lambda text: romanize(text).lower()), True

    return made


def icu(measure: str) -> Callable[[dict], tuple[Score, bool]]:
    def made(_: dict) -> tuple[Score, bool]:
        from icu import Transliterator

        rules = Transliterator.createInstance("Arabic-Latin; Latin-ASCII; Lower")
        return written(rules.transliterate, measures()[measure], rules.transliterate), True

    return made


def romanizer(questions: dict) -> tuple[Score, bool]:
    """arabic-name-romanizer over a dictionary of our training rows only: its own holds the persons asked for."""
    from arabic_name_romanizer import Transliterator
    from arabic_name_romanizer.lookup import NameIndex, rows_from_pairs
    from unidecode import unidecode as plain

    index = Path(tempfile.mkdtemp()) / "names.sqlite3"
    NameIndex.build(index, *rows_from_pairs(questions["learned"], "learned"))
    model = Transliterator(index_path=index)

    def romanize(name: str) -> str:
        best = model.transliterate(name)
        return str(getattr(best[0] if isinstance(best, list) else best, "latin", best))

    return written(romanize, measures()["token_sort"], lambda text: plain(text).lower()), True


def arabnamer(_: dict) -> tuple[Score, bool]:
    """The query in Arabic letters by its model, compared with the Arabic names."""
    from arabnamer import translit
    from rapidfuzz import fuzz, process

    known: dict[str, str] = {}

    def arabic(text: str) -> str:
        if text not in known:
            result = translit(text)
            known[text] = str(getattr(result, "arabic", None) or getattr(result, "text", None) or result)
        return known[text]

    return lambda queries, names: process.cdist([arabic(text) for text in queries], names, scorer=fuzz.ratio), True


def nomenklatura(_: dict) -> tuple[Score, bool]:
    """LogicV2 over two persons of nothing but a name; fresh ids, for it remembers by id."""
    from followthemoney import EntityProxy, model
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()

    def person(name: str) -> EntityProxy:
        person.made += 1
        entity = model.make_entity("Person")
        entity.id = f"person-{person.made}"
        entity.add("name", name)
        return entity

    person.made = 0

    def score(queries: list[str], names: list[str]) -> np.ndarray:
        return np.array(
            [[LogicV2.compare(person(text), person(name), config).score for name in names] for text in queries]
        )

    return score, False


PEERS = {
    "unidecode_jaro_winkler": unidecode("jaro_winkler"),
    "unidecode_token_sort": unidecode("token_sort"),
    "icu_jaro_winkler": icu("jaro_winkler"),
    "icu_token_sort": icu("token_sort"),
    "romanizer": romanizer,
    "arabnamer": arabnamer,
    "nomenklatura": nomenklatura,
}

if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
