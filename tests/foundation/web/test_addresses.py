"""Addresses that are looked up once are those that Django gives."""

import pytest
from django.template import engines
from django.urls import NoReverseMatch, get_resolver, reverse, set_script_prefix

from wasl.foundation.web.addresses import address


def _names(resolver, within=()):
    """Every name that an address of the program has, with the names of what it takes."""
    for part in resolver.url_patterns:
        if hasattr(part, "url_patterns"):
            yield from _names(part, (*within, part.namespace) if part.namespace else within)
        elif part.name:
            yield ":".join((*within, part.name)), tuple(part.pattern.converters)


@pytest.mark.parametrize("number", [0, 7, 7_030_100, 2**63, -1, True, "7", "منى", None])
def test_every_address_is_the_one_that_django_gives(number):
    names = list(_names(get_resolver()))
    assert len(names) > 300

    for name, takes in names:
        try:
            expected = reverse(name, args=[number] * len(takes))
        except NoReverseMatch:
            with pytest.raises(NoReverseMatch):
                address(name, *[number] * len(takes))
            continue
        assert address(name, *[number] * len(takes)) == expected, name


def test_numbers_may_be_given_by_their_names():
    for first, second in [(1, 2), (2, 1)]:
        given = {"interaction_id": first, "person_id": second}
        assert address("person_page:contact_edit", **given) == reverse("person_page:contact_edit", kwargs=given)


@pytest.mark.parametrize("numbers", [[], [1, 2, 3]])
def test_too_few_numbers_and_too_many_are_no_address(numbers):
    with pytest.raises(NoReverseMatch):
        address("person_page:person", *numbers)


def test_a_program_below_another_address_has_its_own():
    before = address("person_page:person", 7)
    set_script_prefix("/wasl/")
    try:
        assert address("person_page:person", 7) == f"/wasl{before}"
    finally:
        set_script_prefix("/")


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ('{% url "person_page:person" 7 %}', "/people/7/"),
        ('{% url "person_page:person" person_id=7 %}', "/people/7/"),
        ('{% url "person_page:person" 7 as there %}[{{ there }}]', "[/people/7/]"),
        ('{% url "person_page:person" "منى" as there %}[{{ there }}]', "[]"),
    ],
)
def test_templates_write_them(source, written):
    assert engines["django"].from_string(source).render({}) == written


def test_a_template_says_when_there_is_no_such_address():
    with pytest.raises(NoReverseMatch):
        engines["django"].from_string('{% url "person_page:nowhere" %}').render({})
