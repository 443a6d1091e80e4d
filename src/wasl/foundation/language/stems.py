"""Light stems of folded Arabic words: the article, joined particles and the commonest endings come off.

After light10 (Larkey, Ballesteros and Connell, 2007), with possessive endings and joined prepositions besides.
Broken plurals are not undone. A stem is only ever kept beside its word, so a wrong one costs a little
precision and never a hit.
"""

from __future__ import annotations

ARTICLES = ("وبال", "وكال", "فبال", "ولل", "فلل", "وال", "بال", "كال", "فال", "لل", "ال")
ENDINGS = ("كما", "هما", "تها", "ها", "هم", "هن", "كم", "نا", "ان", "ات", "ون", "ين", "وا", "يه", "ته", "ه", "ي")
JOINED = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")

SHORTEST = 3  # letters of a root
SHORTEST_AFTER_PREPOSITION = 4  # كتاب must not become تاب
ENDINGS_STRIPPED = 2  # معلماتهم: hers, then the plural
FIRST_ARABIC, LAST_ARABIC = "ء", "ي"


def light_stems(word: str) -> tuple[str, ...]:
    """The stems of a folded word that differ from it: none, one, or two where a prefix may be a preposition."""
    if len(word) <= SHORTEST or not FIRST_ARABIC <= word[0] <= LAST_ARABIC:
        return ()
    bare = _without_prefix(word)
    stems = [_without_endings(bare)]
    if bare[0] in PREPOSITIONS and len(bare) > SHORTEST_AFTER_PREPOSITION and not word.startswith(ARTICLES):
        stems.append(_without_endings(bare[1:]))
    return tuple(dict.fromkeys(stem for stem in stems if stem != word))


def _without_prefix(word: str) -> str:
    for article in ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= SHORTEST:
            return word[len(article) :]
    if word.startswith(JOINED) and len(word) - 1 >= SHORTEST:
        return word[1:]
    return word


def _without_endings(word: str) -> str:
    for _ in range(ENDINGS_STRIPPED):
        ending = next((end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST), "")
        if not ending:
            break
        word = word[: -len(ending)]
    return word
