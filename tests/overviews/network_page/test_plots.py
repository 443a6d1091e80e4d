"""Shapes of plots, and the sentences that go with them."""

import pytest
import time_machine
from django.urls import reverse
from django.utils import translation

from tests.relations.network.figures.conftest import AT
from wasl.overviews.network_page.plots import TALL, columns
from wasl.overviews.network_page.wording import trend_over


def test_columns_and_what_they_were_before_go_by_one_measure():
    drawn = columns([0, 4], [8, 2], [1, 5])

    (block,) = drawn.blocks
    assert (block.hue, block.y + block.height) == (5, TALL)
    steps = [tuple(map(int, place.split(","))) for place in drawn.outline.split()]
    assert [x for x, _ in steps] == [0, drawn.width // 2, drawn.width // 2, drawn.width]
    assert steps[0][1] < block.y < steps[2][1]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (3, "A year ago it was 3; it has risen."),
        (9, "A year ago it was 9; it has fallen."),
        (7, "It is as it was a year ago."),
    ],
)
def test_a_figure_says_how_it_went_within_a_year(before, said):
    values = [before, *range(20, 31), 7]

    with translation.override("en"):
        assert trend_over([str(value) for value in values], values) == said
        assert trend_over([str(value) for value in values[1:]], values[1:]) == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "says"),
    [("ar", "يُرجَّح تواصل خلال ثلاثة أشهر"), ("en", "Contact within three months is more likely than not with <em>")],
)
def test_the_page_shows_how_warm_ties_are_and_were(owner, client_of, network, language, says):
    owner.preferences.language = language
    owner.preferences.save()

    with time_machine.travel(AT):
        text = client_of(owner).get(reverse("network_page:figures")).content.decode()

    assert says in text
    assert 'class="plot-before"' in text
    assert text.count("<tr>") > 10
