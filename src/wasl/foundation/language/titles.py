"""Words around a name: titles, honorifics, joining words and endings, folded for look-up.

Only words that are hardly ever names themselves: رائد, سيد, أمير and سلطان are given names, so only their forms
with the article are titles.
"""

from __future__ import annotations

from functools import lru_cache

from .folding import fold

# Masculine and feminine.
ARABIC_TITLES = (
    ("الدكتور", "الدكتورة"), ("دكتور", "دكتورة"), ("المهندس", "المهندسة"), ("مهندس", "مهندسة"),
    ("الأستاذ", "الأستاذة"), ("أستاذ", "أستاذة"), ("البروفيسور", "البروفيسورة"), ("بروفيسور", "بروفيسورة"),
    ("البروفسور", "البروفسورة"), ("بروفسور", "بروفسورة"), ("المحامي", "المحامية"), ("القاضي", "القاضية"),
    ("المستشار", "المستشارة"), ("السيد", "السيدة"), ("الشيخ", "الشيخة"), ("الحاج", "الحاجة"),
    ("الأمير", "الأميرة"), ("الملك", "الملكة"), ("السفير", "السفيرة"), ("الوزير", "الوزيرة"), ("النائب", "النائبة"),
    ("الإعلامي", "الإعلامية"), ("الصحفي", "الصحفية"), ("الفنان", "الفنانة"), ("الطبيب", "الطبيبة"),
    ("النقيب", "النقيبة"), ("الملازم", "الملازمة"), ("الرائد", "الرائدة"), ("المقدم", "المقدم"),
    ("العقيد", "العقيد"), ("العميد", "العميدة"), ("اللواء", "اللواء"), ("الفريق", "الفريق"), ("المشير", "المشير"),
    ("الكابتن", "الكابتن"), ("كابتن", "كابتن"), ("باشمهندس", "باشمهندسة"), ("الإمام", "الإمام"),
    ("العلامة", "العلامة"), ("القس", "القس"), ("المطران", "المطران"), ("الرئيس", "الرئيسة"), ("الركن", "الركن"),
)  # fmt: skip
ARABIC_TITLES_ALONE = ("بروف", "الآنسة", "آنسة", "مدام")
ABBREVIATION_LETTERS = frozenset("دماشح")  # folded: د. م. أ. أ.د. ش. ح.
LETTERS_WITHOUT_DOT = frozenset("دما")  # written as د خالد

LATIN_TITLES = frozenset({
    "dr", "doctor", "prof", "professor", "eng", "engr", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord",
    "lady", "rev", "sheikh", "shaikh", "shaykh", "sheikha", "shaikha", "haj", "hajj", "hajji", "hajja", "ustadh",
    "ustaz", "ustadha", "capt", "captain", "colonel", "general", "major", "lieutenant", "amb", "ambassador",
    "minister", "senator", "judge", "justice", "atty", "mme", "mlle", "prince", "princess", "king", "queen", "imam",
})  # fmt: skip
LATIN_TITLES_WITH_DOT = frozenset({  # without it, names or words
    "gen", "ing", "ir", "fr", "pr", "maj", "brig", "col", "hon", "adv", "arch", "lt", "sgt", "m",
})  # fmt: skip
LATIN_PAIRS = (
    ("Mr", "Ms"), ("Mr.", "Ms."), ("Sheikh", "Sheikha"), ("Shaikh", "Shaikha"), ("Prince", "Princess"),
    ("King", "Queen"), ("Hajj", "Hajja"), ("Ustadh", "Ustadha"),
)  # fmt: skip

ARABIC_HONORIFICS = (
    "معالي", "سعادة", "فضيلة", "سمو", "فخامة", "سيادة", "دولة", "جلالة", "سماحة", "عطوفة", "نيافة", "غبطة", "حضرة",
    "صاحب السمو الملكي", "صاحبة السمو الملكي", "صاحب السمو", "صاحبة السمو", "صاحب المعالي", "صاحبة المعالي",
    "صاحب السعادة", "صاحبة السعادة", "صاحب الفضيلة", "صاحب السماحة", "صاحب الجلالة", "صاحبة الجلالة",
    "صاحب الفخامة", "صاحب الدولة",
)  # fmt: skip
LATIN_HONORIFICS = (
    "H.E.", "HE", "H.H.", "HH", "HRH", "H.R.H.", "HM", "His Excellency", "Her Excellency", "His Highness",
    "Her Highness", "His Royal Highness", "Her Royal Highness", "His Majesty", "Her Majesty", "The Honourable",
    "The Honorable",
)  # fmt: skip
HONORIFIC_PAIRS = (("صاحب", "صاحبة"), ("His", "Her"))
# Given names as well: honorifics only before a title, or (the second line) before two names too.
HONORIFICS_ONLY_BEFORE_TITLES = frozenset({"فضيله", "سمو", "دوله"})
HONORIFICS_OR_NAMES = frozenset({"معالي", "سعاده"})
TITLES_OR_NAMES = frozenset({"السيد", "sheikha", "shaikha"})  # السيد البدوي is no Mr Badawi

