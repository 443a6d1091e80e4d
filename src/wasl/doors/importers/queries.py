"""What the pages of imports show."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from wasl.doors.importers.models import Feed, Import, ImportedFile
from wasl.doors.importers.ownership import WhoseArchive
from wasl.doors.importers.preview import Doubtful, Matched, Preview, load_preview
from wasl.doors.importers.results import rejected_rows
from wasl.foundation.accounts.models import Preferences, User
from wasl.relations.people.models import Person
from wasl.relations.people.name_index.wording import names_alike
from wasl.relations.people.rules import key_of

IMPORTS_SHOWN = 20
REJECTED_ON_PAGE = 20


@dataclass(frozen=True)
class StartPage:
    """The imports that were, newest first, and the feeds that are read again and again."""

    imports: Sequence[Import]
    feeds: Sequence[Feed]


@dataclass(frozen=True)
class KnownPerson:
    """One of the owner's people, as much as tells her apart."""

    id: int
    name: str
    details: list[str]
    organisations: frozenset[str]


@dataclass(frozen=True)
class Question:
    """Somebody of a file who may be one of the owner's people. `number` names the fields of the form.

    The answer stands ready where it `is_likely`: in a chat people bear the names of the owner's own address book, and
    two of one name at one place of work are seldom two.
    """

    number: int
    doubtful: Doubtful
    proposals: list[KnownPerson]
    is_likely: bool

    @property
    def is_open(self) -> bool:
        """Whether there is anybody left whom it could be."""
        return bool(self.proposals or self.doubtful.newcomers)


@dataclass(frozen=True)
class MatchedPerson:
    matched: Matched
    person: KnownPerson


@dataclass
class FilePage:
    file: ImportedFile
    preview: Preview
    matched: list[MatchedPerson] = field(default_factory=list)
    rejected: list[dict[str, str]] = field(default_factory=list)

    @property
    def holds_nothing(self) -> bool:
        """Whether nothing of it could be used: why, is then what matters."""
        counts = self.file.counts
        return bool(self.file.refusal) or not any([*counts.get("read", {}).values(), counts.get("facts", 0)])


@dataclass(frozen=True)
class ImportPage:
    """One import in whatever state it is. `seconds_left` is None while it cannot be told."""

    work: Import
    files: list[FilePage]
    questions: list[Question]
    whose: list[WhoseArchive]
    people_new: int
    people_matched: int
    interactions_new: int
    interactions_known: int
    events_new: int
    openings_new: int
    seconds_left: int | None

    @property
    def is_under_way(self) -> bool:
        return self.work.state in Import.UNDER_WAY

    @property
    def may_be_undone(self) -> bool:
        """Whether it left anything to take back."""
        return any(page.file.source_id for page in self.files)

    @property
    def brings_nothing(self) -> bool:
        return not (self.people_new or self.interactions_new or self.events_new or self.openings_new)

    @property
    def is_unreadable(self) -> bool:
        """Whether nothing could be read of any of the files, and it is said of each why."""
        return bool(self.files) and all(page.holds_nothing and page.rejected for page in self.files)

    @property
    def done(self) -> int:
        return sum(page.file.done for page in self.files)

    @property
    def total(self) -> int:
        return sum(page.file.total for page in self.files)


def start_page(owner: User) -> StartPage:
    """Three queries."""
    imports = (
        Import.objects.of(owner).filter(feed=None).prefetch_related("files").order_by("-created_at")[:IMPORTS_SHOWN]
    )
    return StartPage(list(imports), list(Feed.objects.of(owner).order_by("label")))


