import pytest

from wasl.foundation.language.organisations import alike, core_name, is_same

BOOK = list(
    enumerate(
        [
            "أرامكو السعودية",
            "Aramco",
            "Saudi Aramco",
            "سابك",
            "SABIC",
            "شركة النور",
            "Al Noor Co.",
            "بنك الراجحي",
            "Al Rajhi Bank",
            "مايكروسوفت",
            "زين",
            "Careem",
            "وزارة الصحة",
            "Noor Medical",
        ]
    )
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("aramco", ["Aramco", "Saudi Aramco", "أرامكو السعودية"]),
        ("أرامكو", ["أرامكو السعودية", "Aramco", "Saudi Aramco"]),
        ("مجموعة سابك القابضة", ["سابك", "SABIC"]),
        ("النور", ["شركة النور", "Al Noor Co."]),
        ("Al-Noor LLC", ["Al Noor Co.", "شركة النور"]),
        ("rajhi bank", ["Al Rajhi Bank", "بنك الراجحي"]),
        ("Microsoft", ["مايكروسوفت"]),
        ("Zain KSA", ["زين"]),
        ("السعودية", []),
        ("زين الدين", []),
        ("", []),
    ],
)
def test_an_organisation_is_one_in_either_script_and_with_any_legal_form(name, found):
    names = dict(BOOK)

    assert [names[key] for key in alike(name, BOOK)] == found


def test_what_kind_of_company_it_is_is_left_out_where_anything_else_is_left():
    assert core_name("شركة المملكة القابضة") == "مملكه"
    assert core_name("الشركة السعودية") == "سعوديه"
    assert core_name("Group Co.") == "group co"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("بنك الراجحي", "Al Rajhi Bank", True),
        ("Saudi Aramco", "أرامكو", True),
        ("النور", "Aramco", False),
        ("—", "النور", False),
        ("—", "***", False),
    ],
)
def test_two_are_judged_as_one_of_many_is(one, other, same):
    assert is_same(core_name(one), core_name(other)) is same
    assert bool(alike(one, [(1, other)])) is same
