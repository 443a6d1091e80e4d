"""What is said of each thing to mend, what to do about it, and which parts and fields there are."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import InvalidPartialDateError, PartialDate
from wasl.foundation.dates.wording import say_partial
from wasl.foundation.language.script import END_OF_ISOLATE, ISOLATE
from wasl.foundation.web.shown import in_digits, style_of

Words = str | Promise

FAULTS: Mapping[str, Words] = {
    "name-missing": _("The name is missing."),
    "headline-missing": _("The line under the name is missing: what you do, and for whom."),
    "summary-missing": _("There is no summary."),
    "summary-missing-ar": _("There is no summary in Arabic."),
    "summary-missing-en": _("There is no summary in English."),
    "summary-short": _("The summary is short: two or three sentences do not show what you can."),
    "summary-short-ar": _("The summary in Arabic is short: two or three sentences do not show what you can."),
    "summary-short-en": _("The summary in English is short: two or three sentences do not show what you can."),
    "summary-without-skills": _("The summary names none of your skills, such as %(skills)s."),
    "positions-missing": _("No place of work is named."),
    "no-present-position": _("Every position has an end: none is the present one."),
    "educations-missing": _("No course of study is named."),
    "skills-missing": _("No skill is named."),
    "skills-few": _("Only one or two skills are named: people are found by them."),
    "languages-missing": _("No language is named."),
    "links-missing": _("No link leads to your work."),
    "language-absent": _("%(name)s is not among the languages there."),
    "name-differs": _("The name there is %(there)s, here it is %(here)s."),
    "emails-differ": _("The e-mail address there is %(there)s, here it is %(here)s."),
    "phones-differ": _("The telephone there is %(there)s, here it is %(here)s."),
    "position-absent": _("Your work at %(name)s is missing there."),
    "position-unknown": _("Work at %(name)s stands there, and not in your record."),
    "position-still-there": _("Work at %(name)s still goes on there; it ended %(here)s."),
    "position-ended-there": _("Work at %(name)s ended %(there)s there, and goes on here."),
    "education-absent": _("Your studies at %(name)s are missing there."),
    "education-unknown": _("Studies at %(name)s stand there, and not in your record."),
    "education-still-there": _("Studies at %(name)s have no end there; they ended %(here)s."),
    "days-differ": _("%(name)s: the day there is %(there)s, here it is %(here)s."),
    "profiles-differ": _("Two profiles disagree: %(there)s there, %(here)s on %(other)s."),
    "read-long-ago": _("It was read more than half a year ago: what stands there may be old."),
    "picture-missing": _("There is no picture."),
    "picture-unseen": _("The picture there was not looked at yet."),
    "picture-small": _("The picture has only %(width)s × %(height)s pixels."),
    "picture-blurred": _("The picture is blurred."),
    "picture-no-face": _("No face is seen in the picture."),
    "picture-faces": _("%(count)s faces are seen in the picture."),
    "picture-age-unknown": _("It is not known when the picture was taken."),
    "picture-old": _("The picture is more than three years old."),
}
"""What is said, by code; where it is said of one language, by code and language."""

_RECORD = _("Add it to your record.")
_THERE = _("Change it on the platform, then say that it is done.")
_PICTURE = _("Have a picture taken: your face alone, in daylight, at least 400 pixels a side.")

HOW: Mapping[str, tuple[Words, Words]] = {
    "summary-short": (
        _("Say what you do, for whom, and with what result; name three skills."),
        _("Say what you do, for whom, and with what result; name three skills."),
    ),
    "summary-without-skills": (_RECORD, _("Name two or three of them in the first sentences.")),
    "position-unknown": (_RECORD, _("Add it to your record, or take it off the platform.")),
    "education-unknown": (_RECORD, _("Add it to your record, or take it off the platform.")),
    "read-long-ago": (_RECORD, _("Read it again: paste the text or the saved page.")),
    "picture-unseen": (_PICTURE, _("Give the picture as it stands there: it is measured here and not kept.")),
    "picture-age-unknown": (
        _("Say beside the picture when it was taken."), _("Say when it was taken, or take a new one."),
    ),
    "no-present-position": (_("Take the end away from the one that goes on, or leave it so if none does."), _THERE),
    "skills-few": (_("Five that somebody would search for are enough."), _("Five that somebody would search for are enough.")),
    **dict.fromkeys(("picture-small", "picture-blurred", "picture-no-face", "picture-faces", "picture-old", "picture-missing"), (_PICTURE, _PICTURE)),
}  # fmt: skip
"""What to do, in the record and on a platform."""

PARTS: Mapping[str, Words] = {
    "name": _("Name"),
    "headline": _("The line under the name"),
    "summary": _("Summary"),
    "city": _("City"),
    "email": _("E-mail"),
    "phone": _("Telephone"),
    "picture": _("Picture"),
    "position": _("Positions"),
    "education": _("Education"),
    "skill": _("Skills"),
    "language": _("Languages"),
    "link": _("Links"),
    "positions": _("Positions"),
    "educations": _("Education"),
    "skills": _("Skills"),
    "languages": _("Languages"),
    "links": _("Links"),
}

REASONS: Mapping[str, Words] = {
    "linkedin": _("Those who hire and those who decide look here first, in every field."),
    "bayt": _("Employers of the Arab countries search its profiles."),
    "x": _("Officials, journalists and specialists discuss in public here."),
    "github": _("Work is shown here, not told: code that others read and use."),
    "stackoverflow": _("Answers to practical questions show what one can."),
    "kaggle": _("Results on the same data are compared here."),
    "behance": _("Whoever orders a design looks at finished work here."),
    "dribbble": _("Interfaces and drawings are shown here, piece by piece."),
    "researchgate": _("Researchers share papers and ask each other here."),
    "orcid": _("A number of one's own keeps publications together; journals ask for it."),
    "scholar": _("Publications are found here with how often they were cited."),
    "instagram": _("What is beautiful to look at finds its customers here."),
    "facebook": _("Local customers and groups of a trade are here."),
    "telegram": _("Groups and channels of a field exchange news here."),
    "youtube": _("Whoever explains something well is found here for years."),
    "mostaql": _("Independent work in Arabic is offered and found here."),
}
"""Why somebody is on it: the curated table, in words."""

_DAYS = frozenset({"position-still-there", "position-ended-there", "education-still-there", "days-differ"})

ADD_WORDS: Mapping[str, Words] = {
    "position": _("A position"),
    "education": _("A course of study"),
    "skill": _("A skill"),
    "language": pgettext_lazy("that one speaks", "A language"),
    "link": _("A link"),
}


def fault_words(owner: User, code: str, about: str, values: Mapping[str, object]) -> str:
    """The sentence, its names kept apart from it by isolates, its days and figures as the owner reads them."""
    sentence = FAULTS.get(f"{code}-{about}") or FAULTS.get(code) or code
    reader = owner.preferences
    told = {}
    for name, value in values.items():
        text = _day_words(owner, str(value)) if code in _DAYS and name in {"here", "there"} else str(value)
        told[name] = in_digits(text, reader) if code.startswith("picture") else f"{ISOLATE}{text}{END_OF_ISOLATE}"
    try:
        return str(sentence) % told
    except (KeyError, ValueError, TypeError):
        return str(sentence)


def fault_how(code: str, *, is_record: bool) -> str:
    here, there = HOW.get(code, (_RECORD, _THERE))
    return str(here if is_record else there)


def _day_words(owner: User, text: str) -> str:
    try:
        return say_partial(PartialDate.parse(text), style_of(owner.preferences))
    except InvalidPartialDateError:
        return text
