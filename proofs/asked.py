"""What a run of the proofs was asked for."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from proofs.homes import Home


@dataclass(frozen=True)
class Asked:
    """`homes` has one for each database of this machine; `tries` is how often each fault is made on each of them.
    `readers` are those to be fuzzed; none named is all.
    """

    folder: Path
    homes: list[Home]
    tries: int
    seconds: int
    people: int
    contacts: int
    owners: int
    owner_people: int
    chance: Random
    readers: tuple[str, ...] = ()
