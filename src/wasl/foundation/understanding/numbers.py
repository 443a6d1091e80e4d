"""Small numbers as they are said before days, weeks and months."""

from __future__ import annotations

ENGLISH = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "a couple of": 2, "couple of": 2, "a couple": 2, "a few": 3, "few": 3, "several": 4, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "ninety": 90,
    "another": 1,
}  # fmt: skip
_ARABIC = (
    "واحد|واحده", "اثنين|ثنين|اتنين|تنين|جوج|زوج|اثنان|اثنتين", "ثلاثه|ثلاث|تلاته|تلات|ثلاثت|تلت", "اربعه|اربع|ربع",
    "خمسه|خمس", "سته|ست", "سبعه|سبع", "ثمانيه|ثماني|ثمان|تمانيه|تمن|ثمن|تمنيه", "تسعه|تسع", "عشره|عشر|عشرت", "احد_عشر|احدعش|حداشر|حدعش|احدعشر|حضاش", "اثني_عشر|اثنا_عشر|اثنعش|اتناشر|طنعش|طناش",
    "ثلاثه_عشر|ثلطعش|تلتاشر|تلطعش", "اربعه_عشر|اربعتعش|اربعتاشر|اربعطعش", "خمسه_عشر|خمسطعش|خمستاشر|خمستعش|خمسطاش",
)  # fmt: skip
ARABIC = {word.replace("_", " "): number for number, words in enumerate(_ARABIC, 1) for word in words.split("|")} | {
    "عشرين": 20, "عشرون": 20, "ثلاثين": 30, "تلاتين": 30, "اربعين": 40, "ستين": 60, "تسعين": 90,
    "كم": 3, "بضعه": 3, "بضع": 3, "شي": 3,
}  # fmt: skip
_UNITS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TO_TWENTY = (
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
)
_ORDINALS_AR = (
    "الاول|واحد", "الثاني|اتنين|اثنين", "الثالث|ثلاثه|تلاته", "الرابع|اربعه", "الخامس|خمسه", "السادس|سته", "السابع|سبعه", "الثامن|ثمانيه|تمانيه",
    "التاسع|تسعه", "العاشر|عشره", "الحادي عشر|احدعش|حداشر", "الثاني عشر|اثنعش|اتناشر", "الثالث عشر|ثلطعش|تلتاشر", "الرابع عشر|اربعطعش|اربعتاشر",
    "الخامس عشر|خمسطعش|خمستاشر", "السادس عشر|سطعش|ستاشر", "السابع عشر|سبعطعش|سبعتاشر", "الثامن عشر|ثمنطعش|تمنتاشر", "التاسع عشر|تسعطعش|تسعتاشر",
    "العشرين|عشرين", "الحادي والعشرين|الواحد والعشرين|واحد وعشرين", "الثاني والعشرين|اثنين وعشرين", "الثالث والعشرين|ثلاثه وعشرين",
    "الرابع والعشرين|اربعه وعشرين", "الخامس والعشرين|خمسه وعشرين", "السادس والعشرين|سته وعشرين", "السابع والعشرين|سبعه وعشرين",
    "الثامن والعشرين|ثمانيه وعشرين", "التاسع والعشرين|تسعه وعشرين", "الثلاثين|ثلاثين",
)  # fmt: skip
ORDINALS = (
    {word: number for number, word in enumerate(_UNITS) if word}
    | {word: number for number, word in enumerate(_TO_TWENTY, 10)}
    | {"twentieth": 20, "thirtieth": 30, "thirty-first": 31}
    | {f"twenty-{word}": 20 + number for number, word in enumerate(_UNITS) if word}
    | {word: number for number, words in enumerate(_ORDINALS_AR, 1) for word in words.split("|")}
)
"""The days of a month by words."""
ROUGH = frozenset({"a few", "few", "several", "كم", "بضعه", "بضع", "شي"})

ENGLISH_NUMBER = "(?:" + "|".join(sorted(ENGLISH, key=len, reverse=True)).replace(" ", "_") + r"|\d{1,3})"
ARABIC_NUMBER = "(?:" + "|".join(sorted(ARABIC, key=len, reverse=True)).replace(" ", "_") + r"|\d{1,3})"


def number_said(words: str) -> int:
    """Of figures or of one of the words above."""
    return int(words) if words.isdecimal() else (ENGLISH | ARABIC)[words]
