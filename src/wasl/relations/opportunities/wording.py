"""What opportunities say: why somebody may help, through which practice an opening came, and the sentence over the plots."""

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.web.shown import in_digits, say_short, style_of
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.opportunities.rules import INSIDE, Share

PRACTICES: dict[str, str | Promise] = {
    "keeping-in-touch": _("Keeping in touch"),
    "introductions": _("Introductions"),
    "communities": _("Communities"),
    "events": pgettext_lazy("of communities", "Events"),
    "organisations": _("Following organisations"),
    "adverts": _("Public adverts"),
    "unknown": _("Not known"),
}
"""Practices by which an opening comes."""

ORIGINS_WITHOUT_NAME: dict[str, str | Promise] = {
    "advert": _("Public adverts"),
    "organisation": _("Organisations followed"),
    "community": _("A community"),
    "event": _("An event"),
    "import": _("Lists brought in"),
    "person": _("Somebody who is not here any more"),
}


def isolated(name: str) -> str:
    """A name that keeps its direction within a sentence."""
    return f"\u2068{name}\u2069"


def reason_words(kind: str, name: str, detail: str) -> str:
    """Why this person may help, in one sentence."""
    values = {"name": isolated(name), "detail": isolated(detail)}
    if kind == "told":
        return gettext("You know of this opening through %(name)s.") % values
    if kind in INSIDE:
        known, unknown = gettext("Works there: %(detail)s."), gettext("Works there.")
        return known % values if detail else unknown
    if kind == "worked":
        known, unknown = gettext("Worked there before: %(detail)s."), gettext("Worked there before.")
        return known % values if detail else unknown
    if kind == "way":
        return gettext("Can introduce you to %(detail)s, who works there.") % values
    return gettext("Knows the field: %(detail)s.") % values


def asked_before_words(name: str, until: date, reader: Preferences) -> str:
    """Why to leave somebody in peace for a while."""
    values = {"name": isolated(name), "until": say_short(until, style_of(reader))}
    return gettext("You asked %(name)s for something not long ago. It is kinder to wait until %(until)s.") % values


def answer_words(answer: str) -> str:
    """What became of a request to be recommended."""
    answers = IntroductionRequest.Answer
    return {
        answers.WAITING: gettext("no answer yet"),
        answers.GIVEN: pgettext("a recommendation", "gave a word"),
        answers.DECLINED: gettext("rather not"),
        answers.SILENT: gettext("no answer came"),
    }[answers(answer)]


def result_words(result: str) -> str:
    results = IntroductionRequest.Result
    return {
        results.UNKNOWN: gettext("not known yet"),
        results.MET: pgettext("a recommendation", "a conversation came of it"),
        results.NOTHING: gettext("it came to nothing"),
    }[results(result)]


def share_name(share: Share) -> str:
    """Whom or what it came through, also where it has no name."""
    return share.name or str(ORIGINS_WITHOUT_NAME.get(share.key.partition("-")[0], PRACTICES["unknown"]))


def came_words(whole: Share, people: Share, reader: Preferences) -> list[str]:
    """How much came through people: openings, then interviews, then offers; a sentence for each that there was."""
    said = []
    if whole.openings:
        said.append(
            ngettext(
                "Of one opening, %(part)s came through people.",
                "Of %(whole)s openings, %(part)s came through people.",
                whole.openings,
            )
            % _values(people.openings, whole.openings, reader)
        )
    if whole.interviews:
        said.append(
            ngettext(
                "Of one interview, %(part)s came that way.",
                "Of %(whole)s interviews, %(part)s came that way.",
                whole.interviews,
            )
            % _values(people.interviews, whole.interviews, reader)
        )
    if whole.offers:
        said.append(
            ngettext(
                "Of one offer, %(part)s came that way.",
                "Of %(whole)s offers, %(part)s came that way.",
                whole.offers,
            )
            % _values(people.offers, whole.offers, reader)
        )
    return said


def asked_words(asked: int, given: int, reader: Preferences) -> str:
    """How requests went that were answered: introductions and recommendations alike."""
    words = ngettext(
        "Of one request that was answered, %(part)s was granted.",
        "Of %(whole)s requests that were answered, %(part)s were granted.",
        asked,
    )
    return words % _values(given, asked, reader)


def _values(part: int, whole: int, reader: Preferences) -> dict[str, str]:
    return {"part": in_digits(part, reader), "whole": in_digits(whole, reader)}
