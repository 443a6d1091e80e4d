"""The bill of materials says what is locked, all of it, and nothing else."""

import json
import re

import pytest

from wasl.project.bill_of_materials import BILL, LOCKED, WASL, bill, locked_packages, main

TWO = """first==1.0 \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
    # via wasl (pyproject.toml)
second==2.1.post1 ; sys_platform == 'win32' \\
    --hash=sha256:{a}
    # via
    #   first
    #   third
""".format(a="a" * 64, b="b" * 64)


def test_it_is_what_the_lock_says():
    assert main(["--check"]) == 0


def test_an_old_bill_is_noticed(monkeypatch, tmp_path, capsys):
    old = tmp_path / "bill.json"
    old.write_text(BILL.read_text(encoding="utf-8").replace("django", "flask"), encoding="utf-8")
    monkeypatch.setattr("wasl.project.bill_of_materials.BILL", old)

    assert main(["--check"]) == 1
    assert "bill_of_materials" in capsys.readouterr().out
    assert main([]) == 0
    assert main(["--check"]) == 0


def test_every_locked_package_and_hash_is_told():
    text, told = LOCKED.read_text(encoding="utf-8"), json.loads(BILL.read_text(encoding="utf-8"))
    hashes = [
        one["content"] for part in told["components"] for ref in part["externalReferences"] for one in ref["hashes"]
    ]

    assert len(told["components"]) == len(re.findall(r"^\w.*==", text, re.MULTILINE))
    assert sorted(hashes) == sorted(re.findall(r"sha256:(\w{64})", text))


def test_who_needs_what():
    told = json.loads(bill(TWO))

    assert told["dependencies"] == [
        {"ref": WASL, "dependsOn": ["pkg:pypi/first@1.0"]},
        {"ref": "pkg:pypi/first@1.0", "dependsOn": ["pkg:pypi/second@2.1.post1"]},
        {"ref": "pkg:pypi/second@2.1.post1", "dependsOn": []},
    ]
    assert told["components"][1]["properties"] == [{"name": "wasl:only-where", "value": "sys_platform == 'win32'"}]


@pytest.mark.parametrize("line", ["first>=1.0", "first==1.0", "first @ https://example.org/first.zip", "-r other.txt"])
def test_nothing_is_installed_that_is_not_locked(line):
    with pytest.raises(ValueError, match="not locked"):
        list(locked_packages(f"{TWO}{line}\n"))


def test_the_same_lock_is_the_same_bill():
    assert bill(TWO) == bill(TWO)
    assert bill(TWO) != bill(TWO.replace("1.0", "1.1"))
