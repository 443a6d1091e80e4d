"""The field of work that a role speaks of."""

import pytest

from wasl.relations.network.figures.rules.fields import FIELDS, field_of


@pytest.mark.parametrize(
    ("role", "field"),
    [
        ("محامٍ", "law"), ("المحامية", "law"), ("مستشار قانوني", "law"), ("مهندسة مدنية", "engineering"),
        ("استشارية قلب", "medicine"), ("مستشارة", "business"), ("طبيب أطفال", "medicine"), ("الصيدلانية", "medicine"), ("مدير المخاطر", ""),
        ("محلل مالي", "finance"), ("وكيلة الوزارة المساعدة", "government"), ("Software Engineer", "technology"),
        ("Managing editor", "media"), ("Article writer", ""), ("IT", "technology"), ("Ph.D. student", ""),
        ("Head of compliance", "law"), ("معلّمة", "education"), ("", ""),
    ],
)  # fmt: skip
def test_a_role_tells_its_field_in_either_language(role, field):
    assert field_of(role) == field


def test_where_the_role_tells_nothing_the_place_of_work_does():
    assert field_of("شريك", "", "مكتب رواسي للمحاماة") == "law"
    assert field_of("مدير", "", "بنك المرافئ") == "finance"


def test_no_beginning_stands_in_two_fields():
    every = [start for starts in FIELDS.values() for start in starts.split()]

    assert sorted(every) == sorted(set(every))
