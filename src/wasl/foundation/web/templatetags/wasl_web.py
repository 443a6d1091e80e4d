"""What every template may use: icons, addresses, people's rings, the reader's digits and days, emphasis."""

import re
import unicodedata
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from django import template
from django.forms import BoundField
from django.template import Context, defaulttags
from django.template.base import FilterExpression, Node, Parser, TextNode, Token
from django.template.loader import render_to_string
from django.urls import NoReverseMatch
from django.utils import timezone
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeData, SafeString, mark_safe
from django.utils.translation import get_language, gettext, override

from wasl.foundation.dates.countries import UnknownCountryError, country_named
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.dates.wording import DateStyle, say_partial
from wasl.foundation.language.language_names import language_names
from wasl.foundation.web import shown
from wasl.foundation.web.addresses import address
from wasl.foundation.web.widgets import FigureInput

register = template.Library()

ICONS = Path(__file__).resolve().parent.parent / "icons"
TURNING = frozenset({"next", "back", "arrow", "undo", "out", "outside", "menu", "help"})  # they point, so they mirror
PARTS_KEPT = 256  # some kilobytes each: a few parts, in each language and each section of the program
EMPHASIS = re.compile(r"\[\[(.+?)\]\]")
TITLES = frozenset({
    "د", "أ", "م", "الدكتور", "الدكتورة", "الأستاذ", "الأستاذة", "المهندس", "المهندسة", "السيد", "السيدة", "الشيخ", "الشيخة",
    "dr", "mr", "mrs", "ms", "eng", "prof", "sheikh",
})  # fmt: skip
AVATAR = (
    '<span class="avatar avatar-{}{}"{}><svg viewBox="0 0 56 56" aria-hidden="true"><circle class="avatar-ground" cx="28" cy="28" '
    'r="24"/><circle class="avatar-round" cx="28" cy="28" r="26"/>{}</svg>{}</span>'
)
RING = (
    '<circle class="avatar-warmth" cx="28" cy="28" r="26" pathLength="100" stroke-dasharray="{} 100" '
    'transform="rotate(-90 28 28)"/>'
)
LETTERS, PORTRAIT = '<bdi aria-hidden="true">{}</bdi>', '<img src="{}" alt="" loading="lazy">'
SILENT, NO_RING = SafeString(' aria-hidden="true"'), SafeString("")
BESIDES = re.compile(r"\([^()]*\)")  # a kunya or a nickname in brackets


@cache
def _drawing(name: str) -> str:
    text = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    return text[text.index(">") + 1 : text.rindex("</svg>")]


@cache
def drawn(name: str, size: str = "") -> SafeString:
    """One of the drawings of `icons/`; beside words, so silent to screen readers."""
    classes = f"icon icon-{size}" if size else "icon"
    if name in TURNING:
        classes += " icon-turns"
    drawing = mark_safe(_drawing(name))  # noqa: S308  # a file of this package
    return format_html('<svg class="{}" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', classes, drawing)


@register.tag
def icon(parser: Parser, token: Token) -> Node:
    """`{% icon "lock" "s" %}`, or by a name that the page knows. One that is named here is drawn with the template, not with each page."""
    asked = [parser.compile_filter(word) for word in token.split_contents()[1:]]
    if all(isinstance(one.var, str) and not one.filters for one in asked):
        return TextNode(drawn(*(str(one.var) for one in asked)))
    return IconNode(asked)


class IconNode(Node):
    def __init__(self, asked: Sequence[FilterExpression]) -> None:
        self.asked = asked

    def render(self, context: Context) -> SafeString:
        return drawn(*(str(one.resolve(context)) for one in self.asked))


@register.tag
def url(parser: Parser, token: Token) -> Node:
    """Django's own tag, but `foundation.web.addresses` is asked."""
    node = defaulttags.url(parser, token)
    return AddressNode(node.view_name, node.args, node.kwargs, node.asvar)


class AddressNode(defaulttags.URLNode):
    def render(self, context: Context) -> str:
        numbers = [one.resolve(context) for one in self.args]
        named = {name: one.resolve(context) for name, one in self.kwargs.items()}
        try:
            found = address(self.view_name.resolve(context), *numbers, **named)
        except NoReverseMatch:
            if not self.asvar:
                raise
            found = ""
        if self.asvar:
            context[self.asvar] = found
            return ""
        return conditional_escape(found) if context.autoescape else found


@register.simple_tag
def alike(template: str, **needed: Hashable) -> SafeString:
    """`{% alike "web/parts/keys.html" %}`: a part that looks the same for all who give it the same, drawn once for them."""
    return _drawn_once(template, get_language(), **needed)


@lru_cache(maxsize=PARTS_KEPT)
def _drawn_once(template: str, language: str | None, **needed: Hashable) -> SafeString:
    with override(language):
        return render_to_string(template, needed)


@register.filter
def emphasis(text: object) -> SafeString:
    """Escape a sentence and set its `[[words that matter]]` in <em>."""
    pieces = enumerate(EMPHASIS.split(str(text)))
    return format_html_join("", "{}", ((format_html("<em>{}</em>", p) if i % 2 else p,) for i, p in pieces))


@register.filter
def bdi(text: object) -> SafeString:
    """Keep a name's direction to itself."""
    return format_html("<bdi>{}</bdi>", text)


@register.filter
def initials(name: str) -> str:
    """First letters of the first and last name, titles before it, brackets after it and the article left out."""
    words = [word for word in re.split(r"[\s.\u200f\u200e]+", BESIDES.sub("", name) or name) if word]
    while words and words[0].lower() in TITLES:
        del words[0]
    letters = [_first_letter(word) for word in (words[:1] + words[1:][-1:])]
    # Arabic letters side by side would join into a word.
    return (" " if any("\u0600" <= letter <= "\u06ff" for letter in letters) else "").join(filter(None, letters))


