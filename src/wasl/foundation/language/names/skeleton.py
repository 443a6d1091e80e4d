"""Consonant skeletons: one alphabet of keys for both scripts, several keys where a letter may be two.

Vowels, ع, ح and ه do not count, for spellings drop them; letters that dialects and languages exchange share a sign:
ج, غ, ق, ك and خ are written j, g, gh, q, k, kh, dj and ch between Rabat and Muscat. Names that came from French and
English keep their spelling and are written in Arabic as they sound: جوزيف Joseph, روبير Robert, تشارلز Charles.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from .called import names_called
from .forms import is_arabic
from .variants import variants

MOST_KEYS = 16
LONGEST_KEY = 12
ONLY_VOWELS = "~"  # علي without ل: آية, Aya


def _spelled(table: str) -> dict[str, tuple[str, ...]]:
    """`th=t,s`: what stands for what, the likelier first."""
    return {letters: tuple(signs.split(",")) for letters, _, signs in (entry.partition("=") for entry in table.split())}


ARABIC_SIGNS = _spelled(
    "ب=b ت=t ث=t,s ج=k خ=k د=d ذ=d,z ر=r ز=z س=s ش=x ص=s ض=d,z ط=t ظ=z,d غ=k ف=f ق=k ك=k ل=l م=m ن=n"
)
LATIN_SIGNS = _spelled(
    "sch=x,sk tch=x,tx,k dj=k,dk gh=k kh=k ch=x,k sh=x,s th=t,s dh=d,z ph=f ck=k "
    "b=b c=k,s d=d f=f g=k j=k k=k l=l m=m n=n p=b q=k r=r s=s t=t v=f x=ks z=z"
)
LATIN_SIGN = re.compile("|".join(sorted(LATIN_SIGNS, key=len, reverse=True)))

# Names from French and English do not sound as they are written. So narrow that names of Arabic are hardly ever met.
SOUNDED_OTHERWISE = {
    r"(?<=[aeiouy])s(?=e$|eph|abe)": ("s", "z"),  # Joseph, Louise, Elisabeth
    r"ch(?=arl|els|est|and)": ("x", "k", "tx"),  # Charles is شارل and تشارلز
    r"^x": ("ks", "z"),  # Xavier
    r"c(?=[eiy])": ("s", "k"),  # Vincent
    r"gn": ("kn", "n"),  # Agnes
}
PERHAPS_SILENT = {
    r"(?<=[glvu])es$": "s",  # Georges, Gilles, Yves, Jacques
    r"(?<=[bgln]er)t$|(?<=[cnr]en)t$|(?<=[coe]i)t$": "t",  # Robert, Vincent, Benoit
    r"(?<=[bcnru]ar)d$|(?<=[mrl][aoi]n)d$|(?<=na[ul])d$": "d",  # Bernard, Edouard, Edmond, Arnaud
    r"(?<=\w[ig]e)r$": "r",  # Xavier, Roger
    r"^k(?=n[io])|gh(?=t)|(?<=[iu])gh$": "k",  # Knight, Hugh
    r"(?<=[aeo]u)x$": "ks",  # Roux
}
SOUNDS = [*SOUNDED_OTHERWISE.values(), *((sign, "") for sign in PERHAPS_SILENT.values())]
SOUNDED = re.compile("|".join(
    f"({written})" for written in (*SOUNDED_OTHERWISE, *PERHAPS_SILENT, LATIN_SIGN.pattern)
))  # fmt: skip


@lru_cache(maxsize=50_000)
def keys(form: str) -> tuple[str, ...]:
    """The skeletons of a form and of its variants, the likeliest first; a form of vowels alone has a key of its own."""
    found = [key for variant, _ in variants(form) for key in _skeletons(variant)]
    found += [key for called in names_called(form) for key in _skeletons(called)]
    return tuple(dict.fromkeys(found))[:MOST_KEYS]


@lru_cache(maxsize=50_000)
def near_keys(key: str) -> tuple[str, ...]:
    """The key with one sign left out: two keys one typing error apart share one of these, or one is the other's."""
    if len(key) < 3:  # noqa: PLR2004 - of two signs nothing remains that says anything
        return ()
    return tuple(dict.fromkeys(key[:place] + key[place + 1 :] for place in range(len(key))))


def _skeletons(form: str) -> list[str]:
    choices = _choices(form)
    found = [""]
    for signs in choices:
        found = [start + sign for start in found for sign in signs][:MOST_KEYS]
    collapsed = dict.fromkeys(_without_doubles(key)[:LONGEST_KEY] for key in found)
    return [key for key in collapsed if key] or [ONLY_VOWELS]


def _choices(form: str) -> list[tuple[str, ...]]:
    if is_arabic(form):
        return [ARABIC_SIGNS[letter] for letter in form if letter in ARABIC_SIGNS]
    found = ((sign.lastindex or 0, sign.group()) for sign in SOUNDED.finditer(form))
    return [SOUNDS[kind - 1] if kind <= len(SOUNDS) else LATIN_SIGNS[written] for kind, written in found]


def _without_doubles(key: str) -> str:
    return key[:1] + "".join(sign for before, sign in pairwise(key) if sign != before)
