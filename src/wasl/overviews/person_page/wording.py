"""What the person page says in sentences, with the gender the grammar needs."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language, ngettext, npgettext, pgettext
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.dates.wording import DateStyle, say_partial, say_relative
from wasl.foundation.language.counting import Language
from wasl.foundation.language.sentences import part_of_day, say
from wasl.foundation.web.shown import in_digits
from wasl.overviews.person_page.timeline import Line
from wasl.relations.exchange.queries import GratitudeDue
from wasl.relations.interactions.models import Channel
from wasl.relations.occasions.models import Occasion
from wasl.relations.occasions.queries import OccasionDue, written_on
from wasl.relations.occasions.queries.memory import Memory
from wasl.relations.occasions.wording import OccasionWords
from wasl.relations.people.models import Person
from wasl.relations.people.rules import register_of
from wasl.relations.trust.queries import PromiseDue
from wasl.relations.trust.wording import plain, when

ICONS = {"call": "phone", "other": "note", "phone": "phone", "postal": "place", "site": "link", "linkedin": "link",
         "x": "social", "facebook": "social", "instagram": "social", "signal": "sms", "skype": "video"}  # fmt: skip


def date_style(preferences: Preferences) -> DateStyle:
    """How this reader wants dates, in the language of the page."""
    language = "ar" if (get_language() or "ar").startswith("ar") else "en"
    return DateStyle(language, preferences.digits, preferences.months, preferences.calendars)  # type: ignore[arg-type]  # choices of the model


def icon_of(kind: str) -> str:
    return ICONS.get(kind, kind)


@dataclass(frozen=True)
class Voice:
    """Who reads, of whom is spoken, in which language she is written to, how addressed and through what."""

    person: Person
    language: Language
    address: str
    channel: str
    reader: User
    hour: int

    def say(self, sentence: str, **values: str | int) -> str:
        """To the reader, in the language of the page."""
        return self._in(date_style(self.reader.preferences).language, sentence, **values)

    def write(self, sentence: str, **values: str | int) -> str:
        """To the person."""
        return self._in(self.language, sentence, **values)

    def _in(self, language: Language, sentence: str, **values: str | int) -> str:
        known: dict[str, Any] = {  # Any: mypy would take the texts for `isolates`
            "person": self.person.gender or "unknown",
            "reader": self.reader.gender or "unknown",
            "name": self.address,
            "channel": self.channel,
            "register": register_of(self.person, self.address),
            "time": part_of_day(self.hour),
            "me": self.reader.name,
        }
        return say(language, sentence, digits_in=date_style(self.reader.preferences).digits, **{**known, **values})


def occasion_matter(due: OccasionDue, today: date, voice: Voice, memory: Memory) -> tuple[str, str]:
    """The reason, where `[[…]]` marks the word that matters, and a draft to send."""
    words = OccasionWords(voice.reader, voice.person, voice.language, voice.address, due, today, memory)
    return words.reason(), words.draft(voice.channel)


def promise_matter(due: PromiseDue, today: date, voice: Voice) -> tuple[str, str]:
    """As Today says it; the words of a private one are left out."""
    values: dict[str, str | int] = {
        "days": abs((due.due_on - today).days),
        "when": when(due.due_on, today),
        "promise": plain(due.wording),
        "private": "yes" if due.is_private else "no",
    }
    return voice.say(f"reason-{due.kind}", **values), voice.write(f"draft-{due.kind}", **values)


def gratitude_matter(due: GratitudeDue, today: date, voice: Voice) -> tuple[str, str]:
    """As Today says it."""
    values: dict[str, str | int] = {
        "days": (today - due.received_on).days,
        "what": due.what,
        "words": plain(due.words),
        "worded": "yes" if due.words else "no",
    }
    return voice.say("reason-gratitude", **values), voice.write("draft-gratitude", **values)


def silence_matter(waits_since: date, channel: str, today: date, voice: Voice) -> tuple[str, str]:
    days = (today - waits_since).days
    if channel == Channel.CALL:
        return voice.say("reason-missed-call", days=days), voice.write("draft-reply", days=days)
    return voice.say("reason-unanswered", days=days, channel=channel), voice.write("draft-reply", days=days)


def rhythm_matter(last_on: date | None, rhythm_days: int, today: date, voice: Voice) -> tuple[str, str]:
    draft = voice.write("draft-keep-in-touch")
    if last_on is None:
        return voice.say("reason-rhythm-first", rhythm_days=rhythm_days), draft
    return voice.say("reason-rhythm-due", last_days=(today - last_on).days, rhythm_days=rhythm_days), draft


def rhythm_words(days: int, *, is_wished: bool, preferences: Preferences) -> str:
    """How often they want to be in touch, or are: `every six months`."""
    style = date_style(preferences)
    return say(style.language, "rhythm-wished" if is_wished else "rhythm-habit", digits_in=style.digits, days=days)


def last_contact_words(last_on: date | None, today: date, preferences: Preferences) -> str:
    if last_on is None:
        return _("No contact is known yet.")
    return _("Last in touch %(when)s.") % {"when": say_relative(last_on, today, date_style(preferences))}


def line_title(line: Line, preferences: Preferences) -> str:
    """`12 messages on WhatsApp`, `Call`."""
    if not line.is_message or (line.count == 1 and line.channel != Channel.EMAIL and line.note):
        return str(Channel(line.channel).label)
    return _messages(line.channel, line.count) % {"count": in_digits(line.count, preferences)}


def line_detail(line: Line, gender: str, preferences: Preferences) -> str:
    """Whose they were: `7 from him`."""
    if not line.is_personal:
        return _("with others")
    if line.count == 1 and line.people_count > 1 and not line.is_message:
        others = ngettext("with %(count)s other", "with %(count)s others", line.people_count - 1)
        return others % {"count": in_digits(line.people_count - 1, preferences)}
    if line.count == 1:
        return _direction(line, gender)
    if not line.theirs:
        return _("all from you")
    figures = {"count": in_digits(line.theirs, preferences)}
    return _of(gender, {
        "m": npgettext("from a man", "%(count)s from him", "%(count)s from him", line.theirs),
        "f": npgettext("from a woman", "%(count)s from her", "%(count)s from her", line.theirs),
        "": npgettext("from a person", "%(count)s received", "%(count)s received", line.theirs),
    }) % figures  # fmt: skip


def occasion_day(occasion: Occasion, preferences: Preferences) -> str:
    return say_partial(written_on(occasion), date_style(preferences))


def _direction(line: Line, gender: str) -> str:
    if line.theirs:
        return _of(
            gender, {"m": pgettext("a man", "from him"), "f": pgettext("a woman", "from her"), "": _("received")}
        )
    return _("from you") if line.mine else ""


def _messages(channel: str, count: int) -> str:
    """The sentence of each channel, whole: Arabic puts its parts in another order."""
    said = {
        "whatsapp": ngettext("%(count)s message on WhatsApp", "%(count)s messages on WhatsApp", count),
        "sms": ngettext("%(count)s text message", "%(count)s text messages", count),
        "telegram": ngettext("%(count)s message on Telegram", "%(count)s messages on Telegram", count),
        "email": ngettext("%(count)s e-mail", "%(count)s e-mails", count),
        "social": ngettext("%(count)s message on a social network", "%(count)s messages on social networks", count),
    }
    return said[channel]


def _of(gender: str, said: dict[str, str]) -> str:
    return said.get(gender, said[""])
