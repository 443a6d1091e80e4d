"""`python -m training.etiquette`: learns the weights anew and writes them into the package. Some two minutes.

With `--left-out` nothing is written: it says how well harshness is told on messages that were left out of learning.
"""

from __future__ import annotations

import sys

from training.etiquette.fitting import fit_messages
from training.etiquette.harsh_fitting import MOST_ALARMS, fit_harshness, learned_from, left_out, threshold
from training.etiquette.own_texts import own_messages
from training.etiquette.sources import LANGUAGE, LEARNED, messages
from wasl.foundation.etiquette import harshness
from wasl.foundation.etiquette.weighing import FILE, Weights, packed


def learned_abuse() -> Weights:
    buckets, signs = {}, {}
    for language in ("ar", "en"):
        judged = own_messages(language)
        for name in LEARNED:
            if LANGUAGE[name] == language:
                judged += messages(name)
        buckets[language], signs[language] = fit_messages(judged)
        print(f"{language}: {len(judged):,} messages, {sum(one.is_abuse for one in judged):,} of them abuse")
    return Weights(buckets, signs)


def learned_harshness() -> Weights:
    buckets, signs = {}, {}
    for language in ("ar", "en"):
        texts = learned_from(language)
        model = fit_harshness(language, texts)
        buckets[language], signs[language] = model.buckets[language], model.signs[language]
        print(f"{language}: {len(texts):,} messages, {sum(one.is_harsh for one in texts):,} of them harsh")
    return Weights(buckets, signs)


def say_left_out() -> None:
    for language in ("ar", "en"):
        told = list(left_out(language))
        level = threshold([(one, chance) for one, chance, _kind in told])
        harsh = [(one, chance, kind) for one, chance, kind in told if one.is_harsh]
        known = [(one.kind, kind) for one, _chance, kind in harsh if one.kind in harshness.KINDS]
        found = sum(chance > level for _one, chance, _kind in harsh)
        right = sum(kind == said for kind, said in known)
        print(f"{language}: above {level:.2f} stand {MOST_ALARMS:.0%} of {len(told) - len(harsh):,} fair messages")
        print(
            f"    and {found / len(harsh):.1%} of {len(harsh):,} harsh ones; of {right / len(known):.1%} the kind is told"
        )


def main() -> None:
    if "--left-out" in sys.argv:
        say_left_out()
        return
    FILE.parent.mkdir(exist_ok=True)
    for file, model in ((FILE, learned_abuse()), (harshness.FILE, learned_harshness())):
        file.write_bytes(packed(model))
        print(f"{file.name}: {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
