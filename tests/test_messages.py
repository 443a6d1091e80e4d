"""The Arabic catalogue: complete, true to the English, and agreeing with every number."""

import re
from gettext import GNUTranslations
from io import BytesIO

import polib
import pytest
from django import forms
from django.utils import translation

from wasl.project.messages import LOCALE

CATALOGUE = polib.pofile(str(LOCALE / "ar" / "LC_MESSAGES" / "django.po"))
ENTRIES = [entry for entry in CATALOGUE if not entry.obsolete]
COUNTED = [entry for entry in ENTRIES if entry.msgid_plural]
ZERO, ONE, TWO, FEW, MANY, HUNDRED = range(6)
COUNTS = ("count", "figure", "rows", "whole")
"""Places that Arabic says as a word where the number is none, one or two: شخصان, not ٢ شخصين."""

NOTHING_COUNTED = {"All %(figure)s", "%(count)s from him", "%(count)s from her", "%(count)s received"}
"""The noun stays unsaid, so few and many are alike."""

PLACE = re.compile(r"%\((\w+)\)[sd]")
MARKS = re.compile(r"</?[a-z]+|\[\[|\]\]")
LATIN_WORD = re.compile(r"[A-Za-z][\w.:/@-]*")
COMMANDS = ("doors/cli/", "doors/exports/errors.py")  # what is typed in a terminal is Latin
ORDERS_TO_A_MAN = re.compile(
    r"(?<!\w)(أدخل|أدخِل|اختر|انتق|حاول|تأكد|تحقق|اكتب|افتح|أضف|احفظ|احذف|عدّل|انتظر|اضغط|ارجع|سجّل|جرّب|أعد|كن)(?!\w)"
)
ONE_WORD_FOR_ONE_THING = {
    "استيراد": r"\w*(?:إحضار|أحضر|جلب)\w*",
    "تصفية": r"\w*تضييق\w*",
    "تلغرام": r"تيليجرام|تليجرام",
}
NAMES = {
    "Apple", "DOCX", "GIF", "Google", "ICS", "IMAP",
    "JPEG", "Outlook", "PDF", "PNG", "SVG", "WebP",
    "YOUR-ADDRESS", "imap.gmail.com", "vCard", "JSON", "Resume",
}  # fmt: skip


def sayings(entry):
    """Each Arabic text of an entry with the English it stands for, by number or alone."""
    if entry.msgid_plural:
        return [(form, entry.msgid_plural, said) for form, said in entry.msgstr_plural.items()]
    return [(None, entry.msgid, entry.msgstr)]


ALL_SAYINGS = [saying for entry in ENTRIES for saying in sayings(entry)]


def test_nothing_is_left_in_english():
    assert [entry.msgid for entry in CATALOGUE.untranslated_entries()] == []
    assert [entry.msgid for entry in CATALOGUE.fuzzy_entries()] == []
    assert [entry.msgid for entry in CATALOGUE.obsolete_entries()] == []
    assert len(ENTRIES) > 1000


def test_the_catalogue_says_which_language_it_is():
    assert CATALOGUE.metadata["Language"] == "ar"
    assert CATALOGUE.metadata["Plural-Forms"].startswith("nplurals=6;")


def test_every_place_and_mark_is_kept():
    for form, english, arabic in ALL_SAYINGS:
        wanted, kept = set(PLACE.findall(english)), set(PLACE.findall(arabic))

        assert kept <= wanted, arabic
        assert wanted - kept <= (set(COUNTS) if form in {ZERO, ONE, TWO} else set()), arabic
        assert sorted(MARKS.findall(arabic)) == sorted(MARKS.findall(english)), arabic


def test_the_signs_are_arabic():
    for _, english, arabic in ALL_SAYINGS:
        bare = re.sub(r"https?://\S+|\(\?{4}\)", "…", arabic)

        assert not re.search(r"[,;?“”]|\bقم ب|  ", bare), arabic
        assert english.strip()[-1:] not in ".?:" or arabic.strip()[-1:] in ".؟:", arabic
        assert (english[-1:] == " ") == (arabic[-1:] == " "), arabic


def test_nobody_is_ordered_about_as_a_man():
    ordered = [arabic for _, _, arabic in ALL_SAYINGS if ORDERS_TO_A_MAN.search(arabic)]

    assert ordered == []


def test_one_thing_has_one_word():
    for word, others in ONE_WORD_FOR_ONE_THING.items():
        assert [arabic for _, _, arabic in ALL_SAYINGS if re.search(others, arabic)] == [], word


def test_what_fields_of_forms_say_is_worded_here():
    fields = (forms.CharField(max_length=5), forms.IntegerField(min_value=1, max_value=9), forms.EmailField(),
              forms.ChoiceField(), forms.ModelChoiceField(None), forms.DateTimeField(), forms.FileField())  # fmt: skip
    ours = {arabic for _, _, arabic in ALL_SAYINGS}

    with translation.override("ar"):
        said = {str(field.error_messages[code]) for field in fields for code in ("required", "invalid", "invalid_choice")
                if code in field.error_messages}  # fmt: skip

    assert said <= ours


def test_every_number_has_its_form():
    for entry in COUNTED:
        forms = entry.msgstr_plural

        assert sorted(forms) == [ZERO, ONE, TWO, FEW, MANY, HUNDRED], entry.msgid
        assert all(forms.values()), entry.msgid
        if entry.msgid != "All %(figure)s":
            assert len({forms[ONE], forms[TWO], forms[FEW]}) == 3, entry.msgid
        if entry.msgid not in NOTHING_COUNTED:
            assert forms[FEW] != forms[MANY], entry.msgid


@pytest.mark.parametrize(
    ("singular", "plural", "said"),
    [
        ("%(figure)s person", "%(figure)s people",
         ["لا أحد", "شخص واحد", "شخصان", "3 أشخاص", "11 شخصًا", "100 شخص", "103 أشخاص", "111 شخصًا"]),
        ("every day", "every %(figure)s days",
         ["بلا إيقاع", "كل يوم", "كل يومين", "كل 3 أيام", "كل 11 يومًا", "كل 100 يوم", "كل 103 أيام", "كل 111 يومًا"]),
        ("%(count)s message", "%(count)s messages",
         ["لا رسائل", "رسالة واحدة", "رسالتان", "3 رسائل", "11 رسالة", "100 رسالة", "103 رسائل", "111 رسالة"]),
    ],
)  # fmt: skip
def test_the_counted_agrees_with_its_number(singular, plural, said):
    arabic = GNUTranslations(BytesIO(CATALOGUE.to_binary()))

    numbers = (0, 1, 2, 3, 11, 100, 103, 111)

    assert [arabic.ngettext(singular, plural, n) % {"count": n, "figure": n} for n in numbers] == said


def test_short_words_are_arabic_but_for_names():
    short = [entry for entry in ENTRIES if len(entry.msgid) <= 40 and not _is_typed(entry)]
    left = {
        (entry.msgid, word)
        for entry in short
        for _, _, said in sayings(entry)
        for word in LATIN_WORD.findall(re.sub(r"<[^>]*>", "", PLACE.sub("", said)))
        if word.rstrip(".") not in NAMES
    }

    assert left == set()


def _is_typed(entry):
    return any(place.startswith(COMMANDS) for place, _ in entry.occurrences)
