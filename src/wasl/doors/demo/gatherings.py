"""Makes up what several people shared with the owner: meetings, events to come, and so the ties between them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import combinations

from wasl.doors.demo.chance import Chance
from wasl.doors.demo.history import fingerprint
from wasl.doors.demo.people import DAYS_KNOWN, Somebody
from wasl.doors.demo.words import COMING, GROUP_CHATS, MEETINGS
from wasl.doors.demo.work import FIELDS
from wasl.foundation.formats.records import Event
from wasl.relations.communities.intake import Entry
from wasl.relations.interactions.intake import Happening
from wasl.relations.network.intake import Sighting
from wasl.relations.network.models import Evidence

MEETINGS_A_YEAR = 40
TALKERS = (5, 14)
TEAM = 8
Known = tuple[int, Somebody]


def make_meetings(chance: Chance, known: Sequence[Known], moment: datetime) -> list[Happening]:
    """Meetings of a few, mostly of one field, over two years."""
    by_work: dict[str, list[Known]] = defaultdict(list)
    for one in known:
        if one[1].tie in {"close", "regular", "occasional"}:
            by_work[one[1].work].append(one)
    groups = [group for group in by_work.values() if len(group) > 1]
    count = MEETINGS_A_YEAR * 2 if groups else 0
    return [_meeting(chance, number, chance.one(groups), moment) for number in range(count)]


def _meeting(chance: Chance, number: int, group: Sequence[Known], moment: datetime) -> Happening:
    at = _past_working_moment(chance, moment)
    those = [one for one in chance.some(group, chance.whole(2, 6)) if (moment - at).days < one[1].known_days] or [
        group[0]
    ]
    first = those[0][1]
    title = first.in_words(chance.one(MEETINGS)).format(
        subject=first.in_words(chance.one(FIELDS[first.work].subjects)),
        interest=first.in_words(chance.one(FIELDS[first.work].interests)),
    )
    return Happening(
        fingerprint=fingerprint("meeting", number), channel="video" if chance.happens(0.3) else "meeting", at=at,
        people=tuple(person_id for person_id, _ in those), duration_seconds=60 * chance.whole(30, 120), subject=title,
        people_count=len(those),
    )  # fmt: skip


def _past_working_moment(chance: Chance, moment: datetime) -> datetime:
    at = moment - timedelta(days=chance.between(14, DAYS_KNOWN - 5))
    at = at.replace(hour=chance.whole(9, 15), minute=30 * chance.whole(0, 1), second=0, microsecond=0)
    return at - timedelta(days=2) if at.weekday() in {4, 5} else at  # the owner's weekend


def make_events(chance: Chance, known: Sequence[Known], moment: datetime, *, is_arabic: bool) -> Iterator[Entry]:
    """A few events to come, with guests, some of whom the owner has not met for long."""
    guests = [one for one in known if one[1].tie != "new"]
    for number, (arabic, english, in_days) in enumerate(COMING):
        invited = chance.some(guests, chance.whole(2, 7))
        if not invited:
            return
        host = invited[0][1]
        place = 0 if is_arabic else 1
        title = (arabic, english)[place].format(
            organisation=host.organisation[place], interest=chance.one(FIELDS[host.work].interests)[place]
        )
        starts_at = (moment + timedelta(days=in_days)).replace(
            hour=chance.whole(10, 17), minute=0, second=0, microsecond=0
        )
        told = Event(
            key=f"demo-{number}", title=title, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2),
            place=("قاعة الواحة، الرياض", "Waha Hall, Riyadh")[place],
        )  # fmt: skip
        yield Entry(told, fingerprint("event", number), tuple(person_id for person_id, _ in invited))


def make_ties(
    chance: Chance, known: Sequence[Known], meetings: Sequence[Happening], moment: datetime
) -> list[Sighting]:
    """Who knows whom: those who met, those who work together, those of one group chat."""
    return [*_who_met(meetings), *_who_work_together(chance, known), *_who_chat(chance, known, moment)]


def _who_met(meetings: Sequence[Happening]) -> Iterator[Sighting]:
    together: dict[tuple[int, int], list[datetime]] = defaultdict(list)
    for meeting in meetings:
        for pair in combinations(sorted(meeting.people), 2):
            together[pair].append(meeting.at)
    for (a, b), moments in together.items():
        yield Sighting(a, b, Evidence.Kind.MEETING, len(moments), min(moments), max(moments))


def _who_work_together(chance: Chance, known: Sequence[Known]) -> Iterator[Sighting]:
    """Of one organisation in one country a team, for in a large one nobody knows everybody."""
    colleagues: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for one in known:
        colleagues[one[1].organisation[1], one[1].country].append(one)
    for everybody in colleagues.values():
        for (a, first), (b, _) in combinations(sorted(everybody[:TEAM], key=lambda known: known[0]), 2):
            strength = round(chance.between(0.3, 0.9), 2)
            yield Sighting(a, b, Evidence.Kind.STATED, 1, strength=strength, label=first.in_words(first.organisation))


def _who_chat(chance: Chance, known: Sequence[Known], moment: datetime) -> Iterator[Sighting]:
    seen: set[tuple[int, int]] = set()
    for chat in GROUP_CHATS:
        talkers = chance.some(known, chance.whole(*TALKERS))
        for (a, one), (b, _) in combinations(sorted(talkers, key=lambda one: one[0]), 2):
            if (a, b) not in seen:
                seen.add((a, b))
                first = moment - timedelta(days=chance.whole(200, 700))
                last = moment - timedelta(days=chance.whole(1, 150))
                yield Sighting(
                    a, b, Evidence.Kind.GROUP_CHAT, chance.whole(2, 60), first, last, label=one.in_words(chat)
                )
