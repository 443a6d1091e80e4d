"""Sentences about imports: how far, how many, why."""

from collections import Counter
from collections.abc import Iterator

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.doors.importers.models import Import, ImportedFile
from wasl.doors.importers.preview import Matched
from wasl.doors.importers.queries import ImportPage
from wasl.doors.importers.wording import FORMATS, IDENTIFIERS, refusal_in_words
from wasl.foundation.accounts.models import Preferences
from wasl.foundation.language.figures import digits
from wasl.foundation.language.script import isolated

register = template.Library()


BYTES_OF_A_MEGABYTE = 1_000_000


def _figured(words: str, number: int, preferences: Preferences) -> str:
    """The words with their count in the owner's digits. The words come chosen, so that they are found for translating."""
    return words % {"count": _number(number, preferences)}


def _number(number: int, preferences: Preferences) -> str:
    return f"{number:,}" if preferences.digits == "latn" else digits(f"{number:,}".replace(",", "٬"), "arab")


@register.filter
def format_words(format_id: str) -> str:
    """The name by which people know a format."""
    return str(FORMATS.get(format_id, format_id))


@register.filter
def refusal_words(code: str) -> str:
    return refusal_in_words(code, {})


@register.filter
def file_refusal_words(file: ImportedFile) -> str:
    return refusal_in_words(file.refusal, file.refusal_values)


@register.filter
def because_words(matched: Matched) -> str:
    """By what somebody was known."""
    wording = IDENTIFIERS.get(matched.scheme, _("the same entry"))
    return str(wording) % {"value": isolated(matched.value)} if "%(value)s" in str(wording) else str(wording)


@register.filter
def progress_words(page: ImportPage, preferences: Preferences) -> str:
    """At which file the work is, and how far in it: megabytes while it is read, then rows."""
    current = next((one.file for one in page.files if one.file.done < one.file.total or not one.file.total), None)
    if current is None or not current.total:
        return current.name if current else ""
    unit = BYTES_OF_A_MEGABYTE if page.work.state in {Import.State.WAITING, Import.State.READING} else 1
    far = _("%(done)s of %(total)s MB") if unit > 1 else _("%(done)s of %(total)s")
    done, total = (_number(-(-number // unit), preferences) for number in (current.done, current.total))
    return _(" · ").join([current.name, far % {"done": done, "total": total}])


@register.filter
def left_words(page: ImportPage, preferences: Preferences) -> str:
    """The time left, roughly: to five seconds, then to a minute."""
    if page.seconds_left is None:
        return ""
    if page.seconds_left < 60:  # noqa: PLR2004 - a minute
        seconds = max(5, -(-page.seconds_left // 5) * 5)
        words = ngettext("About %(count)s second left", "About %(count)s seconds left", seconds)
        return _figured(words, seconds, preferences)
    minutes = round(page.seconds_left / 60)
    words = ngettext("About %(count)s minute left", "About %(count)s minutes left", minutes)
    return _figured(words, minutes, preferences)


@register.filter
def file_words(file: ImportedFile, preferences: Preferences) -> str:
    """What a file held, in a sentence."""
    held = [_figured(words, number, preferences) for words, number in _held(file) if number]
    return _(" · ").join(held) or _("Nothing that Wasl could use.")


def _held(file: ImportedFile) -> Iterator[tuple[str, int]]:
    """The words for each kind of record, and how many there were."""
    read = Counter(file.counts.get("read", {}))
    contacts, messages, events = read["contacts"], read["messages"], read["events"]
    yield ngettext("%(count)s contact card", "%(count)s contact cards", contacts), contacts
    yield ngettext("%(count)s message", "%(count)s messages", messages), messages
    yield ngettext("%(count)s calendar entry", "%(count)s calendar entries", events), events
    aside = sum(file.counts.get("passed_over", {}).values())
    yield (
        ngettext(
            "%(count)s message left aside: lists, automatic and mass mail",
            "%(count)s messages left aside: lists, automatic and mass mail",
            aside,
        ),
        aside,
    )
    facts = file.counts.get("facts", 0)
    yield ngettext("%(count)s fact about yourself", "%(count)s facts about yourself", facts), facts
    openings = sum(file.counts.get("openings", {}).values())
    yield (
        ngettext("%(count)s opening saved or applied for", "%(count)s openings saved or applied for", openings),
        openings,
    )


@register.filter
def rejected_words(file: ImportedFile, preferences: Preferences) -> str:
    rejected = file.counts.get("rejected", 0) + len(file.counts.get("no_ties", []))
    words = ngettext("%(count)s row could not be read", "%(count)s rows could not be read", rejected)
    return _figured(words, rejected, preferences)
