"""The sentences from which the rules were made are understood, field by field, in both languages."""

import pytest

from benchmarks.making.sentences import FOLDER, read_book, told
from benchmarks.understanding import FIELDS, measured
from wasl.foundation.understanding.reading import understand

LANGUAGES = ("ar", "en")
LEAST = 0.98  # of the sentences wholly right: one or two stand for what the rules cannot tell


@pytest.fixture(scope="module", params=LANGUAGES)
def book(request):
    return read_book(FOLDER / f"development_{request.param}.txt")


def test_nearly_every_sentence_is_wholly_understood(book):
    wrong: list[str] = []
    fields, whole = measured(book, wrong)

    assert whole >= LEAST, "\n".join(wrong)
    for name, one in fields.items():
        assert one.right >= one.wanted * 0.95, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_the_held_out_ones_there_are_three_hundred(language):
    count = sum(len(read_book(FOLDER / f"{part}_{language}.txt").said) for part in ("development", "held_out"))

    assert count >= 300


def test_nobody_is_named_who_is_not_sure(book):
    for said in book.said:
        out = understand(said.text, book.store, book.today)
        people = [one for told_ in (out.contacts, out.promises) for event in told_ for one in event.people]
        doubtful = {one.text for one in people if len(one.people) > 1}
        assert doubtful == {one.text for one in out.unsure if one.why == "which"}


def test_a_sentence_says_the_same_twice(book):
    for said in book.said[:20]:
        once, twice = (told(said.text, understand(said.text, book.store, book.today), book.names) for _ in range(2))
        assert all(values(once) == values(twice) for values in FIELDS.values())
