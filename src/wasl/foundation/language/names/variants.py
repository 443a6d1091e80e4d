"""What else a form may be: itself without what is written against it."""

from __future__ import annotations

import re
from functools import lru_cache

from .forms import GLUED_ARTICLE, is_arabic

GLUED_CHILD_OF = re.compile(r"^(?:ben|bin|bel)(?=[a-z]{3})|^بن(?=\w{3})")
FATHER_AND_ARTICLE = re.compile(r"^(abou|abu|abo|bou|bu)[ae]l(?=[a-z]{3})")
WORSHIPPER_OF = re.compile(r"^abd(?=[a-z]{3})|^عبد(?=\w{3})")  # Kader is often an Abdelkader

AS_WRITTEN = 0.0
GLUED = -0.7  # natural logarithms: how rarely the variant is meant
WITHOUT_ABD = -2.5


@lru_cache(maxsize=50_000)
def variants(form: str) -> tuple[tuple[str, float], ...]:
    """The form, and it without what may be written against it, each with how rarely that is meant."""
    found = {form: AS_WRITTEN}
    if not is_arabic(form):
        found.setdefault(GLUED_ARTICLE.sub("", form), GLUED)
        found.setdefault(FATHER_AND_ARTICLE.sub(r"\1", form), GLUED)
    found.setdefault(GLUED_CHILD_OF.sub("", form), GLUED)
    found.setdefault(WORSHIPPER_OF.sub("", form), WITHOUT_ABD)
    return tuple(found.items())
