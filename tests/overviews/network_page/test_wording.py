"""What is said of very different networks; the picture's colours are the stylesheet's."""

from datetime import date

import pytest
from django.utils import translation

from tests.foundation.web.test_tokens import TOKENS
from wasl.foundation.accounts.models import Preferences
from wasl.overviews.network_page.naming import FIELDS
from wasl.overviews.network_page.picture import HEAT, HUES
from wasl.overviews.network_page.plots import line_of, stacked
from wasl.overviews.network_page.wording import Voice
from wasl.relations.network.figures.rules import fields
from wasl.relations.network.figures.rules.measures import Figures, Group, Held, Month, ReliedOn

DAY = date(2026, 11, 23)


def said(language="en", *, month=None, **values):
    told = {
        "people": 10, "beyond": 0, "ties": 4, "betweenness": 0.9, "groups": (), "in_groups": 0, "bridge_count": 0,
        "bridges": (), "relied_on": (), "bridge_people": (), "go_betweens": (), "organisations": (), "fields": (),
        **values,
    }  # fmt: skip
    figures = Figures(as_of=DAY, months=(Month(DAY, **(month or {"known": 8})),), **told)
    voice = Voice(figures, Preferences(language=language), ["Law"] * len(figures.groups))
    with translation.override(language):
        return {one.key: f"{one.meaning} {one.advice}" for _, _, some in voice.parts() for one in some}


@pytest.mark.parametrize(
    ("month", "key", "words"),
    [
        ({"known": 8, "constraint": 0.05}, "constraint", "[[open]]"),
        ({"known": 8, "constraint": 0.2}, "constraint", "[[partly closed]]"),
        ({"known": 8, "constraint": 0.6}, "constraint", "[[closed]]"),
        ({"known": 8, "top_share": 0.7}, "dependence", "fall silent"),
        ({"known": 8, "top_share": 0.1}, "dependence", "holds even"),
        ({"known": 8, "effective_size": 7.5}, "effective_size", "door of their own"),
        ({"known": 8, "effective_size": 2}, "effective_size", "what another has told"),
        ({"known": 2}, "size", "names so far"),
        ({"known": 8, "strong": 0, "weak": 8}, "strength", "Few ties are strong"),
        ({"known": 8, "strong": 2, "resting": 6}, "strength", "wakes"),
    ],
)
def test_a_figure_says_what_it_means_here_and_what_would_help(month, key, words):
    assert words in said(month=month)[key]


def test_what_hangs_on_one_person_or_one_field_is_named():
    group = Group(size=4, kept_up=1, shared=(), middle=())
    gate = ReliedOn(person=1, constraint_share=0.1, contact_share=0.1, only_through=0, gate_of=0)
    assert "“Law” through one person" in said(groups=(group,), relied_on=(gate,))["groups"]
    assert "nobody you keep up with" in said(groups=(Group(4, 0, (), ()),))["groups"]
    assert "More than half" in said(fields=(Held("law", 9), Held("media", 1)))["breadth"]
    assert "only one person in this field: Media" in said(fields=(Held("law", 1), Held("media", 1)))["breadth"]
    assert "2 more are within one step" in said(beyond=2)["size"]


def test_every_field_that_is_read_has_a_name():
    assert set(FIELDS) == set(fields.FIELDS)


def test_the_picture_has_the_colours_of_the_stylesheet():
    assert tuple(TOKENS[f"hue-{number}"][0] for number in range(9)) == HUES
    assert tuple(TOKENS[f"heat-{number}"][0] for number in range(6)) == HEAT


def test_a_line_runs_from_zero_over_the_whole_width_and_needs_two_ends():
    assert line_of([0, 5, 10]).points == "0,60 120,32 240,3"
    assert line_of([7]) is line_of([]) is line_of([0, 0]) is None


def test_parts_of_a_bar_stand_on_each_other():
    blocks, width = stacked([[1, 1], [0, 4]])

    assert [(block.x, block.y, block.height, block.hue) for block in blocks] == [(0, 90, 30, 1), (0, 60, 30, 2), (12, 0, 120, 2)]  # fmt: skip
    assert width == 21
