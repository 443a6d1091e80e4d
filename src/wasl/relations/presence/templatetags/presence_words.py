"""What the pages of presence need: how much of a profile is there, what was read, what was settled."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.dates.wording import say_partial
from wasl.foundation.language.script import END_OF_ISOLATE, ISOLATE
from wasl.foundation.web.shown import style_of
from wasl.relations.presence.queries.faults import FaultLine
from wasl.relations.presence.queries.record import day_kept
from wasl.relations.presence.rules.facts import Facts, Place
from wasl.relations.presence.wording import PARTS

register = template.Library()

BLOCK, GAP, HEIGHT = 12, 3, 8


@register.simple_tag
def filled(have: int, whole: int) -> SafeString:
    """One block for each part of a profile, those that are there filled."""
    blocks = format_html_join(
        "",
        '<rect class="{}" x="{}" y="0" width="{}" height="{}" rx="2"/>',
        (
            ("part-there" if place < have else "part-missing", place * (BLOCK + GAP), BLOCK, HEIGHT)
            for place in range(whole)
        ),
    )
    width = whole * (BLOCK + GAP) - GAP
    return format_html('<svg viewBox="0 0 {} {}" width="{}" height="{}">{}</svg>', width, HEIGHT, width, HEIGHT, blocks)


@register.filter
def has_settled(faults: Iterable[FaultLine]) -> bool:
    return any(not one.is_open for one in faults)


@register.filter
def facts_said(facts: Facts, reader: Preferences) -> list[tuple[str, str]]:
    """Each part that was read, with its words."""
    texts = {
        "name": facts.names, "headline": facts.headlines, "summary": facts.summaries,
        "positions": [_place(one, reader) for one in facts.positions],
        "educations": [_place(one, reader) for one in facts.educations],
        "skills": [" · ".join(facts.skills)], "languages": [" · ".join(facts.languages)], "links": facts.links,
        "email": facts.emails, "phone": facts.phones,
    }  # fmt: skip
    return [(str(PARTS[part]), text) for part, words in texts.items() if (text := "\n".join(words).strip())]


def _place(place: Place, reader: Preferences) -> str:
    days = [say_partial(day, style_of(reader)) for text in (place.since, place.until) if (day := day_kept(text))]
    told = (place.title, place.place, " – ".join(days))
    return " · ".join(f"{ISOLATE}{part}{END_OF_ISOLATE}" for part in told if part)
