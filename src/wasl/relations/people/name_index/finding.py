"""Finds people by a name as it is typed, in either script, and says how well each answers."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from wasl.foundation.accounts.models import User
from wasl.foundation.language.names.units import is_open, read_name
from wasl.relations.people.name_index.store import TableStore

if TYPE_CHECKING:  # the tables of spellings are large: they are read when somebody is first searched for
    from wasl.foundation.language.names.features import Compared
    from wasl.foundation.language.names.finding import Found

LOOKED_AT = 60  # as many as the core compares in full
CLEAR = 0.8  # an answer as good as this makes a second look, by the other reading of the last word, needless
LEAST_OF_A_WORD = 0.55  # of the evidence that the word itself would give; below, it is another name
OF_ANOTHER_SPELLING = 0.9  # of a word that is a Latin spelling of the same Arabic name: Mohamed, Mohammed
LEAST_PROBABLE = 0.3  # of a name that says as much as the query
PROBABLE = 0.4  # from here on the core's word is enough
OF_PROBABLE = 0.9
SURE = 0.5  # likelier one person's names than two
# Whom a query of several words may mean besides: chosen by names with typing errors, and by words that mean nobody.
LEAST_NEAR, LEAST_SHARE_NEAR, MOST_NEAR, OF_NEAR = 0.02, 0.3, 10, 0.5


@dataclass(frozen=True, slots=True)
class ByName:
    """A person whose name answers. `score` is from 0 to 1 and falls along the list; `probability` that both are one name."""

    row_id: int
    score: float
    probability: float
    compared: Compared
    is_near: bool = False  # it may be meant, and does not answer

    @property
    def is_clear(self) -> bool:
        """Whether it is more than a name with a like sound: such a one stands back where the words themselves are found."""
        # An initial is never sure: M. Abdelrahman is clear where that is about as likely as not.
        has_initial = any(map(is_open, (*self.compared.one.forms, *self.compared.other.forms)))
        is_likely = self.probability >= (PROBABLE if has_initial else SURE)
        return not self.is_near and (self.score >= CLEAR or (is_likely and len(self.compared.pairing.pairs) > 1))

    @property
    def has_initial(self) -> bool:
        """Whether an initial of the query is one of its name: M. Abdelrahman is rather محمد عبدالرحمن than Mr Abdelrahman."""
        forms = self.compared.one.forms
        return any(is_open(forms[pair.one]) for pair in self.compared.pairing.pairs) and len(forms) > 1

    @property
    def is_sure(self) -> bool:
        """Likelier one person's name than two's, of those that answer."""
        return self.probability >= SURE and not self.is_near


def people_by_name(owner: User, text: str, *, is_typed: bool, within: Collection[int] | None = None) -> list[ByName]:
    """The likeliest first, of these people only. `is_typed`: the last word may be unfinished; else it is taken so only when nobody answers whole.

    Where a name of several words is asked for, those it may be a mistyped or another spelling of stand behind those who
    answer clearly; while it is typed, only where nobody does. Some fifteen queries at most, whatever the size.
    """
    from wasl.foundation.language.names.finding import find_people

    found: dict[int, ByName] = {}
    places: dict[int, int] = {}
    near: list[ByName] = []
    is_of_several = len(read_name(text).units) > 1
    for is_prefix in (is_typed, not is_typed):
        people = [
            one
            for one in find_people(TableStore(owner, within), text, is_prefix=is_prefix, limit=LOOKED_AT)
            if not _is_nonsense(one.compared)
        ]
        for one in _answers(people, is_prefix=is_prefix):
            found.setdefault(one.row_id, one)
        if not is_prefix:
            places = {one.person: place for place, one in enumerate(people)}
            near = list(islice(_near(people, found), MOST_NEAR)) if is_of_several else []
        if any(one.is_clear for one in found.values()):
            near = [] if is_typed else near
            break
    answering = [*found.values(), *near]
    if is_of_several and not is_typed:  # the core's own order is the surest of whole names
        return _falling(
            sorted(
                answering, key=lambda one: (not one.is_clear, not one.has_initial, places.get(one.row_id, LOOKED_AT))
            )
        )
    # Of one word the core cannot say much: whose given name it is comes first.
    figures = 1 if is_of_several else 2
    return _falling(
        sorted(answering, key=lambda one: (not one.has_initial, one.probability < SURE, -round(one.score, figures)))
    )


def _is_nonsense(compared: Compared) -> bool:
    """Whether a word of the query is no name, and was taken for one by some of its letters: zzzzz for الزعبي."""
    from wasl.foundation.language.names.nonsense import is_taken_for
    from wasl.foundation.language.names.tables import spelling_model

    ones, others = compared.one.forms, compared.other.forms
    return not all(
        is_taken_for(spelling_model(), ones[pair.one], others[pair.other]) for pair in compared.pairing.pairs
    )


def _answers(people: Sequence[Found], *, is_prefix: bool) -> list[ByName]:
    judged = (
        (one, max(_score(one.compared, is_prefix=is_prefix), _by_probability(one, is_prefix=is_prefix)))
        for one in people
    )
    return [
        ByName(one.person, score, round(one.probability, 3), one.compared)
        for one, score in judged
        if score and _is_likely(one)
    ]


def _near(people: Sequence[Found], answering: Collection[int]) -> Iterator[ByName]:
    """Whom the words may mean although they do not answer: with an error, or with other parts of a long name."""
    for one in people:
        share = _share(one.compared)
        if one.person not in answering and one.probability >= LEAST_NEAR and share >= LEAST_SHARE_NEAR:
            yield ByName(one.person, OF_NEAR * min(share, 1.0), round(one.probability, 3), one.compared, is_near=True)


def _share(compared: Compared) -> float:
    """Of the evidence that all words of the query would give for themselves."""
    forms = compared.one.forms
    wholes = [_most(form, is_beginning=False) for form in forms]
    given = sum(min(max(pair.evidence, 0.0), wholes[pair.one]) for pair in compared.pairing.pairs)
    return given / max(sum(wholes), 0.1)


def _by_probability(one: Found, *, is_prefix: bool) -> float:
    """So scores a name that is likely the same although its spelling alone says little: Mohamad, an initial.

    Of a word that is still being typed the core knows too little: it must give something itself.
    """
    if one.probability < PROBABLE or one.compared.pairing.one_left:
        return 0.0
    if is_prefix and one.compared.one.forms:
        last = one.compared.one.forms[-1]
        given = next(
            pair.evidence for pair in one.compared.pairing.pairs if pair.one == len(one.compared.one.forms) - 1
        )
        if given < LEAST_SHARE_NEAR * _most(last, is_beginning=True):
            return 0.0
    return OF_PROBABLE * math.sqrt(one.probability)


def _is_likely(one: Found) -> bool:
    """Names that leave nothing over on either side have said all: then the probability decides."""
    pairing = one.compared.pairing
    return bool(pairing.other_left) or one.probability >= LEAST_PROBABLE


def _score(compared: Compared, *, is_prefix: bool) -> float:
    """How much of the query's words the name gives, less a little for what it has besides; 0 for another name."""
    forms = compared.one.forms
    shares = [0.0] * len(forms)
    for pair in compared.pairing.pairs:
        form, other = forms[pair.one], compared.other.forms[pair.other]
        whole = _most(form, is_beginning=is_prefix and pair.one == len(forms) - 1)
        if not is_prefix or len(other) < len(form):
            whole = min(whole, _most(other, is_beginning=False))
        share = min(1.0, max(pair.evidence, 0.0) / max(whole, 0.1))
        shares[pair.one] = (
            share if share >= OF_ANOTHER_SPELLING else max(share, OF_ANOTHER_SPELLING * _shared(form, other))
        )
    paired = [share for share in shares if share]
    if not paired or min(paired) < LEAST_OF_A_WORD or len(paired) * 2 <= len(forms) - (len(forms) == 1):
        return 0.0
    given: float = sum(shares) / len(shares)
    is_in_front = any(pair.other == 0 for pair in compared.pairing.pairs)
    return given * (0.88 + 0.1 / (1 + len(compared.pairing.other_left)) + 0.02 * is_in_front)


@lru_cache(maxsize=20_000)
def _most(form: str, *, is_beginning: bool) -> float:
    """The evidence of a form for itself: a rare one's is large."""
    from wasl.foundation.language.names.tables import spelling_model

    return float(spelling_model().evidence(form, [form], is_beginning=is_beginning)[0])


@lru_cache(maxsize=20_000)
def _shared(form: str, other: str) -> float:
    """How far two Latin spellings stand for the same Arabic names, from 0 to 1; 0 where one is Arabic or was never met.

    Their letters alone say little: both are common, and either may be an error for the other.
    """
    from wasl.foundation.language.names.tables import spelling_model

    if not (form.isascii() and other.isascii()):
        return 0.0
    one, two = (spelling_model().known.spelled(spelling) for spelling in (form, other))
    of_one, of_two = sum(one.values()), sum(two.values())
    return sum(min(count / of_one, two[name] / of_two) for name, count in one.items() if name in two)


def _falling(found: list[ByName]) -> list[ByName]:
    """Scores that follow the order: nobody further down has more."""
    highest = 1.0
    ordered = []
    for one in found:
        highest = min(highest, round(one.score, 4))
        ordered.append(replace(one, score=highest))
    return ordered
