"""The command palette: people first, then what may be done, each found by its name in either language."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import words
from wasl.overviews.search.found.people import organisations_found
from wasl.overviews.search.organisations import organisations_named
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.people import queries as people_queries
from wasl.relations.people.finding import find_people
from wasl.relations.people.models import Person
from wasl.relations.people.name_index.wording import how_named

PEOPLE_SHOWN = 8
ORGANISATIONS_SHOWN = 3
RECENT_SHOWN = 5
LANGUAGES = ("ar", "en")


@dataclass(frozen=True)
class Item:
    """A line of the palette, as the script of the page reads it."""

    label: str
    url: str
    kind: str
    detail: str = ""
    method: str = "get"


@dataclass(frozen=True)
class Action:
    """Something to do or a place to go, where its address exists. `other_words` are what else one may call it."""

    label: str | Promise
    url_name: str
    kind: str = "action"
    method: str = "get"
    other_words: str | Promise = ""

    def item(self) -> Item | None:
        try:
            return Item(str(self.label), reverse(self.url_name), self.kind, method=self.method)
        except NoReverseMatch:
            return None


ACTIONS = (
    Action(_("Today"), "today:today", "place", other_words=_("whom to contact")),
    Action(_("Write what happened"), "note_box:note", other_words=_("note sentence diary met called log")),
    Action(_("Add a person"), "directory:new", other_words=_("new contact")),
    Action(_("Note a promise"), "trust:promise_new", other_words=_("promised will send owe")),
    Action(_("Pin what you said"), "trust:statement_new", other_words=_("statement told price answer reason")),
    Action(_("Note something given or received"), "exchange:favour_new", other_words=_("favour help gave got thanks")),
    Action(_("Give and take"), "exchange:favours", "place", other_words=_("exchange balance favours")),
    Action(_("Teams"), "teams:teams", "place", other_words=_("colleagues work left out")),
    Action(_("Log a gathering"), "exchange:gathering_new", other_words=_("meeting party lunch several people")),
    Action(_("Time for colleagues"), "exchange:reserved", "place", other_words=_("reserve calendar hour weekly")),
    Action(_("Common ground"), "exchange:common", "place", other_words=_("interests hobbies shared")),
    Action(_("Note a disagreement"), "trust:disagreement_new", other_words=_("disagreement dispute differ view")),
    Action(_("Disagreements"), "trust:disagreements", "place", other_words=_("differ views respect")),
    Action(_("Check a text"), "etiquette:check", other_words=_("courtesy polite draft tone respect")),
    Action(_("Promises"), "trust:promises", "place", other_words=_("kept open due")),
    Action(_("What I said"), "trust:statements", "place", other_words=_("statements pinned")),
    Action(_("Add somebody to meet"), "preparation:target_new", other_words=_("target want know")),
    Action(_("People to meet"), "preparation:targets", "place", other_words=_("targets prepare brief checklist")),
    Action(_("Whom to meet: suggestions"), "preparation:suggestions", "place", other_words=_("suggest new people")),
    Action(_("Opportunities"), "opportunities:board", "place", other_words=_("jobs openings board work career")),
    Action(_("Note an opening"), "opportunities:opening_new", other_words=_("job vacancy position apply")),
    Action(
        _("Through whom openings came"),
        "opportunities:came",
        "place",
        other_words=_("jobs interviews offers share plot"),
    ),
    Action(
        _("What openings ask for"), "asked_for:openings", "place", other_words=_("skills gap jobs requirements missing")
    ),
    Action(_("Advice and lessons"), "advice:all", "place", other_words=_("tips mentor learned mistakes")),
    Action(_("Keep advice"), "advice:advice_new", other_words=_("lesson tip told me")),
    Action(_("Who has been through this?"), "who_knows:asked", other_words=_("experience expert ask knows")),
    Action(_("Achievements"), "promotion:achievements", "place", other_words=_("promotion results raise career")),
    Action(_("Note an achievement"), "promotion:achievement_new", other_words=_("result success done promotion")),
    Action(_("Who decides"), "promotion:deciders", "place", other_words=_("promotion managers sponsors strengths")),
    Action(_("For a review"), "promotion:review", "place", other_words=_("appraisal document PDF DOCX year")),
    Action(_("Content plan"), "content:plan", "place", other_words=_("posts publish write topics LinkedIn")),
    Action(_("Something to write about"), "content:topic_new", other_words=_("post idea article draft")),
    Action(_("What worked"), "content:worked", "place", other_words=_("reactions posts followers")),
    Action(_("Learning"), "learning:goals", "place", other_words=_("learn goals hours course book")),
    Action(_("Skills"), "learning:skills", "place", other_words=_("skills asked gap opening job")),
    Action(_("Presence"), "presence:record", "place", other_words=_("record CV positions skills about me")),
    Action(_("My profiles"), "presence:profiles", "place", other_words=_("LinkedIn audit platforms mend")),
    Action(_("Platforms"), "presence:platforms", "place", other_words=_("choose LinkedIn X minutes where people are")),
    Action(_("Card and page"), "presence:card", "place", other_words=_("business card QR code vCard public")),
    Action(_("Communities"), "communities:communities", "place", other_words=_("associations unions clubs membership")),
    Action(
        pgettext_lazy("of communities", "Events"),
        "communities:events",
        "place",
        other_words=_("seminars conferences workshops calendar"),
    ),
    Action(_("Note an event"), "communities:event_new", other_words=_("seminar conference workshop course")),
    Action(_("Volunteering"), "communities:volunteering", "place", other_words=_("hours given contribution")),
    Action(_("Resources"), "communities:resources", "place", other_words=_("library database research shelf")),
    Action(_("Note a community"), "communities:community_new", other_words=_("association union club membership")),
    Action(_("Bring in files"), "importers:start", other_words=_("import contacts WhatsApp LinkedIn mail calendar")),
    Action(_("All people"), "directory:people", "place", other_words=_("directory")),
    Action(_("People who may be one"), "duplicates:review", "place", other_words=_("duplicates merge twice same")),
    Action(
        _("Who can introduce me to …?"), "introductions:start", other_words=_("introductions meet path way referral")
    ),
    Action(_("Scorecard"), "scorecard:scorecard", "place", other_words=_("measures practices progress weekly")),
    Action(_("Weekly review"), "scorecard:review", "place", other_words=_("week look back tidy choose people")),
    Action(_("Network"), "network_page:figures", "place", other_words=_("figures plots communities bridges influence")),
    Action(_("Map of the network"), "network_page:map", "place", other_words=_("graph who knows whom")),
    Action(_("Circles"), "directory:circles", "place", other_words=_("groups rhythm")),
    Action(_("Search everything"), "search:search", "place", other_words=_("find")),
    Action(_("Settings"), "accounts:preferences", "place", other_words=_("language calendar time zone password theme")),
    Action(_("Export everything"), "exports:start", other_words=_("download backup")),
    Action(_("Sign out"), "account_logout", method="post", other_words=_("leave exit")),
)


def palette_items(owner: User, q: str) -> list[dict[str, str]]:
    """For no query: what may be done, and people of late. A constant number of queries."""
    if not words(q):
        return [asdict(item) for item in (*_all_actions(), *_recent_people(owner))]
    return [asdict(item) for item in (*_people(owner, q), *_actions(q), *_organisations(owner, q))]


def _all_actions() -> list[Item]:
    return [item for action in ACTIONS if (item := action.item())]


def _actions(q: str) -> list[Item]:
    """Every word of the query begins a word of the action, in Arabic or in English."""
    asked = words(q)
    return [item for action in ACTIONS if _is_called(action, asked) and (item := action.item())]


def _is_called(action: Action, asked: list[str]) -> bool:
    called: list[str] = []
    for language in LANGUAGES:
        with translation.override(language):
            called += words(f"{action.label} {action.other_words}")
    return all(any(_begins(word, one) for word in called) for one in asked)


def _begins(word: str, asked: str) -> bool:
    return word.startswith(asked) or word.removeprefix("ال").startswith(asked)


def _people(owner: User, q: str) -> list[Item]:
    hits = {hit.row_id: hit.by_name for hit in find_people(owner, q, PEOPLE_SHOWN)}
    people = Person.objects.of(owner).present().in_bulk(list(hits))
    spellings = people_queries.spellings_of(owner, list(people))
    told = {
        person.pk: how_named(
            hit, [person.display_name, *spellings.get(person.pk, []), person.nickname, person.kunya]
        ).told
        for person_id, hit in hits.items()
        if hit and (person := people.get(person_id))
    }
    return _items(owner, [people[person_id] for person_id in hits if person_id in people], told)


def _recent_people(owner: User) -> list[Item]:
    """Those with whom the owner was in touch last; before any contact, those who came last."""
    met = ContactSummary.objects.of(owner).filter(last_at__isnull=False).order_by("-last_at", "-person_id")
    ids = list(met.values_list("person_id", flat=True)[:RECENT_SHOWN])
    present = Person.objects.of(owner).present()
    if not ids:
        return _items(owner, list(present.order_by("-created_at", "-id")[:RECENT_SHOWN]))
    people = present.in_bulk(ids)
    return _items(owner, [people[person_id] for person_id in ids if person_id in people])


def _items(owner: User, people: list[Person], told: Mapping[int, str] | None = None) -> list[Item]:
    """`told`: how names answer that were typed otherwise."""
    ids = [person.pk for person in people]
    work, ways = people_queries.present_work(owner, ids), people_queries.first_ways(owner, ids)
    return [
        Item(
            person.display_name or str(ways.get(person.pk, "")),
            reverse("person_page:person", args=[person.pk]),
            "person",
            detail=_beside(str(work.get(person.pk, "")) or person.city, (told or {}).get(person.pk, "")),
        )
        for person in people
    ]


def _beside(*texts: str) -> str:
    """Each text in its own direction: a name in other letters must not turn the rest round."""
    said = [text for text in texts if text]
    return " · ".join(f"\u2068{text}\u2069" for text in said) if len(said) > 1 else "".join(said)


def _organisations(owner: User, q: str) -> list[Item]:
    ids = [hit.row_id for hit in organisations_named(owner, q, limit=ORGANISATIONS_SHOWN)]
    found = organisations_found(owner, ids, q) if ids else {}
    return [
        Item("".join(piece.text for piece in found[row].title), found[row].url, "organisation")
        for row in ids
        if row in found
    ]
