"""A profile is read from what its page says, as copied text and as a saved page."""

from wasl.relations.presence.rules.facts import Place
from wasl.relations.presence.rules.reading import read_page, read_text

COPIED = """منى الحربي
منى الحربي
مستشارة قانونية في هيئة المدن
الرياض، السعودية
نبذة
أعمل في العقود الحكومية منذ عشر سنوات.
أكتب عن التحكيم.
الخبرة
مستشارة قانونية
هيئة المدن · دوام كامل
يناير ٢٠٢٠ – حتى الآن · ٦ سنوات
مديرة العقود
شركة البناء
2015 - مارس 2019
التعليم
جامعة الملك سعود
بكالوريوس القانون
2007 – 2011
المهارات
التفاوض
التحكيم
عرض كل المهارات (12)
اللغات
العربية
اللغة الأم
الإنجليزية (متقدم)
"""

ENGLISH = """Mona Al-Harbi
Legal adviser

About
I write contracts. mona@example.com · +966 50 123 4567
https://example.com/mona

Experience
Legal adviser
Legal adviser
Cities Authority · Full-time
Cities Authority · Full-time
Jan 2020 to Present · 4 yrs 2 mos
Riyadh

Skills
Negotiation
Show all 12 skills
"""

SAVED = """<!DOCTYPE html><html><head><title>Mona | LinkedIn</title>
<link rel="canonical" href="https://www.linkedin.com/in/mona">
<script>document.write("<h2>Skills</h2><p>Magic</p>")</script>
<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"Person","name":"Mona Al-Harbi",
"jobTitle":["Legal adviser"],"worksFor":[{"@type":"Organization","name":"Cities Authority",
"member":{"@type":"OrganizationRole","startDate":"2020-01"}}],
"alumniOf":[{"@type":"EducationalOrganization","name":"King Saud University","member":{"startDate":2007,"endDate":2011}},
{"@type":"Organization","name":"Building Company","member":{"endDate":"2019"}}],
"address":{"addressLocality":"Riyadh"},"description":"Contracts &amp; arbitration","knowsLanguage":[{"name":"Arabic"}],
"sameAs":"https://x.com/mona"}]}</script></head>
<body><nav>Skills</nav><h2>Skills</h2><ul><li><span>Negotia</span>tion</li><li>Arbitration</li></ul></body></html>"""


def test_a_copied_profile_is_read_by_its_headings():
    read = read_text(COPIED)

    assert read.names == ("منى الحربي",)
    assert read.headline == "مستشارة قانونية في هيئة المدن"
    assert read.summary == "أعمل في العقود الحكومية منذ عشر سنوات.\nأكتب عن التحكيم."
    assert read.positions == (
        Place("مستشارة قانونية", "هيئة المدن", "2020-01", ""),
        Place("مديرة العقود", "شركة البناء", "2015", "2019-03"),
    )
    assert read.educations == (Place("بكالوريوس القانون", "جامعة الملك سعود", "2007", "2011"),)
    assert read.skills == ("التفاوض", "التحكيم")
    assert read.languages == ("العربية", "الإنجليزية")


def test_lines_that_a_platform_repeats_are_read_once():
    read = read_text(ENGLISH)

    assert read.positions == (Place("Legal adviser", "Cities Authority", "2020-01", ""),)
    assert (read.skills, read.emails, read.links) == (
        ("Negotiation",),
        ("mona@example.com",),
        ("https://example.com/mona",),
    )
    assert read.phones == ("+966 50 123 4567",)


def test_a_biography_without_headings_is_the_summary():
    read = read_text("Mona\n@mona\nLawyer in Riyadh.")

    assert (read.names, read.headline, read.summary) == (("Mona",), "@mona", "Lawyer in Riyadh.")


def test_a_saved_page_is_read_by_what_it_says_to_machines_and_then_by_its_words():
    read = read_page(SAVED)

    assert (read.names, read.headline, read.city) == (("Mona Al-Harbi",), "Legal adviser", "Riyadh")
    assert read.positions == (
        Place("Legal adviser", "Cities Authority", "2020-01", ""), Place("", "Building Company", "", "2019"),
    )  # fmt: skip
    assert read.educations == (Place("", "King Saud University", "2007", "2011"),)
    assert read.skills == ("Negotiation", "Arbitration")
    assert read.address == "https://www.linkedin.com/in/mona"


def test_hostile_pages_end_and_say_nothing():
    deep = '<script type="application/ld+json">' + '{"@graph":[' * 5000 + "]}" * 5000 + "</script>"

    assert read_page("<html>" + "<div>" * 50_000 + deep).is_empty
    assert not read_text("2020 - " * 50_000).positions
    assert read_page("<script>" + "a" * 1_000_000).is_empty
