"""What preparation says: our questions, and why somebody is suggested."""

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.web.shown import in_digits
from wasl.relations.network.figures.rules.fields import FIELDS

QUESTIONS: dict[str, str | Promise] = {
    "field-news": _("What is new in their field that you can talk about?"),
    "field-work": _("Which work of theirs do you know well enough to ask about?"),
    "field-ask": _("Which question can they answer better than anybody you know?"),
    "language-tongue": _("In which language will you speak, and which words of their field do you lack in it?"),
    "language-address": _("How are they addressed: by title, by kunya or by name?"),
    "language-self": _("Can you say in two sentences who you are and what you do?"),
    "culture-customs": _("What is customary where they come from: greetings, times of prayer, food, gifts?"),
    "culture-place": _("What moves their city or country these days, apart from work?"),
    "culture-common": _("Which interest outside work could you share?"),
}
"""Our questions by their keys."""

TO_ASK: tuple[str | Promise, ...] = (
    _("What are you working on that you enjoy most?"),
    _("What is harder in your field than it looks from outside?"),
    _("Whom should I listen to, or read, to understand it better?"),
)
"""Questions that open a conversation with anybody."""

FIELD_NAMES: dict[str, str | Promise] = {
    "law": _("Law"),
    "engineering": _("Engineering and construction"),
    "medicine": _("Medicine and health"),
    "finance": _("Finance and banking"),
    "government": _("Government and public policy"),
    "technology": _("Information technology"),
    "education": _("Education and training"),
    "research": _("Research and science"),
    "media": _("Media and publishing"),
    "marketing": _("Marketing and sales"),
    "trade": _("Trade and procurement"),
    "industry": _("Industry"),
    "logistics": _("Transport and aviation"),
    "property": _("Property"),
    "people": _("Recruitment and human resources"),
    "design": _("Design and the arts"),
    "hospitality": _("Hospitality and travel"),
    "society": _("Charity and volunteering"),
    "farming": _("Farming and food"),
    "business": _("Business and consulting"),
}
assert FIELD_NAMES.keys() == FIELDS.keys()


def reason_words(kind: str, *, count: int = 0, nearest: str = "", field: str = "", reader: Preferences) -> str:
    """Why somebody is suggested, in one sentence."""
    if kind == "reachable":
        return gettext("The way is short: %(nearest)s can introduce you.") % {"nearest": isolated(nearest)}
    if kind == "thin":
        words = gettext("Somebody on your list is in this field, where you know hardly anybody: %(field)s.")
        return words % {"field": FIELD_NAMES[field]}
    if kind == "bridge":
        return gettext("A link between groups of yours that hardly meet otherwise.")
    words = ngettext(
        "%(count)s of your people knows this person: %(nearest)s.",
        "%(count)s of your people know this person, %(nearest)s best of all.",
        count,
    )
    return words % {"count": in_digits(count, reader), "nearest": isolated(nearest)}


def isolated(name: str) -> str:
    """A name that keeps its direction within a sentence."""
    return f"\u2068{name}\u2069"


def question_words(key: str, wording: str) -> str:
    """The words of a question, ours in the language under way; one that an archive brings and nobody knows stays as it is."""
    return wording or str(QUESTIONS.get(key, key))
