"""The constraint of one person by networkx: `python networkx_measures.py NETWORK.json` prints what it took as JSON.

Runs in an environment of its own: needs `networkx` 3 alone. The person is tied to everybody.
"""

import json
import signal
import sys
import time
from pathlib import Path

import networkx as nx

LIMIT_SECONDS = 120


def main(path: str) -> None:
    told = json.loads(Path(path).read_text(encoding="utf-8"))
    graph = nx.Graph()
    graph.add_weighted_edges_from(
        (a, b, weight) for (a, b), weight in zip(told["pairs"], told["strength"], strict=True)
    )
    graph.add_weighted_edges_from(("me", place, weight) for place, weight in enumerate(told["own"]))
    signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(TimeoutError()))
    signal.alarm(LIMIT_SECONDS)
    began = time.perf_counter()
    try:
        found = nx.constraint(graph, nodes=["me"], weight="weight")["me"]
    except TimeoutError:
        print(json.dumps({"seconds": None, "limit": LIMIT_SECONDS}))
        return
    print(json.dumps({"seconds": time.perf_counter() - began, "constraint": found}))


if __name__ == "__main__":
    main(sys.argv[1])
