"""The page of ASVS goes through every requirement of the levels 1 and 2, each once, and names tests that are there."""

import re
from collections import Counter

from tests.architecture.test_attacks import TESTS, names_in

PAGE = (TESTS.parent / "docs" / "asvs.md").read_text(encoding="utf-8")
REQUIREMENTS, LEVEL_3 = PAGE.split("## Of level 3")
NAMED = re.findall(r"`([\w/]+\.py)::(\w+)`", PAGE)

OF_LEVELS_1_AND_2 = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1, "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5,
    "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4, "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4,
    "6.5": 5, "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1,
    "9.1": 3, "9.2": 4, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1,
    "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1, "16.2": 5, "16.3": 4,
    "16.4": 3, "16.5": 3,
}  # fmt: skip
"""How many there are in each section of edition 5.0.0; they come first in it. OAuth (10) and WebRTC (17) are told of as a whole."""


def rows():
    return [line.strip("| \n").split(" | ") for line in REQUIREMENTS.splitlines() if re.match(r"\| \d", line)]


def test_each_requirement_is_there_once():
    told = Counter(number for row in rows() for number in row[0].split(", "))

    wanted = [f"{section}.{number + 1}" for section, count in OF_LEVELS_1_AND_2.items() for number in range(count)]
    assert [one for one, count in told.items() if count > 1] == []
    assert told.keys() == set(wanted)


def test_the_named_tests_are_there():
    assert [f"{path}::{name}" for path, name in NAMED if name not in names_in(path)] == []
    assert len(NAMED) > 100


def test_what_is_shown_nowhere_says_why():
    """Without a test or a page to look at, it is not here, or not met."""
    shown = re.compile(r"`[\w/]+\.py(::\w+)?`|\]\(")

    assert [row[0] for row in rows() if not shown.search(" ".join(row)) and "*not here*" not in row[2]] == []
