"""`python -m training.etiquette`: learns the weights anew and writes them into the package. Some two minutes."""

from __future__ import annotations

from training.etiquette.fitting import fit
from training.etiquette.own_texts import own_messages
from training.etiquette.sources import LANGUAGE, LEARNED, messages
from wasl.foundation.etiquette.weighing import FILE, Weights, packed


def main() -> None:
    buckets, signs = {}, {}
    for language in ("ar", "en"):
        learned = [*own_messages(language)]
        for name in LEARNED:
            if LANGUAGE[name] == language:
                learned += messages(name)
        buckets[language], signs[language] = fit(learned)
        print(f"{language}: {len(learned):,} messages, {sum(one.is_abuse for one in learned):,} of them abuse")
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(packed(Weights(buckets, signs)))
    print(f"{FILE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
