"""Addresses by their names, as `{% url %}` and `reverse` give them, but each looked up once.

Django looks for a name in the tables of all parts of the program each time that it is written, and asks for the language at each
of them: a page of a hundred addresses spent two milliseconds on it.
"""

from functools import lru_cache

from django.conf import settings
from django.urls import get_script_prefix, reverse

FIRST_NUMBER = 7_030_100
"""Of those that stand in for the numbers of an address; no address has such a one of its own."""

NAMES_AT_MOST = 1_000


def address(name: str, *numbers: object, **named: object) -> str:
    """The address of that name: `address("person_page:person", person.pk)`.

    Raises NoReverseMatch where there is none, as `reverse` does, which is asked for whatever is not told by numbers alone.
    """
    told = (*numbers, *named.values())
    if all(type(one) is int and one >= 0 for one in told):
        form = _form(settings.ROOT_URLCONF, get_script_prefix(), name, len(numbers), tuple(named))
        if form:
            return form.format(*told)
    return reverse(name, args=numbers, kwargs=named)


@lru_cache(NAMES_AT_MOST)
def _form(addresses: str, prefix: str, name: str, count: int, named: tuple[str, ...]) -> str:  # noqa: ARG001  # what `reverse` looks at
    """The address with a place for each of its numbers; empty where one of them is not written as it is."""
    stand_ins = [FIRST_NUMBER + place for place in range(count + len(named))]
    form = reverse(name, args=stand_ins[:count], kwargs=dict(zip(named, stand_ins[count:], strict=True)))
    for place, number in enumerate(stand_ins):
        if form.count(str(number)) != 1:
            return ""
        form = form.replace(str(number), f"{{{place}}}")
    return form
