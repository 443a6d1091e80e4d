"""What content says: why a topic is proposed, which lines of a table were not read."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.web.shown import in_digits
from wasl.relations.content.rules.topics import Candidate, Kind
from wasl.relations.content.rules.worked import ENOUGH

WITHOUT_PEOPLE: Mapping[Kind, str | Promise] = {
    "goal": gettext_lazy("You learned it lately, and what is fresh is told best."),
    "discussion": gettext_lazy("You spoke of it in a discussion: the words are there already."),
    "advice": gettext_lazy("You tried it yourself and know how it went."),
}
UNREAD: Mapping[str, str | Promise] = {
    "no-day": gettext_lazy("no day, or one that is still to come"),
    "no-post": gettext_lazy("neither a link nor a title"),
    "no-figure": gettext_lazy("no figure at all"),
    "wrong-figure": gettext_lazy("a figure that is no number"),
}
FIGURE_NAMES: Mapping[str, str | Promise] = {
    "reactions": gettext_lazy("Reactions"),
    "comments": gettext_lazy("Comments"),
    "shares": gettext_lazy("Times shared"),
    "views": gettext_lazy("Views of it"),
}
GROUP_NAMES: Mapping[str, str | Promise] = {
    "topics": gettext_lazy("By topic"),
    "platforms": gettext_lazy("By platform"),
    "weekdays": gettext_lazy("By weekday"),
    "languages": gettext_lazy("By language"),
}


def reason_words(one: Candidate, reader: Preferences | None) -> str:
    """Why it is proposed, in one sentence."""
    people = len(one.people)
    if one.kind == "opening":
        words = ngettext(
            "It is asked for in an opening that you noted, and you know it.",
            "It is asked for in %(figure)s openings that you noted, and you know it.",
            one.count,
        )
        return words % {"figure": in_digits(one.count, reader)}
    if not people:
        return str(WITHOUT_PEOPLE.get(one.kind, ""))
    return _with_people(one.kind, people) % {"figure": in_digits(people, reader)}


def _with_people(kind: Kind, people: int) -> str:
    if kind == "goal":
        return ngettext(
            "You learned it lately, and one of your people asks about it or cares for it.",
            "You learned it lately, and %(figure)s of your people ask about it or care for it.",
            people,
        )
    if kind == "skill":
        return ngettext(
            "You can show that you know it, and one of your people asks about it or cares for it.",
            "You can show that you know it, and %(figure)s of your people ask about it or care for it.",
            people,
        )
    if kind == "discussion":
        return ngettext(
            "You spoke of it in a discussion, and one of your people cares for it too.",
            "You spoke of it in a discussion, and %(figure)s of your people care for it too.",
            people,
        )
    if kind == "advice":
        return ngettext(
            "You tried it yourself and know how it went, and one of your people cares for it.",
            "You tried it yourself and know how it went, and %(figure)s of your people care for it.",
            people,
        )
    if kind == "favour":
        return ngettext(
            "You helped one of your people with it: others may need the same.",
            "%(figure)s of your people asked you about it or care for it: others may need the same.",
            people,
        )
    return ngettext("It interests one of your people.", "It interests %(figure)s of your people.", people)


def served_words(one: Candidate, reader: Preferences) -> str:
    people = len(one.people)
    words = ngettext("Would serve one person", "Would serve %(figure)s people", people)
    return words % {"figure": in_digits(people, reader)}


def too_few_words(posts: int, reader: Preferences) -> str:
    """So few posts make no statement."""
    words = ngettext("one post: too few to say anything", "%(figure)s posts: too few to say anything", posts)
    assert posts < ENOUGH
    return words % {"figure": in_digits(posts, reader)}


def posts_words(posts: int, reader: Preferences) -> str:
    words = ngettext("one post", "%(figure)s posts", posts)
    return words % {"figure": in_digits(posts, reader)}


def unread_words(why: str) -> str:
    return str(UNREAD.get(why, "")) or _("not understood")
