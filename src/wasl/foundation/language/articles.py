"""The Arabic article ال, and the names that only look as if they had it."""

from __future__ import annotations

# Words that begin with these two letters of their own, not with the article.
NOT_ARTICLES = frozenset({
    "الياس", "الهام", "الين", "الاء", "الفت", "الفه", "اليسا", "اليزابيث", "اليزابث", "الكسندر", "الكسندرا", "الكساندر",
    "الكساندرا", "الكس", "الكسي", "الكسيس", "اليكس", "اليكسا", "البرت", "البير", "البرتو", "البيرتو", "الفرد", "الفريد",
    "الفونس", "الفونسو", "الان", "الدو", "الزا", "السا", "السي", "اليس", "اليسيا", "الينا", "اليان", "اليانا", "الينور",
    "اليانور", "الميرا", "الناز", "الهه", "الماس", "الطاف", "الله", "الفا", "اله", "البرتي", "اليوت", "الن",
})  # fmt: skip


def without_article(word: str) -> str:
    """The folded word without ال, unless these letters are its own (إلياس، إلهام)."""
    if word.startswith("ال") and len(word) > len("الح") and word not in NOT_ARTICLES:
        return word[2:]
    return word
