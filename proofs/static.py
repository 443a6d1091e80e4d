"""What must not stand in the code: semgrep with rules of our own, each tried on its examples first, and bandit."""

import json
import subprocess
from pathlib import Path
from typing import Any

from proofs.asked import Asked
from proofs.report import Line
from proofs.tools import ROOT, environment_of

RULES = ROOT / "tests" / "architecture" / "banned"
LOOKED_AT = ("src", "frontend/src")
SAME_AS_RUFF = {"B608": "S608", "B308": "S308", "B703": "S308"}
"""Where ruff's rule is bandit's, and a `noqa` with its reason is asked of whoever lets it stand."""
_AS_JSON = "import json, sys; from ruamel.yaml import YAML; print(json.dumps([YAML(typ='safe').load(open(one)) for one in sys.argv[1:]]))"

Rules = dict[str, dict[str, dict[str, str]]]
Found = list[tuple[str, str]]


def run(asked: Asked) -> list[Line]:
    try:
        programs = environment_of("static")
    except RuntimeError as trouble:
        return [Line("static", "banned words", skipped=str(trouble))]
    rules = rules_of(programs)
    examples = write_examples(rules, asked.folder / "examples")
    return [
        Line("static", "rules on their own examples", examples, what_examples_say(programs, rules, asked.folder / "examples")),
        _banned(programs, rules),
        _bandit(programs),
    ]  # fmt: skip


def rules_of(programs: Path) -> Rules:
    """Of each rule its examples: `bad` and `good`, contents by name of a file. Read where there is a reader of YAML."""
    done = subprocess.run(
        [programs / "python", "-c", _AS_JSON, *sorted(RULES.glob("*.yaml"))], check=True, capture_output=True, text=True
    )
    return {rule["id"]: rule["metadata"] for file in json.loads(done.stdout) for rule in file["rules"]}


def write_examples(rules: Rules, folder: Path) -> int:
    """`folder/<rule>/<bad or good>/<file>`; how many there are."""
    count = 0
    for rule, kinds in rules.items():
        for kind in ("bad", "good"):
            for name, content in kinds[kind].items():
                path = folder / rule / kind / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
                count += 1
    return count


def what_examples_say(programs: Path, rules: Rules, folder: Path) -> list[str]:
    """Bad examples that a rule lets pass, and good ones that it finds."""
    found = {
        (rule, str(Path(path.rpartition(":")[0]).relative_to(folder / rule)))
        for rule, path in _found(programs, folder)
        if f"/{rule}/" in path
    }
    wanted = {(rule, f"bad/{name}") for rule, kinds in rules.items() for name in kinds["bad"]}
    passed = [f"{rule} does not find its example {name}" for rule, name in sorted(wanted - found)]
    return passed + [f"{rule} finds its good example {name}" for rule, name in sorted(found - wanted)]


def _banned(programs: Path, rules: Rules) -> Line:
    found = [f"{rule}: {path}" for rule, path in _found(programs, *LOOKED_AT)]
    return Line(
        "static", "banned words in src and frontend", len(rules), found, f"{len(rules)} rules, {len(found)} findings"
    )


def _found(programs: Path, *places: str | Path) -> Found:
    """Rule and place of each finding. Nothing is asked of, or told to, the makers of semgrep."""
    done = subprocess.run(
        [programs / "semgrep", "scan", "--metrics=off", "--disable-version-check", "--quiet", "--json",
         "--config", RULES, *places],
        check=False, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout)  # Any: what JSON holds
    if told["errors"]:
        raise RuntimeError("; ".join(str(one.get("message", one))[:300] for one in told["errors"]))
    return [(one["check_id"].rpartition(".")[2], f"{one['path']}:{one['start']['line']}") for one in told["results"]]


def _bandit(programs: Path) -> Line:
    """Findings of medium severity and above, but those whose reason stands on their line, where ruff asked for it."""
    done = subprocess.run(
        [programs / "bandit", "-r", "src", "-x", "*/migrations/*", "-ll", "-q", "-f", "json"],
        check=False, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout)  # Any: what JSON holds
    left = [one for one in told["results"] if not _is_answered(one)]
    found = [f"{one['test_id']} {one['filename']}:{one['line_number']}: {one['issue_text']}" for one in left]
    lines, answered = told["metrics"]["_totals"]["loc"], len(told["results"]) - len(left)
    measured = f"{lines:,} lines, {len(found)} findings; {answered} more have their reason on the line"
    return Line("static", "bandit, medium and above", lines, found, measured)


def _is_answered(finding: dict[str, Any]) -> bool:
    code = SAME_AS_RUFF.get(finding["test_id"])
    lines = (ROOT / finding["filename"]).read_text(encoding="utf-8").splitlines()
    span = lines[min(finding["line_range"]) - 1 : max(finding["line_range"]) + 1]  # a long text ends one line later
    return code is not None and any("noqa:" in line and code in line.partition("noqa:")[2] for line in span)
