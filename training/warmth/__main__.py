"""`python -m training.warmth`: learns the five numbers anew and writes them into the package. Some ten seconds."""

from __future__ import annotations

import json
from dataclasses import asdict

from training.warmth.fitting import fit
from training.warmth.sources import FILES, contacts
from training.warmth.windows import windows
from wasl.relations.network.warmth import rules


def main() -> None:
    sets = {name: list(windows(contacts(name))) for name in FILES}
    model = fit(sets)
    for name, some in sets.items():
        print(f"{name}: {len(some)} windows, {sum(int(one.is_counted.sum()) for one in some):,} ties asked for")
    told = {"logit": asdict(model)}
    rules.FILE.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    print(model)


if __name__ == "__main__":
    main()