def _first_letter(word: str) -> str:
    bare = word[2:] if word.startswith("ال") and len(word) > len("الله") else word
    return next((character.upper() for character in bare if unicodedata.category(character).startswith("L")), "")


@register.filter
def digits(value: object, reader: shown.Reader | None = None) -> str:
    """`{{ count|digits:preferences }}`: a figure in the reader's digits."""
    return shown.in_digits(value, reader)


@register.simple_tag(takes_context=True)
def in_digits(context: Context, text: object) -> str:
    """`{% in_digits error %}`: a sentence with the reader's digits."""
    said = shown.words_in_digits(text, context.get("preferences"))
    return mark_safe(said) if isinstance(text, SafeData) else said  # noqa: S308  # only its digits are others


@register.simple_tag(takes_context=True)
def figure(context: Context, value: object) -> str:
    """`{% figure count %}`: the same without naming the reader."""
    return shown.in_digits(value, context.get("preferences"))


@register.simple_tag(takes_context=True)
def day(context: Context, value: date | PartialDate, form: str = "long") -> SafeString:
    """A day in <time>: `long`, `day` (no weekday), `short` for lists, `weekday`, or `near` ("yesterday")."""
    if isinstance(value, PartialDate):
        return format_html("<span>{}</span>", day_words(context, value, form))
    whole = _whole_day(value)
    return format_html('<time datetime="{}">{}</time>', whole.isoformat(), day_words(context, whole, form))


@register.simple_tag(takes_context=True)
def day_words(context: Context, value: date | PartialDate, form: str = "long") -> str:
    """The same in words alone, for a title."""
    style = shown.style_of(context.get("preferences"))
    if isinstance(value, PartialDate):
        return say_partial(value, style)
    return shown.FORMS[form](_whole_day(value), style)


def _whole_day(value: date) -> date:
    return timezone.localdate(value) if isinstance(value, datetime) else value


@register.simple_tag(takes_context=True)
def moment(context: Context, value: datetime, form: str = "short") -> SafeString:
    """A day and its hour in <time>, for lists; `time` alone where the day is said above them."""
    local = timezone.localtime(value)
    words = shown.MOMENTS[form](local, shown.style_of(context.get("preferences")))
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="minutes"), words)


@register.simple_tag(takes_context=True)
def avatar(context: Context, name: str, **choices: Any) -> SafeString:  # Any: keyword arguments of a template
    """A person's ring. `warmth` 0 to 1 or None, `size` s m l xl, `photo` address, `tone` "cool" for a new tie."""
    warmth = choices.get("warmth")
    percent = None if warmth is None else round(max(0.0, min(1.0, float(warmth))) * 100)
    inner = format_html(PORTRAIT, choices["photo"]) if choices.get("photo") else format_html(LETTERS, initials(name))
    tone = " avatar-cool" if choices.get("tone") == "cool" else ""
    ring = (SILENT, NO_RING) if percent is None else _ring(percent, shown.style_of(context.get("preferences")))
    return format_html(AVATAR, choices.get("size", "m"), tone, *ring, inner)


@cache  # of a hundred warmths, each in few styles
def _ring(percent: int, style: DateStyle) -> tuple[SafeString, SafeString]:
    """What it says to screen readers, in the language of the style, and the part of the ring that is drawn."""
    words = gettext("Warmth %(percent)s of 100") % {"percent": style.figures(str(percent))}
    return format_html(' role="img" aria-label="{}"', words), format_html(RING, percent) if percent else NO_RING


@register.inclusion_tag("web/parts/bars.html")
def bars(values: Iterable[float], label: str) -> dict[str, object]:
    """Small bars, the last one now; `label` says in words what they show."""
    heights = list(values)
    top = max(heights, default=0) or 1
    # Whole numbers: a template writes 29.5 as "29,5" in Arabic, which is no length.
    tall = [2 + round(height / top * 58) for height in heights]
    rows = [{"x": index * 12, "y": 60 - height, "height": height} for index, height in enumerate(tall)]
    return {"rows": rows, "width": max(len(rows) * 12 - 3, 1), "label": label}


@register.simple_tag
def widget(field: BoundField, **attributes: str) -> SafeString:
    """A form's widget with more attributes: `{% widget field role="switch" %}`; `_` stands for `-`."""
    return field.as_widget(attrs={name.replace("_", "-"): value for name, value in attributes.items()})


@register.simple_tag(takes_context=True)
def figure_widget(context: Context, field: BoundField) -> SafeString:
    """A field for a number, shown in the reader's digits; either kind of digits may be written into it."""
    return field.as_widget(widget=FigureInput(context.get("preferences"), attrs=field.field.widget.attrs))


@register.filter
def is_optional(field: BoundField) -> bool:
    """Whether to say that a field may stay empty: only in a form in which another may not."""
    return not field.field.required and any(other.required for other in field.form.fields.values())


@register.filter
def country_name(code: str) -> str:
    """A country by its ISO code, in the language under way; what is no code stays as it is."""
    try:
        country = country_named(code)
    except UnknownCountryError:
        return code
    return country.arabic if shown.style_of(None).language == "ar" else country.english


@register.filter
def get(mapping: Mapping[str, object], key: str) -> object:
    """`{{ counts|get:name }}`: what a mapping holds under a name known only here."""
    return mapping.get(key, "")


@register.filter
def languages(text: str, language: str) -> str:
    """Languages by name where codes were given."""
    return language_names(text, language)
