"""How well the next contact is foretold on sets that were left out of learning, beside what else there is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks import warmth_measures as measures
from benchmarks.measuring import BrokenError, of_command
from benchmarks.report import Table
from benchmarks.warmth_measures import Asked
from training.warmth.fitting import fit
from training.warmth.sources import FILES, Contacts, contacts, folder
from training.warmth.windows import Window, windows
from wasl.relations.network.warmth import rules
from wasl.relations.network.warmth.rules import Model

DRAWS = 200
INSTALL_SECONDS = 300
FEWEST_OWNERS = 20
LEAST_OVER_CADENCE, MOST_CALIBRATION_ERROR = 0.07, 0.10
SHOWN, UNSHIFTED = "warmth", "warmth, no own level"
PEERS = ("every 30 days", "every 90 days", "recency", "frequency", "own rhythm", "BG/NBD")
Cells = dict[tuple[str, int], list[Asked]]


def run(folder_: Path, scale: float) -> Table:
    """Each set by numbers learned from the others; persons and their days are strangers to what is asked of them."""
    table = Table(
        "warmth",
        "each set by what was learned from the others (leave one set out: persons and days never seen), every owner's level "
        "from her earlier windows; 95 % intervals over owners",
    )
    if folder().is_dir():
        _foretell(table, folder_, max(int(DRAWS * scale), 20))
    else:
        table.add("skipped", "the contacts are not beside the project; WASL_TIES_DATA says where they are")
    return table


def _foretell(table: Table, folder_: Path, draws: int) -> None:
    sets = {name: list(windows(contacts(name))) for name in FILES}
    foretold = _peer(folder_, sets)
    if isinstance(foretold, str):
        table.add("beside lifetimes", foretold)
    cells: Cells = {}
    for name, some in sets.items():
        model = fit({other: theirs for other, theirs in sets.items() if other != name})
        for window in some:
            peer = None if isinstance(foretold, str) else foretold[_key(window)]
            cells.setdefault((name, window.horizon), []).append(_asked(contacts(name), window, model, peer))
    for (name, horizon), some in cells.items():
        _tell(table, f"{name}, {horizon} days", some, draws)
    _tell_the_whole(table, cells)


def _asked(set_: Contacts, window: Window, model: Model, peer: np.ndarray | None) -> Asked:
    silence = window.day - window.facts.last
    logits = model.logits(window.facts, window.day, window.horizon)
    scores = {
        SHOWN: rules.chances(logits + _levels(set_, window, model)),
        UNSHIFTED: rules.chances(logits),
        "every 30 days": -(silence > 30).astype(float),
        "every 90 days": -(silence > 90).astype(float),
        "recency": -silence.astype(float),
        "frequency": window.facts.count.astype(float),
        "own rhythm": -silence / np.maximum(window.facts.mean_gaps(), 1),
    }
    if peer is not None and not np.isnan(peer).any():
        scores["BG/NBD"] = peer
    return Asked(window.owners, window.happened, window.is_counted, silence, scores)


def _levels(set_: Contacts, window: Window, model: Model) -> np.ndarray:
    """Each owner's shift, as the program learns it: from her own ties up to that day."""
    shifts = {
        owner: rules.own_shift(model, set_.of_owner(owner), window.day, window.horizon)
        for owner in np.unique(window.owners).tolist()
    }
    return np.array([shifts[owner] for owner in window.owners.tolist()])


def _tell(table: Table, what: str, some: Sequence[Asked], count: int) -> None:
    """One set and horizon: a line against recency, one against the cadence, one for chances, one for warnings."""
    drawn = measures.draws(some, count)
    names = [name for name in (SHOWN, UNSHIFTED, *PEERS) if all(name in one.scores for one in some)]
    whole = {name: measures.mean_over(some, name, measures.auc) for name in names}
    spread = {name: [measures.mean_over(some, name, measures.auc, one) for one in drawn] for name in names}
    low, high = measures.interval(spread[SHOWN])
    ties = sum(int(one.is_counted.sum()) for one in some)
    table.add(
        f"{what}: AUC",
        f"{whole[SHOWN]:.3f} ({low:.3f} to {high:.3f}); {ties:,} ties in {len(some)} windows, "
        f"{np.mean([one.happened.mean() for one in some]):.2f} had contact",
        ", ".join(f"{name} {whole[name]:.3f}" for name in names[1:]),
    )
    for peer, least in (("recency", 0.0), ("every 30 days", LEAST_OVER_CADENCE)):
        more = whole[SHOWN] - whole[peer]
        low, high = measures.interval(np.subtract(spread[SHOWN], spread[peer]).tolist())
        is_met = high >= 0 if peer == "recency" else more >= least
        goal = "not worse beyond the interval" if peer == "recency" else f"+{least}"
        table.add(f"{what}: over {peer}", f"{more:+.3f} ({low:+.3f} to {high:+.3f})", peer, goal=goal, is_met=is_met)
    _tell_within(table, what, some, count)
    _tell_chances(table, what, some, drawn)
    precision = {name: measures.mean_over(some, name, measures.average_precision) for name in names}
    table.add(
        f"{what}: average precision", f"{precision[SHOWN]:.3f}", ", ".join(f"{n} {precision[n]:.3f}" for n in names[1:])
    )
    warned = {
        name: [share for one in some for _, share in measures.precision_of_warnings(one, one.scores[name])]
        for name in names
    }
    if warned[SHOWN]:
        table.add(
            f"{what}: of ten warned of, silent",
            f"{np.mean(warned[SHOWN]):.3f} of {len(warned[SHOWN])} owners with {measures.FEWEST_WARM} warm ties",
            ", ".join(f"{name} {np.mean(warned[name]):.3f}" for name in names[1:]),
        )


