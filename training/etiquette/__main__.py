"""`python -m training.etiquette`: learns the weights anew and writes them into the package. Some twenty seconds."""

from __future__ import annotations

from training.etiquette.fitting import fit_messages
from training.etiquette.own_texts import own_messages
from training.etiquette.sources import LANGUAGE, LEARNED, messages
from wasl.foundation.etiquette.weighing import FILE, Weights, packed


def learned() -> Weights:
    buckets, signs = {}, {}
    for language in ("ar", "en"):
        judged = own_messages(language)
        for name in LEARNED:
            if LANGUAGE[name] == language:
                judged += messages(name)
        buckets[language], signs[language] = fit_messages(judged)
        print(f"{language}: {len(judged):,} messages, {sum(one.is_abuse for one in judged):,} of them abuse")
    return Weights(buckets, signs)


def main() -> None:
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(packed(learned()))
    print(f"{FILE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
