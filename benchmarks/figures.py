"""How long the figures of a network of 5,000 people take, beside igraph alone and networkx."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import igraph
import numpy as np

from benchmarks.making.ties import grouped_pairs
from benchmarks.measuring import BrokenError, of_command
from benchmarks.report import Table
from wasl.relations.network.figures.rules import groups, hanging, holes
from wasl.relations.network.figures.rules.graph import Network

PEOPLE, TIES = 5_000, 88_000
GOAL_SECONDS = 2.0
TIMES = 3
INSTALL_SECONDS = 300
SAME = 1e-9


def run(folder: Path, scale: float) -> Table:
    """Processor time, for none of it waits or has threads. Constraint, bridges and groups together are what the goal is about."""
    network = _network(int(PEOPLE * scale), int(TIES * scale))
    table = Table(
        "figures",
        f"processor time for an owner's network of {network.size:,} people and {len(network.a):,} ties among them",
    )
    whole = _with_the_owner(network)
    weights = [*network.strength.tolist(), *network.own.tolist()]
    ours = [
        _beside(table, "constraint of the owner", lambda: holes.constraint(network),
                lambda: whole.constraint([network.size], weights=weights)[0]),
        _beside(table, "bridges", lambda: len(hanging.bridges(network.size, network.a, network.b)),
                lambda: len(igraph.Graph(n=network.size, edges=_pairs(network)).bridges())),
    ]  # fmt: skip
    leiden = _processor(lambda: groups.groups(network), TIMES)
    table.add(
        "groups", f"{leiden * 1000:.0f} ms, {int(groups.groups(network).max()) + 1} groups", "Leiden is igraph's own"
    )
    together = sum(ours) + leiden
    table.add(
        "the three together", f"{together:.2f} s", f"the goal: {GOAL_SECONDS:.0f} s", ratio=together / GOAL_SECONDS,
        goal=f"< {GOAL_SECONDS:.0f} s", is_met=together < GOAL_SECONDS,
    )  # fmt: skip
    _beside(
        table, "betweenness of the owner", lambda: holes.betweenness(network) * network.size * (network.size - 1) / 2,
        lambda: whole.betweenness(network.size), times=1,
    )  # fmt: skip
    table.add("who stands between, sampled", f"{_processor(lambda: hanging.go_between(network), 1) * 1000:.0f} ms")
    table.add("reached through one person", f"{_processor(lambda: hanging.only_through(network), TIMES) * 1000:.0f} ms")
    _networkx(table, folder, network, ours[0])
    return table


def _beside(
    table: Table, what: str, ours: Callable[[], float], theirs: Callable[[], float], times: int = TIMES
) -> float:
    """Measure both, and see that they say the same; gives our seconds."""
    seconds, peer = _processor(ours, times), _processor(theirs, times)
    same = abs(ours() - theirs()) <= SAME * max(abs(theirs()), 1)
    table.add(
        what, f"{seconds * 1000:.1f} ms", f"igraph: {peer * 1000:.1f} ms", ratio=seconds / peer, goal="the same answer",
        is_met=same,
    )  # fmt: skip
    return seconds


def _processor(call: Callable[[], object], times: int) -> float:
    """The median processor seconds of a call."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        call()
        taken.append(time.process_time() - began)
    return median(taken)


def _network(people: int, ties: int) -> Network:
    pairs, chance = grouped_pairs(people, ties).astype(np.int32), np.random.default_rng(5)
    return Network(
        np.arange(1, people + 1), chance.random(people) * 0.9 + 0.05, pairs[:, 0], pairs[:, 1],
        chance.random(len(pairs)) * 0.9 + 0.05,
    )  # fmt: skip


def _pairs(network: Network) -> np.ndarray:
    return np.column_stack([network.a, network.b])


def _with_the_owner(network: Network) -> igraph.Graph:
    star = np.column_stack([np.full(network.size, network.size), np.arange(network.size)])
    return igraph.Graph(n=network.size + 1, edges=np.concatenate([_pairs(network), star]))


def _networkx(table: Table, folder: Path, network: Network, seconds: float) -> None:
    """In an environment of its own: it is no package of ours. The owner alone: for everybody it takes hours."""
    environment, told = folder / "networkx", folder / "figures.json"
    python = environment / "bin" / "python"
    told.write_text(json.dumps({"pairs": _pairs(network).tolist(), "own": network.own.tolist(), "strength": network.strength.tolist()}))  # fmt: skip
    try:
        subprocess.run([sys.executable, "-m", "venv", environment], check=True, capture_output=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "networkx>=3.4,<4"], check=True, capture_output=True,
            timeout=INSTALL_SECONDS,
        )  # fmt: skip
        cost = of_command([python, Path(__file__).parent / "peers" / "networkx_measures.py", told])
    except (subprocess.SubprocessError, OSError, BrokenError) as error:
        table.add("beside networkx", f"left out: {type(error).__name__}")
        return
    peer = json.loads(cost.output)
    if peer["seconds"] is None:
        table.add(
            "constraint beside networkx", f"{seconds * 1000:.1f} ms", f"networkx: not done after {peer['limit']} s"
        )
        return
    same = abs(peer["constraint"] - holes.constraint(network)) < SAME
    table.add(
        "constraint beside networkx", f"{seconds * 1000:.1f} ms", f"networkx: {peer['seconds']:.1f} s",
        ratio=seconds / peer["seconds"], goal="the same answer", is_met=same,
    )  # fmt: skip
