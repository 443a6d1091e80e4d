"""Four graph libraries on the made-up network: `python walks_graphs.py NAME FOLDER`; prints JSON.

They know no limit of ties on a way, and no two different first introducers: each is asked for the best way to one person, the
length of a tie being -ln(strength · cost of a request), and its answer is compared where it has four ties or fewer.
networkx is asked besides, by hand, for what Wasl is asked: fifty targets and three ties. Runs in an environment of its own.
"""

import json
import math
import resource
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

COST = 0.5 * 0.8
QUESTIONS = 4
MOST_SECONDS = 20
"""Of processor for all questions of one library: after that, no further one is asked."""

PORTION = 1_000_000

Best = Callable[[int, int], tuple[float, int]]
"""Length and number of ties of the best way from one to another."""


def main(name: str, folder: str) -> None:
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pairs, strength = np.load(f"{folder}/pairs.npy"), np.load(f"{folder}/strength.npy")
    questions = json.loads(Path(folder, "questions.json").read_text())[:QUESTIONS]
    began = time.perf_counter()
    best = {"networkx": networkx, "igraph": igraph, "rustworkx": rustworkx, "networkit": networkit}[name](
        pairs, strength
    )
    told = {"build": time.perf_counter() - began}
    taken, scores, ties = [], [], []
    for question in questions:
        began = time.process_time()
        length, count = best(question["owner"], question["targets"][0])
        taken.append((time.process_time() - began) * 1000)
        scores.append(math.exp(-length) / COST)  # the first is the owner's own tie, for which nobody is asked
        ties.append(count)
        if sum(taken) > MOST_SECONDS * 1000:
            break
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) * 1024
    print(json.dumps({**told, "middle": float(np.median(taken)), "memory": memory, "scores": scores, "ties": ties}))


def _lengths(strength: Any) -> Any:  # Any: arrays
    return -np.log(strength.astype(np.float64) * COST)


def networkx(pairs: Any, strength: Any) -> Best:
    import networkx as nx

    graph = nx.Graph()
    graph.add_weighted_edges_from(zip(*pairs.T.tolist(), _lengths(strength).tolist(), strict=True))

    def best(owner: int, target: int) -> tuple[float, int]:
        length, way = nx.bidirectional_dijkstra(graph, owner, target)
        return length, len(way) - 1

    return best


def igraph(pairs: Any, strength: Any) -> Best:
    import igraph as ig

    graph = ig.Graph(n=int(pairs.max()) + 1, edges=pairs, directed=False)
    lengths = _lengths(strength)
    graph.es["weight"] = lengths

    def best(owner: int, target: int) -> tuple[float, int]:
        (way,) = graph.get_shortest_paths(owner, target, weights="weight", output="epath")
        return float(lengths[way].sum()), len(way)

    return best


def rustworkx(pairs: Any, strength: Any) -> Best:
    import rustworkx as rx

    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(int(pairs.max()) + 1))
    lengths = _lengths(strength)
    for start in range(0, len(pairs), PORTION):  # all at once as Python's numbers would be as large as the graph
        some = slice(start, start + PORTION)
        graph.add_edges_from(list(zip(*pairs[some].T.tolist(), lengths[some].tolist(), strict=True)))

    def best(owner: int, target: int) -> tuple[float, int]:
        way = list(rx.dijkstra_shortest_paths(graph, owner, target=target, weight_fn=float)[target])
        return sum(graph.get_edge_data(one, other) for one, other in pairwise(way)), len(way) - 1

    return best


def networkit(pairs: Any, strength: Any) -> Best:
    import networkit as nk

    data = (_lengths(strength), (pairs[:, 0], pairs[:, 1]))
    graph = nk.GraphFromCoo(data, n=int(pairs.max()) + 1, weighted=True, directed=False)

    def best(owner: int, target: int) -> tuple[float, int]:
        search = nk.distance.BidirectionalDijkstra(graph, owner, target)
        search.run()
        return search.getDistance(), len(search.getPath()) + 1

    return best


if __name__ == "__main__":
    main(*sys.argv[1:])
