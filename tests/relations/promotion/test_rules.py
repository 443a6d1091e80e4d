"""Which strength whoever decides has not seen yet, and what to tell of next."""

from datetime import date, timedelta

from wasl.relations.promotion import rules

DAY = date(2026, 11, 23)


def shown(number, *skills, ago=10):
    return rules.Shown(
        number, f"إنجاز {number}", DAY - timedelta(days=ago), rules.skills_of(rules.a_line_each("، ".join(skills)))
    )


def test_a_skill_is_one_however_it_is_spelled():
    [one] = rules.strengths_of([shown(1, "إدارة المشاريع"), shown(2, "ادارة المشاريع")], {})

    assert (one.name, one.shown) == ("إدارة المشاريع", 2)


def test_a_strong_skill_that_nothing_shows_comes_last():
    found = rules.strengths_of([shown(1, "التفاوض")], {"عرض": "العرض"})

    assert [(one.name, one.shown) for one in found] == [("التفاوض", 1), ("العرض", 0)]


def test_the_latest_achievement_of_each_unseen_strength_is_told_once():
    old, new, other = shown(1, "التفاوض", ago=90), shown(2, "التفاوض"), shown(3, "العرض", ago=40)

    assert rules.to_tell([old, new, other], set(), DAY) == [new, other]
    assert rules.to_tell([old, new, other], {1}, DAY) == [other]


def test_what_is_older_than_a_year_or_still_to_come_is_no_news():
    assert rules.to_tell([shown(1, "التفاوض", ago=400), shown(2, "العرض", ago=-1)], set(), DAY) == []


def test_how_somebody_stands_to_a_strength():
    strength, unshown = rules.Strength("a", "أ", 1), rules.Strength("b", "ب", 0)

    assert rules.state_of(strength, {"a"}, {"a"}) == "sponsors"
    assert rules.state_of(strength, {"a"}, set()) == "seen"
    assert rules.state_of(strength, set(), set()) == "unseen"
    assert rules.state_of(unshown, set(), set()) == "unshown"


def test_pairs_count_only_what_stood_by_that_day():
    achievements = [shown(1, "التفاوض", ago=20), shown(2, "العرض", ago=2)]
    since = {7: DAY - timedelta(days=30), 8: DAY}
    told = [(1, 7, DAY - timedelta(days=5)), (2, 7, DAY)]

    assert rules.pairs_seen(achievements, since, told, DAY - timedelta(days=4)) == (1, 1)
    assert rules.pairs_seen(achievements, since, told, DAY) == (2, 4)
