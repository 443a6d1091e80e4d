"""The banned words: each rule has what it finds and what it lets pass, and tells the two apart."""

import re
from itertools import chain

import pytest

from proofs import static
from proofs.tools import KEPT

RULES = dict(
    chain.from_iterable(
        re.findall(r"^  - id: (\S+)\n(.*?)(?=^  - id|\Z)", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
        for path in sorted(static.RULES.glob("*.yaml"))
    )
)


def test_there_are_as_many_as_were_wanted():
    assert len(RULES) >= 25


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_says_why_and_shows_both(rule):
    body = RULES[rule]

    assert re.search(r"^    message: \S", body, re.MULTILINE)
    assert re.search(r"^      bad: \{\S+: ", body, re.MULTILINE)
    assert re.search(r"^      good: \{\S+: ", body, re.MULTILINE)


@pytest.mark.skipif(not (KEPT / "static").exists(), reason="python -m proofs static makes the environment of semgrep")
def test_each_rule_finds_its_bad_example_and_no_good_one(tmp_path):
    programs = static.environment_of("static")
    rules = static.rules_of(programs)

    count = static.write_examples(rules, tmp_path)

    assert set(rules) == set(RULES)
    assert count >= 2 * len(rules)
    assert static.what_examples_say(programs, rules, tmp_path) == []
