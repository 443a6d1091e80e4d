"""The aligner learns from pairs what letters are written as, and the same each time."""

from training.names.counting import letter_model
from training.names.multigram import train_aligner
from wasl.foundation.language.names.alignment import ARABIC_SIZE, LATIN_SIZE

PAIRS = {
    ("شاكر", "shaker"): 3.0, ("شريف", "cherif"): 2.0, ("شريف", "sherif"): 2.0, ("كريم", "karim"): 4.0, ("رشيد", "rashid"): 3.0,
    ("رشيد", "rachid"): 3.0, ("مراد", "mourad"): 2.0, ("مراد", "murad"): 2.0, ("سمير", "samir"): 3.0, ("منير", "mounir"): 2.0,
}  # fmt: skip


def test_a_letter_is_written_as_it_was_seen():
    aligner = train_aligner(PAIRS, ARABIC_SIZE).aligner

    shakir, sakir, zakir = aligner.scores(["شاكر"] * 3, ["chaker", "saker", "zaker"])

    assert shakir > sakir > float("-inf")
    assert shakir > zakir


def test_the_same_pairs_give_the_same_bytes():
    first, second = (train_aligner(pairs, ARABIC_SIZE).aligner for pairs in (PAIRS, dict(reversed(PAIRS.items()))))

    assert first.costs.tobytes() == second.costs.tobytes()
    assert first.slots.tobytes() == second.slots.tobytes()


def test_letters_that_follow_each_other_are_common():
    letters = letter_model({"karim": 3, "samir": 3, "mounir": 2}, LATIN_SIZE)

    usual, odd = letters.scores(["kamir", "rkmia"])

    assert usual > odd