def _tell_within(table: Table, what: str, some: Sequence[Asked], count: int) -> None:
    """Among the ties of one owner, which is all that a page orders: her level moves all of them alike."""
    told = {name: measures.within_owners(some, name) for name in (SHOWN, "recency", "every 30 days")}
    owners = len(told[SHOWN])
    if owners < FEWEST_OWNERS:
        return
    chance = np.random.default_rng(measures.SEED)
    drawn = [chance.integers(0, owners, owners) for _ in range(count)]
    for peer, least in (("recency", 0.0), ("every 30 days", LEAST_OVER_CADENCE)):
        more = told[SHOWN] - told[peer]
        low, high = measures.interval([float(more[one].mean()) for one in drawn])
        table.add(
            f"{what}: among one owner's ties, over {peer}", f"{more.mean():+.3f} ({low:+.3f} to {high:+.3f})",
            f"AUC {told[SHOWN].mean():.3f} and {told[peer].mean():.3f}, mean of {owners:,} owners",
            goal=f"+{least}" if least else "not worse beyond the interval",
            is_met=bool(more.mean() >= least if least else high >= 0),
        )  # fmt: skip


def _tell_chances(table: Table, what: str, some: Sequence[Asked], drawn: Sequence[np.ndarray]) -> None:
    """Brier and calibration error, as shown; before the owner's level, and of BG/NBD, beside them."""
    told = [name for name in (SHOWN, UNSHIFTED, "BG/NBD") if all(name in one.scores for one in some)]
    errors = {name: measures.mean_over(some, name, measures.calibration_error) for name in told}
    briers = {name: measures.mean_over(some, name, measures.brier) for name in told}
    low, high = measures.interval([measures.mean_over(some, SHOWN, measures.calibration_error, one) for one in drawn])
    table.add(
        f"{what}: calibration error",
        f"{errors[SHOWN]:.3f} ({low:.3f} to {high:.3f}); Brier {briers[SHOWN]:.3f}",
        ", ".join(f"{name} {errors[name]:.3f}, Brier {briers[name]:.3f}" for name in told[1:]),
        goal=f"<= {MOST_CALIBRATION_ERROR}",
        is_met=errors[SHOWN] <= MOST_CALIBRATION_ERROR,
    )


def _tell_the_whole(table: Table, cells: Cells) -> None:
    """Means over sets and horizons, each counting once; and the worst of them."""
    auc = {key: measures.mean_over(some, SHOWN, measures.auc) for key, some in cells.items()}
    error = {key: measures.mean_over(some, SHOWN, measures.calibration_error) for key, some in cells.items()}
    worst, widest = min(auc, key=auc.__getitem__), max(error, key=error.__getitem__)
    table.add(
        "all: AUC", f"mean {np.mean(list(auc.values())):.3f}, worst {auc[worst]:.3f} ({worst[0]}, {worst[1]} days)"
    )
    table.add(
        "all: calibration error",
        f"mean {np.mean(list(error.values())):.3f}, worst {error[widest]:.3f} ({widest[0]}, {widest[1]} days)",
    )


def _peer(folder_: Path, sets: dict[str, list[Window]]) -> dict[str, np.ndarray] | str:
    """BG/NBD's chances by window; a sentence where it could not be had."""
    environment, asked, told = folder_ / "lifetimes", folder_ / "asked.npz", folder_ / "told.npz"
    python = environment / "bin" / "python"
    np.savez(asked, **{
        f"{_key(one)}/{part}": values
        for some in sets.values() for one in some
        for part, values in (
            ("times", one.facts.count - 1), ("last", one.facts.last - one.facts.first), ("age", one.day - one.facts.first),
            ("horizon", np.array(one.horizon)),
        )
    })  # fmt: skip
    try:
        subprocess.run([sys.executable, "-m", "venv", environment], check=True, capture_output=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "lifetimes==0.11.3"],
            check=True, capture_output=True, timeout=INSTALL_SECONDS,
        )  # fmt: skip
        of_command([python, Path(__file__).parent / "peers" / "lifetimes_foretells.py", asked, told])
    except (subprocess.SubprocessError, OSError):
        return "left out: lifetimes could not be installed here"
    except BrokenError as error:
        return f"left out: lifetimes stopped ({str(error).splitlines()[-1][:120]})"
    found = np.load(told)
    return {name: found[name] for name in found.files}


def _key(window: Window) -> str:
    return f"{window.set_name}-{window.horizon}-{window.day}"
