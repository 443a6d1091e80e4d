"""How much that hurts is found in drafts, how often the check is wrong, and how it stands on sets that learning did not see."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import allauth
import django
import polib

from benchmarks.report import Table
from training.etiquette.fitting import fit_messages
from training.etiquette.own_texts import own_messages
from training.etiquette.sources import LANGUAGE, LEARNED, ONLY_MEASURED, Message, folder, messages, own
from wasl.foundation.etiquette import harshness
from wasl.foundation.etiquette.checking import LIKELY, check_text
from wasl.foundation.etiquette.harshness import KINDS
from wasl.foundation.etiquette.insults import insult_places
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.weighing import BUCKETS, FILE, Weights, chance_of_abuse

PARTS = ("development", "held_out", "inventive", "unseen", "apart")
GOALS = {"held_out", "unseen", "apart"}
VARIETIES = ("standard", "gulf", "egyptian", "levantine", "iraqi", "maghrebi", "english")
LEAST_FOUND, MOST_FIRM, MOST_STANDARD, MOST_DIALECT, LEAST_ACROSS = 0.80, 0.05, 0.005, 0.02, 0.75
MOST_MS, MOST_BYTES, LETTERS, TIMES = 20.0, 5_000_000, 1_000, 100
FOLDS = 5
LIKELY_HARSH = {f"likely-{kind}" for kind in KINDS}
Judge = Callable[[Line], bool]


def run(_folder: Path, _scale: float) -> Table:
    table = Table(
        "etiquette",
        "drafts: what is found, what is taken for harsh though it is not; then sets of judged messages, macro-F1 and F1 of abuse",
    )
    for part in PARTS:
        _own_part(table, part)
    _ordinary(table)
    _standard(table)
    if folder().is_dir():
        _judged(table)
    else:
        table.add("judged messages", "skipped: not beside the project; WASL_OFFENSE_DATA says where they are")
    _costs(table)
    return table


def _own_part(table: Table, part: str) -> None:
    rows = own(part)
    name = part.replace("_", " ")
    is_goal = part in GOALS
    for label, words, goal in (
        ("harsh", "harsh, found", LEAST_FOUND),
        ("firm", "firm and courteous, named", MOST_FIRM),
    ):
        found = {
            variety: [bool(check_text(text)) for given, of, text in rows if (given, of) == (label, variety)]
            for variety in VARIETIES
        }
        total = [one for some in found.values() for one in some]
        share = sum(total) / len(total)
        met = (share >= goal if label == "harsh" else share <= goal) if is_goal else None
        table.add(
            f"{name}: {words}",
            f"{share:.1%} of {len(total)}",
            goal=f"{'≥' if label == 'harsh' else '≤'} {goal:.0%}" if is_goal else "",
            is_met=met,
        )
        told = ", ".join(f"{variety} {sum(some)}/{len(some)}" for variety, some in found.items() if some)
        table.add(f"{name}: {words}, by variety", told)
        before = [is_named_before(text) for given, _variety, text in rows if given == label]
        table.add(
            f"{name}: {words}, without the model of harshness", f"{sum(before) / len(before):.1%} of {len(before)}"
        )


def _ordinary(table: Table) -> None:
    rows = own("ordinary")
    for variety in VARIETIES:
        texts = [text for _label, of, text in rows if of == variety]
        if texts:
            table.add(f"ordinary, {variety}: named", f"{sum(bool(check_text(text)) for text in texts)} of {len(texts)}")
    dialect = [text for _label, of, text in rows if of != "english"]
    share = sum(bool(check_text(text)) for text in dialect) / len(dialect)
    table.add(
        "ordinary dialect of our own: named",
        f"{share:.1%} of {len(dialect)}",
        goal=f"≤ {MOST_DIALECT:.0%}",
        is_met=share <= MOST_DIALECT,
    )


def _standard(table: Table) -> None:
    """Sentences of other programs in standard Arabic and in English: whoever translated them meant no harm."""
    texts: dict[str, set[str]] = {"ar": set(), "en": set()}
    for package in (django, allauth):
        for file in Path(package.__file__ or "").parent.rglob("locale/ar/LC_MESSAGES/*.po"):
            for entry in polib.pofile(str(file)):
                texts["ar"].update(filter(None, [entry.msgstr, *entry.msgstr_plural.values()]))
                texts["en"].add(entry.msgid)
    for language, some in texts.items():
        named = sum(bool(check_text(text)) for text in some)
        share = named / len(some)
        table.add(
            f"standard sentences of other programs, {language}: named",
            f"{share:.2%} of {len(some)}",
            goal=f"≤ {MOST_STANDARD:.1%}",
            is_met=share <= MOST_STANDARD,
        )


def _judged(table: Table) -> None:
    """Across: nothing of the set was learned from. Within: a fifth by what the other four teach."""
    across: dict[str, list[float]] = {"ar": [], "en": []}
    for name in ONLY_MEASURED:
        score = _scores(messages(name), is_abuse)
        across[LANGUAGE[name]].append(score[0])
        table.add(f"across sets: {name} by what ships", _told(score))
        table.add(f"across sets: {name}, the lexicon alone", _told(_scores(messages(name), has_insult)))
        table.add(
            f"across sets: {name}, the model alone at a half",
            _told(_scores(messages(name), lambda line: chance_of_abuse(line.words) >= 0.5)),
        )
    mean = sum(across["ar"]) / len(across["ar"])
    table.add(
        "across sets, Arabic: mean macro-F1", f"{mean:.3f}", goal=f"≥ {LEAST_ACROSS}", is_met=mean >= LEAST_ACROSS
    )
    for name in LEARNED:
        others = _model(own_messages(LANGUAGE[name]))
        table.add(
            f"across sets: {name} by texts of our own",
            _told(
                _scores(
                    messages(name),
                    lambda line, model=others: has_insult(line) or chance_of_abuse(line.words, model) >= LIKELY,
                )
            ),
        )  # type: ignore[misc]  # a default binds it now
    for name in (*LEARNED, *ONLY_MEASURED):
        rows = list(messages(name))
        random.Random(7).shuffle(rows)
        held, rest = rows[: len(rows) // FOLDS], rows[len(rows) // FOLDS :]
        model = _model(rest)
        table.add(
            f"within {name}: the model alone at a half",
            _told(_scores(held, lambda line, model=model: chance_of_abuse(line.words, model) >= 0.5)),
        )  # type: ignore[misc]  # as above
    calm = [one for one in messages("lhsab") if not one.is_abuse]
    table.add(
        "alarms on messages of lhsab that were judged normal",
        f"{sum(bool(check_text(one.text)) for one in calm) / len(calm):.1%} of {len(calm)}",
    )


def is_named_before(text: str) -> bool:
    """By the rules and the model of abuse: that of harshness speaks only where they do not."""
    return any(one.rule not in LIKELY_HARSH for one in check_text(text))


def has_insult(line: Line) -> bool:
    return any(how != "bare" for _first, _last, how in insult_places(line.words))


def is_abuse(line: Line) -> bool:
    return has_insult(line) or chance_of_abuse(line.words) >= LIKELY


def _model(learned: Sequence[Message]) -> Weights:
    buckets, signs = fit_messages(learned)
    return Weights({"ar": buckets, "en": buckets}, {"ar": signs, "en": signs})


def _scores(rows: Sequence[Message], judge: Judge) -> tuple[float, float, float, float]:
    """Macro-F1, F1 of abuse, its precision and its recall."""
    counts = {(said, given): 0 for said in (True, False) for given in (True, False)}
    for one in rows:
        counts[judge(Line.of(one.text)), one.is_abuse] += 1
    right, wrong, missed, rest = (counts[key] for key in ((True, True), (True, False), (False, True), (False, False)))
    abuse, calm = 2 * right / max(2 * right + wrong + missed, 1), 2 * rest / max(2 * rest + wrong + missed, 1)
    return (abuse + calm) / 2, abuse, right / max(right + wrong, 1), right / max(right + missed, 1)


def _told(score: tuple[float, float, float, float]) -> str:
    return "{:.3f} / {:.3f} (precision {:.2f}, recall {:.2f})".format(*score)


def _costs(table: Table) -> None:
    size = FILE.stat().st_size + harshness.FILE.stat().st_size
    table.add(
        "the models", f"{size / 1e6:.2f} MB, {BUCKETS:,} buckets a language", goal="< 5 MB", is_met=size < MOST_BYTES
    )
    for language, is_english in (("ar", False), ("en", True)):
        texts = [text for _label, variety, text in own("development") if (variety == "english") == is_english]
        draft = " ".join(texts * 20)[:LETTERS]
        check_text(draft)
        begun = time.process_time()  # other work on the machine does not count
        for _ in range(TIMES):
            check_text(draft)
        spent = (time.process_time() - begun) / TIMES * 1000
        table.add(
            f"a draft of {LETTERS} letters, {language}", f"{spent:.1f} ms", goal="< 20 ms", is_met=spent < MOST_MS
        )