def import_page(work: Import, moment: datetime) -> ImportPage:
    """An import with its files and, where it waits for the owner, what it asks. A constant number of queries."""
    pages = []
    for file in work.files.all():
        file.belongs_to = work
        preview = load_preview(file) if work.state == Import.State.ASKING else Preview()
        pages.append(FilePage(file, preview, rejected=rejected_rows(file, REJECTED_ON_PAGE)))
    people = _people(work.owner, pages)
    questions = _questions(pages, people, work.owner.preferences)
    for page in pages:
        page.matched = [
            MatchedPerson(matched, people[matched.person_id])
            for matched in page.preview.matched
            if matched.person_id in people
        ]
    return ImportPage(
        work=work,
        files=pages,
        questions=questions,
        whose=_whose(pages),
        people_new=_sum(pages, "people", "new") - sum(question.is_likely for question in questions),
        people_matched=_sum(pages, "people", "matched") - sum(page.file.counts.get("repeated", 0) for page in pages),
        interactions_new=_sum(pages, "interactions", "new"),
        interactions_known=_sum(pages, "interactions", "known"),
        events_new=_sum(pages, "events", "new"),
        openings_new=_sum(pages, "openings", "new"),
        seconds_left=_seconds_left(work, pages, moment),
    )


def _people(owner: User, pages: list[FilePage]) -> dict[int, KnownPerson]:
    ids = {matched.person_id for page in pages for matched in page.preview.matched}
    ids.update(person_id for page in pages for doubtful in page.preview.doubtful for person_id in doubtful.proposals)
    rows = Person.objects.of(owner).filter(pk__in=ids).prefetch_related("affiliations__organisation", "ways_to_reach")
    return {person.pk: _known(person) for person in rows}


def _known(person: Person) -> KnownPerson:
    told = [str(affiliation) for affiliation in person.affiliations.all()[:1]]
    told += [way.shown for way in person.ways_to_reach.all()[:2]]
    works_at = frozenset(row.organisation.key for row in person.affiliations.all() if row.organisation)
    return KnownPerson(person.pk, person.display_name or next(iter(told), ""), told, works_at)


def _likened(name: str, person: KnownPerson, reader: Preferences) -> KnownPerson:
    """With the reason why the names may be one."""
    reason = names_alike(name, person.name, reader)
    return replace(person, details=[*([reason] if reason else []), *person.details])


def _questions(pages: list[FilePage], people: dict[int, KnownPerson], reader: Preferences) -> list[Question]:
    asked: dict[str, Question] = {}
    for page in pages:
        for doubtful in page.preview.doubtful:
            proposals = [people[person_id] for person_id in doubtful.proposals if person_id in people]
            if doubtful.is_like:
                proposals = [_likened(doubtful.name, person, reader) for person in proposals]
            question = Question(len(asked), doubtful, proposals, _is_likely(doubtful, proposals))
            asked.setdefault(doubtful.key, question)
    return [question for question in asked.values() if question.is_open]


def _is_likely(doubtful: Doubtful, proposals: list[KnownPerson]) -> bool:
    if doubtful.is_like or len(proposals) + len(doubtful.newcomers) != 1:
        return False
    if doubtful.key.startswith("whatsapp-name:"):
        return True
    organisation = key_of(doubtful.organisation)
    places = {key for person in proposals for key in person.organisations}
    places.update(key_of(newcomer.organisation) for newcomer in doubtful.newcomers)
    return bool(organisation) and organisation in places


def _whose(pages: list[FilePage]) -> list[WhoseArchive]:
    chats = {(chat.channel, tuple(chat.names)): chat for page in pages for chat in page.preview.whose}
    return list(chats.values())


def _sum(pages: list[FilePage], group: str, name: str) -> int:
    return sum(page.file.counts.get(group, {}).get(name, 0) for page in pages)


def _seconds_left(work: Import, pages: list[FilePage], moment: datetime) -> int | None:
    """From the rate so far in this stage; not told in its first seconds, when it would only be wrong."""
    done, total = sum(page.file.done for page in pages), sum(page.file.total for page in pages)
    elapsed = (moment - work.stage_at).total_seconds()
    if elapsed < 3 or not done or not total or done >= total:  # noqa: PLR2004 - the first seconds
        return None
    return round(elapsed * (total - done) / done)
