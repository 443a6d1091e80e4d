"""Writes docs/bill_of_materials.json from the locked packages: CycloneDX 1.6, the same to the byte for the same lock; --check compares."""

import json
import re
import sys
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wasl import __version__

ROOT = Path(__file__).resolve().parents[3]
LOCKED, BILL = ROOT / "requirements" / "run.txt", ROOT / "docs" / "bill_of_materials.json"
WASL = f"pkg:pypi/wasl@{__version__}"
_ASKED_BY_US = "wasl (pyproject.toml)"
_PACKAGE = re.compile(
    r"^(?P<name>[a-z0-9][a-z0-9._-]*)(?:\[[^\]]*\])?==(?P<version>[^ ;\\]+)(?: *; *(?P<where>.*?))? *\\?$"
)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Locked:
    """A package as it is locked: `where` is the machine that it is for, `asked_by` who needs it."""

    name: str
    version: str
    where: str
    hashes: tuple[str, ...]
    asked_by: tuple[str, ...]

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{self.name}@{self.version}"


def main(arguments: list[str]) -> int:
    """1 when `--check` finds a bill that the lock does not say."""
    wanted = bill(LOCKED.read_text(encoding="utf-8"))
    if "--check" not in arguments:
        BILL.write_text(wanted, encoding="utf-8")
        return 0
    if not BILL.exists() or BILL.read_text(encoding="utf-8") != wanted:
        sys.stdout.write(f"{BILL.name} is not what the lock says: python -m wasl.project.bill_of_materials\n")
        return 1
    return 0


def locked_packages(text: str) -> Iterator[Locked]:
    """Raises ValueError for a line that locks a package without version or hash: nothing unpinned is installed."""
    for block in re.split(r"\n(?=\S)", text.strip()):
        first, *rest = block.splitlines()
        found = _PACKAGE.match(first.strip())
        hashes = tuple(sorted(_HASH.findall(block)))
        if found is None or not hashes:
            raise ValueError(f"not locked to a version and its hashes: {first}")
        reasons = [line.strip().lstrip("#").strip() for line in rest if line.strip().startswith("#")]
        asked_by = [reason.removeprefix("via").strip() for reason in reasons]
        yield Locked(
            found["name"], found["version"], found["where"] or "", hashes, tuple(one for one in asked_by if one)
        )


def bill(text: str) -> str:
    """The bill for such a lock. No moment of making: what is the same stays the same."""
    packages = list(locked_packages(text))
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "wasl", "version": __version__, "bom-ref": WASL, "purl": WASL}
        },
    }
    parts = {"components": map(_component, packages), "dependencies": _dependencies(packages)}
    head = json.dumps(told, indent=1).removesuffix("\n}")
    return head + "".join(f',\n "{name}": [\n{_lines(part)}\n ]' for name, part in parts.items()) + "\n}\n"


def _lines(part: Iterable[dict[str, object]]) -> str:
    """One package on a line: a change of the lock shows as such."""
    return ",\n".join(f"  {json.dumps(one)}" for one in part)


def _component(package: Locked) -> dict[str, object]:
    told: dict[str, object] = {
        "type": "library", "name": package.name, "version": package.version, "bom-ref": package.purl, "purl": package.purl,
    }  # fmt: skip
    if package.where:
        told["properties"] = [{"name": "wasl:only-where", "value": package.where}]
    # The hashes are of files, several for one package, not of the package: so they stand where a file is had from.
    hashes = [{"alg": "SHA-256", "content": one} for one in package.hashes]
    told["externalReferences"] = [{"type": "distribution", "url": package.purl, "hashes": hashes}]
    return told


def _dependencies(packages: list[Locked]) -> Iterator[dict[str, object]]:
    """Who needs what: ours first, then package by package."""
    yield {"ref": WASL, "dependsOn": sorted({one.purl for one in packages if _ASKED_BY_US in one.asked_by})}
    for package in packages:
        needed = {one.purl for one in packages if package.name in one.asked_by}
        yield {"ref": package.purl, "dependsOn": sorted(needed)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
