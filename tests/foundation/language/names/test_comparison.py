"""Two written names: alike or not, and why."""

import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.language.names.comparison import compare_names

ONE_MAN = (
    "محمد عبدالرحمن", "محمد عبد الرحمٰن", "Mohammed Abdulrahman", "Mohamad Abd El Rahman", "M. Abdelrahman", "د. محمد العبدالرحمن",
)  # fmt: skip
GIVEN = ("خالد", "نورة", "عبد الرحمن", "أبو بكر", "جوزيف", "Khalid", "Noura", "Abd El-Rahman", "Joseph", "Maha")
FAMILY = ("المنصور", "بن سعود", "الدين", "آل ثاني", "حداد", "Al-Mansour", "Haddad", "Ben Ali", "Van Dijk", "El Din")
NAMES = st.lists(st.sampled_from(FAMILY), min_size=1, max_size=3).flatmap(
    lambda others: st.sampled_from(GIVEN).map(lambda first: " ".join([first, *others]))
)
PIECES = st.sampled_from(
    ["عبد ", "ال", "بن ", "abd", "el ", "3a", "م", "\u0651", "M. ", "(", "ss", "لله", "h", "د.", " ", "e", "ؤ", "🙂"]
)
WRITTEN = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئؤءً ـabcdefghijklmnopqrstuvwxyzABCDEM .-'37", max_size=60)


@pytest.mark.parametrize(("one", "other"), combinations(ONE_MAN, 2))
def test_one_man_in_six_spellings(one, other):
    assert compare_names(one, other).probability > 0.4  # M. may be many others too


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Gamal Abdel Nasser", "جمال عبد الناصر"),  # Egypt
        ("Djamel Abdennasser", "جمال عبد الناصر"),  # Algeria
        ("Chouaib Bouchareb", "شعيب بوشارب"),  # Morocco, French
        ("Youcef Chaouche", "يوسف شاوش"),
        ("Shuaib Al-Qahtani", "شعيب القحطاني"),  # the Gulf, English
        ("Nawaf Aldossary", "نواف الدوسري"),
        ("Georges Khoury", "جورج خوري"),  # Lebanon
        ("Zeina Moghrabi", "زينة مغربي"),
        ("7asan 3abbas", "حسن عباس"),  # chat Arabic
        ("Al Mansour, Khalid", "خالد المنصور"),  # as in lists
        ("Mohamde Salah Hegazi", "محمد صلاح حجازي"),  # a slip of the finger
    ],
)
def test_habits_of_many_countries(latin, arabic):
    assert compare_names(latin, arabic).probability > 0.6


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ahmed Hassan", "أحمد علي"), ("Sara Haddad", "سمير حداد"), ("محمد عبد الرحمن", "محمد عبد الله"), ("Omar Khalil", "عمر خالد"),
        ("Nour Ali", "Huda Ali"), ("سالم الحربي", "سلمان الحربي"), ("Ahmed Hassan", ""), ("李小龍", "Bruce Lee"),
    ],
)  # fmt: skip
def test_different_people_stay_apart(one, other):
    assert compare_names(one, other).probability < 0.4


def test_the_reasons_say_what_agrees_and_what_is_missing():
    found = compare_names("Mohamad Abdulrahman", "محمد العبدالرحمن القحطاني")

    assert [(agreement.one, agreement.other, agreement.how) for agreement in found.agreements] == [
        ("Mohamad", "محمد", "known_spelling"), ("Abdulrahman", "العبدالرحمن", "known_spelling"),
    ]  # fmt: skip
    assert [(unit.text, unit.role) for unit in found.missing] == [("القحطاني", "family")]
    assert not found.additional


def test_another_father_contradicts():
    assert compare_names("خالد أحمد الحربي", "خالد سعود الحربي").contradicts
    assert not compare_names("خالد الحربي", "خالد سعود الحربي").contradicts


def test_what_cannot_be_told_apart_is_said():
    found = compare_names("Samer Haddad", "سمير حداد")

    assert ("Samer", ("سامر", "سمير")) in [(ambiguity.spelling, ambiguity.names) for ambiguity in found.ambiguities]
    assert not compare_names("Khalid Haddad", "خالد حداد").ambiguities


def test_a_turned_name_says_so():
    assert all(agreement.is_out_of_place for agreement in compare_names("الحربي خالد", "Khalid Alharbi").agreements)


def test_an_initial_and_a_short_name_are_reasons_of_their_own():
    assert compare_names("K. Mansour", "خالد منصور").agreements[0].how == "initial"
    assert compare_names("Mo Salah", "محمد صلاح").agreements[0].how in {"called_so", "known_spelling"}


@pytest.mark.parametrize(
    "title", ["د. ", "الدكتور ", "م. ", "المهندسة ", "معالي الأستاذ ", "Dr. ", "Eng. ", "H.E. ", "Prof. "]
)
@pytest.mark.parametrize("name", ["محمد عبد الرحمن", "Nour Haddad", "سارة الغامدي"])
def test_a_title_changes_nothing(title, name):
    for other in ("محمد عبد الرحمن", "Nour Haddad", "Sarah Al-Ghamdi"):
        assert compare_names(title + name, other).probability == pytest.approx(compare_names(name, other).probability)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(["الدكتور", "د.", "معالي الأستاذ", "Dr.", "Eng.", "Prof. Dr."]), NAMES, NAMES)
def test_a_title_changes_nothing_of_any_name(title, name, other):
    titled = compare_names(f"{title} {name}", other)

    assert titled.probability == pytest.approx(compare_names(name, other).probability, abs=1e-6)


@settings(deadline=None)
@given(WRITTEN, WRITTEN)
def test_likeness_is_the_same_both_ways(one, other):
    assert compare_names(one, other).probability == pytest.approx(compare_names(other, one).probability, abs=1e-6)


@settings(deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_no_text_is_refused(one, other):
    assert 0 <= compare_names(one, other).probability <= 1


@pytest.mark.parametrize(
    "text", ["م" * 3000, "محمد " * 600, "abd el " * 430, "3a7" * 1000, "\u0651" * 3000, "M. " * 1000, "ben " * 750]
)
def test_a_long_text_takes_less_than_a_millisecond_a_letter(text):
    compare_names("", "")  # reads the tables
    before = time.process_time()

    compare_names(text, text[::-1])

    assert time.process_time() - before < len(text) / 1000


@settings(deadline=None, max_examples=20)
@given(st.lists(PIECES, min_size=1, max_size=6), st.integers(1, 400))
def test_no_repeated_pieces_take_more_than_a_millisecond_a_letter(pieces, times):
    compare_names("", "")  # reads the tables
    text = "".join(pieces) * times
    before = time.process_time()

    compare_names(text, text[::-1])

    # A short text may meet what every text pays once: forms and letters that are remembered from then on.
    assert time.process_time() - before < max(0.1, len(text) / 1000)
