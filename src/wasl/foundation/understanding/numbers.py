"""Small numbers as they are said before days, weeks and months."""

from __future__ import annotations

ENGLISH = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "a couple of": 2, "couple of": 2, "a couple": 2, "a few": 3, "few": 3, "several": 4,
}  # fmt: skip
_ARABIC = (
    "واحد|واحده", "اثنين|ثنين|اتنين|تنين|جوج|زوج|اثنان|اثنتين", "ثلاثه|ثلاث|تلاته|تلات|ثلاثت|تلت", "اربعه|اربع|ربع",
    "خمسه|خمس", "سته|ست", "سبعه|سبع", "ثمانيه|ثماني|ثمان|تمانيه|تمن|ثمن|تمنيه", "تسعه|تسع", "عشره|عشر",
)  # fmt: skip
ARABIC = {word: number for number, words in enumerate(_ARABIC, 1) for word in words.split("|")} | {
    "كم": 3, "بضعه": 3, "بضع": 3, "شي": 3,
}  # fmt: skip
ROUGH = frozenset({"a few", "few", "several", "كم", "بضعه", "بضع", "شي"})

ENGLISH_NUMBER = "(?:" + "|".join(sorted(ENGLISH, key=len, reverse=True)).replace(" ", "_") + r"|\d{1,3})"
ARABIC_NUMBER = "(?:" + "|".join(sorted(ARABIC, key=len, reverse=True)) + r"|\d{1,3})"


def number_said(words: str) -> int:
    """Of figures or of one of the words above."""
    return int(words) if words.isdecimal() else (ENGLISH | ARABIC)[words]
