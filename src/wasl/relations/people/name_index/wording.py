"""Says in the reader's language how a name answered what was typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wasl.foundation.language.folding import words
from wasl.foundation.language.names.units import WrittenName, read_name
from wasl.foundation.web.shown import in_digits
from wasl.relations.people.name_index.finding import SURE, ByName

if TYPE_CHECKING:
    from wasl.foundation.language.names.comparison import Comparison
    from wasl.foundation.web.shown import Reader


@dataclass(frozen=True, slots=True)
class HowNamed:
    """The name that answered, the words of it that did, and a sentence where they were not typed so themselves."""

    name: str
    words: tuple[str, ...]
    told: str
    probability: float

    def told_at(self, place: str, reader: Reader | None) -> str:
        """The sentence after the place where the name stands, with the probability where the name may be the whole."""
        if not self.told:
            return place
        if self.probability < SURE:
            return _("%(place)s: %(how)s") % {"place": place, "how": self.told}
        percent = in_digits(round(self.probability * 100), reader)
        return _("%(place)s (%(percent)s %%): %(how)s") % {"place": place, "percent": percent, "how": self.told}


def how_named(hit: ByName, names: Sequence[str]) -> HowNamed:
    """`names` are the person's, the one that is shown first."""
    from wasl.foundation.language.names.comparison import explained

    literally = next((name for name in names if _holds(name, hit.compared.one)), "")
    if literally:
        return HowNamed(literally, (), "", hit.probability)
    read = ((name, reading) for name in names for reading in read_name(name).readings())
    name, other = next(
        ((name, reading) for name, reading in read if reading == hit.compared.other),
        (next(iter(names), ""), hit.compared.other),
    )
    compared = replace(hit.compared, other=other)
    comparison = explained(compared, hit.probability)
    answering = tuple(one.other for one in comparison.agreements if one.other)
    return HowNamed(name, answering, _told(comparison), hit.probability)


def _holds(name: str, asked: WrittenName) -> bool:
    """Whether the words were typed as the name has them, or as its words begin."""
    held, typed = words(name), [word for unit in asked.units for word in words(unit.text)]
    return bool(typed) and all(any(word.startswith(beginning) for word in held) for beginning in typed)


def names_alike(one: str, other: str, reader: Reader | None) -> str:
    """How two names agree where they are not written alike, with the probability that they are one person's."""
    from wasl.foundation.language.names.comparison import compare_names

    comparison = compare_names(one, other)
    return HowNamed(other, (), _told(comparison), comparison.probability).told_at(other, reader)


def _told(comparison: Comparison) -> str:
    return pgettext("between reasons", "; ").join(_sentences(comparison))


def _sentences(comparison: Comparison) -> Iterator[str]:
    for one in comparison.agreements:
        if one.one and one.how != "same":
            sign = "=" if one.how in {"known_spelling", "without_article", "called_so"} else "≈"
            yield f"{one.one} {sign} {one.other}"
    for unsure in comparison.ambiguities:
        yield _("%(spelling)s may stand for %(names)s") % {
            "spelling": unsure.spelling,
            "names": pgettext("between names, either of which may be meant", " or ").join(unsure.names),
        }
