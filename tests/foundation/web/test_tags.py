"""What templates write: emphasis, initials, digits, days, rings."""

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.template import engines
from django.utils import timezone, translation

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.web.templatetags.wasl_web import ICONS, drawn, emphasis, initials


def written(source: str, **values: object) -> str:
    return engines["django"].from_string(source).render({"preferences": Preferences(), **values})


@pytest.fixture(autouse=True)
def in_arabic():
    with translation.override("ar"), timezone.override("Asia/Riyadh"):
        yield


def test_the_word_that_matters_stands_out_and_nothing_else_is_markup():
    said = emphasis("وعدتِها <b>بالسيرة</b> [[يوم الخميس]]. [[]] [")

    assert said == "وعدتِها &lt;b&gt;بالسيرة&lt;/b&gt; <em>يوم الخميس</em>. [[]] ["


def test_markup_inside_the_emphasis_is_escaped():
    assert emphasis("[[<script>]]") == "<em>&lt;script&gt;</em>"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("د. خالد المنصور", "خ م"),
        ("سارة العتيبي", "س ع"),
        ("الأستاذ الدكتور عبدالرحمن الأنصاري", "ع أ"),
        ("أحمد الشامسي (أبو حمد)", "أ ش"),
        ("محمد آل الشيخ", "م ش"),
        ("(أبو حمد)", "أ ح"),
        ("Omar Haddad", "OH"),
        ("الله", "ا"),
        ("هند", "ه"),
        ("Dr. Élodie van der Berg", "ÉB"),
        ("+966 50", ""),
        ("", ""),
    ],
)
def test_initials_skip_titles_and_the_article(name, letters):
    assert initials(name) == letters


def test_figures_are_in_the_digits_of_the_reader():
    assert written("{% figure 120 %}") == "١٢٠"
    assert written("{% figure 120 %}", preferences=Preferences(digits="latn")) == "120"


def test_long_counts_keep_their_thousands_apart():
    assert written("{{ count|digits:preferences }}", count=309_665) == "٣٠٩٬٦٦٥"
    assert written("{% figure 2026 %}") == "٢٠٢٦"
    with translation.override("en"):
        assert written("{% figure count %}", count=10_000) == "10,000"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("مثل 20 مارس، أو 20 مارس 1985.", "مثل ٢٠ مارس، أو ٢٠ مارس ١٩٨٥."),
        ("يلزم عدد أيام بين 1 و3660.", "يلزم عدد أيام بين ١ و٣٦٦٠."),
        ("العنوان نفسه: mona2@example.com", "العنوان نفسه: mona2@example.com"),
        ("الرقم نفسه: +966 50 123 4567 هنا 3", "الرقم نفسه: +966 50 123 4567 هنا ٣"),
        ("اتصل بالرقم 0501234567", "اتصل بالرقم 0501234567"),
        ("بترميز UTF-8", "بترميز UTF-8"),
    ],
)
def test_sentences_have_the_readers_digits_and_names_their_own(said, shown):
    assert written("{% in_digits said %}", said=said) == shown
    assert written("{% in_digits said %}", said=said, preferences=Preferences(digits="latn")) == said


def test_a_sentence_in_digits_is_escaped_once():
    assert written("{% in_digits said %}", said="<b> 3") == "&lt;b&gt; ٣"


class Rhythm(forms.Form):
    every_days = forms.IntegerField(min_value=1, initial=30, help_text="كل 30 يومًا مثلًا")
    name = forms.CharField(required=False)


def test_a_number_is_asked_for_in_the_readers_digits():
    page = written('{% include "web/parts/form.html" %}', form=Rhythm())

    assert 'type="text" name="every_days" value="٣٠" inputmode="numeric"' in page
    assert "كل ٣٠ يومًا مثلًا" in page
    assert Rhythm({"every_days": "٤٥"}).is_valid()


def test_what_may_stay_empty_is_said_where_something_may_not():
    assert "اختياري" in written('{% include "web/parts/form.html" %}', form=Rhythm())
    alone = forms.Form()
    alone.fields["name"] = forms.CharField(required=False)

    assert "اختياري" not in written('{% include "web/parts/form.html" %}', form=alone)


def test_english_text_keeps_its_digits():
    with translation.override("en"):
        assert written("{{ 120|digits:preferences }}") == "120"


def test_a_page_without_a_reader_still_has_digits_and_days():
    assert written("{% figure 7 %}", preferences=None) == "٧"


def test_a_day_is_said_in_both_calendars():
    said = written("{% day value %}", value=date(2026, 11, 23))

    assert said == '<time datetime="2026-11-23">الاثنين ٢٣ نوفمبر ٢٠٢٦ · ١٣ جمادى الآخرة ١٤٤٨</time>'


def test_a_day_in_a_list_says_its_year_only_when_it_is_another(time_machine):
    time_machine.move_to(datetime(2026, 11, 23, 12, tzinfo=UTC))

    assert "٣ مارس<" in written('{% day value "short" %}', value=date(2026, 3, 3))
    assert "٣ مارس ٢٠٢٥<" in written('{% day value "short" %}', value=date(2025, 3, 3))
    assert "أمس<" in written('{% day value "near" %}', value=date(2026, 11, 22))


def test_a_moment_is_told_in_the_readers_zone(time_machine):
    time_machine.move_to(datetime(2026, 11, 23, 12, tzinfo=UTC))

    said = written("{% moment value %}", value=datetime(2026, 11, 22, 22, 30, tzinfo=UTC))

    assert said == '<time datetime="2026-11-23T01:30+03:00">٢٣ نوفمبر · ١:٣٠ ص</time>'
    assert ">١:٣٠ ص<" in written('{% moment value "time" %}', value=datetime(2026, 11, 22, 22, 30, tzinfo=UTC))


def test_a_birthday_without_a_year_gets_none():
    assert written("{% day value %}", value=PartialDate.parse("--03-14")) == "<span>١٤ مارس</span>"


def test_an_unknown_warmth_is_a_plain_silent_ring():
    said = written('{% avatar "سارة العتيبي" %}')

    assert "avatar-warmth" not in said
    assert 'aria-hidden="true"' in said


def test_a_known_warmth_is_said_in_words_too():
    assert 'stroke-dasharray="34 100"' in written('{% avatar "سارة العتيبي" warmth=0.34 %}')
    assert "٣٤" in written('{% avatar "سارة العتيبي" warmth=0.34 %}')


def test_a_name_cannot_break_out_of_its_ring():
    assert "<script" not in written("{% avatar name photo=name %}", name='"><script>')


@pytest.mark.parametrize("name", sorted(path.stem for path in ICONS.glob("*.svg")))
def test_every_icon_is_drawn_with_strokes_alone(name):
    drawing = drawn(name)

    assert drawing.startswith('<svg class="icon')
    assert "style=" not in drawing
    assert "<script" not in drawing


def test_bars_are_whole_numbers_in_every_language():
    said = written('{% bars values "أسبوعك" %}', values=[4, 6, 3, 8])

    assert 'height="31"' in said
    assert "," not in said
