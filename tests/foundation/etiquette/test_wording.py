"""Every rule explains itself, in both languages."""

import ast
from pathlib import Path

import pytest

from wasl.foundation.etiquette import checking
from wasl.foundation.etiquette.harshness import KINDS
from wasl.foundation.etiquette.rules import arabic, english
from wasl.foundation.language.sentences import say, sentence_ids

FOLDER = Path(checking.__file__).parent
VALUES = {
    "name": "د. نورة",
    "promise": "الملخص",
    "day": "الأحد",
    "matter": "السعر",
    "said": "ألف",
    "words": "عزيزتي",
    "person": "خالد",
}


def rule_names():
    """Of the lists of rules, and of every `Found("kind", "rule", …)` written in the code."""
    names = {rule.name for language in (arabic, english) for rule in (*language.RULES, language.COMMAND)}
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", "") == "Found"
                and isinstance(node.args[1], ast.Constant)
            ):
                names.add(node.args[1].value)
    names |= {f"likely-{kind}" for kind in KINDS}
    return names | {"insult", "name-calling", "gender-woman", "gender-man", "promise-late", "promise-private"}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_rule_says_why_and_what_to_say_instead(language):
    for name in rule_names():
        for part in ("why", "soft"):
            assert say(language, f"{part}-{name}", book="etiquette", **VALUES)


def test_nothing_is_said_of_a_rule_that_does_not_exist():
    said = {one.removeprefix("why-").removeprefix("soft-") for one in sentence_ids("ar", "etiquette")}

    assert said == rule_names()
    assert sentence_ids("ar", "etiquette") == sentence_ids("en", "etiquette")


def test_what_is_advised_is_not_harsh_itself():
    for language in ("ar", "en"):
        for one in (name for name in sentence_ids(language, "etiquette") if name.startswith("soft-")):
            assert checking.check_text(say(language, one, book="etiquette", **VALUES)) == [], one
