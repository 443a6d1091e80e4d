"""Finds people by a name in any index: forms like the query's, people who have them, and the best of these in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .evidence import SpellingModel
from .features import Compared, as_array, compare_all
from .index import NameStore, QueryPlan, UnitPlan, query_plan
from .likeness import likeness
from .skeleton import keys
from .tables import spelling_model
from .units import WrittenName
from .weighing import AllWeights, probability, shipped_weights

MOST_FORMS_LOOKED_AT = 600  # of one unit of the query
MOST_FORMS_BEGINNING = 400
MOST_FORMS_KEPT = 80
COMPARED = 60  # people who are compared in full
COMPARED_AS_TYPED = 40  # while the next letter is on its way
OFTEN_SPELLED = 0.03  # of the names with a form; what it was met for more rarely may be a wrong label
SURE_EVIDENCE = 6.0  # from here on nobody looks for typing errors
MOST_PEOPLE_OF_A_UNIT = 3000  # a unit of more people only orders those whom the others found
MOST_PEOPLE = 6000  # for a query of nothing but such units
ROWS_A_PERSON = 8  # forms of one person that a single unit may be, at most as many are worth looking at
MOST_ALIKE = 600  # people of as much evidence among whom those of the plainest names are chosen


@dataclass(frozen=True, slots=True)
class Found:
    """A person, with the comparison of the query and the best of the person's names."""

    person: int
    score: float  # for the order only
    probability: float  # that the query and that name are one person's
    compared: Compared


def find_people(
    store: NameStore, text: str, *, is_prefix: bool = False, limit: int = 10, model: SpellingModel | None = None,
    weights: AllWeights | None = None,
) -> list[Found]:  # fmt: skip
    """The people whose names are likest the text, the best first. `is_prefix`: its last word is being typed."""
    model = model or spelling_model()
    plan = query_plan(text, is_prefix=is_prefix)
    people = candidates(store, plan, model, count=COMPARED_AS_TYPED if plan.typed else COMPARED)
    return rank(plan.name, store.names_of(people), model=model, weights=weights, typed=plan.typed)[:limit]


def candidates(store: NameStore, plan: QueryPlan, model: SpellingModel, *, count: int = COMPARED) -> list[int]:
    """The people with the most evidence for the units of the query, unit by unit, not yet in full."""
    kept = [forms for unit in plan.units if (forms := like_forms(store, unit, model))]
    limit = MOST_PEOPLE if len(plan.name.units) > 1 else ROWS_A_PERSON * count
    found: dict[int, float] = defaultdict(float)
    for forms in sorted(kept, key=lambda forms: sum(people for people, _ in forms.values())):
        is_common = sum(people for people, _ in forms.values()) > MOST_PEOPLE_OF_A_UNIT
        among = set(found) if found and is_common else None
        rows = store.people_with_forms(list(forms), among=among, limit=limit)
        for person, evidence in _best_of_each(rows, forms).items():
            found[person] += evidence
    return _most(store, found, {form for forms in kept for form in forms}, count)


def _best_of_each(rows: Sequence[tuple[int, str]], forms: Mapping[str, tuple[int, float]]) -> dict[int, float]:
    best: dict[int, float] = {}
    for person, form in rows:  # thousands of them, so without calls
        evidence = forms[form][1]
        if evidence > best.get(person, 0.0):
            best[person] = evidence
    return best


def _most(store: NameStore, found: Mapping[int, float], forms: set[str], count: int) -> list[int]:
    """Those with the most; of as much, those whose names have least besides; then those with the lowest numbers."""
    least = sorted(found.values(), reverse=True)[:count][-1] if found else 0.0
    more = sorted((person for person in found if found[person] > least), key=lambda person: (-found[person], person))
    alike = sorted(person for person in found if found[person] == least)
    if len(more) + len(alike) > count:
        names = store.names_of(alike[:MOST_ALIKE])
        alike = sorted(names, key=lambda person: (min(_besides(name, forms) for name in names[person]), person))
    return [*more, *alike][:count]


def _besides(name: WrittenName, forms: set[str]) -> int:
    """How many units of the name are none of these forms."""
    return sum(form not in forms for form in name.forms)


def like_forms(store: NameStore, unit: UnitPlan, model: SpellingModel) -> dict[str, tuple[int, float]]:
    """Forms of the index that may be the unit: how many people have each, and the evidence."""
    found: dict[str, tuple[int, float]] = {}
    if unit.is_beginning:
        known = store.forms_beginning(unit.beginnings, unit.key_beginnings, limit=MOST_FORMS_BEGINNING)
        _add(found, model, unit, {form.form: form.people for form in known})
    else:
        known = store.forms_with_keys(_all_keys(unit, model), limit=MOST_FORMS_LOOKED_AT)
        _add(found, model, unit, {form.form: form.people for form in known})
        if max((evidence for _, evidence in found.values()), default=0.0) < SURE_EVIDENCE:
            near = store.forms_with_keys(unit.near_keys, limit=MOST_FORMS_LOOKED_AT)
            _add(found, model, unit, {form.form: form.people for form in near if form.form not in found})
    best = sorted(found.items(), key=lambda item: (-item[1][1], item[0]))[:MOST_FORMS_KEPT]
    return dict(best)


def _all_keys(unit: UnitPlan, model: SpellingModel) -> tuple[str, ...]:
    """Those of the unit, and those of the names that it was met for: جورج is Georges, whose s is silent."""
    known = model.known.spelled(unit.form)
    often = sum(known.values()) * OFTEN_SPELLED
    others = (key for form, count in known.items() if count > often for key in keys(form))
    return tuple(dict.fromkeys((*unit.keys, *others)))


def _add(found: dict[str, tuple[int, float]], model: SpellingModel, unit: UnitPlan, people: Mapping[str, int]) -> None:
    forms = list(people)
    for form, evidence in zip(
        forms, model.evidence(unit.form, forms, is_beginning=unit.is_beginning).tolist(), strict=True
    ):
        if evidence > 0:
            found[form] = people[form], evidence


def rank(
    query: WrittenName, people: Mapping[int, Sequence[WrittenName]], *, model: SpellingModel | None = None,
    weights: AllWeights | None = None, typed: str = "",
) -> list[Found]:  # fmt: skip
    """People in the order in which the query may mean them; of several names and readings the best counts.

    What is told of a person is the reading by which both are likeliest one: M. of Mohammed, not Mr.
    """
    if not people:
        return []
    model = model or spelling_model()
    weights = weights or shipped_weights()
    owners = [(person, read) for person, names in people.items() for name in names for read in name.readings()]
    best: dict[int, Found] = {}
    for reading in query.readings():
        compared = compare_all(model, reading, [name for _, name in owners], typed=typed)
        numbers = as_array(compared)
        rows = zip(
            owners, compared, weights.search.scores(numbers).tolist(), likeness(weights, compared).tolist(), strict=True
        )
        for (person, _), one, score, alike in rows:
            known, likely = best.get(person), probability(alike)
            if known is None or likely > known.probability:
                best[person] = Found(person, max(score, known.score) if known else score, likely, one)
            elif score > known.score:
                best[person] = replace(known, score=score)
    return sorted(best.values(), key=lambda found: (-found.score, found.person))