ARABIC_SUFFIXES = ("رحمه الله", "رحمها الله", "حفظه الله", "حفظها الله", "رعاه الله", "وفقه الله", "سلمه الله")
LATIN_SUFFIXES = frozenset({
    "jr", "sr", "ii", "iii", "iv", "phd", "dphil", "md", "mba", "msc", "bsc", "ma", "ba", "pmp", "cpa", "cfa",
    "esq", "frcs", "frcp", "mrcp", "facs", "dds", "pe", "pharmd", "llm", "llb", "jd", "bds", "mbbs", "cma", "fcca",
    "acca", "shrm", "rn", "obe", "mbe", "cbe",
})  # fmt: skip

CHILD_OF = frozenset({"بن", "ابن", "بنت", "ولد", "ول", "منت", "bin", "ibn", "bint"})
FATHER_OF = frozenset({"ابو", "ابا", "ابي", "بو", "abu", "abou", "aboo", "abo"})
MOTHER_OF = frozenset({"ام", "umm", "um", "oum"})
WORSHIPPER_OF = frozenset({"عبد", "abd", "abdul", "abdel", "abdal", "abdoul"})
EUROPEAN = frozenset({"van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le"})
JOINED_TO_NEXT = FATHER_OF | MOTHER_OF | WORSHIPPER_OF | EUROPEAN | {
    "ذو", "ذي", "ال", "al", "el", "aal", "ben", "ould", "ait", "bou", "ter", "zu", "st", "saint",
}  # fmt: skip
JOINED_TO_PREVIOUS = frozenset({
    "الدين", "الله", "eddine", "eddin", "uddin", "aldin", "eldin", "aldeen", "eldeen", "al-din", "el-din", "ad-din",
    "ud-din", "ul-din", "el-deen", "al-deen", "ed-din", "ed-dine", "el-dine", "allah", "ullah", "din", "deen",
    "dine",
})  # fmt: skip
LATIN_ARTICLES = frozenset({"al", "el", "ad", "ed", "ud", "ul"})
JOINED_AFTER_ARTICLE = frozenset({"din", "deen", "dine", "abidine", "abedin", "abidin"})
JOINED_PAIRS = frozenset({("زين", "العابدين"), ("سيف", "الاسلام"), ("ضياء", "الحق"), ("حبيب", "الرحمن"),
                          ("فضل", "الرحمن"), ("روح", "الامين"), ("نور", "الهدي"), ("ست", "الناس")})  # fmt: skip
# First names although they look like a kunya.
NOT_KUNYAS = frozenset({"ابو بكر", "ام كلثوم", "ابو القاسم", "ابو الحسن", "ابو الفتوح", "ابو الوفا", "ابو العلا",
                        "ابو الحجاج", "abu bakr", "abou bakr", "abu baker", "umm kulthum", "oum kalthoum"})  # fmt: skip

TITLES = frozenset(fold(title) for pair in ARABIC_TITLES for title in pair) | frozenset(map(fold, ARABIC_TITLES_ALONE))
HONORIFICS = frozenset(tuple(fold(words).split()) for words in (*ARABIC_HONORIFICS, *LATIN_HONORIFICS))
HONORIFICS_BEGIN = frozenset(words[0] for words in HONORIFICS)
LONGEST_HONORIFIC = max(map(len, HONORIFICS))
SUFFIXES = frozenset(tuple(fold(words).split()) for words in ARABIC_SUFFIXES)

FEMININE_OF = dict((*ARABIC_TITLES, *LATIN_PAIRS, *HONORIFIC_PAIRS))
MASCULINE_OF = {feminine: masculine for masculine, feminine in FEMININE_OF.items()}


def is_abbreviated_title(token: str) -> bool:
    """`د.`, `أ.د.`, `م/`; and `د`, `م`, `أ` alone. The token is folded."""
    letters = token.replace(".", "").replace("/", "")
    if letters == token:
        return token in LETTERS_WITHOUT_DOT
    return 0 < len(letters) <= len("أ.م.د.") // 2 and ABBREVIATION_LETTERS.issuperset(letters)


@lru_cache(maxsize=20_000)  # asked three times of each word of a name
def is_title(token: str) -> bool:
    """Whether that folded word stands before names as a title."""
    token = token.rstrip(",:،")
    bare = token.rstrip("./")
    if bare in TITLES or bare in LATIN_TITLES:
        return True
    return is_abbreviated_title(token) or (bare != token and bare in LATIN_TITLES_WITH_DOT)


def shown_title(title: str) -> str:
    """The abbreviations in their usual form: `م.` for م/ and م, `أ.د.` for أ.د and أ/د; others unchanged."""
    if not is_abbreviated_title(fold(title)):
        return title
    return "".join(f"{letter}." for letter in title if letter.isalpha())


def agreeing(words: str, gender: str) -> str:
    """A title or honorific in the gender `m` or `f`; unchanged for any other."""
    forms = FEMININE_OF if gender == "f" else MASCULINE_OF if gender == "m" else {}
    return " ".join(forms.get(word, word) for word in words.split(" "))
