"""BG/NBD of lifetimes: `python lifetimes_foretells.py WINDOWS.npz CHANCES.npz` foretells contact of each tie.

Runs in an environment of its own: needs `lifetimes` 0.11.3 alone. Constants are fitted on the histories before the day.
"""

import sys
import warnings

import numpy as np
from lifetimes import BetaGeoFitter

PENALTIES = (0.001, 0.01, 0.1)  # the least with which the fit comes to an end


def main(asked: str, told: str) -> None:
    warnings.simplefilter("ignore")
    windows = np.load(asked)
    names = sorted({name.rpartition("/")[0] for name in windows.files})
    np.savez(
        told,
        **{
            name: chances(*(windows[f"{name}/{part}"] for part in ("times", "last", "age", "horizon")))
            for name in names
        },
    )


def chances(times, last, age, horizon):  # noqa: ANN001, ANN201 - runs where nothing of ours is
    """Of at least one contact within the horizon: alive, and then not silent. Not a number where no fit was found."""
    for penalty in PENALTIES:
        fitter = BetaGeoFitter(penalizer_coef=penalty)
        try:
            fitter.fit(times, last, age)
        except Exception:  # noqa: BLE001 - the library raises its own and NumPy's
            continue
        alive = fitter.conditional_probability_alive(times, last, age)
        r, alpha = fitter.params_["r"], fitter.params_["alpha"]
        silent = ((alpha + age) / (alpha + age + horizon)) ** (r + times)
        return np.asarray(alive) * (1 - silent)
    return np.full(len(times), np.nan)


if __name__ == "__main__":
    main(*sys.argv[1:])
