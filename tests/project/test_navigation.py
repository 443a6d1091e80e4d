"""The places of the program: each page stands in one of them."""

import pytest
from django.urls import reverse

from wasl.project.navigation import PLACES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("directory:people", "directory:people"),
        ("duplicates:review", "directory:people"),
        ("trust:statements", "trust:promises"),
        ("network_page:people", "network_page:figures"),
    ],
)
def test_the_place_of_a_page_is_marked(owner, client_of, page, place):
    text = client_of(owner).get(reverse(page)).content.decode()

    assert f'href="{reverse(place)}" aria-current="page"' in text


def test_no_page_stands_in_two_places():
    sections = [section for place in PLACES for section in place.sections]

    assert len(sections) == len(set(sections))
