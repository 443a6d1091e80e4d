"""Warmth on the person page: a sentence and a drawing, or why there is none."""

from datetime import timedelta

import pytest
from django.utils import timezone

from wasl.overviews.person_page.warmth import warmth_of_person
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import create_person

pytestmark = pytest.mark.django_db


def met(owner, *days_ago):
    now = timezone.now()
    person = create_person(owner, display_name="هدى القاسمي", at=now - timedelta(days=1000))
    for days in days_ago:
        log_interaction(owner, people=[person], channel="call", at=now - timedelta(days=days))
    return person


def test_it_says_the_count_the_silence_and_how_ties_like_it_went(client_of, owner):
    person = met(owner, 200, 180, 160, 70)

    shown = client_of(owner).get(f"/people/{person.pk}/").content.decode()

    assert "تواصلتما في أربعة أيام" in shown
    assert "وقد مضى على آخرها ٧٠ يومًا. ومن كل عشر علاقات كهذه تجدّد التواصل في نحو" in shown
    assert 'class="course-drawing"' in shown
    assert "احتمال التواصل خلال ٩٠ يومًا مع الوقت" in shown


def test_after_one_contact_it_says_that_it_is_too_early(client_of, owner):
    shown = client_of(owner).get(f"/people/{met(owner, 3).pk}/").content.decode()

    assert "تواصلتما في يوم واحد فقط" in shown
    assert "course-drawing" not in shown


def test_before_any_contact_nothing_is_said(client_of, owner):
    assert "warmth-title" not in client_of(owner).get(f"/people/{met(owner).pk}/").content.decode()


def test_the_drawing_stays_inside_its_frame_and_ends_today(owner):
    person = met(owner, *range(0, 900, 17))

    drawing = warmth_of_person(owner, person.pk, timezone.localdate()).drawing

    points = [tuple(map(int, point.split(","))) for point in drawing.line.split()]
    assert points == sorted(points, key=lambda point: point[0])
    assert all(0 <= x <= 360 and 0 <= y <= 80 for x, y in points)
    assert (points[0][0], points[-1]) == (0, drawing.end)
    assert drawing.end[0] == 360
