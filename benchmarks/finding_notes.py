"""Finds notes of a filled data folder by a word: `python -m benchmarks.finding_notes` prints JSON."""

import json
import os
import time
from collections import Counter
from random import Random
from statistics import quantiles

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402 - Django comes first

from wasl.foundation.accounts.models import User  # noqa: E402
from wasl.foundation.language.stems import light_stems  # noqa: E402
from wasl.foundation.search.actions import Entry, forget_rows, index_rows  # noqa: E402
from wasl.foundation.search.models import Document  # noqa: E402
from wasl.foundation.search.places import document_id, stretch  # noqa: E402
from wasl.foundation.search.queries import FEWEST_WEIGHED, find  # noqa: E402
from wasl.overviews.search.queries import search_page  # noqa: E402
from wasl.relations.interactions.models import Interaction  # noqa: E402

SEED, ASKED, SAVED, TIMES = 67, 200, 200, 3
COUNTED = 20_000  # documents from which the words are chosen, from the whole of the book
COMMONEST, PAGES = 40, 20
KIND, SHOWN = "interaction", 20


def main() -> None:
    """Processor seconds at 95 of 100, by kind of query: ours, beside the bare query of the index; what a save takes."""
    owner = User.objects.select_related("preferences").get()
    told: dict[str, object] = {}
    for kind, queries in _queries(owner).items():
        ours = [_taken(lambda query=query: find(owner, query, [KIND], SHOWN)) for query in queries]
        bare = [_taken(lambda query=query: _bare(owner, query)) for query in queries]
        told[kind] = {"count": len(queries), "ours": _spread(ours), "bare": _spread(bare)}
    pages = [
        _taken(lambda query=query: search_page(owner, query)) for query in _queries(owner)["ordinary words"][:PAGES]
    ]
    told["page"] = _spread(pages)
    print(json.dumps(told | {"save": _save(owner), "sizes": _sizes(), "notes": Interaction.objects.of(owner).count()}))


def _queries(owner: User) -> dict[str, list[str]]:
    """Words by how many notes hold them, as the notes have them; none is printed."""
    chance, counts = Random(SEED), Counter[str]()
    rows = Document.objects.of(owner).filter(kind=KIND)
    step = max(rows.count() // COUNTED, 1)
    first = stretch(KIND)[0]
    ids = Interaction.objects.of(owner).values_list("pk", flat=True)
    for body in rows.filter(pk__in=[first + pk for pk in ids.order_by("pk")[::step][:COUNTED]]).values_list("body", flat=True):  # fmt: skip
        counts.update(set(body.split()))
    common = [word for word, _ in counts.most_common(COMMONEST) if len(word) > 1]
    ordinary = [word for word, count in counts.items() if 3 < count < COUNTED // 200 and len(word) > 3]
    return {
        "ordinary words": chance.sample(ordinary, min(ASKED, len(ordinary))),
        "two words": [f"{chance.choice(ordinary)} {chance.choice(common)}" for _ in range(ASKED)],
        "very common words": common,
        "three letters": sorted({word[:3] for word in [*common, *chance.sample(ordinary, ASKED)] if len(word) > 2}),
        "four letters": sorted({word[:4] for word in [*common, *chance.sample(ordinary, ASKED)] if len(word) > 3}),
    }


def _taken(call: object) -> float:
    """The least of three: what another program took meanwhile is not ours."""
    taken = []
    for _ in range(TIMES):
        began = time.process_time()
        call()  # type: ignore[operator]  # a function without arguments
        taken.append(time.process_time() - began)
    return min(taken)


def _spread(taken: list[float]) -> dict[str, float]:
    cuts = quantiles(taken, n=100)
    return {"middle": cuts[49], "of 95": cuts[94], "most": max(taken)}


def _bare(owner: User, query: str) -> None:
    """What the index itself takes, asked by hand for the newest rows with their titles: nothing weighed."""
    words = [[word, *light_stems(word)] for word in query.split()]
    with connection.cursor() as cursor:
        for index, column, most in (
            ("titles", "title_words", FEWEST_WEIGHED),
            ("words", "all_words", SHOWN if len(words) == 1 else FEWEST_WEIGHED),
        ):
            if connection.vendor == "postgresql":
                match = " & ".join(
                    [
                        f"':{KIND}'",
                        *("(" + " | ".join([f"'{word}':*", *map(repr, stems)]) + ")" for word, *stems in words),
                    ]
                )
                cursor.execute(
                    f"SELECT id, title FROM search_document WHERE {column} @@ %s::tsquery AND owner_id = %s ORDER BY id + 0 DESC LIMIT {most}",
                    [match, owner.pk],
                )
            else:
                match = " AND ".join("(" + " OR ".join([f"{word}*", *stems]) + ")" for word, *stems in words)
                cursor.execute(
                    f"SELECT w.rowid, d.title FROM search_{index} w CROSS JOIN search_document d ON d.id = w.rowid "
                    f"WHERE search_{index} MATCH %s AND w.rowid BETWEEN %s AND %s ORDER BY w.rowid DESC LIMIT {most}",
                    [match, *stretch(KIND)],
                )
            cursor.fetchall()


def _save(owner: User) -> float:
    """What the index adds to saving one note, in processor seconds."""
    rows = list(Interaction.objects.of(owner).exclude(note="").order_by("-pk").values_list("pk", "note")[:SAVED])
    forget_rows(owner, KIND, [pk for pk, _ in rows])
    began = time.process_time()
    for pk, note in rows:
        with transaction.atomic():
            index_rows(owner, KIND, [Entry(pk, "", note)])
    taken = time.process_time() - began
    assert Document.objects.filter(pk=document_id(KIND, rows[0][0])).exists()
    return taken / SAVED


def _sizes() -> dict[str, int]:
    """Bytes of the index, and of the documents that it is made from."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_indexes_size('search_document'), pg_total_relation_size('search_document')")
            index, every = cursor.fetchone()
            return {"index": int(index), "documents": int(every) - int(index)}
        cursor.execute(
            "SELECT SUM(pgsize) FILTER (WHERE name GLOB 'search_titles*' OR name GLOB 'search_words*'),"
            " SUM(pgsize) FILTER (WHERE name GLOB '*document*') FROM dbstat WHERE name GLOB 'search_*' OR name GLOB 'documents_*'"
        )
        index, documents = cursor.fetchone()
        return {"index": int(index), "documents": int(documents)}


if __name__ == "__main__":
    main()
