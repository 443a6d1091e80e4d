"""What of a draft would leave, whether it may, and what became of its facts."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.foundation.etiquette.line import Line
from wasl.foundation.etiquette.to_person import shared_words
from wasl.foundation.polishing.endpoint import Endpoint, configured
from wasl.foundation.polishing.facts import Changed, facts_changed
from wasl.foundation.polishing.leaving import Leaving, leaving_for
from wasl.foundation.understanding.mentions import Book, Mention
from wasl.foundation.understanding.naming import closed_places, due_places
from wasl.foundation.understanding.words import Line as Sentence
from wasl.overviews.polishing.refusals import (
    ConfidencesClosedError,
    HoldsConfidenceError,
    HoldsPrivateError,
    HoldsPrivateNoteError,
    PolishingOffError,
    PolishingUnknownError,
    PrivatePersonError,
)
from wasl.relations.interactions.queries import private_notes
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.people.name_index.store import TableStore
from wasl.relations.people.reaching import Way, openings
from wasl.relations.trust.confiding import DataKeys
from wasl.relations.trust.queries import confidences_guarded, private_wordings

SHOWN = 6  # words by which somebody sees what is meant


@dataclass(frozen=True, slots=True)
class Polished:
    """What came back for a draft. `is_same`: the model left the words as they were."""

    draft: str
    words: str
    changed: Changed

    @property
    def is_same(self) -> bool:
        return self.words == self.draft


@dataclass(frozen=True, slots=True)
class Through:
    """A channel that takes words, with these words in it."""

    channel: str
    shown: str
    link: str
    before: str


def endpoint_of(owner: User) -> Endpoint:
    """Where her drafts may go. Raises PolishingUnknownError, PolishingOffError."""
    endpoint = configured()
    if endpoint is None:
        raise PolishingUnknownError
    if not owner.preferences.polishes:
        raise PolishingOffError
    return endpoint


def what_would_leave(owner: User, draft: str, keys: DataKeys, day: date, to: Person | None = None) -> Leaving:
    """All of it, for a draft that may go. `keys` are those of the vault, where it is open; `to` is whom it is meant for.

    Raises PolishingUnknownError, PolishingOffError, NothingToPolishError, TooLongToPolishError, ConfidencesClosedError,
    HoldsConfidenceError, HoldsPrivateError, PrivatePersonError, HoldsPrivateNoteError.
    """
    leaving = leaving_for(endpoint_of(owner), draft)
    line = Line.of(draft)
    guarded = confidences_guarded(owner, keys, day)
    if guarded.closed:  # sealed as they are, nothing can be compared, nor whom they are about
        raise ConfidencesClosedError
    for one in guarded.lines:
        for kept in filter(None, (one.words, one.promise)):
            if found := shared_words(line, kept):
                raise HoldsConfidenceError(words=_(", ").join(found[:SHOWN]))
    for wording in private_wordings(owner):
        if found := shared_words(line, wording):
            raise HoldsPrivateError(words=_(", ").join(found[:SHOWN]))
    _refuse_private(owner, draft, line, to)
    return leaving


def _refuse_private(owner: User, draft: str, line: Line, to: Person | None) -> None:
    """Nothing to or about somebody private leaves, nor words of a private note."""
    names = dict(Person.objects.of(owner).filter(is_private=True).values_list("id", "display_name"))
    if to and to.pk in names:
        raise PrivatePersonError(name=names[to.pk])
    for one in _mentions(owner, draft) if names else ():
        if to and to.pk in one.people:
            continue  # a name that others bear too is hers here
        if found := names.keys() & one.people:
            raise PrivatePersonError(name=names[min(found)])
    notes = Person.objects.of(owner).filter(is_private=True).exclude(notes="").values_list("notes", flat=True)
    for kept in (*private_notes(owner), *notes):
        if words := shared_words(line, kept):
            raise HoldsPrivateNoteError(words=_(", ").join(words[:SHOWN]))


def polished(owner: User, draft: str, words: str) -> Polished:
    """The answer beside the draft, with the figures, days, addresses and names that one of them lacks."""
    draft = draft.replace("\r\n", "\n").strip()
    names = {*_names_in(owner, draft), *_names_in(owner, words)}
    return Polished(draft, words, facts_changed(draft, words, names))


def ways_to_send(owner: User, person: Person | None, words: str) -> list[Through]:
    """The channels to that person that take words, the best first. One query."""
    if person is None:
        return []
    rows = WayToReach.objects.of(owner).filter(person=person).order_by("-is_preferred", "id")
    found = openings(Way(*row) for row in rows.values_list("kind", "value", "shown", "is_preferred"))
    return [Through(one.channel, one.shown, one.link(words), one.before) for one in found if one.before]


def _names_in(owner: User, text: str) -> list[str]:
    """Of the owner's people, as they are written there."""
    return [one.text for one in _mentions(owner, text)]


def _mentions(owner: User, text: str) -> list[Mention]:
    line = Sentence.of(text)
    return Book(TableStore(owner)).mentions(line, closed_places(line, [], []), due_places(line, [], []))
